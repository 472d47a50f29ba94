using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Testing;

/// <summary>
/// Values of the library as arbitraries of FsCheck, for properties that take them:
/// <c>[Property(Arbitrary = [typeof(ArbitraryValues)])]</c>.
/// </summary>
/// <remarks>
/// All are valid. One in four lies at an edge: zero, the smallest unit, the ends of the range. A failing one shrinks
/// towards 0.00, 0 % and 1 January 2026, by way of round values, to the first that fails.
/// </remarks>
public static class ArbitraryValues
{
    private const long Most = 999_999_999_999;
    private static readonly LocalDate Day1 = new(2026, 1, 1);

    /// <summary>Amounts in <see cref="Currency.Usd"/>, with two decimals, below zero too.</summary>
    public static Arbitrary<Money> Amounts() => AmountsIn(Currency.Usd);

    /// <summary>Amounts in a currency, by its smallest unit, below zero too.</summary>
    /// <param name="currency">The currency.</param>
    public static Arbitrary<Money> AmountsIn(Currency currency) => Of(
        [0, 1, -1, 100, -100, Most, -Most],
        Gen.Choose(-1_000_000_00, 1_000_000_00).Select(units => (long)units),
        units => Money.OfMinorUnits(units, currency), money => money.MinorUnits, 100);

    /// <summary>Percentages from 0 to 100, both included, with two decimals.</summary>
    public static Arbitrary<Percentage> Percentages() => Of(
        [0, 1, 9_999, 10_000], Gen.Choose(0, 10_000).Select(units => (long)units),
        units => Percentage.Of(units / 100m), percentage => (long)(percentage.Points * 100m), 100);

    /// <summary>Days of the ISO calendar from 2020 to 2035, and its ends.</summary>
    public static Arbitrary<LocalDate> Days() => Of(
        [
            0, 1, -1, 58, 59, Period.DaysBetween(Day1, LocalDate.MinIsoValue),
            Period.DaysBetween(Day1, LocalDate.MaxIsoValue),
        ],
        Gen.Choose(-2_190, 3_650).Select(days => (long)days),
        days => Day1.PlusDays((int)days), day => Period.DaysBetween(Day1, day), 31);

    /// <summary>Periods from 1 day to 3 years that begin from 2020 to 2035, both ends included.</summary>
    public static Arbitrary<DateInterval> Periods() => Arb.From(
        from start in Gen.Choose(-2_190, 3_650)
        from days in Gen.Frequency(
            (1, Gen.Elements(0, 1, 364, 365)), (3, Gen.Choose(0, 1_095)))
        select new DateInterval(Day1.PlusDays(start), Day1.PlusDays(start + days)),
        period => Nearer(Period.DaysBetween(Day1, period.Start), 31)
            .Select(start => new DateInterval(Day1.PlusDays((int)start), Day1.PlusDays((int)start + period.Length - 1)))
            .Concat(Nearer(period.Length - 1, 30)
                .Select(days => new DateInterval(period.Start, period.Start.PlusDays((int)days)))));

    private static Arbitrary<T> Of<T>(
        long[] edges, Gen<long> others, Func<long, T> make, Func<T, long> unitsOf, long round) =>
        Arb.From(
            Gen.Frequency((1, Gen.Elements(edges)), (3, others)).Select(make),
            value => Nearer(unitsOf(value), round).Select(make));

    // Nearer to zero: by all of it, by half, by a quarter and so on down to one; round ones first.
    private static IEnumerable<long> Nearer(long units, long round)
    {
        var nearer = new List<long>();
        for (var gap = units; gap != 0; gap /= 2) nearer.Add(units - gap);
        return nearer.Select(other => other / round * round).Concat(nearer)
            .Where(other => Math.Abs(other) < Math.Abs(units)).Distinct();
    }
}
