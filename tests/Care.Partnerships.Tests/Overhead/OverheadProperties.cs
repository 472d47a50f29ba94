using System.Numerics;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

/// <summary>
/// What holds for any costs: against a model that reads like the rule, and against themselves in another order or cut.
/// </summary>
public class OverheadProperties
{
    private static readonly LocalDate First = new(2026, 1, 1);

    /// <summary>
    /// A cost as chance gives it: a negative amount, a subaward without recipient and a stray subaward are among them.
    /// </summary>
    public sealed record Drawn(int Cents, CostCategory Category, CostOrigin Origin, byte Number, byte From, byte Length)
    {
        public CostItem Item(int line, bool sound)
        {
            var cents = sound ? Math.Abs((long)Cents) : Cents;
            var subaward =
                Category == CostCategory.Subaward || (!sound && Number % 16 == 1)
                    ? new SubawardShare(
                        Id<SubawardShare>.Of($"S{Number % 5}"),
                        !sound && Number % 16 == 2 ? null : Party($"P{Number % 3}"))
                    : null;
            var start = First.PlusDays(From);
            return new(
                Id<CostItem>.Of($"L{line}"), Category, Money.OfMinorUnits(cents, Currency.Usd),
                DateIntervals.Of(start, start.PlusDays(Length)), subaward, Origin);
        }
    }

    private static CostItem[] Sound(NonEmptyArray<Drawn> drawn) =>
        [.. drawn.Get.Select((cost, i) => cost.Item(i, sound: true))];

    private static OverheadRate Rate(ushort points, byte kind) => (kind % 6) switch
    {
        0 => OverheadRate.Of(points % 10_000 / 100m, CostBase.TotalDirect),
        1 => OverheadRate.Of(points % 10_000 / 100m, CostBase.EligibleDirect),
        2 => OverheadRate.Of(points % 10_000 / 100m, CostBase.PercentOfTotal),
        3 => Mtdc(points % 10_000 / 100m, 10_000, CapScope.PerSubrecipient),
        _ => Mtdc(points % 10_000 / 100m, 10_000),
    };

    [Property]
    public bool Figures_follow_the_model(NonEmptyArray<Drawn> drawn, ushort points, byte kind)
    {
        var (costs, rate) = (Sound(drawn), Rate(points, kind));
        var overhead = OverheadAmount.Calculate(rate, costs).Value;
        var capped = costs
            .Where(cost => rate.Base.Holds(cost.Category, cost.Origin))
            .ToLookup(cost =>
                cost.Subaward is null ? ""
                : rate.Base.Scope == CapScope.PerSubaward ? cost.Subaward.Number.Value
                : cost.Subaward.Recipient!.Value);
        var inBase = capped.Sum(group =>
            rate.Base.SubawardCap is { } cap && group.Key.Length > 0
                ? Math.Min(cap.MinorUnits, group.Sum(cost => cost.Amount.MinorUnits))
                : group.Sum(cost => cost.Amount.MinorUnits));
        var part = new BigInteger(rate.Rate.Points * 100);
        var indirect = Models.Divide(inBase * part, kind % 6 == 2 ? 10_000 - part : 10_000, Rounding.HalfAwayFromZero);
        return overhead.Direct.MinorUnits == costs.Sum(cost => cost.Amount.MinorUnits)
            && overhead.Base.MinorUnits == inBase
            && overhead.Overhead.MinorUnits == indirect;
    }

    [Property]
    public bool A_breakdown_gives_the_same_figures_or_the_same_refusals_and_adds_up(
        NonEmptyArray<Drawn> drawn, ushort points, byte kind, bool sound)
    {
        CostItem[] costs = [.. drawn.Get.Select((cost, i) => cost.Item(i, sound))];
        var (fast, slow) = (
            OverheadAmount.Calculate(Rate(points, kind), costs), OverheadBreakdown.From(Rate(points, kind), costs));
        return fast.IsSuccess
            ? slow.Value.Sum == fast.Value && AddsUp(slow.Value)
            : fast.Codes() == slow.Codes() && fast.Codes().Length > 0;
    }

