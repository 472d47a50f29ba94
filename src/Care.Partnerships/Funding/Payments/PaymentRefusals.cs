using Care.Partnerships.Agreements;

namespace Care.Partnerships.Funding.Payments;

/// <summary>
/// What the lifecycle of a payment may refuse, in the order of a life. Codes are public and never reused.
/// </summary>
internal static class PaymentRefusals
{
    public static Refusal AccountNotOpen(FundingPhase phase) => new("CP-PAY-001", "account",
        $"The account stands at {phase}: payments are made while it is Open; open it, or reopen it, first.");

    public static Refusal NoSuchTranche(int tranche, int tranches) => new("CP-PAY-002", "tranche",
        $"There is no tranche {tranche}: the plan has {tranches}; plan it first.");

    public static Refusal TrancheTaken(Tranche full) => new("CP-PAY-003", "tranche",
        $"Payments for all {full.Amount} of tranche {full.Number} are planned already: " +
        $"cancel one first, or pay another tranche.");

    public static Refusal NotWithinTranche(Money given, Money free) => new("CP-PAY-004", "amount",
        $"{given} is to be paid, but {free} of the tranche has no payment yet: " +
        $"give an amount above zero, up to that, in its currency.");

    public static Refusal GateClosed(ReleaseConditions gate) => new("CP-PAY-005", "evidence",
        $"Tranche {gate.Tranche} may not be asked for yet: {new Blocks(gate)}.");

    public static Refusal NobodySignsOff(Money amount) => new("CP-PAY-006", "amount",
        $"Nobody in the role matrix may sign off a transfer of {amount}: " +
        $"add a band to it, or plan smaller payments.");

    public static Refusal SentByApprover(Actor by) => new("CP-PAY-007", "by",
        $"{by} approved this payment: have it sent by somebody who did not.");

    public static Refusal SentTooEarly(LocalDate given, LocalDate cleared) => new("CP-PAY-008", "sentOn",
        $"It was sent on {given:uuuu-MM-dd}, before it was cleared on {cleared:uuuu-MM-dd}: " +
        $"give that day or a later one, money leaves after the approval.");

    public static Refusal BeforeItWasSent(string field, LocalDate given, LocalDate sent) => new("CP-PAY-009", field,
        $"{field} is {given:uuuu-MM-dd}, but the money left on {sent:uuuu-MM-dd}: give that day or a later one.");

    public static Refusal NotAReceipt(Money given, Money sent) => new("CP-PAY-010", "amount",
        $"{given} is confirmed, but {sent} was sent: " +
        $"give what arrived, above zero, and in the currency of the account no more than was sent.");

    public static Refusal NoPlan() => new("CP-PAY-011", "tranche",
        $"No tranches are planned: plan them first.");

    public static Refusal NoTrancheFree(int tranches) => new("CP-PAY-012", "tranche",
        $"All of the {tranches} tranches have their payments: cancel one, or plan more.");

    public static Refusal NotTheDueDay(LocalDate given, Tranche tranche) => new("CP-PAY-013", "dueOn",
        $"The payment is due on {given:uuuu-MM-dd}, " +
        $"but tranche {tranche.Number} is planned for {tranche.DueOn:uuuu-MM-dd}: take the day that Planning gives.");

    public static Refusal NoAdvance(Money amount, Money owed, AgreementStanding standing, LocalDate day) =>
        new("CP-PAY-014", "amount",
            $"{amount} would be an advance on {day:uuuu-MM-dd}, but the agreement stands at {standing.Phase} with " +
            $"a partner of {standing.PartnerRisk} risk, to {standing.Period.End:uuuu-MM-dd}: until it runs again, " +
            $"pay at most {owed}, for cost that was accepted and not yet paid.");

    public static Refusal StampOfAnotherDay(LocalDate given, LocalDate on) => new("CP-PAY-015", "stamp.on",
        $"The agreement was asked on {given:uuuu-MM-dd}, but it is {on:uuuu-MM-dd}: ask it again on the day.");

    public static Refusal OtherVersion(int given, int followed) => new("CP-PAY-016", "stamp.version",
        $"The agreement has version {given}, but the account follows version {followed}: " +
        $"have the account follow the agreement, and ask the agreement again.");

    // The conditions that are not met, in words only when the refusal is read.
    private sealed record Blocks(ReleaseConditions Gate)
    {
        public override string ToString() => string.Join("; ", Gate.Blocking);
    }

    public static Refusal NotEarnedYet(Money amount, Money owed, WayOfPaying paying) => new("CP-PAY-017", "amount",
        $"{amount} would be an advance, but the partner is paid by {paying}: " +
        $"pay at most {owed}, for what was accepted and not yet paid.");

    public static Refusal NotNeeded(Money amount, Money? need, int days) => new("CP-PAY-018", "amount",
        $"{amount} is asked for, and {(need is { } known ? Invariant($"{known} is needed") : "nothing is forecast")} " +
        $"in the next {days} days beyond the cash held: plan a smaller payment, or revise the forecast.");

    public static Refusal UndoneByAnother(Actor by) => new("CP-PAY-019", "by",
        $"{by} neither approved this payment nor has a seat among those who sign it off: " +
        $"have one of them send it back or cancel it.", RefusalKind.Actor);
}
