namespace Care.Partnerships.Scoring;

/// <summary>
/// Public schemes of the field: scale, arithmetic and bands, each with its source. The items are the host's, or those
/// of <see cref="ScorecardTemplates"/>.
/// </summary>
/// <remarks>
/// The scorecard of Catholic Relief Services is known by its method only (both staffs score separately, a joint plan
/// follows); it has no public scale.
/// </remarks>
public static class ScorecardSchemes
{
    private static readonly LocalDate Read = new(2026, 11, 1);
    private static readonly ValueList<Band> Levels1To5 =
    [
        Of("level-1",  35,  84, "Is the partnership wanted at all?", true),
        Of("level-2",  85, 126, "Well begun; some parts need care"),
        Of("level-3", 127, 175, "Real collaboration; keep it going"),
    ];
    private static readonly ValueList<Band> Levels0To4 =
    [
        Of("level-1",  0,  49, "Is the partnership wanted at all?", true),
        Of("level-2", 50,  91, "Well begun; some parts need care"),
        Of("level-3", 92, 140, "Real collaboration; keep it going"),
    ];
    private static readonly ValueList<Band> WilderBands =
    [
        Of("concern",    1.0m, 2.9m, "Concern: to be addressed",    true),
        Of("borderline", 3.0m, 3.9m, "Borderline: to be discussed"),
        Of("strength",   4.0m, 5.0m, "Strength"),
    ];
    private static readonly ValueList<Band> Lights =
    [
        Of("red",   1, 1, "Serious concern", true),
        Of("amber", 2, 2, "Some concern"),
        Of("green", 3, 3, "No concern"),
    ];
    private static readonly ValueList<Band> Risks =
    [
        Of("low",         1,     1.44m, "Low"),
        Of("moderate",    1.45m, 1.89m, "Moderate"),
        Of("significant", 1.90m, 2.49m, "Significant", true),
        Of("high",        2.50m, 4,     "High",        true),
    ];

    /// <summary>
    /// Partnerships analysis of VicHealth: 35 items from 1 to 5, summed to 35 to 175, in three levels. Sums between two
    /// levels go to the lower one.
    /// </summary>
    public static Dated<ScoringScheme> PartnershipsAnalysis { get; } = From(
        new(
                "Partnerships analysis", Scale.Of(1, 5), ScoringMethod.Sum, ScaleDirection.HigherIsBetter,
                new(Levels1To5, 0, BandingRule.ByLowerEnd)),
        "VicHealth", "Injury Prevention (BMJ), study with the VicHealth partnerships analysis tool", "table 2");

    /// <summary>The variant of the same analysis with answers from 0 to 4, summed to 0 to 140. Unconfirmed.</summary>
    public static Dated<ScoringScheme> PartnershipsAnalysisFromZero { get; } =
        Dated.Unconfirmed(
            new ScoringScheme(
                "Partnerships analysis, answers from 0 to 4", Scale.Of(0, 4), ScoringMethod.Sum,
                ScaleDirection.HigherIsBetter, new(Levels0To4, 0, BandingRule.ByLowerEnd)),
            LocalDate.MinIsoValue, "VicHealth",
            Source.Of("VicHealth partnerships analysis tool", "variant of 0 to 4", Read));

    /// <summary>
    /// Collaboration factors of Wilder: answers from 1 to 5, a factor is the mean of its items, banded after rounding
    /// to one decimal.
    /// </summary>
    public static Dated<ScoringScheme> CollaborationFactors { get; } =
        From(
            new(
                "Collaboration factors", Scale.Of(1, 5), ScoringMethod.MeanOfDimensions, ScaleDirection.HigherIsBetter,
                new(WilderBands, 1, BandingRule.RoundFirst)),
            "Wilder Foundation",
            "The Measuring Success Project, slides on the Wilder inventory of collaboration factors", "bands");

    /// <summary>
    /// The bands of <see cref="CollaborationFactors"/>, and the proposal that a concern in one dimension keeps the
    /// whole from being a strength.
    /// </summary>
    public static Dated<ScoringScheme> CheckIn { get; } = From(
        new("Quarterly check-in", Scale.Of(1, 5), ScoringMethod.MeanOfDimensions, ScaleDirection.HigherIsBetter,
            new(WilderBands, 1, BandingRule.RoundFirst, [new(WilderBands[0].Id, WilderBands[1].Id)])),
        "Care.Partnerships", "Care.Partnerships, guide to scorecards", "quarterly check-in (a proposal)");

