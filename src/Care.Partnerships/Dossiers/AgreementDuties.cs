using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Dossiers;

/// <summary>What an agreement and its amendments wait for.</summary>
internal static class AgreementDuties
{
    // How long before it ends the due diligence is renewed: a proposal.
    private const int DaysToRenew = 30;

    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
    [
        .. dossier.Agreement.Due(on).Select(due => ByTime(subject, due)),
        .. dossier.Consequences.AsEnumerable().Select(consequence => new Duty(
            subject, consequence.Fact.GetType(), $"record what follows: {consequence.Why}", null)
        {
            Since = dossier.Agreement.LastOn,
        }),
        .. Moves(dossier, subject, on),
        .. dossier.Agreement.Amendments.Where(amendment => amendment.IsOpen)
            .SelectMany(amendment => Of(dossier.Agreement, amendment, subject, on)),
        .. DueDiligence(dossier.Agreement, subject, on),
    ];

    /// <summary>What time brought and nobody recorded.</summary>
    public static Duty ByTime(DutySubject subject, IEntry<Fact> due) =>
        new(subject, due.Fact.GetType(), due.Fact switch
        {
            AgreementTookEffect => "record that the agreement took effect",
            AgreementExpired    => "record that the agreement expired",
            _                   => "record what time has brought",
        }, null)
        {
            Since = due.On, IsByTime = true,
        };

    private static IEnumerable<Duty> Moves(AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        var agreement = dossier.Agreement;
        var moves = agreement.NextMoves();
        foreach (var move in moves.AsEnumerable())
        {
            if (move.Side is not { } side || !IsOpen(dossier, move.Fact, on)) continue;
            var isOfEither = moves.Count > 1 && !IsOfEachSide(move.Fact);
            if (isOfEither && side is Side.Partner) continue;
            yield return new(subject, move.Fact, What(agreement, move.Fact), isOfEither ? null : side)
            {
                Since = agreement.LastOn, By = agreement.IsSigned ? null : agreement.Start,
                IsProposed = move.Fact != typeof(AgreementSigned),
                Posts = move.Fact == typeof(AgreementSigned) ? Signatories(agreement, side) : [],
                HoldsUp = agreement.Phase is AgreementPhase.Suspended
                    ? FundingDuties.HeldWhileSuspended(dossier.Account) : null,
            };
        }

        if (agreement.Phase is AgreementPhase.Active && agreement.End is { } end && on > end
            && AgreementCapabilities.Of(agreement.KnownHeading.Kind).RequiresCloseOut)
            yield return new(
                subject, typeof(AgreementCloseOutStarted), "start the close-out: the last day has passed", null)
            {
                Since = end.DayAfter(),
            };
    }

    // What each side does for itself; the rest either may do.
    private static bool IsOfEachSide(Type fact) => fact == typeof(TextAccepted) || fact == typeof(AgreementSigned);

    private static bool IsOpen(AgreementDossier dossier, Type fact, LocalDate on) =>
        fact != typeof(AgreementClosed)
        || dossier.CloseOut?.Completed is not null && on > dossier.Agreement.End
        && dossier.Account is null or { Phase: Funding.FundingPhase.Closed };

    private static ValueList<PartyPosition> Signatories(Agreement agreement, Side side)
    {
        var heading = agreement.KnownHeading;
        return agreement.Signing.SignOff is { } signOff
            ? signOff.Next.Where(post => post.Party == heading.Sides[side]).ToValueList()
            : [heading.Signatory(side)];
    }

    private static string What(Agreement agreement, Type fact) =>
        fact == typeof(PartnerSelected) ? "select the partner, after due diligence"
        : fact == typeof(NegotiationOpened) ? "open the negotiation"
        : fact == typeof(TextProposed) ? "propose a text"
        : fact == typeof(TextAccepted) ? Invariant($"accept text {agreement.Text.Version}, or propose another")
        : fact == typeof(ExpectationsDiscussed) ? "discuss what the agreement promises, and what not"
        : fact == typeof(AgreementSubmittedForSignature) ? "submit the agreement for signature"
        : fact == typeof(AgreementSigned) ? "sign the agreement"
        : fact == typeof(AgreementResumed) ? "resume the suspended agreement, or terminate it"
        : fact == typeof(AgreementCloseOutStarted) ? "start the close-out"
        : fact == typeof(AgreementClosed) ? "close the agreement"
        : "go on with the agreement";

