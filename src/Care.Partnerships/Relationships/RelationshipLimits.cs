namespace Care.Partnerships.Relationships;

/// <summary>How often the two sides meet for what, and from when on something is too much.</summary>
/// <remarks>
/// They are data: each office chooses its own. There is no default value besides null; <see cref="Suggested"/> holds
/// the proposal. Value equality. Immutable.
/// </remarks>
public sealed record RelationshipLimits : InvariantRecord
{
    /// <summary>The most months of a limit.</summary>
    public const int MostMonths = 120;

    // So that what is too much is compared in whole numbers.
    internal const int OverstretchUnits = 10_000;

    private RelationshipLimits(ValueList<SessionLimit> sessions, Ratio overstretch) =>
        (Sessions, Overstretch) = (sessions, overstretch);

    /// <summary>
    /// A strategy session each 12 months, face to face each 3, readiness reviewed each 12, and 1.5 as the most of
    /// commitments against last year's expenditure: proposals of this library. The guidance asks for all of them and
    /// names no figure.
    /// </summary>
    public static Dated<RelationshipLimits> Suggested { get; } = Dated.Of(
        Of([new(SessionKind.Strategy, 12), new(SessionKind.FaceToFace, 3), new(SessionKind.ReadinessReview, 12)],
            Ratio.Of(1.5m)),
        LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: how often two partners meet, and when one is overstretched"));

    /// <summary>After how many months a session of a kind is due again; kinds that are not listed have no
    /// limit.</summary>
    public ValueList<SessionLimit> Sessions { get; }

    /// <summary>Commitments against last year's expenditure: what is above is too much; above 0 to 100, at most four
    /// decimals.</summary>
    public Ratio Overstretch { get; }

    /// <summary>Makes limits. Refuses with <c>CP-REL-001</c> what is out of range and with <c>CP-VAL-028</c> a kind of
    /// session that is listed twice, all problems at once.</summary>
    /// <param name="sessions">See <see cref="Sessions"/>.</param>
    /// <param name="overstretch">See <see cref="Overstretch"/>.</param>
    public static Result<RelationshipLimits> From(
        ValueList<SessionLimit> sessions, Ratio overstretch)
    {
        List<Refusal> refusals = [];
        for (var i = 0; i < sessions.Count; i++)
            if (sessions[i].Months is < 1 or > MostMonths)
                refusals.Add(RelationshipRefusals.LimitOutOfRange(
                    Invariant($"sessions[{i}].months"), sessions[i].Months, $"1 to {MostMonths} months"));
        if (overstretch.Value is <= 0m or > 100m || !decimal.IsInteger(overstretch.Value * OverstretchUnits))
            refusals.Add(RelationshipRefusals.LimitOutOfRange(
                "overstretch", overstretch.Value, "above 0 to 100 with at most four decimals"));
        for (var i = 1; i < sessions.Count; i++)
            if (sessions.Take(i).Any(before => before.Kind == sessions[i].Kind))
                refusals.Add(ValueRefusals.Twice(Invariant($"sessions[{i}]"), sessions[i].Kind));
        return refusals.Count > 0 ? refusals.As<RelationshipLimits>()
            : new RelationshipLimits(sessions, overstretch);
    }

    /// <summary>Makes limits from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static RelationshipLimits Of(ValueList<SessionLimit> sessions, Ratio overstretch) =>
        From(sessions, overstretch).Required();
}

/// <summary>After how many months a session of a kind is due again.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Months">Months; within limits 1 to <see cref="RelationshipLimits.MostMonths"/>.</param>
public sealed record SessionLimit(SessionKind Kind, int Months) : InvariantRecord;
