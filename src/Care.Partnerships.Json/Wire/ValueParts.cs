using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Wire;

/// <summary>The two sides, as they are written.</summary>
internal sealed record SidesParts(Id<Party> Lead, Id<Party> Partner)
{
    public static SidesParts Of(Sides sides) => new(sides.Lead, sides.Partner);

    public Result<Sides> Make() => Sides.From(Lead, Partner);
}

/// <summary>Where a figure comes from, as it is written.</summary>
internal sealed record SourceParts(
    string Document, string? Section = null, LocalDate? On = null, string? Reference = null, LocalDate? ReadOn = null)
{
    public static SourceParts Of(Source source) =>
        new(source.Document, source.Section, source.On, source.Reference, source.ReadOn);

    public Result<Source> Make() => Source.From(Document, Section, On, Reference, ReadOn);
}

/// <summary>A figure of a rule with its day, as it is written.</summary>
internal sealed record DatedParts<T>(
    T Value, LocalDate ValidFrom, string Owner, Source Source, bool IsConfirmed, Confirmation? Confirmation = null,
    LocalDate? KnownThrough = null)
{
    public static DatedParts<T> Of(Dated<T> figure) =>
        new(figure.Unchecked, figure.ValidFrom, figure.Owner, figure.Source, figure.IsConfirmed, figure.Confirmation,
            figure.KnownThrough);

    public Result<Dated<T>> Make() =>
        Dated.From(Value, ValidFrom, Owner, Source, IsConfirmed, Confirmation, KnownThrough);
}

/// <summary>A figure through time, as it is written: in the order of the days.</summary>
internal sealed record SeriesParts<T>(string Name, ValueList<Dated<T>> Figures)
{
    public static SeriesParts<T> Of(DatedSeries<T> series) => new(series.Name, series.Figures);

    public Result<DatedSeries<T>> Make() => DatedSeries<T>.From(Name, Figures.AsSpan());
}

/// <summary>An exchange rate, as it is written: two amounts that are worth the same, mostly one of them 1.</summary>
internal sealed record ExchangeRateParts(
    Currency From, Currency To, decimal FromUnits, decimal ToUnits, LocalDate On, Source Source)
{
    public static ExchangeRateParts Of(ExchangeRate rate) =>
        new(rate.From, rate.To, rate.FromUnits, rate.ToUnits, rate.On, rate.Source);

    /// <summary>What one unit is worth, either way, or two amounts that are worth the same.</summary>
    public Result<ExchangeRate> Make() =>
        FromUnits == 1m ? ExchangeRate.Between(From, To, ToUnits, On, Source)
        : ToUnits == 1m ? ExchangeRate.Between(To, From, FromUnits, On, Source).Map(rate => rate.Inverse())
        : Money.From(FromUnits, From).Bind(given =>
            Money.From(ToUnits, To).Bind(received => ExchangeRate.Between(given, received, On, Source)));
}
