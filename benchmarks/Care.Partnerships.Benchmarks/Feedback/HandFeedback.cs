using Care.Partnerships.Benchmarks.Kernel;
using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Benchmarks.Kernel.Hand;
using static Care.Partnerships.Feedback.FeedbackPhase;
using DecisionProposedFact = Care.Partnerships.Feedback.DecisionProposed;

namespace Care.Partnerships.Benchmarks.Feedback;

/// <summary>A case as one would write it by hand: the same parts as that of the library.</summary>
internal sealed record HandCase
{
    public FeedbackPhase Phase { get; init; }
    public LocalDate LastOn { get; init; }
    public Entry<CaseReceived>? Received { get; init; }
    public Entry<CaseAcknowledged>? Acknowledged { get; init; }
    public Entry<CaseClassified>? Classified { get; init; }
    public Entry<CaseAssigned>? Assigned { get; init; }
    public Entry<InvestigationOpened>? Investigated { get; init; }
    public Entry<DecisionProposedFact>? Decided { get; init; }
    public Entry<CaseAnswered>? Answered { get; init; }
    public Entry<AnswerAccepted>? Accepted { get; init; }
    public Entry<AnswerAppealed>? Appealed { get; init; }
    public Entry<CaseHandedOver>? HandedOver { get; init; }
    public Entry<CaseWithdrawn>? Withdrawn { get; init; }
    public Entry<CaseClosed>? Closed { get; init; }
    public ValueList<Entry<RetaliationFlagged>> Retaliation { get; init; }
    public Person? Receiver { get; init; }
    public Person? Handler { get; init; }
    public Person? Manager { get; init; }
    public ValueList<Person> Managers { get; init; }
    public ValueList<Id<Person>> Handlers { get; init; }
    public ValueList<Id<Person>> FirstInstance { get; init; }
    public FeedbackClass? Class { get; init; }
    public bool IsSensitive { get; init; }

    public FeedbackHeading Heading => Received!.Fact.Heading;
    public FeedbackConcern Concern => Received!.Fact.Concern;
}

/// <summary>
/// What the table of a case can be compared with at most: one <c>switch</c> over its facts, with the guards, rules and
/// refusal codes of <see cref="FeedbackCase.Lifecycle"/>.
/// </summary>
internal static class HandFeedback
{
    public static (HandCase State, Entry? Entry, HandAnswer Answer) Record(
        HandCase c, FeedbackFact fact, Actor by, LocalDate on)
    {
        var answer = Decide(c, fact, by, on);
        if (!answer.IsAccepted) return (c, null, answer);
        var (state, entry) = Evolve(c, fact, (Person)by, on);
        return (state, entry, answer);
    }

