using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>The file <c>docs/data/typhoon-response.json</c>, told as commands, so that each history is a lawful one. Every name in it is made up.</summary>
internal static class SampleFile
{
    private static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw-samar"), Penafrancia = Id<Party>.Of("penafrancia-women");

    private static readonly Person Director = Someone("p-01", Care, Position.CountryDirector, "Ligaya Halimbawa"), Programme = Someone("p-02", Care, Position.ProgrammeManager, "Andres Halimbawa"),
        FocalPoint = Someone("p-03", Care, Position.PartnershipFocalPoint, "Nenita Sampol"), Finance = Someone("p-04", Care, Position.FinanceManager, "Ramon Kunwari"),
        Jose = Someone("p-05", Tanglaw, Position.ExecutiveDirector, "José Pangalan"), Ben = Someone("p-06", Tanglaw, Position.EmergencyCoordinator, "Benigno Kunwari"),
        Treasurer = Someone("p-07", Tanglaw, Position.FinanceManager, "Corazon Sampol"),
        Begona = Someone("p-08", Penafrancia, Position.ExecutiveDirector, "Begoña Halimbawa"), Luz = Someone("p-09", Penafrancia, Position.EmergencyCoordinator, "Luz Pangalan");

    public static PartnershipFile File { get; } = PartnershipFile.From(new("Typhoon response in Eastern Visayas (illustrative)")
    {
        Parties =
        [
            new(Care, "CARE Philippines (illustrative)", PartyKind.InternationalNgo, "PH"),
            new(Tanglaw, "Tanglaw Samar Development Centre (illustrative)", PartyKind.LocalNgo, "PH"),
            new(Penafrancia, "Peñafrancia Women's Network (illustrative)", PartyKind.NationalNgo, "PH"),
        ],
        People = [Director, Programme, FocalPoint, Finance, Jose, Ben, Treasurer, Begona, Luz],
        Agreements = [History("agr-2025-01", Contingency()), History("agr-2025-02", FundingOfTanglaw()), History("agr-2026-01", FundingOfPenafrancia())],
    }).Required();

    // Drawn up before the season; expires by the calendar.
    private static IEnumerable<AgreementCommand> Contingency()
    {
        var heading = Heading("agr-2025-01", "CTA-2025-001", "Readiness for the typhoon season 2025/26", AgreementKind.Contingency, Tanglaw);
        var terms = new AgreementTerms(new(new(2025, 7, 15), new(2026, 7, 14)), null, null, false);
        return
        [
            new DraftAgreement(FocalPoint, heading, Day(2025, 6, 10)),
            new SelectPartner(FocalPoint, new(SelectionRoute.Competitive, null, RiskLevel.Moderate, Day(2025, 6, 12), Day(2025, 6, 16)), Day(2025, 6, 17)),
            new OpenNegotiation(FocalPoint, Day(2025, 6, 18)),
            new ProposeText(FocalPoint, 1, terms, ContentsOf(heading), Day(2025, 6, 23)),
            .. Annexes("cta-1", Day(2025, 6, 25), FocalPoint, Ben, AnnexKind.RoleMatrix, AnnexKind.CodeOfConduct, AnnexKind.FeedbackProcedure, AnnexKind.CommunicationsProtocol, AnnexKind.ReportTemplates),
            new RecordExpectations(FocalPoint, new(["It promises no money by itself.", "Each response is contracted on its own."], Day(2025, 6, 30), Ben), Day(2025, 6, 30)),
            new AcceptText(FocalPoint, 1, Day(2025, 7, 2)), new AcceptText(Ben, 1, Day(2025, 7, 3)),
            new SubmitForSignature(FocalPoint, Day(2025, 7, 4)),
            new Sign(Jose, Day(2025, 7, 7), Day(2025, 7, 8)), new Sign(Director, Day(2025, 7, 9), Day(2025, 7, 9)),
            new TakeEffect(Day(2025, 7, 15)),
            new Expire(Day(2026, 7, 15)),
        ];
    }

    // Interrupted when the road was lost, extended, and now in its close-out.
    private static IEnumerable<AgreementCommand> FundingOfTanglaw()
    {
        var heading = Heading("agr-2025-02", "PFA-2025-007", "Shelter and cash after the typhoon, Samar", AgreementKind.PartnerFunding, Tanglaw);
        var terms = new AgreementTerms(new(new(2025, 12, 1), new(2026, 8, 31)), Money.Of(412_500m, Currency.Usd), "Typhoon response 2025", true);
        return
        [
            new DraftAgreement(Programme, heading, Day(2025, 11, 12)),
            new SelectPartner(Programme, new(SelectionRoute.SoleSource, "The contingency agreement of July was activated; no other organisation could reach the four villages.", RiskLevel.Moderate, Day(2025, 11, 12), Day(2025, 11, 13)), Day(2025, 11, 13)),
            new OpenNegotiation(Programme, Day(2025, 11, 14)),
            new ProposeText(Programme, 1, terms, ContentsOf(heading), Day(2025, 11, 17)),
            .. Annexes("pfa-7", Day(2025, 11, 19), Programme, Ben, AnnexKind.Budget, AnnexKind.WorkPlan, AnnexKind.MonitoringPlan, AnnexKind.ReportTemplates, AnnexKind.DonorRules, AnnexKind.CodeOfConduct, AnnexKind.AssetRegister),
            new AcceptText(Treasurer, 1, Day(2025, 11, 24)), new AcceptText(Finance, 1, Day(2025, 11, 25)),
            new SubmitForSignature(Programme, Day(2025, 11, 25)),
            new Sign(Director, Day(2025, 11, 27), Day(2025, 11, 27)), new Sign(Jose, Day(2025, 11, 28), Day(2025, 11, 28)),
            new TakeEffect(Day(2025, 12, 1)),
            new Suspend(Jose, "A landslide cut the only road; the teams were withdrawn.", Day(2026, 2, 9), Day(2026, 2, 10)),
            new Resume(Director, Day(2026, 2, 24)),
            new Extend(Director, new(Day(2026, 10, 31), "Two weeks of work were lost to the landslide, and roofing arrived late.", Jose), Day(2026, 7, 20)),
            new StartCloseOut(Programme, Day(2026, 9, 24), Day(2026, 9, 28)),
        ];
    }

