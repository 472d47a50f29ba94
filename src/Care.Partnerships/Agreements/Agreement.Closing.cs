namespace Care.Partnerships.Agreements;

// What is asked where an agreement is closed. The certificates say what only the close-out and the account can know.
public sealed partial record Agreement
{
    private static Refusal? LastDayHasPassed(Agreement a, in Asked asked) =>
        asked.On > a.KnownEnd ? null : ClosingRefusals.NotOverYet(asked.On, a.KnownEnd);

    private static Refusal? CloseOutIsOfThisAgreement(Agreement a, AgreementClosed f, in Asked asked) =>
        f.CloseOut.Agreement == a.KnownHeading.Id
            ? null : KernelRefusals.OfAnotherAgreement("closeOut", f.CloseOut.Agreement, a.KnownHeading.Id);

    private static Refusal? ClosedOutByNow(Agreement a, AgreementClosed f, in Asked asked) =>
        Require.ByNow("closeOut.completedOn", f.CloseOut.CompletedOn, in asked);

    private static Refusal? ClosedOutSinceItBegan(Agreement a, AgreementClosed f, in Asked asked) =>
        a.Course.CloseOut is { } began && f.CloseOut.CompletedOn < began.On
            ? AgreementRefusals.ClosedOutBeforeItBegan(f.CloseOut.CompletedOn, began.On)
            : null;

    private static Refusal? ClosedOutFromTheLastDay(Agreement a, AgreementClosed f, in Asked asked) =>
        f.CloseOut.LastDay == a.KnownEnd
            ? null : ClosingRefusals.CloseOutOutdated(f.CloseOut, a.KnownEnd);

    private static Refusal? AccountIsClosed(Agreement a, AgreementClosed f, in Asked asked) =>
        f.Account is null && Capabilities(a).MayCarryFunds
            ? ClosingRefusals.NoClosedAccount(a.KnownHeading.Kind) : null;

    private static Refusal? AccountIsOfThisAgreement(Agreement a, AgreementClosed f, in Asked asked) =>
        f.Account is { } account && account.Agreement != a.KnownHeading.Id
            ? KernelRefusals.OfAnotherAgreement("account", account.Agreement, a.KnownHeading.Id) : null;

    private static Refusal? AccountClosedByNow(Agreement a, AgreementClosed f, in Asked asked) =>
        f.Account is { } account ? Require.ByNow("account.closedOn", account.ClosedOn, in asked) : null;

    private static Refusal? AccountClosedSinceItBegan(Agreement a, AgreementClosed f, in Asked asked) =>
        f.Account is { } account && a.Course.CloseOut is { } began && account.ClosedOn < began.On
            ? ClosingRefusals.AccountClosedTooEarly(account.ClosedOn, began.On) : null;

    private static Refusal? SettledOnWhatIsBooked(Agreement a, AgreementClosed f, in Asked asked) =>
        f.Account is { } account && account.Accepted != f.CloseOut.Accepted
            ? ClosingRefusals.AccountMoved(f.CloseOut.Accepted, account.Accepted) : null;
}
