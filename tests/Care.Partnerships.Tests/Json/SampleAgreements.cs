using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The agreements of the sample: one that was ready before the storm, one that it brought about, and one that followed.
/// </summary>
internal static class SampleAgreements
{
    public static ValueList<History<Agreement, AgreementFact>> All { get; } = Told();

    private static ValueList<History<Agreement, AgreementFact>> Told()
    {
        var readiness = OfReadiness();
        // The storm made a funding agreement of it: what was agreed before is carried over, the contracting steps still
        // run.
        var draft = AgreementFamily.Consequences(readiness.State, readiness.Entries[^1], Director, [])[0];
        return
        [
            readiness.As(Readiness), OfShelter(draft.Proposal, readiness.State.Standing!).As(Shelter),
            OfLivelihoods().As(Livelihoods)
        ];
    }

    // Drawn up before the season, for two of them; used when the storm came.
    private static Story OfReadiness()
    {
        var heading = Heading(
            Readiness, "CTA-2025-001", "Readiness for the typhoon seasons 2025 and 2026", AgreementKind.Contingency,
            Tanglaw);
        var terms = new AgreementTerms(new(new(2025, 7, 15), new(2027, 7, 14)), null, null, false);
        return new Story()
            .Then(
                DraftAgreement(FocalPoint, heading, Day(2025, 6, 10)),
                SelectPartner(
                    FocalPoint,
                    new(SelectionRoute.Competitive, null, RiskLevel.Moderate, Day(2025, 6, 12), Day(2025, 6, 16)),
                    Day(2025, 6, 17)),
                OpenNegotiation(FocalPoint, Day(2025, 6, 18)),
                ProposeText(FocalPoint, 1, terms, ContentsOf(heading), Day(2025, 6, 23)))
            .Then(
                Annexes(
                    "cta-1", Day(2025, 6, 25), FocalPoint, Ben, AnnexKind.CodeOfConduct, AnnexKind.FeedbackProcedure,
                    AnnexKind.CommunicationsProtocol))
            .Then(
                RecordExpectations(
                    FocalPoint,
                    new(
                        ["It promises no money by itself.", "Each response is contracted on its own."],
                        Day(2025, 6, 30), Ben),
                    Day(2025, 6, 30)),
                AcceptText(FocalPoint, 1, Day(2025, 7, 2)), AcceptText(Ben, 1, Day(2025, 7, 3)),
                SubmitForSignature(FocalPoint, Day(2025, 7, 4)), Sign(Jose, Day(2025, 7, 7), Day(2025, 7, 8)),
                Sign(Director, Day(2025, 7, 9), Day(2025, 7, 9)), TakeEffect(Day(2025, 7, 15)),
                ActivateContingency(
                    Director,
                    new(
                        "A typhoon made landfall in Samar on 8 November 2025; roofs and roads are gone.", Shelter,
                        "PFA-2025-007", "Shelter and cash after the typhoon, Samar"),
                    Day(2025, 11, 11)));
    }

    // Interrupted when the road was lost, amended once, extended, and now in its close-out.
    private static Story OfShelter(IEntry<AgreementFact> draft, AgreementStanding parent)
    {
        var story = new Story().Then(draft);
        var terms = new AgreementTerms(
            new(new(2025, 12, 1), new(2026, 8, 31)), Money.Of(412_500m, Currency.Usd), "Typhoon response 2025", true);
        Id<Amendment> dearerRoofs = Id<Amendment>.Of("pfa-7-a-1"), moreHouses = Id<Amendment>.Of("pfa-7-a-2");
        return story.Then(
            SelectPartner(
                    Programme,
                    new(
                        SelectionRoute.SoleSource,
                        "The contingency agreement of July was activated; no other organisation could reach the "
                        + "four villages.",
                        RiskLevel.Moderate, Day(2025, 11, 12), Day(2025, 11, 13)),
                    Day(2025, 11, 13)),
            FollowParent(Programme, parent, Day(2025, 11, 13)), OpenNegotiation(Programme, Day(2025, 11, 14)),
            ProposeText(Programme, 1, terms, ContentsOf(story.State.Heading!), Day(2025, 11, 17)))
            .Then(
                Annexes(
                    "pfa-7", Day(2025, 11, 19), Programme, Ben, AnnexKind.Budget, AnnexKind.WorkPlan,
                    AnnexKind.MonitoringPlan, AnnexKind.ReportTemplates, AnnexKind.DonorRules, AnnexKind.CodeOfConduct,
                    AnnexKind.AssetRegister))
            .Then(
            AcceptText(Treasurer, 1, Day(2025, 11, 24)), AcceptText(Finance, 1, Day(2025, 11, 25)),
            SubmitForSignature(Programme, Day(2025, 11, 25)),
            Sign(Director, Day(2025, 11, 27), Day(2025, 11, 27)), Sign(Jose, Day(2025, 11, 28), Day(2025, 11, 28)),
            TakeEffect(Day(2025, 12, 1)))
            .Amended(dearerRoofs,
            ProposeAmendment(
                    Ben,
                    new(
                        AmendmentKind.BudgetReallocation,
                        "Roofing sheets cost a tenth more since January; fewer trips are needed with the larger "
                        + "boat.",
                        1, Day(2026, 4, 1), new(Annexes: [new(AnnexKind.Budget, "pfa-7-budget", 2)])),
                    Day(2026, 3, 16)),
            TakeUpAmendment(Programme, Day(2026, 3, 18)),
            ApproveAmendment(Jose, Day(2026, 3, 23)), ApproveAmendment(Director, Day(2026, 3, 25)),
            ApplyAmendment(Programme, Day(2026, 4, 1)))
            .Then(
            Suspend(
                    Jose, "A landslide cut the only road; the teams were withdrawn.", Day(2026, 4, 7),
                    Day(2026, 4, 7)),
            Resume(Director, Day(2026, 4, 21)))
            .Amended(moreHouses,
            ProposeAmendment(
                    Jose,
                    new(
                        AmendmentKind.BudgetIncrease, "Sixty households more have come back to the coast.", 2,
                        Day(2026, 6, 15), new(Ceiling: Money.Of(452_500m, Currency.Usd))),
                    Day(2026, 5, 11)),
            WithdrawAmendment(Jose, "The provincial government repairs these houses itself.", Day(2026, 6, 2))).Then(
            Extend(
                    Director,
                    new(
                        Day(2026, 10, 31), "Two weeks of work were lost to the landslide, and roofing arrived late.",
                        Jose),
                    Day(2026, 7, 20)),
            StartCloseOut(Programme, Day(2026, 9, 24), Day(2026, 9, 28)));
    }

