using System.Collections.Immutable;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Monitoring;

/// <summary>A monitoring as one would write it by hand: the same parts as that of the library.</summary>
internal sealed record HandMonitored
{
    public MonitoringPhase Phase { get; init; }
    public LocalDate LastOn { get; init; }
    public Entry<MonitoringProposed>? Proposed { get; init; }
    public Entry<PlanRevised>? Revised { get; init; }
    public Entry<MonitoringClosed>? Closed { get; init; }
    public ImmutableArray<HandVersion> Versions { get; init; } = [];
    public ImmutableArray<(int Version, Entry<FigureReported> Entry)> Figures { get; init; } = [];
    public ImmutableArray<HandVisit> Visits { get; init; } = [];

    public Sides? Sides => Proposed?.Fact.Heading.Sides;

    public HandVersion? Pending => Versions is [.., { Agreed: null, SentBack: null } last] ? last : null;

    public HandVersion? InForce
    {
        get
        {
            for (var i = Versions.Length - 1; i >= 0; i--) if (Versions[i].Agreed is not null) return Versions[i];
            return null;
        }
    }
}

/// <summary>A version of the plan.</summary>
internal sealed record HandVersion(
    int Number, MonitoringPlan Plan, Side By, Entry<PlanAgreed>? Agreed = null, Entry<PlanSentBack>? SentBack = null);

/// <summary>A visit, with what each side told.</summary>
internal sealed record HandVisit(
    Entry<VisitPlanned> Planned, Entry<VisitMade>? Made = null, Entry<VisitCancelled>? Cancelled = null,
    Entry<VisitFindingsTold>? ByLead = null, Entry<VisitFindingsTold>? ByPartner = null,
    ValueList<Entry<VisitFindingAnswered>> Answers = default)
{
    public bool IsOpen => Made is null && Cancelled is null;

    public Entry<VisitFindingsTold>? Told(Side side) => side is Side.Lead ? ByLead : ByPartner;
}
