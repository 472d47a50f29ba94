using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class SurveyLifecycle
{
    private static Refusal? APerson(Survey s, in Ask ask) => ask.By is Person ? null : SurveyRefusals.NotAPerson(ask.By);

    private static Refusal? Conductor(Survey s, in Ask ask) =>
        ask.By is Person person && person.Party == s.Heading.Parties.Conductor ? null : SurveyRefusals.NotTheConductor(ask.By, s.Heading.Parties.Conductor);

    private static Refusal? AnyParty(Survey s, in Ask ask) => ask.By is Person person && s.Heading.Parties.Hold(person.Party) ? null : SurveyRefusals.NotOfThisSurvey(ask.By, s.Heading.Parties);

    private static Refusal? Invited(Survey s, in Ask ask) => ask.By is Respondent by && s.InvitationOf(by.Invitation) is not null ? null : SurveyRefusals.NotInvited(ask.By);

    private static Refusal? HasTitle(Survey s, PlanSurvey c) => Given("heading.title", c.Heading.Title);
    private static Refusal? JoinsTwoParties(Survey s, PlanSurvey c) => c.Heading.Parties.Lead == c.Heading.Parties.Partner ? SurveyRefusals.SamePartyTwice(c.Heading.Parties.Lead) : null;
    private static Refusal? PlannedByConductor(Survey s, PlanSurvey c) =>
        ((Person)c.By).Party == c.Heading.Parties.Conductor ? null : SurveyRefusals.PlannedByOutsider(c.By, c.Heading.Parties.Conductor);
    private static Refusal? LiesInItsTime(Survey s, PlanSurvey c)
    {
        var (agreement, window) = (c.Heading.Timing.Agreement, c.Heading.Timing.Window);
        return c.Heading.Timing.Occasion switch
        {
            SurveyOccasion.During => window.Start >= agreement.Start && window.End <= agreement.End ? null : SurveyRefusals.OutsideTheAgreement(window, agreement),
            SurveyOccasion.After  => window.Start > agreement.End ? null : SurveyRefusals.NotAfterTheAgreement(window, agreement),
        };
    }

    private static Refusal? InvitesSomebody(Survey s, InviteRespondents c) => c.Invitations.Count == 0 ? SurveyRefusals.NobodyGiven() : null;
    private static Refusal? InvitesEachOnce(Survey s, InviteRespondents c)
    {
        var seen = s.Invitations.Select(invitation => invitation.Id).ToHashSet();
        for (var i = 0; i < c.Invitations.Count; i++) if (!seen.Add(c.Invitations[i].Id)) return SurveyRefusals.InvitedTwice(i, c.Invitations[i].Id);
        return null;
    }
    private static Refusal? GroupsAreKnown(Survey s, InviteRespondents c)
    {
        var known = s.Heading.Template.Breakdowns.SelectMany(breakdown => breakdown.Groups).Select(group => group.Id).ToHashSet();
        for (var i = 0; i < c.Invitations.Count; i++)
            for (var j = 0; j < c.Invitations[i].Groups.Count; j++)
                if (!known.Contains(c.Invitations[i].Groups[j])) return SurveyRefusals.UnknownGroup($"invitations[{i}].groups[{j}]", c.Invitations[i].Groups[j]);
        return null;
    }
    private static Refusal? OneGroupOfEach(Survey s, InviteRespondents c)
    {
        for (var i = 0; i < c.Invitations.Count; i++)
            foreach (var breakdown in s.Heading.Template.Breakdowns)
                if (c.Invitations[i].Groups.Count(given => breakdown.Groups.Any(group => group.Id == given)) is not 1 and var given) return SurveyRefusals.NotOneGroupEach(i, breakdown.Id, given);
        return null;
    }

    private static Refusal? WithinWindow(Survey s, in Ask ask) => s.Heading.Timing.Window.Contains(ask.On) ? null : SurveyRefusals.OutsideTheWindow(ask.On, s.Heading.Timing.Window);
    private static Refusal? EnoughInvited(Survey s, in Ask ask) => s.Invited >= s.Heading.Template.MinimumGroup ? null : SurveyRefusals.TooFewInvited(s.Invited, s.Heading.Template.MinimumGroup);
    private static Refusal? NotAnsweredYet(Survey s, in Ask ask) => s.AnswerOf(((Respondent)ask.By).Invitation) is null ? null : SurveyRefusals.AnsweredAlready();

    private static Refusal? AnswersSomething(Survey s, AnswerSurvey c) => c.Answers.Any(answer => !answer.IsNotApplicable) ? null : SurveyRefusals.NothingAnswered();
    private static Refusal? ItemsAreKnown(Survey s, AnswerSurvey c)
    {
        for (var i = 0; i < c.Answers.Count; i++)
            if (Questions(s).ItemOf(c.Answers[i].Item) is null) return SurveyRefusals.UnknownItem($"answers[{i}].item", c.Answers[i].Item, Questions(s));
        return null;
    }
    private static Refusal? EachItemOnce(Survey s, AnswerSurvey c)
    {
        var seen = new HashSet<Id<TemplateItem>>();
        for (var i = 0; i < c.Answers.Count; i++) if (!seen.Add(c.Answers[i].Item)) return SurveyRefusals.ItemTwice($"answers[{i}].item", c.Answers[i].Item);
        return null;
    }
    private static Refusal? OnTheScale(Survey s, AnswerSurvey c)
    {
        var scale = Questions(s).Scheme.Scale;
        for (var i = 0; i < c.Answers.Count; i++)
            if (c.Answers[i].Value is { } value && !scale.Holds(value)) return SurveyRefusals.OutsideTheScale($"answers[{i}].value", c.Answers[i].Item, value, scale);
        return null;
    }
    private static Refusal? GivesNobodyAway(Survey s, AnswerSurvey c)
    {
        for (var i = 0; i < c.Answers.Count; i++) if (c.Answers[i].Evidence is not null) return SurveyRefusals.Identifies(i, c.Answers[i].Item);
        return null;
    }

    private static LocalDate? DayAfterTheWindow(Survey s) => s.Heading.Timing.Window.End.DayAfter();

    private static Refusal? SaysWhat(Survey s, AgreeFollowUp c) => Given("followUp.what", c.FollowUp.What);
    private static Refusal? FollowUpIsNew(Survey s, AgreeFollowUp c) => s.FollowUpOf(c.FollowUp.Id) is null ? null : SurveyRefusals.FollowUpTwice(c.FollowUp.Id);
    private static Refusal? OwnedByAParty(Survey s, AgreeFollowUp c) => s.Heading.Parties.Hold(c.FollowUp.Party) ? null : SurveyRefusals.OwnerOfNeitherParty(c.FollowUp.Party, s.Heading.Parties);
    private static Refusal? DueFromNow(Survey s, AgreeFollowUp c) => c.FollowUp.DueOn < c.On ? SurveyRefusals.DueInThePast(c.FollowUp.DueOn, c.On) : null;
    private static Refusal? AboutAKnownItem(Survey s, AgreeFollowUp c) =>
        c.FollowUp.About is { } item && Questions(s).ItemOf(item) is null ? SurveyRefusals.UnknownItem("followUp.about", item, Questions(s)) : null;

    private static Refusal? FollowUpIsAgreed(Survey s, CompleteFollowUp c) => s.FollowUpOf(c.FollowUp) is null ? SurveyRefusals.UnknownFollowUp(c.FollowUp) : null;
    private static Refusal? FollowUpNotYetDone(Survey s, CompleteFollowUp c) => s.FollowUpOf(c.FollowUp)?.Completed is { } done ? SurveyRefusals.DoneAlready(c.FollowUp, done.DoneOn) : null;
    private static Refusal? DoneByNow(Survey s, CompleteFollowUp c) => c.DoneOn > c.On ? SurveyRefusals.DoneInTheFuture(c.DoneOn, c.On) : null;

    private static Refusal? SomethingFollows(Survey s, ShareSurvey c) => s.FollowUps.Count == 0 && string.IsNullOrWhiteSpace(c.NoFollowUpBecause) ? SurveyRefusals.NothingFollows() : null;

    private static ScorecardTemplate Questions(Survey s) => s.Heading.Template.Questions;

    private static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? SurveyRefusals.Blank(field) : null;
}
