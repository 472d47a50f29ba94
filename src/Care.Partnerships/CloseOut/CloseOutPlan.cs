using System.Numerics;
using Care.Partnerships.DonorRules;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// The steps of a close-out with their clocks: made at inception, and adjusted by policy and by the rules of the donor.
/// </summary>
/// <remarks>
/// <para>
/// 1 to <see cref="MostSteps"/> steps without a circle, so that there is always an order in which they can be done.
/// </para>
/// <para>There is no default value besides null. Immutable; equal where steps and buffer are, in the same order.</para>
/// </remarks>
public sealed partial record CloseOutPlan
{
    /// <summary>The most steps of a plan: 64.</summary>
    public const int MostSteps = 64;

    /// <summary>The most calendar days that a step takes: 3,650, ten years.</summary>
    public const int MostDays = 3_650;

    private CloseOutPlan(
        ValueList<PlannedStep> steps, Dated<int> bufferDays, Dated<int>? reviewDays, ValueList<ulong> needs,
        ValueList<int> order) =>
        (Steps, BufferDays, ReviewDays, Needs, Order, Required) =
            (steps, bufferDays, reviewDays, needs, order, RequiredOf(steps));

    /// <summary>The steps, in the order in which people read them.</summary>
    public ValueList<PlannedStep> Steps { get; }

    /// <summary>
    /// By how many calendar days what the partner owes precedes what the lead owes for the same thing; 0 or more.
    /// </summary>
    public Dated<int> BufferDays { get; }

    /// <summary>
    /// How many calendar days the other side has to review the final reports, counted from the day that it had both, 0
    /// or more: after the last one the account is settled on what is known. Null where nothing is agreed, and a review
    /// is waited for without end.
    /// </summary>
    public Dated<int>? ReviewDays { get; }

    // For each step, a bit for each step that comes before it; the places of the steps in an order in which they can be
    // done; a bit for each step that must be settled.
    internal ValueList<ulong> Needs { get; }
    internal ValueList<int> Order { get; }
    internal ulong Required { get; }

    /// <summary>
    /// Makes a plan, or refuses, all problems at once: no step or too many (<c>CP-CLP-001</c>), a step twice
    /// (<c>002</c>) or without words (<c>003</c>), one after a step that is
    /// not there (<c>004</c>), a circle (<c>005</c>), a clock from a day that a close-out does not know (<c>006</c>), a
    /// duration below 0 or above <see cref="MostDays"/> (<c>007</c>) or buffer (<c>008</c>),
    /// and days of review below 0 or above <see cref="MostDays"/> (<c>010</c>).
    /// </summary>
    public static Result<CloseOutPlan> From(
        ValueList<PlannedStep> steps, Dated<int> bufferDays, Dated<int>? reviewDays = null)
    {
        ArgumentNullException.ThrowIfNull(bufferDays);
        if (steps.Count is 0 or > MostSteps)
            return PlanRefusals.NotSoManySteps(steps.Count, MostSteps).As<CloseOutPlan>();
        var needs = NeedsOf(steps);
        var (order, circle) = InOrder(steps, needs);
        List<Refusal> refusals = [.. InSteps(steps)];
        if (circle is not null) refusals.Add(PlanRefusals.Circle(circle));
        if (bufferDays.Unchecked < 0) refusals.Add(ValueRefusals.TooLow("bufferDays", bufferDays.Unchecked, 0));
        if (reviewDays?.Unchecked is < 0 or > MostDays)
            refusals.Add(ValueRefusals.OutOfRange("reviewDays", reviewDays.Unchecked, 0, MostDays));
        return refusals.Count > 0
            ? refusals.As<CloseOutPlan>() : new CloseOutPlan(steps, bufferDays, reviewDays, needs, order);
    }

    /// <summary>Makes a plan from literals: the steps as an aligned table.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static CloseOutPlan Of(Dated<int> bufferDays, params ReadOnlySpan<PlannedStep> steps) =>
        From([.. steps], bufferDays).Required();

    /// <summary>A step; null where the plan has none of this identity.</summary>
    public PlannedStep? StepOf(Id<CloseOutStep> id) => PlaceOf(id) is >= 0 and var place ? Steps[place] : null;

