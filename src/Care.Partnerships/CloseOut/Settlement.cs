using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>The figures of a settlement, all in one currency and none below zero.</summary>
/// <param name="Ceiling">The most that is paid under the agreement.</param>
/// <param name="EligibleDirect">Direct cost that was spent and accepted.</param>
/// <param name="Overhead">Overhead earned on it, counted on what was spent and not on the budget.</param>
/// <param name="Received">What the partner received, less what it refunded.</param>
/// <param name="HeldBack">
/// What was kept back of the payments and is released by this settlement as far as it is owed; a part of the balance,
/// never added to it.
/// </param>
/// <param name="Ineligible">Cost that was reported and not accepted; it is in no other figure.</param>
public sealed record SettlementFigures(
    Money Ceiling, Money EligibleDirect, Money Overhead, Money Received, Money HeldBack,
    Money Ineligible) : InvariantRecord
{
    /// <summary>
    /// What the lead bears beside what is eligible: cost that it wrote off, amounts that it waived, and losses between
    /// currencies; below zero for a gain. Null for nothing.
    /// </summary>
    public Money? Borne { get; init; }

    /// <summary>
    /// Interest that advances earned and that is to be returned, beside the balance; null where nobody asks for it.
    /// </summary>
    public Money? InterestToReturn { get; init; }

    /// <summary>
    /// Income of the program that is taken off what the lead pays, beside the balance; null where nothing is taken off.
    /// </summary>
    public Money? IncomeTakenOff { get; init; }

    /// <summary>
    /// What of the agreed match was not put in, beside the balance; zero where all of it was, null where none was
    /// agreed.
    /// </summary>
    public Money? MatchMissing { get; init; }

    /// <summary>
    /// Gains less losses by exchange and charges, told beside the balance and no part of it; null where all moved in
    /// one currency.
    /// </summary>
    public Money? ExchangeDifference { get; init; }

    /// <summary>
    /// What the holder owes the funder for the assets that were disposed of, beside the balance: one sum a currency, as
    /// the register has it; below zero where the funder owes the holder. Empty where nothing was disposed of.
    /// </summary>
    public ValueList<Money> OwedForAssets { get; init; }
}

/// <summary>A funder's part in what an agreement pays, for what is refunded.</summary>
/// <param name="Funder">Who it is.</param>
/// <param name="Share">The part, in percent of the whole.</param>
/// <param name="MinimumRefund">
/// From which amount the funder asks money back, such as 500.00 NOK or more; null where it asks for every unit.
/// </param>
/// <param name="Rate">
/// The rate between the two, where the minimum is stated in another currency than the settlement.
/// </param>
public sealed record FunderPart(
    Id<Party> Funder, Percentage Share, Dated<Threshold>? MinimumRefund = null,
    ExchangeRate? Rate = null) : InvariantRecord;

/// <summary>A funder's share of a balance.</summary>
/// <param name="Funder">Who it is.</param>
/// <param name="Amount">The share: above zero where the partner is still to be paid, below where it refunds.</param>
/// <param name="IsMoved">Whether it is paid or refunded; a refund below the funder's minimum is not.</param>
public sealed record FunderShare(Id<Party> Funder, Money Amount, bool IsMoved) : InvariantRecord;

/// <summary>
/// What the two sides owe each other at the end: what is eligible within the ceiling, less what was received.
/// </summary>
/// <remarks>
/// <para>Only an account makes it: <see cref="From(FundingAccount, LocalDate, SettlementTerms)"/>.</para>
/// <para>There is no default value besides null. Immutable; equal where figures and funders are.</para>
/// </remarks>
public sealed partial record Settlement : InvariantRecord
{
    private Settlement(
        SettlementSource source, LocalDate asOf, SettlementFigures figures, ValueList<FunderPart> funders,
        Money payable, Money balance, ValueList<FunderShare> shares) =>
        (Agreement, Entries, OnWhatIsKnown, AsOf, Figures, Funders, Payable, Balance, Shares) =
            (source.Agreement, source.Entries, source.Unreviewed, asOf, figures, funders, payable, balance, shares);

    /// <summary>The agreement whose account was settled.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>How many entries the ledger of the account had.</summary>
    public int Entries { get; }

    /// <summary>
    /// The final reports that were handed in and not reviewed within the agreed days, so that the account was settled
    /// on what is known: cost in review counts as eligible. Null where both were accepted.
    /// </summary>
    public FinalReports? OnWhatIsKnown { get; }

