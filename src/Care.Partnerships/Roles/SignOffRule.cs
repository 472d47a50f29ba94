using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>Who signs off: steps one after another, and in each step a number of seats in any order.</summary>
/// <remarks>
/// <para>
/// Sequence is several steps, parallel is one step. A post that is listed twice in a step is two seats, for two people.
/// </para>
/// <para>There is no default value besides null. Immutable; equal where the steps are.</para>
/// </remarks>
public sealed record SignOffRule
{
    private SignOffRule(ValueList<SignOffStep> steps) => Steps = steps;

    /// <summary>The steps, in their order; at least one.</summary>
    public ValueList<SignOffStep> Steps { get; }

    /// <summary>Makes a rule, or refuses with <c>CP-VAL-034</c> one without steps.</summary>
    public static Result<SignOffRule> From(ValueList<SignOffStep> steps) =>
        steps.Count == 0 ? ValueRefusals.NoneGiven("steps").As<SignOffRule>() : new SignOffRule(steps);

    /// <summary>One post signs off alone.</summary>
    public static SignOffRule By(PartyPosition post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new([SignOffStep.Of([post], 1)]);
    }

    /// <summary>All these posts sign off, in any order.</summary>
    /// <exception cref="InvalidOperationException">No post is given.</exception>
    public static SignOffRule AllOf(params ReadOnlySpan<PartyPosition> posts) => AtLeast(posts.Length, posts);

    /// <summary>So many of these posts sign off, in any order.</summary>
    /// <exception cref="InvalidOperationException">The number is not 1 to the number of posts.</exception>
    public static SignOffRule AtLeast(int minimum, params ReadOnlySpan<PartyPosition> posts) =>
        new([SignOffStep.Of([.. posts], minimum)]);

    /// <summary>These posts sign off one after another.</summary>
    /// <exception cref="InvalidOperationException">No post is given.</exception>
    public static SignOffRule InSequence(params ReadOnlySpan<PartyPosition> posts)
    {
        var steps = new SignOffStep[posts.Length];
        for (var i = 0; i < steps.Length; i++) steps[i] = SignOffStep.Of([posts[i]], 1);
        return From([.. steps]).Required();
    }

    /// <summary>This rule, and then another.</summary>
    public SignOffRule Then(SignOffRule next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new([.. Steps, .. next.Steps]);
    }

    /// <summary>Every post that has a seat, once each, in the order of the steps.</summary>
    public ValueList<PartyPosition> Posts => Steps.SelectMany(step => step.Seats).Distinct().ToValueList();

    /// <summary>Whether a post has a seat.</summary>
    public bool Seats(PartyPosition post)
    {
        foreach (var step in Steps) if (step.Seats.Contains(post)) return true;
        return false;
    }

    /// <summary>Whether a party has a seat.</summary>
    internal bool Seats(Id<Party> party)
    {
        foreach (var step in Steps)
            foreach (var seat in step.Seats)
                if (seat.Party == party) return true;
        return false;
    }

    /// <summary>Whether it can be completed although nobody of a party takes part.</summary>
    public bool CanDoWithout(Id<Party> party)
    {
        foreach (var step in Steps)
        {
            var seats = 0;
            foreach (var seat in step.Seats) if (seat.Party != party) seats++;
            if (seats < step.Minimum) return false;
        }

        return true;
    }

    /// <summary>Whether two sides alone can complete it: they have enough seats in every step.</summary>
    internal bool IsEnough(Sides sides)
    {
        foreach (var step in Steps)
        {
            var seats = 0;
            foreach (var seat in step.Seats) if (sides.SideOf(seat.Party) is not null) seats++;
            if (seats < step.Minimum) return false;
        }

        return true;
    }

    /// <summary>
    /// Such as <c>finance-manager of care, then 2 of (country-director of care, executive-director of tanglaw)</c>.
    /// </summary>
    public override string ToString() => string.Join(", then ", Steps.AsEnumerable());
}

/// <summary>One step of a sign-off.</summary>
/// <remarks>There is no default value besides null. Immutable; equal where seats and minimum are.</remarks>
public sealed record SignOffStep
{
    private SignOffStep(ValueList<PartyPosition> seats, int minimum) => (Seats, Minimum) = (seats, minimum);

    /// <summary>The posts that may sign off in this step, at least one; a post listed twice is two seats.</summary>
    public ValueList<PartyPosition> Seats { get; }

    /// <summary>How many of the seats must be filled: 1 to all of them.</summary>
    public int Minimum { get; }

    /// <summary>
    /// Makes a step. Refuses with <c>CP-VAL-034</c> one without seats, and with <c>CP-VAL-033</c> a minimum that is not
    /// 1 to the number of seats.
    /// </summary>
    public static Result<SignOffStep> From(ValueList<PartyPosition> seats, int minimum) =>
        seats.Count == 0 ? ValueRefusals.NoneGiven("seats").As<SignOffStep>()
        : minimum < 1 || minimum > seats.Count
            ? ValueRefusals.OutOfRange("minimum", minimum, 1, seats.Count).As<SignOffStep>()
        : new SignOffStep(seats, minimum);

    /// <summary>Makes a step from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static SignOffStep Of(ValueList<PartyPosition> seats, int minimum) => From(seats, minimum).Required();

    /// <summary>The post, or how many of which posts.</summary>
    public override string ToString() => Seats.Count == 1 ? $"{Seats[0]}"
        : Invariant($"{(Minimum == Seats.Count ? "all" : Minimum)} of ({string.Join(", ", Seats.AsEnumerable())})");
}
