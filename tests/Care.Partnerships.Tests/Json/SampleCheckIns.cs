using Care.Partnerships.CheckIns;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// The check-ins of the shelter agreement: decisions taken alone show in the second, and the third is overdue.
/// </summary>
internal static class SampleCheckIns
{
    private static readonly ScorecardTemplate Card = ScorecardTemplates.QuarterlyCheckIn;

    public static ValueList<History<CheckIn, CheckInFact>> All { get; } =
    [
        Recorded(
            CheckIn.Lifecycle, "chk-2026-q1", Shelter,
            ScheduleCheckIn(FocalPoint, Setup("chk-2026-q1", Day(2025, 12, 1), Day(2026, 2, 28)), Day(2026, 2, 16)),
            OpenCheckIn(Day(2026, 3, 1)),
            // in each sheet three answers each on openness, equity, capacity, vision and feedback
            HandInSheets(
                FocalPoint,
                new(
                    Sheet(4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 4, 3, 3, 4),
                    Sheet(4, 4, 3, 4, 4, 4, 3, 4, 3, 4, 4, 3, 3, 3, 3)),
                Day(2026, 3, 5)),
            HandInSheets(
                Ben,
                new(
                    Sheet(3, 3, 2, 3, 4, 3, 4, 3, 3, 4, 4, 3, 3, 3, 3),
                    Sheet(3, 3, 3, 3, 4, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3)),
                Day(2026, 3, 9)),
            DiscussSheets(
                Ben,
                new(
                    Day(2026, 3, 12),
                    "Nobody told Tanglaw that the first payment would be late. From now on CARE writes when it knows."),
                Day(2026, 3, 12)),
            AddAction(
                FocalPoint,
                new(
                    Id<JointAction>.Of("act-1"), new(SheetSubject.Lead, Dimension("openness")),
                    "Say in writing, within two days, when a payment will be late and why.", Day(2026, 5, 31)),
                Finance, Treasurer, Day(2026, 3, 12)),
            AgreeCheckIn(Ben, Day(2026, 3, 13)), AgreeCheckIn(FocalPoint, Day(2026, 3, 13)),
            CloseCheckIn(FocalPoint, Day(2026, 3, 16))),
        Recorded(
            CheckIn.Lifecycle, "chk-2026-q2", Shelter,
            ScheduleCheckIn(FocalPoint, Setup("chk-2026-q2", Day(2026, 3, 1), Day(2026, 5, 31)), Day(2026, 5, 18)),
            OpenCheckIn(Day(2026, 6, 1)),
            HandInSheets(
                Ben,
                new(
                    Sheet(3, 4, 4, 2, 3, 2, 4, 4, 3, 4, 4, 4, 3, 3, 3),
                    Sheet(4, 3, 4, 2, 3, 2, 4, 3, 4, 4, 4, 3, 3, 3, 3)),
                Day(2026, 6, 4)),
            HandInSheets(
                FocalPoint,
                new(
                    Sheet(4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 3, 4),
                    Sheet(4, 4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4, 3, 3)),
                Day(2026, 6, 8)),
            DiscussSheets(
                FocalPoint,
                new(
                    Day(2026, 6, 11),
                    "CARE changed the delivery plan for roofing without asking. Both sides see openness better, "
                    + "and equity worse."
                ),
                Day(2026, 6, 11)),
            AddAction(
                Ben,
                new(
                    Id<JointAction>.Of("act-2"), new(SheetSubject.Lead, Dimension("equity")),
                    "Decide on purchases and deliveries in one meeting a week, chaired in turn.", Day(2026, 8, 31)),
                Programme, Ben, Day(2026, 6, 11)),
            AddAction(
                Ben,
                new(
                    Id<JointAction>.Of("act-3"), new(SheetSubject.Partnership, Dimension("equity")),
                    "Write down who decides what in procurement, in the role matrix.", Day(2026, 7, 31)),
                FocalPoint, Ben, Day(2026, 6, 11)),
            AgreeCheckIn(FocalPoint, Day(2026, 6, 12)), AgreeCheckIn(Ben, Day(2026, 6, 15)),
            CloseCheckIn(Ben, Day(2026, 6, 15))),
        Recorded(
            CheckIn.Lifecycle, "chk-2026-q3", Shelter,
            ScheduleCheckIn(FocalPoint, Setup("chk-2026-q3", Day(2026, 6, 1), Day(2026, 8, 31)), Day(2026, 8, 17)),
            OpenCheckIn(Day(2026, 9, 1))),
    ];

    private static CheckInSetup Setup(string id, LocalDate first, LocalDate last) =>
        new(
            Id<CheckIn>.Of(id), Sides.Of(CareOffice, Tanglaw), new([FocalPoint, Programme], [Ben, Treasurer]), Card,
            new(new(first, last), last.PlusDays(1)), CheckInRules.Default.Use().Required());

    private static AnswerSet Sheet(params int[] values) =>
        new(Card.Key, Card.Items.Zip(values, (item, value) => new ItemAnswer(item.Id, value)).ToValueList());

    private static Id<TemplateDimension> Dimension(string id) => Id<TemplateDimension>.Of(id);
}
