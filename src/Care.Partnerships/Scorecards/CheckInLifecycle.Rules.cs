using Care.Partnerships.Parties;

namespace Care.Partnerships.Scorecards;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public static partial class CheckInLifecycle
{
    private const int MostDays = 366;

    private static Refusal? APerson(CheckIn s, in Ask ask) => ask.By is Person ? null : CheckInRefusals.NotAPerson(ask.By);

    private static Refusal? EitherSide(CheckIn s, in Ask ask) => s.SideOf(ask.By) is null ? CheckInRefusals.NotOfThisCheckIn(ask.By, s.Setup) : null;

    private static Refusal? Invited(CheckIn s, in Ask ask) =>
        EitherSide(s, in ask) ?? (s.Setup[s.SideOf(ask.By)!.Value].Invited.Contains(((Person)ask.By).Id) ? null : CheckInRefusals.NotInvited(ask.By, s.Setup));

    private static Refusal? JoinsTwoParties(CheckIn s, ScheduleCheckIn c) => c.Setup.Lead.Party == c.Setup.Partner.Party ? CheckInRefusals.SamePartyTwice(c.Setup.Lead.Party) : null;
    private static Refusal? ScheduledByOneOfThem(CheckIn s, ScheduleCheckIn c) => c.Setup.SideOf(((Person)c.By).Party) is null ? CheckInRefusals.ScheduledByOutsider(c.By, c.Setup) : null;
    private static Refusal? LeadIsInvited(CheckIn s, ScheduleCheckIn c) => c.Setup.Lead.Invited.Count > 0 ? null : CheckInRefusals.NobodyInvited("setup.lead.invited", c.Setup.Lead.Party);
    private static Refusal? PartnerIsInvited(CheckIn s, ScheduleCheckIn c) => c.Setup.Partner.Invited.Count > 0 ? null : CheckInRefusals.NobodyInvited("setup.partner.invited", c.Setup.Partner.Party);
    private static Refusal? InvitedForOneSide(CheckIn s, ScheduleCheckIn c) =>
        c.Setup.Lead.Invited.FirstOrDefault(c.Setup.Partner.Invited.Contains) is { } both ? CheckInRefusals.InvitedForBoth(both) : null;
    private static Refusal? OpensInItsPeriod(CheckIn s, ScheduleCheckIn c) =>
        c.Setup.Dates.OpensOn < c.Setup.Dates.Period.Start ? CheckInRefusals.OpensBeforeItsPeriod(c.Setup.Dates.OpensOn, c.Setup.Dates.Period.Start) : null;
    private static Refusal? RulesAreInRange(CheckIn s, ScheduleCheckIn c)
    {
        var (rules, scale) = (c.Setup.Rules, c.Setup.Template.Scheme.Scale);
        return rules.GraceDays is < 0 or > MostDays ? CheckInRefusals.RuleOutOfRange("setup.rules.graceDays", rules.GraceDays, 0, MostDays)
            : rules.GapForDiscussion <= 0 || rules.GapForDiscussion > scale.Max ? CheckInRefusals.RuleOutOfRange("setup.rules.gapForDiscussion", rules.GapForDiscussion, 0.0001m, scale.Max)
            : null;
    }

    private static LocalDate? DayItOpens(CheckIn s) => s.Setup.Dates.OpensOn;

    private static Refusal? SideNotYetIn(CheckIn s, in Ask ask) => s.SheetsOf(s.SideOf(ask.By)!.Value) is { } before ? CheckInRefusals.SheetsInAlready(before) : null;
    private static Refusal? SheetOfOtherFits(CheckIn s, HandInSheets c) => Fits(s, "sheets.ofOther", c.Sheets.OfOther);
    private static Refusal? SheetOfPartnershipFits(CheckIn s, HandInSheets c) => Fits(s, "sheets.ofPartnership", c.Sheets.OfPartnership);

    private static Refusal? BothAreIn(CheckIn s, in Ask ask) => s.AreBothIn ? null
        : CheckInRefusals.NotBothIn(string.Join(" and ", new[] { Side.Lead, Side.Partner }.Where(side => s.SheetsOf(side) is null).Select(side => s.Setup[side].Party.Value)));
    private static Refusal? HeldByNow(CheckIn s, DiscussSheets c) => c.Discussion.HeldOn > c.On ? CheckInRefusals.InTheFuture("discussion.heldOn", c.Discussion.HeldOn, c.On) : null;
    private static Refusal? HeldOnceBothWereIn(CheckIn s, DiscussSheets c) => c.Discussion.HeldOn < s.BothInOn ? CheckInRefusals.DiscussedTooEarly(c.Discussion.HeldOn, s.BothInOn.Value) : null;
    private static Refusal? HasSummary(CheckIn s, DiscussSheets c) => Given("discussion.summary", c.Discussion.Summary);

    private static Refusal? ActionIsNew(CheckIn s, AddAction c) => s.Actions.Any(added => added.Action.Id == c.Action.Id) ? CheckInRefusals.ActionIdTaken(c.Action.Id) : null;
    private static Refusal? IsAboutTheScorecard(CheckIn s, AddAction c) =>
        c.Action.Concern.Dimension is { } dimension && s.Setup.Template.DimensionOf(dimension) is null ? CheckInRefusals.UnknownDimension(dimension, s.Setup.Template.Key) : null;
    private static Refusal? SaysWhat(CheckIn s, AddAction c) => Given("action.what", c.Action.What);
    private static Refusal? DueLater(CheckIn s, AddAction c) => c.Action.DueOn < c.On ? CheckInRefusals.DueInThePast(c.Action.DueOn, c.On) : null;
    private static Refusal? OwnedByLead(CheckIn s, AddAction c) => Owned("leadOwner", c.LeadOwner, s.Setup.Lead.Party);
    private static Refusal? OwnedByPartner(CheckIn s, AddAction c) => Owned("partnerOwner", c.PartnerOwner, s.Setup.Partner.Party);

    private static Refusal? SideNotYetAgreed(CheckIn s, in Ask ask) => s.AgreementOf(s.SideOf(ask.By)!.Value) is { } before ? CheckInRefusals.AgreedAlready(before) : null;
    private static Refusal? ConcernsHaveActions(CheckIn s, in Ask ask)
    {
        var open = CheckInView.ConcernsOf(s).Where(concern => !s.Actions.Any(added => added.Action.Concern == concern)).ToArray();
        return open.Length == 0 ? null : CheckInRefusals.ConcernsWithoutAction(string.Join(", ", open.Select(concern => concern.ToString())));
    }

    private static Refusal? Fits(CheckIn s, string field, AnswerSet answers)
    {
        var sheet = Sheet.From(s.Setup.Template, answers);
        return sheet.IsSuccess ? null
            : CheckInRefusals.SheetDoesNotFit(field, string.Join(' ', sheet.ValidationErrors.Select(problem => $"{problem.ErrorCode} {problem.Identifier}: {problem.ErrorMessage}")));
    }

    private static Refusal? Owned(string field, Person owner, Id<Party> party) => owner.Party == party ? null : CheckInRefusals.NoOwnerOnThisSide(field, owner, party);

    private static Refusal? Given(string field, string? text) => string.IsNullOrWhiteSpace(text) ? CheckInRefusals.Blank(field) : null;
}