    /// <summary>The day as of which the figures stand, itself included.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The figures that it was made of.</summary>
    public SettlementFigures Figures { get; }

    /// <summary>The funders and their parts; empty where one funder pays all and asks for every unit back.</summary>
    public ValueList<FunderPart> Funders { get; }

    /// <summary>What is eligible, direct cost and overhead, and what the lead bears, within the ceiling.</summary>
    public Money Payable { get; }

    /// <summary>What goes beyond the ceiling and is owed by neither side.</summary>
    public Money AboveCeiling =>
        Figures.EligibleDirect + Figures.Overhead + (Figures.Borne ?? Money.Zero(Payable.Currency)) - Payable;

    /// <summary>What is payable less what was received: above zero the partner is paid, below it refunds.</summary>
    public Money Balance { get; }

    /// <summary>The balance by funder, adding up to it; empty where there is only one.</summary>
    public ValueList<FunderShare> Shares { get; }

    /// <summary>How the balance was reckoned: what is payable with what goes beyond the ceiling, less what was
    /// received.</summary>
    public Working<Money> Working
    {
        get
        {
            List<MoneyLine> lines = [new("eligible direct cost", Figures.EligibleDirect, Figures.EligibleDirect, "in")];
            Add("overhead", Figures.Overhead, Figures.Overhead, "in: earned with it");
            if (Figures.Borne is { } borne) Add("fixed amounts earned, and what the lead bears", borne, borne, "in");
            Add("above the ceiling", AboveCeiling, -AboveCeiling, "taken off: neither side owes it");
            Add("received, less refunded", Figures.Received, -Figures.Received, "taken off");
            return Workings.Of("balance", Balance.Currency, lines);

            void Add(string what, Money given, Money counted, string why)
            {
                if (!counted.IsZero) lines.Add(new(what, given, counted, why));
            }
        }
    }

    /// <summary>What the lead still pays; zero where it owes nothing.</summary>
    public Money ToPay => Balance.IsNegative ? Money.Zero(Balance.Currency) : Balance;

    /// <summary>What the partner refunds, without what funders do not ask back; zero where it owes nothing.</summary>
    public Money ToRefund
    {
        get
        {
            if (!Balance.IsNegative) return Money.Zero(Balance.Currency);
            var refund = -Balance;
            foreach (var share in Shares) if (!share.IsMoved) refund += share.Amount;
            return refund;
        }
    }

    /// <summary>What is left with the partner because no funder asks so little back.</summary>
    public Money NotAskedBack => (Balance.IsNegative ? -Balance : Money.Zero(Balance.Currency)) - ToRefund;

    /// <summary>What was kept back and is paid now: the lesser of what is held back and what is owed.</summary>
    public Money RetentionReleased => Money.Min(Figures.HeldBack, ToPay);

    /// <summary>What is moved, by whomever: zero where nobody owes anything.</summary>
    public Money Owed => Balance.IsNegative ? ToRefund : ToPay;

    // What the partner has in the end, once what is owed is paid or refunded.
    internal Money NetOnceMoved => Figures.Received + ToPay - ToRefund;

    /// <summary>
    /// Who owes it: the lead what it still pays, the partner what it refunds; null where nothing is moved.
    /// </summary>
    public Side? OwedBy => Owed.IsZero ? null : Balance.IsNegative ? Side.Partner : Side.Lead;

