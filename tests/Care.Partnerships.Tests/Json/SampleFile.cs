using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The file <c>docs/data/typhoon-response.json</c>, told as commands, so that each history is a lawful one. Every name
/// in it is made up.
/// </summary>
internal static class SampleFile
{
    public static readonly Id<Party> CareOffice = Id<Party>.Of("care-phl"),
        Tanglaw = Id<Party>.Of("tanglaw-samar"), Penafrancia = Id<Party>.Of("penafrancia-women"),
        Research = Id<Party>.Of("visayas-research");

    public static readonly Person Director = Someone("p-01", CareOffice, Position.CountryDirector, "Ligaya Halimbawa"),
        Programme = Someone("p-02", CareOffice, Position.ProgrammeManager, "Andres Halimbawa"),
        FocalPoint = Someone("p-03", CareOffice, Position.PartnershipFocalPoint, "Nenita Sampol"),
        Finance = Someone("p-04", CareOffice, Position.FinanceManager, "Ramon Kunwari"),
        Jose = Someone("p-05", Tanglaw, Position.ExecutiveDirector, "José Pangalan"),
        Ben = Someone("p-06", Tanglaw, Position.EmergencyCoordinator, "Benigno Kunwari"),
        Treasurer = Someone("p-07", Tanglaw, Position.FinanceManager, "Corazon Sampol"),
        Begona = Someone("p-08", Penafrancia, Position.ExecutiveDirector, "Begoña Halimbawa"),
        Luz = Someone("p-09", Penafrancia, Position.EmergencyCoordinator, "Luz Pangalan"),
        Researcher = Someone("p-10", Research, Position.MonitoringOfficer, "Ines Kathang-isip");

    public static readonly Id<Agreement> Readiness = Id<Agreement>.Of("agr-2025-01"),
        Shelter = Id<Agreement>.Of("agr-2025-02"), Livelihoods = Id<Agreement>.Of("agr-2026-01");

    public static PartnershipFile File => Whole.Value;

    // Not made with the people above: what makes its histories names them first, whichever of them a test asks for.
    private static readonly Lazy<PartnershipFile> Whole = new(() =>
        PartnershipFile
            .From(
                new("Typhoon response in Eastern Visayas (illustrative)")
                {
                    Parties =
                    [
                        new(CareOffice, "CARE Philippines (illustrative)", PartyKind.InternationalNgo, "PH"),
                        new(Tanglaw, "Tanglaw Samar Development Centre (illustrative)", PartyKind.LocalNgo, "PH"),
                        new(Penafrancia, "Peñafrancia Women's Network (illustrative)", PartyKind.NationalNgo, "PH"),
                        new(Research, "Visayas Research Cooperative (illustrative)", PartyKind.PrivateSector, "PH"),
                    ],
                    People = [Director, Programme, FocalPoint, Finance, Jose, Ben, Treasurer, Begona, Luz, Researcher],
                    Agreements = SampleAgreements.All,
                    Budgets = [SampleBudgets.OfTanglaw, SampleBudgets.OfPenafrancia],
                    Reporting = [new(Shelter, SampleReports.Terms)],
                    Reports = [SampleReports.OfTanglaw], Assets = [SampleAssets.OfTanglaw],
                    FundingAccounts = [SampleFunding.OfTanglaw], CloseOuts = [SampleCloseOut.OfTanglaw],
                    CheckIns = SampleCheckIns.All, Surveys = [SampleSurvey.OfPenafrancia],
                    FeedbackCases = SampleFeedback.All, SharedRoutes = SampleFeedback.Routes,
                    MediaMaterials = SampleMedia.All, Communications = [SampleMedia.OfTanglaw],
                    Monitorings = SampleMonitoring.All, Relationships = SampleRelationship.All,
                })
            .Required());

    /// <summary>What became of a thing by these proposals, each of which is accepted.</summary>
    public static History<T, TFact> Recorded<T, TFact>(
        Lifecycle<T, TFact> lifecycle, string id, Id<Agreement> agreement,
        params IEnumerable<IEntry<TFact>> proposals)
        where T : class
        where TFact : Fact
    {
        var outcomes = lifecycle.RecordAll(lifecycle.Start, proposals);
        outcomes.ToResult().Required();
        return History.Of(Id<T>.Of(id), lifecycle, outcomes.Entries) with { Agreement = agreement };
    }

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);

    private static Person Someone(string id, Id<Party> party, Id<Position> position, string name) =>
        new(Id<Person>.Of(id), party, position, name);
}
