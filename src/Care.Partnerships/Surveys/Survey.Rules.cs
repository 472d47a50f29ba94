using Care.Partnerships.Scoring;
namespace Care.Partnerships.Surveys;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record Survey
{
    private static Refusal? Anybody(Survey s, in Asked asked) => null;

    private static Refusal? Conductor(Survey s, in Asked asked) =>
        asked.By.Party == s.KnownHeading.Conductor
            ? null
            : SurveyRefusals.NotTheConductor(asked.By, s.KnownHeading.Conductor);

    private static Refusal? AnyParty(Survey s, in Asked asked) =>
        s.KnownHeading.Holds(asked.By.Party) ? null : SurveyRefusals.NotOfThisSurvey(asked.By, s.KnownHeading);

    private static Refusal? HoldsAnInvitation(Survey s, in Asked<Respondent> asked) =>
        s.SeatOf(asked.By.Invitation) is null ? SurveyRefusals.NotInvited(asked.By) : null;

    private static Refusal? HasTitle(Survey s, SurveyPlanned f, in Asked asked) =>
        Require.Text("heading.title", f.Heading.Title);
    private static Refusal? PlannedByConductor(Survey s, SurveyPlanned f, in Asked asked) =>
        asked.By.Party == f.Heading.Conductor
            ? null
            : KernelRefusals.DoesNotActFor("by", asked.By, f.Heading.Conductor);
    private static Refusal? LiesInItsTime(Survey s, SurveyPlanned f, in Asked asked)
    {
        var (occasion, agreement, window) = f.Heading.Timing;
        return occasion switch
        {
            SurveyOccasion.During => window.Start >= agreement.Start && window.End <= agreement.End
                ? null : SurveyRefusals.OutsideTheAgreement(window, agreement),
            SurveyOccasion.After => window.Start > agreement.End
                ? null
                : SurveyRefusals.NotAfterTheAgreement(window, agreement),
        };
    }

    private static Refusal? InvitesSomebody(Survey s, RespondentsInvited f, in Asked asked) =>
        f.Invitations.Count == 0 ? ValueRefusals.NoneGiven("invitations") : null;
    private static Refusal? InvitesEachOnce(Survey s, RespondentsInvited f, in Asked asked)
    {
        var seen = new HashSet<Id<Invitation>>();
        for (var i = 0; i < f.Invitations.Count; i++)
            if (f.Invitations[i].Id is var id && (!seen.Add(id) || s.SeatOf(id) is not null))
                return KernelRefusals.IdentityTaken(Invariant($"invitations[{i}].id"), id.Value);
        return null;
    }
    private static Refusal? GroupsAreKnown(Survey s, RespondentsInvited f, in Asked asked)
    {
        var known = s
            .KnownHeading.Template.Disaggregations.SelectMany(disaggregation => disaggregation.Groups)
            .Select(group => group.Id)
            .ToHashSet();
        for (var i = 0; i < f.Invitations.Count; i++)
            for (var j = 0; j < f.Invitations[i].Groups.Count; j++)
                if (f.Invitations[i].Groups[j] is var group && !known.Contains(group))
                    return SurveyRefusals.UnknownGroup($"invitations[{i}].groups[{j}]", group);
        return null;
    }
    private static Refusal? OneGroupOfEach(Survey s, RespondentsInvited f, in Asked asked)
    {
        for (var i = 0; i < f.Invitations.Count; i++)
        {
            if (Require.Once("groups", f.Invitations[i].Groups) is { } twice) return twice.Within($"invitations[{i}]");
            foreach (var disaggregation in s.KnownHeading.Template.Disaggregations)
                if (GroupsOf(disaggregation, f.Invitations[i]) is not 1 and var given)
                    return SurveyRefusals.NotOneGroupEach(i, disaggregation.Id, given);
        }

        return null;
    }
    private static int GroupsOf(SurveyDisaggregation disaggregation, Invitation invitation) =>
        invitation.Groups.Count(given => disaggregation.Groups.Any(group => group.Id == given));

    private static Refusal? WithinWindow<TActor>(Survey s, in Asked<TActor> asked)
        where TActor : Actor =>
        s.KnownHeading.Timing.Window is var window && window.Contains(asked.On)
            ? null
            : SurveyRefusals.OutsideTheWindow(asked.On, window);
    private static Refusal? EnoughInvited(Survey s, in Asked asked) =>
        s.KnownHeading.Template.MinimumGroup is var minimum && s.Invited >= minimum
            ? null
            : SurveyRefusals.TooFewInvited(s.Invited, minimum);
    private static Refusal? NotAnsweredYet(Survey s, in Asked<Respondent> asked) =>
        s.SeatOf(asked.By.Invitation)?.Answers is null ? null : SurveyRefusals.AnsweredAlready();

