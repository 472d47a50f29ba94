using Care.Partnerships.Parties;
using static Care.Partnerships.Funding.FundingPosition;

namespace Care.Partnerships.Funding;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class FundingLifecycle
{
    private static Refusal? APerson(FundingAccount a, in Ask ask) => ask.By is Person ? null : FundingRefusals.NotAPerson(ask.By);

    private static Refusal? EitherSide(FundingAccount a, in Ask ask) => a.SideOf(ask.By) is null ? FundingRefusals.NotOfThisAccount(ask.By, a.Heading) : null;

    private static Refusal? LeadSide(FundingAccount a, in Ask ask) => a.SideOf(ask.By) is Side.Lead ? null : FundingRefusals.NotTheSide(ask.By, Side.Lead, a.Heading.Lead.Party);

    private static Refusal? OpenedByLead(FundingAccount a, OpenFundingAccount c) =>
        c.Heading.SideOf(((Person)c.By).Party) is Side.Lead ? null : FundingRefusals.NotTheSide(c.By, Side.Lead, c.Heading.Lead.Party);
    private static Refusal? HasNumber(FundingAccount a, OpenFundingAccount c) => Given("heading.number", c.Heading.Number);
    private static Refusal? IsACeiling(FundingAccount a, OpenFundingAccount c) => c.Terms.Ceiling.MinorUnits is > 0 and <= Room ? null : FundingRefusals.NotACeiling(c.Terms.Ceiling, Room);
    private static Refusal? TermsInRange(FundingAccount a, OpenFundingAccount c) =>
        c.Heading.Tranches is { Tranches: >= 1, LeadDays: null or >= 0, PartnerDays: null or >= 0 } ? null : FundingRefusals.TermsOutOfRange(c.Heading.Tranches);

    private static Refusal? IsALaterVersion(FundingAccount a, FollowAmendment c) => c.Terms.Version > a.Terms.Version ? null : FundingRefusals.NotALaterVersion(c.Terms.Version, a.Terms.Version);
    private static Refusal? CeilingStaysOrRises(FundingAccount a, FollowAmendment c) =>
        c.Terms.Ceiling.Currency != a.Currency || c.Terms.Ceiling < a.Terms.Ceiling ? FundingRefusals.CeilingFalls(c.Terms.Ceiling, a.Terms.Ceiling)
        : c.Terms.Ceiling.MinorUnits > Room ? FundingRefusals.NotACeiling(c.Terms.Ceiling, Room)
        : null;
    private static Refusal? AppliedByNow(FundingAccount a, FollowAmendment c) => ByNow("appliedOn", c.AppliedOn, c);

    private static Refusal? PlanInCurrency(FundingAccount a, PlanTranches c) => c.Plan.Total.Currency == a.Currency ? null : FundingRefusals.PlanInOtherCurrency(c.Plan.Total.Currency, a.Currency);
    private static Refusal? PlanWithinCeiling(FundingAccount a, PlanTranches c) =>
        c.Plan.Total.Currency != a.Currency || c.Plan.Total <= a.Terms.Ceiling ? null : FundingRefusals.PlanAboveCeiling(c.Plan.Total, a.Terms.Ceiling);
    private static Refusal? NotTooMuchForTheEnd(FundingAccount a, PlanTranches c) =>
        c.Plan.Total.Currency != a.Currency || c.Plan.Retention <= Held(a) ? null : FundingRefusals.TooMuchForTheEnd(c.Plan.Retention, Held(a), a.Heading.Tranches.HeldBack);
    private static Refusal? EnoughHeldBack(FundingAccount a, PlanTranches c)
    {
        if (c.Plan.Total.Currency != a.Currency) return null;
        var (before, most) = (c.Plan.Total - c.Plan.Retention, a.Terms.Ceiling - Held(a));
        return before <= most ? null : FundingRefusals.TooLittleHeldBack(before, most, a.Heading.Tranches.HeldBack);
    }
    private static Refusal? KeepsTranchesInUse(FundingAccount a, PlanTranches c)
    {
        foreach (var payment in a.Payments)
            if (payment.Phase is not PaymentPhase.Cancelled && c.Plan[payment.Tranche] != a.Planned!.Plan[payment.Tranche]) return FundingRefusals.TrancheInUse(payment.Tranche, payment.Id);
        return null;
    }

