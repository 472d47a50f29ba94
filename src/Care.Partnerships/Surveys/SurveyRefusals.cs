using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Surveys;

/// <summary>What surveys may refuse, in the order of a life. Codes are public and never reused.</summary>
internal static class SurveyRefusals
{
    public static Refusal MinimumTooLow(string field, int given, int lowest) => new("CP-SUR-001", field,
        $"Groups of {given} would be shown: " +
        $"below {lowest}, an answer could be traced to one person; ask for {lowest} or more.");

    public static Refusal TooFewGroups(int index, Id<SurveyDisaggregation> id, int given) =>
        new("CP-SUR-002", $"disaggregations[{index}].groups",
            $"The disaggregation {id} has {given} groups, and needs two or more: " +
            $"list every group, also one for those who state none.");

    public static Refusal IdTwice(string field, string id) => new("CP-SUR-003", field,
        $"{id} stands in the template twice: give each disaggregation and each group an identity of its own.");

    public static Refusal NotTheConductor(Person by, Id<Party> conductor) => new("CP-SUR-004", "by",
        $"{by} does not conduct this survey: only {conductor} does.", RefusalKind.Actor);

    public static Refusal NotOfThisSurvey(Person by, SurveyHeading heading) => new("CP-SUR-005", "by",
        $"{by} is of no party of this survey: " +
        $"only {heading.Sides.Lead}, {heading.Sides.Partner} and {heading.Conductor} act in it.",
            RefusalKind.Actor);

    public static Refusal NotInvited(Respondent by) => new("CP-SUR-006", "by",
        $"{by} is not invited: answers come under an invitation of this survey, never under a name.",
            RefusalKind.Actor);

    public static Refusal PlannedByOutsider(Person by, Id<Party> conductor) => new("CP-SUR-007", "by",
        $"{by} plans a survey that {conductor} conducts: have it planned by somebody of {conductor}.");

    public static Refusal OutsideTheAgreement(DateInterval window, DateInterval agreement) =>
        new("CP-SUR-008", "heading.timing.window",
            $"The survey runs from {window.Start:uuuu-MM-dd} to {window.End:uuuu-MM-dd}, the agreement from " +
            $"{agreement.Start:uuuu-MM-dd} to {agreement.End:uuuu-MM-dd}: a survey during it lies within.");

    public static Refusal NotAfterTheAgreement(DateInterval window, DateInterval agreement) =>
        new("CP-SUR-009", "heading.timing.window",
        $"The survey begins on {window.Start:uuuu-MM-dd}, but the agreement runs until {agreement.End:uuuu-MM-dd}: " +
        $"a survey after it begins later.");

    public static Refusal NobodyGiven() => new("CP-SUR-010", "invitations",
        $"Nobody is invited: give at least one invitation.");

    public static Refusal InvitedTwice(int index, Id<Invitation> invitation) =>
        new("CP-SUR-011", $"invitations[{index}].id",
            $"The invitation {invitation} was given out before: use a new one for each respondent.");

    public static Refusal UnknownGroup(string field, Id<SurveyGroup> group) => new("CP-SUR-012", field,
        $"{group} is no group of the template: disaggregations are fixed before anybody answers; use one of its own.");

    public static Refusal NotOneGroupEach(int index, Id<SurveyDisaggregation> disaggregation, int given) =>
        new("CP-SUR-013", $"invitations[{index}].groups",
            $"{given} groups of {disaggregation} are given: a respondent belongs to exactly one.");

    public static Refusal TooFewInvited(int invited, int minimum) => new("CP-SUR-014", "invitations",
        $"{invited} are invited, and nothing is shown below {minimum} answers: invite at least {minimum}.");

    public static Refusal OutsideTheWindow(LocalDate on, DateInterval window) => new("CP-SUR-015", "on",
        $"It is {on:uuuu-MM-dd}, and the survey runs from {window.Start:uuuu-MM-dd} to {window.End:uuuu-MM-dd}, " +
        $"both included: open and answer it then, or plan another.");

    public static Refusal AnsweredAlready() => new("CP-SUR-016", "by",
        $"This invitation was used: each is for one answer, which nobody can take back or change.");

    public static Refusal UnknownItem(string field, Id<TemplateItem> item, ScorecardTemplate template) =>
        new("CP-SUR-017", field, $"{item} is no item of {template}: use an item of this version.");

    public static Refusal ItemTwice(string field, Id<TemplateItem> item) => new("CP-SUR-018", field,
        $"{item} is given twice: keep one.");

    public static Refusal OutsideTheScale(string field, Id<TemplateItem> item, decimal given, Scale scale) =>
        new("CP-SUR-019", field,
            $"{item} is given {given}, outside the scale of {scale}: stay on it, or say that the item does not apply.");

    public static Refusal NothingAnswered() => new("CP-SUR-020", "answers",
        $"No item is answered: answer at least one, or leave the invitation unused.");

    public static Refusal Identifies(int index, Id<TemplateItem> item) =>
        new("CP-SUR-021", $"answers[{index}].evidence",
            $"{item} comes with a reference, which may give away who answers: leave it out.");

    public static Refusal FollowUpTwice(Id<FollowUp> followUp) => new("CP-SUR-022", "followUp.id",
        $"A follow-up {followUp} is agreed already: give the new one an identity of its own.");

    public static Refusal OwnerOfNeitherParty(Person given, SurveyHeading heading) =>
        new("CP-SUR-023", "followUp.owner",
            $"{given} is to do it, but is of no party of this survey: " +
            $"name somebody of {heading.Sides.Lead}, {heading.Sides.Partner} or {heading.Conductor}.");

    public static Refusal DueInThePast(LocalDate due, LocalDate on) => new("CP-SUR-024", "followUp.dueOn",
        $"It would be due on {due:uuuu-MM-dd}, before it is agreed on {on:uuuu-MM-dd}: give a day to come.");

    public static Refusal UnknownFollowUp(Id<FollowUp> followUp, IEnumerable<string> known) =>
        new("CP-SUR-025", "followUp",
            $"No follow-up {followUp} is agreed{Nearest.To(followUp.Value, known)}: agree it first, or name another.");

    public static Refusal DoneAlready(Id<FollowUp> followUp, LocalDate done) => new("CP-SUR-026", "followUp",
        $"{followUp} was done on {done:uuuu-MM-dd}: it is done once.");

    public static Refusal NothingFollows() => new("CP-SUR-027", "noFollowUpBecause",
        $"No follow-up is agreed: agree at least one before the findings are shared, or say why none is needed.");

    public static Refusal StillOpen(SurveyPhase phase) => new("CP-SUR-028", "phase",
        $"The survey is {phase}: there are findings once it is closed, " +
        $"since two of them from different days would give away who answered in between.");

    public static Refusal OtherTemplate(TemplateKey given, TemplateKey expected) => new("CP-SUR-029", "template",
        $"The findings belong to {given}, these to {expected}: only answers to the same version are compared.");

    public static Refusal NoFollowUpOpen() => new("CP-SUR-030", "followUp",
        $"No follow-up is open: agree on one before its completion is recorded.");

    public static Refusal DroppedAlready(Id<FollowUp> followUp, IEntry<FollowUpDropped> dropped) =>
        new("CP-SUR-031", "followUp",
            $"{followUp} was given up, as recorded on {dropped.On:uuuu-MM-dd} by {dropped.By}: agree on another.");
}
