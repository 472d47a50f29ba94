using System.Diagnostics;
using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;
using static Care.Partnerships.Tests.Reports.ReportActs;
using static Care.Partnerships.Tests.Reports.ReportStory;

namespace Care.Partnerships.Tests.Reports;

/// <summary>
/// The history that all reports of an agreement share: what an audit of it tells, and that many reports cost no more
/// than many.
/// </summary>
public class ReportHistoryTests
{
    private static readonly Lifecycle<ReportBook, ReportFact> Table = ReportBook.Lifecycle;

    public static TheoryData<string> Histories => [.. Lawful.Keys];

    private static readonly Dictionary<string, ReportsUnder> Lawful = new()
    {
        [nameof(Opened)] = Opened,
        [nameof(Granted)] = Granted,
        [nameof(HandedIn)] = HandedIn,
        [nameof(InReview)] = InReview,
        [nameof(GivenBack)] = GivenBack,
        [nameof(Corrected)] = Corrected,
        [nameof(Done)] = Done,
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history_made_by_recording_has_no_findings(string name) =>
        Table.Audit(Lawful[name].History, Running.History).Should().BeEmpty();

    [Fact]
    public void One_wrong_entry_is_told_at_its_place()
    {
        Told(Opened, SubmitReport(Ana, First, FiledOn)).Should().Be("CP-LIF-014 at 1");
        Told(Opened, SubmitReport(Jose, First with { Expenditure = Money.Of(1m, "PHP") }, FiledOn))
            .Should()
            .Be("CP-VAL-029 at 1");
        Told(Opened, SubmitReport(Jose, First with { SubmittedOn = Spring.Start }, FiledOn))
            .Should()
            .Be("CP-REP-013 at 1");
        Told(InReview, ReturnReport(Ana, Remarks with { Strengths = [] }, ReturnedOn)).Should().Be("CP-REP-017 at 3");
        Told(InReview, AcceptReport(Jose, null, SettledOn, Ledger(Spring, Usd(40_000m), SettledOn)))
            .Should().Be("CP-LIF-014 at 3");
        Told(Opened, OpenReport(Ben, SpringMoney, BegunOn), "rep-2").Should().Be("CP-REP-009 at 1");
        Told(
                Opened,
                OpenReport(
                    Ben, SpringStory with
                    {
                        Period = new(new(2027, 1, 1), new(2027, 3, 31)), DueOn = new(2027, 4, 30)
                    },
                    BegunOn),
                "rep-2")
            .Should()
            .Be("CP-REP-007 at 1");
        Told(Granted, RescheduleReport(Ana, Later, "Roads were cut.", BegunOn.PlusDays(1)))
            .Should()
            .Be("CP-LIF-010 at 2");
        Told(Opened, OpenReport(Stranger, SpringStory, BegunOn), "rep-2").Should().Be("CP-LIF-007 at 1");

        static string Told(ReportsUnder reports, ReportAct wrong, string id = "rep-1")
        {
            // Something lawful comes after it: the audit goes on.
            var history = reports
                .History.Add(wrong(Id<Report>.Of(id)))
                .Add(OpenReport(Ben, LastStory, FinalDueOn)(Id<Report>.Of("rep-9")));
            var finding = Table.Audit(history, Running.History).Should().ContainSingle().Subject;
            return $"{finding.Refusals.Single().Code} at {finding.Place}";
        }
    }

    [Fact]
    public void Each_entry_is_judged_under_the_agreement_of_its_day()
    {
        // The period goes to October, which the extension of July allows and nothing before it.
        var later = new DateInterval(Summer.Start, TwoMonths.NewEnd);
        Audit(CloseOutOn.PlusDays(-1)).Should().Equal("CP-REP-007");
        Audit(CloseOutOn).Should().BeEmpty();

        IEnumerable<string> Audit(LocalDate day) =>
            Table
                .Audit(
                    [
                        OpenReport(Ben, SpringMoney with { Period = later, DueOn = later.End }, day)(
                            Id<Report>.Of("rep-1"))
                    ],
                    Extended.History)
                .SelectMany(finding => finding.Refusals)
                .Select(refusal => refusal.Code);
    }

    [Fact]
    public void Many_reports_are_replayed_and_audited_in_time_that_grows_with_their_number()
    {
        const int few = 4_000, many = 32_000;
        var agreement = RunningFor(many);
        var (history, later) = (Daily(many), Daily(few));
        Table.Replay(history).Reports.Count.Should().Be(many);
        Table.Audit(history, agreement).Should().BeEmpty();
        var ratio = double.MaxValue;
        // Eight times the reports take about eight times as long; in quadratic time they would take sixty-four.
        for (var attempt = 0; attempt < 4 && ratio > 24; attempt++)
            ratio = Math.Min(ratio, Took(history) / Took(later));
        ratio.Should().BeLessThan(24);

        double Took(IEntry<ReportFact>[] entries)
        {
            var watch = Stopwatch.StartNew();
            Table.Audit(entries, agreement);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    [Fact]
    public void A_book_of_many_reports_answers_as_a_book_of_few()
    {
        var book = Table.Replay(Daily(400)).Under(Agreement.Lifecycle.Replay(RunningFor(400)));
        var day = new DateInterval(Start.PlusDays(7), Start.PlusDays(7));
        var (free, taken) = (
            SpringMoney with
            {
                Kind = ReportKind.Narrative, Period = new(Start.PlusDays(300), Start.PlusDays(300)),
                DueOn = Start.PlusDays(400)
            },
            SpringMoney with
            {
                Period = day, DueOn = day.End
            });
        Codes(new ReportOpened(Id<Report>.Of("new"), free)).Should().BeEmpty();
        Codes(new ReportOpened(Id<Report>.Of("new"), taken)).Should().Equal("CP-REP-009");
        Codes(
                new ReportOpened(
                    Id<Report>.Of("new"), taken with
                    {
                        Period = new(Start.PlusDays(90), Start.PlusDays(101)), DueOn = Start.PlusDays(400)
                    }))
            .Should()
            .Equal("CP-REP-009");
        // The lead hands it in, so that the partner reviews it. A report may keep its own days, and give them up for
        // others.
        var first = book.Reports[0];
        Codes(new ReportRescheduled(first.Id, new(first.Period, Start.PlusDays(400)), "More time.")).Should().BeEmpty();
        Codes(new ReportRescheduled(first.Id, new(new(Start, Start.PlusDays(1)), Start.PlusDays(400)), "More time."))
            .Should()
            .Equal("CP-REP-009");
        var moved = book.Record(
                new ReportRescheduled(first.Id, new(free.Period, Start.PlusDays(400)), "Another day."), Ben,
                Start.PlusDays(400))
            .ToResult()
            .Required();
        moved
            .Record(
                new ReportOpened(Id<Report>.Of("new"), free with { Kind = first.Kind, By = first.By }), Ana,
                Start.PlusDays(400))
            .Refusals.Select(refusal => refusal.Code)
            .Should()
            .Equal("CP-REP-009");
        moved
            .Record(
                new ReportOpened(
                    Id<Report>.Of("new"), free with
                    {
                        Kind = first.Kind, By = first.By, Period = first.Period
                    }),
                Ana, Start.PlusDays(400))
            .IsAccepted.Should()
            .BeTrue();

        IEnumerable<string> Codes(ReportFact fact) =>
            book.Record(fact, Ben, Start.PlusDays(400)).Refusals.Select(refusal => refusal.Code);
    }

    [Fact]
    public void Days_that_a_stored_history_takes_twice_are_found_in_a_book_of_many()
    {
        // The rules forbid it, but the history holds it: two reports for one day. Each later one is still held against
        // both.
        var twice = Daily(400)
            .Append(
                Entry.Of(
                    new ReportOpened(
                        Id<Report>.Of("again"), SpringMoney with
                        {
                            Period = new(Start, Start.PlusDays(50)), DueOn = End
                        }),
                    Ben, Start))
            .ToArray();
        Table
            .Audit(twice, RunningFor(400))
            .SelectMany(finding => finding.Refusals)
            .Select(refusal => refusal.Code)
            .Should()
            .Equal("CP-REP-009");
        var book = Table.Replay(twice).Under(Agreement.Lifecycle.Replay(RunningFor(400)));
        book.Record(
                new ReportOpened(
                    Id<Report>.Of("new"), SpringMoney with
                    {
                        Period = new(Start.PlusDays(50), Start.PlusDays(50)), DueOn = End
                    }),
                Ben, Start)
            .Refusals.Select(refusal => refusal.Code)
            .Should()
            .Equal("CP-REP-009");
    }

    // Reports of one day each, two kinds of two sides, so that four stand on one day.
    private static IEntry<ReportFact>[] Daily(int count) =>
    [
        .. Enumerable
                .Range(0, count)
                .Select(i => (Kind: (ReportKind)(i % 2), By: (Side)(i / 2 % 2), Day: Start.PlusDays(i / 4)))
                .Select(
                    (one, i) =>
                        Entry.Of(
                            new ReportOpened(
                                Id<Report>.Of(FormattableString.Invariant($"rep-{i}")),
                                new(one.Kind, one.By, new(one.Day, one.Day), one.Day, Turnaround)),
                            Ben, Start)),
    ];

    private static IReadOnlyList<IEntry<AgreementFact>> RunningFor(int reports) =>
        Without(AgreementKind.Contingency)
            .And(
                ProposeText(
                    Ana, 1, TermsWithoutMoney with
                    {
                        Period = new(Start, Start.PlusDays(reports))
                    },
                    ContentsFor(AgreementKind.Contingency), ProposedOn),
                AcceptText(Ana, 1, AcceptedOn), AcceptText(Ben, 1, AcceptedOn),
                RecordExpectations(Ana, Talk, AcceptedOn), SubmitForSignature(Ana, SubmittedOn),
                Sign(Maria, SignedOn, SignedOn), Sign(Jose, SignedOn, SignedOn), TakeEffect(Start))
            .History;
}
