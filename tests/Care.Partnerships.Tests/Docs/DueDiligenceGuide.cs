using Care.Partnerships.Agreements;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/due-diligence.md, run.</summary>
public class DueDiligenceGuide
{
    [Fact]
    public void An_assessment()
    {
        var (relationship, ana, today) = (
            RelationshipStory.Partnered.State, RelationshipStory.Ana, RelationshipStory.Day);
        var (inJune, nextYear, otherAgency) = (RelationshipStory.DueOn, today.PlusYears(1), RelationshipStory.Donor);

        var findings = AssessmentFindings.From(
            AssessmentKind.Finance, Side.Partner, "accounts of 2024, a visit", AssessmentOutcome.AcceptedOnConditions,
            doneOn: today, validUntil: nextYear, RiskLevel.Moderate,
            [new AssessmentCondition("two people sign each payment", DueOn: inJune)], acceptedFrom: otherAgency);
        relationship = relationship.Record(
            new AssessmentRecorded(Id<OrganisationAssessment>.Of("due-1"), findings.Value), by: ana, today).State;
        ValueList<OrganisationAssessment> valid = relationship.ValidOn(Side.Partner, inJune);     // the day after: none

        valid.Count.Should().Be(1);
        relationship.ValidOn(Side.Partner, inJune.PlusDays(1)).Count.Should().Be(0);
    }

    [Fact]
    public void How_often()
    {
        var money = RelationshipStory.Usd(120_000);

        AssuranceSchedule schedule = AssuranceSchedule.From([
            new AssuranceRule(AssuranceKind.Visit, RiskLevel.Low, Above: Money.Of(2_500, "USD"), Times: 1),
            new AssuranceRule(AssuranceKind.Visit, RiskLevel.High, Above: Money.Of(2_500, "USD"), Times: 4),
        ]).Value;
        int? low = schedule.TimesFor(AssuranceKind.Visit, RiskLevel.Low, money);              // 1
        int? unrated = schedule.TimesFor(AssuranceKind.Visit, RiskLevel.Unknown, money);      // null: not assessable

        (low, unrated).Should().Be((1, null));
    }
}
