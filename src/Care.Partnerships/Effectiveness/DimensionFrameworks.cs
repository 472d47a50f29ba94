namespace Care.Partnerships.Effectiveness;

/// <summary>
/// The published frameworks of the field, each with its source and day. The words are ours; none of them prescribes a
/// scale.
/// </summary>
/// <remarks>
/// A framework without a stated day counts from the first day of the calendar. Those marked unconfirmed need
/// <c>Use(acceptUnconfirmed: true)</c>.
/// </remarks>
public static class DimensionFrameworks
{
    private static readonly LocalDate NoStatedDay = LocalDate.MinIsoValue, Read = new(2026, 11, 1);
    private static readonly LevelScale Scale = LevelScale.OfEvidence.Unchecked;

    /// <summary>Seven dimensions of localisation, made for the Start Network.</summary>
    public static Dated<DimensionFramework> StartNetwork { get; } = Dated.Of(
        Framework("start-network", "Start Network: seven dimensions of localisation",
        [
            // id               title            looks at
            Of("funding",       "Funding",       "how much money reaches local organisations, and of what quality"),
            Of("relationships", "Relationships", "whether partnerships are equitable"),
            Of("participation", "Participation", "how far affected people shape the response"),
            Of("visibility",    "Visibility",    "whether local and national actors are seen and credited"),
            Of("coordination",  "Coordination",  "the place of local actors in national coordination"),
            Of("capacity",      "Capacity",      "strength of institutions and of people"),
            Of("influence",     "Influence",     "the say of local actors in international policy"),
        ]),
        new(2017, 1, 1), "Start Network",
        Source.Of(
            "The Start Fund, Start Network and Localisation",
            "Patel and Van Brabant 2017, the seven dimensions"));

    /// <summary>
    /// The six components of the measurement framework of NEAR, a network of organisations of the global South. Users
    /// pick the parts they need.
    /// </summary>
    public static Dated<DimensionFramework> Near { get; } = Dated.Unconfirmed(
        Framework("near", "NEAR: localisation performance measurement, six components",
        [
            // id               title
            //  looks at
            Of("partnerships",  "Partnerships",
                "quality of relationships, strategic rather than by project, in the whole project cycle"),
            Of("funding",       "Funding",
                "quantity, quality, direct access, and who carries the risk"),
            Of("capacity",      "Capacity",
                "performance, organisational development, standards, staff and surge"),
            Of("coordination",  "Coordination",
                "local leadership, coordination, and a response in which each complements the other"),
            Of("policy",        "Policy and visibility",
                "influence on policy, advocacy and standards; visibility in reports and media"),
            Of("participation", "Participation",
                "part that affected people and communities take, also in policy"),
        ]),
        NoStatedDay, "NEAR",
        Source.Of(
            "NEAR Localisation Performance Measurement Framework",
            reference: "https://reliefweb.int/report/world/localisation-performance-measurement-framework"));

    /// <summary>The seven domains that were measured in four Pacific countries.</summary>
    public static Dated<DimensionFramework> Piango { get; } = Dated.Unconfirmed(
        Framework("piango", "PIANGO: measuring localisation, seven domains",
        [
            // id               title               looks at
            Of("partnerships",  "Partnerships",     "equitable and complementary relationships"),
            Of("leadership",    "Leadership",       "whether national actors lead the response"),
            Of("coordination",  "Coordination",     "coordination in which actors complement each other"),
            Of("participation", "Participation",    "how far communities shape the response"),
            Of("policy",        "Policy influence", "influence on policy, and advocacy"),
            Of("capacity",      "Capacity",         "strength of national and local organisations"),
            Of("funding",       "Funding",          "money that national and local actors receive"),
        ]),
        new(2019, 1, 1), "PIANGO",
        Source.Of("Measuring Localisation: Framework and Tools", "PIANGO and Humanitarian Advisory Group 2019"));

    /// <summary>
    /// CARE's learning questions on what a partnership brings and how it works. The toolkit may have further groups:
    /// the set is open.
    /// </summary>
    public static Dated<DimensionFramework> CareLearningQuestions { get; } = Dated.Of(
        Framework("care-learning-questions", "CARE: learning questions of Phase 5",
        [
            // id       title                   looks at
            Of("LQ-R1", "Outputs and outcomes", "what the partnership produces, clear enough to be measured"),
            Of("LQ-R2", "Goals",                "whether goals of the project and of each side are reached"),
            Of("LQ-R3", "Gain of each side",    "what working together adds for either organisation"),
            Of("LQ-R4", "Wider influence",      "impact and influence beyond the project"),
            Of("LQ-F1", "Communication",        "ways to communicate and be accountable that are strong and fit"),
            Of("LQ-F2", "Systems",              "internal systems that help, and are light for the partner"),
            Of("LQ-F3", "Strengths",            "use made of what each side does best"),
            Of("LQ-F4", "Roles",                "roles that are clear and stand in the agreement"),
        ]),
        NoStatedDay, "CARE",
        Source.Of("CARE Emergency Toolkit", "Phase 5: Reflecting, Learning and Influencing", Read));

    /// <summary>Five factors of strong accountability in partnerships.</summary>
    public static Dated<DimensionFramework> AccountabilityFactors { get; } = Dated.Of(
        Framework("accountability-factors", "CARE: five factors of accountability",
        [
            // id     title                 looks at
            Of("AF1", "Openness",           "communication and sharing of information"),
            Of("AF2", "Equity and respect", "respect, equity, and accountability to each other"),
            Of("AF3", "Shared capacity",    "organisations that develop and learn together"),
            Of("AF4", "Shared vision",      "vision, mission and goals held in common"),
            Of("AF5", "Mutual monitoring",  "monitoring, feedback and participation in both directions"),
        ]),
        NoStatedDay, "CARE",
        Source.Of("CARE Emergency Toolkit", "Phase 4: Implementing in Partnership", Read));

    /// <summary>The five principles of 2007 against which all parties to an agreement are to be evaluated.</summary>
    public static Dated<DimensionFramework> PrinciplesOfPartnership { get; } = Dated.Of(
        Framework("principles-of-partnership", "Principles of Partnership",
        [
            // id                 title
            //  looks at
            Of("equality",        "Equality",
                "mutual respect, whatever the size and power of each"),
            Of("transparency",    "Transparency",
                "dialogue on equal footing, early, about plans and money too"),
            Of("results",         "Result-oriented approach",
                "action that is coordinated and rests on what can be done"),
            Of("responsibility",  "Responsibility",
                "promises kept, with integrity and with the means for it"),
            Of("complementarity", "Complementarity",
                "differences used as a strength, local capacity first"),
        ]),
        new(2007, 7, 12), "Global Humanitarian Platform",
        Source.Of("Principles of Partnership", "Global Humanitarian Platform", new(2007, 7, 12)));

    /// <summary>All of them.</summary>
    public static ValueList<Dated<DimensionFramework>> All { get; } =
    [StartNetwork, Near, Piango, CareLearningQuestions, AccountabilityFactors, PrinciplesOfPartnership];

    private static Dimension Of(string id, string title, string looksAt) => new(Id<Dimension>.Of(id), title, looksAt);

    private static DimensionFramework Framework(string id, string title, ValueList<Dimension> dimensions) =>
        DimensionFramework.From(new(Id<DimensionFramework>.Of(id), 1), title, Scale, dimensions).Required();
}