    // The partner answered with a text of its own; a mistake in the budget took it back to the table once.
    private static IEnumerable<AgreementCommand> FundingOfPenafrancia()
    {
        var heading = Heading("agr-2026-01", "PFA-2026-002", "Livelihoods and protection of women, Leyte", AgreementKind.PartnerFunding, Penafrancia) with { Roles = RoleMatrix.Standard(Care, Penafrancia, Money.Of(500_000m, Currency.Php)) };
        var terms = new AgreementTerms(new(new(2026, 3, 1), new(2026, 12, 31)), Money.Of(14_250_000m, Currency.Php), "Typhoon response 2025", false);
        var budget = new AnnexReference(AnnexKind.Budget, "pfa-2-budget", 2);
        return
        [
            new DraftAgreement(Programme, heading, Day(2026, 1, 8)),
            new SelectPartner(Programme, new(SelectionRoute.Competitive, null, RiskLevel.Low, Day(2026, 1, 12), Day(2026, 1, 15)), Day(2026, 1, 15)),
            new OpenNegotiation(FocalPoint, Day(2026, 1, 16)),
            new ProposeText(Programme, 1, terms with { Ceiling = Money.Of(12_000_000m, Currency.Php) }, ContentsOf(heading), Day(2026, 1, 20)),
            new ProposeText(Luz, 2, terms, ContentsOf(heading), Day(2026, 1, 27)),
            .. Annexes("pfa-2", Day(2026, 1, 29), Programme, Luz, AnnexKind.Budget, AnnexKind.WorkPlan, AnnexKind.MonitoringPlan, AnnexKind.FeedbackProcedure, AnnexKind.CommunicationsProtocol, AnnexKind.CodeOfConduct),
            new AcceptText(Luz, 2, Day(2026, 2, 3)), new AcceptText(Programme, 2, Day(2026, 2, 4)),
            new SubmitForSignature(Programme, Day(2026, 2, 4)),
            new Sign(Begona, Day(2026, 2, 5), Day(2026, 2, 5)),
            new ReturnToNegotiation(Finance, "The budget counts the overhead of the partner twice.", Day(2026, 2, 6)),
            new AttachAnnex(Luz, budget, Day(2026, 2, 10)), new AgreeAnnex(Luz, budget, Day(2026, 2, 10)), new AgreeAnnex(Finance, budget, Day(2026, 2, 11)),
            new AcceptText(Luz, 2, Day(2026, 2, 11)), new AcceptText(Programme, 2, Day(2026, 2, 12)),
            new SubmitForSignature(FocalPoint, Day(2026, 2, 12)),
            new Sign(Begona, Day(2026, 2, 16), Day(2026, 2, 16)), new Sign(Director, Day(2026, 2, 17), Day(2026, 2, 18)),
            new TakeEffect(Day(2026, 3, 1)),
        ];
    }

    private static IEnumerable<AgreementCommand> Annexes(string prefix, LocalDate day, Person by, Person other, params AnnexKind[] kinds) =>
        kinds.Select(kind => new AnnexReference(kind, $"{prefix}-{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}", 1))
            .SelectMany(annex => new AgreementCommand[] { new AttachAnnex(by, annex, day), new AgreeAnnex(by, annex, day), new AgreeAnnex(other, annex, day) });

    private static History<Agreement, AgreementEvent> History(string id, IEnumerable<AgreementCommand> commands)
    {
        var (state, events) = (Agreement.NotStarted, new List<AgreementEvent>());
        foreach (var command in commands)
        {
            var handled = AgreementLifecycle.Table.Handle(state, command).Required();
            state = handled.State;
            events.Add(handled.Event!);
        }

        return new(Id<Agreement>.Of(id), events.ToValueList());
    }

    private static ValueList<Id<ContentElement>> ContentsOf(AgreementHeading heading) =>
        MinimumContents.Elements.Where(element => element.For.Contains(heading.Kind)).Select(element => element.Id).ToValueList();

    private static AgreementHeading Heading(string id, string number, string title, AgreementKind kind, Id<Party> partner) =>
        new(Id<Agreement>.Of(id), number, title, kind, new(Care, Position.CountryDirector), new(partner, Position.ExecutiveDirector));

    private static Person Someone(string id, Id<Party> party, Id<Position> position, string name) => new(Id<Person>.Of(id), party, position, name);

    private static LocalDate Day(int year, int month, int day) => new(year, month, day);
}
