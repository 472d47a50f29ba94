using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>
/// How an agreement stands, for its neighbours: a certificate that only the agreement makes, as
/// <see cref="Agreement.Standing"/>.
/// </summary>
/// <remarks>
/// A neighbour, such as the account of the agreement, records it and refuses one that is older than what it saw before,
/// or of another agreement. There is no default value besides null. Immutable; safe to share between threads.
/// </remarks>
public sealed record AgreementStanding : InvariantRecord
{
    internal AgreementStanding(
        Id<Agreement> agreement, int version, LocalDate asOf, AgreementPhase phase, string number, AgreementKind kind,
        Sides sides, DateInterval period)
    {
        (Agreement, Version, AsOf, Phase) = (agreement, version, asOf, phase);
        (Number, Kind, Sides, Period) = (number, kind, sides, period);
    }

    /// <summary>The agreement.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>
    /// One more with every entry that changes what is certified: signed, in force, suspended, resumed, extended,
    /// amended, terminated, in close-out, closed, given up, expired, due diligence renewed. 1 as signed by both.
    /// </summary>
    public int Version { get; internal init; }

    /// <summary>The day of the last entry that changed it.</summary>
    public LocalDate AsOf { get; internal init; }

    /// <summary>The phase.</summary>
    public AgreementPhase Phase { get; internal init; }

    /// <summary>The reference number of the agreement.</summary>
    public string Number { get; internal init; }

    /// <summary>The kind of agreement.</summary>
    public AgreementKind Kind { get; internal init; }

    /// <summary>The two parties.</summary>
    public Sides Sides { get; internal init; }

    /// <summary>First and last day as extended, amended and terminated, both included.</summary>
    public DateInterval Period { get; internal init; }

    /// <summary>The day of the later signature.</summary>
    public LocalDate SignedOn { get; internal init; }

    /// <summary>The position that may bind each side, where there is no role matrix.</summary>
    public BySide<Id<Position>> Signatories { get; internal init; }

    /// <summary>The most that may be paid, as amended; null for kinds that carry no money.</summary>
    public Money? Ceiling { get; internal init; }

    /// <summary>The rating of the last due diligence; unknown where there was none.</summary>
    public RiskLevel PartnerRisk { get; internal init; }

    /// <summary>The role matrix in force; null where the signatories bind their sides.</summary>
    public RoleMatrix? Roles { get; internal init; }
}

/// <summary>
/// Which version of an agreement holds on a day: a certificate that only the agreement makes, as
/// <see cref="Agreement.StampOn"/>.
/// </summary>
/// <remarks>
/// Whoever sends money shows it, so that an account that was not told of a suspension or a termination pays nothing.
/// There is no default value besides null.
/// </remarks>
public sealed record AgreementStamp : InvariantRecord
{
    internal AgreementStamp(Id<Agreement> agreement, int version, LocalDate on) =>
        (Agreement, Version, On) = (agreement, version, on);

    /// <summary>The agreement.</summary>
    public Id<Agreement> Agreement { get; }

    /// <summary>The version of <see cref="AgreementStanding.Version"/>.</summary>
    public int Version { get; }

    /// <summary>The day for which it was made.</summary>
    public LocalDate On { get; }
}
