namespace Care.Partnerships.Scoring;

/// <summary>
/// Scorecards that come with the library. All items are worded here; they are nobody's original text.
/// </summary>
public static class ScorecardTemplates
{
    private static readonly Percentage MostOfIt = Percentage.Of(60m);

    /// <summary>The share of items that a check-in needs: 60 %, a proposal of this library.</summary>
    public static Dated<Percentage> MinAnswered { get; } =
        Dated.Of(
            MostOfIt, LocalDate.MinIsoValue, "Care.Partnerships",
            Source.Of("Care.Partnerships, guide to scorecards", "quarterly check-in (a proposal)", new(2026, 11, 1)));

    /// <summary>
    /// The quarterly check-in: the five factors of strong accountability, three items each, in English and French. The
    /// same items are asked about the other side and about the partnership.
    /// </summary>
    /// <remarks>
    /// Factors: CARE Emergency Toolkit, Phase 4, read in November 2026. The text of CARE's own scorecard is not public;
    /// these items are not it.
    /// </remarks>
    public static ScorecardTemplate QuarterlyCheckIn { get; } = ScorecardTemplate.Of(
        new(Id<ScorecardTemplate>.Of("quarterly-check-in"), 1),
        LocalizedText.Of("Quarterly check-in").And("fr", "Bilan trimestriel"), ScorecardSchemes.CheckIn.Unchecked,
        [
            Factor("openness", "Communication and openness", "Communication et ouverture",
                ("openness-early", "What matters is shared early, good news and bad.",
                                   "L'essentiel est partagé tôt, en bien comme en mal."),
                ("openness-reach", "It is easy to reach the person who can decide.",
                                   "Il est facile de joindre la personne qui décide."),
                ("openness-money", "Budgets, delays and changes are explained without being asked for.",
                                   "Budgets, retards et changements sont expliqués spontanément.")),
            Factor("equity", "Equity, respect and mutual accountability", "Équité, respect et redevabilité mutuelle",
                ("equity-voice",    "Decisions that concern both are taken by both.",
                                    "Les décisions communes sont prises en commun."),
                ("equity-respect",  "People are treated with respect, also under pressure.",
                                    "Les personnes sont respectées, même sous pression."),
                ("equity-promises", "Promises are kept, or renegotiated in time.",
                                    "Les promesses sont tenues, ou renégociées à temps.")),
            Factor("capacity", "Shared capacity and learning", "Capacités partagées et apprentissage",
                ("capacity-strengths", "The strengths of each are put to use.",
                                       "Les forces de chacun sont mises à profit."),
                ("capacity-support",   "Support was asked for by those who receive it, and was useful.",
                                       "L'appui répond à une demande et s'est révélé utile."),
                ("capacity-learning",  "Mistakes lead to changes, not to blame.",
                                       "Les erreurs mènent à des changements, non au blâme.")),
            Factor("vision", "Shared vision, mission and goals", "Vision, mission et buts partagés",
                ("vision-goals",      "The goals of the work are understood alike.",
                                      "Les buts du travail sont compris de la même façon."),
                ("vision-priorities", "Priorities follow the needs of the people affected.",
                                      "Les priorités suivent les besoins des personnes touchées."),
                ("vision-beyond",     "There is a common idea of what comes after this project.",
                                      "Il existe une idée commune de l'après-projet.")),
            Factor("feedback", "Mutual monitoring and feedback", "Suivi et retours mutuels",
                ("feedback-both",   "Monitoring looks at both organisations, not only at one.",
                                    "Le suivi porte sur les deux organisations."),
                ("feedback-used",   "Feedback is answered and acted on.",
                                    "Les retours reçoivent une réponse et une suite."),
                ("feedback-people", "The people affected take part in judging the work.",
                                    "Les personnes touchées participent à l'évaluation.")),
        ],
        MostOfIt);

    /// <summary>
    /// An analysis of a partnership in seven areas of five items, for
    /// <see cref="ScorecardSchemes.PartnershipsAnalysis"/>.
    /// </summary>
    /// <remarks>The seven areas are those of the VicHealth tool; the items are worded here.</remarks>
    public static ScorecardTemplate PartnershipAnalysis { get; } = ScorecardTemplate.Of(
        new(Id<ScorecardTemplate>.Of("partnership-analysis"), 1), LocalizedText.Of("Partnership analysis"),
        ScorecardSchemes.PartnershipsAnalysis.Unchecked,
        [
            Area("need", "The need",
                "There is a problem that neither can solve alone.",
                "Each knows what it gains.",
                "Each knows what it risks.",
                "The purpose is written down.",
                "Leaders stand behind it."),
            Area("choice", "Choosing each other",
                "What each brings fits together.",
                "Each checked the other with care.",
                "Values are close enough.",
                "Those who matter are at the table.",
                "There is a history of trust, or a plan to build it."),
            Area("working", "Making it work",
                "Time is set aside for the partnership itself.",
                "People have the skills that it takes.",
                "Roles are clear.",
                "Decisions are made in an agreed way.",
                "Money and staff are in place."),
            Area("planning", "Planning together",
                "Plans are made together from the start.",
                "Those affected help to plan.",
                "Targets are agreed on.",
                "Risks are named together.",
                "The budget is known to both."),
            Area("doing", "Carrying out",
                "Tasks are done as agreed.",
                "Work is adjusted together.",
                "Both add value that can be seen.",
                "Credit is shared.",
                "Problems come up early."),
            Area("barriers", "Lowering barriers",
                "Rules are no heavier than needed.",
                "Differences of power are spoken about.",
                "Conflicts are settled fairly.",
                "Language and distance shut nobody out.",
                "Staff changes are handed over well."),
            Area("onward", "Reflecting, going on",
                "Results are looked at together.",
                "Achievements are celebrated.",
                "There is evidence of what changed.",
                "Lessons change the next plan.",
                "It is clear how it goes on, or ends."),
        ],
        Percentage.Whole);

    private static TemplateDimension Factor(
        string id, string english, string french, params (string Id, string English, string French)[] items) =>
        new(
            Id<TemplateDimension>.Of(id), LocalizedText.Of(english).And("fr", french), items
                .Select(item => new TemplateItem(
                    Id<TemplateItem>.Of(item.Id), LocalizedText.Of(item.English).And("fr", item.French)))
                .ToValueList());

    private static TemplateDimension Area(string id, string title, params string[] items) =>
        new(
            Id<TemplateDimension>.Of(id), LocalizedText.Of(title), items
                .Select(
                    (item, i) =>
                        new TemplateItem(Id<TemplateItem>.Of(Invariant($"{id}-{i + 1}")), LocalizedText.Of(item)))
                .ToValueList());
}
