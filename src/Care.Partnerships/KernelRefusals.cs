using Care.Partnerships.Parties;

namespace Care.Partnerships;

/// <summary>
/// What every lifecycle may refuse, and what several of them share: one code each for the whole library.
/// </summary>
internal static class KernelRefusals
{
    public static Refusal NotInThisPhase(object fact, Enum phase, string toDo) => new("CP-LIF-001", "phase",
        $"{fact} is not possible while {phase}: {toDo}.", RefusalKind.Phase);

    public static Refusal WrongActor(Actor by, Type wanted) => new("CP-LIF-002", "by",
        $"This is recorded by {KindOf(wanted)}, not by {by}: {ToDo(wanted)}.", RefusalKind.Actor);

    public static Refusal BeforeTheLast(string field, LocalDate on, LocalDate? last) => new("CP-LIF-003", field,
        $"It is dated {on:uuuu-MM-dd}, before the last entry of {last:uuuu-MM-dd}: " +
        $"date it {last:uuuu-MM-dd} or later, and give facts of earlier days their own date.");

    public static Refusal NeverDue() => new("CP-LIF-004", "on",
        $"This never falls due as things stand: ask Due for what time brings.");

    public static Refusal NotOnItsDay(LocalDate on, LocalDate due) => new("CP-LIF-005", "on",
        $"It is dated {on:uuuu-MM-dd}, but falls due on {due:uuuu-MM-dd}: " +
        $"date it that day, neither earlier nor later.");

    public static Refusal InTheFuture(string field, LocalDate day, LocalDate on) => new("CP-LIF-006", field,
        $"The day {day:uuuu-MM-dd} lies after the day of recording, {on:uuuu-MM-dd}: record it once it has happened.");

    public static Refusal OfNeitherSide(string field, Actor given, Sides sides) => new("CP-LIF-007", field,
        $"{given} acts for neither side; the sides are {sides.Lead} and {sides.Partner}: " +
        $"name somebody of one of them.", KindOf(field));

    public static Refusal OtherCalendar(string field, LocalDate day) => new("CP-LIF-008", field,
        $"The day is given in the calendar {day.Calendar.Id}; days are of the ISO calendar: convert it first.");

    public static Refusal CannotBeJudged(FactInWords fact, ArgumentException because) => new("CP-LIF-009", "fact",
        $"{fact} holds a value that cannot be compared, " +
        $"such as a day of another calendar than ISO ({because.Message}): give days of the ISO calendar.");

    public static Refusal RecordedTwice() => new("CP-LIF-010", "fact",
        $"The same fact by the same actor on the same day was recorded before: keep one of the two entries.");

    public static Refusal InThePast(string field, LocalDate day, LocalDate on) => new("CP-LIF-011", field,
        $"The day {day:uuuu-MM-dd} lies before the day of recording, {on:uuuu-MM-dd}: give that day or a later one.");

    public static Refusal IdentityTaken(string field, string id) => new("CP-LIF-012", field,
        $"{id} is the identity of another one here: give it one of its own.");

    public static Refusal Unknown(string field, string what, string given, IEnumerable<string> known) =>
        new("CP-LIF-013", field,
            $"There is no {what} {given} here{Nearest.To(given, known)}: record it first, or name another.");

    public static Refusal DoesNotActFor<T>(string field, Person given, T party) => new("CP-LIF-014", field,
        $"{given} does not act for {party}: name somebody who does.", KindOf(field));

    public static Refusal DoesNotActFor(string field, Person given, Side side) =>
        DoesNotActFor(field, given, side switch { Side.Lead => "the lead", Side.Partner => "the partner" });

    public static Refusal OtherVersion(int given, int current) => new("CP-LIF-015", "version",
        $"Version {given} is meant, but version {current} is the present one: read {current}, and answer on it.");

    public static Refusal NotTheNextVersion(string field, int given, int next) => new("CP-LIF-016", field,
        $"Version {given} is given, but the next one is {next}: " +
        $"somebody may have recorded one meanwhile; look, and give {next}.");

    public static Refusal DoneByThisSide(string field, Actor by, LocalDate on) => new("CP-LIF-017", field,
        $"This side did so already, by {by} on {on:uuuu-MM-dd}: have the other side do it.");

