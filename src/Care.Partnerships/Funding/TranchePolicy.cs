using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Funding;

/// <summary>
/// How an organisation pays in tranches: figures with their day and source, from which each agreement takes its own.
/// </summary>
/// <remarks>
/// A plain record: hosts write their own. What it does not state is not agreed: no condition, and nothing held back.
/// </remarks>
/// <param name="ByRisk">How many tranches at which risk; more tranches mean less exposure and more work.</param>
/// <param name="Rules">How much has to be spent before the next, and how much is kept back.</param>
public sealed record TranchePolicy(ValueList<TranchesAtRisk> ByRisk, TrancheRules Rules) : InvariantRecord
{
    private static readonly Source Disbursements = Source.Of(
        "CARE Emergency Toolkit (earlier edition)", "4.3.3 Planning and handling disbursements", new(2026, 11, 1));
    private static readonly Source Proposal = Source.Of("A proposal of this library", "tranches by risk, turnaround");

    /// <summary>Calendar days from the request to the transfer; null where none are agreed.</summary>
    public Dated<int>? LeadDays { get; init; }

    /// <summary>Calendar days within which the partner mends what was returned; null where none are agreed.</summary>
    public Dated<int>? PartnerDays { get; init; }

    /// <summary>
    /// A policy to begin from: more tranches at more risk, no share that has to be spent first, and nothing kept back.
    /// That the number rises with the risk is guidance of CARE; the numbers and the days are proposals, and
    /// unconfirmed.
    /// </summary>
    public static TranchePolicy Suggested { get; } = new(
        //   risk                    tranches before the end
        [
            new(RiskLevel.Low,         Proposed(2)),
            new(RiskLevel.Moderate,    Proposed(3)),
            new(RiskLevel.Significant, Proposed(4)),
            new(RiskLevel.High,        Proposed(6)),
        ],
        new(null, null, null))
    {
        LeadDays = Proposed(10),
        PartnerDays = Proposed(5),
    };

    /// <summary>
    /// The same with the conditions of an earlier edition of CARE's guidance: 75 % of the last tranche spent before the
    /// next, and 10 % kept back. It holds where somebody chooses it. All earlier tranches reported in full is a
    /// practice of UNDP, and unconfirmed.
    /// </summary>
    public static TranchePolicy CareEarlierEdition { get; } = Suggested with
    {
        Rules = new(
            Dated.Of(Percentage.Of(75m), LocalDate.MinIsoValue, "CARE", Disbursements),
            Dated.Unconfirmed(Percentage.Whole, LocalDate.MinIsoValue, "UNDP",
                Source.Of("UNDP, programme and operations policies", "direct cash transfers")),
            Dated.Of(Percentage.Of(10m), LocalDate.MinIsoValue, "CARE", Disbursements)),
    };

    /// <summary>
    /// What an agreement of a risk takes from the policy. Refuses with <c>CP-FND-027</c> a risk that it does not list
    /// (unknown and ineligible are never low), and with
    /// <c>CP-VAL-022</c> unconfirmed figures that are not accepted; all problems at once.
    /// </summary>
    /// <param name="risk">The risk that due diligence found.</param>
    /// <param name="acceptUnconfirmed">Whether the caller takes the risk of figures that nobody held against their
    /// source.</param>
    public Result<FundingTerms> TermsAt(RiskLevel risk, bool acceptUnconfirmed = false)
    {
        var row = ByRisk.FirstOrDefault(row => row.Risk == risk);
        if (row is null) return FundingRefusals.RiskNotListed(risk).As<FundingTerms>();
        List<ValidationError> problems = [];
        var terms = new FundingTerms(
            Used(row.Tranches) ?? 0, Used(Rules.NextTrancheAfter), Used(Rules.EarlierTranches),
                Used(Rules.HeldBack) ?? Percentage.Zero, Used(LeadDays), Used(PartnerDays));
        return problems.Count > 0 ? Result<FundingTerms>.Invalid(problems) : terms;

        T? Used<T>(Dated<T>? figure) where T : struct
        {
            if (figure is null) return null;
            var used = figure.Use(acceptUnconfirmed);
            if (used.IsSuccess) return used.Value;
            problems.AddRange(used.ValidationErrors);
            return null;
        }
    }

    private static Dated<int> Proposed(int figure) =>
        Dated.Unconfirmed(figure, LocalDate.MinIsoValue, "Care.Partnerships", Proposal);
}

/// <summary>How many tranches at a risk.</summary>
/// <param name="Risk">The risk that due diligence found.</param>
/// <param name="Tranches">How many before what is kept for the end; 1 or more.</param>
public sealed record TranchesAtRisk(RiskLevel Risk, Dated<int> Tranches) : InvariantRecord;
