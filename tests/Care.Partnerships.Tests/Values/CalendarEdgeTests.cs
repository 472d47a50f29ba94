using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Values;

public class CalendarEdgeTests
{
    private static readonly LocalDate First = LocalDate.MinIsoValue, Last = LocalDate.MaxIsoValue;

    [Fact]
    public void Within_the_calendar_a_shifted_day_is_that_many_days_away()
    {
        new LocalDate(2026, 2, 20).Shifted(10).Should().Be(new LocalDate(2026, 3, 2));
        new LocalDate(2026, 3, 2).Shifted(-10).Should().Be(new LocalDate(2026, 2, 20));
        Last.Shifted(-1).Shifted(1).Should().Be(Last);
        First.Shifted(1).Shifted(-1).Should().Be(First);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void Beyond_it_is_its_last_or_its_first_day(int days)
    {
        Last.Shifted(days).Should().Be(Last);
        First.Shifted(-days).Should().Be(First);
        First.Shifted(int.MinValue).Should().Be(First);
    }

    [Fact]
    public void After_the_last_day_there_is_none()
    {
        Last.DayAfter().Should().BeNull();
        Last.PlusDays(-1).DayAfter().Should().Be(Last);
    }

    [Property]
    public Property It_never_leaves_the_calendar_and_never_turns_back() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(), Gen.Choose(0, NodaTime.Period.DaysBetween(First, Last)).ToArbitrary(),
            (days, from) =>
            {
                var day = First.PlusDays(from);
                var shifted = day.Shifted(days);
                return shifted == day
                    || (
                        shifted > day == days > 0
                        && (shifted == First || shifted == Last || NodaTime.Period.DaysBetween(day, shifted) == days));
            });
}
