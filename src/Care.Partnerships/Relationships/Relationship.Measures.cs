using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

// What can be read off a relationship.
public sealed partial record Relationship
{
    /// <summary>The sides that did not say what they bring and look for; the lead first.</summary>
    public ValueList<Side> SidesWithoutValue =>
        Enum.GetValues<Side>().Where(side => Stated[side] is null).ToValueList();

    /// <summary>Every project that is named in the participation, each once, in the order of recording.</summary>
    public ValueList<string> Projects =>
        Participation.Select(entry => entry.Fact.Project).Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>
    /// How far each side took part in each phase of a project; a row for every phase, in their order.
    /// </summary>
    /// <param name="project">The project, as it was recorded.</param>
    public ValueList<PhaseParticipation> ParticipationIn(string project)
    {
        var of = Participation.Where(entry => entry.Fact.Project == project).Select(entry => entry.Fact)
            .ToLookup(fact => (fact.Phase, Side: SideOf(fact.Who)));
        return Enum.GetValues<CyclePhase>()
            .Select(phase => new PhaseParticipation(phase, Most(phase, Side.Lead), Most(phase, Side.Partner)))
            .ToValueList();

        ParticipationMode? Most(CyclePhase phase, Side side) =>
            of[(phase, side)].Select(fact => (ParticipationMode?)fact.How).Max();
    }

    /// <summary>
    /// The phases of a project in which it is not recorded that a side was at least consulted: it was informed only, or
    /// nothing is recorded, which is "not known" and not "no".
    /// </summary>
    /// <param name="project">The project, as it was recorded.</param>
    /// <param name="side">The side; the partner where none is given.</param>
    public ValueList<PhaseParticipation> ParticipationGaps(string project, Side side = Side.Partner) =>
        ParticipationIn(project).Where(row => row.WasConsulted(side) is not true).ToValueList();

    /// <summary>
    /// What a side has committed itself to, with one more grant where one is given, against its last expenditure. Where
    /// means are not stated, or are in another currency than the grant, it is not known.
    /// </summary>
    /// <param name="side">The side.</param>
    /// <param name="grant">One more grant, for a year, 0 or more; null for what is committed already.</param>
    public Stretch? StretchOf(Side side, Money? grant = null) =>
        Heading is { Limits: var limits } && Means[side]?.Fact.Means is { } means
        && (grant ?? Zero(means)) is { } more && Stretch.From(means, more, limits) is { IsSuccess: true, Value: var of }
            ? of
            : null;

    private static Money? Zero(Means means) =>
        (means.OtherCommitments ?? means.LastExpenditure) is { Currency: var currency }
            ? Money.OfMinorUnits(0, currency)
            : null;

    /// <summary>
    /// Each kind of session with the last one by a day and when it is due again: a kind that was never held is due so
    /// many months after the two became partners, a review of readiness so many after the plan.
    /// </summary>
    /// <param name="on">The day.</param>
    public ValueList<SessionGap> SessionGaps(LocalDate on)
    {
        // Of two on one day the later one in the history counts.
        var last = Sessions.Select(entry => entry.Fact).Where(session => session.HeldOn <= on)
            .GroupBy(session => session.Kind)
            .ToDictionary(same => same.Key, same => same.OrderBy(one => one.HeldOn).Last());
        return Enum.GetValues<SessionKind>().Select(kind =>
        {
            var session = last.GetValueOrDefault(kind);
            var held = session?.HeldOn;
            var months = Heading?.Limits.Sessions.FirstOrDefault(limit => limit.Kind == kind)?.Months;
            return new SessionGap(
                kind, held, held is { } since ? Period.Between(since, on, PeriodUnits.Months).Months : null,
                After(Latest(held, kind) ?? PartnersSince, months), on)
            {
                LedBy = session is null ? [] : SidesThatLed(session),
            };
        }).ToValueList();
    }

    /// <summary>
    /// The sides whose people led through a session; the lead first, and empty where only others did.
    /// </summary>
    /// <param name="session">The session.</param>
    public ValueList<Side> SidesThatLed(SessionHeld session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Enum.GetValues<Side>().Where(side => session.FacilitatedBy.Any(one => SideOf(one) == side))
            .ToValueList();
    }

    /// <summary>The assessments of a side that hold on a day.</summary>
    /// <param name="side">The side.</param>
    /// <param name="day">The day.</param>
    public ValueList<OrganisationAssessment> ValidOn(Side side, LocalDate day) =>
        Assessments.Where(one => one.Findings.Side == side && one.IsValidOn(day)).ToValueList();

    // A plan of preparedness is as fresh as its review.
    private LocalDate? Latest(LocalDate? held, SessionKind kind) =>
        kind is SessionKind.ReadinessReview && Plan is { Fact.MadeOn: var made } && !(held >= made) ? made : held;

    // At the end of the calendar nothing falls due any more.
    private static LocalDate? After(LocalDate? day, int? months) =>
        day is { } from && months is { } later && DateIntervals.AddMonths(from, later) is { IsSuccess: true } due
            ? due.Value
            : null;
}

/// <summary>How far each side took part in a phase, by the most that is recorded of anybody of it.</summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, Phase 4 (partners take part in all phases, from the assessment of needs to the
/// proposal). That being consulted is the least is our own proposal.
/// </remarks>
/// <param name="Phase">The phase.</param>
/// <param name="Lead">The lead; null where nothing is recorded.</param>
/// <param name="Partner">The partner; null where nothing is recorded.</param>
public sealed record PhaseParticipation(CyclePhase Phase, ParticipationMode? Lead, ParticipationMode? Partner)
    : InvariantRecord
{
    /// <summary>Whether a side was at least consulted; null where nothing is recorded of it.</summary>
    public bool? WasConsulted(Side side) => side switch
    {
        Side.Lead => Lead >= ParticipationMode.Consulted ? true : Lead is null ? null : false,
        Side.Partner => Partner >= ParticipationMode.Consulted ? true : Partner is null ? null : false,
    };
}

/// <summary>When the two sat together last for something, and when they are to again.</summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record SessionGap : InvariantRecord
{
    internal SessionGap(SessionKind kind, LocalDate? lastOn, int? months, LocalDate? dueOn, LocalDate on) =>
        (Kind, LastOn, Months, DueOn, On) = (kind, lastOn, months, dueOn, on);

    /// <summary>What for.</summary>
    public SessionKind Kind { get; }

    /// <summary>The last day; null where there was none.</summary>
    public LocalDate? LastOn { get; }

    /// <summary>Whole months since then, 0 or more; null where there was none.</summary>
    public int? Months { get; }

    /// <summary>
    /// The last day that is in time for the next one; null where nobody set a limit, and before the two are partners.
    /// </summary>
    public LocalDate? DueOn { get; }

    /// <summary>The sides whose people led through the last one; the lead first, empty where only others did, and
    /// where there was none.</summary>
    public ValueList<Side> LedBy { get; internal init; }

    /// <summary>Whether people of both sides led through the last one; null where there was none.</summary>
    /// <remarks>Source: CARE Emergency Toolkit, Phase 4 (an after-action review is led together).</remarks>
    public bool? IsCofacilitated => LastOn is null ? null : LedBy.Count == 2;

    /// <summary>The day that was asked about.</summary>
    public LocalDate On { get; }

    /// <summary>Whether the next one is overdue; null where nobody set a limit, and before the two are
    /// partners.</summary>
    public bool? IsOverdue => DueOn is { } due ? On > due : null;
}
