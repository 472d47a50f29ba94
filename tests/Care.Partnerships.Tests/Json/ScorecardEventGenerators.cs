using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Scoring;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Every entry of check-ins and surveys with odd texts, extreme days and figures, and templates with every member in
/// use.
/// </summary>
public static class ScorecardEventGenerators
{
    private static readonly Gen<decimal> Figure = Gen.Elements(
        0.0001m, 1.0m, 0.5m, 0.25m, 7.9228162514264337593543950335m, decimal.MaxValue);

    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<DateInterval> Period =
        from a in Day
        from b in Day
        select new DateInterval(LocalDate.Min(a, b), LocalDate.Max(a, b));

    private static readonly Gen<LocalizedText> Text =
        from first in Words
        from second in Words
        from language in Words
        from has in YesNo
        select has ? new LocalizedText([new("en", first), new(language, second)]) : LocalizedText.Of(first);

    // Some answers are fixed by others: the words, the weights and what needs evidence are drawn, the bands hold a
    // scale of 1 to 5.
    private static readonly Gen<ScorecardTemplate> Odd =
        from id in Ids<ScorecardTemplate>()
        from version in Gen.Elements(1, 7, int.MaxValue)
        from title in Text
        from item in Text
        from name in Words
        from weight in Gen.Elements(1, 3, TemplateItem.HeaviestWeight)
        from evidence in Gen.Elements<int?>(null, 1, 5)
        from isKey in YesNo
        from direction in Members<ScaleDirection>()
        from rule in Members<BandingRule>()
        from share in Gen.Elements(0m, 12.5m, 100m)
        select ScorecardTemplate.Of(
            new(id, version), title,
            new(
                name, Scale.Of(1, 5, [new(5, item), new(1, title)]), ScoringMethod.MeanOfDimensions, direction,
                Bands(title, rule, isKey)),
            [
                new(
                    Id<TemplateDimension>.Of("d-0"), title,
                    [
                        new(Id<TemplateItem>.Of("i-0"), item, weight, evidence, isKey),
                        new(Id<TemplateItem>.Of("i-1"), title, 0)
                    ],
                    weight),
                new(Id<TemplateDimension>.Of("d-1"), item, [new(Id<TemplateItem>.Of("i-2"), item)], 0),
            ],
            Percentage.Of(share));

    private static readonly Gen<ScorecardTemplate> Template = Gen.OneOf(
        Odd, Gen.Elements(Cards.Quarterly, ScorecardTemplates.PartnershipAnalysis, SurveyStory.Questions));

    private static readonly Gen<SurveyTemplate> SurveyTemplates =
        from questions in Template
        from title in Text
        from minimum in Gen.Elements(2, 5, int.MaxValue)
        from has in YesNo
        select SurveyTemplate
            .From(questions, has ? [SurveyStory.Region, SurveyStory.Led with { Title = title }] : [], minimum)
            .Required();

    private static readonly Gen<ItemAnswer> Given =
        from item in Ids<TemplateItem>()
        from value in Gen.OneOf(Gen.Constant<int?>(null), Number.Select(number => (int?)number))
        from evidence in Note
        select new ItemAnswer(item, value, evidence);

    private static readonly Gen<AnswerSet> Sheets =
        from id in Ids<ScorecardTemplate>()
        from version in Number
        from answers in Given.ArrayOf()
        select new AnswerSet(new(id, version), answers.ToValueList());

    private static readonly Gen<Person> People = SignOffEventGenerators.People;

    private static readonly Gen<Sides> Pairs =
        from lead in Ids<Party>()
        from partner in Ids<Party>().Where(other => other != lead)
        select Sides.Of(lead, partner);

    private static readonly Gen<CheckInRules> Rules =
        from gap in Figure
        from drop in Figure
        from grace in Gen.Choose(0, CheckInRules.MostGraceDays)
        from months in Gen.Elements(1, 3, int.MaxValue)
        from days in Gen.Elements(0, 30, int.MaxValue)
        select CheckInRules.Of(gap, drop, grace, months, days);

