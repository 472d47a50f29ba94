using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;
using PaymentScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Funding.FundingAccount, Care.Partnerships.Funding.FundingFact>;

namespace Care.Partnerships.Tests.Funding.Payments;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="PaymentTests"/> checks that none is missing.
/// </summary>
internal static class PaymentScenarios
{
    private static readonly PlanPayment First = new(Ana, 1, Usd(40_000m), PlannedOn);
    private static readonly RequestPayment Asked = new(Ben, ReleaseEvidence.Unknown, RequestedOn);
    private static readonly ApprovePayment Yes = new(Maria, null, ApprovedOn);
    private static readonly SendPayment Out = new(Finn, SentOn, "transfer 1", SentOn);
    private static readonly FailPayment Back = new(
        Finn, SentOn.PlusDays(3), Side.Partner, "The account number is wrong.", SentOn.PlusDays(3));
    private static readonly RetryPayment Again = new(Finn, "The account number.", SentOn.PlusDays(5));
    private static readonly ConfirmReceipt Arrived = new(Fe, ReceivedOn, Usd(40_000m), ReceivedOn);
    private static readonly ReturnPayment Mend = new(Finn, "The bank letter is missing.", ApprovedOn);
    private static readonly CancelPayment Off = new(Ana, "The donor withdrew.", ReceivedOn);

    private static readonly Delegation Handed = Delegation.Of(Maria, Ana, ApprovedOn, ApprovedOn);
    private static readonly RoleMatrix Small = RolesStory.With(WorkFunction.CashTransfers, row =>
        row with
        {
            SignOff = [SignOffBand.UpTo(Usd(10_000m), SignOffRule.By(RolesStory.Focal))]
        });

    private static readonly AgreementStanding Suspended = Later(2, PlannedOn, AgreementPhase.Suspended);

    internal static readonly Kit.Given<FundingAccount, FundingFact> JustPlanned = Planned.Pay("p-1", First),
        Returned1 = Requested.Pay("p-1", Mend), Failed1 = Sent.Pay("p-1", Back),
        Second = AcceptedOnce.Pay("p-2", new PlanPayment(Ana, 2, Usd(30_000m), AcceptedOn));

    private static readonly Kit.Given<FundingAccount, FundingFact> OneTranche =
        Opened.And(new PlanTranches(Ana, TranchePlan.Of(new Tranche(1, Usd(40_000m), SignedOn)), PlannedOn));

    private static readonly Person Focal = RolesStory.Holding(RolesStory.Focal, "flor");
    private static readonly RoleMatrix InSteps = RolesStory.With(WorkFunction.CashTransfers, row =>
        row with
        {
            SignOff = [SignOffBand.Always(SignOffRule.InSequence(RolesStory.Focal, RolesStory.Director))]
        });
    private static readonly Kit.Given<FundingAccount, FundingFact> TwoSteps = OpenedWith(Agreed, Standing with
            {
                Roles = InSteps
            })
        .And(new PlanTranches(Ana, Plan, PlannedOn))
        .Pay("p-1", First, Asked);

