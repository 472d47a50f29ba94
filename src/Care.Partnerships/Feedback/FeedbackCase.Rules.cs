using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record FeedbackCase
{
    private static Refusal? Anybody(FeedbackCase c, in Asked asked) => null;

    private static Refusal? OnTheCase(FeedbackCase c, in Asked asked) =>
        c.Concern!.Names(asked.By.Id) || !c.IsOnTheCase(asked.By) ? FeedbackRefusals.NotOnTheCase(asked.By) : null;

    // Whoever is told of an appeal or of retaliation may say so, but for those complained about.
    private static Refusal? KnowsOfIt(FeedbackCase c, in Asked asked) =>
        c.Concern!.Names(asked.By.Id) || c.VisibleTo(asked.By) is FeedbackAccess.Nothing
            ? FeedbackRefusals.NotOnTheCase(asked.By)
            : null;

    private static Refusal? HandlesIt(FeedbackCase c, in Asked asked) =>
        IsSame(c.HandedOver is null ? c.Handler : c.Manager, asked.By) ? null
            : FeedbackRefusals.NotTheHandler(asked.By);

    // Whoever was on it may be gone, so that it is asked of anybody independent of the two sides, or of those on it.
    private static Refusal? Independent(FeedbackCase c, in Asked asked) =>
        asked.By is Person by && !c.Concern!.Names(by.Id) && c.Concern.BudgetHolder != by.Id
            && (c.IsOfASide(by) || c.IsOnTheCase(by) || by.Party == c.Manager?.Party)
            ? null
            : FeedbackRefusals.MayNotPassItOn(asked.By);

    private static Refusal? ReceivedByOneOfThem(FeedbackCase c, CaseReceived f, in Asked asked) =>
        f.Heading.Sides.SideOf(asked.By) is null
            ? KernelRefusals.OfNeitherSide("by", asked.By, f.Heading.Sides)
            : null;
    // Whoever receives it goes on with it.
    private static Refusal? ReceivedByAnother(FeedbackCase c, CaseReceived f, in Asked asked) =>
        f.Concern.Names(asked.By.Id) ? FeedbackRefusals.MayNotDealWithIt("by", asked.By.Id)
        : f.Concern.BudgetHolder == asked.By.Id ? FeedbackRefusals.HoldsTheBudget("by", asked.By.Id)
        : null;
    private static Refusal? ConcernsEachOnce(FeedbackCase c, CaseReceived f, in Asked asked) =>
        Require.Once("concern.persons", f.Concern.Persons);
    private static Refusal? SaidByNow(FeedbackCase c, CaseReceived f, in Asked asked) =>
        Require.ByNow("heading.receivedOn", f.Heading.ReceivedOn, in asked);
    private static Refusal? SaysSomething(FeedbackCase c, CaseReceived f, in Asked asked) =>
        Require.Text("content.text", f.Content.Text.Reveal());
    private static Refusal? NamesWhoSaidIt(FeedbackCase c, CaseReceived f, in Asked asked) =>
        f.Content.From is { } from ? Require.Text("content.from.name", from.Name.Reveal()) : null;

    private static Refusal? SomebodyToTell(FeedbackCase c, CaseAcknowledged f, in Asked asked) =>
        SomebodyToTell(c, f.At);
    private static Refusal? SomebodyToTell(FeedbackCase c, AnswerPlace at) =>
        at is AnswerPlace.ToPerson && c.IsAnonymous ? FeedbackRefusals.NobodyToTell(at) : null;

    private static Refusal? NotInPublic(FeedbackCase c, CaseAcknowledged f, in Asked asked) =>
        f.At is AnswerPlace.Published && c.CameAs is null or FeedbackClass.SensitiveComplaint
            ? FeedbackRefusals.NotInPublic() : null;

    private static Refusal? IsAnotherClass(FeedbackCase c, CaseClassified f, in Asked asked) =>
        c.Class == f.Class ? FeedbackRefusals.ClassifiedSo(f.Class, c.Classified!.On) : null;
    private static Refusal? SaysWhy(FeedbackCase c, CaseClassified f, in Asked asked) =>
        Require.Text("why", f.Why.Reveal());
    private static Refusal? NotLoweredAlone(FeedbackCase c, CaseClassified f, in Asked asked) =>
        IsLower(c, f.Class) && (f.AgreedBy is null || f.AgreedBy.Id == asked.By.Id)
            ? FeedbackRefusals.LoweredAlone(f.Class)
            : null;
    private static Refusal? AgreedByAnother(FeedbackCase c, CaseClassified f, in Asked asked) =>
        f.AgreedBy is not { } second ? null
        : Unconcerned(c, "agreedBy", second) ?? HoldsNoBudget(c, "agreedBy", second)
            ?? (c.IsOfASide(second) || second.Party == c.Manager?.Party ? null
                : FeedbackRefusals.SecondIsAStranger(second, c.KnownHeading.Sides));
    private static Refusal? LoweredBySecondInstance(FeedbackCase c, CaseClassified f, in Asked asked) =>
        IsLower(c, f.Class) ? EndedBySecondInstance(c, in asked) : null;

    // More may read it afterwards. What it looked like counts only where it looked sensitive.
    private static bool IsLower(FeedbackCase c, FeedbackClass to) =>
        to < (c.IsSensitive ? FeedbackClass.SensitiveComplaint : c.Class ?? FeedbackClass.Feedback);

    // Who handled it before the appeal does not put an end to the appeal.
    private static Refusal? EndedBySecondInstance(FeedbackCase c, in Asked asked)
    {
        if (c.Appealed is null) return null;
        foreach (var handler in c.FirstInstance)
            if (handler == asked.By.Id) return FeedbackRefusals.FirstInstance(asked.By);
        return null;
    }

    private static Refusal? NotSensitive(FeedbackCase c, in Asked asked) =>
        c.IsSensitive ? FeedbackRefusals.SensitiveIsHandedOver() : null;
    private static Refusal? ActsForASide(FeedbackCase c, CaseAssigned f, in Asked asked) =>
        c.SideOf(f.Handler) is null
            ? KernelRefusals.OfNeitherSide("handler", f.Handler, c.KnownHeading.Sides)
            : null;
    private static Refusal? HandlerUnconcerned(FeedbackCase c, CaseAssigned f, in Asked asked) =>
        Unconcerned(c, "handler", f.Handler);
    private static Refusal? HandlerHoldsNoBudget(FeedbackCase c, CaseAssigned f, in Asked asked) =>
        HoldsNoBudget(c, "handler", f.Handler);
    private static Refusal? HandlerIsAnother(FeedbackCase c, CaseAssigned f, in Asked asked) =>
        c.Handler?.Id == f.Handler.Id || c.FirstInstance.Contains(f.Handler.Id)
            ? FeedbackRefusals.HandledBefore(f.Handler.Id)
            : null;

    private static Refusal? IsComplaint(FeedbackCase c, in Asked asked) =>
        c.Class is FeedbackClass.Feedback ? FeedbackRefusals.FeedbackIsAnswered() : null;
    private static Refusal? SaysOnWhatGrounds(FeedbackCase c, DecisionProposed f, in Asked asked) =>
        Require.Text("grounds", f.Grounds.Reveal());

    private static Refusal? DecidedIfComplaint(FeedbackCase c, in Asked asked) =>
        c.Phase is FeedbackPhase.Assigned && c.Class is FeedbackClass.Complaint
            ? FeedbackRefusals.NotInvestigated()
            : null;
    private static Refusal? SomebodyToTell(FeedbackCase c, CaseAnswered f, in Asked asked) =>
        SomebodyToTell(c, f.At);
    private static Refusal? SaysTheAnswer(FeedbackCase c, CaseAnswered f, in Asked asked) =>
        Require.Text("answer", f.Answer.Reveal());

    private static Refusal? NotAppealedBefore(FeedbackCase c, in Asked asked) =>
        c.Appealed is { } before ? FeedbackRefusals.AppealedBefore(before.On) : null;
    private static Refusal? NotAccepted(FeedbackCase c, in Asked asked) =>
        c.Accepted is { } accepted ? FeedbackRefusals.AcceptedBefore(accepted.On) : null;
    private static Refusal? InTheDaysForIt(FeedbackCase c, in Asked asked) =>
        c.AppealableUntil is { } last && asked.On > last ? FeedbackRefusals.AppealedTooLate(last) : null;
    private static Refusal? SaysWhy(FeedbackCase c, AnswerAppealed f, in Asked asked) =>
        Require.Text("why", f.Why.Reveal());

    private static Refusal? Sensitive(FeedbackCase c, in Asked asked) =>
        c.IsSensitive ? null : FeedbackRefusals.NotSensitive(c.Class);
    private static Refusal? ManagerUnconcerned(FeedbackCase c, CaseHandedOver f, in Asked asked) =>
        Unconcerned(c, "manager", f.Manager);
    private static Refusal? ManagerHoldsNoBudget(FeedbackCase c, CaseHandedOver f, in Asked asked) =>
        HoldsNoBudget(c, "manager", f.Manager);
    private static Refusal? ManagerIsAnother(FeedbackCase c, CaseHandedOver f, in Asked asked) =>
        f.Manager.Id == c.Receiver!.Id || c.HandedOver is not null && f.Manager.Id == c.Manager?.Id
            ? FeedbackRefusals.HandedToTheSame(f.Manager.Id)
            : null;

    private static Refusal? SuccessorIsIndependent(FeedbackCase c, CaseTakenOver f, in Asked asked)
    {
        var who = f.Successor;
        var mayNot = c.Concern!.Names(who.Id) || f.AlsoAbout.Contains(who.Id) || c.Concern.BudgetHolder == who.Id
            || c.FirstInstance.Contains(who.Id)
            || (c.HandedOver is null ? !c.IsOfASide(who) : who.Id == c.Receiver!.Id)
            // It is with that person already: then it says only whom else it is about.
            || f.AlsoAbout.Count == 0 && who.Id == (c.HandedOver is null ? c.Receiver : c.Manager)?.Id;
        return mayNot ? FeedbackRefusals.MayNotTakeItOver(who, c.KnownHeading.Sides) : null;
    }

    // It takes two to let another person read a case.
    private static Refusal? AnotherTakesOver(FeedbackCase c, CaseTakenOver f, in Asked asked) =>
        f.Successor.Id == asked.By.Id && !c.IsOnTheCase(asked.By) ? FeedbackRefusals.TakesItOverAlone(asked.By) : null;
    private static Refusal? SaysWhy(FeedbackCase c, CaseTakenOver f, in Asked asked) =>
        Require.Text("why", f.Why.Reveal());
    private static Refusal? AccusedOnce(FeedbackCase c, CaseTakenOver f, in Asked asked) =>
        Require.Once("alsoAbout", f.AlsoAbout);

    private static Refusal? SaysWhy(FeedbackCase c, CaseWithdrawn f, in Asked asked) =>
        Require.Text("why", f.Why.Reveal());

    private static Refusal? AppealIsOver(FeedbackCase c, in Asked asked) =>
        c.Phase is FeedbackPhase.Answered && c.Accepted is null && c.AppealableUntil is { } last && asked.On <= last
            ? FeedbackRefusals.MayStillBeAppealed(last)
            : null;
    private static Refusal? DecidedIfHandedOver(FeedbackCase c, in Asked asked) =>
        c.Phase is FeedbackPhase.Escalated && c.Decided is null ? FeedbackRefusals.NotDecided() : null;
    private static Refusal? SaysOutcome(FeedbackCase c, CaseClosed f, in Asked asked) =>
        Require.Text("outcome", f.Outcome.Reveal());
    private static Refusal? SaysLesson(FeedbackCase c, CaseClosed f, in Asked asked) =>
        Require.Text("lesson", f.Lesson.Reveal());

    private static Refusal? SaysWhat(FeedbackCase c, RetaliationFlagged f, in Asked asked) =>
        Require.Text("what", f.What.Reveal());

    private static Refusal? Unconcerned(FeedbackCase c, string field, Person person) =>
        c.Concern!.Names(person.Id) ? FeedbackRefusals.MayNotDealWithIt(field, person.Id) : null;
    private static Refusal? HoldsNoBudget(FeedbackCase c, string field, Person person) =>
        c.Concern!.BudgetHolder == person.Id ? FeedbackRefusals.HoldsTheBudget(field, person.Id) : null;
}
