using Care.Partnerships.DueDiligence;

namespace Care.Partnerships.Relationships;

/// <summary>An assessment of one of the two organisations, and which of its conditions are met.</summary>
/// <param name="Recorded">What was found, as it was recorded; whoever recorded it assessed, or accepted it.</param>
public sealed record OrganisationAssessment(IEntry<AssessmentRecorded> Recorded)
    : InvariantRecord, IIdentified<OrganisationAssessment>
{
    /// <inheritdoc/>
    public Id<OrganisationAssessment> Id => Recorded.Fact.Assessment;

    /// <summary>What was found, and until when it holds.</summary>
    public AssessmentFindings Findings => Recorded.Fact.Findings;

    /// <summary>The conditions that were met, as they were recorded.</summary>
    public ValueList<IEntry<ConditionMet>> Met { get; internal init; }

    /// <summary>The conditions that are not met.</summary>
    public ValueList<AssessmentCondition> OpenConditions =>
        Findings.Conditions.Where(condition => MetAs(condition.What) is null).ToValueList();

    // Each condition is met once.
    internal bool IsOpen => Met.Count < Findings.Conditions.Count;

    /// <summary>
    /// Whether it holds on a day: done by then, accepted, not past its last day, and no condition open past its own.
    /// </summary>
    public bool IsValidOn(LocalDate day) =>
        Findings.Outcome is not AssessmentOutcome.NotAccepted && day >= Findings.DoneOn && day <= Findings.ValidUntil
        && Findings.Conditions.All(condition =>
            day <= condition.DueOn || MetAs(condition.What) is { } met && met.Fact.MetOn <= day);

    internal IEntry<ConditionMet>? MetAs(string condition)
    {
        foreach (var met in Met) if (met.Fact.Condition == condition) return met;
        return null;
    }

    // A history that meets a condition twice, or one that was never made, is damaged.
    internal OrganisationAssessment With(IEntry<ConditionMet> met) =>
        OpenConditions.Any(condition => condition.What == met.Fact.Condition)
            ? this with { Met = Met.Add(met) }
            : throw new InvalidOperationException($"\"{met.Fact.Condition}\" is no open condition of {Id}");
}