    [Property]
    public bool The_order_of_lines_changes_no_total(NonEmptyArray<Drawn> drawn, ushort points, byte kind)
    {
        var (costs, rate) = (Sound(drawn), Rate(points, kind));
        var schedule = RateSchedule.Of(
            new RatePeriod(new(First, First.PlusDays(200)), rate),
            new RatePeriod(new(First.PlusDays(201), First.PlusDays(600)), Mtdc(10)));
        CostItem[] turned = [.. costs.Reverse()];
        return OverheadAmount.Calculate(rate, costs).Value == OverheadAmount.Calculate(rate, turned).Value
            && OverheadBreakdown.Over(schedule, costs).Value.Periods
                == OverheadBreakdown.Over(schedule, turned).Value.Periods;
    }

    [Property]
    public bool Where_a_period_is_cut_changes_no_base_and_no_overhead_of_a_rate_period(
        NonEmptyArray<Drawn> drawn, ushort points, byte kind, byte[] cuts)
    {
        var costs = Sound(drawn);
        var schedule = RateSchedule.Of(
            new RatePeriod(new(First, First.PlusDays(200)), Rate(points, kind)),
            new RatePeriod(new(First.PlusDays(201), First.PlusDays(600)), Mtdc(10)));
        var whole = OverheadBreakdown.Over(schedule, costs).Value;
        var cut = OverheadBreakdown.Over(schedule, costs, [.. cuts.Select(day => First.PlusDays(2 * day))]).Value;
        return cut.Periods.Select(period => period.Overhead)
                .SequenceEqual(whole.Periods.Select(period => period.Overhead)) && AddsUp(cut);
    }

    [Property]
    public bool A_total_is_cut_without_loss_and_overhead_is_never_above_its_rate(
        NonNegativeInt cents, ushort points, byte kind)
    {
        var (total, rate) = (Money.OfMinorUnits(cents.Get, Currency.Usd), Rate(points, kind));
        var cut = OverheadTotal.From(total, rate).Value;
        return cut.Direct + cut.Overhead == total
            && !cut.Overhead.IsNegative
            && (rate.Base.Kind == BaseKind.PercentOfTotal || cut.Overhead <= rate.On(cut.Direct).Value);
    }

    [Property]
    public bool Moving_money_between_bases_loses_none(
        NonNegativeInt cents, ushort points, byte kind, bool from, bool to)
    {
        var amount = Money.OfMinorUnits(cents.Get, Currency.Usd);
        var move = OverheadMove.From(amount, Rate(points, kind), from, to).Value;
        return move.Direct + move.IndirectChange == amount
            && (from == to) == (move.Direct == amount || move.IndirectChange.IsZero) | move.IndirectChange.IsZero;
    }

    [Property]
    public bool The_working_of_a_recovery_adds_up_to_what_is_unrecovered(
        NonNegativeInt full, NonNegativeInt allowed, NonNegativeInt charged)
    {
        static Money Cents(int cents) => Money.OfMinorUnits(cents, Currency.Usd);
        var recovery = OverheadRecovery
            .From(Cents(full.Get), Cents(allowed.Get), Cents(Math.Min(charged.Get, allowed.Get))).Required();
        return recovery.Working.AddsUpTo(recovery.Unrecovered)
            && recovery.Unrecovered.MinorUnits == Math.Max(0, full.Get - Math.Min(charged.Get, allowed.Get));
    }

    private static bool AddsUp(OverheadBreakdown breakdown)
    {
        static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Usd(0), (sum, amount) => sum + amount);
        var (sum, periods) = (breakdown.Sum, breakdown.Periods);
        return Sum(breakdown.BaseWorking.Lines.Select(line => line.Given!.Value)) == sum.Direct
            && breakdown.BaseWorking.AddsUpTo(sum.Base)
            && Sum(breakdown.Working.Lines.Select(line => line.Given!.Value)) == sum.Base
            && breakdown.Working.AddsUpTo(sum.Overhead)
            && Sum(periods.Select(period => period.Overhead.Overhead)) == sum.Overhead
            && periods.All(period =>
                Sum(period.Parts.Select(part => part.Direct)) == period.Overhead.Direct
                && Sum(period.Parts.Select(part => part.Base)) == period.Overhead.Base
                && Sum(period.Parts.Select(part => part.Overhead)) == period.Overhead.Overhead);
    }
}
