namespace Care.Partnerships.DueDiligence;

/// <summary>What an assessment may be refused for. Codes are public and never reused.</summary>
internal static class DueDiligenceRefusals
{
    public static Refusal ConditionsDoNotFit(AssessmentOutcome outcome, int given) => new("CP-DUE-001", "conditions",
        $"The outcome is {outcome} with {given} conditions: name one or more where it is accepted on conditions, " +
        $"and none else.");

    public static Refusal NoSuchCondition(int place, AssessmentCondition given, LocalDate done) =>
        new("CP-DUE-002", $"conditions[{place}]",
        $"\"{InvariantText.Quoted(given.What)}\" by {given.DueOn:uuuu-MM-dd} is blank, named before, or due before " +
        $"{done:uuuu-MM-dd}, when it was assessed: name each condition once, with a day from then on.");

    public static Refusal NotARule(AssuranceRule given, Currency currency) => new("CP-DUE-003", "rules",
        $"{given.Kind} at {given.Risk} risk above {given.Above}, {given.Times} times, is no rule: name a risk, 0 or " +
        $"more {currency}, and 0 to {AssuranceSchedule.MostTimes} times.");

}
