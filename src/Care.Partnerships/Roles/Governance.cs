using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>What a matter between the two sides is about.</summary>
public enum MatterKind
{
    /// <summary>Day-to-day coordination.</summary>
    Routine,

    /// <summary>A question of policy.</summary>
    Policy,

    /// <summary>A dispute.</summary>
    Dispute,
}

/// <summary>Who handles a matter.</summary>
public enum GovernanceLevel
{
    /// <summary>The locally based team of both sides.</summary>
    LocalTeam,

    /// <summary>The senior team of both sides.</summary>
    SeniorTeam,
}

/// <summary>Where a matter stands on a day.</summary>
/// <param name="Level">Who handles it.</param>
/// <param name="LocalUntil">The last day, included, on which the local team handles it; null where it never
/// does.</param>
public sealed record MatterEscalation(GovernanceLevel Level, LocalDate? LocalUntil) : InvariantRecord
{
    /// <summary>The local team passed its turnaround.</summary>
    public bool IsEscalated => Level is GovernanceLevel.SeniorTeam && LocalUntil is not null;
}

/// <summary>How a partnership is run on two levels: a joint local team, and a joint senior team above it.</summary>
/// <remarks>
/// Source of the model: CARE Emergency Toolkit, Phase 4 (internal coordination). There is no default value besides
/// null. Immutable.
/// </remarks>
public sealed record Governance : InvariantRecord
{
    private Governance(ValueList<Person> local, ValueList<Person> senior, int turnaroundDays) =>
        (LocalTeam, SeniorTeam, TurnaroundDays) = (local, senior, turnaroundDays);

    /// <summary>The people of the local team; both sides are among them.</summary>
    public ValueList<Person> LocalTeam { get; }

    /// <summary>The people of the senior team; both sides are among them.</summary>
    public ValueList<Person> SeniorTeam { get; }

    /// <summary>Calendar days in which the local team decides a routine matter.</summary>
    public int TurnaroundDays { get; }

    /// <summary>A proposal for the turnaround: 5 calendar days. No source names a figure.</summary>
    public static Dated<int> SuggestedTurnaroundDays { get; } =
        Dated.Unconfirmed(
            5, LocalDate.MinIsoValue, "Care.Partnerships", Source.Of("A proposal of this library", "governance"));

    /// <summary>Which level a kind of matter goes to first.</summary>
    public static GovernanceLevel LevelFor(MatterKind kind) => kind switch
    {
        MatterKind.Routine => GovernanceLevel.LocalTeam,
        MatterKind.Policy  => GovernanceLevel.SeniorTeam,
        MatterKind.Dispute => GovernanceLevel.SeniorTeam,
    };

    /// <summary>
    /// Makes the two levels between the parties of a matrix. Refuses, all at once, a team in which a side is not
    /// represented (<c>CP-ROL-031</c>), somebody of another party
    /// (<c>CP-ROL-010</c>), somebody who is twice in a team (<c>CP-VAL-028</c>), and a turnaround below one day
    /// (<c>CP-VAL-031</c>).
    /// </summary>
    public static Result<Governance> From(
        RoleMatrix matrix, ValueList<Person> local, ValueList<Person> senior, int turnaroundDays)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        List<Refusal> refusals = [];
        foreach (var (team, members) in new[] { ("localTeam", local), ("seniorTeam", senior) })
        {
            refusals.AddRange(
                Enum.GetValues<Side>()
                    .Where(side => members.All(member => matrix.SideOf(member.Party) != side))
                    .Select(side => RoleRefusals.SideNotRepresented(team, side)));
            if (Require.Once(team, members, member => member.Id) is { } twice) refusals.Add(twice);
        }

        if (turnaroundDays < 1) refusals.Add(ValueRefusals.TooLow("turnaroundDays", turnaroundDays, 1));
        var parties = string.Join(", ", matrix.Parties.Select(member => member.Party));
        refusals.AddRange(
            local
                .Concat(senior)
                .Where(member => matrix.SideOf(member.Party) is null)
                .Select(member => RoleRefusals.NotOfThisMatrix(member, parties)));
        return refusals.Count > 0 ? refusals.As<Governance>() : new Governance(local, senior, turnaroundDays);
    }

    /// <summary>
    /// Who handles a matter that is open on a day. A routine matter goes up on the day after the last day of the
    /// turnaround.
    /// </summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="raisedOn">The day that it was raised.</param>
    /// <param name="on">The day that is asked about.</param>
    /// <param name="turnaroundDays">The turnaround of its row in the matrix; null for that of the local team.</param>
    public MatterEscalation StandingOn(MatterKind kind, LocalDate raisedOn, LocalDate on, int? turnaroundDays = null)
    {
        if (LevelFor(kind) is GovernanceLevel.SeniorTeam) return new(GovernanceLevel.SeniorTeam, null);
        var last = raisedOn.Shifted(turnaroundDays ?? TurnaroundDays);
        return new(on <= last ? GovernanceLevel.LocalTeam : GovernanceLevel.SeniorTeam, last);
    }
}
