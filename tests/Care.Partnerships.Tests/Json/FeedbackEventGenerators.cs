using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every entry of feedback and complaints with odd texts, extreme days and figures.</summary>
public static class FeedbackEventGenerators
{
    private static readonly Gen<Person> People = SignOffEventGenerators.People;

    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<ConfidentialText> Texts = Words.Select(ConfidentialText.Of);

    private static readonly Gen<FeedbackHeading> Headings =
        from id in Ids<FeedbackCase>()
        from lead in Ids<Party>()
        from partner in Ids<Party>().Where(other => other != lead)
        from channel in Members<FeedbackChannel>()
        from day in Day
        from days in Gen.Choose(0, ServiceLevels.MostDays)
        from more in Gen.Choose(0, ServiceLevels.MostDays)
        select new FeedbackHeading(
            id, Sides.Of(lead, partner), channel, day, ServiceLevels.Of(days, more, more, days));

    private static readonly Gen<FeedbackConcern> Concerns =
        from about in Ids<Party>()
        from persons in Ids<Person>().ArrayOf()
        from holder in Ids<Person>()
        from has in YesNo
        select new FeedbackConcern(about, persons.ToValueList(), has ? holder : null);

    private static readonly Gen<FeedbackContent> Contents =
        from text in Texts
        from name in Texts
        from contact in Texts
        from isNamed in YesNo
        from isReached in YesNo
        select new FeedbackContent(text, isNamed ? new(name, isReached ? contact : null) : null);

    public static Arbitrary<IEntry<FeedbackFact>> OfCases()
    {
        var gen =
            from heading in Headings
            from concern in Concerns
            from content in Contents
            from cameAs in Gen.OneOf(
                Gen.Constant<FeedbackClass?>(null),
                Members<FeedbackClass>().Select(one => (FeedbackClass?)one))
            from what in Members<FeedbackClass>()
            from place in Members<AnswerPlace>()
            from finding in Members<FeedbackFinding>()
            from text in Texts
            from other in Texts
            from who in People
            from second in People
            from has in YesNo
            from recorded in RecordedOn
            from fact in Gen.Elements<FeedbackFact>(
                new CaseReceived(heading, concern, content, cameAs), new CaseAcknowledged(place),
                new CaseClassified(what, text, has ? second : null), new CaseAssigned(second),
                new InvestigationOpened(), new DecisionProposed(finding, text), new CaseAnswered(place, text),
                new AnswerAccepted(), new AnswerAppealed(text), new CaseHandedOver(second), new CaseWithdrawn(text),
                new CaseTakenOver(second, text, concern.Persons),
                new CaseClosed(text, other), new RetaliationFlagged(text))
            select FeedbackCase.Lifecycle.Proposal(fact, who, recorded);
        return gen.ToArbitrary();
    }
}
