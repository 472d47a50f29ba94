using Care.Partnerships.Agreements;
using static Care.Partnerships.Funding.FundingPosition;

namespace Care.Partnerships.Funding;

// What several rules of an account ask.
public sealed partial record FundingAccount
{
    // An agreement that is suspended or terminated has costs to be settled; one that is over has not.
    private static Refusal? NotInForce(AgreementStanding standing) =>
        standing.Phase is AgreementPhase.Closed or AgreementPhase.Cancelled or AgreementPhase.Expired
            ? FundingRefusals.NotInForce(standing.Phase) : null;

    private static Refusal? NoCeiling(AgreementStanding standing) =>
        standing.Ceiling is not { } ceiling ? FundingRefusals.CarriesNoFunds(standing.Kind)
        : ceiling.MinorUnits is > 0 and <= Room ? null
        : FundingRefusals.NotACeiling(ceiling, Room);

    private static bool IsGround(CostGroundKind? kind, bool isBefore) =>
        kind is { } ground && ground is CostGroundKind.AgreedBeforeStart == isBefore;

    private static Refusal? InRange(FundingTerms terms) =>
        terms is
        {
            Tranches: >= 1, LeadDays: null or >= 0, PartnerDays: null or >= 0, ReviewDays: null or >= 0,
            ReleaseDays: null or >= 0, NeedDays: null or > 0, AnswerDays: null or >= 0, QuestionDays: null or >= 0,
            DecisionDays: null or >= 0, LiquidationDays: null or >= 0,
        }
            ? terms is { OverheadIsReckoned: true, Overhead: { } rate } ? FundingRefusals.OverheadTwice(rate)
                : NotForGoods(terms)
            : FundingRefusals.TermsOutOfRange(terms);

    private static Refusal? NotForGoods(FundingTerms terms) => terms switch
    {
        { Paying: not WayOfPaying.InKind } => null,
        { Overhead: not null }             => FundingRefusals.NotInKind("terms.overhead", "overhead"),
        { OverheadIsReckoned: true }       => FundingRefusals.NotInKind("terms.overheadIsReckoned", "overhead"),
        { Charges: not ChargeBearer.Lead } => FundingRefusals.NotInKind("terms.charges", "charge of a bank"),
        { NeedDays: not null }             => FundingRefusals.NotInKind("terms.needDays", "forecast of spending"),
        _                                  => null,
    };

    private static Refusal? IsOwn(FundingAccount a, string field, Money amount, EntryKind kind) =>
        amount.Currency != a.KnownCurrency ? ValueRefusals.NoRate(field, amount.Currency, a.KnownCurrency)
        : amount.MinorUnits <= 0 ? FundingRefusals.NotAboveZero(field, amount)
        : a.KnownPosition.HasRoomFor(kind, amount, amount) ? null : FundingRefusals.TooLarge(amount, Room);

    // What was paid back may be paid out again.
    private static Money MayBePlanned(FundingAccount a) =>
        a.KnownCeiling + a.KnownPosition.Refunded - a.PaidBefore;

    private static Money Held(FundingAccount a) =>
        TranchePlan.HeldBack(a.KnownCeiling, a.KnownTerms.HeldBack);

    private static bool IsInCurrency(FundingAccount a, TranchesPlanned f) => f.Plan.Total.Currency == a.KnownCurrency;

    private static Refusal? IsNew(FundingAccount a, Id<LedgerEntry> id) =>
        a.RecordOf(id) is null ? null : FundingRefusals.IdTaken(id);

    private static Refusal? IsCost(FundingAccount a, string field, Id<LedgerEntry> id) =>
        a.CostOf(id) is null ? KernelRefusals.Unknown(field, "cost", id.Value, []) : null;

    private static Refusal? AboveZero(string field, Money amount) =>
        amount.MinorUnits > 0 ? null : FundingRefusals.NotAboveZero(field, amount);

    private static Refusal? Rated(FundingAccount a, string field, Money amount, ExchangeRate? rate)
    {
        var account = a.KnownCurrency;
        return amount.Currency == account
            ? rate is null ? null : FundingRefusals.WrongRate(field, rate, amount, account)
            : rate is null ? ValueRefusals.NoRate(field, amount.Currency, account)
            : rate.From == amount.Currency && rate.To == account ? null
            : FundingRefusals.WrongRate(field, rate, amount, account);
    }

    // What has no rate, or a wrong one, is refused by another rule.
    private static Refusal? HasRoom(FundingAccount a, EntryKind kind, Money amount, ExchangeRate? rate) =>
        Rated(a, "rate", amount, rate) is not null
        || (Booking.ValueOf(amount, rate, a.KnownCurrency) is { } value
            && a.KnownPosition.HasRoomFor(kind, amount, value))
            ? null : FundingRefusals.TooLarge(amount, Room);

    private static Refusal? CoveredByReceived(FundingAccount a, Money amount)
    {
        var left = a.KnownPosition.Received - a.KnownPosition.Refunded;
        return amount <= left ? null : FundingRefusals.RefundAboveReceived(amount, left);
    }

    private static Refusal? IsOpen(FundingAccount a, Id<ExpenditureStatement> statement) =>
        a.AcceptanceOf(statement) is { } before ? FundingRefusals.StatementAccepted(before) : null;
}
