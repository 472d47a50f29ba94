using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>
/// What is known about a partnership when its matrix is reviewed. What is left out is not assessed, never passed.
/// </summary>
/// <param name="On">The day that people and versions are looked at.</param>
public sealed record MatrixReviewInput(LocalDate On) : InvariantRecord
{
    /// <summary>The functions there are.</summary>
    public FunctionCatalogue Catalogue { get; init; } = FunctionCatalogue.Standard;

    /// <summary>The size of the grant; null where unknown.</summary>
    public Money? GrantSize { get; init; }

    /// <summary>The functions that the work plan uses; null where there is none yet.</summary>
    public ValueList<Id<WorkFunction>>? WorkPlan { get; init; }

    /// <summary>The levels of authority; null where none are agreed.</summary>
    public Dated<AuthorityScale>? Authority { get; init; }

    /// <summary>The people of the parties, in their standing positions; null where they are not known yet.</summary>
    public ValueList<Person>? People { get; init; }

    /// <summary>Who has which role on the record; null where nobody was appointed yet.</summary>
    public Appointments? Appointments { get; init; }

    /// <summary>How the two sides say that they work; null where they have not.</summary>
    public WorkingModel? Model { get; init; }

    /// <summary>The versions of the matrix and their sign-off; null where it is not put up yet.</summary>
    public MatrixVersions? Versions { get; init; }

    /// <summary>The figures of the review.</summary>
    public MatrixLimits Limits { get; init; } = MatrixLimits.Suggested;

    /// <summary>
    /// Whether figures are used that nobody held against a source. Without this, their rules are not assessed.
    /// </summary>
    public bool AcceptUnconfirmed { get; init; }
}

/// <summary>The figures of a review.</summary>
/// <param name="MostLedByTheOtherSide">The greatest share of functions that the other side than the model says may
/// lead.</param>
/// <param name="MostConsulted">The greatest number of posts consulted on one function.</param>
public sealed record MatrixLimits(Dated<Percentage> MostLedByTheOtherSide, Dated<int> MostConsulted) : InvariantRecord
{
    private static readonly Source Ours = Source.Of("A proposal of this library", "review of role matrices");

    /// <summary>
    /// A proposal: half of the functions, and five posts. Unconfirmed: the guidance asks for the balance, and names no
    /// figure.
    /// </summary>
    public static MatrixLimits Suggested { get; } =
        new(
            Dated.Unconfirmed(Percentage.Of(50m), LocalDate.MinIsoValue, "Care.Partnerships", Ours),
            Dated.Unconfirmed(5, LocalDate.MinIsoValue, "Care.Partnerships", Ours));
}

/// <summary>How two sides say that they work together.</summary>
public enum WorkingModel
{
    /// <summary>Side by side.</summary>
    Shared,

    /// <summary>The partner runs the work.</summary>
    PartnerAutonomous,

    /// <summary>The side that leads the award runs most of the work itself.</summary>
    LeadImplements,
}

/// <summary>How much a problem weighs.</summary>
public enum ProblemSeverity
{
    /// <summary>To be mended before the matrix is used.</summary>
    Error,

    /// <summary>Allowed, and perhaps unwise.</summary>
    Advice,
}

/// <summary>A rule that matrices are reviewed by.</summary>
public sealed record MatrixRule : InvariantRecord
{
    internal MatrixRule(
        Id<MatrixRule> id, ProblemSeverity weight, string what,
        Func<RoleMatrix, MatrixReviewInput, IEnumerable<Refusal>?> find) =>
        (Id, Weight, What, Find) = (id, weight, what, find);

    /// <summary>Its name, <c>R1</c> to <c>R10</c> or <c>A1</c> to <c>A5</c>.</summary>
    public Id<MatrixRule> Id { get; }

    /// <summary>How much a breach weighs.</summary>
    public ProblemSeverity Weight { get; }

    /// <summary>What it asks, in a few words.</summary>
    public string What { get; }

    // Null where the input that it needs are not given.
    internal Func<RoleMatrix, MatrixReviewInput, IEnumerable<Refusal>?> Find { get; }
}

/// <summary>A breach of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Refusal">Code, cell (<c>Field</c>), and what to do.</param>
public sealed record MatrixProblem(MatrixRule Rule, Refusal Refusal) : InvariantRecord
{
    /// <summary>The stable code.</summary>
    public string Code => Refusal.Code;

    /// <summary>The cell: <c>function.column</c>, or a part of the input.</summary>
    public string Cell => Refusal.Field;
}

/// <summary>What a review of a matrix found, before the matrix is used.</summary>
/// <param name="Problems">Every problem, in the order of the rules.</param>
/// <param name="NotAssessed">The rules whose input are not given; they are not passed.</param>
public sealed partial record MatrixReview(ValueList<MatrixProblem> Problems, ValueList<MatrixRule> NotAssessed)
    : InvariantRecord
{
    /// <summary>Whether every rule was assessed, and none that weighs as an error is broken.</summary>
    public bool IsSound =>
        NotAssessed.Count == 0 && Problems.All(problem => problem.Rule.Weight is ProblemSeverity.Advice);

    /// <summary>Holds a matrix against every rule.</summary>
    public static MatrixReview Of(RoleMatrix matrix, MatrixReviewInput input)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(input);
        var (problems, open) = (new List<MatrixProblem>(), new List<MatrixRule>());
        foreach (var rule in Rules)
        {
            if (rule.Find(matrix, input) is not { } found) open.Add(rule);
            else foreach (var refusal in found) problems.Add(new(rule, refusal));
        }

        return new([.. problems], [.. open]);
    }
}
