using Care.Partnerships.Parties;

namespace Care.Partnerships.Relationships;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Relationship
{
    private static Refusal? Anybody(Relationship r, in Asked asked) => null;

    private static Refusal? EitherSide(Relationship r, in Asked asked) =>
        Require.EitherSide(r.Heading?.Sides, asked.By);

    private static Refusal? OpenedByOneOfThem(Relationship r, RelationshipOpened f, in Asked asked) =>
        f.Heading.Sides.SideOf(asked.By) is null
            ? KernelRefusals.OfNeitherSide("by", asked.By, f.Heading.Sides)
            : null;

    private static Refusal? SaysValue(Relationship r, ValueStated f, in Asked asked) => Require.Text("value", f.Value);
    private static Refusal? BothStatedValue(Relationship r, in Asked asked) =>
        r.Stated.IsComplete ? null
            : RelationshipRefusals.ValueNotStated(
                string.Join(", ", r.SidesWithoutValue.Select(side => r.KnownHeading.Sides[side])));
    private static Refusal? NotAgreedBefore(Relationship r, in Asked asked) =>
        r.SideOf(asked.By) is { } side && r.Agreed[side] is { } before
            ? KernelRefusals.DoneByThisSide("by", before.By, before.On)
            : null;
    private static Refusal? NamesCriteria(Relationship r, PartneringAgreed f, in Asked asked)
    {
        var areNamed = f.Criteria.Count > 0;
        foreach (var criterion in f.Criteria) areNamed &= !BlankText.Is(criterion.Name);
        return areNamed ? Require.Once("criteria", f.Criteria, criterion => criterion.Name)
            : RelationshipRefusals.CriteriaMissing(
                InvariantText.Quoted(string.Join("; ", f.Criteria.Select(criterion => criterion.Name)), 400));
    }
    private static Refusal? SaysWhy(Relationship r, PartneringAgreed f, in Asked asked) => Require.Text("why", f.Why);
    private static Refusal? SaysWhy(Relationship r, RelationshipDeclined f, in Asked asked) =>
        Require.Text("why", f.Why);
    private static Refusal? SaysWhy(Relationship r, RelationshipEnded f, in Asked asked) => Require.Text("why", f.Why);

    private static Refusal? PromiseIsNew(Relationship r, PromiseMade f, in Asked asked) =>
        IsNew(r.Promises, "promise", f.Promise);
    private static Refusal? OwnerIsOfASide(Relationship r, PromiseMade f, in Asked asked) =>
        OfASide(r, "terms.owner", f.Terms.Owner);
    // Nothing else compares this day when it is recorded, and lateness does afterwards.
    private static Refusal? DueOnAnIsoDay(Relationship r, PromiseMade f, in Asked asked) =>
        f.Terms.DueOn.Calendar == CalendarSystem.Iso ? null
        : KernelRefusals.OtherCalendar("terms.dueOn", f.Terms.DueOn);
    private static Refusal? SaysSource(Relationship r, PromiseMade f, in Asked asked) =>
        f.Source is { } source ? Require.Text("source.id", source.Id) : null;
    private static Refusal? SourceIsNew(Relationship r, PromiseMade f, in Asked asked)
    {
        if (f.Source is null) return null;
        foreach (var one in r.Promises)
            if (one.Dropped is null && one.Source == f.Source) return RelationshipRefusals.CarriedAlready(one.Id);
        return null;
    }
    private static Refusal? PromiseIsLeft(Relationship r, in Asked asked)
    {
        foreach (var one in r.Promises) if (one.IsOpen) return null;
        return NothingOpen(r, "promise");
    }
    private static Refusal? IsOwedAPromise(Relationship r, in Asked asked)
    {
        var side = r.SideOf(asked.By);
        foreach (var one in r.Promises) if (one.IsOpen && r.SideOf(one.Terms.Owner) != side) return null;
        return NothingOpen(r, "promise");
    }
    private static Refusal? RequestIsLeft(Relationship r, in Asked asked)
    {
        foreach (var one in r.Requests) if (one.Answered is null) return null;
        return NothingOpen(r, "request");
    }
    private static Refusal? CapacityIsLeft(Relationship r, in Asked asked)
    {
        foreach (var one in r.Capacity) if (one.State is not CapacityState.Delivered) return null;
        return NothingOpen(r, "topic");
    }
    private static Refusal? ConditionIsLeft(Relationship r, in Asked asked)
    {
        var side = r.SideOf(asked.By);
        foreach (var one in r.Assessments) if (one.IsOpen && one.Findings.Side != side) return null;
        return NothingOpen(r, "condition");
    }
    private static Refusal NothingOpen(Relationship r, string what) =>
        r.IsAlive ? KernelRefusals.NothingOpen(what, what) : RelationshipRefusals.NothingLeft(what, r.Phase);
    private static Refusal? PromiseIsOpen(Relationship r, PromiseKept f, in Asked asked) => IsOpen(r, f.Promise);
    private static Refusal? SaidByTheOther(Relationship r, PromiseKept f, in Asked asked) =>
        r.Promises.Find(f.Promise) is { } promise && r.SideOf(promise.Terms.Owner) == r.SideOf(asked.By)
            ? RelationshipRefusals.NotPromisedTo(asked.By)
            : null;
    private static Refusal? KeptByNow(Relationship r, PromiseKept f, in Asked asked) =>
        Require.ByNow("keptOn", f.KeptOn, in asked);
    private static Refusal? PromiseIsOpen(Relationship r, PromiseDropped f, in Asked asked) => IsOpen(r, f.Promise);
    private static Refusal? SaysWhy(Relationship r, PromiseDropped f, in Asked asked) => Require.Text("why", f.Why);
    private static Refusal? OtherSideAgrees(Relationship r, PromiseDropped f, in Asked asked) =>
        r.SideOf(asked.By) is { } side && r.SideOf(f.AgreedBy) != Other(side)
            ? KernelRefusals.DoesNotActFor("agreedBy", f.AgreedBy, Other(side))
            : null;

