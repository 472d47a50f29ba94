using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Overhead;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>What a settlement needs beside the funding account.</summary>
public sealed record SettlementTerms : InvariantRecord
{
    /// <summary>No overhead, one funder, no interest, and nothing left in other currencies.</summary>
    public static SettlementTerms None { get; } = new();

    /// <summary>
    /// Overhead on what is eligible, where the account reckons it by the terms of the award and is settled on what is
    /// known: its direct cost is what was accepted and what is in review. Null elsewhere: the account holds it.
    /// </summary>
    public OverheadAmount? Earned { get; init; }

    /// <summary>The funders and their parts; empty where one funder pays all and asks for every unit back.</summary>
    public ValueList<FunderPart> Funders { get; init; }

    /// <summary>
    /// How much interest of a calendar year may be kept, such as the 500 USD of 2 CFR 200.305(b)(12); what goes beyond
    /// is returned. Null where all of it is returned.
    /// </summary>
    public Dated<Threshold>? InterestKept { get; init; }

    /// <summary>
    /// What the award says is done with income of the program, such as 2 CFR 200.307: added to what can be spent unless
    /// stated.
    /// </summary>
    public ProgramIncomeUse ProgramIncome { get; init; }

    /// <summary>
    /// How much match was agreed, in the currency of the account; null where none was.
    /// </summary>
    public Money? MatchAgreed { get; init; }

    /// <summary>
    /// The rates at which money left in other currencies is valued, each to the currency of the account.
    /// </summary>
    public ValueList<ExchangeRate> Closing { get; init; }

    /// <summary>
    /// The final reports, where both were handed in and not reviewed within the agreed days: what is in review then
    /// counts as eligible. Null where the reports were accepted.
    /// </summary>
    public FinalReports? Unreviewed { get; init; }

    /// <summary>
    /// What is decided about the assets of the agreement (<see cref="AssetRegister.Decisions"/>): what is owed for them
    /// stands beside the balance. Null where the agreement has none.
    /// </summary>
    public AssetDecisions? Assets { get; init; }
}

/// <summary>What is done with income of the program. The award says which.</summary>
public enum ProgramIncomeUse
{
    /// <summary>It is spent on the program beside what the lead pays.</summary>
    Added,

    /// <summary>It is taken off what the lead pays.</summary>
    TakenOff,

    /// <summary>It counts as match.</summary>
    Match,
}

public sealed partial record Settlement
{
    /// <summary>
    /// Settles an account as its ledger stood at the end of a day. Where all is reviewed and the account earns its own
    /// overhead, the balance is the position's outstanding with the other sign. Refuses, all problems at once: money
    /// under way (<c>CP-STL-002</c>), cost that is neither accepted nor disallowed (<c>006</c>), open doubts
    /// (<c>007</c>), overhead on another sum than is eligible (<c>008</c>), overhead given where the
    /// account holds it (<c>012</c>) or not reckoned where it does not (<c>013</c>), an unconfirmed figure
    /// (<c>CP-VAL-022</c>), money left in a currency without a closing rate (<c>CP-FND-030</c>), and what
    /// <see cref="SettlementFigures"/> refuse: a figure below zero (<c>001</c>), parts that are not the whole
    /// (<c>002</c>), a funder twice (<c>003</c>), a minimum in another currency without a rate to it (<c>004</c>),
    /// figures in several currencies (<c>009</c>). Final reports of another agreement, or that do not wait for their
    /// review, are refused with <c>010</c>, assets of another agreement with <c>011</c>.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The last day whose facts count.</param>
    /// <param name="terms">What it needs beside the account.</param>
    /// <exception cref="InvalidOperationException">The account was never opened.</exception>
    /// <exception cref="CurrencyMismatchException">
    /// Overhead, interest, what is kept of it or the agreed match is in another currency than the account.
    /// </exception>
    public static Result<Settlement> From(FundingAccount account, LocalDate asOf, SettlementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(terms);
        var position = account.PositionAsAt(asOf)
            ?? throw new InvalidOperationException("This account was never opened.");
        var zero = Money.Zero(position.Currency);
        var difference = position.ExchangeDifference(terms.Closing.AsSpan());
        var interest = ToReturn(account, asOf, terms, zero);
        var refusals = Open(account, asOf, position, terms).ToArray();
        if (refusals.Length > 0 || !difference.IsSuccess || !interest.IsSuccess)
            return Result<Settlement>.Invalid([
                .. refusals.Length > 0 ? refusals.As<Settlement>().ValidationErrors : [],
                .. difference.ValidationErrors, .. interest.ValidationErrors
            ]);
        return From(
            new(account.KnownStanding.Agreement, account.Ledger.Count, terms.Unreviewed),
            asOf,
            new(
                position.Committed, Eligible(position, terms),
                terms.Earned?.Overhead ?? Overhead(account, position, terms), position.Received - position.Refunded,
                position.Retained, position.Disallowed)
            {
                Borne = position.Borne.IsZero ? null : position.Borne,
                InterestToReturn = position.Interest.IsZero ? null : interest.Value,
                IncomeTakenOff = terms.ProgramIncome is ProgramIncomeUse.TakenOff && !position.ProgramIncome.IsZero
                    ? position.ProgramIncome : null,
                MatchMissing = MatchMissing(position, terms),
                OwedForAssets = terms.Assets?.OwedToFunder ?? [],
                ExchangeDifference = position.InOtherTerms.Count == 0 ? null : difference.Value,
            },
            terms.Funders);
    }

