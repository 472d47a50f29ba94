namespace Care.Partnerships.Budgets;

/// <summary>Why an amount came out differently: a reason from the list, and a note in words.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Note">The note; needed where the variance passes its threshold, and for another reason.</param>
public sealed record VarianceExplanation(VarianceReason Reason, string Note) : InvariantRecord;

/// <summary>A variance with the explanation that it needed, if any.</summary>
public sealed record ExplainedVariance : InvariantRecord
{
    internal ExplainedVariance(Variance variance, VarianceExplanation? explanation) =>
        (Variance, Explanation) = (variance, explanation);

    /// <summary>The variance.</summary>
    public Variance Variance { get; internal init; }

    /// <summary>The explanation; null where none was given and none was needed.</summary>
    public VarianceExplanation? Explanation { get; internal init; }
}

/// <summary>The reasons for a variance, on either side.</summary>
public enum VarianceReason
{
    /// <summary>None of the others; the note says which.</summary>
    Other,

    /// <summary>Prices moved.</summary>
    Prices,

    /// <summary>The exchange rate moved.</summary>
    ExchangeRate,

    /// <summary>More or fewer people, goods or places than planned.</summary>
    Volume,

    /// <summary>Earlier or later than planned, for the same amount.</summary>
    Timing,

    /// <summary>Money came late from the other side.</summary>
    LateFunding,

    /// <summary>Posts were vacant or filled later.</summary>
    Vacancies,

    /// <summary>Purchases took longer.</summary>
    Procurement,

    /// <summary>The area could not be reached.</summary>
    Access,

    /// <summary>The work was changed by agreement.</summary>
    ChangedPlan,

    /// <summary>The plan was wrong.</summary>
    Planning,

    /// <summary>It was booked to another line, and will be corrected.</summary>
    Booking,
}