    private static Refusal? DecisionIsNew(Relationship r, DecisionLogged f, in Asked asked) =>
        IsNew(r.Decisions, "decision", f.Decision);
    private static Refusal? SaysTopic(Relationship r, DecisionLogged f, in Asked asked) =>
        Require.Text("topic", f.Topic);
    private static Refusal? SaysDecision(Relationship r, DecisionLogged f, in Asked asked) =>
        Require.Text("decided", f.Decided);
    private static Refusal? DecidedByNow(Relationship r, DecisionLogged f, in Asked asked) =>
        Require.ByNow("decidedOn", f.DecidedOn, in asked);
    private static ValueList<Refusal> DecidedByBoth(Relationship r, DecisionLogged f, in Asked asked) =>
        Both(r, "decidedBy", f.DecidedBy);

    private static Refusal? SaysProject(Relationship r, ParticipationRecorded f, in Asked asked) =>
        Require.Text("project", f.Project);
    private static Refusal? ParticipantIsOfASide(Relationship r, ParticipationRecorded f, in Asked asked) =>
        OfASide(r, "who", f.Who);
    private static Refusal? HeldByNow(Relationship r, SessionHeld f, in Asked asked) =>
        Require.ByNow("heldOn", f.HeldOn, in asked);
    private static Refusal? SomebodyFacilitated(Relationship r, SessionHeld f, in Asked asked) =>
        f.FacilitatedBy.Count == 0
            ? ValueRefusals.NoneGiven("facilitatedBy")
            : Require.Once("facilitatedBy", f.FacilitatedBy, person => person.Id);
    private static Refusal? SaysSupport(Relationship r, SessionHeld f, in Asked asked) =>
        f.Support is null && f.Cost is null ? null : Require.Text("support", f.Support);
    private static Refusal? SupportCostsSomething(Relationship r, SessionHeld f, in Asked asked) =>
        f.Cost is { MinorUnits: <= 0 } none ? ValueRefusals.NotAboveZero("cost", none) : null;
    // To a dialogue the partner is brought; nobody of the lead has to sit beside it.
    private static ValueList<Refusal> TheRightOnesWerePresent(Relationship r, SessionHeld f, in Asked asked) =>
        f.Kind is SessionKind.Dialogue ? Of(r, "present", f.Present, Side.Partner) : Both(r, "present", f.Present);

    private static Refusal? RequestIsNew(Relationship r, FlexibilityAsked f, in Asked asked) =>
        IsNew(r.Requests, "request", f.Request);
    private static Refusal? DonorIsAnother(Relationship r, FlexibilityAsked f, in Asked asked) =>
        r.KnownHeading.Sides.SideOf(f.Donor) is null
            ? null
            : PartyRefusals.SamePartyTwice("donor", f.Donor, "one of the two sides", "donor");
    private static Refusal? SaysWhat(Relationship r, FlexibilityAsked f, in Asked asked) =>
        Require.Text("what", f.What);
    private static Refusal? RequestIsOpen(Relationship r, FlexibilityAnswered f, in Asked asked) =>
        r.Requests.Find(f.Request) is not { } request ? Unknown(r.Requests, "request", f.Request)
        : request.Answered is { On: var on } ? RelationshipRefusals.Settled("request", f.Request.Value, on)
        : null;

    private static Refusal? TopicIsNew(Relationship r, CapacityCommitted f, in Asked asked) =>
        IsNew(r.Capacity, "topic", f.Topic);
    private static Refusal? TopicIsKnown(Relationship r, CapacityDelivered f, in Asked asked) =>
        r.Capacity.Holds(f.Topic) ? null : Unknown(r.Capacity, "topic", f.Topic);
    private static Refusal? IsLeft(Relationship r, CapacityDelivered f, in Asked asked)
    {
        if (r.Capacity.Find(f.Topic) is not { } topic) return null;
        var left = topic.Plan.Total - topic.Delivered;
        return f.Amount.MinorUnits <= 0 || f.Amount.Currency != left.Currency || f.Amount > left
            ? RelationshipRefusals.NotDelivered(f.Amount, left)
            : null;
    }
    private static Refusal? SaysWhat(Relationship r, CapacityDelivered f, in Asked asked) =>
        Require.Text("what", f.What);

