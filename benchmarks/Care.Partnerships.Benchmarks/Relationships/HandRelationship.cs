using System.Collections.Immutable;
using Care.Partnerships.Benchmarks.Kernel;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;
using static Care.Partnerships.Benchmarks.Kernel.Hand;
using static Care.Partnerships.Relationships.RelationshipPhase;

namespace Care.Partnerships.Benchmarks.Relationships;

/// <summary>
/// What the table of a relationship can be compared with at most: one <c>switch</c> over its facts, with the guards,
/// rules and refusal codes of <see cref="Relationship.Lifecycle"/>.
/// </summary>
internal static class HandRelationship
{
    public static (HandRelated State, Entry? Entry, HandAnswer Answer) Record(
        HandRelated r, RelationshipFact fact, Actor by, LocalDate on)
    {
        var answer = Decide(r, fact, by, on);
        if (!answer.IsAccepted) return (r, null, answer);
        var (state, entry) = Evolve(r, fact, (Person)by, on);
        return (state, entry, answer);
    }

    public static HandAnswer Decide(HandRelated r, RelationshipFact fact, Actor actor, LocalDate on)
    {
        if (IsKept(r, fact, actor, on)) return HandAnswer.AlreadySo;
        if (!IsPossible(r.Phase, fact)) return HandAnswer.NotInThisPhase;
        if (actor is not Person by) return HandAnswer.Refused("CP-LIF-002");
        if (fact is not RelationshipOpened && r.SideOf(by) is null) return HandAnswer.Refused("CP-LIF-007");
        List<Refusal>? all = null;
        Check(ref all, on >= r.LastOn, "CP-LIF-003");
        var nothingLeft = r.Phase is Considering or Partnered ? "CP-LIF-020" : "CP-REL-014";
        switch (fact)
        {
            case RelationshipOpened f:
                Check(ref all, f.Heading.Sides.SideOf(by.Party) is not null, "CP-LIF-007");
                break;
            case ValueStated f:
                Check(ref all, IsGiven(f.Value), "CP-VAL-001");
                break;
            case PartneringAgreed f:
                Check(ref all, r.Stated.IsComplete, "CP-REL-005");
                Check(ref all, r.Agreed[r.SideOf(by)!.Value] is null, "CP-LIF-017");
                if (f.Criteria.Count == 0 || f.Criteria.Any(one => !IsGiven(one.Name)))
                    Check(ref all, false, "CP-REL-006");
                else Check(ref all, f.Criteria.DistinctBy(one => one.Name).Count() == f.Criteria.Count, "CP-VAL-028");
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                break;
            case RelationshipDeclined f:
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                break;
            case RelationshipEnded f:
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                break;
            case PromiseMade f:
                Check(ref all, PromiseOf(r, f.Promise) is null, "CP-LIF-012");
                Check(ref all, r.SideOf(f.Terms.Owner) is not null, "CP-LIF-007");
                Check(ref all, f.Source is null || IsGiven(f.Source.Id), "CP-VAL-001");
                Check(ref all, !IsCarried(r, f.Source), "CP-REL-015");
                break;
            case PromiseKept f:
                Check(ref all, IsOwed(r, r.SideOf(by)), nothingLeft);
                CheckOpen(ref all, PromiseOf(r, f.Promise));
                Check(ref all, PromiseOf(r, f.Promise) is not { } kept
                    || r.SideOf(kept.Made.Fact.Terms.Owner) != r.SideOf(by), "CP-REL-008");
                Check(ref all, f.KeptOn <= on, "CP-LIF-006");
                break;
            case PromiseDropped f:
                Check(ref all, AnyOpen(r), nothingLeft);
                CheckOpen(ref all, PromiseOf(r, f.Promise));
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                Check(ref all, r.SideOf(f.AgreedBy) is { } other && other != r.SideOf(by), "CP-LIF-014");
                break;
            case DecisionLogged f:
                Check(ref all, DecisionOf(r, f.Decision) is null, "CP-LIF-012");
                Check(ref all, IsGiven(f.Topic), "CP-VAL-001");
                Check(ref all, IsGiven(f.Decided), "CP-VAL-001");
                Check(ref all, f.DecidedOn <= on, "CP-LIF-006");
                CheckPeople(ref all, r, f.DecidedBy, isLeadAsked: true);
                break;
            case ParticipationRecorded f:
                Check(ref all, IsGiven(f.Project), "CP-VAL-001");
                Check(ref all, r.SideOf(f.Who) is not null, "CP-LIF-007");
                break;
            case SessionHeld f:
                Check(ref all, f.HeldOn <= on, "CP-LIF-006");
                if (f.FacilitatedBy.Count == 0) Check(ref all, false, "CP-VAL-034");
                else Check(ref all, AreOnce(f.FacilitatedBy), "CP-VAL-028");
                Check(ref all, f.Support is null && f.Cost is null || IsGiven(f.Support), "CP-VAL-001");
                Check(ref all, f.Cost is not { MinorUnits: <= 0 }, "CP-VAL-032");
                CheckPeople(ref all, r, f.Present, isLeadAsked: f.Kind is not SessionKind.Dialogue);
                break;
            case FlexibilityAsked f:
                Check(ref all, RequestOf(r, f.Request) is null, "CP-LIF-012");
                Check(ref all, r.Sides!.SideOf(f.Donor) is null, "CP-PTY-001");
                Check(ref all, IsGiven(f.What), "CP-VAL-001");
                break;
            case FlexibilityAnswered f:
                Check(ref all, AnyRequestOpen(r), nothingLeft);
                if (RequestOf(r, f.Request) is not { } request) Check(ref all, false, "CP-LIF-013");
                else Check(ref all, request.Answered is null, "CP-REL-007");
                break;
            case CapacityCommitted f:
                Check(ref all, TopicOf(r, f.Topic) is null, "CP-LIF-012");
                break;
            case CapacityDelivered f:
                Check(ref all, AnyTopicOpen(r), nothingLeft);
                var topic = TopicOf(r, f.Topic);
                Check(ref all, topic is not null, "CP-LIF-013");
                if (topic is not null) Check(ref all, IsLeft(topic, f.Amount), "CP-REL-010");
                Check(ref all, IsGiven(f.What), "CP-VAL-001");
                break;
            case PreparednessPlanned f:
                Check(ref all, f.MadeOn <= on, "CP-LIF-006");
                CheckPeople(ref all, r, f.MadeBy, isLeadAsked: true);
                break;
            case AssessmentRecorded f:
                Check(ref all, AssessmentOf(r, f.Assessment) is null, "CP-LIF-012");
                Check(ref all, f.Findings.DoneOn <= on, "CP-LIF-006");
                Check(ref all, r.SideOf(by) != f.Findings.Side, "CP-REL-012");
                Check(ref all, f.Findings.AcceptedFrom is not { } from || from != r.Sides![f.Findings.Side],
                    "CP-REL-013");
                break;
            case ConditionMet f:
                Check(ref all, AnyConditionOpen(r, r.SideOf(by)), nothingLeft);
                var assessment = AssessmentOf(r, f.Assessment);
                Check(ref all, assessment is not null, "CP-LIF-013");
                if (assessment is not null)
                {
                    Check(ref all, assessment.IsOpen(f.Condition), "CP-REL-011");
                    Check(ref all, r.SideOf(by) != assessment.Recorded.Fact.Findings.Side, "CP-REL-012");
                }

                Check(ref all, f.MetOn <= on, "CP-LIF-006");
                break;
        }

        return new(false, all?.ToArray());
    }

