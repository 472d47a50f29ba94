using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>
/// What the life of a case may refuse. No text tells what was said, by whom, or of whom: a person is named only where
/// the fact or the actor names that person. Codes are public and never reused.
/// </summary>
internal static class FeedbackRefusals
{
    public static Refusal MayNotDealWithIt(string field, Id<Person> person) => new("CP-FBK-001", field,
        $"{person} may not deal with this case, since it concerns that person: name somebody whom it does not " +
        $"concern.");

    public static Refusal HoldsTheBudget(string field, Id<Person> person) => new("CP-FBK-002", field,
        $"{person} holds the budget of the agreement concerned: name somebody who does not decide on its money.");

    public static Refusal NotOnTheCase(Person by) => new("CP-FBK-003", "by",
        $"{by} is not on this case: have it recorded by whoever received it, or by whoever handles it now.",
            RefusalKind.Actor);

    public static Refusal NotTheHandler(Person by) => new("CP-FBK-004", "by",
        $"{by} does not handle this case: have it recorded by whoever does.", RefusalKind.Actor);

    public static Refusal NobodyToTell(AnswerPlace at) => new("CP-FBK-005", "at",
        $"Nobody knows who raised this case, so it cannot be told {at}: publish it, or leave it at the channel.");

    public static Refusal ClassifiedSo(FeedbackClass given, LocalDate on) => new("CP-FBK-006", "class",
        $"It has been classified as {given} since {on:uuuu-MM-dd}: go on with it, or name another class.");

    public static Refusal LoweredAlone(FeedbackClass given) => new("CP-FBK-007", "agreedBy",
        $"To call it {given} lets more people read it, and takes a second person: name one who agrees.");

    public static Refusal SensitiveIsHandedOver() => new("CP-FBK-008", "class",
        $"A sensitive complaint is neither handled nor withdrawn in the ordinary queue: hand it over to the " +
        $"designated manager.");

    public static Refusal NotSensitive(FeedbackClass? given) => new("CP-FBK-009", "class",
        $"Only a sensitive complaint is handed over, and this is {given}: assign it, or classify it as sensitive.");

    public static Refusal HandledBefore(Id<Person> handler) => new("CP-FBK-010", "handler",
        $"{handler} handles this case already, or did before the appeal: name somebody else.");

    public static Refusal HandedToTheSame(Id<Person> manager) => new("CP-FBK-011", "manager",
        $"{manager} received this case, or has it already: hand it over to another person.");

    public static Refusal FeedbackIsAnswered() => new("CP-FBK-012", "class",
        $"Feedback is answered and closed: classify the case as a complaint before it is treated as one.");

    public static Refusal NotInvestigated() => new("CP-FBK-013", "phase",
        $"A complaint is looked into and decided on before it is answered: open the investigation.");

    public static Refusal AppealedBefore(LocalDate on) => new("CP-FBK-014", "why",
        $"The answer was appealed on {on:uuuu-MM-dd}, and another person looked into it: " +
        $"close the case, the second answer is the last one here.");

    public static Refusal MayStillBeAppealed(LocalDate last) => new("CP-FBK-015", "on",
        $"The answer is not accepted, and may be appealed up to {last:uuuu-MM-dd}: close the case after that day, or " +
        $"record that it is accepted.");

    public static Refusal NotInPublic() => new("CP-FBK-017", "at",
        $"It may be sensitive, so it is not acknowledged in public: tell the person, or leave it at the channel.");

    public static Refusal SecondIsAStranger(Person given, Sides sides) => new("CP-FBK-018", "agreedBy",
        $"{given} acts for neither side; the sides are {sides.Lead} and {sides.Partner}: name somebody of one of " +
        $"them, or of the party of the designated manager.");

    public static Refusal FirstInstance(Person by) => new("CP-FBK-019", "by",
        $"{by} handled this case before the appeal: have it recorded by whoever handles it now.", RefusalKind.Actor);

    public static Refusal AcceptedBefore(LocalDate on) => new("CP-FBK-020", "phase",
        $"The answer was accepted on {on:uuuu-MM-dd}: receive what is new as another case.");

    public static Refusal AppealedTooLate(LocalDate last) => new("CP-FBK-021", "on",
        $"The answer could be appealed up to {last:uuuu-MM-dd}: receive what is new as another case.");

    public static Refusal MayNotPassItOn(Person by) => new("CP-FBK-022", "by",
        $"{by} does not say who takes this case over: have it recorded by somebody of either side whom it does not " +
        $"concern, and who does not hold the budget.", RefusalKind.Actor);

    // One text for all that stands against somebody, so that it does not tell who is complained about.
    public static Refusal MayNotTakeItOver(Person successor, Sides sides) => new("CP-FBK-023", "successor",
        $"{successor} may not take this case over: name somebody of {sides.Lead} or {sides.Partner}, or of any party " +
        $"where it was handed over, who is not concerned, does not hold the budget and did not have it before.");

    public static Refusal TakesItOverAlone(Person by) => new("CP-FBK-024", "successor",
        $"{by} is not on this case, and cannot take it over alone: have another person record it, or name another " +
        $"successor.");

    public static Refusal NotDecided() => new("CP-FBK-016", "phase",
        $"Nothing was decided on this complaint: propose a decision before it is closed.");
}
