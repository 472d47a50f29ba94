using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>What the lead and Tanglaw are to each other: older than their first agreement.</summary>
internal static class SampleRelationship
{
    private static readonly Id<Promise> Introduction = Id<Promise>.Of("prm-1"), Radios = Id<Promise>.Of("prm-2");
    private static readonly Id<CapacityTopic> Security = Id<CapacityTopic>.Of("security");
    private static readonly Id<OrganisationAssessment> Finances = Id<OrganisationAssessment>.Of("due-1");

    public static ValueList<History<Relationship, RelationshipFact>> All => [OfTanglaw];

    private static History<Relationship, RelationshipFact> OfTanglaw { get; } = Recorded(
        (FocalPoint, Day(2024, 9, 2), new RelationshipOpened(new(
            Id<Relationship>.Of("rel-tanglaw"), Sides.Of(CareOffice, Tanglaw),
            RelationshipLimits.Of(
                [new(SessionKind.Strategy, 24), new(SessionKind.FaceToFace, 12), new(SessionKind.ReadinessReview, 18)],
                Ratio.Of(1.5m))))),
        (FocalPoint, Day(2024, 9, 2), new ValueStated("Standards, donors, and a store of goods in Cebu.")),
        (Jose, Day(2024, 9, 9), new ValueStated("Eleven years in the barangays, and people who stay.")),
        (Jose, Day(2024, 9, 30), new PartneringAgreed(
            [new("pays in time, say former partners", true), new("listens, say former partners", null, "two asked")],
            "The store is near, and we keep our name.")),
        (Programme, Day(2024, 10, 7), new PartneringAgreed(
            [new("known in the barangays", true), new("accounts audited", false, "agreed for 2025")],
            "Nobody is nearer when a storm comes.")),
        (FocalPoint, Day(2024, 10, 21), new AssessmentRecorded(Finances, AssessmentFindings.Of(
            AssessmentKind.Finance, Side.Partner, "accounts of 2023, a visit of two days",
            AssessmentOutcome.AcceptedOnConditions, Day(2024, 10, 18), Day(2027, 10, 17), RiskLevel.Moderate,
            [new("two people sign each payment", Day(2024, 12, 31))]))),
        (FocalPoint, Day(2024, 12, 2), new ConditionMet(Finances, "two people sign each payment", Day(2024, 11, 29))),
        (FocalPoint, Day(2025, 1, 13), new PromiseMade(Introduction, PromiseTerms.Of(
            Director, PromiseKind.Introduction, "A meeting with the donor in Manila", Day(2025, 4, 30)))),
        (Jose, Day(2025, 5, 14), new PromiseKept(Introduction, Day(2025, 5, 12))),
        (Ben, Day(2025, 6, 2), new PreparednessPlanned(Day(2025, 5, 30), [Ben, FocalPoint], HasMediaSection: true)),
        (Treasurer, Day(2025, 7, 1), new MeansStated(Means.Of(
            Money.Of(310_000m, Currency.Usd), Money.Of(420_000m, Currency.Usd)))),
        (FocalPoint, Day(2025, 7, 7), new CapacityCommitted(Security, CapacityPlan.Of(
            "security management", CapacityDirection.Both,
            new CapacityPart(DateIntervals.Of(Day(2025, 7, 1), Day(2026, 6, 30)), Money.Of(6_000m, Currency.Usd)),
            new CapacityPart(DateIntervals.Of(Day(2026, 7, 1), Day(2027, 6, 30)), Money.Of(6_000m, Currency.Usd))))),
        (Ben, Day(2025, 10, 6), new SessionHeld(
            SessionKind.FaceToFace, Day(2025, 10, 3), [Jose, Ben, FocalPoint], [Ben])),
        (Ben, Day(2025, 12, 1), new ParticipationRecorded(
            "Shelter repair", CyclePhase.NeedsAssessment, Ben, ParticipationMode.Led)),
        (Ben, Day(2025, 12, 1), new ParticipationRecorded(
            "Shelter repair", CyclePhase.Proposal, Jose, ParticipationMode.Informed)),
        (Ben, Day(2026, 3, 2), new CapacityDelivered(
            Security, Money.Of(6_000m, Currency.Usd), "A course for drivers, held by Tanglaw.")),
        (FocalPoint, Day(2026, 4, 13), new SessionHeld(
            SessionKind.Dialogue, Day(2026, 4, 9), [Jose], [FocalPoint], "Tanglaw spoke for the barangays.")
        {
            Support = "Travel to Manila, and somebody who interpreted", Cost = Money.Of(640m, Currency.Usd),
        }),
        (FocalPoint, Day(2026, 6, 8), new SessionHeld(
            SessionKind.ReadinessReview, Day(2026, 6, 5), [Ben, FocalPoint], [Ben], "Two boats are missing.")),
        (FocalPoint, Day(2026, 6, 8), new DecisionLogged(
            Id<JointDecision>.Of("dec-1"), "boats", "Each side looks for one until the season begins.",
            [Jose, Programme], Day(2026, 6, 5))),
        (FocalPoint, Day(2026, 8, 3), new FlexibilityAsked(
            Id<FlexibilityRequest>.Of("flx-1"), Research, "Move the survey to the month after the harvest.")),
        (FocalPoint, Day(2026, 9, 7), new FlexibilityAnswered(
            Id<FlexibilityRequest>.Of("flx-1"), FlexibilityAnswer.Granted)),
        (Jose, Day(2026, 9, 21), new SessionHeld(
            SessionKind.Strategy, Day(2026, 9, 18), [Jose, Ben, Programme], [Jose])),
        (Jose, Day(2026, 9, 21), new SessionHeld(
            SessionKind.FaceToFace, Day(2026, 9, 18), [Jose, FocalPoint], [Jose, FocalPoint],
            "Answers come within two days.")),
        (Jose, Day(2026, 9, 21), new PromiseMade(Radios, PromiseTerms.Of(
            FocalPoint, PromiseKind.Goods, "Four radios for the boats", Day(2027, 4, 30)))
        {
            Source = new(PromiseOrigin.CheckIn, "chk-2026-q2", "act-1"),
        }));

    private static History<Relationship, RelationshipFact> Recorded(
        params (Person By, LocalDate On, RelationshipFact Fact)[] rows)
    {
        var table = Relationship.Lifecycle;
        var outcomes = table.RecordAll(table.Start, rows.Select(row => table.Proposal(row.Fact, row.By, row.On)));
        outcomes.ToResult().Required();
        return History.Of(Id<Relationship>.Of("rel-tanglaw"), table, outcomes.Entries);
    }
}
