using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

// What becomes of money, assets, records and the partnership.

/// <summary>The balance was moved.</summary>
/// <param name="Payment">The record of the payment.</param>
/// <param name="Amount">How much, above zero; what the settlement leaves to pay or to refund.</param>
/// <param name="PaidBy">Who paid: the lead what it owed, the partner what it refunds.</param>
/// <param name="PaidOn">The day of the payment.</param>
public sealed record BalancePaid(string Payment, Money Amount, Side PaidBy, LocalDate PaidOn) : StepEvidence
{
    /// <summary>The record of a payment.</summary>
    public static EvidenceKind AsKind { get; } = new("Payment") { MovesMoney = true };

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => PaidOn;

    internal override Refusal? Missing => Require.Text("evidence.payment", Payment);

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut) =>
        closeOut.Settlement is { OwedBy: { } owedBy, Owed: var owed } && (PaidBy != owedBy || Amount != owed)
            ? [StepRefusals.NotWhatIsOwed(PaidBy, Amount, owedBy, owed)] : None;

    internal override CloseOutCourse AddedTo(AgreementCloseOut closeOut) =>
        closeOut.Course with { IsBalanceMoved = true };

    // Taken up again, the payment no longer counts.
    internal override CloseOutCourse WithdrawnFrom(AgreementCloseOut closeOut) =>
        closeOut.Course with { IsBalanceMoved = closeOut.Settlement?.OwedBy is null };
}

/// <summary>It was decided what becomes of each asset, one by one in the register of assets.</summary>
/// <param name="Decided">The assets about which it is decided, disposed of or not; empty where there are none.</param>
/// <param name="Undecided">
/// The assets about which it is not, or whose donor has not answered or said no; there must be none.
/// </param>
/// <param name="DecidedOn">The day of the last decision.</param>
public sealed record AssetsDecided(
    ValueList<Id<Asset>> Decided, ValueList<Id<Asset>> Undecided, LocalDate DecidedOn) : StepEvidence
{
    /// <summary>What becomes of each asset.</summary>
    public static EvidenceKind AsKind { get; } = new("AssetDecisions");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => DecidedOn;

    /// <summary>What the register of assets says.</summary>
    public static AssetsDecided Of(AssetSummary standing, LocalDate decidedOn)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new([.. standing.ToCarryOut, .. standing.Disposed], standing.Undecided, decidedOn);
    }

    internal override Refusal? Missing => null;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut) =>
        Undecided.Count > 0 ? [StepRefusals.AssetsUndecided(Undecided)] : None;
}

/// <summary>The final records were archived.</summary>
/// <param name="Index">Where the index of the archive is.</param>
/// <param name="ArchivedOn">The day that the archive was complete.</param>
/// <param name="Retention">How long it is kept: see <see cref="RecordRetention.Of"/>.</param>
public sealed record RecordsArchived(string Index, LocalDate ArchivedOn, RecordRetention Retention) : StepEvidence
{
    /// <summary>The index of the archive, and how long it is kept.</summary>
    public static EvidenceKind AsKind { get; } = new("ArchiveIndex");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => ArchivedOn;

    internal override Refusal? Missing => Require.Text("evidence.index", Index);

    // A notice that makes records keep longer also holds for an archive that is filed again.
    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut) =>
        (AgreementCloseOut.Runs("evidence.retention", Retention), AgreementCloseOut.NotShorter(closeOut, Retention))
            switch
            {
                (null, null)                => None,
                ({ } runs, null)            => [runs],
                (null, { } shorter)         => [shorter],
                ({ } runs, { } shorter)     => [runs, shorter],
            };

    internal override CloseOutCourse AddedTo(AgreementCloseOut closeOut) =>
        closeOut.Course with { Retention = Retention };
}

/// <summary>What comes next was decided.</summary>
/// <param name="Handover">The decision, with what is carried over.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record NextDecided(Handover Handover, LocalDate DecidedOn) : StepEvidence
{
    /// <summary>What comes next, with what is carried over.</summary>
    public static EvidenceKind AsKind { get; } = new("NextDecision");

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => DecidedOn;

    internal override Refusal? Missing =>
        Require.Text("evidence.handover.reason", Handover.Reason) ?? AllGiven(Handover.Items);

    internal override Handover? ForTheTimeAfter => Handover;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut)
    {
        var carried = Handover.Items;
        for (var i = 0; i < carried.Count; i++)
            for (var j = 0; j < i; j++)
                if (carried[j].Kind == carried[i].Kind && carried[j].Id == carried[i].Id)
                    return [StepRefusals.CarriedTwice(i, carried[i])];
        return None;
    }

    private static Refusal? AllGiven(ValueList<HandoverItem> carried)
    {
        for (var i = 0; i < carried.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(carried[i].Id))
                return ValueRefusals.Blank($"evidence.handover.carriedOver[{i}].id");
            if (string.IsNullOrWhiteSpace(carried[i].Text))
                return ValueRefusals.Blank($"evidence.handover.carriedOver[{i}].text");
        }

        return null;
    }
}