    /// <summary>
    /// Settles what an account, or a file, says. Refuses, all problems at once: a figure below zero
    /// (<c>CP-VAL-031</c>), parts that are not the whole
    /// (<c>002</c>), a funder twice (<c>003</c>), a minimum in
    /// another currency without a rate to it (<c>004</c>), figures in several currencies (<c>009</c>), a minimum that
    /// is unconfirmed (<c>CP-VAL-022</c>), and what does not fit (<c>CP-VAL-008</c>).
    /// </summary>
    /// <param name="source">The account that it was made from.</param>
    /// <param name="asOf">The day as of which the figures stand.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="funders">
    /// The funders, where there are several, or where one does not ask small amounts back. Their shares add up to 100
    /// %.
    /// </param>
    internal static Result<Settlement> From(
        SettlementSource source, LocalDate asOf, SettlementFigures figures, ValueList<FunderPart> funders = default)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Refusal[] refusals = [.. InFigures(figures), .. InFunders(funders, figures.Ceiling.Currency)];
        if (refusals.Length > 0) return refusals.As<Settlement>();
        var earned = figures.EligibleDirect.Plus(figures.Overhead);
        if (earned.IsSuccess && figures.Borne is { } borne) earned = earned.Value.Plus(borne);
        if (!earned.IsSuccess) return Result<Settlement>.Invalid(earned.ValidationErrors);
        var payable = Money.Min(earned.Value, figures.Ceiling);
        var balance = payable - figures.Received;
        var shares = SharesOf(balance, funders);
        return shares.IsSuccess
            ? new Settlement(source, asOf, figures, funders, payable, balance, shares.Value)
            : Result<Settlement>.Invalid(shares.ValidationErrors);
    }

    private static IEnumerable<Refusal> InFigures(SettlementFigures figures)
    {
        (string Field, Money? Given)[] all =
        [
            ("figures.ceiling", figures.Ceiling), ("figures.eligibleDirect", figures.EligibleDirect),
            ("figures.overhead", figures.Overhead), ("figures.received", figures.Received),
            ("figures.heldBack", figures.HeldBack), ("figures.ineligible", figures.Ineligible),
            ("figures.interestToReturn", figures.InterestToReturn),
            ("figures.incomeTakenOff", figures.IncomeTakenOff), ("figures.matchMissing", figures.MatchMissing),
        ];
        foreach (var (field, given) in all)
        {
            if (given is not { } amount) continue;
            if (amount.Currency != figures.Ceiling.Currency)
                yield return ValueRefusals.OtherCurrency(field, amount, figures.Ceiling.Currency);
            if (amount.IsNegative) yield return ValueRefusals.TooLow(field, amount, 0);
        }

        if (figures.Borne is { } borne && borne.Currency != figures.Ceiling.Currency)
            yield return ValueRefusals.OtherCurrency("figures.borne", borne, figures.Ceiling.Currency);
    }

    private static IEnumerable<Refusal> InFunders(ValueList<FunderPart> funders, Currency currency)
    {
        if (funders.Count > 0 && funders.Sum(part => part.Share.Points) is var whole and not 100m)
            yield return SettlementRefusals.NotTheWhole(whole);
        for (var i = 0; i < funders.Count; i++)
        {
            var part = funders[i];
            if (funders.Take(i).Any(earlier => earlier.Funder == part.Funder))
                yield return ValueRefusals.Twice(Invariant($"funders[{i}].funder"), part.Funder);
            if (part.MinimumRefund is not { } minimum) continue;
            if (!minimum.IsConfirmed) yield return ValueRefusals.Unconfirmed(minimum.ToString());
            var wanted = minimum.Unchecked.Amount.Currency;
            if (wanted != currency && (part.Rate is null || part.Rate.From != currency || part.Rate.To != wanted))
                yield return ValueRefusals.NoRate(Invariant($"funders[{i}].rate"), currency, wanted);
        }
    }

    private static Result<ValueList<FunderShare>> SharesOf(Money balance, ValueList<FunderPart> funders)
    {
        if (funders.Count == 0) return default(ValueList<FunderShare>);
        var amounts = balance.Allocate([.. funders.Select(part => part.Share.Points)]);
        if (!amounts.IsSuccess) return Result<ValueList<FunderShare>>.Invalid(amounts.ValidationErrors);
        var shares = new FunderShare[funders.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            var (part, amount) = (funders[i], amounts.Value[i]);
            var moved = IsMoved(amount, part);
            if (!moved.IsSuccess) return Result<ValueList<FunderShare>>.Invalid(moved.ValidationErrors);
            shares[i] = new(part.Funder, amount, moved.Value);
        }

        return Result<ValueList<FunderShare>>.Success([.. shares]);
    }

    private static Result<bool> IsMoved(Money share, FunderPart part)
    {
        if (share.IsZero) return false;
        if (!share.IsNegative || part.MinimumRefund is not { Unchecked: var minimum }) return true;
        if (minimum.Amount.Currency == share.Currency) return minimum.IsPassedBy(-share);
        var there = part.Rate!.Convert(-share);
        return there.IsSuccess ? minimum.IsPassedBy(there.Value) : Result<bool>.Invalid(there.ValidationErrors);
    }
}

// Which account, how far its ledger had come, and what nobody reviewed.
internal sealed record SettlementSource(Id<Agreement> Agreement, int Entries, FinalReports? Unreviewed = null);
