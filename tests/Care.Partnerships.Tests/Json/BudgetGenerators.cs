using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Budgets, rates and rule sets with whatever their factories let pass: odd texts, extreme days and figures, lines in
/// three currencies.
/// </summary>
public static class BudgetGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly DateInterval Period = DateIntervals.Of(new(2026, 1, 1), new(2027, 12, 31));
    private static readonly Source Table = Source.Of("Table of the bank", "p. 7", new(2026, 1, 5), "x/y");
    private static readonly ExchangeRate[] Rates =
    [
        ExchangeRate.Of(Currency.Usd, Currency.Php, 56.12345678m, new(2026, 1, 5), Table),
        ExchangeRate.Of(Currency.Php, Currency.Jpy, 2.61m, new(2026, 1, 5), Table).Inverse()
    ];

    private static readonly Gen<Percentage> Percent = Gen.Elements(0m, 0.00000001m, 7m, 12.5m, 99.99999999m, 100m)
        .Select(Percentage.Of);

    private static readonly Gen<Money> Amount =
        from units in Gen.Elements(1L, 99L, 5_000_000L, long.MaxValue)
        from currency in Gen.Elements(Currency.Usd, Currency.Jpy, Currency.Kwd)
        select Money.OfMinorUnits(units, currency);

    private static readonly Gen<Source> Sources =
        from document in Words
        from section in Gen.OneOf(Gen.Constant<string?>(null), Words.Select(text => (string?)text))
        from day in Day
        from has in YesNo
        select Source.Of(document, section, has ? day : null, section, has ? null : day);

    private static readonly Gen<CostBase> Bases =
        from cap in Amount
        from leftOut in Gen.SubListOf(Enum.GetValues<CostCategory>())
        from scope in Members<CapScope>()
        from made in Gen.Elements(
            CostBase.TotalDirect, CostBase.ActualExpenditure, CostBase.PercentOfTotal, CostBase.EligibleDirect,
            CostBase.ModifiedTotalDirect(leftOut.ToValueList(), cap, scope), CostBase.CappedTotal(cap))
        select made;

    private static readonly Gen<OverheadRate> OverheadRates =
        from rate in Percent
        from @base in Bases
        let made = OverheadRate.From(rate, @base)
        where made.IsSuccess
        select made.Value;

    private static readonly Gen<BudgetEntry> Entries =
        from id in Gen.Choose(0, 1_000_000)
        from quantity in Gen.Elements(1m, 0.5m, 12m, 92_233m)
        from price in Gen.Elements(0m, 2m, 1_000m)
        from currency in Gen.Elements(Currency.Php, Currency.Usd, Currency.Jpy)
        from category in Members<CostCategory>()
        from purpose in Members<BudgetPurpose>()
        from form in Members<BudgetForm>()
        from party in Ids<Party>()
        from subaward in Ids<SubawardShare>()
        from has in YesNo
        from named in YesNo
        from unit in Words
        from note in Words
        from factor in Gen.Elements<decimal?>(null, 50m, 100m)
        from rounding in Members<Rounding>()
        let total = Money.Of(price, currency).AtRate(quantity * (factor ?? 100m) / 100m, rounding).Required()
        let own = Money.OfMinorUnits(Math.Min(total.MinorUnits, 1), currency)
        select new BudgetEntry(
            Id<BudgetLine>.Of($"l-{id}"),
            new(category, purpose, party, has ? new(subaward, named ? party : null) : null), form, Period,
            new(quantity, unit, Money.Of(price, currency), total)
            {
                Factor = factor is { } points ? Percentage.Of(points) : null, Rounding = rounding
            },
            new(total - own, own), note);

    private static readonly Gen<Budget> Budgets =
        from first in Entries
        from entries in Entries.ArrayOf()
        let lines = entries.Take(6).Append(first).DistinctBy(line => line.Id).ToArray()
        select Care
            .Partnerships.Budgets.Budget.From(Id<Budget>.Of("b-1"), Currency.Php, Period, lines, Rates)
            .Required();

    private static readonly Gen<BudgetVersions> Versions =
        from first in Budgets
        from second in Budgets
        from third in Budgets
        from who in Members<BudgetApprover>()
        from count in Gen.Choose(0, 2)
        from onTable in YesNo
        from moved in YesNo
        let day = new LocalDate(2026, 1, 10)
        select BudgetVersions
            .From(
                first.Id, new BudgetVersion[]
                {
                    new(1, first, new(who, day, day.PlusDays(1)), day.PlusDays(1)),
                    new(2, second, moved ? null : new(who, day, day.PlusDays(9)), day.PlusDays(9))
                }
                    .Take(count)
                    .ToValueList(),
                onTable ? new(third, day.PlusDays(20)) : null)
            .Required();

    private static readonly Gen<OverheadAllowance> Allowances =
        from kind in Members<AllowanceKind>()
        from least in Percent
        from most in Percent
        from @base in Bases
        from has in YesNo
        from shared in YesNo
        from note in Note
        select new OverheadAllowance(kind, least, most, has ? @base : null, shared, note ?? "");

    private static readonly Gen<FlexibilityLimit> Limits =
        from measure in Members<FlexibilityMeasure>()
        from most in Percent
        from amount in Amount
        from has in YesNo
        from combine in Members<CapCombination>()
        from above in Members<ThresholdKind>()
        from always in YesNo
        from note in Note
        select new FlexibilityLimit(
            measure, most, has ? amount : null, combine, always ? null : above, note ?? "", has, always, has);

    private static readonly Gen<DeadlineRule> Clocks =
        from what in Members<Deliverable>()
        from owner in Members<AwardSide>()
        from anchor in Members<DeadlineAnchor>()
        from count in Number
        from unit in Members<DeadlineUnit>()
        from rolls in YesNo
        select new DeadlineRule(what, owner, anchor, count, unit, rolls);

    private static readonly Gen<DonorRuleSet> RuleSets =
        from id in Ids<DonorRuleSet>()
        from donor in Ids<Donor>()
        from name in Words
        from days in Day.ListOf(4)
        from allowance in Allowances
        from amount in Amount
        from counts in YesNo
        from limit in Limits
        from clock in Clocks
        from percent in Percent
        from source in Sources
        from confirmed in YesNo
        from has in YesNo
        from trigger in Members<ApprovalTrigger>()
        from ground in Members<RateGround>()
        select new DonorRuleSet(
            id, new(donor, name), name, new(days[0], has ? days[1] : null, days[2], has ? null : days[3]), days[3])
        {
            Overhead = has
                ? DatedSeries<OverheadAllowance>.Of(name, Figure(allowance, days[0], source, confirmed))
                : null,
            AdministrationLimit = has ? Figure(percent, days[1], source, confirmed) : null,
            Flexibility = [Figure(limit, days[2], source, confirmed)], Thresholds = has
                ? []
                :
                [
                    new(
                        ThresholdKind.SingleAudit,
                        DatedSeries<Threshold>.Of(
                            name, Figure(new Threshold(amount, counts), days[0], source, confirmed)))
                ],
            Clocks = [Figure(clock, days[3], source, confirmed)], SaleAllowance = has
                ? Figure(new SaleAllowance(amount, counts ? percent : null), days[0], source, confirmed)
                : null,
            AdvanceAccount = has
                ? null
                : Figure(new AdvanceAccount(amount, amount, counts), days[0], source, confirmed),
            PriorApprovals =
            [
                Figure(
                    new PriorApproval(trigger, counts ? 3 : null, has ? percent : null, counts, has), days[0], source,
                    confirmed)
            ],
            SubrecipientRates = counts
                ? Figure(new SubrecipientRateOrder([ground, ground]), days[0], source, confirmed)
                : null,
            Tranches = has ? new(Figure(percent, days[0], source, confirmed), null, null) : null,
        };

    public static Arbitrary<OverheadRate> Rate() => OverheadRates.ToArbitrary();

    public static Arbitrary<Budget> Budget() => Budgets.ToArbitrary();

    public static Arbitrary<BudgetVersions> AllVersions() => Versions.ToArbitrary();

    public static Arbitrary<DonorRuleSet> RuleSet() => RuleSets.ToArbitrary();

    private static Dated<T> Figure<T>(T value, LocalDate from, Source source, bool confirmed) =>
        Dated.From(
            value, from, "owner", source, confirmed, confirmed ? new("An office", from) : null,
            confirmed ? null : from).Required();
}
