namespace Care.Partnerships.DonorRules;

/// <summary>How a donor's figure for overhead binds.</summary>
public enum AllowanceKind
{
    /// <summary>No overhead is paid.</summary>
    None,

    /// <summary>Covered, and no percentage is named.</summary>
    Unstated,

    /// <summary>A flat rate; less only where the partner's own policy is lower.</summary>
    Flat,

    /// <summary>At most; each rate up to it, both ends included, may be chosen.</summary>
    UpTo,

    /// <summary>What is usually agreed; it binds nobody.</summary>
    Usual,

    /// <summary>At least.</summary>
    AtLeast,
}

/// <summary>What a donor pays for overhead.</summary>
/// <param name="Kind">How the figures bind.</param>
/// <param name="Least">The lower end of the range, included.</param>
/// <param name="Most">The upper end of the range, included; equal to the lower one where there is one figure.</param>
/// <param name="Base">What the rate multiplies; null where the donor names none, so that the agreement must.</param>
/// <param name="SharedByAllTiers">Whether all tiers of recipients together stay under the one ceiling.</param>
/// <param name="Note">Conditions, in a few words; empty where there are none.</param>
public sealed record OverheadAllowance(
    AllowanceKind Kind, Percentage Least, Percentage Most, CostBase? Base, bool SharedByAllTiers = false,
    string Note = "")
{
    /// <summary>
    /// The rate that is wanted, if it is allowed. Refuses with <c>CP-DON-009</c> any rate above zero where nothing is
    /// paid, with <c>CP-DON-010</c> one above the
    /// most, with <c>CP-DON-011</c> one below the least that is due, and as <see cref="OverheadRate.From"/> does. A
    /// usual range refuses nothing.
    /// </summary>
    /// <param name="wanted">The rate that is wanted.</param>
    /// <param name="agreedBase">The base that the agreement names, where the donor names none.</param>
    public Result<OverheadRate> At(Percentage wanted, CostBase? agreedBase = null)
    {
        var refusal = Kind switch
        {
            AllowanceKind.None => wanted > Percentage.Zero ? DonorRefusals.PaysNoOverhead(wanted) : null,
            AllowanceKind.Flat or AllowanceKind.UpTo => wanted > Most ? DonorRefusals.AboveTheMost(wanted, Most) : null,
            AllowanceKind.AtLeast => wanted < Least ? DonorRefusals.BelowTheLeast(wanted, Least) : null,
            AllowanceKind.Unstated or AllowanceKind.Usual => null,
        };
        return refusal is null ? OverheadRate.From(wanted, Base ?? agreedBase) : refusal.As<OverheadRate>();
    }

    /// <summary>Such as <c>up to 15% of total direct cost</c>.</summary>
    public override string ToString()
    {
        var range = Least == Most ? $"{Most}" : $"{Least} to {Most}";
        var of = Base is null ? "" : $" of {Base}";
        var tiers = SharedByAllTiers ? ", all tiers together" : "";
        var words = Kind switch
        {
            AllowanceKind.None     => "none",
            AllowanceKind.Unstated => "covered, no percentage",
            AllowanceKind.Flat     => $"flat {range}",
            AllowanceKind.UpTo     => $"up to {Most}",
            AllowanceKind.Usual    => $"usually {range}",
            AllowanceKind.AtLeast  => $"at least {Least}",
        };
        return words
            + (Kind is AllowanceKind.None or AllowanceKind.Unstated ? "" : of)
            + tiers
            + (Note.Length == 0 ? "" : $"; {Note}");
    }
}
