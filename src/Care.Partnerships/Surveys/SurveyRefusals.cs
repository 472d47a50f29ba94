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

    public static Refusal NotTheConductor(Person by, Id<Party> conductor) => new("CP-SUR-003", "by",
        $"{by} does not conduct this survey: have it recorded by somebody of {conductor}.", RefusalKind.Actor);

    public static Refusal NotOfThisSurvey(Person by, SurveyHeading heading) => new("CP-SUR-004", "by",
        $"{by} is of no party of this survey: " +
        $"have it recorded by {heading.Sides.Lead}, {heading.Sides.Partner} or {heading.Conductor}.",
            RefusalKind.Actor);

    public static Refusal NotInvited(Respondent by) => new("CP-SUR-005", "by",
        $"{by} is not invited: answer under an invitation of this survey, never under a name.",
            RefusalKind.Actor);

    public static Refusal OutsideTheAgreement(DateInterval window, DateInterval agreement) =>
        new("CP-SUR-006", "heading.timing.window",
            $"The survey runs from {window.Start:uuuu-MM-dd} to {window.End:uuuu-MM-dd}, the agreement from " +
            $"{agreement.Start:uuuu-MM-dd} to {agreement.End:uuuu-MM-dd}: " +
            $"move it within, or plan one after the agreement.");

    public static Refusal NotAfterTheAgreement(DateInterval window, DateInterval agreement) =>
        new("CP-SUR-007", "heading.timing.window",
        $"The survey begins on {window.Start:uuuu-MM-dd}, but the agreement runs until {agreement.End:uuuu-MM-dd}: " +
        $"begin it later, or plan one during the agreement.");

    public static Refusal UnknownGroup(string field, Id<SurveyGroup> group) => new("CP-SUR-008", field,
        $"{group} is no group of the template: disaggregations are fixed before anybody answers; use one of its own.");

    public static Refusal NotOneGroupEach(int index, Id<SurveyDisaggregation> disaggregation, int given) =>
        new("CP-SUR-009", $"invitations[{index}].groups",
            $"{given} groups of {disaggregation} are given: give the one that the respondent belongs to.");

    public static Refusal TooFewInvited(int invited, int minimum) => new("CP-SUR-010", "invitations",
        $"{invited} are invited, and nothing is shown below {minimum} answers: invite at least {minimum}.");

    public static Refusal OutsideTheWindow(LocalDate on, DateInterval window) => new("CP-SUR-011", "on",
        $"It is {on:uuuu-MM-dd}, and the survey runs from {window.Start:uuuu-MM-dd} to {window.End:uuuu-MM-dd}, " +
        $"both included: open and answer it then, or plan another.");

    public static Refusal AnsweredAlready() => new("CP-SUR-012", "by",
        $"This invitation was used, and its answer stays as it is: use another invitation, each is for one answer.");

    public static Refusal NothingAnswered() => new("CP-SUR-013", "answers",
        $"No item is answered: answer at least one, or leave the invitation unused.");

    public static Refusal Identifies(int index, Id<TemplateItem> item) =>
        new("CP-SUR-014", $"answers[{index}].evidence",
            $"{item} comes with a reference, which may give away who answers: leave it out.");

    public static Refusal OwnerOfNeitherParty(Person given, SurveyHeading heading) =>
        new("CP-SUR-015", "followUp.owner",
            $"{given} is to do it, but is of no party of this survey: " +
            $"name somebody of {heading.Sides.Lead}, {heading.Sides.Partner} or {heading.Conductor}.");

    public static Refusal DoneAlready(Id<FollowUp> followUp, LocalDate done) => new("CP-SUR-016", "followUp",
        $"{followUp} was done on {done:uuuu-MM-dd}: name one that is still open.");

    public static Refusal NothingFollows() => new("CP-SUR-017", "noFollowUpBecause",
        $"No follow-up is agreed: agree at least one before the findings are shared, or say why none is needed.");

    public static Refusal StillOpen(SurveyPhase phase) => new("CP-SUR-018", "phase",
        $"The survey is {phase}: ask for findings once it is closed, " +
        $"since two of them from different days would give away who answered in between.");

    public static Refusal OtherTemplate(TemplateKey given, TemplateKey expected) => new("CP-SUR-019", "template",
        $"The findings belong to {given}, these to {expected}: compare only findings of one version.");

    public static Refusal DroppedAlready(Id<FollowUp> followUp, IEntry<FollowUpDropped> dropped) =>
        new("CP-SUR-020", "followUp",
            $"{followUp} was given up, as recorded on {dropped.On:uuuu-MM-dd} by {dropped.By}: agree on another.");
}
