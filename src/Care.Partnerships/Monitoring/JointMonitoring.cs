using System.Text;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Monitoring;

/// <summary>How two sides monitor their work together, as its history made it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed partial record JointMonitoring : Aggregate<JointMonitoring, MonitoringFact>, IPhased<MonitoringPhase>
{
    private JointMonitoring() { }

    /// <summary>Where it stands.</summary>
    public MonitoringPhase Phase
    {
        get => (MonitoringPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>What names it; null before a plan is proposed.</summary>
    public MonitoringHeading? Heading => Proposed?.Fact.Heading;

    /// <summary>Every version of the plan that was proposed, in order.</summary>
    public ValueList<PlanVersion> Versions { get; internal init; }

    /// <summary>The figures, one for each indicator and period, each with the version under which it was reported.
    /// </summary>
    public ValueList<ReportedFigure> Figures { get; internal init; }

    /// <summary>The visits, in the order in which they were planned.</summary>
    public ValueList<TrackedVisit> Visits { get; internal init; }

    /// <summary>The version in force: the last one that both agreed on; null before there is one.</summary>
    public PlanVersion? InForce
    {
        get
        {
            for (var i = Versions.Count - 1; i >= 0; i--) if (Versions[i].Agreed is not null) return Versions[i];
            return null;
        }
    }

    /// <summary>The version that waits for the other side; null where none does.</summary>
    public PlanVersion? Pending => Versions is [.., { Agreed: null, SentBack: null } last] ? last : null;

    /// <summary>The day on which it was closed; null before.</summary>
    public LocalDate? ClosedOn => Closed?.On;

    /// <summary>
    /// How each indicator of the plan in force stands as of a day; empty where no plan is in force. Figures are read as
    /// they are: for an earlier day, take the monitoring as it was then.
    /// </summary>
    /// <param name="on">The day.</param>
    /// <param name="bands">From where a row is delayed or critical; as suggested where none are given.</param>
    public ValueList<IndicatorStatus> StatusOn(LocalDate on, StatusBands? bands = null)
    {
        if (InForce is not { Plan: var plan }) return [];
        var used = bands ?? StatusBands.Suggested.Unchecked;
        return plan.Indicators
            .Select(indicator => IndicatorStatus.Of(indicator, plan, FiguresOf(indicator.Id), used, on))
            .ToValueList();
    }

    /// <summary>
    /// How visits, spot checks and audits stand as of a day against those that the plan says are asked for; empty where
    /// no plan is in force.
    /// </summary>
    /// <param name="on">The day; for an earlier one, take the monitoring as it was then.</param>
    public ValueList<AssuranceStatus> AssuranceOn(LocalDate on) =>
        InForce is not { Plan: var plan } ? []
            : Enum.GetValues<AssuranceKind>().Select(kind => AssuranceStatus.Of(this, plan, kind, on)).ToValueList();

    internal IEntry<MonitoringProposed>? Proposed { get; init; }
    internal IEntry<PlanRevised>? Revised { get; init; }
    internal IEntry<MonitoringClosed>? Closed { get; init; }

    // Asked where a row, or what came before in a history, says that it was proposed.
    internal MonitoringHeading KnownHeading =>
        Heading ?? throw new InvalidOperationException("this monitoring was never proposed");

    // Asked where the phase says that a plan is in force.
    internal MonitoringPlan KnownPlan =>
        InForce?.Plan ?? throw new InvalidOperationException("no plan was ever agreed");

    internal Side? SideOf(Actor by) => Heading?.Sides.SideOf(by);

    // The version that was in force on a day; before the first one, that one.
    internal PlanVersion? InForceOn(LocalDate on) =>
        Versions.LastOrDefault(version => version.Agreed?.On <= on)
        ?? Versions.FirstOrDefault(version => version.Agreed is not null);

    internal PlanVersion? VersionOf(int number) =>
        number >= 1 && number <= Versions.Count ? Versions[number - 1] : null;

    internal IEnumerable<FigureReported> FiguresOf(Id<Indicator> indicator) =>
        Figures.Select(figure => figure.Entry.Fact).Where(figure => figure.Indicator == indicator);

    // The last day that is measured; null before the first figure.
    internal LocalDate? ThroughOf(Id<Indicator> indicator)
    {
        LocalDate? through = null;
        foreach (var figure in Figures)
            if (figure.Entry.Fact is var fact && fact.Indicator == indicator && !(fact.Period.End < through))
                through = fact.Period.End;
        return through;
    }

    internal IEntry<FigureReported>? FigureOf(Id<Indicator> indicator, DateInterval period)
    {
        foreach (var figure in Figures)
            if (figure.Entry.Fact is var fact && fact.Indicator == indicator && fact.Period == period)
                return figure.Entry;
        return null;
    }

    internal TrackedVisit? VisitOf(Id<MonitoringVisit> id)
    {
        foreach (var visit in Visits) if (visit.Planned.Fact.Visit.Id == id) return visit;
        return null;
    }

    internal TrackedVisit? OpenVisit
    {
        get
        {
            foreach (var visit in Visits) if (visit.IsOpen) return visit;
            return null;
        }
    }

    // Every finding, the side that told it, on which day, the visit and the answer.
    internal IEnumerable<ToldFinding> Findings
    {
        get
        {
            foreach (var visit in Visits.AsEnumerable())
                for (var side = Side.Lead; side <= Side.Partner; side++)
                    for (var i = 0; i < visit.Told[side]?.Fact.Findings.Count; i++)
                        yield return new(visit, side, visit.Told[side]!, i);
        }
    }

    internal ToldFinding? FindingOf(Id<VisitFinding> finding)
    {
        foreach (var visit in Visits)
            for (var side = Side.Lead; side <= Side.Partner; side++)
                if (visit.Told[side] is { } told && told.Fact.IndexOf(finding) is var at
                    && at < told.Fact.Findings.Count)
                    return new(visit, side, told, at);
        return null;
    }

    // A finding as a side told it.
    internal readonly record struct ToldFinding(TrackedVisit Visit, Side By, IEntry<VisitFindingsTold> Told, int At)
    {
        public VisitFinding Finding => Told.Fact.Findings[At];

        public IEntry<VisitFindingAnswered>? Answer => Visit.AnswerOf(Finding.Id);
    }

    /// <summary>Writes its identity, where it stands and how much it holds.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(
            null, $"Id = {Heading?.Id.Value ?? "none"}, Phase = {Phase}, Versions = {Versions.Count}, "
                + $"Figures = {Figures.Count}, Visits = {Visits.Count}");
        return true;
    }
}

