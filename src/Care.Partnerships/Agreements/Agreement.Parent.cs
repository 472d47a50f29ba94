using Care.Partnerships.Parties;

namespace Care.Partnerships.Agreements;

// What an agreement knows of the one it stands under, and of its partner, from what was last recorded.
public sealed partial record Agreement
{
    /// <summary>
    /// How the agreement stood under which this one stands, as last recorded; null where nothing is recorded, and where
    /// it stands alone.
    /// </summary>
    public AgreementStanding? ParentStanding =>
        Preparation.ParentFollowed?.Fact.Standing ?? Preparation.TakenOver?.Fact.Parent;

    /// <summary>
    /// The rating of the last due diligence: of the selection, or as renewed; <see cref="RiskLevel.Unknown"/> while
    /// there is none.
    /// </summary>
    public RiskLevel PartnerRisk =>
        Preparation.Renewed?.Fact.Risk ?? Preparation.Selected?.Fact.Selection.Risk
        ?? Preparation.TakenOver?.Fact.Risk ?? RiskLevel.Unknown;

    /// <summary>The last day of the last due diligence, included; null where no day is agreed.</summary>
    public LocalDate? DueDiligenceValidUntil => Preparation.Renewed is { } renewed
        ? renewed.Fact.ValidUntil
        : Preparation.Selected?.Fact.Selection.ValidUntil;

    // What an unfit partner stops: negotiating, submitting, signing, and more money.
    internal Refusal? PartnerUnfit(LocalDate on)
    {
        // The common case first: one rating, with no last day.
        if (Preparation is
            { Since: null, Selected.Fact.Selection: { Risk: not RiskLevel.Ineligible, ValidUntil: null } })
            return null;
        return PartnerRisk is RiskLevel.Ineligible ? AgreementRefusals.PartnerIneligible()
            : DueDiligenceValidUntil is { } last && on > last ? AgreementRefusals.DueDiligenceExpired(on, last)
            : null;
    }

    // Nothing is signed or takes effect under what is not in force, or beyond its days.
    internal Refusal? NotUnderParentInForce() =>
        KnownHeading.Parent is not { } parent ? null
        : ParentStanding is not { } standing ? AgreementRefusals.ParentNotFollowed(parent)
        : standing.Phase is not AgreementPhase.Active ? AgreementRefusals.ParentNotInForce(parent, standing.Phase)
        : Period is { } period && !Covers(standing.Period, period)
            ? FamilyRefusals.OutsideItsParent(period, standing.Period)
        : null;

    internal Refusal? EndsWithinParent(LocalDate end) =>
        KnownHeading.Parent is not { } parent || Start is not { } start ? null
        : ParentStanding is not { } standing ? AgreementRefusals.ParentNotFollowed(parent)
        : end > standing.Period.End && end > End
            ? FamilyRefusals.OutsideItsParent(new(start, end), standing.Period)
        : null;

    internal static bool Covers(DateInterval outer, DateInterval inner) =>
        inner.Start >= outer.Start && inner.End <= outer.End;

    private static Refusal? StandsUnderItsParent(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Heading.Parent is not { } parent ? f.Parent is null ? null : AgreementRefusals.StandsAlone()
        : f.Parent is not { } standing ? AgreementRefusals.ParentNotFollowed(parent)
        : standing.Agreement != parent ? AgreementRefusals.NotTheParent(standing.Agreement, parent)
        : !f.Heading.Sides.JoinTheSame(standing.Sides)
            ? AgreementRefusals.ParentOfOthers(standing.Sides, f.Heading.Sides)
        : standing.Phase is not AgreementPhase.Active ? AgreementRefusals.ParentNotInForce(parent, standing.Phase)
        : !Covers(standing.Period, f.Terms.Period)
            ? FamilyRefusals.OutsideItsParent(f.Terms.Period, standing.Period)
        : null;
    private static Refusal? StandsUnderAnother(Agreement a, in Asked asked) =>
        a.KnownHeading.Parent is null ? AgreementRefusals.StandsAlone() : null;
    private static Refusal? IsOfTheParent(Agreement a, ParentFollowed f, in Asked asked) =>
        f.Standing.Agreement == a.KnownHeading.Parent
            ? null
            : AgreementRefusals.NotTheParent(f.Standing.Agreement, a.KnownHeading.Parent);
    private static Refusal? JoinsTheSameParties(Agreement a, ParentFollowed f, in Asked asked) =>
        a.KnownHeading.Sides.JoinTheSame(f.Standing.Sides)
            ? null
            : AgreementRefusals.ParentOfOthers(f.Standing.Sides, a.KnownHeading.Sides);
    private static Refusal? IsNotOlder(Agreement a, ParentFollowed f, in Asked asked) =>
        a.ParentStanding is { } seen && f.Standing.Version < seen.Version
            ? AgreementRefusals.OlderParent(f.Standing.Version, seen.Version)
            : null;
    private static Refusal? ParentIsInForce(Agreement a, in Asked asked) => a.NotUnderParentInForce();
    private static Refusal? StaysWithinParent(Agreement a, AgreementExtended f, in Asked asked) =>
        a.EndsWithinParent(f.NewEnd);

    private static Refusal? PartnerIsEligible(Agreement a, in Asked asked) => a.PartnerUnfit(asked.On);

    // The partner does not rate itself.
    private static Refusal? RatedByTheLead(Agreement a, in Asked asked) =>
        EitherSide(a, in asked)
        ?? (a.Sides is { } sides && sides.SideOf(asked.By.Party) is not Side.Lead
            ? AgreementRefusals.RatesItself(asked.By, sides)
            : null);
    private static Refusal? RiskRated(Agreement a, DueDiligenceRenewed f, in Asked asked) =>
        f.Risk is RiskLevel.Unknown ? AgreementRefusals.RiskNotRated() : null;
    private static Refusal? ScreenedByNow(Agreement a, DueDiligenceRenewed f, in Asked asked) =>
        Require.ByNow("screenedOn", f.ScreenedOn, in asked);
    private static Refusal? ValidOnceScreened(Agreement a, DueDiligenceRenewed f, in Asked asked) =>
        f.ValidUntil < f.ScreenedOn
            ? AgreementRefusals.ValidBeforeScreening("validUntil", f.ValidUntil.Value, f.ScreenedOn)
            : null;
    private static Refusal? HasReason(Agreement a, DueDiligenceRenewed f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? ValidOnceScreened(Agreement a, PartnerSelected f, in Asked asked) =>
        f.Selection.ValidUntil < f.Selection.ScreenedOn
            ? AgreementRefusals.ValidBeforeScreening(
                "selection.validUntil", f.Selection.ValidUntil.Value, f.Selection.ScreenedOn)
            : null;
}