    private static IEnumerable<Duty> Of(Agreement agreement, Amendment amendment, DutySubject subject, LocalDate on)
    {
        var (part, proposal) = (subject with { Part = amendment.Id.Value }, amendment.Proposed.Fact.Proposal);
        var duties = amendment.Phase switch
        {
            AmendmentPhase.Proposed =>
            [
                new(part, typeof(AmendmentReviewStarted), $"take up amendment {amendment.Number}", Other(amendment.By))
                {
                    Since = amendment.Proposed.On,
                },
            ],
            AmendmentPhase.UnderReview => Enum.GetValues<Side>()
                .Select(side => (Side: side, Posts: ApprovalsOf(agreement, amendment, side)))
                .Where(of => of.Posts.Count > 0)
                .Select(of => new Duty(
                    part, typeof(AmendmentApproved), $"approve amendment {amendment.Number}, or reject it", of.Side)
                {
                    Since = amendment.Review?.On, Posts = of.Posts,
                }).ToArray(),
            AmendmentPhase.Agreed when amendment.Donor is null
                && agreement.KnownHeading.DonorDecides.Contains(proposal.Kind) =>
            [
                new(part, typeof(DonorDecided), $"get the donor's decision on amendment {amendment.Number}", Side.Lead)
                {
                    Since = amendment.Proposed.On,
                },
            ],
            AmendmentPhase.Agreed when on < proposal.EffectiveOn => [],
            _ =>
            [
                new Duty(part, typeof(AmendmentApplied), $"apply amendment {amendment.Number}", null)
                {
                    Since = proposal.EffectiveOn,
                },
            ],
        };
        foreach (var duty in duties)
            yield return Might(agreement, amendment, duty, on)
                ? duty with { By = proposal.EffectiveOn, IsProposed = true }
                : new(
                    part, typeof(AmendmentWithdrawn),
                    $"withdraw amendment {amendment.Number}, which can go no further", amendment.By)
                {
                    Posts = amendment.Approved is { Lead: null, Partner: null }
                        ? [] : [agreement.KnownHeading.Signatory(amendment.By)],
                };
    }

    // Whether somebody in the post whose turn it is, whoever that is, is offered it.
    private static bool Might(Agreement agreement, Amendment amendment, Duty duty, LocalDate on)
    {
        var side = duty.Side ?? Side.Lead;
        var post = duty.Posts is [var first, ..] ? first : agreement.KnownHeading.Signatory(side);
        var somebody = new Person(Somebody, post.Party, post.Position, "somebody");
        return agreement.Permissions(amendment.Id, somebody, on)
            .Any(permission => permission.Fact == duty.Fact && permission.IsAllowed);
    }

    private static Id<Person> Somebody { get; } = Id<Person>.Of("somebody");

    private static ValueList<PartyPosition> ApprovalsOf(Agreement agreement, Amendment amendment, Side side)
    {
        var heading = agreement.KnownHeading;
        return amendment.SignOff is { } signOff
            ? signOff.Next.Where(post => post.Party == heading.Sides[side]).ToValueList()
            : amendment.Approved[side] is null ? [heading.Signatory(side)] : [];
    }

    private static Side Other(Side side) => side is Side.Lead ? Side.Partner : Side.Lead;

    private static IEnumerable<Duty> DueDiligence(Agreement agreement, DutySubject subject, LocalDate on)
    {
        if (agreement.DueDiligenceValidUntil is not { } last || Period.DaysBetween(on, last) > DaysToRenew
            || agreement.Phase is AgreementPhase.Closed or AgreementPhase.Cancelled or AgreementPhase.Expired)
            yield break;
        yield return new(subject, typeof(DueDiligenceRenewed), "renew the due diligence of the partner", Side.Lead)
        {
            Since = last.Shifted(-DaysToRenew), By = last,
        };
    }
}
