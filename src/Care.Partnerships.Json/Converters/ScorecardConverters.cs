using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using static Care.Partnerships.Json.Converters.ValueConverters;

namespace Care.Partnerships.Json.Converters;

/// <summary>How the values of check-ins and surveys are written.</summary>
internal static class ScorecardConverters
{
    public static JsonConverter[] All { get; } =
    [
        // plain
        new NumberConverter(), // identities
        IdOf<CheckIn>("check-in-1"), IdOf<ScorecardTemplate>("quarterly-check-in"), IdOf<TemplateDimension>("equity"),
        IdOf<TemplateItem>("equity-voice"), IdOf<Band>("concern"), IdOf<JointAction>("action-1"),
        IdOf<Survey>("survey-1"), IdOf<SurveyDisaggregation>("region"), IdOf<SurveyGroup>("north"),
        IdOf<Invitation>("invitation-1"), IdOf<FollowUp>("follow-up-1"), // names
        new NameConverter<SheetSubject>(), new NameConverter<BandingRule>(), new NameConverter<ScoringMethod>(),
        new NameConverter<ScaleDirection>(), new NameConverter<SurveyOccasion>(), // entries
        new EntryConverter<CheckInFact>(CheckInWire.Family, CheckIn.Lifecycle.Proposal),
        new ValueListConverter<IEntry<CheckInFact>>(ListForm.Lines),
        new EntryConverter<SurveyFact>(SurveyWire.Family, Survey.Lifecycle.Proposal),
        new ValueListConverter<IEntry<SurveyFact>>(ListForm.Lines), // values with parts
        new MadeConverter<CheckInRulesParts, CheckInRules>(parts => parts.Make(), CheckInRulesParts.Of),
        new MadeConverter<ScaleParts, Scale>(parts => parts.Make(), ScaleParts.Of),
        new MadeConverter<BandParts, Band>(parts => parts.Make(), BandParts.Of),
        new MadeConverter<ValueList<Translation>, LocalizedText>(
            texts => new LocalizedText(texts),
            wording => wording.Texts)
        {
            OfText = LocalizedText.Of,
            ToText = wording => wording.Texts is [{ Language: "en" } only] ? only.Text : null,
        },
        new MadeConverter<ScoringSchemeParts, ScoringScheme>(parts => parts.Make(), ScoringSchemeParts.Of)
        {
            Named = Schemes
        },
        new MadeConverter<ScorecardTemplateParts, ScorecardTemplate>(parts => parts.Make(), ScorecardTemplateParts.Of)
        {
            Named = BuiltIn
        },
        new MadeConverter<SurveyTemplateParts, SurveyTemplate>(parts => parts.Make(), SurveyTemplateParts.Of),
        // lists
        new ValueListConverter<Person>(), new ValueListConverter<Translation>(), new ValueListConverter<ScaleLabel>(),
        new ValueListConverter<Band>(ListForm.Table), new ValueListConverter<BandCap>(),
        new ValueListConverter<TemplateDimension>(), new ValueListConverter<TemplateItem>(ListForm.Table),
        new ValueListConverter<ItemAnswer>(ListForm.Table), new ValueListConverter<SurveyDisaggregation>(),
        new ValueListConverter<SurveyGroup>(), new ValueListConverter<Id<SurveyGroup>>(),
        new ValueListConverter<Invitation>(ListForm.Table),
    ];

    // A version of a template never changes, so its name says it all, in every release that knows it.
    private static ImmutableArray<(string, ScorecardTemplate)> BuiltIn =>
        [
            .. new[]
            {
                ScorecardTemplates.QuarterlyCheckIn, ScorecardTemplates.PartnershipAnalysis,
                SurveyTemplates.PartnershipQuestions
            }.Select(template => (template.Key.ToString(), template))
        ];

    // The same of a scheme: a proposal of the library under a number.
    private static ImmutableArray<(string, ScoringScheme)> Schemes =>
    [
        ("partnerships-analysis/1", ScorecardSchemes.PartnershipsAnalysis.Unchecked),
        ("partnerships-analysis-from-zero/1", ScorecardSchemes.PartnershipsAnalysisFromZero.Unchecked),
        ("collaboration-factors/1", ScorecardSchemes.CollaborationFactors.Unchecked),
        ("check-in/1", ScorecardSchemes.CheckIn.Unchecked),
        ("health-check/1", ScorecardSchemes.HealthCheck.Unchecked),
        ("agreement-ingredients/1", ScorecardSchemes.AgreementIngredients.Unchecked),
        ("charter-compliance/1", ScorecardSchemes.CharterCompliance.Unchecked),
        ("micro-assessment/1", ScorecardSchemes.MicroAssessment.Unchecked),
    ];
}
