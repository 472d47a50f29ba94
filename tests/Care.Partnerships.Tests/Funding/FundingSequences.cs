using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Funding;

/// <summary>One step of an account and its payments: a command of the account, or one on a payment.</summary>
public sealed record FundingStep(AccountAct? Whole, string Id, PaymentAct? Part)
{
    internal IEntry<FundingFact> In(FundingAccount account) =>
        Whole?.In(account) ?? Part?.In(account, Payment(Id)) ?? throw new InvalidOperationException("no act");
}

/// <summary>
/// Steps from the planned account on, good and bad; overhead goes by a rate, or is reckoned.
/// </summary>
public sealed record FundingSequence(FundingStep[] Steps, bool Reckons)
{
    internal Kit.Given<FundingAccount, FundingFact> Start =>
        Reckons ? FundingSequences.BegunToReckon : FundingSequences.Begun;

    public override string ToString() => string.Join('\n', Steps.AsEnumerable());
}

/// <summary>
/// Makes such sequences: four in five follow a possible life, the rest is anything at any time by anyone.
/// </summary>
public static class FundingSequences
{
    private static readonly Actor[] Actors = [Maria, Ana, Finn, Ben, Fe, Stranger, Actor.Clock];
    private static readonly string[] Texts = ["Because.", "", " "];
    private static readonly Money[] Amounts =
    [
        Usd(0.01m), Usd(4_000m), Usd(30_000m), Usd(40_000m), Usd(100_000m), Php(570_000m), Php(0.01m), Usd(0m),
        Usd(-3m), Money.OfMinorUnits(long.MaxValue, Currency.Usd), Money.OfMinorUnits(long.MinValue, Currency.Php)
    ];

