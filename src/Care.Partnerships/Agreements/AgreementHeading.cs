using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>One side of an agreement.</summary>
/// <param name="Party">Who it is.</param>
/// <param name="Signatory">The position that may bind this side.</param>
public sealed record Participant(Id<Party> Party, Id<Position> Signatory);

/// <summary>What names an agreement and never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Number">The reference number that people quote; it stays put.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Kind">The kind of agreement.</param>
/// <param name="Lead">The side that leads.</param>
/// <param name="Partner">The other side.</param>
public sealed record AgreementHeading(Id<Agreement> Id, string Number, string Title, AgreementKind Kind, Participant Lead, Participant Partner)
{
    /// <summary>Who does and decides what; null where only <see cref="Participant.Signatory"/> says who binds a side.</summary>
    /// <remarks>As signed: an amendment may put another matrix in its place, see <see cref="Agreement.Roles"/>.</remarks>
    public RoleMatrix? Roles { get; init; }

    /// <summary>The agreement under which it stands, such as the contingency agreement that was activated; null where it stands alone. See <see cref="AgreementFamily"/>.</summary>
    public Id<Agreement>? Parent { get; init; }

    /// <summary>The programme cycle that it belongs to, as the host names it; null where cycles do not matter.</summary>
    public string? ProgrammeCycle { get; init; }

    /// <summary>Elements that its text must have beyond those of its kind, such as those of a donor: see <see cref="ContentSet"/>.</summary>
    public ValueList<Id<ContentElement>> RequiredContents { get; init; }

    /// <summary>The kinds of amendment that the donor decides on, such as <see cref="AmendmentKinds.DecidedByUsFederalAgencies"/>; empty where it reserves none.</summary>
    public ValueList<AmendmentKind> DonorDecides { get; init; }

    /// <summary>The side that a party is on; null where it is on neither.</summary>
    public Side? SideOf(Id<Party> party) => party == Lead.Party ? Side.Lead : party == Partner.Party ? Side.Partner : null;

    /// <summary>The participant on a side.</summary>
    public Participant this[Side side] => side switch { Side.Lead => Lead, Side.Partner => Partner };
}
