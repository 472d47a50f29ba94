using Care.Partnerships.Parties;

namespace Care.Partnerships.Agreements;

/// <summary>Whose move it is in an agreement.</summary>
/// <param name="Side">The side; null where time moves next.</param>
/// <param name="Command">What it is to do, as the name of a command.</param>
public sealed record Turn(Side? Side, string Command)
{
    /// <summary>Whose move it is; empty in a final phase and while both sides simply work.</summary>
    /// <remarks>
    /// <para>While negotiating: each side that has not accepted the text on the table; both where there is none yet; once both have, either may submit, after the talk about expectations where no money is promised.</para>
    /// <para>While signatures are gathered: each side that has not signed; with a role matrix, each of which a post is awaited.</para>
    /// </remarks>
    public static ValueList<Turn> Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.Phase switch
        {
            AgreementPhase.NotStarted        => Both(nameof(DraftAgreement)),
            AgreementPhase.Draft             => agreement.Preparation.Selected is null && agreement.Heading.Kind.Capabilities().MayCarryFunds
                                                ? [new(Parties.Side.Lead, nameof(SelectPartner))] : Both(nameof(OpenNegotiation)),
            AgreementPhase.Negotiating       => agreement.Text.Version == 0 ? Both(nameof(ProposeText))
                                                : Missing(nameof(AcceptText), side => agreement.Text[side] is not null) is { Count: > 0 } missing ? missing
                                                : Both(MustDiscuss(agreement) ? nameof(RecordExpectations) : nameof(SubmitForSignature)),
            AgreementPhase.AwaitingSignature => Missing(nameof(Sign), side => agreement.Signing.IsDoneBy(side, agreement.Heading)),
            AgreementPhase.Signed            => [new(null, nameof(TakeEffect))],
            AgreementPhase.Active            => [],
            AgreementPhase.Suspended         => Both(nameof(Resume)),
            AgreementPhase.Terminated        => agreement.Heading.Kind.Capabilities().RequiresCloseOut ? Both(nameof(StartCloseOut)) : [new(null, nameof(Expire))],
            AgreementPhase.ClosingOut        => Both(nameof(Close)),
            AgreementPhase.Closed or AgreementPhase.Cancelled or AgreementPhase.Expired => [],
        };
    }

    private static bool MustDiscuss(Agreement agreement) => agreement.Heading.Kind.Capabilities().RequiresNoFundingStatement && agreement.Preparation.Expectations is null;

    private static ValueList<Turn> Both(string command) => [new(Parties.Side.Lead, command), new(Parties.Side.Partner, command)];

    private static ValueList<Turn> Missing(string command, Func<Side, bool> isDone) =>
        Enum.GetValues<Side>().Where(side => !isDone(side)).Select(side => new Turn(side, command)).ToValueList();
}
