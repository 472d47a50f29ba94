using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using static Care.Partnerships.Funding.FundingPosition;

namespace Care.Partnerships.Funding;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record FundingAccount
{
    private static Refusal? Anybody(FundingAccount a, in Asked asked) => null;

    private static Refusal? EitherSide(FundingAccount a, in Asked asked) => Require.EitherSide(a.Sides, asked.By);

    private static Refusal? PartnerSide(FundingAccount a, in Asked asked) =>
        OfSide(a.KnownStanding.Sides, Side.Partner, asked.By);

    private static Refusal? LeadSide(FundingAccount a, in Asked asked) =>
        OfSide(a.KnownStanding.Sides, Side.Lead, asked.By);

    internal static Refusal? OfSide(Sides sides, Side side, Person by) =>
        sides.SideOf(by) == side ? null : KernelRefusals.DoesNotActFor("by", by, sides[side]);

    // The partner too, where the lead let the days pass that were agreed for its review.
    private static Refusal? LeadOrLetPass(FundingAccount a, in Asked asked) =>
        a.KnownTerms.ReviewDays is null ? LeadSide(a, in asked) : EitherSide(a, in asked);

    // The partner too, where the lead let the days pass that were agreed for its decision.
    private static Refusal? LeadOrUndecided(FundingAccount a, in Asked asked) =>
        a.KnownTerms.DecisionDays is null ? LeadSide(a, in asked) : EitherSide(a, in asked);

    private static Refusal? OpenedByLead(FundingAccount a, FundingAccountOpened f, in Asked asked) =>
        OfSide(f.Standing.Sides, Side.Lead, asked.By);
    private static Refusal? StandsByNow(FundingAccount a, FundingAccountOpened f, in Asked asked) =>
        Require.ByNow("standing.asOf", f.Standing.AsOf, in asked);
    private static Refusal? IsInForce(FundingAccount a, FundingAccountOpened f, in Asked asked) =>
        NotInForce(f.Standing);
    private static Refusal? IsACeiling(FundingAccount a, FundingAccountOpened f, in Asked asked) =>
        NoCeiling(f.Standing);
    private static Refusal? TermsInRange(FundingAccount a, FundingAccountOpened f, in Asked asked) =>
        InRange(f.Terms);

