using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.CloseOut;

/// <summary>The close-out that is measured: planned, begun, settled, eleven steps done, closed.</summary>
internal static class CloseOutLife
{
    private static readonly Id<Party> Care = Id<Party>.Of("care-phl"), Tanglaw = Id<Party>.Of("tanglaw");
    private static readonly Person Ana = new(Id<Person>.Of("ana"), Care, Position.ProgrammeManager, "Ana");
    private static readonly LocalDate Planned = new(2026, 3, 2), Begun = new(2026, 7, 25), Done = new(2026, 11, 20),
        Closed = new(2026, 11, 29);

    public static readonly CloseOutPlan Plan = CloseOutPlan
        .Standard.Under(DonorRuleSets.UsFederal2024, new(2025, 1, 15))
        .Confirmed("CARE", new(2025, 11, 1));
    public static readonly CloseOutAnchors Anchors = Read<CloseOutAnchors>("""{ "end": "2026-08-31" }""");
    public static readonly Settlement Settled = Read<Settlement>("""
        {
            "agreement": "agr-1", "entries": 12, "asOf": "2026-11-20",
            "figures": {
                "ceiling": "250000.00 USD", "eligibleDirect": "246000.00 USD", "overhead": "0.00 USD",
                "received": "240000.00 USD", "heldBack": "10000.00 USD", "ineligible": "0.00 USD"
            },
            "funders": []
        }
        """);

    private static readonly RecordRetention Kept =
        RecordRetention.From(RetentionEnd.OnDay, new LocalDate(2029, 11, 15)).Required();

    private static readonly CloseOutSchedule Schedule = CloseOutSchedule.From(Plan, Anchors).Required();
    private static readonly CloseOutHeading Heading =
        new(Id<AgreementCloseOut>.Of("co-1"), Id<Agreement>.Of("agr-1"), "PFA-2026-001", Sides.Of(Care, Tanglaw));

    public static readonly IEntry<CloseOutFact>[] Path =
    [
        Entry.Of(new CloseOutPlanned(Heading, Plan, Anchors), Ana, Planned),
        Entry.Of(new CloseOutStarted(), Ana, Begun),
        Do(CloseOutSteps.PlanningMeeting, new MeetingMinutes("minutes-7", Begun, [Care, Tanglaw])),
        Do(CloseOutSteps.ReviewInvitation, new ReviewInvitation("letter-4", new(2026, 8, 20), new(2026, 12, 9))),
        Do(CloseOutSteps.Recognition, new NoteOfEvent("Dinner in Catarman.", new(2026, 8, 29))),
        Do(CloseOutSteps.ActivitiesVerified, new ActivitiesVerified("note-3", ["Two wells fewer."], new(2026, 9, 20))),
        Do(CloseOutSteps.Next, new NextDecided(
            new(
                    NextRelationship.ContingencyAgreement, "The next typhoon will come.",
                    [new(HandoverItemKind.FocalPoint, "ben", "Ben stays the contact.")]),
            new(2026, 9, 30))),
        Do(CloseOutSteps.Survey, new SurveyConcluded("s-2", 14, new(2026, 10, 2))),
        Do(CloseOutSteps.Assets, new AssetsDecided(Read<AssetDecisions>("""
            {
                "agreement": "agr-1", "decidedOn": "2026-10-30", "decided": ["truck-1"], "undecided": [],
                "owedToFunder": []
            }
            """))),
        Do(
            CloseOutSteps.FinalReports,
            new FinalReportsAccepted(Read<FinalReports>("""
                {
                    "agreement": "agr-1",
                    "narrative": { "report": "r-8", "submittedOn": "2026-11-10", "acceptedOn": "2026-11-14" },
                    "financial": { "report": "r-9", "submittedOn": "2026-11-12", "acceptedOn": "2026-11-15" }
                }
                """))),
        Entry.Of(new SettlementDetermined(Settled), Ana, Done),
        Do(CloseOutSteps.Balance, new BalancePaid(Read<MovedMoney>("""
            { "agreement": "agr-1", "net": "246000.00 USD", "lastOn": "2026-11-18" }
            """))),
        Do(CloseOutSteps.Letters, new ClosingLetters(new(2026, 11, 18), new(2026, 11, 19), new(2026, 11, 20))),
        Do(CloseOutSteps.Archive, new RecordsArchived("index-1", Done, Kept)),
        Entry.Of(new CloseOutCompleted(), Ana, Closed),
    ];

    private static Entry<StepDone> Do(Id<CloseOutStep> step, StepEvidence evidence) =>
        Entry.Of(new StepDone(step, evidence, Schedule.DueOf(step)?.On), Ana, Done);

    // A certificate as a file holds it: nobody else makes one.
    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, PartnershipJson.Options)!;
}
