using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Dossiers;

// A certificate says what a neighbour knows. Whoever proposes a fact over the wire can write one; here, where the
// neighbour is at hand, it is held against what the neighbour gives.
public sealed partial record AgreementDossier
{
    // Null where the fact carries no certificate, or each is what its neighbour gives now.
    internal Refusal? Uncertified(Fact fact) => fact switch
    {
        FundingAccountOpened f       => OfTheAgreement(f.Standing),
        FundingAccountTakenOver f    => OfTheAgreement(f.Standing),
        StandingFollowed f           => OfTheAgreement(f.Standing),
        // A parent that is kept elsewhere cannot be asked.
        ParentFollowed f             => Parent is null ? null
            : Given("standing", f.Standing, "the standing of the parent", Parent.Standing),
        PaymentSent f                =>
            Given("stamp", f.Stamp, "what the agreement gives for that day", Agreement.StampOn(f.Stamp.On)),
        AgreementClosed f            =>
            Given("closeOut", f.CloseOut, "what the close-out certifies", CloseOut?.Completed)
            ?? Given("account", f.Account, "what the account certifies", Account?.ClosedAccount),
        AmendmentApplied { Floor: { } floor } =>
            Given("floor", floor, "what the account has bound", Account?.FloorOn(floor.On)),
        ReportAccepted { Ledger: { } total }  =>
            Given(
                "ledger", total, "what the account says was spent", Account?.SpentIn(total.Period, total.AsOf)),
        StepDone { Evidence: BalancePaid { Account: var moved } } =>
            Given("evidence.account", moved, "what the account says has moved", Account?.Moved),
        StepDone { Evidence: FinalReportsAccepted { Reports: var finals } } =>
            Given(
                "evidence.reports", finals, "how the final reports stand",
                (Reports ?? ReportBook.Empty).Under(Agreement).Finals),
        StepDone { Evidence: AssetsDecided { Assets: var decisions } } =>
            Given(
                "evidence.assets", decisions, "what the asset register says",
                (Assets ?? AssetRegister.Empty).Under(Agreement).Decisions),
        CloseOutCompleted => AssetsNotSettled(),
        CloseOutPlanned f        => UnlikeTheAgreement(f) ?? NotItsDays(f.Anchors),
        CloseOutReplanned f      => NotItsDays(f.Anchors),
        SettlementDetermined f   => NotOfTheAccount(f.Settlement),
        CheckInScheduled f       => UnlikeTheAgreement(f),
        _ => null,
    };

    // What a close-out or a check-in begins with, beside an agreement whose heading and first day do not change.
    internal Refusal? UnlikeTheAgreement(Fact fact) => fact switch
    {
        CloseOutPlanned f when Agreement.Heading is { } heading =>
            Given("heading", f.Heading, "the heading of the agreement", CloseOutHeading.Of(f.Heading.Id, heading)),
        CheckInScheduled { Setup.Dates.Period: var period } =>
            Agreement.Period is { } whole && period.End < whole.Start
                ? DossierRefusals.BeforeTheAgreement(period, whole) : null,
        _ => null,
    };

    // I12: what was entered or disposed of since the step about assets was done is not in the settlement; and what is
    // in it is paid, as the balance is.
    private Refusal? AssetsNotSettled()
    {
        if (Assets?.Under(Agreement).Decisions is not { } now) return null;
        var seen = CloseOut?.Steps.Select(step => step.Evidence).OfType<AssetsDecided>().LastOrDefault()?.Assets;
        if (now.Undecided.Count > 0 || now.OwedToFunder != (seen?.OwedToFunder ?? []))
            return DossierRefusals.AssetsSince(now);
        var unpaid = Assets.Assets.Where(asset => asset.StillOwed is not null).ToValueList();
        return unpaid.Count == 0 ? null : DossierRefusals.AssetSharesNotPaid(unpaid);
    }

