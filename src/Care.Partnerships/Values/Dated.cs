namespace Care.Partnerships.Values;

/// <summary>
/// A figure of a rule with what makes it one: the day from which it is valid, who decides on it, where it stands, and
/// whether that was confirmed.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; as safe to share between threads as its value.</remarks>
/// <typeparam name="T">The figure: an amount, a rate, a number of days, a list.</typeparam>
public sealed record Dated<T>
{
    internal Dated(T value, LocalDate validFrom, string owner, Source source, bool isConfirmed) =>
        (Value, ValidFrom, Owner, Source, IsConfirmed) = (value, validFrom, owner, source, isConfirmed);

    /// <summary>The figure, to be shown. Rules take it through <see cref="Use"/>.</summary>
    public T Value { get; }

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

    /// <summary>
    /// The figure for a rule, or a refusal with <c>CP-VAL-024</c> where it is unconfirmed and that was not accepted.
    /// </summary>
    /// <param name="acceptUnconfirmed">Whether the caller takes the risk of a figure that nobody held against its
    /// source.</param>
    public Result<T> Use(bool acceptUnconfirmed = false) =>
        IsConfirmed || acceptUnconfirmed ? Result<T>.Success(Value) : ValueRefusals.Unconfirmed(ToString()).As<T>();

    /// <summary>A part of the figure, or what follows from it, with the same day, owner and source.</summary>
    public Dated<TPart> Select<TPart>(Func<T, TPart> part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new(part(Value), ValidFrom, Owner, Source, IsConfirmed);
    }

    /// <summary>The same figure, held against its source by the caller.</summary>
    public Dated<T> Confirmed() => new(Value, ValidFrom, Owner, Source, isConfirmed: true);

    /// <summary>
    /// Such as <c>10% from 2024-10-01 (Donor; 2 CFR 200, 200.414(f))</c>, with <c>unconfirmed</c> at the end where it
    /// is; without a day where no first day is known.
    /// </summary>
    public override string ToString() =>
        Invariant($"{Value}{Since} ({Owner}; {Source}){(IsConfirmed ? "" : " unconfirmed")}");

    /// <summary>The same for a place that shows the source beside it.</summary>
    internal string WithoutSource =>
        Invariant($"{Value}{Since} ({Owner}){(IsConfirmed ? "" : " unconfirmed")}");

    private string Since => ValidFrom == LocalDate.MinIsoValue ? "" : Invariant($" from {ValidFrom:uuuu-MM-dd}");
}

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

    /// <summary>Makes a figure, or refuses a blank owner with <c>CP-VAL-001</c>.</summary>
    public static Result<Dated<T>> From<T>(T value, LocalDate validFrom, string? owner, Source source, bool isConfirmed)
    {
        ArgumentNullException.ThrowIfNull(source);
        return string.IsNullOrWhiteSpace(owner)
            ? ValueRefusals.Blank("owner").As<Dated<T>>()
            : new Dated<T>(value, validFrom, owner, source, isConfirmed);
    }

    private static Dated<T> Make<T>(T value, LocalDate validFrom, string owner, Source source, bool isConfirmed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentNullException.ThrowIfNull(source);
        return new(value, validFrom, owner, source, isConfirmed);
    }
}
