using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Overhead;

/// <summary>
/// What an agreement says of overhead: under which prime award, at which rate, and beside it what overhead costs the
/// partner.
/// </summary>
/// <remarks>
/// A record of plain data: what is impossible in it is refused by what calculates with it, such as
/// <see cref="OverheadRecovery.At"/>.
/// </remarks>
/// <param name="Award">The prime award, which decides the donor's rules.</param>
/// <param name="Agreed">The rate that the partner is paid, with its base.</param>
/// <param name="Own">The partner's own rate, with its base; null where it is not known.</param>
/// <param name="Sharing">How the overhead of the prime award is shared; null where no such terms were agreed.</param>
public sealed record OverheadTerms(
    PrimeAward Award, OverheadRate Agreed, OverheadRate? Own = null, SharingTerms? Sharing = null) : InvariantRecord
{
    /// <summary>
    /// Whether the partner's own share of cost is in the base. Null where the terms do not say: then it is in a
    /// modified total direct cost, which counts all cost of the award, and in no other base.
    /// </summary>
    /// <remarks>Overhead on cost share is itself cost share: the funder does not pay it.</remarks>
    public bool? IsCostShareInBase { get; init; }

    /// <summary>
    /// Whether the donor pays actual indirect cost, up to the agreed rate. Null where the terms do not say: then the
    /// rate is paid without proof of cost.
    /// </summary>
    public bool? IsActualCostPaid { get; init; }

    /// <summary>
    /// Why less was agreed than the donor allows; null where nothing was said. <see cref="OverheadOffer.Under"/> tells
    /// it with the figures.
    /// </summary>
    public string? ReasonForLess { get; init; }

    internal bool CountsCostShare => IsCostShareInBase ?? Agreed.Base.Kind is BaseKind.ModifiedTotalDirect;
}
