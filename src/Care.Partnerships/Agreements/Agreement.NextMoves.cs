using Care.Partnerships.Parties;

namespace Care.Partnerships.Agreements;

public sealed partial record Agreement
{
    /// <summary>Whose move it is; empty in a final phase and while both sides simply work.</summary>
    /// <remarks>
    /// <para>
    /// While negotiating: each side that has not accepted the text on the table; both where there is none yet; once
    /// both have, either may submit, after the talk about expectations where no money is promised.
    /// </para>
    /// <para>
    /// While signatures are gathered: each side that has not signed; with a role matrix, each of which a post is
    /// awaited.
    /// </para>
    /// </remarks>
    public ValueList<NextMove> NextMoves() => Phase switch
    {
        AgreementPhase.NotStarted        => Both(typeof(AgreementDrafted)),
        AgreementPhase.Draft => Preparation.Selected is null
        && AgreementCapabilities.Of(KnownHeading.Kind).MayCarryFunds
            ? [new(Side.Lead, typeof(PartnerSelected))]
            : Both(typeof(NegotiationOpened)),
        AgreementPhase.Negotiating => Text.Version == 0 ? Both(typeof(TextProposed))
        : Missing(typeof(TextAccepted), side => Text.Accepted[side] is not null) is { Count: > 0 } missing
            ? missing
        : Both(MustDiscuss ? typeof(ExpectationsDiscussed) : typeof(AgreementSubmittedForSignature)),
        AgreementPhase.AwaitingSignature => Missing(typeof(AgreementSigned), side =>
            Signing.IsDoneBy(side, KnownHeading.Sides)),
        AgreementPhase.Signed            => [new(null, typeof(AgreementTookEffect))],
        AgreementPhase.Active            => [],
        AgreementPhase.Suspended         => Both(typeof(AgreementResumed)),
        AgreementPhase.Terminated => AgreementCapabilities.Of(KnownHeading.Kind).RequiresCloseOut
            ? Both(typeof(AgreementCloseOutStarted))
            : [new(null, typeof(AgreementExpired))],
        AgreementPhase.ClosingOut        => Both(typeof(AgreementClosed)),
        AgreementPhase.Closed or AgreementPhase.Cancelled or AgreementPhase.Expired => [],
    };

    private bool MustDiscuss =>
        AgreementCapabilities.Of(KnownHeading.Kind).RequiresNoFundingStatement
        && Preparation.Expectations is null;

    private static ValueList<NextMove> Both(Type fact) =>
        [new(Side.Lead, fact), new(Side.Partner, fact)];

    private static ValueList<NextMove> Missing(Type fact, Func<Side, bool> isDone) =>
        Enum.GetValues<Side>().Where(side => !isDone(side)).Select(side => new NextMove(side, fact)).ToValueList();
}
