using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>One version of a matrix and its sign-off by the parties.</summary>
/// <param name="Matrix">The matrix.</param>
/// <param name="SignOff">The sign-off; its version is the version of the matrix.</param>
public sealed record MatrixVersion(RoleMatrix Matrix, SignOff SignOff) : InvariantRecord
{
    /// <summary>Its number, from 1.</summary>
    public int Number => SignOff.Version;

    /// <summary>The parties of which nobody has signed it off yet.</summary>
    public ValueList<Id<Party>> Missing =>
        Matrix
            .Parties.Select(member => member.Party)
            .Where(party => !SignOff.Answers.Any(answer => answer.Approves && answer.Position.Party == party))
            .ToValueList();

    /// <summary>
    /// The day that it takes effect: when its sign-off is complete, and every party has taken part in it. Null until
    /// then.
    /// </summary>
    public LocalDate? TakesEffectOn => Missing.Count > 0 ? null : SignOff.CompletedOn;
}

/// <summary>The versions of one matrix. The last one that all parties have signed off is in force (rule R9).</summary>
/// <remarks>There is no default value besides null. Immutable; equal where the versions are.</remarks>
public sealed record MatrixVersions : InvariantRecord
{
    private MatrixVersions(ValueList<MatrixVersion> all) => All = all;

    /// <summary>The versions, numbered from 1 without a gap.</summary>
    public ValueList<MatrixVersion> All { get; }

    /// <summary>The latest version, in force or not.</summary>
    public MatrixVersion Latest => All[^1];

    /// <summary>
    /// Makes a history of versions. Refuses with <c>CP-ROL-032</c> none at all, or numbers that do not run from 1
    /// without a gap.
    /// </summary>
    public static Result<MatrixVersions> From(params ReadOnlySpan<MatrixVersion> versions)
    {
        for (var i = 0; i < versions.Length; i++)
            if (versions[i].Number != i + 1)
                return RoleRefusals.VersionOutOfOrder(versions[i].Number, i + 1).As<MatrixVersions>();
        return versions.IsEmpty
            ? RoleRefusals.VersionOutOfOrder(0, 1).As<MatrixVersions>()
            : new MatrixVersions([.. versions]);
    }

    /// <summary>
    /// The version in force on a day: the highest one that took effect by then. Refuses with <c>CP-ROL-033</c> where
    /// there is none.
    /// </summary>
    public Result<MatrixVersion> InForceOn(LocalDate day)
    {
        for (var i = All.Count - 1; i >= 0; i--)
            if (All[i].TakesEffectOn is { } first && first <= day) return All[i];
        return RoleRefusals.NothingInForce(day, string.Join(", ", Latest.Missing)).As<MatrixVersion>();
    }

    /// <summary>
    /// The versions after the one that the agreement was signed with: each is an amendment of the agreement.
    /// </summary>
    /// <param name="signedOn">The day of the later signature of the agreement.</param>
    public ValueList<MatrixVersion> AmendmentsSince(LocalDate signedOn)
    {
        var signed = InForceOn(signedOn) is { IsSuccess: true, Value: var version } ? version.Number : 0;
        return All.Where(later => later.Number > signed).ToValueList();
    }
}