    private static Refusal? MadeByNow(Relationship r, PreparednessPlanned f, in Asked asked) =>
        Require.ByNow("madeOn", f.MadeOn, in asked);
    private static ValueList<Refusal> MadeByBoth(Relationship r, PreparednessPlanned f, in Asked asked) =>
        Both(r, "madeBy", f.MadeBy);

    private static Refusal? AssessmentIsNew(Relationship r, AssessmentRecorded f, in Asked asked) =>
        IsNew(r.Assessments, "assessment", f.Assessment);
    private static Refusal? AssessedByNow(Relationship r, AssessmentRecorded f, in Asked asked) =>
        Require.ByNow("findings.doneOn", f.Findings.DoneOn, in asked);
    private static Refusal? AssessedByTheOther(Relationship r, AssessmentRecorded f, in Asked asked) =>
        ByTheOther(r, f.Findings.Side, asked.By);
    private static Refusal? NotAcceptedFromItself(Relationship r, AssessmentRecorded f, in Asked asked) =>
        f.Findings.AcceptedFrom is { } from && from == r.KnownHeading.Sides[f.Findings.Side]
            ? RelationshipRefusals.AcceptedFromItself(from)
            : null;
    private static Refusal? AssessmentIsKnown(Relationship r, ConditionMet f, in Asked asked) =>
        r.Assessments.Holds(f.Assessment) ? null : Unknown(r.Assessments, "assessment", f.Assessment);
    private static Refusal? ConditionIsOpen(Relationship r, ConditionMet f, in Asked asked) =>
        r.Assessments.Find(f.Assessment)?.OpenConditions is { } open && open.All(one => one.What != f.Condition)
            ? RelationshipRefusals.NoSuchCondition(f.Condition, open.Select(one => one.What))
            : null;
    private static Refusal? SaidByTheOther(Relationship r, ConditionMet f, in Asked asked) =>
        r.Assessments.Find(f.Assessment) is { } of ? ByTheOther(r, of.Findings.Side, asked.By) : null;
    private static Refusal? MetByNow(Relationship r, ConditionMet f, in Asked asked) =>
        Require.ByNow("metOn", f.MetOn, in asked);

    private static Refusal? IsNew<T>(Book<T> book, string field, Id<T> id) where T : class, IIdentified<T> =>
        book.Holds(id) ? KernelRefusals.IdentityTaken(field, id.Value) : null;
    private static Refusal Unknown<T>(Book<T> book, string field, Id<T> id) where T : class, IIdentified<T> =>
        KernelRefusals.Unknown(field, field, id.Value, book.Select(one => one.Id.Value));
    private static Refusal? IsOpen(Relationship r, Id<Promise> id) =>
        r.Promises.Find(id) is not { } promise ? Unknown(r.Promises, "promise", id)
        : (promise.Kept?.On ?? promise.Dropped?.On) is { } on ? RelationshipRefusals.Settled("promise", id.Value, on)
        : null;
    // Nobody assesses itself, nor says that it meets what was asked of it.
    private static Refusal? ByTheOther(Relationship r, Side assessed, Person by) =>
        r.SideOf(by) == assessed ? RelationshipRefusals.AssessesItself(by, assessed) : null;
    private static Refusal? OfASide(Relationship r, string field, Person person) =>
        r.SideOf(person) is null
            ? KernelRefusals.OfNeitherSide(field, person, r.KnownHeading.Sides)
            : null;
    private static ValueList<Refusal> Both(Relationship r, string field, ValueList<Person> people) =>
        Of(r, field, people, Side.Lead, Side.Partner);
    // Somebody of each of these sides, and of no other party.
    private static ValueList<Refusal> Of(
        Relationship r, string field, ValueList<Person> people, params ReadOnlySpan<Side> sides)
    {
        List<Refusal>? found = null;
        foreach (var person in people)
            if (r.SideOf(person) is null)
                (found ??= []).Add(KernelRefusals.OfNeitherSide(field, person, r.KnownHeading.Sides));
        foreach (var side in sides)
            if (!HoldsOneOf(r, people, side)) (found ??= []).Add(RelationshipRefusals.NobodyOf(field, side));
        if (Require.Once(field, people, person => person.Id) is { } twice) (found ??= []).Add(twice);
        return found?.ToValueList() ?? [];
    }
    private static bool HoldsOneOf(Relationship r, ValueList<Person> people, Side side)
    {
        foreach (var person in people) if (r.SideOf(person) == side) return true;
        return false;
    }
}
