using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// What the lifecycle of a close-out may refuse, in the order of a life. Codes are public and never reused.
/// </summary>
internal static class CloseOutRefusals
{
    public static Refusal DaysDoNotFit(Refusal why) => new("CP-CLO-001", "plan",
        $"The days of the plan cannot be counted: {why.Message}") { Causes = [why] };

    public static Refusal ReceivedBeforeSubmitted(LocalDate received, LocalDate submitted) =>
        new("CP-CLO-002", "anchors.finalReportsReceived",
            $"The final reports are said to be received on {received:uuuu-MM-dd}, " +
            $"before the submission of {submitted:uuuu-MM-dd}: give the day that they arrived.");

    public static Refusal SettledStepLeaves(Id<CloseOutStep> step, StepPhase phase) => new("CP-CLO-003", "plan.steps",
        $"The step {step} is {phase} and is not in the new plan: keep it, or take it up again first.");

    public static Refusal NothingChanges() => new("CP-CLO-004", "plan",
        $"The plan and its days are as they were: change a step or a day, or leave the plan.");

    public static Refusal CauseDoesNotFit(ReplanCause cause, string expected) => new("CP-CLO-005", "cause",
        $"The plan is made anew because of {cause}, so {expected}: correct the days, or give another cause.");

    public static Refusal StepsAreOpen(string steps) => new("CP-CLO-006", "steps",
        $"These steps are open: {steps}. Do them, or have them waived; what is not needed is found not applicable.");

    public static Refusal NotSettledYet() => new("CP-CLO-007", "settlement",
        $"It was never determined what the two sides owe each other: " +
        $"read the settlement from the funding position and record it, also where nothing is owed.");

    public static Refusal BalanceNotMoved(Side owedBy, Money owed) => new("CP-CLO-008", "settlement",
        $"The {owedBy} owes {owed} by the last settlement, and no payment of it is recorded: " +
        $"do the step of the balance, reopened where it was settled before.");

    public static Refusal RetentionNotRunning(string field) => new("CP-CLO-009", field,
        $"The time of keeping the records has not begun to run: " +
        $"submit the final financial report first, and count from that day.");

    public static Refusal RetentionShorter(LocalDate given, LocalDate before) => new("CP-CLO-010", "retention",
        $"The records would be kept to {given:uuuu-MM-dd}, but {before:uuuu-MM-dd} is recorded: " +
        $"give a later day, the time is only made longer.");

    public static Refusal RetentionUnknown() => new("CP-CLO-011", "retention",
        $"It is not recorded how long the records are kept, so that nobody can tell whether it is too late: " +
        $"record the retention first.");

    public static Refusal RetentionOver(LocalDate on, LocalDate through) => new("CP-CLO-012", "on",
        $"It is {on:uuuu-MM-dd}, and the records were kept to {through:uuuu-MM-dd}: " +
        $"record no adjustment after that day, nothing shows any more that it is right.");

    public static Refusal NoDaysForReview() => new("CP-CLO-013", "settlement.onWhatIsKnown",
        $"The plan names no days for the review of the final reports, so that nothing is settled without it: " +
        $"have the reports reviewed, or agree on days and plan again.");

    public static Refusal ReviewRuns(LocalDate on, LocalDate last) => new("CP-CLO-014", "settlement.onWhatIsKnown",
        $"It is {on:uuuu-MM-dd}, and the review of the final reports has until {last:uuuu-MM-dd}: " +
        $"settle on what is known after that day, or have the reports reviewed.");

    public static Refusal AssetsNotSettled(ValueList<Money> owed, ValueList<Money> settled) =>
        new("CP-CLO-015", "settlement",
            $"Owed to the funder for assets is {Sums(owed)}, and the settlement says {Sums(settled)}: " +
            $"determine it again with the decisions about the assets.");

    private static string Sums(ValueList<Money> sums) => sums.Count == 0
        ? "nothing" : string.Join(" and ", sums.Select(sum => Invariant($"{sum:N}")));
}
