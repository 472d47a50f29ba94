using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// The wire names of what happens to an agreement. A name is never reused; a new shape gets a new number.
/// </summary>
internal static class AgreementWire
{
    public static WireFamily Family { get; } = new(typeof(AgreementFact),
    [
        (typeof(AgreementDrafted),               "agreement-drafted/1"),
        (typeof(AgreementTakenOver),             "agreement-taken-over/1"),
        (typeof(PartnerSelected),                "partner-selected/1"),
        (typeof(ParentFollowed),                 "parent-followed/1"),
        (typeof(DueDiligenceRenewed),            "due-diligence-renewed/1"),
        (typeof(NegotiationOpened),              "negotiation-opened/1"),
        (typeof(TextProposed),                   "text-proposed/1"),
        (typeof(TextAccepted),                   "text-accepted/1"),
        (typeof(AnnexAttached),                  "annex-attached/1"),
        (typeof(AnnexAgreed),                    "annex-agreed/1"),
        (typeof(ExpectationsDiscussed),          "expectations-discussed/1"),
        (typeof(AgreementSubmittedForSignature), "agreement-submitted-for-signature/1"),
        (typeof(AgreementReturnedToNegotiation), "agreement-returned-to-negotiation/1"),
        (typeof(AgreementSigned),                "agreement-signed/1"),
        (typeof(AgreementTookEffect),            "agreement-took-effect/1"),
        (typeof(AgreementSuspended),             "agreement-suspended/1"),
        (typeof(AgreementResumed),               "agreement-resumed/1"),
        (typeof(ContingencyActivated),           "contingency-activated/1"),
        (typeof(AgreementExtended),              "agreement-extended/1"),
        (typeof(AgreementTerminated),            "agreement-terminated/1"),
        (typeof(AgreementCloseOutStarted),                "agreement-close-out-started/1"),
        (typeof(AgreementClosed),                "agreement-closed/1"),
        (typeof(AgreementCancelled),             "agreement-cancelled/1"),
        (typeof(AgreementExpired),               "agreement-expired/1"),
        (typeof(AmendmentProposed),              "amendment-proposed/1"),
        (typeof(AmendmentReviewStarted),               "amendment-review-started/1"),
        (typeof(AmendmentApproved),              "amendment-approved/1"),
        (typeof(DonorDecided),                   "donor-decided/1"),
        (typeof(AmendmentApplied),               "amendment-applied/1"),
        (typeof(AmendmentWithdrawn),             "amendment-withdrawn/1"),
        (typeof(AmendmentRejected),              "amendment-rejected/1"),
    ])
    {
        ByClock = [typeof(AgreementTookEffect), typeof(AgreementExpired)],
    };
}
