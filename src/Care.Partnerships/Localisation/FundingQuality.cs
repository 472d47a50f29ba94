namespace Care.Partnerships.Localisation;

/// <summary>
/// What else was promised about funding and partners, as shares: credit in public, several years, flexibility, and
/// organisations led by women. What nobody counted is null, not zero.
/// </summary>
/// <remarks>
/// The shares of money are shares of what counts as funding of local and national actors. Sources: Charter for Change,
/// commitment 8 (credit to partners in public); CARE, locally led (organisations led by women). Several years and
/// flexibility are what the field calls quality of funding; how they are counted here is a proposal. There is no
/// default value besides null. Immutable.
/// </remarks>
public sealed record FundingQuality : InvariantRecord
{
    private FundingQuality(
        Percentage? partnersCredited, Percentage? multiYear, Percentage? flexible, Percentage? womenLed) =>
        (PartnersCredited, MultiYear, Flexible, WomenLed) = (partnersCredited, multiYear, flexible, womenLed);

    /// <summary>The share of partners that were credited in public.</summary>
    public Percentage? PartnersCredited { get; }

    /// <summary>The share of the money that is promised for several years.</summary>
    public Percentage? MultiYear { get; }

    /// <summary>The share of the money that is not bound to lines.</summary>
    public Percentage? Flexible { get; }

    /// <summary>The share of the money that went to organisations led by women.</summary>
    public Percentage? WomenLed { get; }

    /// <summary>
    /// Puts the shares together. Each tally holds those flows of the whole that are of the kind. A share of nothing is
    /// null.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-LOC-012</c> a tally in another currency or of another policy, with <c>CP-LOC-016</c> a tally
    /// that counts more than the whole, and with <c>CP-LOC-017</c> numbers of partners that cannot be.
    /// </remarks>
    /// <param name="whole">All flows.</param>
    /// <param name="multiYear">Those for several years; null where nobody counted them.</param>
    /// <param name="flexible">Those that are not bound to lines; null where nobody counted them.</param>
    /// <param name="womenLed">Those to organisations led by women; null where nobody counted them.</param>
    /// <param name="partners">How many partners there are.</param>
    /// <param name="partnersCredited">How many of them were credited in public; null where nobody counted them.</param>
    public static Result<FundingQuality> From(
        LocalisationTally whole, LocalisationTally? multiYear = null, LocalisationTally? flexible = null,
        LocalisationTally? womenLed = null, int partners = 0, int? partnersCredited = null)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var refusals = new List<Refusal>();
        var (lasting, free, women) = (
            Of("multiYear", multiYear), Of("flexible", flexible), Of("womenLed", womenLed));
        if (partners < 0 || partnersCredited < 0 || partnersCredited > partners)
            refusals.Add(LocalisationRefusals.PartnersThatCannotBe(partnersCredited ?? 0, partners));
        return refusals.Count > 0
            ? refusals.As<FundingQuality>()
            : new FundingQuality(
                partners > 0 && partnersCredited is { } credited
                    ? Percentage.FromShare(credited, partners).Required() : null,
                lasting, free, women);

        Percentage? Of(string field, LocalisationTally? part)
        {
            if (part is null) return null;
            if (!part.IsAlike(whole)) refusals.Add(LocalisationRefusals.OtherTally(field, part, whole));
            else if (part.Counted > whole.Counted)
                refusals.Add(LocalisationRefusals.MoreThanTheWhole(field, part.Counted, whole.Counted));
            else if (!whole.Counted.IsZero)
                return Percentage.FromShare(part.Counted.MinorUnits, whole.Counted.MinorUnits).Required();
            return null;
        }
    }
}
