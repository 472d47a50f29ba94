namespace Care.Partnerships;

/// <summary>The answer of a lifecycle to a command: an event, "already so", or refusals.</summary>
/// <remarks>
/// <para>Two references: what happened, or what stands against it. One command gives one event.</para>
/// <para>The default value is no answer, and throws <see cref="InvalidOperationException"/> when read.</para>
/// </remarks>
/// <typeparam name="TEvent">The family of events.</typeparam>
public readonly struct Decision<TEvent> where TEvent : Event
{
    private readonly TEvent? _event;
    private readonly Refusal[]? _refusals;

    private Decision(TEvent? happened, Refusal[]? refusals) => (_event, _refusals) = (happened, refusals);

    internal static Decision<TEvent> AlreadySo => new(null, []);

    internal static Decision<TEvent> Accepted(TEvent happened) => new(happened, null);

    internal static Decision<TEvent> Refused(params Refusal[] refusals) => new(null, refusals);

    /// <summary>The command was accepted; <see cref="Event"/> says what happened.</summary>
    public bool IsAccepted => Against is null;

    /// <summary>The very same command was recorded before; nothing happens.</summary>
    public bool IsAlreadySo => Against is [];

    /// <summary>The command was refused; <see cref="Refusals"/> says why.</summary>
    public bool IsRefused => Against is [_, ..];

    /// <summary>What happened.</summary>
    /// <exception cref="InvalidOperationException">Nothing happened.</exception>
    public TEvent Event => _event ?? throw new InvalidOperationException($"Nothing happened: {this}");

    /// <summary>Every reason for the refusal, in the order of the table; empty where nothing was refused.</summary>
    public IReadOnlyList<Refusal> Refusals => Against ?? [];

    // Null where it was accepted, empty where it is already so.
    private Refusal[]? Against => _event is null && _refusals is null
        ? throw new InvalidOperationException("This decision was never taken: it is the default value of the struct.") : _refusals;

    /// <summary>The decision for hosts: the event, <see cref="ResultStatus.NoContent"/> where it is already so, else the refusals as <see cref="RefusalResults.As{T}(IReadOnlyList{Refusal})"/> maps them.</summary>
    public Result<TEvent> ToResult() =>
        IsAccepted ? Result<TEvent>.Success(Event) : IsAlreadySo ? Result<TEvent>.NoContent() : Refusals.As<TEvent>();

    /// <inheritdoc/>
    public override string ToString() =>
        _event is null && _refusals is null ? "never decided" : IsAccepted ? Event.ToString()! : IsAlreadySo ? "already so" : string.Join('\n', Refusals);
}
