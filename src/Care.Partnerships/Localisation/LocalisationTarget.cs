namespace Care.Partnerships.Localisation;

/// <summary>A promise about the share of humanitarian funding that goes to local and national actors.</summary>
/// <remarks>Plain data: every target is lawful. There is no default value besides null. Immutable.</remarks>
/// <param name="Commitment">Who promised.</param>
/// <param name="Share">At least this share.</param>
/// <param name="By">The last day of the time in which it is to be reached.</param>
/// <param name="BindsTogether">Whether it binds all signatories together, not each one with its own funding.</param>
public sealed record LocalisationTarget(
    string Commitment, Percentage Share, LocalDate By, bool BindsTogether) : InvariantRecord
{
    /// <summary>
    /// Charter for Change: 20 % of a signatory's own humanitarian funding by May 2018 (text of 2015), then 25 % by 2020
    /// (text of 2019, whose day is not known: from the first day of that year).
    /// </summary>
    public static DatedSeries<LocalisationTarget> CharterForChange { get; } = DatedSeries<LocalisationTarget>.Of(
        "target of the Charter for Change",
        Dated.Of(
            new LocalisationTarget("Charter for Change", Percentage.Of(20), new(2018, 5, 31), BindsTogether: false),
            new(2015, 7, 31), "Charter for Change",
            Source.Of("Charter for Change, original text", "commitment 1", new(2015, 7, 31),
                "https://charter4change.org/2015/07/31/thecharter/")),
        Dated.Of(
            new LocalisationTarget("Charter for Change", Percentage.Of(25), new(2020, 12, 31), BindsTogether: false),
            new(2019, 1, 1), "Charter for Change",
            Source.Of("Charter for Change, text of 2019", "commitment 1", reference: "as published by Help")));

    /// <summary>
    /// Grand Bargain: at least 25 % by 2020, of the funding of all signatories together. No first day is stated.
    /// </summary>
    public static DatedSeries<LocalisationTarget> GrandBargain { get; } = DatedSeries<LocalisationTarget>.Of(
        "target of the Grand Bargain",
        Dated.Of(
            new LocalisationTarget("Grand Bargain", Percentage.Of(25), new(2020, 12, 31), BindsTogether: true),
            LocalDate.MinIsoValue, "Grand Bargain",
            Source.Of("Grand Bargain Transparency Workstream, Technical note on tracking localisation (2023)",
                reference: "http://humportal.org/guidance/localisation")));
}