    private static readonly Gen<CheckInSetup> Setup =
        from id in Ids<CheckIn>()
        from sides in Pairs
        from lead in People.ArrayOf()
        from partner in People.ArrayOf()
        from template in Template
        from period in Period
        from opens in Day
        from rules in Rules
        select new CheckInSetup(
            id, sides, new(lead.ToValueList(), partner.ToValueList()), template, new(period, opens), rules);

    private static readonly Gen<JointAction> Actions =
        from id in Ids<JointAction>()
        from subject in Members<SheetSubject>()
        from dimension in Ids<TemplateDimension>()
        from has in YesNo
        from what in Words
        from due in Day
        select new JointAction(id, new(subject, has ? dimension : null), what, due);

    private static readonly Gen<SurveyHeading> Headings =
        from id in Ids<Survey>()
        from title in Words
        from template in SurveyTemplates
        from party in Ids<Party>()
        from sides in Pairs
        from occasion in Members<SurveyOccasion>()
        from agreement in Period
        from window in Period
        select new SurveyHeading(id, title, template, party, sides, new(occasion, agreement, window));

    private static readonly Gen<Invitation> Invitations =
        from id in Ids<Invitation>()
        from groups in Ids<SurveyGroup>().ArrayOf()
        select new Invitation(id, groups.ToValueList());

    private static readonly Gen<FollowUp> FollowUps =
        from id in Ids<FollowUp>()
        from what in Words
        from owner in People
        from due in Day
        from item in Ids<TemplateItem>()
        from has in YesNo
        select new FollowUp(id, what, owner, due, has ? item : null);

    public static Arbitrary<ScorecardTemplate> Card() => Template.ToArbitrary();

    public static Arbitrary<SurveyTemplate> Questions() => SurveyTemplates.ToArbitrary();

    public static Arbitrary<IEntry<CheckInFact>> OfCheckIns()
    {
        var gen =
            from setup in Setup
            from ofOther in Sheets
            from ofPartnership in Sheets
            from words in Words
            from action in Actions
            from who in People
            from owner in People
            from day in Day
            from recorded in RecordedOn
            from fact in Gen.Elements<CheckInFact>(
                new CheckInScheduled(setup), new CheckInOpened(), new SheetsHandedIn(new(ofOther, ofPartnership)),
                new SheetsDiscussed(day, words), new ActionAdded(action, owner, who), new CheckInAgreed(),
                new CheckInClosed(), new ActionCompleted(action.Id, day), new ActionDropped(action.Id, words, owner))
            select CheckIn.Lifecycle.Proposal(fact, fact is CheckInOpened ? Actor.Clock : who, recorded);
        return gen.ToArbitrary();
    }

    public static Arbitrary<IEntry<SurveyFact>> OfSurveys()
    {
        var gen =
            from heading in Headings
            from invitations in Invitations.ArrayOf()
            from answers in Given.ArrayOf()
            from invitation in Ids<Invitation>()
            from followUp in FollowUps
            from note in Note
            from words in Words
            from who in People
            from day in Day
            from recorded in RecordedOn
            from fact in Gen.Elements<SurveyFact>(
                new SurveyPlanned(heading), new RespondentsInvited(invitations.ToValueList()), new SurveyOpened(),
                new SurveyAnswered(answers.ToValueList()), new SurveyClosed(), new FollowUpAgreed(followUp),
                new FollowUpCompleted(followUp.Id, day), new FollowUpDropped(followUp.Id, words),
                new SurveyShared(note))
            let actor = fact is SurveyClosed ? Actor.Clock
            : fact is SurveyAnswered ? new Respondent(invitation)
            : (Actor)who
            select Survey.Lifecycle.Proposal(fact, actor, recorded);
        return gen.ToArbitrary();
    }

    private static Banding Bands(LocalizedText title, BandingRule rule, bool needsAction)
    {
        var (low, high) = (Id<Band>.Of("low"), Id<Band>.Of("high"));
        return new(
            [Band.Of(low, 1.0000m, 2.9999m, title, needsAction), Band.Of(high, 3.0000m, 5m, title)],
            4, rule, [new(low, low)]);
    }
}
