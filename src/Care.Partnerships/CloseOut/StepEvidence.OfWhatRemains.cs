using Care.Partnerships.Assets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;

namespace Care.Partnerships.CloseOut;

// What becomes of money, assets, records and the partnership.

/// <summary>The balance was moved: the account shows that what the settlement leaves was paid or refunded.</summary>
/// <param name="Account">The certificate of the account: <see cref="FundingAccount.Moved"/>.</param>
public sealed record BalancePaid(MovedMoney Account) : StepEvidence
{
    /// <summary>What the account shows as moved.</summary>
    public static EvidenceKind AsKind { get; } = new("Payment") { MovesMoney = true, IsCertificate = true };

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <summary>
    /// The day that money moved last; the first day of the calendar where none did.
    /// </summary>
    public override LocalDate FactOn => Account.LastOn ?? LocalDate.MinIsoValue;

    internal override Refusal? Missing => null;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on)
    {
        if (OfThis(closeOut, "evidence.account", Account.Agreement) is { } other) return [other];
        return closeOut.Settlement is { OwedBy: { } owedBy } settlement && Account.Net != settlement.NetOnceMoved
            ? [StepRefusals.NotWhatIsOwed(Account.Net, owedBy, settlement)] : None;
    }

    internal override CloseOutCourse AddedTo(AgreementCloseOut closeOut) =>
        closeOut.Course with { IsBalanceMoved = true };

    // Taken up again, the payment no longer counts.
    internal override CloseOutCourse WithdrawnFrom(AgreementCloseOut closeOut) =>
        closeOut.Course with { IsBalanceMoved = closeOut.Settlement?.OwedBy is null };
}

/// <summary>It was decided what becomes of each asset, one by one in the register of assets.</summary>
/// <param name="Assets">The certificate of the register: <see cref="AssetRegister.Decisions"/>.</param>
public sealed record AssetsDecided(AssetDecisions Assets) : StepEvidence
{
    /// <summary>What becomes of each asset.</summary>
    public static EvidenceKind AsKind { get; } = new("AssetDecisions") { IsCertificate = true };

    /// <inheritdoc/>
    public override EvidenceKind Kind => AsKind;

    /// <inheritdoc/>
    public override LocalDate FactOn => Assets.DecidedOn;

    internal override Refusal? Missing => null;

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) =>
        OfThis(closeOut, "evidence.assets", Assets.Agreement) is { } other ? [other]
        : Assets.Undecided.Count > 0 ? [StepRefusals.AssetsUndecided(Assets.Undecided)]
        : None;

    internal override ValueList<Money> OwedForAssets => Assets.OwedToFunder;
}

/// <summary>The final records were archived.</summary>
/// <param name="Index">Where the index of the archive is.</param>
/// <param name="ArchivedOn">The day that the archive was complete.</param>
/// <param name="Retention">How long it is kept: see
/// <see cref="RecordRetention.From(DeadlineRule, RecordRetentionInput)"/>.</param>
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
    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on) =>
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

    internal override ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on)
    {
        var carried = Handover.Items;
        for (var i = 0; i < carried.Count; i++)
            for (var j = 0; j < i; j++)
                if (carried[j].Kind == carried[i].Kind && carried[j].Id == carried[i].Id)
                    return [ValueRefusals.Twice(Invariant($"evidence.handover.items[{i}]"), carried[i].Id)];
        return None;
    }

    private static Refusal? AllGiven(ValueList<HandoverItem> carried)
    {
        for (var i = 0; i < carried.Count; i++)
        {
            if (BlankText.Is(carried[i].Id))
                return ValueRefusals.Blank($"evidence.handover.items[{i}].id");
            if (BlankText.Is(carried[i].Text))
                return ValueRefusals.Blank($"evidence.handover.items[{i}].text");
        }

        return null;
    }
}
