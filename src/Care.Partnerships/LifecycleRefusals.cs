namespace Care.Partnerships;

/// <summary>What every lifecycle may refuse, whatever it is about.</summary>
internal static class LifecycleRefusals
{
    public static Refusal NotInThisPhase(string command, Enum phase, string possible) => new("CP-LIF-001", "phase",
        $"{command} is not possible while {phase}; possible now: {possible}.", RefusalKind.Phase);

    public static Refusal OnlyTheClock(Actor by) => new("CP-LIF-002", "by",
        $"This happens when its day comes, not by {by}: send the commands that Due gives, by Actor.Clock.", RefusalKind.Actor);

    public static Refusal BeforeTheLastDecision(LocalDate on, LocalDate last) => new("CP-LIF-003", "on",
        $"The decision is dated {on:uuuu-MM-dd}, before the last one of {last:uuuu-MM-dd}: date it {last:uuuu-MM-dd} or later, and give facts of earlier days their own date.");

    public static Refusal NeverDue() => new("CP-LIF-004", "on",
        $"This never falls due as things stand: ask Due for what time brings.");

    public static Refusal NotOnItsDay(LocalDate on, LocalDate due) => new("CP-LIF-005", "on",
        $"It is dated {on:uuuu-MM-dd}, but falls due on {due:uuuu-MM-dd}: date it that day, neither earlier nor later.");
}
