using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>What names an agreement and never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Number">The reference number that people quote; it stays put.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Kind">The kind of agreement.</param>
/// <param name="Sides">The party that leads, and its partner.</param>
/// <param name="Signatories">The position that may bind each side, where there is no role matrix.</param>
public sealed record AgreementHeading(
    Id<Agreement> Id, string Number, string Title, AgreementKind Kind, Sides Sides,
    BySide<Id<Position>> Signatories) : InvariantRecord
{
    /// <summary>Who does and decides what; null where only <see cref="Signatories"/> says who binds a side.</summary>
    /// <remarks>
    /// As signed: an amendment may put another matrix in its place, see <see cref="Agreement.Roles"/>.
    /// </remarks>
    public RoleMatrix? Roles { get; init; }

    /// <summary>
    /// The agreement under which it stands, such as the contingency agreement that was activated; null where it stands
    /// alone. See <see cref="AgreementFamily"/>.
    /// </summary>
    public Id<Agreement>? Parent { get; init; }

    /// <summary>
    /// The programme cycle that it belongs to, as the host names it; null where cycles do not matter.
    /// </summary>
    public string? ProgrammeCycle { get; init; }

    /// <summary>
    /// Elements that its text must have beyond those of its kind, such as those of a donor: see
    /// <see cref="ContentSet"/>.
    /// </summary>
    public ValueList<Id<ContentElement>> RequiredContents { get; init; }

    /// <summary>The award of the donor that pays for it; null where none is named.</summary>
    public PrimeAward? Award { get; init; }

    /// <summary>
    /// Whether text, extension and amendment beyond the prime award are refused (<c>CP-AGR-048</c>,
    /// <c>CP-AGR-050</c>); else they are told, as <see cref="Agreement.BeyondAward"/>.
    /// </summary>
    public bool KeepsWithinAward { get; init; }

    /// <summary>
    /// The kinds of amendment that the donor decides on, such as
    /// <see cref="AmendmentScope.DecidedByUsFederalAgencies"/>; empty where it reserves none.
    /// </summary>
    public ValueList<AmendmentKind> DonorDecides { get; init; }

    // What is in one of its lists twice; null where nothing is.
    internal Refusal? Twice() =>
        Require.Once("heading.requiredContents", RequiredContents)
        ?? Require.Once("heading.donorDecides", DonorDecides)
        ?? (Award is { } award ? Require.Once("heading.award.amended", award.Amended, one => one.From) : null);

    // Numbers are told apart without case and outer blanks.
    internal static bool IsSameNumber(string one, string other) =>
        one.AsSpan().Trim().Equals(other.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    // The post that binds a side where there is no role matrix.
    internal PartyPosition Signatory(Side side) => new(Signatories[side], Sides[side]);
}
