using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>The gathering of approvals for one item: a value that is asked and grows, inside whatever needs it.</summary>
/// <remarks>
/// <para>Nobody counts twice; who did the work never answers, not through a delegate either; an approval is of one version, and a new version begins anew.</para>
/// <para>There is no default value besides null. Immutable; equal where all that was asked and answered is.</para>
/// </remarks>
public sealed record SignOff
{
    private SignOff() { }

    /// <summary>Who signs off.</summary>
    public SignOffRule Rule { get; private init; } = null!;

    /// <summary>What is signed off, as the host names it.</summary>
    public string Item { get; private init; } = "";

    /// <summary>The version that is asked about; 1 or more.</summary>
    public int Version { get; private init; }

    /// <summary>Who did the work on this version; none of them answers.</summary>
    public ValueList<Id<Person>> Performers { get; private init; }

    /// <summary>The answers on this version that count, in their order.</summary>
    public ValueList<SignOffAnswer> Answers { get; private init; }

    /// <summary>The answers that no longer count: of earlier versions, or void by a request for changes.</summary>
    public ValueList<SignOffAnswer> Void { get; private init; }

    /// <summary>The day of the last answer or version.</summary>
    public LocalDate LastOn { get; private init; }

    /// <summary>Opens a sign-off. Refuses a blank item with <c>CP-VAL-001</c> and a version below 1 with <c>CP-SGN-003</c>; both at once.</summary>
    public static Result<SignOff> Open(SignOffRule rule, string? item, int version, ValueList<Id<Person>> performers, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(rule);
        List<Refusal> refusals = string.IsNullOrWhiteSpace(item) ? [ValueRefusals.Blank("item")] : [];
        if (version < 1) refusals.Add(SignOffRefusals.NotALaterVersion(version, 0));
        return refusals.Count > 0 ? Results.Refused<SignOff>(refusals) : new SignOff { Rule = rule, Item = item!, Version = version, Performers = performers, LastOn = on };
    }

    /// <summary>Where it stands.</summary>
    public SignOffStatus Status =>
        Answers is [.., { Verdict: Verdict.Rejected }] ? SignOffStatus.Rejected
        : Answers is [.., { Verdict: Verdict.ChangesRequested }] ? SignOffStatus.ChangesRequested
        : OpenStep() is null ? SignOffStatus.Complete : SignOffStatus.Open;

    /// <summary>Everybody who must has approved this version.</summary>
    public bool IsComplete => Status is SignOffStatus.Complete;

    /// <summary>The day of the last approval; null until it is complete.</summary>
    public LocalDate? CompletedOn => IsComplete ? Answers[^1].On : null;

    /// <summary>Whose answer is awaited: the free seats of the step that is open; empty where none is.</summary>
    public ValueList<Post> Next => Status is SignOffStatus.Open ? FreeSeats(OpenStep()!.Value).ToValueList() : [];

    /// <summary>The conditions under which this version was approved, in the order in which they were stated.</summary>
    public IEnumerable<string> Conditions => Answers.Where(answer => answer.Verdict is Verdict.ApprovedWithConditions).Select(answer => answer.Comment!);

