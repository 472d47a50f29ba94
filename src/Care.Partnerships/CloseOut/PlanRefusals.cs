using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// Why a plan or its dates could not be made. In the order of their numbers; codes are public and never reused.
/// </summary>
internal static class PlanRefusals
{
    public static Refusal NotSoManySteps(int given, int most) => new("CP-CLP-001", "steps",
        $"The plan has {given} steps: 1 to {most} are possible; join steps that are always done together.");

    public static Refusal AfterNothing(int place, Id<CloseOutStep> step, Id<CloseOutStep> before) =>
        new("CP-CLP-002", $"steps[{place}].after",
        $"The step {step} comes after {before}, which is not in the plan: add {before}, or leave it out here.");

    public static Refusal Circle(string circle) => new("CP-CLP-003", "steps",
        $"These steps wait for each other and could never begin: {circle}. Take one of these dependencies out.");

    public static Refusal UnknownAnchor(int place, Id<CloseOutStep> step, DeadlineRule clock) =>
        new("CP-CLP-004", $"steps[{place}].due",
            $"The step {step} is due {clock}, a day that a close-out does not know: " +
            $"count from the end, or from the submission or receipt of the final reports.");

}
