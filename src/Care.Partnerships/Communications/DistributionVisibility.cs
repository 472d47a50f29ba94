using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>Which size of logos is compared.</summary>
public enum LogoComparison
{
    /// <summary>Width times height.</summary>
    Area,

    /// <summary>The height alone.</summary>
    Height,
}

/// <summary>A logo at a distribution: missing, shown, or shown and measured.</summary>
/// <remarks>Where nobody knows whether it was shown, there is none of these. Value equality. Immutable.</remarks>
public sealed record Logo : InvariantRecord
{
    /// <summary>The most millimetres of a side: 100 metres.</summary>
    public const int MostMillimetres = 100_000;

    private Logo(bool isShown, int? width, int? height) => (IsShown, Width, Height) = (isShown, width, height);

    /// <summary>It was not shown.</summary>
    public static Logo Missing { get; } = new(false, null, null);

    /// <summary>It was shown, and nobody measured it.</summary>
    public static Logo Unmeasured { get; } = new(true, null, null);

    /// <summary>Whether it was shown.</summary>
    public bool IsShown { get; }

    /// <summary>The width in millimetres, 1 to <see cref="MostMillimetres"/>; null where it was not measured.</summary>
    public int? Width { get; }

    /// <summary>The height in millimetres, 1 to <see cref="MostMillimetres"/>; null where it was not
    /// measured.</summary>
    public int? Height { get; }

    /// <summary>
    /// A logo that was shown and measured. Refuses with <c>CP-VAL-033</c> a size out of range, both at once.
    /// </summary>
    public static Result<Logo> From(int width, int height)
    {
        List<Refusal> refusals = [];
        if (width is < 1 or > MostMillimetres)
            refusals.Add(ValueRefusals.OutOfRange("width", width, 1, MostMillimetres));
        if (height is < 1 or > MostMillimetres)
            refusals.Add(ValueRefusals.OutOfRange("height", height, 1, MostMillimetres));
        return refusals.Count > 0 ? refusals.As<Logo>() : new Logo(true, width, height);
    }

    /// <summary>A measured logo from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Logo Of(int width, int height) => From(width, height).Required();

    internal long? SizeBy(LogoComparison comparison) => comparison switch
    {
        LogoComparison.Area   => (long?)Width * Height,
        LogoComparison.Height => Height,
    };
}

/// <summary>Why logos are not shown where showing them endangers people.</summary>
/// <remarks>The lead asks for logos, so the lead waives them: our own proposal.</remarks>
/// <param name="Reason">The danger; may not be blank.</param>
/// <param name="ApprovedBy">Who approved it; somebody of the lead, which the agreement names: a dossier refuses
/// another with <c>CP-LIF-014</c>.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record VisibilityWaiver(string Reason, Person ApprovedBy, LocalDate Until) : InvariantRecord;

/// <summary>Whether both organisations were seen at a distribution, and as equals.</summary>
/// <remarks>
/// <para>Source: CARE Emergency Toolkit, Phase 4 (logos of CARE and partner, and of the donor where it applies, before
/// a relief distribution; all logos of one size; read in November 2026). The tolerance and the waiver are proposals of
/// this library.</para>
/// <para>There is no default value besides null. Value equality. Immutable.</para>
/// </remarks>
public sealed record DistributionVisibility : InvariantRecord
{
    /// <summary>The most decimals of a tolerance: sizes are then compared exactly.</summary>
    public const int MostDecimals = 8;

    private DistributionVisibility(string place, LocalDate on) => (Place, On) = (place, on);