    private static (HandRelated State, Entry Entry) Evolve(
        HandRelated r, RelationshipFact fact, Person by, LocalDate on)
    {
        switch (fact)
        {
            case RelationshipOpened f:
                var opened = Entry.Of(f, by, on);
                return (r with { Phase = Considering, LastOn = on, Opened = opened }, opened);
            case ValueStated f:
                var stated = Entry.Of(f, by, on);
                return (r with { LastOn = on, Stated = r.Stated.With(r.SideOf(by)!.Value, stated) }, stated);
            case PartneringAgreed f:
                var agreed = Entry.Of(f, by, on);
                var both = r.Agreed.With(r.SideOf(by)!.Value, agreed);
                return (r with
                {
                    Phase = both.IsComplete ? Partnered : Considering, LastOn = on, Agreed = both,
                }, agreed);
            case RelationshipDeclined f:
                var declined = Entry.Of(f, by, on);
                return (r with { Phase = Declined, LastOn = on, DeclinedBy = declined }, declined);
            case RelationshipEnded f:
                var ended = Entry.Of(f, by, on);
                return (r with { Phase = Ended, LastOn = on, EndedBy = ended }, ended);
            case PromiseMade f:
                var made = Entry.Of(f, by, on);
                return (r with { LastOn = on, Promises = r.Promises.Add(new(made)) }, made);
            case PromiseKept f:
                var kept = Entry.Of(f, by, on);
                return (With(r, on, f.Promise, promise => promise with { Kept = kept }), kept);
            case PromiseDropped f:
                var dropped = Entry.Of(f, by, on);
                return (With(r, on, f.Promise, promise => promise with { Dropped = dropped }), dropped);
            case DecisionLogged f:
                var logged = Entry.Of(f, by, on);
                return (r with { LastOn = on, Decisions = r.Decisions.Add(logged) }, logged);
            case ParticipationRecorded f:
                var took = Entry.Of(f, by, on);
                return (r with { LastOn = on, Participation = r.Participation.Add(took) }, took);
            case SessionHeld f:
                var held = Entry.Of(f, by, on);
                return (r with { LastOn = on, Sessions = r.Sessions.Add(held) }, held);
            case FlexibilityAsked f:
                var asked = Entry.Of(f, by, on);
                return (r with { LastOn = on, Requests = r.Requests.Add(new(asked)) }, asked);
            case FlexibilityAnswered f:
                var answered = Entry.Of(f, by, on);
                return (r with
                {
                    LastOn = on, Requests = Replaced(
                        r.Requests, one => one.Asked.Fact.Request == f.Request,
                        one => one with { Answered = answered }),
                }, answered);
            case MeansStated f:
                var means = Entry.Of(f, by, on);
                return (r with { LastOn = on, Means = r.Means.With(r.SideOf(by)!.Value, means) }, means);
            case CapacityCommitted f:
                var committed = Entry.Of(f, by, on);
                return (r with
                {
                    LastOn = on,
                    Capacity = r.Capacity.Add(new(committed, Money.Zero(f.Plan.Total.Currency))),
                }, committed);
            case CapacityDelivered f:
                var delivered = Entry.Of(f, by, on);
                return (r with
                {
                    LastOn = on, Capacity = Replaced(
                        r.Capacity, one => one.Committed.Fact.Topic == f.Topic,
                        one => one with { Delivered = one.Delivered + f.Amount, Last = delivered }),
                }, delivered);
            case PreparednessPlanned f:
                var planned = Entry.Of(f, by, on);
                return (r with { LastOn = on, Plan = planned }, planned);
            case AssessmentRecorded f:
                var recorded = Entry.Of(f, by, on);
                return (r with { LastOn = on, Assessments = r.Assessments.Add(new(recorded, [])) }, recorded);
            case ConditionMet f:
                var met = Entry.Of(f, by, on);
                return (r with
                {
                    LastOn = on, Assessments = Replaced(
                        r.Assessments, one => one.Recorded.Fact.Assessment == f.Assessment,
                        one => one with { Met = one.Met.Add(met) }),
                }, met);
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    private static bool IsKept(HandRelated r, RelationshipFact fact, Actor by, LocalDate on) => fact switch
    {
        RelationshipOpened f    => Same(r.Opened, f, by, on),
        ValueStated f           => Same(OfSide(r, by, r.Stated), f, by, on),
        PartneringAgreed f      => Same(OfSide(r, by, r.Agreed), f, by, on),
        RelationshipDeclined f  => Same(r.DeclinedBy, f, by, on),
        RelationshipEnded f     => Same(r.EndedBy, f, by, on),
        PromiseMade f           => Same(PromiseOf(r, f.Promise)?.Made, f, by, on),
        PromiseKept f           => Same(PromiseOf(r, f.Promise)?.Kept, f, by, on),
        PromiseDropped f        => Same(PromiseOf(r, f.Promise)?.Dropped, f, by, on),
        DecisionLogged f        => Same(DecisionOf(r, f.Decision), f, by, on),
        ParticipationRecorded f => Same(Last(r.Participation, f, by), f, by, on),
        SessionHeld f           => Same(Last(r.Sessions, f, by), f, by, on),
        FlexibilityAsked f      => Same(RequestOf(r, f.Request)?.Asked, f, by, on),
        FlexibilityAnswered f   => Same(RequestOf(r, f.Request)?.Answered, f, by, on),
        MeansStated f           => Same(OfSide(r, by, r.Means), f, by, on),
        CapacityCommitted f     => Same(TopicOf(r, f.Topic)?.Committed, f, by, on),
        CapacityDelivered f     => Same(TopicOf(r, f.Topic)?.Last, f, by, on),
        PreparednessPlanned f   => Same(r.Plan, f, by, on),
        AssessmentRecorded f    => Same(AssessmentOf(r, f.Assessment)?.Recorded, f, by, on),
        ConditionMet f          => AssessmentOf(r, f.Assessment) is { } one && Same(MetAs(one.Met, f), f, by, on),
        _                       => false,
    };

    private static bool IsPossible(RelationshipPhase phase, RelationshipFact fact) => fact switch
    {
        RelationshipOpened                       => phase is NotStarted,
        PartneringAgreed or RelationshipDeclined => phase is Considering,
        RelationshipEnded                        => phase is Partnered,
        PromiseKept or PromiseDropped or FlexibilityAnswered or CapacityDelivered or ConditionMet
                                                 => phase is not NotStarted,
        _                                        => phase is Considering or Partnered,
    };

    private static Entry<T>? OfSide<T>(HandRelated r, Actor by, BySide<Entry<T>?> ofBoth) where T : Fact =>
        by is Person person && r.SideOf(person) is { } side ? ofBoth[side] : null;

    private static Entry<T>? Last<T>(ImmutableArray<Entry<T>> entries, T fact, Actor by) where T : Fact
    {
        for (var i = entries.Length - 1; i >= 0; i--)
            if (entries[i].By.Equals(by) && entries[i].Fact.Equals(fact)) return entries[i];
        return null;
    }

    private static ImmutableArray<T> Replaced<T>(ImmutableArray<T> all, Func<T, bool> isIt, Func<T, T> changed)
    {
        for (var i = 0; i < all.Length; i++) if (isIt(all[i])) return all.SetItem(i, changed(all[i]));
        return all;
    }

    private static HandRelated With(
        HandRelated r, LocalDate on, Id<Promise> id, Func<HandPromise, HandPromise> changed) => r with
    {
        LastOn = on, Promises = Replaced(r.Promises, one => one.Made.Fact.Promise == id, changed),
    };

    private static HandPromise? PromiseOf(HandRelated r, Id<Promise> id)
    {
        foreach (var one in r.Promises) if (one.Made.Fact.Promise == id) return one;
        return null;
    }

    private static Entry<DecisionLogged>? DecisionOf(HandRelated r, Id<JointDecision> id)
    {
        foreach (var one in r.Decisions) if (one.Fact.Decision == id) return one;
        return null;
    }

    private static HandRequest? RequestOf(HandRelated r, Id<FlexibilityRequest> id)
    {
        foreach (var one in r.Requests) if (one.Asked.Fact.Request == id) return one;
        return null;
    }

    private static HandTopic? TopicOf(HandRelated r, Id<CapacityTopic> id)
    {
        foreach (var one in r.Capacity) if (one.Committed.Fact.Topic == id) return one;
        return null;
    }

    private static HandAssessment? AssessmentOf(HandRelated r, Id<OrganisationAssessment> id)
    {
        foreach (var one in r.Assessments) if (one.Recorded.Fact.Assessment == id) return one;
        return null;
    }

    private static Entry<ConditionMet>? MetAs(ImmutableArray<Entry<ConditionMet>> met, ConditionMet fact)
    {
        foreach (var one in met) if (one.Fact.Condition == fact.Condition) return one;
        return null;
    }

    private static bool AnyConditionOpen(HandRelated r, Side? side)
    {
        foreach (var one in r.Assessments)
            if (one.Recorded.Fact.Findings.Side != side)
                foreach (var condition in one.Recorded.Fact.Findings.Conditions)
                    if (one.IsOpen(condition.What)) return true;
        return false;
    }

    private static bool IsCarried(HandRelated r, PromiseSource? source)
    {
        if (source is null) return false;
        foreach (var one in r.Promises) if (one.Dropped is null && one.Made.Fact.Source == source) return true;
        return false;
    }

    private static bool IsOwed(HandRelated r, Side? side)
    {
        foreach (var one in r.Promises) if (one.IsOpen && r.SideOf(one.Made.Fact.Terms.Owner) != side) return true;
        return false;
    }

    private static bool AnyOpen(HandRelated r)
    {
        foreach (var one in r.Promises) if (one.IsOpen) return true;
        return false;
    }

    private static bool AnyRequestOpen(HandRelated r)
    {
        foreach (var one in r.Requests) if (one.Answered is null) return true;
        return false;
    }

    private static bool AnyTopicOpen(HandRelated r)
    {
        foreach (var one in r.Capacity) if (one.Delivered != one.Committed.Fact.Plan.Total) return true;
        return false;
    }

    private static bool IsLeft(HandTopic topic, Money given) => given.MinorUnits > 0
        && given.Currency == topic.Delivered.Currency && given <= topic.Committed.Fact.Plan.Total - topic.Delivered;

    private static void CheckOpen(ref List<Refusal>? all, HandPromise? promise) =>
        Check(ref all, promise is { IsOpen: true }, promise is null ? "CP-LIF-013" : "CP-REL-007");

    // Somebody of each of these sides, nobody else, and nobody twice.
    private static void CheckPeople(
        ref List<Refusal>? all, HandRelated r, ValueList<Person> people, bool isLeadAsked)
    {
        var (ofLead, ofPartner) = (!isLeadAsked, false);
        foreach (var person in people)
        {
            var side = r.SideOf(person);
            Check(ref all, side is not null, "CP-LIF-007");
            ofLead |= side is Side.Lead;
            ofPartner |= side is Side.Partner;
        }

        Check(ref all, ofLead, "CP-REL-009");
        Check(ref all, ofPartner, "CP-REL-009");
        Check(ref all, AreOnce(people), "CP-VAL-028");
    }

    private static bool AreOnce(ValueList<Person> people)
    {
        for (var i = 1; i < people.Count; i++)
            for (var j = 0; j < i; j++)
                if (people[i].Id == people[j].Id) return false;
        return true;
    }

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);
}
