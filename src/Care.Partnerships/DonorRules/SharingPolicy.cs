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
    Dated<Threshold>? OverheadBudget = null) : InvariantRecord
{
    private static readonly LocalDate In2022 = new(2022, 11, 17);
    private static readonly LocalDate In2024 = new(2024, 9, 1);

    // Each source with the day of its information.
    private static readonly (LocalDate Known, Source Source) Study = (In2022, Source.Of(
        "Development Initiatives, Overhead cost allocation in the humanitarian sector", "Appendix 1", In2022));
    private static readonly (LocalDate Known, Source Source) Mapping = (In2024, Source.Of(
        "reported by Development Initiatives, 2024: Indirect costs for local and national partners",
        "mapping of 2023, updated", In2024));
    private static readonly Dated<Threshold> BudgetOfKindernothilfe = Dated.Of(
        new Threshold(Money.Of(25_000m, Currency.Eur), amountCounts: false), In2022, "Kindernothilfe", Study.Source);

    /// <summary>Every row, in the order of the mapping.</summary>
    public static ValueList<SharingPolicy> All { get; } =
    [
        //  id                                organisation                 for which money
        //  source   terms                      note
        Row("cafod-donor-funded",             "CAFOD",                     "donor-funded",
            Study,   Free(Share(50))),
        Row("cafod-own-funds",                "CAFOD",                     "own funds",
            Study,   Free(Negotiated(upTo: 7)), "by need, in the country; generally"),
        Row("christian-aid-donor-funded",     "Christian Aid",             "donor-funded",
            Study,   Free(Negotiated(50)),      "case by case where there are several partners"),
        Row("christian-aid-own-funds",        "Christian Aid",             "own and DEC funds",
            Study,   Free(Rate(10))),
        Row("kindernothilfe",                 "Kindernothilfe",            "",
            Study,   Unrestricted(UpTo(10)),    "of the direct project budget; agreed with each partner")
            with { OverheadBudget = BudgetOfKindernothilfe },
        Row("kindernothilfe-some-contexts",   "Kindernothilfe",            "in some contexts",
            Study,   Unrestricted(UpTo(15)),    "of the direct project budget"),
        Row("care",                           "CARE",                      "",
            Mapping, Negotiated(),              "all costs are recovered, in direct or in indirect lines, named and "
                                                + "not doubled; donor ceilings are obeyed"),
        Row("trocaire",                       "Trócaire",                  "",
            Mapping, Share(50),                 "what it keeps is halved between headquarters and country office"),
        Row("danish-refugee-council",         "Danish Refugee Council",    "",
            Mapping, Rate(4, 7),                "usually the upper end, by its own risk in working with the partner"),
        Row("norwegian-refugee-council",      "Norwegian Refugee Council", "",
            Mapping, Rate(4),                   "or the donor's extra percentage for local partners"),
        Row("danchurchaid",                   "DanChurchAid",              "Danish money",
            Mapping, Rate(7),                   "on other money only where the donor requires it"),
        Row("dutch-relief-alliance",          "Dutch Relief Alliance",     "overhead of members",
            Mapping, ShareFrom(6, to: 8)),
        Row("dutch-relief-alliance-capacity", "Dutch Relief Alliance",     "capacity",
            Mapping, Rate(5),                   "of the budget"),
        Row("dutch-relief-alliance-holding",  "Dutch Relief Alliance",     "the member that holds the grant",
            Mapping, UpTo(4),                   "of the partner's budget, for the member"),
        Row("concern-shared",                 "Concern",                   "donor-funded",
            Mapping, Negotiated(50),            "up to this share; or in direct lines"),
        Row("concern-own-funds",              "Concern",                   "own funds",
            Mapping, Rate(6),                   "of direct cost"),
        Row("irc",                            "IRC",                       "",
            Mapping, Rate(7),                   "typical: the most that the donor allows, with a description of what "
                                                + "it covers"),
        Row("irc-us",                         "IRC",                       "United States federal money",
            Mapping, Rate(15),                  "typical: the most that the donor allows"),
        Row("mercy-corps",                    "Mercy Corps",               "",
            Mapping, Negotiated(),              "full recovery within donor limits; needs a verifiable way to tell "
                                                + "direct from indirect"),
        Row("actionaid",                      "ActionAid",                 "",
            Mapping, Rate(4),                   "on average"),
        Row("near",                           "NEAR",                      "",
            Mapping, Rate(15)),
        Row("crs",                            "CRS",                       "USAID money",
            Mapping, UpTo(10),                  "historic: for awards of USAID"),
        Row("icrc",                           "ICRC",                      "national societies",
            Mapping, Rate(7),                   "of programme cost"),
        Row("ifrc",                           "IFRC",                      "national societies, pilots",
            Mapping, Rate(6, 7)),
        Row("spain",                          "Spain",                     "Spanish organisations",
            Mapping, Negotiated(50),            "half of the donor's 12% of the total"),
    ];

    /// <summary>A row by its identity; null where there is none.</summary>
    public static SharingPolicy? Find(Id<SharingPolicy> id) => All.FirstOrDefault(row => row.Id == id);

    private static Percentage Pct(decimal points) => Percentage.Of(points);

    private static SharingTerms Share(decimal points) => new(SharingMethod.Proportional, Pct(points));

    private static SharingTerms ShareFrom(decimal least, decimal to) =>
        new(SharingMethod.Proportional, Least: Pct(least), Most: Pct(to));

    private static SharingTerms Rate(decimal least, decimal? most = null) =>
        new(SharingMethod.FixedRate, Least: Pct(least), Most: Pct(most ?? least));

    private static SharingTerms UpTo(decimal most) => new(SharingMethod.FixedRate, Most: Pct(most));

    private static SharingTerms Negotiated(decimal? share = null, decimal? upTo = null) =>
        new(
            SharingMethod.Negotiated, Share: share is { } points ? Pct(points) : null,
            Most: upTo is { } most ? Pct(most) : null);

    private static SharingTerms Unrestricted(SharingTerms terms) => terms with { Unrestricted = true };

    private static SharingTerms Free(SharingTerms terms) => terms with { Unrestricted = true, ReportRequired = false };

    private static SharingPolicy Row(
        string id, string organisation, string forWhich, (LocalDate Known, Source Source) found, SharingTerms terms,
        string note = "") =>
        new(
            Id<SharingPolicy>.Of(id), organisation, forWhich,
            found == Study // what the mapping reports was not held against the organisations' own texts
                ? Dated.Of(terms, found.Known, organisation, found.Source)
                : Dated.Unconfirmed(terms, found.Known, organisation, found.Source), note);
}
