using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.DueDiligence;

/// <summary>What an assessment of an organisation looked at.</summary>
public enum AssessmentKind
{
    /// <summary>The organisation as a whole: who it is, how it is led, what it stands for.</summary>
    Organisation,

    /// <summary>How it deals with money.</summary>
    Finance,

    /// <summary>How it protects people from harm by its own staff, sexual exploitation and abuse included.</summary>
    Safeguarding,

    /// <summary>Sanctions and terrorism lists.</summary>
    Screening,

    /// <summary>What it can do in its field.</summary>
    Programme,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What an assessment came to.</summary>
public enum AssessmentOutcome
{
    /// <summary>The organisation can be worked with.</summary>
    Accepted,

    /// <summary>It can, if conditions are met by their days.</summary>
    AcceptedOnConditions,

    /// <summary>It cannot.</summary>
    NotAccepted,
}

/// <summary>Something that an organisation has to do after an assessment.</summary>
/// <param name="What">What it has to do; within findings not blank, and said once.</param>
/// <param name="DueOn">The last day that is in time.</param>
public sealed record AssessmentCondition(string What, LocalDate DueOn) : InvariantRecord;

/// <summary>What an assessment of an organisation found, on what evidence, and until when it holds.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, partner selection and due diligence (earlier edition): due diligence gives a rating
/// of risk. That another organisation's assessment may be accepted instead of a new one is our own proposal. Value
/// equality. Immutable.
/// </remarks>
public sealed record AssessmentFindings : InvariantRecord
{
    private AssessmentFindings(
        AssessmentKind kind, Side side, string evidence, AssessmentOutcome outcome, RiskLevel rating, LocalDate doneOn,
        LocalDate validUntil, ValueList<AssessmentCondition> conditions, Id<Party>? acceptedFrom) =>
        (Kind, Side, Evidence, Outcome, Rating, DoneOn, ValidUntil, Conditions, AcceptedFrom) = (
            kind, side, evidence, outcome, rating, doneOn, validUntil, conditions, acceptedFrom);

    /// <summary>What it looked at.</summary>
    public AssessmentKind Kind { get; }

    /// <summary>The side that was assessed; each may be.</summary>
    public Side Side { get; }

    /// <summary>On what it rests, such as documents and visits.</summary>
    public string Evidence { get; }

    /// <summary>What it came to.</summary>
    public AssessmentOutcome Outcome { get; }

    /// <summary>The risk; <see cref="RiskLevel.Unknown"/> where it was not rated, which is never read as low.</summary>
    public RiskLevel Rating { get; }

    /// <summary>The day on which it was done.</summary>
    public LocalDate DoneOn { get; }

    /// <summary>The last day on which it holds, included.</summary>
    public LocalDate ValidUntil { get; }

    /// <summary>What has to be done after it; empty unless it is accepted on conditions.</summary>
    public ValueList<AssessmentCondition> Conditions { get; }

    /// <summary>The organisation that made it, where its assessment was accepted instead of a new one; else
    /// null.</summary>
    public Id<Party>? AcceptedFrom { get; }

    /// <summary>Makes findings. Refuses with <c>CP-VAL-001</c> blank evidence, with <c>CP-VAL-023</c> an end before the
    /// day on which it was done, with <c>CP-DUE-001</c> conditions that do not go with the outcome, and with
    /// <c>CP-DUE-002</c> one that is blank, said twice or due before it was done; all problems at once.</summary>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="side">See <see cref="Side"/>.</param>
    /// <param name="evidence">See <see cref="Evidence"/>.</param>
    /// <param name="outcome">See <see cref="Outcome"/>.</param>
    /// <param name="doneOn">See <see cref="DoneOn"/>.</param>
    /// <param name="validUntil">See <see cref="ValidUntil"/>.</param>
    /// <param name="rating">See <see cref="Rating"/>.</param>
    /// <param name="conditions">See <see cref="Conditions"/>.</param>
    /// <param name="acceptedFrom">See <see cref="AcceptedFrom"/>.</param>
    /// <exception cref="ArgumentException">The days are not in the same calendar.</exception>
    public static Result<AssessmentFindings> From(
        AssessmentKind kind, Side side, string? evidence, AssessmentOutcome outcome, LocalDate doneOn,
        LocalDate validUntil, RiskLevel rating = RiskLevel.Unknown, ValueList<AssessmentCondition> conditions = default,
        Id<Party>? acceptedFrom = null)
    {
        List<Refusal> refusals = [];
        if (Require.Text("evidence", evidence) is { } blank) refusals.Add(blank);
        if (validUntil < doneOn) refusals.Add(ValueRefusals.EndBeforeStart("validUntil", doneOn, validUntil));
        if (outcome is AssessmentOutcome.AcceptedOnConditions != conditions.Count > 0)
            refusals.Add(DueDiligenceRefusals.ConditionsDoNotFit(outcome, conditions.Count));
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < conditions.Count; i++)
            if (BlankText.Is(conditions[i].What) || !said.Add(conditions[i].What) || conditions[i].DueOn < doneOn)
                refusals.Add(DueDiligenceRefusals.NoSuchCondition(i, conditions[i], doneOn));
        return refusals.Count > 0 ? refusals.As<AssessmentFindings>() : new AssessmentFindings(
            kind, side, evidence!, outcome, rating, doneOn, validUntil, conditions, acceptedFrom);
    }

    /// <summary>Makes findings from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static AssessmentFindings Of(
        AssessmentKind kind, Side side, string evidence, AssessmentOutcome outcome, LocalDate doneOn,
        LocalDate validUntil, RiskLevel rating = RiskLevel.Unknown, ValueList<AssessmentCondition> conditions = default,
        Id<Party>? acceptedFrom = null) =>
        From(kind, side, evidence, outcome, doneOn, validUntil, rating, conditions, acceptedFrom).Required();
}
