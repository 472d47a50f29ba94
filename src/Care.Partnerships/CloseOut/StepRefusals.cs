using Care.Partnerships.Assets;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// What the lifecycle of a step may refuse, in the order of a life. Codes are public and never reused.
/// </summary>
internal static class StepRefusals
{
    public static Refusal NotUnderway(Id<CloseOutStep> step, CloseOutPhase phase) => new("CP-STP-001", "closeOut",
        $"The step {step} waits: " +
        $"the close-out stands at {phase}, and steps are settled while it is Underway. Begin it, or open it again.");

    public static Refusal NotInPlan(Id<CloseOutStep> step, IEnumerable<string> known) => new("CP-STP-002", "step",
        $"The step {step} is not in the plan{Nearest.To(step.Value, known)}: plan anew with it, or name one that is.");

    public static Refusal EarlierStepsOpen(Id<CloseOutStep> step, string earlier) => new("CP-STP-003", "step",
        $"The step {step} comes after {earlier}: settle these first.");

    public static Refusal OtherEvidence(Id<CloseOutStep> step, EvidenceKind given, EvidenceKind asked) =>
        new("CP-STP-004", "evidence",
        $"The step {step} is shown by {asked}, and {given} is given: give what the plan asks for, or change the plan.");

    public static Refusal NobodyAnswered(int answers) => new("CP-STP-005", "evidence.answers",
        $"The survey has {answers} answers: it takes 1 or more; where nobody answers, have the step waived.");

    public static Refusal ReviewBeforeInvitation(LocalDate review, LocalDate invited) =>
        new("CP-STP-006", "evidence.reviewOn",
        $"The review is on {review:uuuu-MM-dd}, before the invitation of {invited:uuuu-MM-dd}: invite first.");

    public static Refusal NotBothMet(Id<Party> missing) => new("CP-STP-007", "evidence.present",
        $"{missing} did not take part: the meeting is held by both sides; hold it together, or have the step waived.");

    public static Refusal SettlementOutdated(Id<CloseOutStep> step, LocalDate earlier) =>
        new("CP-STP-008", "settlement",
            $"What the two sides owe each other was not determined since {earlier:uuuu-MM-dd}, when what comes " +
            $"before the step {step} was settled: read the settlement from the funding position and record it first.");

    public static Refusal NothingIsOwed(Id<CloseOutStep> step) => new("CP-STP-009", "evidence",
        $"According to the last settlement nothing is owed: mark the step {step} as not applicable.");

    public static Refusal NotWhatIsOwed(Money net, Side owedBy, Settlement settlement) =>
        new("CP-STP-010", "evidence.account",
            $"The account shows {net} as received and kept, but by the last settlement the {owedBy} owes " +
            $"{settlement.Owed}, which leads to {settlement.NetOnceMoved}: " +
            $"record that payment in the account, or determine the settlement again.");

    public static Refusal ApproverIsResponsible(Id<CloseOutStep> step, Person approver) => new("CP-STP-011", "approver",
        $"{approver} is responsible for the step {step} and cannot waive it: have somebody else approve the waiver.");

    public static Refusal MoneyIsNotWaived(Id<CloseOutStep> step, Side owedBy, Money owed) => new("CP-STP-012", "step",
        $"The {owedBy} owes {owed} by the last settlement: " +
        $"the step {step} cannot be waived, since a waiver pays nothing; record the payment.");

    public static Refusal NotConditional(Id<CloseOutStep> step, StepNeed need) => new("CP-STP-013", "step",
        $"The step {step} is {need} and depends on nothing: do it, or have it waived.");

    public static Refusal MoneyIsOwed(Id<CloseOutStep> step, Side owedBy, Money owed) => new("CP-STP-014", "step",
        $"The step {step} applies: the {owedBy} owes {owed} by the last settlement. Record its payment.");

    public static Refusal LaterStepsSettled(Id<CloseOutStep> step, string later) => new("CP-STP-015", "step",
        $"{later} came after the step {step} and is settled: reopen what came after first.");

    public static Refusal ReportsNotAccepted(FinalReports reports) => new("CP-STP-016", "evidence.reports",
        $"{reports.Awaited}: have both final reports accepted first.");

    public static Refusal AssetsUndecided(ValueList<Id<Asset>> undecided) => new("CP-STP-017", "evidence.assets",
        $"It is not decided what becomes of these assets, or their donor has not agreed: " +
        $"{string.Join(", ", undecided.AsEnumerable())}. " +
        $"Decide on each one first; donating it to the partner is considered first.");

    public static Refusal OtherDueDay(Id<CloseOutStep> step, LocalDate? given, LocalDate? due) =>
        new("CP-STP-018", "dueOn",
            $"The step {step} is said to be due on {Told(given)}, but by the plan it is due on {Told(due)}: " +
            $"let the close-out fill in the day, by Doing.");

    public static Refusal CertifiedIsNotWaived(Id<CloseOutStep> step) => new("CP-STP-019", "step",
        $"The step {step} is shown by a certificate and is not waived: settle what it certifies; " +
        $"where the agreement does not ask for it, plan again without the step.");

    public static Refusal StillInReview(FinalReports reports, LocalDate last) => new("CP-STP-020", "evidence.reports",
        $"{reports.Awaited}: the side that reviews has until {last:uuuu-MM-dd}; " +
        $"have them reviewed, or settle the step on what is known after that day.");

    // Formatted when the refusal is read.
    private static DayOrNone Told(LocalDate? day) => new(day);

    private sealed record DayOrNone(LocalDate? Day)
    {
        public override string ToString() => Day is { } day ? Invariant($"{day:uuuu-MM-dd}") : "no day of its own";
    }
}