    public static Arbitrary<FundingSequence> Sequence() =>
        (from length in Gen.Choose(1, 60)
         from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 6)
         from reckons in Gen.Choose(0, 3)
         select new FundingSequence(Build(draws, reckons == 0), reckons == 0)).ToArbitrary();

    /// <summary>The planned account of which sequences go on, with 7 % of overhead.</summary>
    internal static Kit.Given<FundingAccount, FundingFact> Begun { get; } =
        OpenedWith(Agreed with { Overhead = Percentage.Of(7m), ReviewDays = 20 })
            .And(new PlanTranches(Ana, Plan, PlannedOn));

    /// <summary>The same where overhead is reckoned by the terms of the award.</summary>
    internal static Kit.Given<FundingAccount, FundingFact> BegunToReckon { get; } =
        OpenedWith(Agreed with { OverheadIsReckoned = true, ReviewDays = 20 })
            .And(new PlanTranches(Ana, Plan, PlannedOn));

    internal static (FundingAccount Account, IEntry<FundingFact>? Happened) After(
        FundingAccount account, FundingStep step)
    {
        var outcome = account.Record(step.In(account));
        return (outcome.State, outcome.Entry);
    }

    private static FundingStep[] Build(int[] draws, bool reckons)
    {
        var (account, steps, day) = ((reckons ? BegunToReckon : Begun).State, new List<FundingStep>(), PlannedOn);
        for (var i = 0; i + 5 < draws.Length; i += 6)
        {
            var sensible = draws[i] % 5 > 0;
            day = day.PlusDays(draws[i + 1] % 7 == 0 ? -2 : draws[i + 1] % 3 == 0 ? 9 : 0);
            if (sensible) day = LocalDate.Max(day, account.LastOn!.Value);
            var step =
                draws[i + 2] % 2 == 0
                    ? Paying(account, draws[i + 3], draws[i + 4], sensible, day)
                    : new FundingStep(
                        Whole(account, draws[i + 3], draws[i + 4], draws[i + 5], sensible, day), "", null);
            steps.Add(step);
            account = After(account, step).Account;
        }

        return [.. steps];
    }

    private static FundingStep Paying(FundingAccount a, int which, int draw, bool sensible, LocalDate day)
    {
        var open = a.Payments.FirstOrDefault(payment =>
            payment.Phase is not (PaymentPhase.Received or PaymentPhase.Cancelled));
        if (!sensible) return new(null, $"p-{which % 6}", AnyOnPayment(which, draw, day));
        if (open is null)
        {
            var tranche = a.Plan!.Tranches.FirstOrDefault(tranche => !a.RemainderOf(tranche.Number)!.Value.IsZero)
                ?? a.Plan.Tranches[0];
            return new(
                null, $"p-{a.Payments.Count + 1}",
                new PlanPayment(
                    Ana, tranche.Number,
                    draw % 4 == 0 ? Usd(999.99m) : a.RemainderOf(tranche.Number) ?? tranche.Amount, day));
        }

        var facts = new ReleaseEvidence(
            [Quarter1 with { AcceptedOn = SignedOn }, Final with { AcceptedOn = SignedOn }],
            [],
            SignedOn);
        return new(null, open.Id.Value, open.Phase switch
        {
            _ when draw % 13 == 0 => new CancelPayment(draw % 2 == 0 ? Ana : Maria, "No.", day),
            PaymentPhase.Planned or PaymentPhase.Returned => new RequestPayment(draw % 2 == 0 ? Ben : Finn, facts, day),
            PaymentPhase.Requested => draw % 9 == 0
                    ? new ReturnPayment(Ana, "Mend it.", day)
                    : new ApprovePayment(Maria, null, day),
            PaymentPhase.Approved => new SendPayment(
                    Finn, LocalDate.Min(day, open.Progress[^1].On), $"transfer {draw}", day),
            PaymentPhase.Sent => draw % 5 == 0
                    ? new FailPayment(Finn, day, (Side)(draw % 2), "No.", day)
                    : new ConfirmReceipt(Fe, day, draw % 3 == 0 ? Php(57m * (draw % 1000 + 1)) : open.Amount, day),
            _ => new RetryPayment(Finn, "It.", day),
        });
    }

    private static PaymentAct AnyOnPayment(int which, int draw, LocalDate day)
    {
        var (by, text, amount) = (
            Actors[draw % Actors.Length], Texts[draw % Texts.Length], Amounts[draw % Amounts.Length]);
        return (which % 9) switch
        {
            0 => new PlanPayment(by, draw % 6, amount, day),
            1 => new RequestPayment(by, draw % 2 == 0 ? ReleaseEvidence.Unknown : AllWellAtTheEnd, day),
            2 => new ApprovePayment(by, null, day),
            3 => new ReturnPayment(by, text, day),
            4 => new SendPayment(by, day.PlusDays(draw % 3 - 1), text, day),
            5 => new FailPayment(by, day.PlusDays(draw % 3 - 1), Side.Lead, text, day),
            6 => new RetryPayment(by, text, day),
            7 => new ConfirmReceipt(by, day.PlusDays(draw % 3 - 1), amount, day),
            _ => new CancelPayment(by, text, day),
        };
    }

    private static AccountAct Whole(FundingAccount a, int which, int draw, int other, bool sensible, LocalDate day)
    {
        var (by, text, amount, rate) = sensible
            ? (draw % 2 == 0 ? Finn : Ana, "Because.", Amounts[draw % 7], draw % 7 > 4 ? PesoRate : null)
            : (
                Actors[draw % Actors.Length], Texts[draw % 3], Amounts[draw % Amounts.Length],
                other % 3 == 0 ? PesoRate : null);
        string Some(string kind) => $"{kind}-{other % 12}";
        var spentOn = LocalDate.Max(Start, LocalDate.Min(day, End));
        return (which % 16) switch
        {
            0 or 1 or 2 => new RecordExpenditure(
                by,
                new(
                    Entry(sensible ? $"c-{a.Ledger.Count}" : Some("c")),
                    Statement($"s-{other % 4 + a.Ledger.Count / 12}"), amount, rate,
                    sensible ? spentOn : day.PlusDays(other % 3 - 1), text),
                sensible ? LocalDate.Max(day, spentOn) : day),
            3 => new AdjustExpenditure(by, Adjusting(a, draw, other, sensible, text), day),
            4 => new RecordRefund(
                by,
                new(
                    Entry(sensible ? $"r-{a.Ledger.Count}" : Some("r")), sensible ? Usd(draw % 5_000 + 0.5m) : amount,
                    sensible ? null : rate, day.PlusDays(sensible ? -1 : 1), text),
                day),
            5 => new AcceptExpenditure(draw % 5 == 0 ? Fe : by, Statement($"s-{other % 6}"), day),
            6 => new QuestionCost(
                by,
                new(
                    Entry(sensible ? $"f-{a.Ledger.Count}" : Some("f")), Cost(a, other)?.Id ?? Entry(Some("c")),
                    FindingKind.Unsupported, sensible ? Usd(draw % 900 + 0.01m) : amount, text),
                day),
            7 when other % 3 == 0 => new AnswerFinding(
                sensible ? Fe : by, Found(a, other) ?? Entry(Some("f")), text, draw % 2 == 0, day),
            7 => new SettleFinding(
                by, Found(a, other) ?? Entry(Some("f")),
                new((FindingOutcome)(draw % 4), sensible ? day : day.PlusDays(1), text), day),
            8 => new FollowAgreement(
                by, a.Standing! with
                {
                    Version = a.Standing.Version + (sensible ? 1 : other % 2),
                    Phase = sensible && draw % 5 > 0 ? AgreementPhase.Active : (AgreementPhase)(draw % 12),
                    Ceiling = a.Standing.Ceiling!.Value + Usd(draw % 20_000 - (sensible ? 0 : 5_000)),
                    AsOf = day.PlusDays(sensible ? -1 : 1),
                },
                day),
            9 => new PlanTranches(by, Replanned(a, draw), day),
            10 when sensible && PesosLeft(a) is { } left => new RecordExpenditure(
                by,
                new(
                    Entry($"c-{a.Ledger.Count}"), Statement($"s-{other % 4 + a.Ledger.Count / 12}"), left, PesoRate,
                    spentOn, text),
                LocalDate.Max(day, spentOn)),
            10 => new BearExchange(by, day) { Amount = sensible ? null : amount },
            13 => new RecordIncome(
                by, new(Entry(Some("i")), (IncomeKind)(draw % 2), sensible ? Usd(draw % 90 + 1m) : amount, day, text),
                day),
            14 => new RecordMatch(
                by, new(Entry(Some("m")), (MatchKind)(draw % 3), sensible ? Usd(draw % 90 + 1m) : amount, day, text),
                day),
            15 => draw % 2 == 0 ? new AcceptMilestone(by, draw % 6, text, day)
            : new TakeOverAccount(by, a.Standing!, Agreed, SumsBefore, day),
            11 when draw % 3 > 0 => new ReckonOverhead(
                by, sensible ? a.Position!.Accepted : amount, sensible ? Usd(draw % 900 * 0.1m) : amount, day)
                {
                    Reference = text
                },
            11 => new WaiveOutstanding(by, text, day) { Amount = sensible ? null : amount },
            _ => draw % 4 == 0 ? new CloseFundingAccount(by, day)
            : draw % 4 == 1 ? new ReopenFundingAccount(by, text, day)
            : new ReviseForecast(by, new([new(new(Start, End), amount)], text), day),
        };
    }

    private static Id<LedgerEntry>? Found(FundingAccount a, int draw) =>
        a.Ledger.Select(entry => entry.Cause.Fact)
            .OfType<CostQuestioned>()
            .Select(found => found.Finding.Id)
            .ElementAtOrDefault(draw % 5);

    private static Money? PesosLeft(FundingAccount a) =>
        a.Position!.ByCurrency.FirstOrDefault(position => position.Currency == Currency.Php)?.Balance
            is { MinorUnits: > 0 } left ? left : null;

    private static Expenditure? Cost(FundingAccount a, int draw) =>
        a
            .Ledger.Select(entry => entry.Cause.Fact)
            .OfType<ExpenditureRecorded>()
            .Select(recorded => recorded.Expenditure)
            .ElementAtOrDefault(draw % 6);

    private static Adjustment Adjusting(FundingAccount a, int draw, int other, bool sensible, string text)
    {
        var cost = Cost(a, other);
        var currency = cost is null || !sensible ? Currency.Usd : cost.Amount.Currency;
        return new(
            Entry($"a-{(sensible ? a.Ledger.Count : other % 12)}"), cost?.Id ?? Entry("c-0"),
            draw % 2 == 0 && cost is not null ? cost.Statement : Statement($"s-{other % 6 + 1}"),
            Money.Of(draw % 2_000 - 1_000, currency), text);
    }

    // The tranches in use stay; the last free one takes what is left before the end.
    private static TranchePlan Replanned(FundingAccount a, int draw)
    {
        var held = TranchePlan.HeldBack(a.Standing!.Ceiling!.Value, a.Terms!.HeldBack);
        var tranches = a.Plan!.Tranches.Select(tranche =>
            a.PaymentsFor(tranche.Number).Count > 0 ? tranche
            : tranche.IsForTheEnd ? tranche with { Amount = draw % 3 == 0 ? Usd(1m) : held }
            : tranche with { Amount = Usd(draw % 40_000 + 1m) });
        return TranchePlan.From(tranches.ToValueList()).Required();
    }
}