    public static Refusal OfAnotherAgreement<T>(string field, Id<T> given, Id<T> own) =>
        new("CP-LIF-018", field,
            $"It is that of the agreement {given}, and {own} is the one concerned: give that of {own}.");

    public static Refusal UnderAnother(string field, string kind, string given, string under) =>
        new("CP-LIF-019", field,
            $"The fact is about {given}, and is recorded under {under}: record it under the {kind} that it names.");

    public static Refusal NothingOpen(string field, string what) => new("CP-LIF-020", field,
        $"No {what} is open that you may settle: record one first, or leave it.");

    // Whoever records it is the actor; whoever is named in it is a part of what it says.
    private static RefusalKind KindOf(string field) => field == "by" ? RefusalKind.Actor : RefusalKind.Rule;

    private static string KindOf(Type actor) =>
        actor == typeof(Actor.TheClock) ? "the clock alone" : $"a {InvariantText.Words(actor.Name)}";

    private static string ToDo(Type actor) =>
        actor == typeof(Actor.TheClock) ? "record what Due gives, or call CatchUp" : "name one";
}

/// <summary>Questions that many tables ask in the same words.</summary>
internal static class Require
{
    /// <summary>A text that says something.</summary>
    public static Refusal? Text(string field, string? text) =>
        BlankText.Is(text) ? ValueRefusals.Blank(field) : null;

    /// <summary>
    /// A list in which nothing is twice, since it means a set; the refusal is at the second one. It names what they are
    /// told apart by, unless a name for it is given.
    /// </summary>
    public static Refusal? Once<T, TKey>(
        string field, ValueList<T> items, Func<T, TKey> by, Func<T, string>? name = null) where TKey : notnull
    {
        const int few = 32;
        var seen = items.Count > few ? new HashSet<TKey>() : null;
        for (var i = 1; i < items.Count; i++)
        {
            var key = by(items[i]);
            seen?.Add(by(items[i - 1]));
            if (seen?.Contains(key) ?? IsBefore(key, i))
                return ValueRefusals.Twice(Invariant($"{field}[{i}]"), Shown(items[i], key));
        }

        return null;

        object Shown(T item, TKey key) => (name?.Invoke(item) ?? key as string) is { } text ? new Words(text) : key;

        bool IsBefore(TKey key, int place)
        {
            for (var i = 0; i < place; i++)
                if (EqualityComparer<TKey>.Default.Equals(by(items[i]), key)) return true;
            return false;
        }
    }

    /// <summary>A list in which nothing is twice, since it means a set; the refusal is at the second one.</summary>
    public static Refusal? Once<T>(string field, ValueList<T> items) where T : notnull =>
        Once(field, items, one => one);

    // A text in quotes, shortened when the refusal is read.
    private sealed record Words(string Text)
    {
        public override string ToString() => $"\"{InvariantText.Quoted(Text)}\"";
    }

    /// <summary>A day that has come by the day of recording.</summary>
    public static Refusal? ByNow<TActor>(string field, LocalDate day, in Asked<TActor> asked) where TActor : Actor =>
        day > asked.On ? KernelRefusals.InTheFuture(field, day, asked.On) : null;

    /// <summary>A whole number between two others, both included; null says nothing.</summary>
    public static Refusal? Between(string field, int? given, int least, int most) =>
        given is { } number && (number < least || number > most)
            ? ValueRefusals.OutOfRange(field, number, least, most)
            : null;

    /// <inheritdoc cref="EitherSide(Sides?, Actor)"/>
    public static Refusal? EitherSide(Sides? sides, Person by) => EitherSide("by", sides, by);

    /// <inheritdoc cref="EitherSide(Sides?, Actor)"/>
    public static Refusal? EitherSide(string field, Sides? sides, Person given) =>
        sides is null || sides.SideOf(given.Party) is not null
            ? null
            : KernelRefusals.OfNeitherSide(field, given, sides);

    /// <summary>Somebody who acts for one of two sides; anybody while it is not known who they are.</summary>
    public static Refusal? EitherSide(Sides? sides, Actor by) =>
        sides is null || sides.SideOf(by) is not null ? null : KernelRefusals.OfNeitherSide("by", by, sides);
}
