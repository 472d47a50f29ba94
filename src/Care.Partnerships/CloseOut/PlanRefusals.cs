using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// Why a plan or its dates could not be made. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class PlanRefusals
{
    public static Refusal NotSoManySteps(int given, int most) => new("CP-CLP-001", "steps",
        $"The plan has {given} steps: 1 to {most} are possible; join steps that are always done together.");

    public static Refusal StepTwice(int place, Id<CloseOutStep> step) => new("CP-CLP-002", $"steps[{place}].id",
        $"The step {step} is listed twice: give each step an identity of its own.");

    public static Refusal StepWithoutWords(int place, Id<CloseOutStep> step) =>
        new("CP-CLP-003", $"steps[{place}].what",
        $"The step {step} does not say what is to be done: state it in words.");

    public static Refusal AfterNothing(int place, Id<CloseOutStep> step, Id<CloseOutStep> before) =>
        new("CP-CLP-004", $"steps[{place}].after",
        $"The step {step} comes after {before}, which is not in the plan: add {before}, or leave it out here.");

    public static Refusal Circle(string circle) => new("CP-CLP-005", "steps",
        $"These steps wait for each other and could never begin: {circle}. Take one of these dependencies out.");

    public static Refusal UnknownAnchor(int place, Id<CloseOutStep> step, DeadlineRule clock) =>
        new("CP-CLP-006", $"steps[{place}].due",
            $"The step {step} is due {clock}, a day that a close-out does not know: " +
            $"count from the end, or from the submission or receipt of the final reports.");

    public static Refusal DurationOutOfRange(int place, Id<CloseOutStep> step, int days, int most) =>
        new("CP-CLP-007", $"steps[{place}].takes",
        $"The step {step} is said to take {days} days: give 0 to {most}.");

    public static Refusal NegativeBuffer(int days) => new("CP-CLP-008", "bufferDays",
        $"The buffer is {days} days: what the partner owes comes before what the lead owes, so give 0 or more.");

    public static Refusal BeforeTheCalendar(LocalDate day, int buffer) => new("CP-CLP-009", "bufferDays",
        $"{buffer} days before {day:uuuu-MM-dd} lie outside the calendar: give a shorter buffer.");

    public static Refusal ReviewOutOfRange(int days, int most) => new("CP-CLP-010", "reviewDays",
        $"The other side has {days} days to review the final reports: " +
        $"give 0 to {most}, or null where none are agreed.");
}
