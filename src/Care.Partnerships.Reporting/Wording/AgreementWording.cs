using Care.Partnerships.Agreements;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to an agreement, in words.</summary>
internal static class AgreementWording
{
    public static string Of(AgreementFact fact, in Telling t) => fact switch
    {
        AgreementDrafted f =>
            $"drafted by {t.By}: {f.Heading.Title}, between {t.Of(f.Heading.Sides.Lead)} and "
            + $"{t.Of(f.Heading.Sides.Partner)}",
        AgreementTakenOver f =>
            $"taken over by {t.By}{(f.AgreedBy is { } other ? $" and {t.Of(other)}" : "")} while it runs: "
            + $"{f.Heading.Title}, {Told(f.Terms)}, signed on "
            + $"{Words.InWords(f.SignedOn)}, risk {Words.Of(f.Risk)} ({f.Reference})",
        PartnerSelected f => Selected(f.Selection, in t),
        ParentFollowed { Standing: var s } =>
            Invariant($"the parent {s.Agreement} is {Words.Of(s.Phase)}, version {s.Version}; ")
            + $"recorded by {t.By}",
        DueDiligenceRenewed f =>
            $"due diligence renewed by {t.By}, risk {Words.Of(f.Risk)}, screened on {Words.InWords(f.ScreenedOn)}"
            + $"{(f.ValidUntil is { } last ? $", valid until {Words.InWords(last)}" : "")}: {f.Reason}",
        NegotiationOpened => $"negotiation opened by {t.By}",
        TextProposed f => Invariant($"text {f.Version} proposed by {t.By}{t.ForTheSide}: {Told(f.Terms)}"),
        TextAccepted f => Invariant($"text {f.Version} accepted by {t.By}{t.ForTheSide}"),
        AnnexAttached f =>
            Invariant($"{Words.Of(f.Annex.Kind)} {f.Annex.Id}, version {f.Annex.Version}, attached by {t.By}"),
        AnnexAgreed f =>
            Invariant($"{Words.Of(f.Annex.Kind)}, version {f.Annex.Version}, agreed by {t.By}{t.ForTheSide}"),
        ExpectationsDiscussed f =>
            $"expectations discussed on {Words.InWords(f.DiscussedOn)} with {t.Of(f.With)}, recorded by {t.By}: "
            + $"{Words.Joined(f.Topics)}",
        AgreementSubmittedForSignature => $"submitted for signature by {t.By}",
        AgreementReturnedToNegotiation f => $"returned to negotiation by {t.By}: {f.Reason}",
        AgreementSigned f =>
            $"signed by {t.By}{t.InThePlaceOf(f.Under)}{t.ForTheSide}, dated {Words.InWords(f.SignedOn)}",
        AgreementTookEffect => "the agreement took effect",
        AgreementSuspended f => $"suspended by {t.By}, notice of {Words.InWords(f.NoticeOn)}: {f.Reason}",
        AgreementResumed => $"resumed by {t.By}",
        ContingencyActivated f =>
            $"activated by {t.By} for {f.Activation.Number}, {f.Activation.Title}: {f.Activation.Emergency}",
        AgreementExtended f =>
            $"extended to {Words.InWords(f.NewEnd)} by {t.By} and {t.Of(f.AgreedBy)}: {f.Justification}",
        AgreementTerminated f =>
            $"terminated by {t.By} under clause {f.Clause}, notice of {Words.InWords(f.NoticeOn)}, last day "
            + $"{Words.InWords(f.LastDay)}: {f.Reason}",
        AgreementCloseOutStarted { MeetingOn: { } day } =>
            $"close-out started by {t.By}, planned together on {Words.InWords(day)}",
        AgreementCloseOutStarted => $"close-out started by {t.By}, without a planning meeting",
        AgreementClosed f =>
            $"closed by {t.By} after close-out {f.CloseOut.CloseOut} of {Words.InWords(f.CloseOut.CompletedOn)}"
            + (f.Account is { } account ? $", with the account closed on {Words.InWords(account.ClosedOn)}" : ""),
        AgreementCancelled f => $"cancelled by {t.By}: {f.Reason}",
        AgreementExpired => "the agreement expired",
        AmendmentFact f => AmendmentWording.Of(f, in t),
        _ => throw Telling.Forgotten,
    };

    /// <summary>What time brings next, as something that is still to come.</summary>
    public static string ToCome(Type fact) =>
        fact == typeof(AgreementTookEffect) ? "it takes effect"
        : fact == typeof(AgreementExpired) ? "it expires"
        : throw Telling.Forgotten;

    private static string Selected(Selection s, in Telling t) =>
        $"partner selected ({Words.Of(s.Route)}), risk {Words.Of(s.Risk)}, screened on "
        + $"{Words.InWords(s.ScreenedOn)}; recorded by {t.By}";

    private static string Told(AgreementTerms terms) =>
        $"{Words.InWords(terms.Period)}, {(terms.Ceiling is { } most ? Words.Of(most) : "no money")}";
}

/// <summary>What happens to an amendment, in words.</summary>
internal static class AmendmentWording
{
    public static string Of(AmendmentFact fact, in Telling t) => fact switch
    {
        AmendmentProposed f =>
            $"{f.Number} proposed by {t.By}{t.ForTheSide} ({Words.Of(f.Proposal.Kind)}): {f.Proposal.Justification}",
        AmendmentReviewStarted f => $"amendment {f.Amendment} review started by {t.By}",
        AmendmentApproved f => $"amendment {f.Amendment} approved by {t.By}{t.InThePlaceOf(f.Under)}{t.ForTheSide}",
        DonorDecided f =>
            $"amendment {f.Amendment}: the donor said {(f.Decision.IsApproved ? "yes" : "no")} on "
            + $"{Words.InWords(f.Decision.DecidedOn)} ({f.Decision.Reference}); recorded by {t.By}",
        AmendmentApplied { Floor: { } floor } f =>
            $"amendment {f.Amendment} applied by {t.By}, with {Words.Of(floor.Bound)} bound in the account",
        AmendmentApplied f => $"amendment {f.Amendment} applied by {t.By}",
        AmendmentWithdrawn f => $"amendment {f.Amendment} withdrawn by {t.By}: {f.Reason}",
        AmendmentRejected f => $"amendment {f.Amendment} rejected by {t.By}: {f.Reason}",
        _ => throw Telling.Forgotten,
    };
}
