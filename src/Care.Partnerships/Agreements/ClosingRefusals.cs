namespace Care.Partnerships.Agreements;

/// <summary>
/// Why an agreement could not be closed, beside what its lifecycle refuses. Codes are public and never reused.
/// </summary>
internal static class ClosingRefusals
{
    public static Refusal NotOverYet(LocalDate on, LocalDate last) => new("CP-END-001", "on",
        $"It is {on:uuuu-MM-dd}, and the last day of the agreement is {last:uuuu-MM-dd}: " +
        $"close it on a later day; an earlier end is a termination.");

    public static Refusal CloseOutOutdated(CompletedCloseOut given, LocalDate last) =>
        new("CP-END-002", "closeOut.lastDay",
            $"The close-out {given.CloseOut} counted from {given.LastDay:uuuu-MM-dd}, " +
            $"but the last day of the agreement is {last:uuuu-MM-dd}: open it again, and plan it again from that day.");

    public static Refusal NoClosedAccount(AgreementKind kind) => new("CP-END-003", "account",
        $"A {kind.Named()} carries money, and no closed account is given: " +
        $"close its account, and give what it certifies then.");

    public static Refusal AccountClosedTooEarly(LocalDate closed, LocalDate began) =>
        new("CP-END-004", "account.closedOn",
            $"The account was closed on {closed:uuuu-MM-dd}, before the close-out began on {began:uuuu-MM-dd}: " +
            $"reopen it, settle it in the close-out, and close it again.");

    public static Refusal AccountMoved(Money settled, Money booked) => new("CP-END-005", "account.accepted",
        $"The close-out settled on accepted cost of {settled}, but the account closed with {booked}: " +
        $"open the close-out again, and settle what is booked now.");
}
