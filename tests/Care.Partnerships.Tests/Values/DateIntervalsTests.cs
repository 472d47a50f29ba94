using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class DateIntervalsTests
{
    private static readonly AnnualDate January = new(1, 1);
    private static readonly AnnualDate July = new(7, 1);
    private static readonly LocalDate Epoch = new(2026, 1, 1);

    private static string Pieces(ValueList<DateInterval> pieces) =>
        string.Join(' ', pieces.Select(piece => piece.ToText()));

    private static DateInterval Interval(string text) => DateIntervals.FromText(text).Required();

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        DateIntervals.From(Epoch, Epoch.PlusDays(-1)).ShouldBeRefused("CP-VAL-023");
        DateIntervals.From(Epoch, Epoch).Required().Length.Should().Be(1);
        DateIntervals.Of(Epoch, new(2026, 12, 31)).Length.Should().Be(365);
        FluentActions
            .Invoking(() => DateIntervals.Of(Epoch, Epoch.PlusDays(-1)))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("CP-VAL-023*2025-12-31*");
    }

    [Fact]
    public void Both_ends_count_when_intervals_meet()
    {
        var march = Interval("2026-03-01/2026-03-31");
        march.Overlaps(Interval("2026-03-31/2026-04-30")).Should().BeTrue();
        march.DaysInCommon(Interval("2026-03-31/2026-04-30")).Should().Be(1);
        march.Overlaps(Interval("2026-04-01/2026-04-30")).Should().BeFalse();
        march.DaysInCommon(Interval("2026-04-01/2026-04-30")).Should().Be(0);
        march.Contains(new LocalDate(2026, 3, 31)).Should().BeTrue();
    }

    [Fact]
    public void An_interval_is_cut_where_a_piece_begins() =>
        Pieces(
                Interval("2026-01-01/2026-01-10")
                    .SplitAt(new(2026, 1, 8), new(2026, 1, 3), new(2026, 1, 3), new(2026, 1, 1), new(2026, 1, 11)))
            .Should()
            .Be("2026-01-01/2026-01-02 2026-01-03/2026-01-07 2026-01-08/2026-01-10");

    [Fact]
    public void An_interval_is_cut_by_calendar_months() =>
        Pieces(Interval("2024-01-31/2024-03-01").ByMonths())
            .Should()
            .Be("2024-01-31/2024-01-31 2024-02-01/2024-02-29 2024-03-01/2024-03-01");

    [Fact]
    public void An_interval_is_cut_by_quarters_of_the_fiscal_year() =>
        Pieces(Interval("2026-02-15/2026-10-01").ByQuarters(new(2, 1)))
            .Should()
            .Be("2026-02-15/2026-04-30 2026-05-01/2026-07-31 2026-08-01/2026-10-01");

    [Fact]
    public void An_interval_is_cut_by_fiscal_years()
    {
        Pieces(Interval("2026-02-15/2027-07-01").ByYears(July))
            .Should()
            .Be("2026-02-15/2026-06-30 2026-07-01/2027-06-30 2027-07-01/2027-07-01");
        Pieces(Interval("2026-02-15/2027-07-01").ByYears(January))
            .Should()
            .Be("2026-02-15/2026-12-31 2027-01-01/2027-07-01");
        Pieces(Interval("2023-03-01/2024-03-01").ByYears(new(2, 29)))
            .Should()
            .Be("2023-03-01/2024-02-28 2024-02-29/2024-03-01");
    }

    [Fact]
    public void The_ends_of_the_calendar_are_cut_too()
    {
        Pieces(Interval("9999-12-30/9999-12-31").ByMonths()).Should().Be("9999-12-30/9999-12-31");
        new DateInterval(LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(31))
            .ByQuarters(July)
            .Count.Should()
            .Be(1);
        Pieces(Interval("9999-11-30/9999-12-31").ByQuarters(new(12, 1)))
            .Should()
            .Be("9999-11-30/9999-11-30 9999-12-01/9999-12-31");
    }

    [Fact]
    public void Months_clamp_to_the_end_of_the_month()
    {
        DateIntervals.AddMonths(new(2026, 1, 31), 1).Required().Should().Be(new LocalDate(2026, 2, 28));
        DateIntervals.AddMonths(new(2024, 1, 31), 1).Required().Should().Be(new LocalDate(2024, 2, 29));
        DateIntervals.AddMonths(new(2024, 3, 31), -1).Required().Should().Be(new LocalDate(2024, 2, 29));
        DateIntervals.AddMonths(new(9999, 11, 30), 1).Required().Should().Be(new LocalDate(9999, 12, 30));
        DateIntervals.AddMonths(new(9999, 12, 1), 1).ShouldBeRefused("CP-VAL-025");
        DateIntervals.AddMonths(LocalDate.MinIsoValue, -1).ShouldBeRefused("CP-VAL-025");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-01/2026-02-30")]
    [InlineData("2026-01-01/2026-01-31/2026-02-28")]
    [InlineData("2026-01-01 / 2026-01-31")]
    [InlineData("01.01.2026/31.01.2026")]
    public void Text_that_is_no_interval_is_refused(string? text) =>
        DateIntervals.FromText(text).ShouldBeRefused("CP-VAL-024");

    [Fact]
    public void Text_with_its_end_before_its_start_is_refused() =>
        DateIntervals.FromText("2026-01-02/2026-01-01").ShouldBeRefused("CP-VAL-023");

    [Property]
    public bool Pieces_cover_the_interval_without_gap_or_overlap(short start, byte length, int[] days, byte month)
    {
        var interval = new DateInterval(Epoch.PlusDays(start), Epoch.PlusDays(start + length));
        LocalDate[] cuts = [.. days.Select(day => Epoch.PlusDays(start + (day % 300)))];
        var fiscalStart = new AnnualDate((month % 12) + 1, 1);
        return new[]
        {
            interval.SplitAt(cuts), interval.ByMonths(), interval.ByQuarters(fiscalStart),
            interval.ByYears(fiscalStart)
        }.All(pieces =>
            pieces[0].Start == interval.Start
            && pieces[^1].End == interval.End
            && Enumerable.Range(1, pieces.Count - 1).All(i => pieces[i].Start == pieces[i - 1].End.PlusDays(1)));
    }

    [Property]
    public bool Quarters_begin_only_in_their_months(short start, byte length, byte month) =>
        new DateInterval(Epoch.PlusDays(start), Epoch.PlusDays(start + (4 * length)))
            .ByQuarters(new AnnualDate((month % 12) + 1, 1))
            .Skip(1)
            .All(piece => piece.Start.Day == 1 && (piece.Start.Month - 1 - (month % 12) + 12) % 3 == 0);

    [Property]
    public bool Reading_undoes_writing_and_bad_ends_are_refused(short start, short end)
    {
        var made = DateIntervals.From(Epoch.PlusDays(start), Epoch.PlusDays(end));
        return end < start
            ? made.Code() == "CP-VAL-023"
            : DateIntervals.FromText(made.Value.ToText()).Value.Equals(made.Value);
    }

    [Property]
    public bool Months_never_throw(int months, short day) =>
        DateIntervals.AddMonths(Epoch.PlusDays(day), months * 97) is var later
        && (later.IsSuccess || later.Code() == "CP-VAL-025");
}