    private static Refusal? IsANewRecord(FundingAccount a, RecordExpenditure c) => IsNew(a, c.Expenditure.Id);
    private static Refusal? IsAboveZero(FundingAccount a, RecordExpenditure c) => AboveZero("expenditure.amount", c.Expenditure.Amount);
    private static Refusal? HasTheRate(FundingAccount a, RecordExpenditure c) => Rated(a, "expenditure.rate", c.Expenditure.Amount, c.Expenditure.Rate);
    private static Refusal? Fits(FundingAccount a, RecordExpenditure c) => HasRoom(a, EntryKind.Spent, c.Expenditure.Amount, c.Expenditure.Rate);
    private static Refusal? SpentByNow(FundingAccount a, RecordExpenditure c) => ByNow("expenditure.spentOn", c.Expenditure.SpentOn, c);
    private static Refusal? SpentInThePeriod(FundingAccount a, RecordExpenditure c) =>
        a.Terms.Period.Contains(c.Expenditure.SpentOn) ? null : FundingRefusals.OutsideThePeriod(c.Expenditure.SpentOn, a.Terms.Period);
    private static Refusal? StatementIsOpen(FundingAccount a, RecordExpenditure c) => IsOpen(a, c.Expenditure.Statement);
    private static Refusal? SaysWhat(FundingAccount a, RecordExpenditure c) => Given("expenditure.what", c.Expenditure.What);

    private static Refusal? IsANewRecord(FundingAccount a, AdjustExpenditure c) => IsNew(a, c.Adjustment.Id);
    private static Refusal? CostIsKnown(FundingAccount a, AdjustExpenditure c) => a.CostOf(c.Adjustment.Of) is null ? FundingRefusals.UnknownCost(c.Adjustment.Of) : null;
    private static Refusal? StatementIsOpen(FundingAccount a, AdjustExpenditure c) => IsOpen(a, c.Adjustment.Statement);
    private static Refusal? IsInTheStatementOfItsCost(FundingAccount a, AdjustExpenditure c) =>
        a.CostOf(c.Adjustment.Of) is { Expenditure.Statement: var statement } && statement != c.Adjustment.Statement && a.AcceptanceOf(statement) is null
            ? FundingRefusals.OtherStatement(c.Adjustment.Statement, statement) : null;
    private static Refusal? Corrects(FundingAccount a, AdjustExpenditure c) =>
        a.CostOf(c.Adjustment.Of)?.Expenditure.Amount.Currency is { } currency && (c.Adjustment.Amount.IsZero || c.Adjustment.Amount.Currency != currency)
            ? FundingRefusals.NotAnAdjustment(c.Adjustment.Amount, currency) : null;
    private static Refusal? Fits(FundingAccount a, AdjustExpenditure c) =>
        a.CostOf(c.Adjustment.Of)?.Expenditure is { } cost && cost.Amount.Currency == c.Adjustment.Amount.Currency ? HasRoom(a, EntryKind.Spent, c.Adjustment.Amount, cost.Rate) : null;
    private static Refusal? TakesOffWhatStands(FundingAccount a, AdjustExpenditure c)
    {
        if (a.CostOf(c.Adjustment.Of)?.Expenditure is not { } cost || Fits(a, c) is not null) return null;
        if (Booking.ValueOf(c.Adjustment.Amount, cost.Rate, a.Currency) is not { IsNegative: true } value) return null;
        var left = a.NetOf(cost.Id) - a.DoubtedOf(cost.Id);
        return left + value >= Money.Zero(a.Currency) ? null : FundingRefusals.TooMuchTakenOff(value, left);
    }
    private static Refusal? HasReason(FundingAccount a, AdjustExpenditure c) => Given("adjustment.reason", c.Adjustment.Reason);