    private static Refusal? OpenedByLead(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        OfSide(f.Standing.Sides, Side.Lead, asked.By);
    private static Refusal? StandsByNow(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        Require.ByNow("standing.asOf", f.Standing.AsOf, in asked);
    private static Refusal? IsInForce(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        NotInForce(f.Standing);
    private static Refusal? IsACeiling(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        NoCeiling(f.Standing);
    private static Refusal? TermsInRange(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        InRange(f.Terms);
    private static Refusal? SumsMatch(FundingAccount a, FundingAccountTakenOver f, in Asked asked)
    {
        var before = f.Before;
        if (f.Standing.Ceiling is not { } ceiling || NoCeiling(f.Standing) is not null) return null;
        foreach (var sum in (ReadOnlySpan<Money>)[before.Received, before.Refunded, before.Accepted])
            if (sum.Currency != ceiling.Currency || sum.IsNegative || sum.MinorUnits > Room)
                return FundingRefusals.NotTakenOver(before, ceiling);
        return before.Refunded <= before.Received
            && before.Received - before.Refunded <= ceiling
            ? null : FundingRefusals.NotTakenOver(before, ceiling);
    }
    private static Refusal? SumsByNow(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        Require.ByNow("before.on", f.Before.On, in asked);
    private static Refusal? SaysWhereRecordsAre(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        Require.Text("before.reference", f.Before.Reference);
    private static Refusal? PartnerAgrees(FundingAccount a, FundingAccountTakenOver f, in Asked asked) =>
        f.AgreedBy is not { } other ? FundingRefusals.TakenOverByTheLead(f.Standing.Sides.Partner)
        : f.Standing.Sides.SideOf(other.Party) is Side.Partner ? null
        : KernelRefusals.DoesNotActFor("agreedBy", other, f.Standing.Sides.Partner);

    private static Refusal? IsOfThisAgreement(FundingAccount a, StandingFollowed f, in Asked asked) =>
        a.KnownStanding is var seen && f.Standing.Agreement == seen.Agreement && f.Standing.Sides == seen.Sides
            ? null : KernelRefusals.OfAnotherAgreement("standing.agreement", f.Standing.Agreement, seen.Agreement);
    private static Refusal? IsALaterVersion(FundingAccount a, StandingFollowed f, in Asked asked) =>
        f.Standing.Version > a.KnownStanding.Version
            ? null : FundingRefusals.NotALaterVersion(f.Standing.Version, a.KnownStanding.Version);
    private static Refusal? StandsByNow(FundingAccount a, StandingFollowed f, in Asked asked) =>
        Require.ByNow("standing.asOf", f.Standing.AsOf, in asked);
    private static Refusal? CoversWhatIsBound(FundingAccount a, StandingFollowed f, in Asked asked) =>
        f.Standing.Ceiling is not { } ceiling || ceiling.Currency != a.KnownCurrency
            ? FundingRefusals.OtherCurrency(f.Standing.Ceiling, a.KnownCurrency)
        : ceiling.MinorUnits > Room ? FundingRefusals.NotACeiling(ceiling, Room)
        : ceiling < a.Bound ? FundingRefusals.CeilingBelowBound(ceiling, a.Bound)
        : null;

    private static Refusal? PlanInCurrency(FundingAccount a, TranchesPlanned f, in Asked asked) =>
        IsInCurrency(a, f) ? null : ValueRefusals.OtherCurrency("plan", f.Plan.Total.Currency, a.KnownCurrency);
    private static Refusal? PlanWithinCeiling(FundingAccount a, TranchesPlanned f, in Asked asked) =>
        !IsInCurrency(a, f) || f.Plan.Total <= MayBePlanned(a)
            ? null : FundingRefusals.PlanAboveCeiling(f.Plan.Total, a.KnownCeiling, a.KnownPosition.Refunded);
    private static Refusal? NotTooMuchForTheEnd(FundingAccount a, TranchesPlanned f, in Asked asked) =>
        !IsInCurrency(a, f) || f.Plan.Retention <= Held(a)
            ? null : FundingRefusals.TooMuchForTheEnd(f.Plan.Retention, Held(a), a.KnownTerms.HeldBack);
    private static Refusal? EnoughHeldBack(FundingAccount a, TranchesPlanned f, in Asked asked)
    {
        if (!IsInCurrency(a, f)) return null;
        var (before, most) = (f.Plan.Total - f.Plan.Retention, MayBePlanned(a) - Held(a));
        return before <= most
            ? null : FundingRefusals.TooLittleHeldBack(before, most, a.KnownTerms.HeldBack);
    }
    private static Refusal? KeepsTranchesInUse(FundingAccount a, TranchesPlanned f, in Asked asked)
    {
        // A plan in another currency is refused for that alone.
        if (!IsInCurrency(a, f)) return null;
        var changed = int.MaxValue;
        foreach (var (number, use) in a.Index.InUse)
            if (number < changed && !Keeps(f.Plan[number], a.TrancheKnown(number), use)) changed = number;
        // What is earned stays whole, whatever of it is paid so far.
        foreach (var number in a.Index.Milestones)
            if (number <= changed && f.Plan[number] != a.TrancheKnown(number))
                return FundingRefusals.TrancheInUse(number, a.TrancheKnown(number).Amount);
        return a.Index.UseOf(changed) is { } paid ? FundingRefusals.TrancheInUse(changed, paid.Amount) : null;
    }

    private static Refusal? CostIsPaid(FundingAccount a, in Asked asked) =>
        a.KnownTerms.Paying is WayOfPaying.FixedAmount ? FundingRefusals.CostIsNotPaid() : null;

    private static Refusal? IsANewRecord(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        IsNew(a, f.Expenditure.Id);
    private static Refusal? IsAboveZero(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        AboveZero("expenditure.amount", f.Expenditure.Amount);
    private static Refusal? HasTheRate(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        Rated(a, "expenditure.rate", f.Expenditure.Amount, f.Expenditure.Rate);
    private static Refusal? Fits(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        HasRoom(a, EntryKind.Spent, f.Expenditure.Amount, f.Expenditure.Rate);
    private static Refusal? SpentByNow(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        Require.ByNow("expenditure.spentOn", f.Expenditure.SpentOn, in asked);
    private static Refusal? SpentInThePeriod(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        (f.Expenditure, a.KnownStanding.Period) is var (cost, period)
        && (period.Contains(cost.SpentOn) || IsGround(cost.Ground?.Kind, isBefore: cost.SpentOn < period.Start))
            ? null : FundingRefusals.OutsideThePeriod(cost.SpentOn, period);
    private static Refusal? PaidInTime(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        a.KnownTerms.LiquidationDays is { } days && a.KnownStanding.Period.End.Shifted(days) is var last
        && f.Expenditure.SpentOn > last ? FundingRefusals.PaidTooLate(f.Expenditure.SpentOn, days, last) : null;
    private static Refusal? SaysWhyItCounts(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        f.Expenditure.Ground is { } ground ? Require.Text("expenditure.ground.reason", ground.Reason) : null;
    private static Refusal? StatementIsOpen(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        IsOpen(a, f.Expenditure.Statement);
    private static Refusal? SaysWhat(FundingAccount a, ExpenditureRecorded f, in Asked asked) =>
        Require.Text("expenditure.what", f.Expenditure.What);

    private static Refusal? ACostIsThere(FundingAccount a, in Asked asked) =>
        a.Index.HasCosts ? null : FundingRefusals.NoCosts();

    private static Refusal? IsANewRecord(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        IsNew(a, f.Adjustment.Id);
    private static Refusal? CostIsKnown(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        IsCost(a, "adjustment.of", f.Adjustment.Of);
    private static Refusal? StatementIsOpen(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        IsOpen(a, f.Adjustment.Statement);
    private static Refusal? IsInTheStatementOfItsCost(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        a.CostOf(f.Adjustment.Of) is { Fact.Expenditure.Statement: var statement }
        && statement != f.Adjustment.Statement && a.AcceptanceOf(statement) is null
            ? FundingRefusals.OtherStatement(f.Adjustment.Statement, statement) : null;
    private static Refusal? Corrects(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        a.CostOf(f.Adjustment.Of)?.Fact.Expenditure.Amount.Currency is { } currency
        && (f.Adjustment.Amount.IsZero || f.Adjustment.Amount.Currency != currency)
            ? FundingRefusals.NotAnAdjustment(f.Adjustment.Amount, currency) : null;
    private static Refusal? Fits(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        a.CostOf(f.Adjustment.Of)?.Fact.Expenditure is { } cost && cost.Amount.Currency == f.Adjustment.Amount.Currency
            ? HasRoom(a, EntryKind.Spent, f.Adjustment.Amount, cost.Rate) : null;
    private static Refusal? TakesOffWhatStands(FundingAccount a, ExpenditureAdjusted f, in Asked asked)
    {
        if (a.CostOf(f.Adjustment.Of)?.Fact.Expenditure is not { } cost || a.Index.Of(cost.Id) is not { } sums)
            return null;
        if (Fits(a, f, in asked) is not null) return null;
        if (Booking.ValueOf(f.Adjustment.Amount, cost.Rate, a.KnownCurrency) is not { IsNegative: true } value)
            return null;
        var left = sums.Net - sums.Doubted;
        return left + value >= a.Zero ? null : FundingRefusals.TooMuchTakenOff(value, left);
    }
    private static Refusal? HasReason(FundingAccount a, ExpenditureAdjusted f, in Asked asked) =>
        Require.Text("adjustment.reason", f.Adjustment.Reason);

    private static Refusal? IsANewRecord(FundingAccount a, RefundRecorded f, in Asked asked) => IsNew(a, f.Refund.Id);
    private static Refusal? IsAboveZero(FundingAccount a, RefundRecorded f, in Asked asked) =>
        AboveZero("refund.amount", f.Refund.Amount);
    private static Refusal? HasTheRate(FundingAccount a, RefundRecorded f, in Asked asked) =>
        Rated(a, "refund.rate", f.Refund.Amount, f.Refund.Rate);
    private static Refusal? Fits(FundingAccount a, RefundRecorded f, in Asked asked) =>
        HasRoom(a, EntryKind.Refunded, f.Refund.Amount, f.Refund.Rate);
    private static Refusal? NotAboveReceived(FundingAccount a, RefundRecorded f, in Asked asked) =>
        Booking.ValueOf(f.Refund.Amount, f.Refund.Rate, a.KnownCurrency) is { } value
            ? CoveredByReceived(a, value) : null;
    private static Refusal? PaidBackByNow(FundingAccount a, RefundRecorded f, in Asked asked) =>
        Require.ByNow("refund.paidBackOn", f.Refund.PaidBackOn, in asked);
    private static Refusal? HasReference(FundingAccount a, RefundRecorded f, in Asked asked) =>
        Require.Text("refund.reference", f.Refund.Reference);

    private static Refusal? AStatementIsOpen(FundingAccount a, in Asked asked) =>
        a.Index.OpenStatements > 0 ? null : FundingRefusals.NoOpenStatement();
    // The partner waits for the lead: until the day after the first statement's last one, it accepts none.
    private static Refusal? AReviewIsOver(FundingAccount a, in Asked asked) =>
        LeadSide(a, in asked) is not null && a.Index.Unaccepted.FirstOrDefault().Id is { } first
        && a.ReviewDueOn(first) is { } due && asked.On <= due
            ? FundingRefusals.LeadReviewsYet(first, due) : null;
    private static Refusal? StatementHasCosts(FundingAccount a, ExpenditureAccepted f, in Asked asked) =>
        a.Index.Of(f.Statement) is null ? FundingRefusals.NothingToAccept(f.Statement) : null;
    private static Refusal? LeadHadItsDays(FundingAccount a, ExpenditureAccepted f, in Asked asked) =>
        LeadSide(a, in asked) is not null && a.ReviewDueOn(f.Statement) is { } due && asked.On <= due
            ? FundingRefusals.LeadReviewsYet(f.Statement, due) : null;
    private static Refusal? StatementIsOpen(FundingAccount a, ExpenditureAccepted f, in Asked asked) =>
        IsOpen(a, f.Statement);
    private static Refusal? AmountIsWhatIsEligible(FundingAccount a, ExpenditureAccepted f, in Asked asked) =>
        a.Index.Of(f.Statement) is { Accepted: null } sums && f.Amount != sums.Eligible
            ? FundingRefusals.NotWhatIsEligible(f.Amount, sums.Eligible) : null;

    private static Refusal? ReckonsOverhead(FundingAccount a, in Asked asked) =>
        a.KnownTerms.OverheadIsReckoned ? null : FundingRefusals.OverheadByItself(a.KnownTerms.Overhead);
    private static Refusal? ReckonsOnWhatIsAccepted(FundingAccount a, OverheadReckoned f, in Asked asked) =>
        f.Direct == a.KnownPosition.Accepted
            ? null : FundingRefusals.ReckonedOnAnotherSum(f.Direct, a.KnownPosition.Accepted);
    private static Refusal? IsAnOverhead(FundingAccount a, OverheadReckoned f, in Asked asked) =>
        f.Overhead.Currency == a.KnownCurrency && !f.Overhead.IsNegative
            && a.KnownPosition.HasRoomFor(EntryKind.Overhead, f.Overhead, f.Overhead)
            ? null : FundingRefusals.NotAnOverhead(f.Overhead, a.KnownCurrency);
    private static Refusal? SaysWhereTheWorkingIs(FundingAccount a, OverheadReckoned f, in Asked asked) =>
        Require.Text("reference", f.Reference);

    private static Refusal? IsANewRecord(FundingAccount a, CostQuestioned f, in Asked asked) => IsNew(a, f.Finding.Id);
    private static Refusal? CostIsKnown(FundingAccount a, CostQuestioned f, in Asked asked) =>
        IsCost(a, "finding.cost", f.Finding.Cost);
    private static Refusal? DoubtsWhatStands(FundingAccount a, CostQuestioned f, in Asked asked)
    {
        if (a.Index.Of(f.Finding.Cost) is not { } sums) return null;
        var left = Money.Min(sums.Net, sums.InItsStatement) - sums.Doubted;
        return f.Finding.Amount.Currency == a.KnownCurrency
            && f.Finding.Amount.MinorUnits > 0 && f.Finding.Amount <= left
            ? null : FundingRefusals.FindingAboveCost(f.Finding.Amount, left);
    }
    private static Refusal? QuestionedInTime(FundingAccount a, CostQuestioned f, in Asked asked) =>
        f.Finding.Source is FindingSource.Review && a.KnownTerms.QuestionDays is { } days
        && a.CostOf(f.Finding.Cost)?.Fact.Expenditure.Statement is { } statement
        && a.AcceptanceOf(statement) is { } accepted && Period.DaysBetween(accepted.On, asked.On) > days
            ? FundingRefusals.QuestionedTooLate(accepted.On, days) : null;
    private static Refusal? HasReason(FundingAccount a, CostQuestioned f, in Asked asked) =>
        Require.Text("finding.reason", f.Finding.Reason);

    private static Refusal? AFindingIsOpen(FundingAccount a, in Asked asked) =>
        a.Index.OpenFindings > 0 ? null : KernelRefusals.NothingOpen("finding", "finding");
    private static Refusal? FindingIsKnown(FundingAccount a, FindingAnswered f, in Asked asked) =>
        a.FindingOf(f.Finding) is null ? KernelRefusals.Unknown("finding", "finding", f.Finding.Value, []) : null;
    private static Refusal? NotSettledYet(FundingAccount a, FindingAnswered f, in Asked asked) =>
        a.SettlementOf(f.Finding) is { } before ? FundingRefusals.SettledAlready(before) : null;
    private static Refusal? HasReply(FundingAccount a, FindingAnswered f, in Asked asked) =>
        Require.Text("reply", f.Reply);

    // The partner waits for the lead with every finding.
    private static Refusal? ADecisionIsOverdue(FundingAccount a, in Asked asked)
    {
        if (LeadSide(a, in asked) is null || a.Index.Unsettled.FirstOrDefault() is not { } first) return null;
        foreach (var finding in a.Index.Unsettled)
            if (NotDecidedYet(a, finding.Fact.Finding.Id, asked.On) is null) return null;
        return NotDecidedYet(a, first.Fact.Finding.Id, asked.On);
    }

    private static Refusal? NotDecidedYet(FundingAccount a, Id<LedgerEntry> finding, LocalDate on) =>
        a.DecisionDueOn(finding) is not { } due ? FundingRefusals.AnswerFirst(finding)
        : on <= due ? FundingRefusals.LeadDecidesYet(finding, due)
        : null;

    private static Refusal? FindingIsKnown(FundingAccount a, FindingSettled f, in Asked asked) =>
        a.FindingOf(f.Finding) is null ? KernelRefusals.Unknown("finding", "finding", f.Finding.Value, []) : null;
    private static Refusal? NotSettledYet(FundingAccount a, FindingSettled f, in Asked asked) =>
        a.SettlementOf(f.Finding) is { } before ? FundingRefusals.SettledAlready(before) : null;
    private static Refusal? SettledByNow(FundingAccount a, FindingSettled f, in Asked asked) =>
        Require.ByNow("settlement.settledOn", f.Settlement.SettledOn, in asked);
    private static Refusal? PaysBackWhatWasReceived(FundingAccount a, FindingSettled f, in Asked asked) =>
        f.Settlement.Outcome is FindingOutcome.PaidBack && a.FindingOf(f.Finding) is { } found
            ? CoveredByReceived(a, found.Fact.Finding.Amount) : null;
    private static Refusal? PartnerWasHeard(FundingAccount a, FindingSettled f, in Asked asked) =>
        f.Settlement.Outcome is FindingOutcome.BorneByPartner or FindingOutcome.PaidBack
        && a.KnownTerms.AnswerDays is { } days
        && a.AnswerTo(f.Finding) is null && a.FindingOf(f.Finding) is { } found
        && Period.DaysBetween(found.On, asked.On) <= days
            ? FundingRefusals.PartnerNotHeard(found.On, days) : null;
    private static Refusal? LeadHadItsDays(FundingAccount a, FindingSettled f, in Asked asked) =>
        LeadSide(a, in asked) is null || a.FindingOf(f.Finding) is null ? null
        : NotDecidedYet(a, f.Finding, asked.On);
    private static Refusal? PartnerSettlesAsJustified(FundingAccount a, FindingSettled f, in Asked asked) =>
        LeadSide(a, in asked) is not null && f.Settlement.Outcome is not FindingOutcome.Justified
            ? FundingRefusals.OnlyJustified(f.Settlement.Outcome) : null;
    private static Refusal? HasReason(FundingAccount a, FindingSettled f, in Asked asked) =>
        Require.Text("settlement.reason", f.Settlement.Reason);

    private static Refusal? PaysFixedAmounts(FundingAccount a, in Asked asked) =>
        a.KnownTerms.Paying is WayOfPaying.FixedAmount ? null : FundingRefusals.NoMilestones(a.KnownTerms.Paying);
    private static Refusal? MilestoneIsPlanned(FundingAccount a, MilestoneAccepted f, in Asked asked) =>
        a.Plan?[f.Tranche] is null ? FundingRefusals.NoSuchMilestone(f.Tranche, a.Plan?.Tranches.Count ?? 0) : null;
    private static Refusal? NotAcceptedYet(FundingAccount a, MilestoneAccepted f, in Asked asked) =>
        a.Index.MilestoneOf(f.Tranche) is { } before ? FundingRefusals.MilestoneTaken(before) : null;
    private static Refusal? HasEvidence(FundingAccount a, MilestoneAccepted f, in Asked asked) =>
        Require.Text("evidence", f.Evidence);

    private static Refusal? IsANewRecord(FundingAccount a, IncomeRecorded f, in Asked asked) => IsNew(a, f.Income.Id);
    private static Refusal? IsAnAmount(FundingAccount a, IncomeRecorded f, in Asked asked) =>
        IsOwn(a, "income.amount", f.Income.Amount, Booking.KindOf(f.Income.Kind));
    private static Refusal? IsEarnedByMoney(FundingAccount a, IncomeRecorded f, in Asked asked) =>
        a.KnownTerms.Paying is WayOfPaying.InKind && f.Income.Kind is IncomeKind.Interest
            ? FundingRefusals.NotInKind("income.kind", "interest") : null;
    private static Refusal? CameByNow(FundingAccount a, IncomeRecorded f, in Asked asked) =>
        Require.ByNow("income.receivedOn", f.Income.ReceivedOn, in asked);
    private static Refusal? SaysWhat(FundingAccount a, IncomeRecorded f, in Asked asked) =>
        Require.Text("income.what", f.Income.What);

    private static Refusal? IsANewRecord(FundingAccount a, MatchRecorded f, in Asked asked) => IsNew(a, f.Match.Id);
    private static Refusal? IsAnAmount(FundingAccount a, MatchRecorded f, in Asked asked) =>
        IsOwn(a, "match.amount", f.Match.Amount, EntryKind.Match);
    private static Refusal? GivenByNow(FundingAccount a, MatchRecorded f, in Asked asked) =>
        Require.ByNow("match.givenOn", f.Match.GivenOn, in asked);
    private static Refusal? SaysWhat(FundingAccount a, MatchRecorded f, in Asked asked) =>
        Require.Text("match.what", f.Match.What);

    private static Refusal? PeriodsInOrder(FundingAccount a, ForecastRevised f, in Asked asked)
    {
        var periods = f.Forecast.Periods;
        for (var i = 1; i < periods.Count; i++)
            if (periods[i].Period.Start <= periods[i - 1].Period.End) return FundingRefusals.ForecastOutOfOrder(i);
        return periods.Count == 0 ? FundingRefusals.ForecastOutOfOrder(0) : null;
    }
    private static Refusal? AmountsInRange(FundingAccount a, ForecastRevised f, in Asked asked)
    {
        var (periods, account) = (f.Forecast.Periods, a.KnownCurrency);
        foreach (var (_, amount) in periods)
            if (amount.Currency != account || amount.IsNegative || amount.MinorUnits > Room / periods.Count)
                return FundingRefusals.ForecastAmount(amount, account);
        return null;
    }
    private static Refusal? HasReason(FundingAccount a, ForecastRevised f, in Asked asked) =>
        Require.Text("forecast.reason", f.Forecast.Reason);

    private static Refusal? LeadBearsExchange(FundingAccount a, in Asked asked) =>
        a.KnownTerms.Exchange is Side.Lead ? null : FundingRefusals.PartnerBearsExchange();
    private static Refusal? ADifferenceIsThere(FundingAccount a, in Asked asked)
    {
        var open = a.BearingExchange();
        return !open.IsSuccess ? open.Refusals()[0]
            : open.Value.Amount.IsZero ? FundingRefusals.NoDifference()
            : null;
    }
    private static Refusal? AmountIsTheDifference(FundingAccount a, ExchangeDifferenceBorne f, in Asked asked)
    {
        var open = a.BearingExchange();
        return !open.IsSuccess || open.Value.Amount.IsZero || f == open.Value
            ? null : FundingRefusals.NotTheDifference(f.Amount, open.Value.Amount);
    }

    private static Refusal? SomethingIsOutstanding(FundingAccount a, in Asked asked) =>
        a.KnownPosition.Outstanding.MinorUnits > 0 ? null : FundingRefusals.NothingToWaive(a.KnownPosition.Outstanding);
    private static Refusal? NothingIsUnderWay(FundingAccount a, in Asked asked) =>
        NoPaymentOpen(a, in asked) ?? NoFindingOpen(a, in asked) ?? NothingInReview(a, in asked);
    private static Refusal? AmountIsWhatIsOutstanding(FundingAccount a, OutstandingWaived f, in Asked asked) =>
        SomethingIsOutstanding(a, in asked) is not null || f.Amount == a.KnownPosition.Outstanding
            ? null : FundingRefusals.NotWhatIsOutstanding(f.Amount, a.KnownPosition.Outstanding);
    private static Refusal? HasReason(FundingAccount a, OutstandingWaived f, in Asked asked) =>
        Require.Text("reason", f.Reason);

    private static Refusal? NoPaymentOpen(FundingAccount a, in Asked asked)
    {
        if (a.Index.OpenPayments == 0) return null;
        foreach (var payment in a.Payments)
            if (payment.Phase is not (PaymentPhase.Received or PaymentPhase.Cancelled))
                return FundingRefusals.PaymentOpen(payment.Id, payment.Phase);
        return null;
    }
    private static Refusal? NoFindingOpen(FundingAccount a, in Asked asked) =>
        a.KnownPosition.Questioned is { IsZero: false } questioned ? FundingRefusals.FindingsOpen(questioned) : null;
    private static Refusal? NothingInReview(FundingAccount a, in Asked asked) =>
        a.KnownPosition.InReview is { IsZero: false } inReview ? FundingRefusals.StillInReview(inReview) : null;
    private static Refusal? OverheadIsReckoned(FundingAccount a, in Asked asked) =>
        a.OverheadIsDue ? FundingRefusals.OverheadNotReckoned(a.Reckoned?.Fact.Direct, a.KnownPosition.Accepted) : null;
    private static Refusal? NothingOutstanding(FundingAccount a, in Asked asked) =>
        a.KnownPosition.Outstanding is { IsZero: false } outstanding
            ? FundingRefusals.StillOutstanding(outstanding) : null;

    private static Refusal? HasReason(FundingAccount a, FundingAccountReopened f, in Asked asked) =>
        Require.Text("reason", f.Reason);
}
