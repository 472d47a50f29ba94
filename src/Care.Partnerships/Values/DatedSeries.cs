namespace Care.Partnerships.Values;

/// <summary>One figure through time: each entry is in force from its first day until the day before the next.</summary>
/// <remarks>There is no default value besides null. Immutable; equal where name and figures are.</remarks>
/// <typeparam name="T">The figure.</typeparam>
public sealed record DatedSeries<T> : InvariantRecord
{
    private DatedSeries(string name, ValueList<Dated<T>> figures) => (Name, Figures) = (name, figures);

    /// <summary>What the figure is called, for the messages.</summary>
    public string Name { get; }

    /// <summary>The figures in the order of their first days; at least one.</summary>
    public ValueList<Dated<T>> Figures { get; }

    /// <summary>
    /// Makes a series of figures in any order. Refuses with <c>CP-VAL-001</c> a blank name, with <c>CP-VAL-034</c> no
    /// figures at all, and with <c>CP-VAL-028</c> two that begin on the same day.
    /// </summary>
    public static Result<DatedSeries<T>> From(string? name, params ReadOnlySpan<Dated<T>> figures)
    {
        if (BlankText.Is(name)) return ValueRefusals.Blank("name").As<DatedSeries<T>>();
        if (figures.IsEmpty) return ValueRefusals.NoneGiven("figures").As<DatedSeries<T>>();
        Dated<T>[] ordered = [.. figures.ToArray().OrderBy(figure => figure.ValidFrom)];
        for (var i = 1; i < ordered.Length; i++)
            if (ordered[i].ValidFrom == ordered[i - 1].ValidFrom)
                return ValueRefusals.Twice("figures",
                    Invariant($"{InvariantText.Quoted(name)} from {ordered[i].ValidFrom:uuuu-MM-dd}"))
                        .As<DatedSeries<T>>();
        return new DatedSeries<T>(name, [.. ordered]);
    }

    /// <summary>Makes a series from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static DatedSeries<T> Of(string name, params ReadOnlySpan<Dated<T>> figures) =>
        From(name, figures).Required();

    /// <summary>
    /// The figure in force on a day: the one with the latest first day on or before it. Refuses with <c>CP-VAL-021</c>
    /// a day before the first.
    /// </summary>
    public Result<Dated<T>> InForceOn(LocalDate day)
    {
        for (var i = Figures.Count - 1; i >= 0; i--)
            if (Figures[i].ValidFrom <= day) return Figures[i];
        return ValueRefusals.NothingInForce(Name, day, Figures[0].ValidFrom).As<Dated<T>>();
    }
}
