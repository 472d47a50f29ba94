using Care.Partnerships.Parties;

namespace Care.Partnerships.Agreements;

/// <summary>Whose move it is in an agreement.</summary>
/// <param name="Side">The side; null where time moves next.</param>
/// <param name="Fact">What it is to do, as the type of the fact.</param>
public sealed record NextMove(Side? Side, Type Fact) : InvariantRecord
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
    public static ValueList<NextMove> Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Phase switch
        {
            AgreementPhase.NotStarted        => Both(typeof(AgreementDrafted)),
            AgreementPhase.Draft => agreement.Preparation.Selected is null
            && AgreementCapabilities.Of(agreement.KnownHeading.Kind).MayCarryFunds
                ? [new(Parties.Side.Lead, typeof(PartnerSelected))]
                : Both(typeof(NegotiationOpened)),
            AgreementPhase.Negotiating => agreement.Text.Version == 0 ? Both(typeof(TextProposed))
            : Missing(typeof(TextAccepted), side => agreement.Text.Accepted[side] is not null) is { Count: > 0 } missing
                ? missing
            : Both(MustDiscuss(agreement) ? typeof(ExpectationsDiscussed) : typeof(AgreementSubmittedForSignature)),
            AgreementPhase.AwaitingSignature => Missing(typeof(AgreementSigned), side =>
                agreement.Signing.IsDoneBy(side, agreement.KnownHeading.Sides)),
            AgreementPhase.Signed            => [new(null, typeof(AgreementTookEffect))],
            AgreementPhase.Active            => [],
            AgreementPhase.Suspended         => Both(typeof(AgreementResumed)),
            AgreementPhase.Terminated => AgreementCapabilities.Of(agreement.KnownHeading.Kind).RequiresCloseOut
                ? Both(typeof(AgreementCloseOutStarted))
                : [new(null, typeof(AgreementExpired))],
            AgreementPhase.ClosingOut        => Both(typeof(AgreementClosed)),
            AgreementPhase.Closed or AgreementPhase.Cancelled or AgreementPhase.Expired => [],
        };
    }

    private static bool MustDiscuss(Agreement agreement) =>
        AgreementCapabilities.Of(agreement.KnownHeading.Kind).RequiresNoFundingStatement
        && agreement.Preparation.Expectations is null;

    private static ValueList<NextMove> Both(Type fact) =>
        [new(Parties.Side.Lead, fact), new(Parties.Side.Partner, fact)];

    private static ValueList<NextMove> Missing(Type fact, Func<Side, bool> isDone) =>
        Enum.GetValues<Side>().Where(side => !isDone(side)).Select(side => new NextMove(side, fact)).ToValueList();
}
