namespace Care.Partnerships.Testing;

/// <summary>What walks covered of the tables, in numbers.</summary>
/// <param name="RowsTaken">Rows whose fact was recorded.</param>
/// <param name="Rows">All rows.</param>
/// <param name="GuardsMet">Guards, rules and questions about the actor that refused something.</param>
/// <param name="Guards">All of them; what never refuses, such as <c>Anybody</c>, is left out.</param>
/// <param name="PhasesReached">Phases that were reached; 0 where phases are not counted.</param>
/// <param name="Phases">All phases; 0 where they are not counted.</param>
/// <param name="Refusals">How often each refusal was given, by code.</param>
/// <param name="Missed">What was not covered, in words, in the order of the tables.</param>
public sealed record WalkCoverage(
    int RowsTaken, int Rows, int GuardsMet, int Guards, int PhasesReached, int Phases,
    ValueList<RefusalCount> Refusals, ValueList<string> Missed)
{
    /// <summary>What was covered of all rows, guards and phases together, each counted once.</summary>
    public Percentage Share =>
        Percentage.Of(100m * (RowsTaken + GuardsMet + PhasesReached) / Math.Max(1, Rows + Guards + Phases));

    /// <summary>Fails where less was covered, and says what was missed.</summary>
    /// <param name="share">The least share, that included.</param>
    /// <returns>The same coverage.</returns>
    /// <exception cref="CheckFailedException">Less was covered.</exception>
    public WalkCoverage Require(Percentage share) => Share.Points >= share.Points
        ? this
        : throw new CheckFailedException(
            $"{this}\nless than {share}; missed:\n{string.Join('\n', Missed.Select(missed => $"    {missed}"))}");

    /// <summary>The numbers, such as <c>rows 9 of 9, guards 12 of 20, phases 5 of 6</c>. Never throws.</summary>
    public override string ToString() =>
        Invariant($"rows {RowsTaken} of {Rows}, guards {GuardsMet} of {Guards}, phases {PhasesReached} of {Phases}");
}

/// <summary>How often a refusal was given.</summary>
/// <param name="Code">Its code, such as <c>CP-AGR-003</c>.</param>
/// <param name="Times">How often, 1 or more.</param>
public sealed record RefusalCount(string Code, int Times);