/// <summary>A version of the plan, and what became of it.</summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record PlanVersion : InvariantRecord
{
    internal PlanVersion(int number, MonitoringPlan plan, Side by, LocalDate on) =>
        (Number, Plan, By, On) = (number, plan, by, on);

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>The plan.</summary>
    public MonitoringPlan Plan { get; }

    /// <summary>The side that proposed it; the other one agrees.</summary>
    public Side By { get; }

    /// <summary>The day on which it was proposed.</summary>
    public LocalDate On { get; }

    /// <summary>The other side agreed; null where it did not.</summary>
    public IEntry<PlanAgreed>? Agreed { get; internal init; }

    /// <summary>The other side sent it back; null where it did not.</summary>
    public IEntry<PlanSentBack>? SentBack { get; internal init; }

    /// <summary>The side that has to answer.</summary>
    public Side ToAnswer => By is Side.Lead ? Side.Partner : Side.Lead;
}

/// <summary>A figure, and under which version of the plan it was reported. It stays with that version.</summary>
/// <remarks>There is no default value besides null. Value equality. Immutable.</remarks>
public sealed record ReportedFigure : InvariantRecord
{
    internal ReportedFigure(int version, IEntry<FigureReported> entry) => (Version, Entry) = (version, entry);

    /// <summary>The number of the version; 1 or more.</summary>
    public int Version { get; }

    /// <summary>The figure, as it was recorded last.</summary>
    public IEntry<FigureReported> Entry { get; }
}

/// <summary>A visit, and how far it is.</summary>
/// <param name="Planned">It was planned.</param>
/// <param name="Made">It took place; null while it did not.</param>
/// <param name="Cancelled">It does not take place; null where it was not cancelled.</param>
/// <param name="Told">What each side found; null for a side that has not told.</param>
/// <param name="Answers">The answers to findings.</param>
public sealed record TrackedVisit(
    IEntry<VisitPlanned> Planned, IEntry<VisitMade>? Made = null, IEntry<VisitCancelled>? Cancelled = null,
    BySide<IEntry<VisitFindingsTold>?> Told = default, ValueList<IEntry<VisitFindingAnswered>> Answers = default)
    : InvariantRecord
{
    /// <summary>Neither made nor cancelled.</summary>
    public bool IsOpen => Made is null && Cancelled is null;

    internal IEntry<VisitFindingAnswered>? AnswerOf(Id<VisitFinding> finding)
    {
        foreach (var answer in Answers) if (answer.Fact.Finding == finding) return answer;
        return null;
    }
}