    // The last day is that of the agreement; a day of the final reports is theirs, or the one the close-out knew.
    private Refusal? NotItsDays(CloseOutAnchors given)
    {
        if (Agreement.End is not { } end) return null;
        if (given.End != end)
            return DossierRefusals.NotCertified(
                "anchors.end", $"{given.End:uuuu-MM-dd}", "the last day of the agreement", $"{end:uuuu-MM-dd}");
        var (finals, before) = ((Reports ?? ReportBook.Empty).Under(Agreement).Finals, CloseOut?.Schedule?.Anchors);
        var now = finals is null ? given : CloseOutAnchors.Of(Agreement).With(finals);
        return Is("finalReportSubmitted", given.FinalReportSubmitted, before?.FinalReportSubmitted,
                finals is null ? null : now.FinalReportSubmitted)
            ?? Is("finalReportsReceived", given.FinalReportsReceived, before?.FinalReportsReceived,
                finals is null ? null : now.FinalReportsReceived);

        static Refusal? Is(string field, LocalDate? day, LocalDate? before, LocalDate? now) =>
            day is null || day == before || day == now
                ? null : DossierRefusals.NotCertified(
                    $"anchors.{field}", $"{day:uuuu-MM-dd}", "the day of the final reports", $"{now:uuuu-MM-dd}");
    }

    // What it says of the account is what the account says; which funders there are, and what the award says of
    // interest, income and match, is no knowledge of the account.
    private Refusal? NotOfTheAccount(Settlement given)
    {
        if (Account is not { Terms: { } terms } account || account.PositionAsAt(given.AsOf) is not { } position)
            return DossierRefusals.NotCertified(
                "settlement.agreement", $"{given.Agreement}", "the account of the agreement", "");
        if (given.Entries != account.Ledger.Count)
            return DossierRefusals.NotCertified(
                "settlement.entries", Invariant($"{given.Entries}"), "the number of entries in the account",
                Invariant($"{account.Ledger.Count}"));
        var finals = (Reports ?? ReportBook.Empty).Under(Agreement).Finals;
        if (given.OnWhatIsKnown is { } known && known != finals)
            return Given("settlement.onWhatIsKnown", known, "how the final reports stand", finals);
        var eligible = given.OnWhatIsKnown is null ? position.Accepted : position.Accepted + position.InReview;
        var figures = given.Figures;
        var interest = Money.Zero(position.Currency);
        var said = figures with
        {
            Ceiling = position.Committed, EligibleDirect = eligible,
            Overhead = terms.Overhead is { } rate ? FundingAccount.OverheadOn(eligible, rate)
                : terms.OverheadIsReckoned && given.OnWhatIsKnown is not null ? figures.Overhead
                : position.Overhead,
            Received = position.Received - position.Refunded, HeldBack = position.Retained,
            Ineligible = position.Disallowed, Borne = position.Borne.IsZero ? null : position.Borne,
            InterestToReturn = position.Interest.IsZero ? null
                : Money.Min(figures.InterestToReturn ?? interest, position.Interest),
            IncomeTakenOff = position.ProgramIncome.IsZero || figures.IncomeTakenOff is null ? null
                : position.ProgramIncome,
            OwedForAssets = Assets?.Under(Agreement).Decisions?.OwedToFunder ?? [],
        };
        var source = Invariant($"what the account gives as of {given.AsOf:uuuu-MM-dd}");
        return Given("settlement.figures", figures, source, said);
    }

    private Refusal? OfTheAgreement(AgreementStanding given) =>
        Given("standing", given, "the standing of the agreement", Agreement.Standing);

    // Where nothing is given, the rules of the fact say whether something is needed.
    private static Refusal? Given<T>(string field, T? certificate, string source, T? known) where T : class =>
        certificate is null || certificate.Equals(known) ? null
            : DossierRefusals.NotCertified(field, $"{certificate}", source, $"{known}");
}