    private static Refusal? AnswersSomething(Survey s, SurveyAnswered f, in Asked<Respondent> asked) =>
        f.Answers.Any(answer => !answer.IsNotApplicable) ? null : SurveyRefusals.NothingAnswered();
    private static Refusal? ItemsAreKnown(Survey s, SurveyAnswered f, in Asked<Respondent> asked)
    {
        var questions = s.KnownHeading.Template.Questions;
        for (var i = 0; i < f.Answers.Count; i++)
            if (f.Answers[i].Item is var item && questions.ItemOf(item) is null)
                return ScorecardRefusals.UnknownItem($"answers[{i}].item", item, questions.Key);
        return null;
    }
    private static Refusal? EachItemOnce(Survey s, SurveyAnswered f, in Asked<Respondent> asked)
    {
        var seen = new HashSet<Id<TemplateItem>>();
        for (var i = 0; i < f.Answers.Count; i++)
            if (f.Answers[i].Item is var item && !seen.Add(item))
                return ValueRefusals.Twice($"answers[{i}].item", item);
        return null;
    }
    private static Refusal? OnTheScale(Survey s, SurveyAnswered f, in Asked<Respondent> asked)
    {
        var scale = s.KnownHeading.Template.Questions.Scheme.Scale;
        for (var i = 0; i < f.Answers.Count; i++)
            if (f.Answers[i] is { Value: { } value, Item: var item } && !scale.Holds(value))
                return ScorecardRefusals.OffTheScale($"answers[{i}].value", item, value, scale);
        return null;
    }
    private static Refusal? GivesNobodyAway(Survey s, SurveyAnswered f, in Asked<Respondent> asked)
    {
        for (var i = 0; i < f.Answers.Count; i++)
            if (f.Answers[i] is { Evidence: not null, Item: var item }) return SurveyRefusals.Identifies(i, item);
        return null;
    }

    private static LocalDate? DayAfterTheWindow(Survey s) => s.KnownHeading.Timing.Window.End.DayAfter();

    private static Refusal? SaysWhat(Survey s, FollowUpAgreed f, in Asked asked) =>
        Require.Text("followUp.what", f.FollowUp.What);
    private static Refusal? FollowUpIsNew(Survey s, FollowUpAgreed f, in Asked asked) =>
        s.FollowUpOf(f.FollowUp.Id) is null ? null : KernelRefusals.IdentityTaken("followUp.id", f.FollowUp.Id.Value);
    private static Refusal? OwnedByAParty(Survey s, FollowUpAgreed f, in Asked asked) =>
        s.KnownHeading.Holds(f.FollowUp.Owner.Party)
            ? null
            : SurveyRefusals.OwnerOfNeitherParty(f.FollowUp.Owner, s.KnownHeading);
    private static Refusal? DueFromNow(Survey s, FollowUpAgreed f, in Asked asked) =>
        f.FollowUp.DueOn < asked.On ? KernelRefusals.InThePast("followUp.dueOn", f.FollowUp.DueOn, asked.On) : null;
    private static Refusal? AboutAKnownItem(Survey s, FollowUpAgreed f, in Asked asked) =>
        f.FollowUp.About is { } item
        && s.KnownHeading.Template.Questions is var questions
        && questions.ItemOf(item) is null
            ? ScorecardRefusals.UnknownItem("followUp.about", item, questions.Key)
            : null;

    private static Refusal? AFollowUpIsOpen(Survey s, in Asked asked)
    {
        foreach (var tracked in s.FollowUps) if (tracked.IsOpen) return null;
        return KernelRefusals.NothingOpen("followUp", "follow-up");
    }
    private static Refusal? FollowUpIsAgreed(Survey s, FollowUpCompleted f, in Asked asked) => IsAgreed(s, f.FollowUp);
    private static Refusal? FollowUpNotYetDone(Survey s, FollowUpCompleted f, in Asked asked) =>
        NotYetDone(s, f.FollowUp);
    private static Refusal? FollowUpIsAgreed(Survey s, FollowUpDropped f, in Asked asked) => IsAgreed(s, f.FollowUp);
    private static Refusal? FollowUpNotYetDone(Survey s, FollowUpDropped f, in Asked asked) =>
        NotYetDone(s, f.FollowUp);
    private static Refusal? HasReason(Survey s, FollowUpDropped f, in Asked asked) =>
        Require.Text("reason", f.Reason);
    private static Refusal? IsAgreed(Survey s, Id<FollowUp> followUp) =>
        s.FollowUpOf(followUp) is null
            ? KernelRefusals.Unknown("followUp", "follow-up", followUp.Value,
                s.FollowUps.Select(tracked => tracked.Agreed.Fact.FollowUp.Id.Value)) : null;
    private static Refusal? NotYetDone(Survey s, Id<FollowUp> followUp) => s.FollowUpOf(followUp) switch
    {
        { Completed.Fact.DoneOn: var done } => SurveyRefusals.DoneAlready(followUp, done),
        { Dropped: { } dropped }            => SurveyRefusals.DroppedAlready(followUp, dropped),
        _                                   => null,
    };
    private static Refusal? DoneByNow(Survey s, FollowUpCompleted f, in Asked asked) =>
        Require.ByNow("doneOn", f.DoneOn, in asked);

    private static Refusal? SomethingFollows(Survey s, SurveyShared f, in Asked asked) =>
        s.FollowUps.Count == 0 && BlankText.Is(f.NoFollowUpBecause)
            ? SurveyRefusals.NothingFollows()
            : null;
}
