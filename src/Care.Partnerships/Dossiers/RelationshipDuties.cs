using Care.Partnerships.DueDiligence;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// What two organisations owe each other: words, promises, time together, capacity, and assessments that hold.
/// </summary>
internal static class RelationshipDuties
{
    // How long before its day something comes up: a proposal.
    private const int DaysAhead = 60;

    public static IEnumerable<Duty> Of(Relationship r, LocalDate on)
    {
        if (r is not { Heading.Id: var id }) return [];
        var subject = new DutySubject(null, id.Value) { Relationship = id };
        // A promise outlives the relationship, until it is kept or dropped; nothing else is asked after the end.
        return !r.IsAlive ? Promises(r, subject, on) :
        [
            .. Deciding(r, subject), .. Promises(r, subject, on), .. Sessions(r, subject, on),
            .. Assessed(r, subject, on), .. Capacity(r, subject, on), .. Overstretched(r, subject),
        ];
    }

    private static IEnumerable<Duty> Deciding(Relationship r, DutySubject subject)
    {
        foreach (var side in r.SidesWithoutValue.AsEnumerable())
            yield return new(subject, typeof(ValueStated), "say what the partnership brings and is to bring", side)
            {
                Since = r.Opened?.On,
            };
        if (r.Phase is not RelationshipPhase.Considering || r.SidesWithoutValue.Count > 0) yield break;
        foreach (var side in Enum.GetValues<Side>())
            if (r.Agreed[side] is null)
                yield return new(subject, typeof(PartneringAgreed), "decide whether to partner", side)
                {
                    Since = r.LastOn,
                };
    }

    private static IEnumerable<Duty> Promises(Relationship r, DutySubject subject, LocalDate on) =>
        r.Promises.Where(promise => promise.IsOpen && IsNear(promise.Terms.DueOn, on)).Select(promise => new Duty(
            subject with { Part = promise.Id.Value }, typeof(PromiseKept), $"keep the promise: {promise.Terms.What}",
            r.SideOf(promise.Terms.Owner))
        {
            People = [promise.Terms.Owner], Since = promise.Made.On, By = promise.Terms.DueOn,
        });

    private static IEnumerable<Duty> Sessions(Relationship r, DutySubject subject, LocalDate on) =>
        r.Phase is not RelationshipPhase.Partnered ? []
            : r.SessionGaps(on).Where(gap => gap.DueOn is { } due && IsNear(due, on)).Select(gap => new Duty(
                subject with { Part = $"{gap.Kind}" }, typeof(SessionHeld), Named(gap.Kind), null)
            {
                Since = gap.LastOn, By = gap.DueOn,
            });

    private static IEnumerable<Duty> Assessed(Relationship r, DutySubject subject, LocalDate on)
    {
        foreach (var one in r.Assessments.AsEnumerable())
            foreach (var condition in one.OpenConditions.Where(condition => IsNear(condition.DueOn, on)))
                yield return new(
                    subject with { Part = one.Id.Value }, typeof(ConditionMet),
                    $"meet the condition: {condition.What}", one.Findings.Side)
                {
                    Since = one.Recorded.On, By = condition.DueOn,
                };
        // What was found last counts; what was not accepted is not renewed by itself.
        foreach (var last in r.Assessments.GroupBy(one => (one.Findings.Kind, one.Findings.Side))
            .Select(same => same.MaxBy(one => (one.Findings.DoneOn, one.Recorded.On))!))
            if (last.Findings is { Outcome: not AssessmentOutcome.NotAccepted, ValidUntil: var until, Kind: var kind }
                && IsNear(until, on))
                yield return new(
                    subject with { Part = last.Id.Value }, typeof(AssessmentRecorded),
                    $"renew the assessment ({Lower(kind)})", r.SideOf(last.Recorded.By))
                {
                    Since = last.Findings.DoneOn, By = until,
                };
    }

    // What is delivered counts for the period that ends first.
    private static IEnumerable<Duty> Capacity(Relationship r, DutySubject subject, LocalDate on)
    {
        foreach (var topic in r.Capacity)
        {
            var left = -topic.Delivered;
            foreach (var part in topic.Plan.Parts.OrderBy(part => part.Period.End))
            {
                left += part.Amount;
                if (left.MinorUnits <= 0) continue;
                if (IsNear(part.Period.End, on))
                    yield return new(
                        subject with { Part = topic.Id.Value }, typeof(CapacityDelivered),
                        $"deliver what is committed to {topic.Plan.Topic}", topic.Plan.Direction switch
                        {
                            CapacityDirection.ToPartner   => Side.Lead,
                            CapacityDirection.FromPartner => Side.Partner,
                            CapacityDirection.Both        => null,
                        })
                    {
                        Since = topic.Committed.On, By = part.Period.End, Amount = left,
                    };
                break;
            }
        }
    }

    // What is too much is looked at by both, until the side states means that are within the limit.
    private static IEnumerable<Duty> Overstretched(Relationship r, DutySubject subject)
    {
        foreach (var side in Enum.GetValues<Side>())
            if (r.StretchOf(side) is { IsAbove: true })
                yield return new(
                    subject, typeof(MeansStated), "look at commitments above the limit, and state the means anew", side)
                {
                    Since = r.Means[side]?.On,
                };
    }

    private static bool IsNear(LocalDate due, LocalDate on) => Period.DaysBetween(on, due) <= DaysAhead;

    private static string Named(SessionKind kind) => kind switch
    {
        SessionKind.Strategy           => "sit together on strategy",
        SessionKind.Scenarios          => "sit together on how the context may develop",
        SessionKind.LessonsFromPartner => "listen to the lessons of the partner",
        SessionKind.AfterActionReview  => "review together what was done",
        SessionKind.FaceToFace         => "meet face to face, with time for the cooperation itself",
        SessionKind.Dialogue           => "go to a dialogue together",
        SessionKind.ReadinessReview    => "review how ready the two are",
    };

    private static string Lower(AssessmentKind kind) => kind switch
    {
        AssessmentKind.Organisation => "the organisation",
        AssessmentKind.Finance      => "finance",
        AssessmentKind.Safeguarding => "safeguarding",
        AssessmentKind.Screening    => "screening",
        AssessmentKind.Programme    => "programme",
        AssessmentKind.Other        => "other matters",
    };
}
