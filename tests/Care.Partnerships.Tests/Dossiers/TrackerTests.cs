using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Rows and tallies over many agreements.</summary>
public class TrackerTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    [Fact]
    public void The_row_of_the_sample_says_what_its_histories_say()
    {
        var row = TrackerRow.Of(SampleFile.File.Dossier.Of(SampleFile.Shelter)!, Day)!;
        (row.Number, row.Amount, row.Advanced).Should()
            .Be(("PFA-2025-007", Money.Of(412_500m, Currency.Usd), Money.Of(350_000m, Currency.Usd)));
        row.NotCleared!.Total.Should().Be(Money.Of(136_955m, Currency.Usd));
        (row.NotCleared.UpTo30.IsZero, row.NotCleared.Over90).Should()
            .Be((true, Money.Of(136_955m, Currency.Usd)), "the last money came on 20 July");
        row.Burn.Should().BeApproximately(317_045m / 412_500m, 0.0005m);
        row.ReportsOverdue.Should().Be(new BySide<int>(1, 0));
        row.Paying.Lead.Should().Be(new DaysTaken(5, 50));
        row.LastScores!.Value.Lead.Should().BeGreaterThan(row.LastScores.Value.Partner!.Value);
        (row.OpenFindings, row.LateDuties).Should().Be((0, 6));
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    public void The_last_day_of_an_age_is_in_it(int days, int youngest)
    {
        var whole = SampleFile.File.Dossier.Of(SampleFile.Shelter)!;
        var last = whole.Account!.Ledger.Where(entry => entry.Kind is EntryKind.Received).Max(entry => entry.On);
        var ages = TrackerRow.Of(whole, last.PlusDays(days))!.NotCleared!;
        Money[] all = [ages.UpTo30, ages.UpTo60, ages.UpTo90, ages.Over90];
        Array.FindIndex(all, money => !money.IsZero).Should().Be(youngest);
        ages.Total.Should().Be(whole.Account.Position!.Outstanding);
    }

    [Fact]
    public void Reports_that_are_due_and_reports_that_are_late_are_two_numbers()
    {
        var row = TrackerRow.Of(SampleFile.File.Dossier.Of(SampleFile.Shelter)!, Day)!;
        (row.ReportsDue, row.ReportsOverdue).Should().Be((new BySide<int>(0, 2), new BySide<int>(1, 0)));
        var later = TrackerRow.Of(SampleFile.File.Dossier.Of(SampleFile.Shelter)!, new(2027, 1, 30))!;
        (later.ReportsDue, later.ReportsOverdue).Should().Be((new BySide<int>(0, 0), new BySide<int>(1, 2)));
        TrackerTally.Empty.With(row).With(row).ReportsDue.Should().Be(new BySide<int>(0, 4));
    }

    [Fact]
    public void A_duty_is_late_from_the_day_after_its_day_on()
    {
        var whole = SampleFile.File.Dossier.Of(SampleFile.Shelter)!;
        var duties = whole.Duties(Day).Where(duty => !duty.IsConfidential).ToArray();
        var byOneDay = 0;
        foreach (var by in duties.Where(duty => !duty.IsProposed).Select(duty => duty.By).OfType<LocalDate>())
            foreach (var on in (LocalDate[])[by, by.PlusDays(1)])
            {
                var late = whole.Duties(on).Where(duty => !duty.IsConfidential && duty.DaysLate >= 1).ToArray();
                TrackerRow.Of(whole, on)!.LateDuties.Should().Be(late.Length, "on {0}", on);
                byOneDay += late.Count(duty => duty.DaysLate == 1);
            }

        byOneDay.Should().BePositive();
    }

    [Fact]
    public void Without_an_account_no_finding_is_open_and_nothing_is_known_of_the_money()
    {
        var row = TrackerRow.Of(new(Agreements.Story.Running.State), Day)!;
        (row.OpenFindings, row.Advanced, row.NotCleared, row.Burn).Should().Be((0, null, null, null));
    }

    [Fact]
    public void What_nothing_is_known_of_is_null_and_no_good_figure()
    {
        var row = TrackerRow.Of(SampleFile.File.Dossier.Of(SampleFile.Livelihoods)!, Day)!;
        (row.Advanced, row.NotCleared, row.Burn, row.ReportsOverdue, row.LastScores, row.CloseOut).Should()
            .Be((null, null, null, null, null, null));
        (row.OpenFindings, row.Silences > 0).Should().Be((0, true), "no account has no finding");
        row.Paying.Lead.Mean.Should().BeNull();
    }

    [Fact]
    public void What_is_not_cleared_adds_up_to_what_is_outstanding_in_every_life()
    {
        for (var life = 0; life < 400; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(50);
            var day = walk.Day.PlusDays(life % 120);
            var row = TrackerRow.Of(walk.Whole, day)!;
            var outstanding = walk.Whole.Account!.Position!.Outstanding;
            row.NotCleared!.Total.Should()
                .Be(Money.Max(outstanding, Money.Zero(outstanding.Currency)), "life {0}", life);
        }
    }

    [Fact]
    public void Tallies_merge_in_any_order_to_the_same()
    {
        TrackerRow[] rows =
        [
            .. SampleFile.File.Dossier.Wholes.Select(whole => TrackerRow.Of(whole, Day)!),
            .. Enumerable.Range(0, 12).Select(life =>
                TrackerRow.Of(new WholeWalk(new Random(life), true).Go(40).Whole, Day)!),
        ];
        var (forth, back) = (Sum(rows), Sum(rows.Reverse()));
        forth.Should().Be(back);
        Sum(rows.Take(5)).Merge(Sum(rows.Skip(5))).Should().Be(forth);
        TrackerTally.Empty.Merge(forth).Should().Be(forth);
        forth.Agreements.Should().Be(rows.Length);
        forth.Money.Select(money => money.Amount.Currency.Code).Should().Equal("PHP", "USD");
        forth.Money[1].Amount.Should()
            .Be(rows.Select(row => row.Amount).OfType<Money>().Where(amount => amount.Currency == Currency.Usd)
                .Aggregate((sum, amount) => sum + amount));

        static TrackerTally Sum(IEnumerable<TrackerRow> all) =>
            all.Aggregate(TrackerTally.Empty, (sum, row) => sum.With(row));
    }
}