    public static IReadOnlyList<PaymentScenario> All { get; } =
    [
        // planning
        Planned.Of().When(First).Then<PaymentPlanned>("The lead plans a payment for a tranche", PaymentPhase.Planned),
        Planned.Of().When(First with { By = Ben }).ThenRefused("The partner does not", "CP-LIF-014"),
        Nothing.Of().When(First).ThenRefused("Not before there is an account", "CP-PAY-001"),
        FundingScenarios.AllSettled.And(new CloseFundingAccount(Finn, AcceptedOn)).Of("p-2")
            .When(First with { Tranche = 2, Amount = Usd(1m), On = AcceptedOn })
            .ThenRefused("Nor after it was closed", "CP-PAY-001"),
        Opened.Of().When(First).ThenRefused("Not without a plan", "CP-PAY-011"),
        Planned.Of().When(First with { Tranche = 5 })
            .ThenRefused("Not for a tranche that is not planned", "CP-PAY-002"),
        JustPlanned.Of("p-2").When(First).ThenRefused("Not twice for one tranche", "CP-PAY-003"),
        JustPlanned.Of().When(First).ThenAlreadySo("Planning twice is once"),
        Planned.Of().When(First with { Amount = Usd(40_000.01m) })
            .ThenRefused("Not more than remains for it", "CP-PAY-004"),
        Planned.Of().When(First with { Amount = Usd(0m) }).ThenRefused("Nor nothing", "CP-PAY-004"),
        Planned.Of().When(First with { Amount = Php(100m) }).ThenRefused("Nor in another currency", "CP-PAY-004"),
        Planned.Of().When(First with { Amount = Usd(0.01m) })
            .Then<PaymentPlanned>("One cent may be paid", PaymentPhase.Planned),

        Planned.Of().When(First with { DueOn = PlannedOn })
            .ThenRefused("It is due on the day of the plan", "CP-PAY-013"),
        OneTranche.Pay("p-1", First).Of("p-2").When(First)
            .ThenRefused("Where each tranche has a payment, none is left", "CP-PAY-012", "CP-PAY-003"),

        // asking
        JustPlanned.Of().When(Asked)
            .Then<PaymentRequested>("The first tranche is asked for on signature", PaymentPhase.Requested),
        JustPlanned.Of().When(Asked with { By = Finn })
            .Then<PaymentRequested>("By either side", PaymentPhase.Requested),
        JustPlanned.Of().When(Asked with { By = Stranger }).ThenRefused("Not by a stranger", "CP-LIF-007"),
        Requested.Of().When(Asked).ThenAlreadySo("Asking twice is once"),
        Returned1.Of().When(Asked with { On = ApprovedOn })
            .Then<PaymentRequested>("What was sent back is asked for anew", PaymentPhase.Requested),
        OpenedWith(Agreed, Standing with { Roles = Small })
            .And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay("p-1", First)
            .Of()
            .When(Asked)
            .ThenRefused("Not where nobody signs off such an amount", "CP-PAY-006"),
        Second
            .Of("p-2")
            .When(Asked with { Facts = AllWell, On = AcceptedOn })
            .Then<PaymentRequested>(
                "The next tranche is asked for when its conditions are met", PaymentPhase.Requested),
        JustPlanned.Of().When(Asked with { Facts = new([Quarter1 with { Name = "" }]) })
            .ThenRefused("A report has a name", "CP-VAL-001"),
        JustPlanned.Of().When(Asked with { Facts = new(BlockingIssues: [new(" ", Side.Lead)]) })
            .ThenRefused("An issue says what it is", "CP-VAL-001"),
        OpenedWith(Agreed with { NeedDays = 30 }).And(new PlanTranches(Ana, Plan, PlannedOn))
            .Pay("p-1", new PlanPayment(Ana, 1, Usd(40_000m), PlannedOn)).Of()
            .When(Asked)
            .ThenRefused("Where need is asked, something is forecast", "CP-PAY-018"),
        Second.Of("p-2").When(Asked with { On = AcceptedOn }).ThenRefused("Unknown is not met", "CP-PAY-005"),

        // approving
        Requested.Of().When(Yes)
            .Then<PaymentApproved>("The signatory approves where there is no matrix", PaymentPhase.Approved),
        Requested.Of().When(Yes with { By = Ana, Under = Handed })
            .Then<PaymentApproved>("Or who stands in", PaymentPhase.Approved),
        Requested.Of().When(Yes with { By = Ana }).ThenRefused("Nobody else", "CP-SGN-003"),
        Requested.Of().When(Yes with { By = Stranger }).ThenRefused("No stranger", "CP-LIF-007"),
        JustPlanned.Pay("p-1", Asked with { By = Maria }).Of().When(Yes)
            .ThenRefused("Who asked for it never approves it", "CP-SGN-005"),
        JustPlanned.Pay("p-1", Asked with { By = Maria }).Of().When(Yes with { By = Ana, Under = Handed })
            .ThenRefused("Nor who stands in for that person", "CP-SGN-005"),
        Approved.Of().When(Yes).ThenAlreadySo("Approving twice is once"),

        Requested.Of().When(Yes with { By = Fe })
            .ThenRefused("Nor somebody of a party that no seat is left for", "CP-SGN-003"),
        Requested.Of().When(Yes with { By = Ana, Under = Delegation.Of(Maria, Finn, ApprovedOn, ApprovedOn) })
            .ThenRefused("Nor under a delegation to somebody else", "CP-SGN-010"),
        TwoSteps.Of().When(Yes with { By = Focal })
            .Then<PaymentApproved>("The first of two approves, and the second is awaited", PaymentPhase.Requested),
        TwoSteps.Pay("p-1", Yes with { By = Focal }).Of().When(Yes with { By = Focal })
            .ThenAlreadySo("The first of two approves once"),
        TwoSteps
            .Pay("p-1", Yes with { By = Focal })
            .Of()
            .When(Yes with { By = Focal with { Position = Maria.Position } })
            .ThenRefused("In a second post the same person is judged again, and counts once", "CP-SGN-006"),

        // sending back
        Requested.Of().When(Mend).Then<PaymentReturned>("It is sent back to be mended", PaymentPhase.Returned),
        // A9: what was approved is undone by who approves
        Approved.Of().When(Mend).ThenRefused("Once it is approved, nobody without a seat sends it back", "CP-PAY-019"),
        Approved.Of().When(Off).ThenRefused("Nor cancels it", "CP-PAY-019"),
        Failed1.Of().When(Off).ThenRefused("Nor once it failed", "CP-PAY-019"),
        Approved.Of().When(Mend with { By = Maria })
            .Then<PaymentReturned>("Also after an approval, which is void then", PaymentPhase.Returned),
        Requested.Of().When(Mend with { By = Fe })
            .Then<PaymentReturned>("A side takes back what it asked for", PaymentPhase.Returned),
        Approved.Of().When(Mend with { By = Ben }).ThenRefused("But not once it is approved", "CP-LIF-014"),
        TwoSteps.Pay("p-1", new ApprovePayment(Focal, null, ApprovedOn)).Of().When(Mend with { By = Ben })
            .ThenRefused("Nor once somebody approved it", "CP-LIF-014"),
        JustPlanned.Pay("p-1", Asked with { By = Finn }).Of().When(Mend with { By = Ben })
            .ThenRefused("Nor what the other side asked for", "CP-LIF-014"),
        Requested.Of().When(Mend with { Reason = "" }).ThenRefused("Sending back has a reason", "CP-VAL-001"),
        Returned1.Of().When(Mend).ThenAlreadySo("Sending back twice is once"),

        // sending
        Approved.Of().When(Out).Then<PaymentSent>("The money leaves", PaymentPhase.Sent),
        Approved.Of().When(Out with { By = Fe }).ThenRefused("The partner does not send it", "CP-LIF-014"),
        Approved.Of().When(Out with { By = Maria }).ThenRefused("Who approved it does not send it", "CP-PAY-007"),
        Approved.Of().When(Out with { SentOn = SentOn.PlusDays(1) }).ThenRefused("It was sent by then", "CP-LIF-006"),
        Approved.Of().When(Out with { SentOn = ApprovedOn })
            .Then<PaymentSent>("It may leave on the day of the approval", PaymentPhase.Sent),
        Approved.Of().When(Out with { SentOn = ApprovedOn.PlusDays(-1) }).ThenRefused("Not before", "CP-PAY-008"),
        Approved.Of().When(Out with { Reference = " " }).ThenRefused("It names its transfer", "CP-VAL-001"),
        Sent.Of().When(Out).ThenAlreadySo("Sending twice is once"),

        // A3: no advance while the agreement does not run
        JustPlanned.And(new FollowAgreement(Ana, Suspended, RequestedOn)).Of().When(Asked)
            .ThenRefused("No advance is asked for while the agreement is suspended", "CP-PAY-014"),
        Requested.And(new FollowAgreement(Ana, Suspended, ApprovedOn)).Of().When(Yes)
            .ThenRefused("None is approved", "CP-PAY-014"),
        Approved.And(new FollowAgreement(Ana, Suspended with { AsOf = ApprovedOn }, SentOn)).Of().When(Out)
            .ThenRefused("None is sent", "CP-PAY-014"),
        Approved.And(new FollowAgreement(Ana, Suspended with { AsOf = SentOn }, SentOn)).Of().When(Out)
            .ThenRefused("Not even on the day of the suspension", "CP-PAY-014"),
        Approved.And(new FollowAgreement(Ana, Suspended with { AsOf = SentOn }, SentOn)).Of()
            .When(Out with { SentOn = SentOn.PlusDays(-1) })
            .Then<PaymentSent>("What left before it is recorded", PaymentPhase.Sent),
        Approved.And(new FollowAgreement(
                Ana, Later(2, ApprovedOn) with { PartnerRisk = RiskLevel.Ineligible }, SentOn)).Of().When(Out)
            .ThenRefused("Nor to a partner that due diligence found ineligible", "CP-PAY-014"),
        Approved.Of().When(Out with { Stamp = Stamp(2, SentOn) })
            .ThenRefused("An account that was not told of a change sends nothing", "CP-PAY-016"),
        Approved.And(new FollowAgreement(Ana, Later(2, ApprovedOn), SentOn)).Of()
            .When(Out with { Stamp = Stamp(1, SentOn) })
            .ThenRefused("Nor on what was seen before a change", "CP-PAY-016"),
        Approved.Of().When(Out with { Stamp = Stamp(1, SentOn.PlusDays(-1)) })
            .ThenRefused("Nor on what was seen the day before", "CP-PAY-015"),
        Approved.Of().When(Out with { Stamp = Stamp(1, SentOn, "agr-2") })
            .ThenRefused("Nor on another agreement", "CP-LIF-018"),

        // failing and trying again
        Sent.Of().When(Back).Then<PaymentFailed>("It comes back", PaymentPhase.Failed),
        Sent.Of().When(Back with { By = Stranger }).ThenRefused("Not for a stranger", "CP-LIF-007"),
        Sent.Of().When(Back with { FailedOn = SentOn.PlusDays(4) }).ThenRefused("It came back by then", "CP-LIF-006"),
        Sent.Of().When(Back with { FailedOn = SentOn.PlusDays(-1) }).ThenRefused("Not before it left", "CP-PAY-009"),
        Sent.Of().When(Back with { Reason = "" }).ThenRefused("It says why", "CP-VAL-001"),
        Failed1.Of().When(Back).ThenAlreadySo("Failing twice is once"),
        Failed1.Of().When(Again).Then<PaymentRetried>("It may be sent again once it is mended", PaymentPhase.Approved),
        Failed1.Of().When(Again with { By = Fe }).ThenRefused("The lead tries again", "CP-LIF-014"),
        Failed1.Of().When(Again with { Mended = "" }).ThenRefused("It says what was mended", "CP-VAL-001"),
        Failed1.Pay("p-1", Again).Of().When(Again).ThenAlreadySo("Trying again twice is once"),

        // arriving
        Sent.Of().When(Arrived).Then<PaymentReceived>("The partner confirms it", PaymentPhase.Received),
        Sent.Of().When(Arrived with { By = Finn }).ThenRefused("The lead does not", "CP-LIF-014"),
        Sent.Of().When(Arrived with { ReceivedOn = ReceivedOn.PlusDays(1) })
            .ThenRefused("It arrived by then", "CP-LIF-006"),
        Sent.Of().When(Arrived with { ReceivedOn = SentOn.PlusDays(-1) })
            .ThenRefused("It does not arrive before it left", "CP-PAY-009"),
        Sent.Of().When(Arrived with { Amount = Usd(39_980m) })
            .Then<PaymentReceived>("Charges may be taken off on the way", PaymentPhase.Received),
        Sent.Of().When(Arrived with { Amount = Php(2_280_000m) })
            .Then<PaymentReceived>("It may arrive in another currency", PaymentPhase.Received),
        Sent.Of().When(Arrived with { Amount = Usd(40_000.01m) })
            .ThenRefused("It does not grow on the way", "CP-PAY-010"),
        Sent.Of().When(Arrived with { Amount = Money.OfMinorUnits(long.MaxValue / 8 + 1, Currency.Php) })
            .ThenRefused("Nor overflow a figure", "CP-PAY-010"),
        Sent.Of().When(Arrived with { Amount = Usd(0m) }).ThenRefused("Something arrives", "CP-PAY-010"),
        Received.Of().When(Arrived).ThenAlreadySo("Confirming twice is once"),

        // giving up
        JustPlanned.Of().When(Off).Then<PaymentCancelled>("A plan is given up", PaymentPhase.Cancelled),
        Requested.Of().When(Off).Then<PaymentCancelled>("Also what was asked for", PaymentPhase.Cancelled),
        Approved.Of().When(Off with { By = Maria })
            .Then<PaymentCancelled>("Also what was approved", PaymentPhase.Cancelled),
        Returned1.Of().When(Off).Then<PaymentCancelled>("Also what was sent back", PaymentPhase.Cancelled),
        Failed1.Of().When(Off with { By = Maria })
            .Then<PaymentCancelled>("Also what failed", PaymentPhase.Cancelled),
        Requested.Of().When(Off with { By = Ben }).ThenRefused("The lead gives it up", "CP-LIF-014"),
        Requested.Of().When(Off with { Reason = "" }).ThenRefused("Giving up has a reason", "CP-VAL-001"),
        Requested.Pay("p-1", Off).Of().When(Off).ThenAlreadySo("Giving up twice is once"),
        Requested.Pay("p-1", Off).Of().When(Yes with { On = ReceivedOn })
            .ThenRefused("What was cancelled is not approved", "CP-LIF-001"),
        Requested.Pay("p-1", Off).Of().When(Asked with { On = ReceivedOn })
            .ThenRefused("Nor asked for again", "CP-LIF-001"),
    ];
}
