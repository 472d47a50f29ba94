namespace Care.Partnerships.Effectiveness;

/// <summary>
/// Who looks. Both sides rate, each from its own place; the joint view is what they agree on together.
/// </summary>
public enum Perspective
{
    /// <summary>The side that passes the money on.</summary>
    Funder,

    /// <summary>The side that implements.</summary>
    Partner,

    /// <summary>Both at one table. It replaces neither of the other two.</summary>
    Joint,
}

/// <summary>
/// What an assessment is about: a partnership, a programme, an office. Only its identity is used here.
/// </summary>
public sealed class AssessmentSubject
{
    private AssessmentSubject() { }
}

/// <summary>Something that backs a rating.</summary>
/// <param name="Reference">Where to find it: a document, an address, a file number. Needed, and not checked
/// further.</param>
/// <param name="Shows">What it shows, in words; may be empty.</param>
/// <param name="On">The day that it is from, not after the assessment.</param>
public sealed record Evidence(string Reference, string Shows, LocalDate On) : InvariantRecord;

/// <summary>One judgement: a dimension, seen by one perspective.</summary>
/// <param name="Dimension">The dimension of the framework.</param>
/// <param name="By">Who looks.</param>
/// <param name="Rank">The rank of a level of the framework's scale.</param>
/// <param name="Evidence">What backs it; needed where the level says so.</param>
/// <param name="Why">A reason in words; null where none is given.</param>
public sealed record Rating(
    Id<Dimension> Dimension, Perspective By, int Rank, ValueList<Evidence> Evidence,
    string? Why = null) : InvariantRecord;

/// <summary>What names an assessment.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Subject">What is assessed.</param>
/// <param name="Framework">The framework version that it belongs to.</param>
/// <param name="On">The day as of which it holds.</param>
public sealed record AssessmentHeading(
    Id<Assessment> Id, Id<AssessmentSubject> Subject, FrameworkVersion Framework, LocalDate On) : InvariantRecord;

/// <summary>
/// The ratings of one subject on one day under one framework version. What is not rated is missing here, and says so in
/// the profile.
/// </summary>
/// <remarks>There is no default value besides null. Immutable.</remarks>
public sealed record Assessment : InvariantRecord
{
    private Assessment(AssessmentHeading heading, DimensionFramework framework, ValueList<Rating> ratings) =>
        (Heading, Framework, Ratings) = (heading, framework, ratings);

    /// <summary>What names it.</summary>
    public AssessmentHeading Heading { get; }

    /// <summary>The framework in the version that it belongs to.</summary>
    public DimensionFramework Framework { get; }

    /// <summary>The ratings, in the order in which they were given.</summary>
    public ValueList<Rating> Ratings { get; }

    /// <summary>
    /// Makes an assessment, or names every problem: <c>CP-EFF-003</c> a framework of another version than the heading
    /// says, <c>CP-EFF-004</c> an unknown
    /// dimension, <c>CP-EFF-005</c> a rank outside the scale, <c>CP-VAL-028</c> a dimension rated twice from one
    /// perspective, <c>CP-EFF-006</c> a level that
    /// needs evidence and has none, <c>CP-VAL-001</c> evidence without a reference, <c>CP-EFF-007</c> evidence of a
    /// later day.
    /// </summary>
    public static Result<Assessment> From(
        AssessmentHeading heading, DimensionFramework framework, ValueList<Rating> ratings)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(framework);
        if (heading.Framework != framework.Version)
            return EffectivenessRefusals.OtherVersion(heading.Framework, framework.Version).As<Assessment>();
        var refusals = new List<Refusal>();
        var seen = new HashSet<(Id<Dimension>, Perspective)>();
        for (var i = 0; i < ratings.Count; i++)
        {
            var rating = ratings[i];
            if (framework.DimensionOf(rating.Dimension) is null)
                refusals.Add(
                    EffectivenessRefusals.UnknownDimension(
                        $"ratings[{i}].dimension", rating.Dimension, framework.Version));
            if (!seen.Add((rating.Dimension, rating.By)))
                refusals.Add(ValueRefusals.Twice(Invariant($"ratings[{i}]"),
                    Invariant($"{rating.Dimension} by {rating.By}")));
            var level = framework.Scale[rating.Rank];
            if (level is null)
                refusals.Add(EffectivenessRefusals.OutsideTheScale(i, rating.Dimension, rating.Rank, framework.Scale));
            else if (level.NeedsEvidence && rating.Evidence.Count == 0)
                refusals.Add(EffectivenessRefusals.EvidenceMissing(i, rating.Dimension, level));
            for (var j = 0; j < rating.Evidence.Count; j++)
            {
                var evidence = rating.Evidence[j];
                if (BlankText.Is(evidence.Reference))
                    refusals.Add(ValueRefusals.Blank($"ratings[{i}].evidence[{j}].reference"));
                if (evidence.On > heading.On)
                    refusals.Add(
                        EffectivenessRefusals.EvidenceInTheFuture(
                            $"ratings[{i}].evidence[{j}].on", evidence.On, heading.On));
            }
        }

        return refusals.Count > 0 ? refusals.As<Assessment>() : new Assessment(heading, framework, ratings);
    }
}
