using Care.Partnerships.Parties;
using Care.Partnerships.Scorecards;
using Care.Partnerships.Tests.Scorecards;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every event of check-ins and surveys with odd texts, extreme days and figures, and templates with every member in use.</summary>
public static class ScorecardEventGenerators
{
    private static readonly Gen<decimal> Figure = Gen.Elements(0m, 1.0m, 0.5m, -0.25m, 1e-28m, 7.9228162514264337593543950335m, decimal.MaxValue, decimal.MinValue);

    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<DateInterval> Period = from a in Day from b in Day select new DateInterval(LocalDate.Min(a, b), LocalDate.Max(a, b));

    private static readonly Gen<Wording> Text =
        from first in Words
        from second in Words
        from language in Words
        from has in YesNo
        select has ? new Wording([new("en", first), new(language, second)]) : Wording.Of(first);

    // Some answers are fixed by others: the words, the weights and what needs evidence are drawn, the bands hold a scale of 1 to 5.
    private static readonly Gen<ScorecardTemplate> Odd =
        from id in Ids<ScorecardTemplate>()
        from version in Gen.Elements(1, 7, int.MaxValue)
        from title in Text
        from item in Text
        from name in Words
        from weight in Gen.Elements(1, 3, TemplateItem.HeaviestWeight)
        from evidence in Gen.Elements<int?>(null, 1, 5)
        from isKey in YesNo
        from direction in Members<Direction>()
        from rule in Members<BandingRule>()
        from share in Gen.Elements(0m, 12.5m, 100m)
        select ScorecardTemplate.Of(new(id, version), title, new(name, new(1, 5, [new(5, item), new(1, title)]), ScoringMethod.MeanOfDimensions, direction, Bands(title, rule, isKey)),
            [
                new(Id<TemplateDimension>.Of("d-0"), title, [new(Id<TemplateItem>.Of("i-0"), item, weight, evidence, isKey), new(Id<TemplateItem>.Of("i-1"), title, 0)], weight),
                new(Id<TemplateDimension>.Of("d-1"), item, [new(Id<TemplateItem>.Of("i-2"), item)], 0),
            ], Percentage.Of(share));

    private static readonly Gen<ScorecardTemplate> Template = Gen.OneOf(Odd, Gen.Elements(Cards.Quarterly, ScorecardTemplates.PartnershipAnalysis, SurveyStory.Questions));

    private static readonly Gen<SurveyTemplate> SurveyTemplates =
        from questions in Template
        from title in Text
        from minimum in Gen.Elements(2, 5, int.MaxValue)
        from has in YesNo
        select SurveyTemplate.From(questions, has ? [SurveyStory.Region, SurveyStory.Led with { Title = title }] : [], minimum).Required();

    private static readonly Gen<Answer> Given =
        from item in Ids<TemplateItem>()
        from value in Gen.OneOf(Gen.Constant<int?>(null), Number.Select(number => (int?)number))
        from evidence in Note
        select new Answer(item, value, evidence);

    private static readonly Gen<AnswerSet> Sheets = from id in Ids<ScorecardTemplate>() from version in Number from answers in Given.ArrayOf() select new AnswerSet(new(id, version), answers.ToValueList());

    private static readonly Gen<CheckInSetup> Setup =
        from id in Ids<CheckIn>()
        from lead in Participants()
        from partner in Participants()
        from template in Template
        from period in Period
        from opens in Day
        from gap in Figure
        from drop in Figure
        from number in Number
        select new CheckInSetup(id, lead, partner, template, new(period, opens), new(gap, drop, number, 3, number));

    private static readonly Gen<JointAction> Actions =
        from id in Ids<JointAction>()
        from subject in Members<Subject>()
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
        from occasion in Members<SurveyOccasion>()
        from agreement in Period
        from window in Period
        select new SurveyHeading(id, title, template, new(party, SurveyStory.Lead, SurveyStory.Tanglaw), new(occasion, agreement, window));

    private static readonly Gen<Invitation> Invitations = from id in Ids<Invitation>() from groups in Ids<SurveyGroup>().ArrayOf() select new Invitation(id, groups.ToValueList());

    private static readonly Gen<FollowUp> FollowUps =
        from id in Ids<FollowUp>()
        from what in Words
        from party in Ids<Party>()
        from owner in Ids<Person>()
        from due in Day
        from item in Ids<TemplateItem>()
        from has in YesNo
        select new FollowUp(id, what, party, owner, due, has ? item : null);

    public static Arbitrary<CheckInEvent> OfCheckIns()
    {
        var gen = from setup in Setup
                  from ofOther in Sheets
                  from ofPartnership in Sheets
                  from words in Words
                  from action in Actions
                  from side in Members<Side>()
                  from who in Ids<Person>()
                  from owner in Ids<Person>()
                  from day in Day
                  from decided in Day
                  from happened in Gen.Elements<CheckInEvent>(
                      new CheckInScheduled(setup, who, decided), new CheckInOpened(decided), new SheetsHandedIn(new(ofOther, ofPartnership), side, who, decided), new SheetsDiscussed(new(day, words), who, decided),
                      new ActionAdded(action, owner, who, who, decided), new CheckInAgreed(side, who, decided), new CheckInClosed(who, decided))
                  select happened;
        return gen.ToArbitrary();
    }

    public static Arbitrary<SurveyEvent> OfSurveys()
    {
        var gen = from heading in Headings
                  from invitations in Invitations.ArrayOf()
                  from answers in Given.ArrayOf()
                  from invitation in Ids<Invitation>()
                  from followUp in FollowUps
                  from note in Note
                  from who in Ids<Person>()
                  from day in Day
                  from decided in Day
                  from happened in Gen.Elements<SurveyEvent>(
                      new SurveyPlanned(heading, who, decided), new RespondentsInvited(invitations.ToValueList(), who, decided), new SurveyOpened(who, decided), new SurveyAnswered(invitation, answers.ToValueList(), decided),
                      new SurveyClosed(decided), new FollowUpAgreed(followUp, who, decided), new FollowUpCompleted(followUp.Id, day, who, decided), new SurveyShared(note, who, decided))
                  select happened;
        return gen.ToArbitrary();
    }

    private static Gen<CheckInSide> Participants() => from party in Ids<Party>() from people in Ids<Person>().ArrayOf() select new CheckInSide(party, people.ToValueList());

    private static Banding Bands(Wording title, BandingRule rule, bool needsAction)
    {
        var (low, high) = (Id<Band>.Of("low"), Id<Band>.Of("high"));
        return new([new(low, 1.0000m, 2.9999m, title, needsAction), new(high, 3.0000m, 5m, title)], 4, rule, [new(low, low)]);
    }
}