    public static HandAnswer Decide(HandCase c, FeedbackFact fact, Actor actor, LocalDate on)
    {
        if (IsKept(c, fact, actor, on)) return HandAnswer.AlreadySo;
        if (!IsPossible(c.Phase, fact)) return HandAnswer.NotInThisPhase;
        if (actor is not Person by) return HandAnswer.Refused("CP-LIF-002");
        if (Stranger(c, fact, by) is { } stranger) return HandAnswer.Refused(stranger);
        List<Refusal>? all = null;
        Check(ref all, on >= c.LastOn, "CP-LIF-003");
        switch (fact)
        {
            case CaseReceived f:
                Check(ref all, f.Heading.Sides.SideOf(by.Party) is not null, "CP-LIF-007");
                Check(ref all, !Names(f.Concern, by), "CP-FBK-001");
                Check(ref all, Names(f.Concern, by) || f.Concern.BudgetHolder != by.Id, "CP-FBK-002");
                Check(ref all, f.Heading.ReceivedOn <= on, "CP-LIF-006");
                Check(ref all, IsGiven(f.Content.Text), "CP-VAL-001");
                Check(ref all, f.Content.From is null || IsGiven(f.Content.From.Name), "CP-VAL-001");
                break;
            case CaseAcknowledged f:
                Check(ref all, CanBeTold(c, f.At), "CP-FBK-005");
                Check(ref all, f.At is not AnswerPlace.Published
                    || c.Received!.Fact.CameAs is FeedbackClass.Feedback or FeedbackClass.Complaint, "CP-FBK-017");
                break;
            case CaseClassified f:
                Check(ref all, c.Class != f.Class, "CP-FBK-006");
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                var isLower = f.Class < (c.IsSensitive ? FeedbackClass.SensitiveComplaint
                    : c.Class ?? FeedbackClass.Feedback);
                Check(ref all, !isLower || f.AgreedBy is not null && f.AgreedBy.Id != by.Id, "CP-FBK-007");
                if (f.AgreedBy is { } second)
                {
                    if (Names(c.Concern, second)) Check(ref all, false, "CP-FBK-001");
                    else if (c.Concern.BudgetHolder == second.Id) Check(ref all, false, "CP-FBK-002");
                    else Check(ref all, c.Heading.Sides.SideOf(second.Party) is not null
                        || second.Party == c.Manager?.Party, "CP-FBK-018");
                }

                Check(ref all, !isLower || !c.FirstInstance.Contains(by.Id), "CP-FBK-019");
                break;
            case CaseAssigned { Handler: var handler }:
                Check(ref all, !c.IsSensitive, "CP-FBK-008");
                Check(ref all, c.Heading.Sides.SideOf(handler.Party) is not null, "CP-LIF-007");
                Check(ref all, !Names(c.Concern, handler), "CP-FBK-001");
                Check(ref all, c.Concern.BudgetHolder != handler.Id, "CP-FBK-002");
                Check(ref all, c.Handler?.Id != handler.Id
                    && !c.FirstInstance.Contains(handler.Id), "CP-FBK-010");
                break;
            case InvestigationOpened or AnswerAccepted:
                Check(ref all, c.Class is not FeedbackClass.Feedback, "CP-FBK-012");
                break;
            case DecisionProposedFact f:
                Check(ref all, IsGiven(f.Grounds), "CP-VAL-001");
                break;
            case CaseAnswered f:
                Check(ref all, c.Phase is not Assigned || c.Class is not FeedbackClass.Complaint, "CP-FBK-013");
                Check(ref all, CanBeTold(c, f.At), "CP-FBK-005");
                Check(ref all, IsGiven(f.Answer), "CP-VAL-001");
                break;
            case AnswerAppealed f:
                Check(ref all, c.Class is not FeedbackClass.Feedback, "CP-FBK-012");
                Check(ref all, c.Appealed is null, "CP-FBK-014");
                Check(ref all, c.Accepted is null, "CP-FBK-020");
                Check(ref all, c.Appealed is not null || c.Class is not FeedbackClass.Complaint
                    || on <= c.Answered!.On.PlusDays(c.Heading.Levels.AppealDays), "CP-FBK-021");
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                break;
            case CaseWithdrawn f:
                Check(ref all, !c.IsSensitive, "CP-FBK-008");
                Check(ref all, !c.FirstInstance.Contains(by.Id), "CP-FBK-019");
                Check(ref all, IsGiven(f.Why), "CP-VAL-001");
                break;
            case CaseHandedOver { Manager: var manager }:
                Check(ref all, c.IsSensitive, "CP-FBK-009");
                Check(ref all, !Names(c.Concern, manager), "CP-FBK-001");
                Check(ref all, c.Concern.BudgetHolder != manager.Id, "CP-FBK-002");
                Check(ref all, c.Receiver!.Id != manager.Id
                    && (c.HandedOver is null || c.Manager?.Id != manager.Id), "CP-FBK-011");
                break;
            case CaseClosed f:
                Check(ref all, c.Phase is not Answered || c.Accepted is not null || c.Appealed is not null
                    || c.Class is not FeedbackClass.Complaint
                    || on > c.Answered!.On.PlusDays(c.Heading.Levels.AppealDays), "CP-FBK-015");
                Check(ref all, c.Phase is not Escalated || c.Decided is not null, "CP-FBK-016");
                Check(ref all, !c.FirstInstance.Contains(by.Id), "CP-FBK-019");
                Check(ref all, IsGiven(f.Outcome), "CP-VAL-001");
                Check(ref all, IsGiven(f.Lesson), "CP-VAL-001");
                break;
            case RetaliationFlagged f:
                Check(ref all, IsGiven(f.What), "CP-VAL-001");
                break;
        }

        return new(false, all?.ToArray());
    }

