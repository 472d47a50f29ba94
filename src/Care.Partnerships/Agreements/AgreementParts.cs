using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>Values of parts of an agreement that can be amended. What is null or not listed is not meant.</summary>
/// <param name="End">The last day, included.</param>
/// <param name="Ceiling">The most that may be paid.</param>
/// <param name="Project">The project or response.</param>
/// <param name="Annexes">Annexes, each kind once.</param>
/// <param name="Clauses">Elements of the text in words, each once.</param>
public sealed record AgreementParts(
    LocalDate? End = null, Money? Ceiling = null, string? Project = null, ValueList<AnnexReference> Annexes = default,
    ValueList<Clause> Clauses = default) : InvariantRecord
{
    /// <summary>Who does and decides what; null where it is not meant.</summary>
    public RoleMatrix? Roles { get; init; }

    /// <summary>No part is meant.</summary>
    public bool IsEmpty =>
        End is null && Ceiling is null && Project is null && Roles is null && Annexes.Count == 0 && Clauses.Count == 0;

    /// <summary>The annex of a kind; null where it is not among the parts.</summary>
    public AnnexReference? AnnexOf(AnnexKind kind)
    {
        foreach (var annex in Annexes) if (annex.Kind == kind) return annex;
        return null;
    }

    /// <summary>The words of an element; null where it is not among the parts.</summary>
    public string? ClauseOf(Id<ContentElement> element)
    {
        foreach (var clause in Clauses) if (clause.Element == element) return clause.Words;
        return null;
    }

    /// <summary>
    /// The first part that both mean, in words such as <c>the end</c> or <c>the Budget</c>; null where they have none
    /// in common.
    /// </summary>
    public string? SharedWith(AgreementParts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (End is not null && other.End is not null) return "the end";
        if (Ceiling is not null && other.Ceiling is not null) return "the ceiling";
        if (Project is not null && other.Project is not null) return "the project";
        if (Roles is not null && other.Roles is not null) return "the role matrix";
        foreach (var annex in Annexes) if (other.AnnexOf(annex.Kind) is not null) return $"the {annex.Kind}";
        foreach (var clause in Clauses)
            if (other.ClauseOf(clause.Element) is not null)
                return $"the clause {clause.Element}";
        return null;
    }
}

/// <summary>An element of the text, in the words that are in force.</summary>
/// <param name="Element">Which element.</param>
/// <param name="Words">What it says.</param>
public sealed record Clause(Id<ContentElement> Element, string Words) : InvariantRecord;

/// <summary>What an amendment changes in one part, for people to read.</summary>
/// <param name="Part">The part, such as <c>end</c>, <c>annex Budget</c> or <c>clause scope</c>.</param>
/// <param name="Before">What was in force when it was proposed; null where there was nothing, or where the signed text
/// says it.</param>
/// <param name="After">What it proposes.</param>
public sealed record AmendmentDifference(string Part, string? Before, string After)
{
    /// <summary>Such as <c>end: 2026-08-31 -> 2026-10-31</c>.</summary>
    public override string ToString() => $"{Part}: {Before ?? "as signed"} -> {After}";

    /// <summary>The differences between two values of the same parts, in the order of the parts.</summary>
    internal static ValueList<AmendmentDifference> Between(AgreementParts before, AgreementParts after)
    {
        List<AmendmentDifference> differences = [];
        if (after.End is { } end)
            differences.Add(
                new(
                    "end", before.End is { } old ? Invariant($"{old:uuuu-MM-dd}") : null,
                    Invariant($"{end:uuuu-MM-dd}")));
        if (after.Ceiling is { } ceiling)
            differences.Add(
                new("ceiling", before.Ceiling is { } old ? Invariant($"{old:N}") : null, Invariant($"{ceiling:N}")));
        if (after.Project is { } project) differences.Add(new("project", before.Project, project));
        if (after.Roles is { } roles) differences.AddRange(RoleDifferences.Between(before.Roles, roles));
        foreach (var annex in after.Annexes)
            differences.Add(new($"annex {annex.Kind}", Named(before.AnnexOf(annex.Kind)), Named(annex)!));
        foreach (var clause in after.Clauses)
            differences.Add(new($"clause {clause.Element}", before.ClauseOf(clause.Element), clause.Words));
        return differences.ToValueList();
    }

    private static string? Named(AnnexReference? annex) =>
        annex is null ? null : Invariant($"{annex.Id}, version {annex.Version}");
}
