using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.CheckIns;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record CheckIn
{
    private const string OfOther = "sheets.ofOther", OfPartnership = "sheets.ofPartnership";

    private static Refusal? Anybody(CheckIn c, in Asked asked) => null;

    private static Refusal? EitherSide(CheckIn c, in Asked asked) => Require.EitherSide(c.Setup?.Sides, asked.By);

    private static Refusal? Invited(CheckIn c, in Asked asked) =>
        EitherSide(c, in asked)
        ?? (c.KnownSetup.Invites(asked.By) ? null : CheckInRefusals.NotInvited(asked.By, c.KnownSetup));

    private static Refusal? ScheduledByOneOfThem(CheckIn c, CheckInScheduled f, in Asked asked) =>
        f.Setup.Sides.SideOf(asked.By) is null ? KernelRefusals.OfNeitherSide("by", asked.By, f.Setup.Sides) : null;
    private static Refusal? LeadIsInvited(CheckIn c, CheckInScheduled f, in Asked asked) =>
        f.Setup.Invited.Lead.Count > 0 ? null : CheckInRefusals.NobodyInvited("setup.invited.lead", f.Setup.Sides.Lead);
    private static Refusal? PartnerIsInvited(CheckIn c, CheckInScheduled f, in Asked asked) =>
        f.Setup.Invited.Partner.Count > 0
            ? null
            : CheckInRefusals.NobodyInvited("setup.invited.partner", f.Setup.Sides.Partner);
    private static Refusal? InvitedActForTheirSide(CheckIn c, CheckInScheduled f, in Asked asked) =>
        Stranger(f.Setup, Side.Lead, "setup.invited.lead") ?? Stranger(f.Setup, Side.Partner, "setup.invited.partner");
    private static Refusal? Stranger(CheckInSetup setup, Side side, string field)
    {
        var invited = setup.Invited[side];
        for (var i = 0; i < invited.Count; i++)
            if (invited[i].Party != setup.Sides[side])
                return KernelRefusals.DoesNotActFor(Invariant($"{field}[{i}]"), invited[i], setup.Sides[side]);
        return null;
    }
    private static Refusal? InvitedForOneSide(CheckIn c, CheckInScheduled f, in Asked asked)
    {
        foreach (var lead in f.Setup.Invited.Lead)
            foreach (var partner in f.Setup.Invited.Partner)
                if (lead.Id == partner.Id) return CheckInRefusals.InvitedForBoth(lead.Id);
        return null;
    }
    private static Refusal? InvitedOnce(CheckIn c, CheckInScheduled f, in Asked asked) =>
        Require.Once("setup.invited.lead", f.Setup.Invited.Lead, person => person.Id)
        ?? Require.Once("setup.invited.partner", f.Setup.Invited.Partner, person => person.Id);
    private static Refusal? OpensInItsPeriod(CheckIn c, CheckInScheduled f, in Asked asked) =>
        f.Setup.Dates.OpensOn < f.Setup.Dates.Period.Start
            ? CheckInRefusals.OpensBeforeItsPeriod(f.Setup.Dates.OpensOn, f.Setup.Dates.Period.Start)
            : null;
    private static Refusal? GapIsOnTheScale(CheckIn c, CheckInScheduled f, in Asked asked) =>
        (f.Setup.Rules.GapForDiscussion, f.Setup.Template.Scheme.Scale.Max) is var (gap, highest) && gap > highest
            ? ValueRefusals.OutOfRange("setup.rules.gapForDiscussion", gap, CheckInRules.SmallestGap, highest)
            : null;

    private static LocalDate? DayItOpens(CheckIn c) => c.KnownSetup.Dates.OpensOn;

    private static Refusal? SideNotYetIn(CheckIn c, in Asked asked) =>
        c.SideOf(asked.By) is { } side && c.HandedIn[side] is { } before
            ? CheckInRefusals.SheetsInAlready(side, before.Entry)
            : null;
    private static ValueList<Refusal> SheetOfOtherFits(CheckIn c, SheetsHandedIn f, in Asked asked) =>
        Fits(c, f.Sheets.OfOther, OfOther);
    private static ValueList<Refusal> SheetOfPartnershipFits(CheckIn c, SheetsHandedIn f, in Asked asked) =>
        Fits(c, f.Sheets.OfPartnership, OfPartnership);
    private static ValueList<Refusal> Fits(CheckIn c, AnswerSet given, string field) =>
        Sheet.From(c.KnownSetup.Template, given) is { IsSuccess: false } refused
            ? [.. refused.Refusals().Select(refusal => refusal.Within(field))]
            : [];

    private static Refusal? BothAreIn(CheckIn c, in Asked asked) =>
        c.AreBothIn ? null : CheckInRefusals.NotBothIn(Missing(c));
    private static string Missing(CheckIn c) =>
        string.Join(
            " and ", Enum.GetValues<Side>()
                .Where(side => c.HandedIn[side] is null)
                .Select(side => c.KnownSetup.Sides[side].Value));
    private static Refusal? HeldByNow(CheckIn c, SheetsDiscussed f, in Asked asked) =>
        Require.ByNow("heldOn", f.HeldOn, in asked);
    private static Refusal? HeldOnceBothWereIn(CheckIn c, SheetsDiscussed f, in Asked asked) =>
        c.BothInOn is { } bothIn && f.HeldOn < bothIn ? CheckInRefusals.DiscussedTooEarly(f.HeldOn, bothIn) : null;
    private static Refusal? HasSummary(CheckIn c, SheetsDiscussed f, in Asked asked) =>
        Require.Text("summary", f.Summary);

    private static Refusal? ActionIsNew(CheckIn c, ActionAdded f, in Asked asked) =>
        c.ActionOf(f.Action.Id) is null ? null : KernelRefusals.IdentityTaken("action.id", f.Action.Id.Value);
    private static Refusal? IsAboutTheScorecard(CheckIn c, ActionAdded f, in Asked asked) =>
        f.Action.Concern.Dimension is { } dimension
        && c.KnownSetup.Template is var template
        && template.DimensionOf(dimension) is null
            ? CheckInRefusals.UnknownDimension(dimension, template.Key)
            : null;
    private static Refusal? SaysWhat(CheckIn c, ActionAdded f, in Asked asked) =>
        Require.Text("action.what", f.Action.What);
    private static Refusal? DueLater(CheckIn c, ActionAdded f, in Asked asked) =>
        f.Action.DueOn < asked.On ? KernelRefusals.InThePast("action.dueOn", f.Action.DueOn, asked.On) : null;
    private static Refusal? OwnedByLead(CheckIn c, ActionAdded f, in Asked asked) =>
        Owned("leadOwner", f.LeadOwner, c.KnownSetup.Sides.Lead);
    private static Refusal? OwnedByPartner(CheckIn c, ActionAdded f, in Asked asked) =>
        Owned("partnerOwner", f.PartnerOwner, c.KnownSetup.Sides.Partner);
    private static Refusal? Owned(string field, Person owner, Id<Party> party) =>
        owner.Party == party ? null : KernelRefusals.DoesNotActFor(field, owner, party);

    private static Refusal? SideNotYetAgreed(CheckIn c, in Asked asked) =>
        c.SideOf(asked.By) is { } side && c.Agreed[side] is { } before
            ? KernelRefusals.DoneByThisSide("by", before.By, before.On)
            : null;
    private static Refusal? ConcernsHaveActions(CheckIn c, in Asked asked)
    {
        var open = CheckInView
            .ConcernsOf(c)
            .Where(concern => !c.Actions.Any(added => added.Fact.Action.Concern == concern))
            .ToValueList();
        return open.Count == 0 ? null : CheckInRefusals.ConcernsWithoutAction(string.Join(", ", open.AsEnumerable()));
    }

    private static Refusal? AnActionIsOpen(CheckIn c, in Asked asked) =>
        c.ActionsEnded.Count < c.Actions.Count ? null : KernelRefusals.NothingOpen("action", "action");
    private static Refusal? ActionIsThere(CheckIn c, ActionCompleted f, in Asked asked) => IsThere(c, f.Action);
    private static Refusal? ActionIsOpen(CheckIn c, ActionCompleted f, in Asked asked) => IsOpen(c, f.Action);
    private static Refusal? DoneByNow(CheckIn c, ActionCompleted f, in Asked asked) =>
        Require.ByNow("doneOn", f.DoneOn, in asked);
    private static Refusal? ActionIsThere(CheckIn c, ActionDropped f, in Asked asked) => IsThere(c, f.Action);
    private static Refusal? ActionIsOpen(CheckIn c, ActionDropped f, in Asked asked) => IsOpen(c, f.Action);
    private static Refusal? HasReason(CheckIn c, ActionDropped f, in Asked asked) => Require.Text("reason", f.Reason);
    private static Refusal? OtherSideAgrees(CheckIn c, ActionDropped f, in Asked asked) =>
        c.SideOf(f.AgreedBy) is { } side && side != c.SideOf(asked.By)
            ? null : CheckInRefusals.OtherSideDidNotAgree(f.AgreedBy, asked.By);

    private static Refusal? IsThere(CheckIn c, Id<JointAction> action) =>
        c.ActionOf(action) is null
            ? KernelRefusals.Unknown("action", "action", action.Value,
                c.Actions.Select(added => added.Fact.Action.Id.Value)) : null;
    private static Refusal? IsOpen(CheckIn c, Id<JointAction> action) =>
        c.EndOf(action) is { } ended ? CheckInRefusals.ActionEnded(action, ended) : null;
}