    /// <summary>By how much the smallest logo may fall below the largest: 5 %, a proposal of this library.</summary>
    public static Dated<Percentage> SuggestedTolerance { get; } = Dated.Of(
        Percentage.Of(5), LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: tolerance for logos of one size"));

    /// <summary>Where it was, for people to read.</summary>
    public string Place { get; }

    /// <summary>The day of the distribution.</summary>
    public LocalDate On { get; }

    /// <summary>The logo of the lead; null where it is not known whether it was shown.</summary>
    public Logo? Lead { get; private init; }

    /// <summary>The logo of the partner; null where it is not known whether it was shown.</summary>
    public Logo? Partner { get; private init; }

    /// <summary>Whether the logo of the donor has to be shown too; null where that is not known.</summary>
    public bool? DonorApplies { get; private init; }

    /// <summary>The logo of the donor; null where it is not known whether it was shown, or does not apply.</summary>
    public Logo? Donor { get; private init; }

    /// <summary>Why logos are not shown; null where nobody waived them.</summary>
    public VisibilityWaiver? Waiver { get; private init; }

    /// <summary>By how much the smallest may fall below the largest; 0 % or more, less than 100 %.</summary>
    public Percentage Tolerance { get; private init; }

    /// <summary>Which size is compared.</summary>
    public LogoComparison Comparison { get; private init; }

    /// <summary>
    /// Describes a distribution. Refuses with <c>CP-VAL-001</c> a blank place or reason of a waiver, and with
    /// <c>CP-COM-020</c> a tolerance out of range; all problems at once. What is left out is not known;
    /// without a tolerance the suggested one counts.
    /// </summary>
    public static Result<DistributionVisibility> From(
        string place, LocalDate on, Logo? lead = null, Logo? partner = null, bool? donorApplies = null,
        Logo? donor = null, VisibilityWaiver? waiver = null, Percentage? tolerance = null,
        LogoComparison comparison = LogoComparison.Area)
    {
        List<Refusal> refusals = [];
        if (Require.Text("place", place) is { } blank) refusals.Add(blank);
        if (waiver is not null && Require.Text("waiver.reason", waiver.Reason) is { } unsaid) refusals.Add(unsaid);
        var given = tolerance ?? SuggestedTolerance.Unchecked;
        if (given.Points >= 100m || decimal.Round(given.Points, MostDecimals) != given.Points)
            refusals.Add(CommunicationsRefusals.ToleranceOutOfRange(given));
        return refusals.Count > 0
            ? refusals.As<DistributionVisibility>()
            : new DistributionVisibility(place, on)
            {
                Lead = lead, Partner = partner, DonorApplies = donorApplies, Donor = donor, Waiver = waiver,
                Tolerance = given, Comparison = comparison,
            };
    }

    /// <summary>
    /// Two findings: whether every logo was on site (<see cref="CommunicationsRule.LogosOnSite"/>), and whether all
    /// are of one size (<see cref="CommunicationsRule.LogosOfOneSize"/>). A waiver that holds on the day meets both.
    /// </summary>
    public ValueList<CommunicationsFinding> Findings
    {
        get
        {
            if (Waiver is { } waiver && On <= waiver.Until)
            {
                var why = Invariant(
                    $"waived up to {waiver.Until:uuuu-MM-dd} by {waiver.ApprovedBy}: {waiver.Reason}");
                return
                [
                    CommunicationsFinding.Of(CommunicationsRule.LogosOnSite, CommunicationsAnswer.Met, why),
                    CommunicationsFinding.Of(CommunicationsRule.LogosOfOneSize, CommunicationsAnswer.Met, why),
                ];
            }

            return [OnSite(), OfOneSize()];
        }
    }

    // What has to be shown, as far as that is known.
    private IEnumerable<(string Whose, Logo? Logo)> Asked()
    {
        yield return ("lead", Lead);
        yield return ("partner", Partner);
        if (DonorApplies is true) yield return ("donor", Donor);
    }

    private CommunicationsFinding OnSite()
    {
        var missing = Asked().Where(one => one.Logo is { IsShown: false }).Select(one => one.Whose).ToArray();
        var unknown = Asked().Where(one => one.Logo is null).Select(one => one.Whose).ToArray();
        var (answer, why) =
            missing.Length > 0 ? (CommunicationsAnswer.NotMet, $"not shown: {string.Join(", ", missing)}")
            : unknown.Length > 0
                ? (CommunicationsAnswer.NotKnown, $"not known whether shown: {string.Join(", ", unknown)}")
            : DonorApplies is null
                ? (CommunicationsAnswer.NotKnown, "not known whether the logo of a donor applies")
            : (CommunicationsAnswer.Met, "every logo that applies was shown");
        return CommunicationsFinding.Of(CommunicationsRule.LogosOnSite, answer, why);
    }

    private CommunicationsFinding OfOneSize()
    {
        var sizes = Asked().Select(one => (one.Whose, Size: one.Logo?.SizeBy(Comparison)))
            .Where(one => one.Size is not null).OrderBy(one => one.Size).ToArray();
        if (sizes.Length > 1 && sizes[0].Size * 100m < sizes[^1].Size * (100m - Tolerance.Points))
            return CommunicationsFinding.Of(
                CommunicationsRule.LogosOfOneSize, CommunicationsAnswer.NotMet, Invariant(
                    $"{sizes[0].Whose} {sizes[0].Size}, {sizes[^1].Whose} {sizes[^1].Size}: {Allowed}"));
        return sizes.Length < Asked().Count() || DonorApplies is null
            ? CommunicationsFinding.Of(
                CommunicationsRule.LogosOfOneSize, CommunicationsAnswer.NotKnown,
                "not every logo that applies is shown and measured")
            : CommunicationsFinding.Of(
                CommunicationsRule.LogosOfOneSize, CommunicationsAnswer.Met, Invariant(
                    $"from {sizes[0].Size} to {sizes[^1].Size}: {Allowed}"));
    }

    private string Allowed => Invariant(
        $"{(Comparison is LogoComparison.Area ? "square millimetres" : "millimetres of height")}, {Tolerance} allowed");
}
