using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
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
        FundingAccountOpened f       => Given("standing", f.Standing, Agreement.Standing),
        FundingAccountTakenOver f    => Given("standing", f.Standing, Agreement.Standing),
        StandingFollowed f           => Given("standing", f.Standing, Agreement.Standing),
        // A parent that is kept elsewhere cannot be asked.
        ParentFollowed f             => Parent is null ? null : Given("standing", f.Standing, Parent.Standing),
        PaymentSent f                => Given("stamp", f.Stamp, Agreement.StampOn(f.Stamp.On)),
        AgreementClosed f            =>
            Given("closeOut", f.CloseOut, CloseOut?.Completed) ?? Given("account", f.Account, Account?.ClosedAccount),
        AmendmentApplied { Floor: { } floor } => Given("floor", floor, Account?.FloorOn(floor.On)),
        ReportAccepted { Ledger: { } total }  =>
            Given("ledger", total, Account?.SpentIn(total.Period, total.AsOf)),
        StepDone { Evidence: BalancePaid { Account: var moved } } => Given("evidence.account", moved, Account?.Moved),
        StepDone { Evidence: FinalReportsAccepted { Reports: var finals } } =>
            Given("evidence.reports", finals, (Reports ?? ReportBook.Empty).Under(Agreement).Finals),
        StepDone { Evidence: AssetsDecided { Assets: var decisions } } =>
            Given("evidence.assets", decisions, (Assets ?? AssetRegister.Empty).Under(Agreement).Decisions),
        _ => null,
    };

    // Where nothing is given, the rules of the fact say whether something is needed.
    private static Refusal? Given<T>(string field, T? certificate, T? known) where T : class =>
        certificate is null || certificate.Equals(known) ? null
            : DossierRefusals.NotCertified(field, $"{certificate}", $"{known}");
}