    private static Refusal? IsANewRecord(FundingAccount a, RecordRefund c) => IsNew(a, c.Refund.Id);
    private static Refusal? IsAboveZero(FundingAccount a, RecordRefund c) => AboveZero("refund.amount", c.Refund.Amount);
    private static Refusal? HasTheRate(FundingAccount a, RecordRefund c) => Rated(a, "refund.rate", c.Refund.Amount, c.Refund.Rate);
    private static Refusal? Fits(FundingAccount a, RecordRefund c) => HasRoom(a, EntryKind.Refunded, c.Refund.Amount, c.Refund.Rate);
    private static Refusal? NotAboveReceived(FundingAccount a, RecordRefund c) => Booking.ValueOf(c.Refund.Amount, c.Refund.Rate, a.Currency) is { } value ? CoveredByReceived(a, value) : null;
    private static Refusal? PaidBackByNow(FundingAccount a, RecordRefund c) => ByNow("refund.paidBackOn", c.Refund.PaidBackOn, c);
    private static Refusal? HasReference(FundingAccount a, RecordRefund c) => Given("refund.reference", c.Refund.Reference);

    private static Refusal? StatementHasCosts(FundingAccount a, AcceptExpenditure c)
    {
        foreach (var entry in a.Ledger) if (FundingRecords.StatementOf(entry.Cause) == c.Statement) return null;
        return FundingRefusals.NothingToAccept(c.Statement);
    }
    private static Refusal? StatementIsOpen(FundingAccount a, AcceptExpenditure c) => IsOpen(a, c.Statement);

    private static Refusal? IsANewRecord(FundingAccount a, QuestionCost c) => IsNew(a, c.Finding.Id);
    private static Refusal? CostIsKnown(FundingAccount a, QuestionCost c) => a.CostOf(c.Finding.Cost) is null ? FundingRefusals.UnknownCost(c.Finding.Cost) : null;
    private static Refusal? DoubtsWhatStands(FundingAccount a, QuestionCost c)
    {
        if (a.CostOf(c.Finding.Cost)?.Expenditure is not { } cost) return null;
        var left = Money.Min(a.NetOf(cost.Id), a.NetOf(cost.Id, cost.Statement)) - a.DoubtedOf(cost.Id);
        return c.Finding.Amount.Currency == a.Currency && c.Finding.Amount.MinorUnits > 0 && c.Finding.Amount <= left ? null : FundingRefusals.FindingAboveCost(c.Finding.Amount, left);
    }
    private static Refusal? HasReason(FundingAccount a, QuestionCost c) => Given("finding.reason", c.Finding.Reason);

    private static Refusal? FindingIsKnown(FundingAccount a, SettleFinding c) => a.FindingOf(c.Finding) is null ? FundingRefusals.UnknownFinding(c.Finding) : null;
    private static Refusal? NotSettledYet(FundingAccount a, SettleFinding c) => a.SettlementOf(c.Finding) is { } before ? FundingRefusals.SettledAlready(before) : null;
    private static Refusal? SettledByNow(FundingAccount a, SettleFinding c) => ByNow("settlement.settledOn", c.Settlement.SettledOn, c);
    private static Refusal? PaysBackWhatWasReceived(FundingAccount a, SettleFinding c) =>
        c.Settlement.Outcome is FindingOutcome.PaidBack && a.FindingOf(c.Finding) is { } found ? CoveredByReceived(a, found.Finding.Amount) : null;
    private static Refusal? HasReason(FundingAccount a, SettleFinding c) => Given("settlement.reason", c.Settlement.Reason);

