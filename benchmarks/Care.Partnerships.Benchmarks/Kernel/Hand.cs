namespace Care.Partnerships.Benchmarks.Kernel;

/// <summary>What is said by hand: already so, refused, or neither.</summary>
internal readonly record struct HandAnswer(bool WasAlreadySo, Refusal[]? Refusals)
{
    public bool IsAccepted => !WasAlreadySo && Refusals is null;

    public static HandAnswer AlreadySo { get; } = new(true, null);

    public static HandAnswer NotInThisPhase { get; } = Refused("CP-LIF-001");

    public static HandAnswer Refused(string code) => new(false, [new(code, "", $"No.")]);
}

/// <summary>What every life by hand asks in the same way.</summary>
internal static class Hand
{
    public static bool Same<TFact>(Entry<TFact>? kept, TFact fact, Actor by, LocalDate on) where TFact : Fact =>
        kept is not null && kept.On == on && kept.By.Equals(by) && kept.Fact.Equals(fact);

    public static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    public static void Check(ref List<Refusal>? all, bool isMet, string code)
    {
        if (!isMet) (all ??= []).Add(new(code, "", $"No."));
    }
}