    /// <summary>
    /// This plan with a step in the place of the one of the same identity, or at its end. Refuses as <see cref="From"/>
    /// does.
    /// </summary>
    public Result<CloseOutPlan> With(PlannedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return From(
            StepOf(step.Id) is { } before ? Steps.Replace(before, step) : Steps.Add(step), BufferDays, ReviewDays);
    }

    /// <summary>
    /// This plan without a step. Refuses as <see cref="From"/> does, such as with <c>CP-CLP-002</c> where another step
    /// comes after it.
    /// </summary>
    public Result<CloseOutPlan> Without(Id<CloseOutStep> id) =>
        From(Steps.Where(step => step.Id != id).ToValueList(), BufferDays, ReviewDays);

    /// <summary>This plan with another buffer. Refuses a negative one with <c>CP-VAL-031</c>.</summary>
    public Result<CloseOutPlan> WithBuffer(Dated<int> days) => From(Steps, days, ReviewDays);

    /// <summary>
    /// This plan with other days for the review of the final reports; null where none are agreed. Refuses days below 0
    /// or above <see cref="MostDays"/> with <c>CP-VAL-033</c>.
    /// </summary>
    public Result<CloseOutPlan> WithReview(Dated<int>? days) => From(Steps, BufferDays, days);

    /// <summary>
    /// This plan under the rules of a donor: where the donor states a deadline for what a step delivers, that of the
    /// subrecipient is the step's, and that of the recipient the
    /// lead's own. What the donor does not state stays as it is.
    /// </summary>
    /// <param name="donor">The rules.</param>
    /// <param name="awardMadeOn">The day of the prime award, which decides on their version.</param>
    public CloseOutPlan Under(DonorRuleSet donor, LocalDate awardMadeOn)
    {
        ArgumentNullException.ThrowIfNull(donor);
        return Map(step =>
        {
            var (own, leads) = (Stated(step, AwardSide.Subrecipient), Stated(step, AwardSide.Recipient));
            // A meeting is held once, by both: the partner has no second, earlier day for it.
            return leads is { Unchecked.Deliverable: Deliverable.CloseOutMeeting }
                ? step with { Due = leads } : step with { Due = own ?? step.Due, LeadDue = leads ?? step.LeadDue };
        });

        Dated<DeadlineRule>? Stated(PlannedStep step, AwardSide side)
        {
            foreach (var deliverable in step.Deliverables)
                if (donor.ClockFor(deliverable, side, awardMadeOn) is { IsSuccess: true, Value: var clock }
                    && IsKnown(clock.Unchecked.From))
                    return clock;
            return null;
        }
    }

    /// <summary>
    /// This plan with every figure held against its source by the caller, proposals of this library included. A
    /// close-out is planned with no others.
    /// </summary>
    /// <param name="by">Who confirms: a person, an office or the organisation.</param>
    /// <param name="on">The day on which the figures were held against their sources.</param>
    /// <exception cref="ArgumentException"><paramref name="by"/> is blank.</exception>
    public CloseOutPlan Confirmed(string by, LocalDate on)
    {
        var plan = Map(step => step with
        {
            Due = step.Due?.Confirmed(by, on), LeadDue = step.LeadDue?.Confirmed(by, on)
        });
        return new(plan.Steps, BufferDays.Confirmed(by, on), ReviewDays?.Confirmed(by, on), Needs, Order);
    }

    /// <summary>The figures that nobody held against their source yet, in the order of the steps.</summary>
    public ValueList<string> Unconfirmed =>
        Steps.SelectMany(step => new[] { step.Due, step.LeadDue }).OfType<Dated<DeadlineRule>>()
            .Where(clock => !clock.IsConfirmed).Select(clock => clock.ToString())
            .Concat(BufferDays.IsConfirmed ? [] : [BufferDays.ToString()])
            .Concat(ReviewDays is { IsConfirmed: false } review ? [review.ToString()] : []).ToValueList();

    // Asked at each planning, so without the list.
    internal bool IsConfirmed
    {
        get
        {
            foreach (var step in Steps)
                if (step.Due is { IsConfirmed: false } || step.LeadDue is { IsConfirmed: false }) return false;
            return BufferDays.IsConfirmed && ReviewDays is not { IsConfirmed: false };
        }
    }

