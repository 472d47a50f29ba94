using Care.Partnerships.Roles;

namespace Care.Partnerships.Reports;

/// <summary>
/// The kinds of report that agreements ask for. What each has to say is in <see cref="ReportTraits"/>.
/// </summary>
public enum ReportKind
{
    /// <summary>What was done and reached in a part of the agreement's period.</summary>
    Narrative,

    /// <summary>What was spent in a part of the agreement's period.</summary>
    Financial,

    /// <summary>What was done and reached in the whole of it.</summary>
    FinalNarrative,

    /// <summary>What was spent in the whole of it.</summary>
    FinalFinancial,
}

/// <summary>What a kind of report is and has to say.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (final narrative and financial report) and reporting by partners.
/// </remarks>
/// <param name="IsFinal">It covers the agreement from its first day to its last; there is one of it.</param>
/// <param name="StatesExpenditure">It says what was spent in its period; the others must not.</param>
/// <param name="Function">The row of the role matrix that says who signs it off.</param>
public sealed record ReportTraits(bool IsFinal, bool StatesExpenditure, Id<WorkFunction> Function) : InvariantRecord
{
    //                                                   final, expenditure, function
    private static readonly ReportTraits Narrative      = new(false, false, WorkFunction.NarrativeReport);
    private static readonly ReportTraits Financial      = new(false, true,  WorkFunction.FinancialReport);
    private static readonly ReportTraits FinalNarrative = new(true,  false, WorkFunction.NarrativeReport);
    private static readonly ReportTraits FinalFinancial = new(true,  true,  WorkFunction.FinancialReport);

    /// <summary>What a kind is and has to say.</summary>
    public static ReportTraits Of(ReportKind kind) => kind switch
    {
        ReportKind.Narrative      => Narrative,
        ReportKind.Financial      => Financial,
        ReportKind.FinalNarrative => FinalNarrative,
        ReportKind.FinalFinancial => FinalFinancial,
    };
}
