using Care.Partnerships.Scoring;
namespace Care.Partnerships.Surveys;

/// <summary>A survey that comes with the library. All items are worded here; they are nobody's original text.</summary>
public static class SurveyTemplates
{
    /// <summary>
    /// Zero to ten, so that every item can be read as a mean, and the one of recommendation as a net promoter score
    /// too. No bands: a figure is judged beside a benchmark.
    /// </summary>
    private static readonly ScoringScheme ZeroToTen = new(
        "Partnership survey",
        Scale.Of(
            NetPromoter.Lowest, NetPromoter.Highest,
            [
                new(NetPromoter.Lowest, LocalizedText.Of("not at all").And("fr", "pas du tout")),
                new(NetPromoter.Highest, LocalizedText.Of("fully").And("fr", "tout à fait"))
            ]),
        ScoringMethod.MeanOfItems, ScaleDirection.HigherIsBetter, Banding.None);

    /// <summary>
    /// What partners are asked about the side that leads, anonymously: eighteen items in seven areas, from 0 to 10, in
    /// English and French.
    /// </summary>
    /// <remarks>
    /// The areas are those of the Keystone partner surveys (careevaluations.org and ALNAP, read in November 2026). The
    /// text of the CARE Denmark partnership survey is not public; these items are not it.
    /// </remarks>
    public static ScorecardTemplate PartnershipQuestions { get; } = ScorecardTemplate.Of(
        new(Id<ScorecardTemplate>.Of("partnership-survey"), 1),
        LocalizedText.Of("Partnership survey").And("fr", "Enquête de partenariat"), ZeroToTen,
        [
            Area("financial", "Financial support", "Appui financier",
                ("financial-enough",   "The money fits what the work costs, overhead included.",
                                       "L'argent couvre ce que coûte le travail, frais indirects compris."),
                ("financial-on-time",  "Payments come when they were promised.",
                                       "Les paiements arrivent quand ils ont été promis."),
                ("financial-flexible", "Money can move between lines when the work asks for it.",
                                       "L'argent peut changer de ligne quand le travail l'exige.")),
            Area("other-support", "Support beyond money", "Appui non financier",
                ("support-asked",    "Help beyond money is help that we asked for.",
                                     "L'appui non financier est celui que nous avons demandé."),
                ("support-stronger", "It left our organisation stronger.",
                                     "Il a rendu notre organisation plus forte.")),
            Area("reporting", "Monitoring and reporting", "Suivi et rapports",
                ("reporting-worth",    "What we report is worth the work that it takes.",
                                       "Nos rapports valent le travail qu'ils demandent."),
                ("reporting-answered", "Our reports are answered, and something comes of them.",
                                       "Nos rapports reçoivent une réponse et une suite."),
                ("reporting-both",     "The other side reports to us as well.",
                                       "L'autre partie nous rend compte aussi.")),
            Area("learning", "Learning", "Apprentissage",
                ("learning-both",    "Learning goes in both directions.",
                                     "L'apprentissage va dans les deux sens."),
                ("learning-changes", "What we say changes what the other side does.",
                                     "Ce que nous disons change ce que fait l'autre partie.")),
            Area("communication", "Communication", "Communication",
                ("communication-whom",  "We know whom to ask, and get an answer in time.",
                                        "Nous savons à qui demander et recevons une réponse à temps."),
                ("communication-early", "We hear early about what concerns us, budgets and delays included.",
                                        "Nous apprenons tôt ce qui nous concerne, budgets et retards compris."),
                ("communication-safe",  "We can say openly what goes wrong.",
                                        "Nous pouvons dire ouvertement ce qui ne va pas.")),
            Area("competence", "Competence", "Compétence",
                ("competence-field", "The people whom we deal with know the field and the place.",
                                     "Nos interlocuteurs connaissent le domaine et le terrain."),
                ("competence-value", "The partnership adds something that money alone would not.",
                                     "Le partenariat apporte plus que de l'argent.")),
            Area("relationship", "The relationship", "La relation",
                ("relationship-equal",     "We are treated as equals.",
                                           "Nous sommes traités d'égal à égal."),
                ("relationship-credit",    "Our work and our name get the credit that is due.",
                                           "Notre travail et notre nom sont reconnus à leur juste valeur."),
                ("relationship-recommend", "We would recommend this partner to an organisation like ours.",
                                           "Nous recommanderions ce partenaire à une organisation comme la nôtre.")),
        ],
        Percentage.Zero);

    /// <summary>
    /// The disaggregation that Keystone uses for every host: whether women lead the organisation. Regions and sizes are
    /// the host's to name.
    /// </summary>
    public static SurveyDisaggregation WomenLed { get; } =
        new(
            Id<SurveyDisaggregation>.Of("women-led"),
            LocalizedText.Of("Led by women").And("fr", "Dirigée par des femmes"),
            [
                new(Id<SurveyGroup>.Of("women-led-yes"), LocalizedText.Of("yes").And("fr", "oui")),
                new(Id<SurveyGroup>.Of("women-led-no"), LocalizedText.Of("no").And("fr", "non")),
                new(
                    Id<SurveyGroup>.Of("women-led-not-stated"),
                    LocalizedText.Of("not stated").And("fr", "non précisé")),
            ]);

    /// <summary>
    /// The partnership survey: these questions, that disaggregation, and at least five answers behind each figure.
    /// </summary>
    public static SurveyTemplate Partnership { get; } =
        SurveyTemplate.From(PartnershipQuestions, [WomenLed], SurveyTemplate.DefaultMinimumGroup.Unchecked).Required();

    private static TemplateDimension Area(
        string id, string english, string french, params (string Id, string English, string French)[] items) =>
        new(
            Id<TemplateDimension>.Of(id), LocalizedText.Of(english).And("fr", french), items
                .Select(item => new TemplateItem(
                    Id<TemplateItem>.Of(item.Id), LocalizedText.Of(item.English).And("fr", item.French))
                {
                    IsRecommendation = item.Id == "relationship-recommend",
                })
                .ToValueList());
}
