namespace Care.Partnerships.Values;

/// <summary>
/// A figure of a rule with what makes it one: the day from which it is valid, who decides on it, where it stands, and
/// whether that was confirmed.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; as safe to share between threads as its value.</remarks>
/// <typeparam name="T">The figure: an amount, a rate, a number of days, a list.</typeparam>
public sealed record Dated<T>
{
    internal Dated(
        T value, LocalDate validFrom, string owner, Source source, bool isConfirmed, Confirmation? confirmation = null,
        LocalDate? knownThrough = null) =>
        (Unchecked, ValidFrom, Owner, Source, IsConfirmed, Confirmation, KnownThrough) = (
            value, validFrom, owner, source, isConfirmed, confirmation, knownThrough);

    /// <summary>
    /// The figure, to be shown: reading it does not ask whether it is confirmed. Rules take it through
    /// <see cref="Use"/>.
    /// </summary>
    public T Unchecked { get; }

    /// <summary>
    /// The first day on which it is valid; <see cref="LocalDate.MinIsoValue"/> where no first day is known.
    /// </summary>
    public LocalDate ValidFrom { get; }

    /// <summary>Who decides on it, such as a donor or the organisation itself.</summary>
    public string Owner { get; }

    /// <summary>Where it stands.</summary>
    public Source Source { get; }

    /// <summary>
    /// Whether somebody held it against its source. Figures that were not must be accepted knowingly.
    /// </summary>
    public bool IsConfirmed { get; }

    /// <summary>Who in the organisation confirmed it, and when; null where the library did, or nobody.</summary>
    public Confirmation? Confirmation { get; }

    /// <summary>
    /// The last day through which the rules of the figure are known, where it was asked for a later day and so is
    /// unconfirmed; else null.
    /// </summary>
    public LocalDate? KnownThrough { get; }

    /// <summary>
    /// The figure for a rule, or a refusal with <c>CP-VAL-022</c> where it is unconfirmed and that was not accepted.
    /// </summary>
    /// <param name="acceptUnconfirmed">Whether the caller takes the risk of a figure that nobody held against its
    /// source.</param>
    public Result<T> Use(bool acceptUnconfirmed = false) =>
        IsConfirmed || acceptUnconfirmed ? Result<T>.Success(Unchecked) : ValueRefusals.Unconfirmed(ToString()).As<T>();

    /// <summary>A part of the figure, or what follows from it, with the same day, owner and source.</summary>
    public Dated<TPart> Select<TPart>(Func<T, TPart> part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new(part(Unchecked), ValidFrom, Owner, Source, IsConfirmed, Confirmation, KnownThrough);
    }

    /// <summary>
    /// The same figure, held against its source by the organisation that uses it. A proposal of this library becomes a
    /// rule only so.
    /// </summary>
    /// <param name="by">Who confirms: a person, an office or the organisation.</param>
    /// <param name="on">The day on which it was held against its source.</param>
    /// <exception cref="ArgumentException"><paramref name="by"/> is blank.</exception>
    public Dated<T> Confirmed(string by, LocalDate on)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return new(Unchecked, ValidFrom, Owner, Source, isConfirmed: true, new(by, on));
    }

    /// <summary>
    /// The same figure where it is asked for a day after the last one through which its rules are known: unconfirmed.
    /// What the organisation itself confirmed by then, it knows.
    /// </summary>
    internal Dated<T> KnownOn(LocalDate day, LocalDate through) =>
        day <= through || Confirmation is { } own && own.On >= day
            ? this
            : new(Unchecked, ValidFrom, Owner, Source, isConfirmed: false, knownThrough: through);

    /// <summary>
    /// Such as <c>10% from 2024-10-01 (Donor; 2 CFR 200, 200.414(f))</c>, with <c>unconfirmed</c> at the end where it
    /// is; without a day where no first day is known.
    /// </summary>
    public override string ToString() => Invariant($"{Unchecked}{Since} ({Owner}; {Source}){Doubt}");

    /// <summary>The same for a place that shows the source beside it.</summary>
    internal string WithoutSource => Invariant($"{Unchecked}{Since} ({Owner}){Doubt}");

    private string Doubt =>
        IsConfirmed ? ""
        : KnownThrough is { } day ? Invariant($" unconfirmed: known through {day:uuuu-MM-dd}")
        : " unconfirmed";

    private string Since => ValidFrom == LocalDate.MinIsoValue ? "" : Invariant($" from {ValidFrom:uuuu-MM-dd}");
}

/// <summary>Who held a figure against its source for the organisation that uses it.</summary>
/// <param name="By">A person, an office or the organisation.</param>
/// <param name="On">The day on which it was done.</param>
public sealed record Confirmation(string By, LocalDate On) : InvariantRecord;

/// <summary>Makes dated figures.</summary>
public static class Dated
{
    /// <summary>A figure that was held against its source, from literals.</summary>
    /// <exception cref="ArgumentException">The owner is blank, or the source null.</exception>
    public static Dated<T> Of<T>(T value, LocalDate validFrom, string owner, Source source) =>
        Make(value, validFrom, owner, source, isConfirmed: true);

    /// <summary>A figure that nobody held against its source yet, from literals.</summary>
    /// <exception cref="ArgumentException">The owner is blank, or the source null.</exception>
    public static Dated<T> Unconfirmed<T>(T value, LocalDate validFrom, string owner, Source source) =>
        Make(value, validFrom, owner, source, isConfirmed: false);

    /// <summary>
    /// Makes a figure, or refuses a blank owner or a blank name of who confirmed it with <c>CP-VAL-001</c>.
    /// </summary>
    /// <param name="value">The figure.</param>
    /// <param name="validFrom">The first day on which it is valid.</param>
    /// <param name="owner">Who decides on it.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="isConfirmed">Whether it was held against its source; a confirmation says so too.</param>
    /// <param name="confirmation">Who confirmed it for the organisation that uses it; null where nobody.</param>
    /// <param name="knownThrough">The last day through which its rules were known, of a figure that is unconfirmed for
    /// that; it says nothing of one that is confirmed.</param>
    public static Result<Dated<T>> From<T>(
        T value, LocalDate validFrom, string? owner, Source source, bool isConfirmed,
        Confirmation? confirmation = null, LocalDate? knownThrough = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (BlankText.Is(owner)) return ValueRefusals.Blank("owner").As<Dated<T>>();
        if (confirmation is not null && BlankText.Is(confirmation.By))
            return ValueRefusals.Blank("confirmation.by").As<Dated<T>>();
        var known = isConfirmed || confirmation is not null;
        return new Dated<T>(value, validFrom, owner, source, known, confirmation, known ? null : knownThrough);
    }

    private static Dated<T> Make<T>(T value, LocalDate validFrom, string owner, Source source, bool isConfirmed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentNullException.ThrowIfNull(source);
        return new(value, validFrom, owner, source, isConfirmed);
    }
}
