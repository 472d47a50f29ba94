using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;

namespace Care.Partnerships.Dossiers;

/// <summary>What one part of a partnership has to be told about another: a fact, ready to be recorded.</summary>
/// <param name="Fact">The fact. Somebody of either side of the agreement may record it.</param>
/// <param name="Why">What changed, in words.</param>
public sealed record Consequence(Fact Fact, string Why) : InvariantRecord;

public sealed partial record AgreementDossier
{
    /// <summary>
    /// What the parts have to be told about each other, in an order in which it can be recorded; empty where nothing
    /// is left to tell. It costs no memory then.
    /// </summary>
    /// <remarks>
    /// The agreement follows its parent, and is suspended, resumed, terminated or given up with it; the account follows
    /// the agreement; a close-out is planned again where the last day moved, opened again where it was closed for
    /// another last day, and started where the agreement is closing out.
    /// </remarks>
    public ValueList<Consequence> Consequences
    {
        get
        {
            List<Consequence>? list = null;
            if (ParentMoved) Add(ref list, new(
                new ParentFollowed(Parent!.Standing!), "the agreement under which it stands changed"));
            if (Parent is not null && AgreementFamily.Due(Parent, Agreement) is { } due) Add(ref list, new(
                due, "the agreement under which it stands was suspended, resumed or terminated"));
            if (AgreementMoved) Add(ref list, new(
                new StandingFollowed(Agreement.Standing!), "the agreement changed, and its account does not follow"));
            AddCloseOut(ref list);
            return list is null ? default : [.. list];
        }
    }

    private bool ParentMoved =>
        Parent?.CertifiedVersion is { } version
        && Agreement.Phase is >= AgreementPhase.Draft and <= AgreementPhase.Active or AgreementPhase.Suspended
        && Agreement.Heading?.Parent == Parent.Heading?.Id && !(Agreement.ParentStanding?.Version >= version);

    private bool AgreementMoved =>
        Account is { Phase: FundingPhase.Open, Standing: { } seen }
        && Agreement.CertifiedVersion is { } version && seen.Version < version
        && seen.Agreement == Agreement.Heading?.Id;

    private void AddCloseOut(ref List<Consequence>? list)
    {
        if (CloseOut is not { Schedule: { } schedule } closeOut || Agreement.End is not { } end) return;
        if (schedule.Anchors.End != end)
        {
            if (closeOut.Phase is CloseOutPhase.Closed)
            {
                Add(ref list, new(new CloseOutReopened("The last day of the agreement moved."), "the last day moved"));
                return;
            }

            var cause = end > schedule.Anchors.End ? ReplanCause.Extended
                : Agreement.Course.Terminated is not null ? ReplanCause.Terminated
                : ReplanCause.Amended;
            Add(ref list, new(
                new CloseOutReplanned(
                    cause, "The last day of the agreement moved.", schedule.Plan,
                    CloseOutAnchors.Of(Agreement) with
                    {
                        FinalReportSubmitted = schedule.Anchors.FinalReportSubmitted,
                        FinalReportsReceived = schedule.Anchors.FinalReportsReceived,
                    }),
                "the last day moved"));
        }

        if (closeOut.Phase is CloseOutPhase.Planned && Agreement.Phase is AgreementPhase.ClosingOut)
            Add(ref list, new(new CloseOutStarted(), "the agreement is closing out"));
    }

    private static void Add(ref List<Consequence>? list, Consequence consequence) =>
        (list ??= []).Add(consequence);
}
