namespace Care.Partnerships.DonorRules;

/// <summary>An organisation's policy on sharing overhead with partners, as it was known on a day.</summary>
/// <param name="Id">Its name in texts, such as <c>cafod-donor-funded</c>.</param>
/// <param name="Organisation">Whose policy it is.</param>
/// <param name="For">Which money it is about; empty where all.</param>
/// <param name="Terms">The terms, with the day of the information and its source.</param>
/// <param name="Note">What else was said, in a few words; empty where nothing.</param>
/// <param name="OverheadBudget">The project budget above which the partner shows the planned use of overhead; null
/// where none is named.</param>
public sealed record SharingPolicy(
    Id<SharingPolicy> Id, string Organisation, string For, Dated<SharingTerms> Terms, string Note = "",
    Dated<Threshold>? OverheadBudget = null) : InvariantRecord;

/// <summary>
/// How organisations share overhead with their partners, as rows of data: what was found on a day, and no promise of
/// today's policy.
/// </summary>
public static class SharingPolicies
{
    private static readonly LocalDate In2022 = new(2022, 11, 17);
    private static readonly LocalDate In2024 = new(2024, 9, 1);
    private static readonly Source Study = Source.Of(
        "Development Initiatives, Overhead cost allocation in the humanitarian sector", "Appendix 1", In2022);
    private static readonly Source Mapping = Source.Of(
        "Development Initiatives, Indirect costs for local and national partners", "mapping of 2023, updated",
        In2024);

    /// <summary>Every row, in the order of the mapping.</summary>
    public static ValueList<SharingPolicy> All { get; } =
    [
        //   id                             organisation             for which money                terms                                                                     known, source       note
        Row(
            "cafod-donor-funded", "CAFOD", "donor-funded",
            new(SharingMethod.Proportional, Pct(50), Unrestricted: true, ReportRequired: false), In2022, Study),
        Row(
            "cafod-own-funds", "CAFOD", "own funds",
            new(SharingMethod.Negotiated, Most: Pct(7), Unrestricted: true, ReportRequired: false), In2022, Study,
            "by need, in the country; generally"),
        Row(
            "christian-aid-donor-funded", "Christian Aid", "donor-funded",
            new(SharingMethod.Negotiated, Pct(50), Unrestricted: true, ReportRequired: false), In2022, Study,
            "case by case where there are several partners"),
        Row(
            "christian-aid-own-funds", "Christian Aid", "own and DEC funds", Rate(10) with
            {
                Unrestricted = true, ReportRequired = false
            },
            In2022, Study),
        Row(
            "kindernothilfe", "Kindernothilfe", "", new(SharingMethod.FixedRate, Most: Pct(10), Unrestricted: true),
            In2022, Study, "of the direct project budget; agreed with each partner") with
        {
            OverheadBudget = Dated.Of(
                new Threshold(Money.Of(25_000m, Currency.Eur), amountCounts: false), In2022, "Kindernothilfe", Study)
        },
        Row(
            "kindernothilfe-some-contexts", "Kindernothilfe", "in some contexts",
            new(SharingMethod.FixedRate, Most: Pct(15), Unrestricted: true), In2022, Study,
            "of the direct project budget"),
        Row(
            "care", "CARE", "", new(SharingMethod.Negotiated), In2024, Mapping,
            "all costs are recovered, in direct or in indirect lines, named and not doubled; donor ceilings are "
            + "obeyed"),
        Row(
            "trocaire", "Trócaire", "", new(SharingMethod.Proportional, Pct(50)), In2024, Mapping,
            "what it keeps is halved between headquarters and country office"),
        Row(
            "danish-refugee-council", "Danish Refugee Council", "", Rate(4, 7), In2024, Mapping,
            "usually the upper end, by its own risk in working with the partner"),
        Row(
            "norwegian-refugee-council", "Norwegian Refugee Council", "", Rate(4), In2024, Mapping,
            "or the donor's extra percentage for local partners"),
        Row(
            "danchurchaid", "DanChurchAid", "Danish money", Rate(7), In2024, Mapping,
            "on other money only where the donor requires it"),
        Row(
            "dutch-relief-alliance", "Dutch Relief Alliance", "overhead of members",
            new(SharingMethod.Proportional, Least: Pct(6), Most: Pct(8)), In2024, Mapping),
        Row(
            "dutch-relief-alliance-capacity", "Dutch Relief Alliance", "capacity", Rate(5), In2024, Mapping,
            "of the budget"),
        Row(
            "dutch-relief-alliance-holding", "Dutch Relief Alliance", "the member that holds the grant",
            new(SharingMethod.FixedRate, Most: Pct(4)), In2024, Mapping, "of the partner's budget, for the member"),
        Row(
            "concern-shared", "Concern", "donor-funded", new(SharingMethod.Negotiated, Pct(50)), In2024, Mapping,
            "up to this share; or in direct lines"),
        Row("concern-own-funds", "Concern", "own funds", Rate(6), In2024, Mapping, "of direct cost"),
        Row(
            "irc", "IRC", "", Rate(7), In2024, Mapping,
            "typical: the most that the donor allows, with a description of what it covers"),
        Row(
            "irc-us", "IRC", "United States federal money", Rate(15), In2024, Mapping,
            "typical: the most that the donor allows"),
        Row(
            "mercy-corps", "Mercy Corps", "", new(SharingMethod.Negotiated), In2024, Mapping,
            "full recovery within donor limits; needs a verifiable way to tell direct from indirect"),
        Row("actionaid", "ActionAid", "", Rate(4), In2024, Mapping, "on average"),
        Row("near", "NEAR", "", Rate(15), In2024, Mapping),
        Row("crs", "CRS", "USAID money", new(SharingMethod.FixedRate, Most: Pct(10)), In2024, Mapping),
        Row("icrc", "ICRC", "national societies", Rate(7), In2024, Mapping, "of programme cost"),
        Row("ifrc", "IFRC", "national societies, pilots", Rate(6, 7), In2024, Mapping),
        Row(
            "spain", "Spain", "Spanish organisations", new(SharingMethod.Negotiated, Pct(50)), In2024, Mapping,
            "half of the donor's 12% of the total"),
    ];

    /// <summary>A row by its identity; null where there is none.</summary>
    public static SharingPolicy? Find(Id<SharingPolicy> id) => All.FirstOrDefault(row => row.Id == id);

    private static Percentage Pct(decimal points) => Percentage.Of(points);

    private static SharingTerms Rate(decimal least, decimal? most = null) =>
        new(SharingMethod.FixedRate, Least: Pct(least), Most: Pct(most ?? least));

    private static SharingPolicy Row(
        string id, string organisation, string forWhich, SharingTerms terms, LocalDate known, Source source,
        string note = ""
    ) => new(Id<SharingPolicy>.Of(id), organisation, forWhich, Dated.Of(terms, known, organisation, source), note);
}
