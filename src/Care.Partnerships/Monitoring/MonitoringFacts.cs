using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Monitoring;

/// <summary>What happens while two sides monitor together. The closed family is in this file, in the order of a life.
/// </summary>
public abstract record MonitoringFact : Fact;

/// <summary>A side proposed the first plan.</summary>
/// <param name="Heading">What names the monitoring.</param>
/// <param name="Plan">The plan, version 1.</param>
public sealed record MonitoringProposed(MonitoringHeading Heading, MonitoringPlan Plan) : MonitoringFact;

/// <summary>
/// A side proposed another version of the plan. It takes the place of a version that waits; the one in force stays so
/// until the other side agrees.
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Why">Why; may not be blank.</param>
public sealed record PlanRevised(MonitoringPlan Plan, string Why) : MonitoringFact;

/// <summary>The side that did not propose it agrees to the plan; it is in force from then on.</summary>
/// <param name="Version">The version that was read, so that nobody agrees to another one.</param>
public sealed record PlanAgreed(int Version) : MonitoringFact;

/// <summary>The side that did not propose it sends the plan back.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Change">What is to be changed; may not be blank.</param>
public sealed record PlanSentBack(int Version, string Change) : MonitoringFact;

/// <summary>
/// The responsible side reported the figure of an indicator; a second figure for the same period takes the place of the
/// first.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">
/// The days that it is for: from the day after the last one reported, or the first day of the plan, to an end of a
/// period of the indicator.
/// </param>
/// <param name="Figure">The figure.</param>
public sealed record FigureReported(Id<Indicator> Indicator, DateInterval Period, MonitoringFigure Figure)
    : MonitoringFact;

/// <summary>A visit was planned, or a look from a distance.</summary>
/// <param name="Visit">What is planned.</param>
public sealed record VisitPlanned(MonitoringVisit Visit) : MonitoringFact;

/// <summary>A visit took place.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="MadeOn">Its last day, not after the day of recording.</param>
public sealed record VisitMade(Id<MonitoringVisit> Visit, LocalDate MadeOn) : MonitoringFact;

/// <summary>A visit that was planned does not take place.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Why">Why; may not be blank.</param>
public sealed record VisitCancelled(Id<MonitoringVisit> Visit, string Why) : MonitoringFact;

/// <summary>A side told what it found; each side does so once for a visit.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Findings">What it found, good or to be improved; at least one.</param>
public sealed record VisitFindingsTold(Id<MonitoringVisit> Visit, ValueList<VisitFinding> Findings) : MonitoringFact
{
    // The place of a finding; the number of findings where it is not among them.
    internal int IndexOf(Id<VisitFinding> finding)
    {
        var at = 0;
        while (at < Findings.Count && Findings[at].Id != finding) at++;
        return at;
    }
}

/// <summary>The side that did not tell it answered a finding, once.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Answer">What is done about it, or why nothing is; may not be blank.</param>
public sealed record VisitFindingAnswered(Id<VisitFinding> Finding, string Answer) : MonitoringFact;

/// <summary>The monitoring is over.</summary>
/// <param name="Lesson">What is learned from it; may not be blank.</param>
public sealed record MonitoringClosed(string Lesson) : MonitoringFact;

/// <summary>Where the monitoring stands.</summary>
public enum MonitoringPhase
{
    /// <summary>There is none yet.</summary>
    NotStarted,

    /// <summary>A plan is proposed and was never agreed.</summary>
    Proposed,

    /// <summary>The plan was sent back, and none was ever agreed.</summary>
    SentBack,

    /// <summary>A plan is in force; another version may be proposed beside it.</summary>
    Agreed,

    /// <summary>It is over.</summary>
    Closed,
}

/// <summary>What names a monitoring. It never changes.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Sides">The two parties of the partnership.</param>
public sealed record MonitoringHeading(Id<JointMonitoring> Id, Sides Sides) : InvariantRecord;

/// <summary>A visit, a look from a distance, a spot check or an audit.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Mode">By which way; of a visit, one of the plan.</param>
/// <param name="On">The day for which it is planned, not before the day of recording.</param>
/// <param name="Purpose">What it is to see; may not be blank.</param>
public sealed record MonitoringVisit(Id<MonitoringVisit> Id, MonitoringModeKind Mode, LocalDate On, string Purpose)
    : InvariantRecord
{
    /// <summary>As what it counts for <see cref="MonitoringPlan.Assurance"/>; a visit unless it is set.</summary>
    public AssuranceKind Kind { get; init; }
}

/// <summary>Whether something found is good.</summary>
public enum VisitFindingKind
{
    /// <summary>Something goes well.</summary>
    Strength,

    /// <summary>Something is to be improved: the other side answers it.</summary>
    Improvement,
}

/// <summary>What a side found on a visit.</summary>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Kind">Whether it is good.</param>
/// <param name="What">What was found; may not be blank. It names nobody who was served.</param>
public sealed record VisitFinding(Id<VisitFinding> Id, VisitFindingKind Kind, string What) : InvariantRecord;