    /// <summary>The identities of the steps, such as <c>planning-meeting, final-reports</c>.</summary>
    public override string ToString() => string.Join(", ", Steps.Select(step => step.Id));

    internal int PlaceOf(Id<CloseOutStep> id)
    {
        var steps = Steps.AsSpan();
        for (var i = 0; i < steps.Length; i++) if (ReferenceEquals(steps[i].Id, id)) return i;
        for (var i = 0; i < steps.Length; i++) if (steps[i].Id == id) return i;
        return -1;
    }

    private CloseOutPlan Map(Func<PlannedStep, PlannedStep> change) =>
        new(Steps.Select(change).ToValueList(), BufferDays, ReviewDays, Needs, Order);

    private static bool IsKnown(DeadlineAnchor anchor) =>
        anchor is DeadlineAnchor.EndDate or DeadlineAnchor.FinalReportSubmitted or DeadlineAnchor.FinalReportsReceived;

    private static IEnumerable<Refusal> InSteps(ValueList<PlannedStep> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (steps.Take(i).Any(earlier => earlier.Id == step.Id))
                yield return ValueRefusals.Twice(Invariant($"steps[{i}].id"), step.Id);
            if (BlankText.Is(step.What)) yield return ValueRefusals.Blank(Invariant($"steps[{i}].what"));
            foreach (var missing in step.After.Where(missing => steps.All(other => other.Id != missing)))
                yield return PlanRefusals.AfterNothing(i, step.Id, missing);
            foreach (var clock in new[] { step.Due?.Unchecked, step.LeadDue?.Unchecked }.OfType<DeadlineRule>())
                if (!IsKnown(clock.From)) yield return PlanRefusals.UnknownAnchor(i, step.Id, clock);
            if (Require.Once($"steps[{i}].after", step.After) is { } before) yield return before;
            if (Require.Once($"steps[{i}].deliverables", step.Deliverables) is { } deliverable)
                yield return deliverable;
            if (step.Takes is < 0 or > MostDays)
                yield return ValueRefusals.OutOfRange(Invariant($"steps[{i}].takes"), step.Takes, 0, MostDays);
        }
    }

    private static ValueList<ulong> NeedsOf(ValueList<PlannedStep> steps)
    {
        var needs = new ulong[steps.Count];
        for (var i = 0; i < needs.Length; i++)
            for (var before = 0; before < needs.Length; before++)
                if (steps[i].After.Contains(steps[before].Id)) needs[i] |= 1UL << before;
        return [.. needs];
    }

    private static ulong RequiredOf(ValueList<PlannedStep> steps)
    {
        var required = 0UL;
        for (var i = 0; i < steps.Count; i++) if (steps[i].Need is not StepNeed.Optional) required |= 1UL << i;
        return required;
    }

    // Takes away what waits for nothing, until nothing is left, or only a circle and what waits for it.
    private static (ValueList<int> Order, string? Circle) InOrder(ValueList<PlannedStep> steps, ValueList<ulong> needs)
    {
        var (order, settled) = (new List<int>(steps.Count), 0UL);
        for (var found = true; found;)
        {
            found = false;
            for (var i = 0; i < steps.Count; i++)
            {
                if ((settled >> i & 1) == 1 || (needs[i] & ~settled) != 0) continue;
                order.Add(i);
                settled |= 1UL << i;
                found = true;
            }
        }

        return (order.ToValueList(), order.Count == steps.Count ? null : CircleIn(steps, needs, settled));
    }

    // Every step that is left waits for one that is left: walking from one to the next must come back.
    private static string CircleIn(ValueList<PlannedStep> steps, ValueList<ulong> needs, ulong settled)
    {
        var walked = new List<int>();
        for (
            var at = BitOperations.TrailingZeroCount(~settled);
            ;
            at = BitOperations.TrailingZeroCount(needs[at] & ~settled))
        {
            var begun = walked.IndexOf(at);
            walked.Add(at);
            if (begun >= 0)
                return string.Join(" after ", walked.Skip(begun).Select(place => steps[place].Id));
        }
    }
}