    /// <summary>
    /// Takes an answer. While nothing is awaited refuses with <c>CP-SGN-004</c> alone; else refuses, all at once: another version (<c>005</c>), a day before the last
    /// (<c>006</c>), somebody without a free seat in the open step (<c>007</c>, <c>008</c>), who did the work (<c>009</c>), who counts already (<c>010</c>), a missing
    /// comment (<c>011</c>), and a delegation that is not this person's (<c>015</c>) or not of that day (<c>016</c>).
    /// </summary>
    public Result<SignOff> Decide(SignOffAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Status is not SignOffStatus.Open) return SignOffRefusals.NotOpen(Status).As<SignOff>();
        Refusal[] refusals = [.. new[] { OfThisVersion(answer), InOrder(answer), HasSeat(answer), IsNoPerformer(answer), CountsOnce(answer), SaysWhy(answer), MayStandIn(answer) }.OfType<Refusal>()];
        if (refusals.Length > 0) return Results.Refused<SignOff>(refusals);
        return answer.Verdict is Verdict.ChangesRequested
            ? this with { Void = [.. Void, .. Answers], Answers = [answer], LastOn = answer.On }
            : this with { Answers = Answers.Add(answer), LastOn = answer.On };
    }

    /// <summary>
    /// Puts a new version up: approvals do not carry over. Refuses, all at once, a version that is not later (<c>CP-SGN-003</c>), a day before the last (<c>CP-SGN-006</c>), and
    /// anything after a rejection (<c>CP-SGN-017</c>).
    /// </summary>
    public Result<SignOff> Revise(int version, ValueList<Id<Person>> performers, LocalDate on)
    {
        List<Refusal> refusals = [];
        if (Status is SignOffStatus.Rejected) refusals.Add(SignOffRefusals.RejectedForGood(Answers[^1]));
        if (version <= Version) refusals.Add(SignOffRefusals.NotALaterVersion(version, Version));
        if (on < LastOn) refusals.Add(SignOffRefusals.BeforeTheLast(on, LastOn));
        return refusals.Count > 0 ? Results.Refused<SignOff>(refusals)
            : this with { Version = version, Performers = performers, Void = [.. Void, .. Answers], Answers = [], LastOn = on };
    }

    private Refusal? OfThisVersion(SignOffAnswer answer) => answer.Version == Version ? null : SignOffRefusals.OtherVersion(answer.Version, Version);
    private Refusal? InOrder(SignOffAnswer answer) => answer.On >= LastOn ? null : SignOffRefusals.BeforeTheLast(answer.On, LastOn);
    private Refusal? HasSeat(SignOffAnswer answer)
    {
        var step = OpenStep()!.Value;
        return !Rule.Steps[step].Seats.Contains(answer.Post) ? SignOffRefusals.NoSeat(answer.By, answer.Post, string.Join(", ", Next.AsEnumerable()))
            : answer.Approves && !FreeSeats(step).Contains(answer.Post) ? SignOffRefusals.SeatTaken(answer.Post)
            : null;
    }
    private Refusal? IsNoPerformer(SignOffAnswer answer)
    {
        foreach (var performer in Performers) if (answer.Involves(performer)) return SignOffRefusals.DidTheWork(answer.By, performer);
        return null;
    }
    private Refusal? CountsOnce(SignOffAnswer answer)
    {
        if (!answer.Approves) return null;
        foreach (var before in Answers)
            if (answer.Involves(before.By.Id) || (before.Under is { } delegation && answer.Involves(delegation.By.Id))) return SignOffRefusals.CountsAlready(answer.By, before);
        return null;
    }
    private static Refusal? SaysWhy(SignOffAnswer answer) =>
        answer.Verdict is Verdict.Approved || !string.IsNullOrWhiteSpace(answer.Comment) ? null : SignOffRefusals.NoComment(answer.Verdict);
    private static Refusal? MayStandIn(SignOffAnswer answer) =>
        answer.Under is not { } delegation ? null
        : delegation.To.Id != answer.By.Id ? SignOffRefusals.NotTheDelegate(answer.By, delegation.To)
        : delegation.Period.Contains(answer.On) ? null : SignOffRefusals.DelegationNotInForce(answer.On, delegation.Period);

    // The first step that still lacks approvals. While a sign-off is open, its answers are approvals only, each in the step that was open then.
    private int? OpenStep()
    {
        var left = Answers.Count(answer => answer.Approves);
        for (var i = 0; i < Rule.Steps.Count; i++)
        {
            if (left < Rule.Steps[i].Minimum) return i;
            left -= Rule.Steps[i].Minimum;
        }

        return null;
    }

    private List<Post> FreeSeats(int step)
    {
        List<Post> free = [.. Rule.Steps[step].Seats];
        foreach (var answer in Answers.Skip(Rule.Steps.Take(step).Sum(before => before.Minimum))) free.Remove(answer.Post);
        return free;
    }
}