    // What the account earned at its agreed rate, with what counts as eligible without a review.
    private static Money Overhead(FundingAccount account, FundingPosition position, SettlementTerms terms) =>
        account.Terms?.Overhead is { } rate
            ? FundingAccount.OverheadOn(Eligible(position, terms), rate) : position.Overhead;

    private static Money? MatchMissing(FundingPosition position, SettlementTerms terms)
    {
        if (terms.MatchAgreed is not { } agreed) return null;
        var missing = agreed - position.Match;
        if (terms.ProgramIncome is ProgramIncomeUse.Match) missing -= position.ProgramIncome;
        return missing.IsNegative ? Money.Zero(position.Currency) : missing;
    }

    // Where nobody reviewed the final reports in time, what they state is what is known.
    private static Money Eligible(FundingPosition position, SettlementTerms terms) =>
        terms.Unreviewed is null ? position.Accepted : position.Accepted + position.InReview;

    private static Money ReckonedOn(FundingAccount account, LocalDate asOf, FundingPosition position) =>
        account.Reckoned is { } reckoned && reckoned.On <= asOf
            ? reckoned.Fact.Direct : Money.Zero(position.Currency);

    private static IEnumerable<Refusal> Open(
        FundingAccount account, LocalDate asOf, FundingPosition position, SettlementTerms terms)
    {
        if (terms.Unreviewed is { } finals
            && (!finals.AwaitReview || finals.Agreement != account.KnownStanding.Agreement))
            yield return SettlementRefusals.NotUnreviewed(finals, account.KnownStanding.Agreement);
        if (terms.Assets is { } assets && assets.Agreement != account.KnownStanding.Agreement)
            yield return KernelRefusals.OfAnotherAgreement("terms.assets", assets.Agreement,
                account.KnownStanding.Agreement);
        if (!position.InTransit.IsZero || !position.InProcess.IsZero)
            yield return SettlementRefusals.MoneyUnderWay(position.InTransit, position.InProcess);
        if (terms.Unreviewed is null && !position.InReview.IsZero)
            yield return SettlementRefusals.InReview(position.InReview);
        if (!position.Questioned.IsZero) yield return SettlementRefusals.Questioned(position.Questioned);
        if (terms.Earned is { } earned && earned.Direct != Eligible(position, terms))
            yield return SettlementRefusals.OverheadOnAnotherSum(earned.Direct, Eligible(position, terms));
        if (terms is { Earned: not null } && (terms.Unreviewed is null || !account.KnownTerms.OverheadIsReckoned))
            yield return SettlementRefusals.OverheadOfTheAccount(position.Overhead);
        if (terms.Earned is null && account.KnownTerms.OverheadIsReckoned
            && Eligible(position, terms) is var due && due != ReckonedOn(account, asOf, position))
            yield return SettlementRefusals.OverheadNotReckoned(ReckonedOn(account, asOf, position), due);
    }

    // What goes beyond what may be kept, year by year: a year that earned little never makes up for one that earned
    // much.
    private static Result<Money> ToReturn(
        FundingAccount account, LocalDate asOf, SettlementTerms terms, Money zero)
    {
        if (terms.InterestKept is { IsConfirmed: false } kept)
            return ValueRefusals.Unconfirmed(kept.ToString()).As<Money>();
        SortedDictionary<int, Money> years = [];
        foreach (var entry in account.Ledger.AsSpan())
            if (entry.Kind is EntryKind.Interest && entry.On <= asOf)
                years[entry.On.Year] = years.GetValueOrDefault(entry.On.Year, zero) + entry.Amount;
        var sum = zero;
        foreach (var amount in years.Values)
        {
            if (terms.InterestKept is { Unchecked: var threshold } && !threshold.IsPassedBy(amount)) continue;
            sum += terms.InterestKept is { Unchecked.Amount: var free } ? amount - free : amount;
        }

        return sum;
    }
}