    /// <summary>
    /// Traffic lights of GNDR: 1 red, 2 amber, 3 green for each aspect. That the whole is no better than its worst
    /// aspect is a proposal.
    /// </summary>
    public static Dated<ScoringScheme> HealthCheck { get; } = From(
        new(
                "Health check",
                Scale.Of(
                    1, 3,
                    [
                        new(1, LocalizedText.Of("red: serious concern")),
                        new(2, LocalizedText.Of("amber: some concern")), new(3, LocalizedText.Of("green: no concern"))
                    ]),
                ScoringMethod.MeanOfDimensions, ScaleDirection.HigherIsBetter,
                new(
                    Lights, 0, BandingRule.RoundFirst,
                    [new(Lights[0].Id, Lights[0].Id), new(Lights[1].Id, Lights[1].Id)])),
        "GNDR", "GNDR, partnership health check tool", null);

    /// <summary>
    /// What an agreement has in place, of The Partnering Initiative: not in place, partially, fully; what is not
    /// relevant is set aside. No bands.
    /// </summary>
    public static Dated<ScoringScheme> AgreementIngredients { get; } = From(
        new(
                "Agreement ingredients",
                Scale.Of(
                    0, 2,
                    [
                        new(0, LocalizedText.Of("not in place")), new(1, LocalizedText.Of("partially in place")),
                        new(2, LocalizedText.Of("fully in place"))
                    ]),
                ScoringMethod.MeanOfItems, ScaleDirection.HigherIsBetter, Banding.None),
        "The Partnering Initiative", "TPI and ZBiDF, tool 7: internal partnering agreement scorecard", null);

    /// <summary>
    /// Compliance with the Charter for Change as it is perceived: means of up to 5. The lower end of its scale is
    /// unconfirmed, and so is this. No bands.
    /// </summary>
    public static Dated<ScoringScheme> CharterCompliance { get; } =
        Dated.Unconfirmed(
            new ScoringScheme(
                "Charter for Change compliance", Scale.Of(1, 5), ScoringMethod.MeanOfItems,
                ScaleDirection.HigherIsBetter, Banding.None),
            LocalDate.MinIsoValue, "Charter for Change",
            Source.Of("Charter for Change, progress report 2020-2021", null, Read));

    /// <summary>
    /// Risk of an implementing partner as in the micro assessment of HACT: questions from 1 (low) to 4 (high), key
    /// questions with more weight. The levels begin at 15, 30 and 50 % of the range, as in the code of UNICEF;
    /// whether an edge
    /// belongs to the level above it is unconfirmed.
    /// </summary>
    public static Dated<ScoringScheme> MicroAssessment { get; } =
        Dated.Unconfirmed(
            new ScoringScheme(
                "Micro assessment", Scale.Of(1, 4), ScoringMethod.MeanOfItems, ScaleDirection.LowerIsBetter,
                new(Risks, 2, BandingRule.ByLowerEnd)),
            LocalDate.MinIsoValue, "United Nations",
            Source.Of("UNICEF eTools, open-source code", "audit/serializers/risks.py", readOn: Read));

    /// <summary>
    /// How much more a key question of <see cref="MicroAssessment"/> counts than another. Unconfirmed.
    /// </summary>
    public static Dated<int> KeyQuestionWeight { get; } =
        Dated.Unconfirmed(
            2, LocalDate.MinIsoValue, "United Nations",
            Source.Of("HACT micro assessment, overview of the revisions of 2016", "key questions", Read));

    /// <summary>All of them.</summary>
    public static ValueList<Dated<ScoringScheme>> All { get; } =
    [
        PartnershipsAnalysis, PartnershipsAnalysisFromZero, CollaborationFactors, CheckIn, HealthCheck,
        AgreementIngredients, CharterCompliance, MicroAssessment
    ];

    private static Band Of(string id, decimal lowest, decimal highest, string title, bool needsAction = false) =>
        Band.Of(Id<Band>.Of(id), lowest, highest, LocalizedText.Of(title), needsAction);

    private static Dated<ScoringScheme> From(ScoringScheme scheme, string owner, string document, string? section) =>
        Dated.Of(scheme, LocalDate.MinIsoValue, owner, Source.Of(document, section, Read));
}