    private static Refusal? PeriodsInOrder(FundingAccount a, ReviseForecast c)
    {
        var periods = c.Forecast.Periods;
        for (var i = 1; i < periods.Count; i++) if (periods[i].Period.Start <= periods[i - 1].Period.End) return FundingRefusals.ForecastOutOfOrder(i);
        return periods.Count == 0 ? FundingRefusals.ForecastOutOfOrder(0) : null;
    }
    private static Refusal? AmountsInRange(FundingAccount a, ReviseForecast c)
    {
        foreach (var period in c.Forecast.Periods)
            if (period.Amount.Currency != a.Currency || period.Amount.IsNegative || period.Amount.MinorUnits > Room / c.Forecast.Periods.Count) return FundingRefusals.ForecastAmount(period.Amount, a.Currency);
        return null;
    }
    private static Refusal? HasReason(FundingAccount a, ReviseForecast c) => Given("forecast.reason", c.Forecast.Reason);

    private static Refusal? NoPaymentOpen(FundingAccount a, in Ask ask)
    {
        foreach (var payment in a.Payments) if (payment.Phase is not (PaymentPhase.Received or PaymentPhase.Cancelled)) return FundingRefusals.PaymentOpen(payment.Id, payment.Phase);
        return null;
    }
    private static Refusal? NoFindingOpen(FundingAccount a, in Ask ask) => a.Position.Questioned.IsZero ? null : FundingRefusals.FindingsOpen(a.Position.Questioned);
    private static Refusal? NothingInReview(FundingAccount a, in Ask ask) => a.Position.InReview.IsZero ? null : FundingRefusals.StillInReview(a.Position.InReview);
    private static Refusal? NothingOutstanding(FundingAccount a, in Ask ask) => a.Position.Outstanding.IsZero ? null : FundingRefusals.StillOutstanding(a.Position.Outstanding);

    private static Refusal? HasReason(FundingAccount a, ReopenFundingAccount c) => Given("reason", c.Reason);

    private static Money Held(FundingAccount a) => TranchePlan.HeldBack(a.Terms.Ceiling, a.Heading.Tranches.HeldBack);

    private static Refusal? IsNew(FundingAccount a, Id<LedgerEntry> id) => a.RecordOf(id) is null ? null : FundingRefusals.IdTaken(id);

    private static Refusal? AboveZero(string field, Money amount) => amount.MinorUnits > 0 ? null : FundingRefusals.NotAboveZero(field, amount);

    private static Refusal? Rated(FundingAccount a, string field, Money amount, ExchangeRate? rate) =>
        amount.Currency == a.Currency ? rate is null ? null : FundingRefusals.WrongRate(field, rate, amount, a.Currency)
        : rate is null ? FundingRefusals.NoRate(field, amount, a.Currency)
        : rate.From == amount.Currency && rate.To == a.Currency ? null
        : FundingRefusals.WrongRate(field, rate, amount, a.Currency);

    // What has no rate, or a wrong one, is told by another rule.
    private static Refusal? HasRoom(FundingAccount a, EntryKind kind, Money amount, ExchangeRate? rate) =>
        Rated(a, "rate", amount, rate) is not null || (Booking.ValueOf(amount, rate, a.Currency) is { } value && a.Position.HasRoomFor(kind, amount, value)) ? null : FundingRefusals.TooLarge(amount, Room);

    private static Refusal? CoveredByReceived(FundingAccount a, Money amount) =>
        a.Position.Received - a.Position.Refunded is var left && amount <= left ? null : FundingRefusals.RefundAboveReceived(amount, left);

    private static Refusal? IsOpen(FundingAccount a, Id<Statement> statement) => a.AcceptanceOf(statement) is { } before ? FundingRefusals.StatementAccepted(before) : null;

    internal static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? FundingRefusals.Blank(field) : null;

    internal static Refusal? ByNow(string field, LocalDate day, Command command) => day > command.On ? FundingRefusals.InTheFuture(field, day, command.On) : null;
}