    public static FeedbackAccess VisibleTo(HandCase c, Actor reader)
    {
        if (reader is not Person person || c.Received is null) return FeedbackAccess.Nothing;
        var isOpen = c.Class is FeedbackClass.Feedback or FeedbackClass.Complaint;
        var isInside = c.Heading.Sides.SideOf(person.Party) is not null;
        if (Names(c.Concern, person)) return isOpen && isInside ? FeedbackAccess.Existence : FeedbackAccess.Nothing;
        if (IsOnIt(c, person)) return FeedbackAccess.Identity;
        if (!isOpen)
            return IsSame(c.Receiver, person) || WasManager(c, person) || isInside && c.Handlers.Contains(person.Id)
                ? FeedbackAccess.Existence : FeedbackAccess.Nothing;
        return !isInside ? FeedbackAccess.Nothing
            : c.Class is FeedbackClass.Feedback ? FeedbackAccess.Content
            : FeedbackAccess.Existence;
    }

    private static (HandCase State, Entry Entry) Evolve(HandCase c, FeedbackFact fact, Person by, LocalDate on)
    {
        switch (fact)
        {
            case CaseReceived f:
                var received = Entry.Of(f, by, on);
                return (c with
                {
                    Phase = Received, LastOn = on, Received = received, Receiver = by,
                    IsSensitive = f.CameAs is FeedbackClass.SensitiveComplaint,
                }, received);
            case CaseAcknowledged f:
                var acknowledged = Entry.Of(f, by, on);
                return (c with { Phase = Acknowledged, LastOn = on, Acknowledged = acknowledged }, acknowledged);
            case CaseClassified f:
                var classified = Entry.Of(f, by, on);
                return (c with
                {
                    Phase = Classified, LastOn = on, Classified = classified, Class = f.Class,
                    IsSensitive = f.Class is FeedbackClass.SensitiveComplaint, Handler = null, Manager = null,
                    Assigned = null, Investigated = null, Decided = null, Answered = null, Accepted = null,
                    HandedOver = null,
                }, classified);
            case CaseAssigned f:
                var assigned = Entry.Of(f, by, on);
                return (c with
                {
                    Phase = Assigned, LastOn = on, Assigned = assigned, Handler = f.Handler,
                    Investigated = null, Decided = c.Phase is FeedbackPhase.DecisionProposed ? null : c.Decided,
                    Handlers = c.Handlers.Contains(f.Handler.Id) ? c.Handlers : c.Handlers.Add(f.Handler.Id),
                }, assigned);
            case InvestigationOpened f:
                var investigated = Entry.Of(f, by, on);
                return (c with { Phase = Investigating, LastOn = on, Investigated = investigated }, investigated);
            case DecisionProposedFact f:
                var decided = Entry.Of(f, by, on);
                return (c with
                {
                    Phase = c.Phase is Escalated ? Escalated : FeedbackPhase.DecisionProposed, LastOn = on,
                    Decided = decided,
                }, decided);
            case CaseAnswered f:
                var answered = Entry.Of(f, by, on);
                return (c with { Phase = Answered, LastOn = on, Answered = answered }, answered);
            case AnswerAccepted f:
                var accepted = Entry.Of(f, by, on);
                return (c with { LastOn = on, Accepted = accepted }, accepted);
            case AnswerAppealed f:
                var appealed = Entry.Of(f, by, on);
                return (c with
                {
                    Phase = Appealed, LastOn = on, Appealed = appealed, Accepted = null, Handler = null,
                    Assigned = null, FirstInstance = c.Handlers,
                }, appealed);
            case CaseHandedOver f:
                var handed = Entry.Of(f, by, on);
                return (c with
                {
                    Phase = Escalated, LastOn = on, HandedOver = handed, Manager = f.Manager,
                    Managers = c.Managers.Contains(f.Manager) ? c.Managers : c.Managers.Add(f.Manager),
                }, handed);
            case CaseWithdrawn f:
                var withdrawn = Entry.Of(f, by, on);
                return (c with { Phase = Withdrawn, LastOn = on, Withdrawn = withdrawn }, withdrawn);
            case CaseClosed f:
                var closed = Entry.Of(f, by, on);
                return (c with { Phase = Closed, LastOn = on, Closed = closed }, closed);
            case RetaliationFlagged f:
                var flagged = Entry.Of(f, by, on);
                return (c with { LastOn = on, Retaliation = c.Retaliation.Add(flagged) }, flagged);
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    private static bool IsKept(HandCase c, FeedbackFact fact, Actor by, LocalDate on) => fact switch
    {
        CaseReceived f        => Same(c.Received, f, by, on),
        CaseAcknowledged f    => Same(c.Acknowledged, f, by, on),
        CaseClassified f      => Same(c.Classified, f, by, on),
        CaseAssigned f        => Same(c.Assigned, f, by, on),
        InvestigationOpened f => Same(c.Investigated, f, by, on),
        DecisionProposedFact f => Same(c.Decided, f, by, on),
        CaseAnswered f        => Same(c.Answered, f, by, on),
        AnswerAccepted f      => Same(c.Accepted, f, by, on),
        AnswerAppealed f      => Same(c.Appealed, f, by, on),
        CaseHandedOver f      => Same(c.HandedOver, f, by, on),
        CaseWithdrawn f       => Same(c.Withdrawn, f, by, on),
        CaseClosed f          => Same(c.Closed, f, by, on),
        RetaliationFlagged f  => c.Retaliation is [.., var last] && Same(last, f, by, on),
        _                     => false,
    };

    private static bool IsPossible(FeedbackPhase phase, FeedbackFact fact) => fact switch
    {
        CaseReceived                              => phase is NotStarted,
        CaseAcknowledged                          => phase is Received,
        CaseClassified                            => phase is >= Acknowledged and <= Escalated,
        CaseAssigned                              => phase is Classified or Assigned or Investigating
                                                     or FeedbackPhase.DecisionProposed or Appealed,
        InvestigationOpened                       => phase is Assigned,
        DecisionProposedFact => phase is Investigating or Escalated,
        CaseAnswered                              => phase is Assigned or FeedbackPhase.DecisionProposed,
        AnswerAccepted or AnswerAppealed          => phase is Answered,
        CaseHandedOver                            => phase is Classified or Escalated,
        CaseWithdrawn                             => phase is >= Classified and <= Appealed,
        CaseClosed                                => phase is Answered or Escalated,
        _                                         => phase is not NotStarted,
    };

    // The code of what stands against the actor; null where nothing does.
    private static string? Stranger(HandCase c, FeedbackFact fact, Person by) => fact switch
    {
        CaseReceived => null,
        AnswerAppealed or RetaliationFlagged =>
            Names(c.Concern, by) || VisibleTo(c, by) is FeedbackAccess.Nothing ? "CP-FBK-003" : null,
        InvestigationOpened or DecisionProposedFact or CaseAnswered =>
            IsSame(c.HandedOver is null ? c.Handler : c.Manager, by) ? null : "CP-FBK-004",
        _ => Names(c.Concern, by) || !IsOnIt(c, by) ? "CP-FBK-003" : null,
    };

    private static bool CanBeTold(HandCase c, AnswerPlace at) =>
        at is not AnswerPlace.ToPerson || c.Received!.Fact.Content.From is not null;

    private static bool Names(FeedbackConcern concern, Person person)
    {
        foreach (var named in concern.Persons) if (named == person.Id) return true;
        return false;
    }

    private static bool IsOnIt(HandCase c, Person person) =>
        c.HandedOver is not null ? IsSame(c.Manager, person)
        : IsSame(c.Receiver, person) || IsSame(c.Handler, person);

    private static bool IsSame(Person? one, Person other) =>
        one is not null && one.Id == other.Id && one.Party == other.Party;

    private static bool WasManager(HandCase c, Person person)
    {
        foreach (var manager in c.Managers) if (IsSame(manager, person)) return true;
        return false;
    }

    private static bool IsGiven(ConfidentialText text) => !string.IsNullOrWhiteSpace(text.Reveal());
}
