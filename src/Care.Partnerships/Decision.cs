namespace Care.Partnerships;

/// <summary>The answer of a lifecycle to a command: an event, "already so", or refusals.</summary>
/// <remarks>
/// <para>Holds nothing but a reference to what was decided. One command gives one event.</para>
/// <para>The default value is no answer, and throws <see cref="InvalidOperationException"/> when read.</para>
/// </remarks>
/// <typeparam name="TEvent">The family of events.</typeparam>
public readonly struct Decision<TEvent> where TEvent : Event
{
    private static readonly object Nothing = new();
    private readonly object? _outcome;

    private Decision(object outcome) => _outcome = outcome;

    internal static Decision<TEvent> AlreadySo { get; } = new(Nothing);

    internal static Decision<TEvent> Accepted(TEvent happened) => new((object)happened);

    internal static Decision<TEvent> Refused(params Refusal[] refusals) => new((object)refusals);

    private object Outcome => _outcome ?? throw new InvalidOperationException("This decision was never taken: it is the default value of the struct.");

    /// <summary>The command was accepted; <see cref="Event"/> says what happened.</summary>
    public bool IsAccepted => Outcome is TEvent;

    /// <summary>The very same command was recorded before; nothing happens.</summary>
    public bool IsAlreadySo => ReferenceEquals(Outcome, Nothing);

    /// <summary>The command was refused; <see cref="Refusals"/> says why.</summary>
    public bool IsRefused => Outcome is Refusal[];

    /// <summary>What happened.</summary>
    /// <exception cref="InvalidOperationException">Nothing happened.</exception>
    public TEvent Event => Outcome as TEvent ?? throw new InvalidOperationException($"Nothing happened: {this}");

    /// <summary>Every reason for the refusal, in the order of the table; empty where nothing was refused.</summary>
    public IReadOnlyList<Refusal> Refusals => Outcome as Refusal[] ?? [];

    /// <summary>The decision for hosts: the event, <see cref="ResultStatus.NoContent"/> where it is already so, else the refusals as <see cref="Results.Refused{T}"/> maps them.</summary>
    public Result<TEvent> ToResult() =>
        IsAccepted ? Result<TEvent>.Success(Event) : IsAlreadySo ? Result<TEvent>.NoContent() : Results.Refused<TEvent>(Refusals);

    /// <inheritdoc/>
    public override string ToString() =>
        _outcome is null ? "never decided" : IsAccepted ? Event.ToString()! : IsAlreadySo ? "already so" : string.Join('\n', Refusals);
}