    // The partner answered with a text of its own; a mistake in the budget took it back to the table once.
    private static Story OfLivelihoods()
    {
        var heading = Heading(
            Livelihoods, "PFA-2026-002", "Livelihoods and protection of women, Leyte", AgreementKind.PartnerFunding,
            Penafrancia) with
        {
            Roles = RoleMatrix.Standard(CareOffice, Penafrancia, Money.Of(500_000m, Currency.Php))
        };
        var terms = new AgreementTerms(
            new(new(2026, 3, 1), new(2026, 12, 31)), Money.Of(13_910_000m, Currency.Php), "Typhoon response 2025",
            false);
        var budget = new AnnexReference(AnnexKind.Budget, "pfa-2-budget", 2);
        return new Story()
            .Then(
                DraftAgreement(Programme, heading, Day(2026, 1, 8)),
                SelectPartner(
                    Programme,
                    new(SelectionRoute.Competitive, null, RiskLevel.Low, Day(2026, 1, 12), Day(2026, 1, 15)),
                    Day(2026, 1, 15)),
                OpenNegotiation(FocalPoint, Day(2026, 1, 16)),
                ProposeText(
                    Programme, 1, terms with
                    {
                        Ceiling = Money.Of(12_000_000m, Currency.Php)
                    },
                    ContentsOf(heading), Day(2026, 1, 20)),
                ProposeText(Luz, 2, terms, ContentsOf(heading), Day(2026, 1, 27)))
            .Then(
                Annexes(
                    "pfa-2", Day(2026, 1, 29), Programme, Luz, AnnexKind.Budget, AnnexKind.WorkPlan,
                    AnnexKind.MonitoringPlan, AnnexKind.FeedbackProcedure, AnnexKind.CommunicationsProtocol,
                    AnnexKind.CodeOfConduct))
            .Then(
                AcceptText(Luz, 2, Day(2026, 2, 3)), AcceptText(Programme, 2, Day(2026, 2, 4)),
                SubmitForSignature(Programme, Day(2026, 2, 4)), Sign(Begona, Day(2026, 2, 5), Day(2026, 2, 5)),
                ReturnToNegotiation(Director, "The budget counts the overhead of the partner twice.", Day(2026, 2, 6)),
                AttachAnnex(Luz, budget, Day(2026, 2, 10)), AgreeAnnex(Luz, budget, Day(2026, 2, 10)),
                AgreeAnnex(Finance, budget, Day(2026, 2, 11)), AcceptText(Luz, 2, Day(2026, 2, 11)),
                AcceptText(Programme, 2, Day(2026, 2, 12)), SubmitForSignature(FocalPoint, Day(2026, 2, 12)),
                Sign(Begona, Day(2026, 2, 16), Day(2026, 2, 16)), Sign(Director, Day(2026, 2, 17), Day(2026, 2, 18)),
                TakeEffect(Day(2026, 3, 1)));
    }

    private static IEntry<AgreementFact>[] Annexes(
        string prefix, LocalDate day, Person by, Person other, params AnnexKind[] kinds) =>
        [
            .. kinds
                .Select(kind => new AnnexReference(
                    kind, $"{prefix}-{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}",
                    1))
                .SelectMany(annex =>
                    new IEntry<AgreementFact>[]
                    {
                        AttachAnnex(by, annex, day), AgreeAnnex(by, annex, day), AgreeAnnex(other, annex, day)
                    })
        ];

    private static ValueList<Id<ContentElement>> ContentsOf(AgreementHeading heading) =>
        MinimumContents
            .Elements.Where(element => element.For.Contains(heading.Kind))
            .Select(element => element.Id)
            .ToValueList();

    private static AgreementHeading Heading(
        Id<Agreement> id, string number, string title, AgreementKind kind, Id<Party> partner) =>
        new(
            id, number, title, kind, Sides.Of(CareOffice, partner),
            new(Position.CountryDirector, Position.ExecutiveDirector));

    // One agreement as it is told: what people do to it, and between that what they do to its amendments.
    private sealed class Story
    {
        public Agreement State { get; private set; } = Agreement.NotStarted;

        public List<IEntry<AgreementFact>> Entries { get; } = [];

        public Story Then(params IEntry<AgreementFact>[] proposals)
        {
            var outcomes = State.RecordAll(proposals);
            State = outcomes.ToResult().Required();
            Entries.AddRange(outcomes.Entries);
            return this;
        }

        public Story Amended(Id<Amendment> id, params AmendmentAct[] acts)
        {
            foreach (var act in acts) Then(act(State, id));
            return this;
        }

        public History<Agreement, AgreementFact> As(Id<Agreement> id) => History.Of(id, Agreement.Lifecycle, Entries);
    }
}
