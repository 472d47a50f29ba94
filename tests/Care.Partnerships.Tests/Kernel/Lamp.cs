using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Rows<
    Care.Partnerships.Tests.Kernel.Lamp, Care.Partnerships.Tests.Kernel.LampPhase,
    Care.Partnerships.Tests.Kernel.LampFact>;
using BulbRows = Care.Partnerships.Rows<
    Care.Partnerships.PartOf<
        Care.Partnerships.Tests.Kernel.Lamp, Care.Partnerships.Tests.Kernel.Bulb,
        Care.Partnerships.Tests.Kernel.BulbPhase>,
    Care.Partnerships.Tests.Kernel.BulbPhase, Care.Partnerships.Tests.Kernel.BulbFact>;
using InLamp = Care.Partnerships.PartOf<
    Care.Partnerships.Tests.Kernel.Lamp, Care.Partnerships.Tests.Kernel.Bulb, Care.Partnerships.Tests.Kernel.BulbPhase>;

namespace Care.Partnerships.Tests.Kernel;

public enum LampPhase { None, Dark, Bright, Out }

/// <summary>
/// The smallest life there is: a lamp that is bought, lit by its owner, rated by a guest, and burns out by itself.
/// </summary>
public sealed record Lamp : Aggregate<Lamp, LampFact>, IPhased<LampPhase>
{
    public static Lamp None { get; } = new();

    internal static PartTable<Lamp, Bulb, BulbPhase, LampFact, BulbFact> BulbTable { get; } =
        new(
            f => f.Bulb,
            (lamp, id) => lamp.Bulbs.Find(id),
            (bulb, entry) => TakeIn(bulb.Whole, entry), evolve =>
                new(
                    "Bulb", null, evolve, [BulbPhase.Broken], BulbRows
                        .On<BulbFitted>("fit", [BulbPhase.None], [BulbPhase.Fitted], Owner)
                        .KeptAs(b => b.Part?.Fitted),
                    BulbRows
                        .On<BulbBroken>("break", [BulbPhase.Fitted], [BulbPhase.Broken], Owner)
                        .OnlyWhen([LampIsDark])
                        .KeptAs(b => b.Part?.Broken)));

    public static Lifecycle<Lamp, LampFact> Lifecycle { get; } = Made();

    public LampPhase Phase
    {
        get => (LampPhase)PhaseNumber;
        init => PhaseNumber = (byte)value;
    }

    public int Hours { get; init; }

    public IEntry<LampBought>? Bought { get; init; }

    public IEntry<LampLit>? Lit { get; init; }

    public IEntry<LampBlown>? Blown { get; init; }

    public IEntry<LampRated>? Rated { get; init; }

    public IEntry<LampBurntOut>? BurntOut { get; init; }

    public Book<Bulb> Bulbs { get; init; } = Book<Bulb>.Empty;

    private protected override Lifecycle<Lamp, LampFact> Rules => Lifecycle;

    internal static Table<Lamp, LampPhase, LampFact> Of(params Row<Lamp, LampPhase, LampFact>[] rows) =>
        new("Lamp", None, TakeIn, [LampPhase.Out], rows) { Parts = [BulbTable] };

    private static Table<Lamp, LampPhase, LampFact> Made() => Of(
        On<LampBought>("buy", [LampPhase.None], [LampPhase.Dark], Me)
                .OnlyWhen([ThisYear])
                .Provided([SomeHours, ReadyByNow])
                .KeptAs(l => l.Bought),
        On<LampLit>("light", [LampPhase.Dark], [LampPhase.Bright], Me).KeptAs(l => l.Lit),
        On<LampBlown>("blow out", [LampPhase.Bright], [LampPhase.Dark, LampPhase.Out], Me)
                .Provided([HoursFall])
                .KeptAs(l => l.Blown),
        OnBy<LampRated, Respondent>("rate", [LampPhase.Dark, LampPhase.Bright], Stay, AnyGuest)
                .Provided([Stars])
                .KeptAs(l => l.Rated),
        OnDay(new LampBurntOut(), [LampPhase.Bright], [LampPhase.Out], BurnsOutOn).KeptAs(l => l.BurntOut));

    private static Refusal? Me(Lamp lamp, in Asked<Person> asked) =>
        asked.By.Id.Value == "me" ? null : new("T-1", "by", $"Not by {asked.By}.", RefusalKind.Actor);

    private static Refusal? Owner(InLamp bulb, in Asked<Person> asked) => Me(bulb.Whole, in asked);

    private static Refusal? LampIsDark(InLamp bulb, in Asked<Person> asked) =>
        bulb.Whole.Phase is LampPhase.Dark ? null : new("T-5", "lamp", $"Not while {bulb.Whole.Phase}.");

    private static Refusal? ThisYear(Lamp lamp, in Asked<Person> asked) =>
        asked.On.Year == 2026 ? null : new("T-2", "on", $"Not in {asked.On.Year}.");

    private static Refusal? SomeHours(Lamp lamp, LampBought f, in Asked<Person> asked) =>
        f.Hours > 0 ? null : new("T-3", "hours", $"Not {f.Hours} hours.");

    private static Refusal? ReadyByNow(Lamp lamp, LampBought f, in Asked<Person> asked) =>
        Require.ByNow("madeOn", f.MadeOn, in asked);

    private static Refusal? HoursFall(Lamp lamp, LampBlown f, in Asked<Person> asked) =>
        f.Hours < lamp.Hours ? null : new("T-4", "hours", $"Not {f.Hours} of {lamp.Hours}.");

    private static Refusal? AnyGuest(Lamp lamp, in Asked<Respondent> asked) => null;

    private static Refusal? Stars(Lamp lamp, LampRated f, in Asked<Respondent> asked) =>
        f.Stars is > 0 and < 6 ? null : new("T-6", "stars", $"Not {f.Stars}.");

    private static LocalDate? BurnsOutOn(Lamp lamp) => lamp.Lit?.On.PlusDays(lamp.Hours);

    private static Lamp TakeIn(Lamp lamp, Entry e) => e.Said switch
    {
        LampBought f => lamp with
            {
                Phase = LampPhase.Dark, LastOn = e.On, Hours = f.Hours, Bought = e.As<LampBought>()
            },
        LampLit        => lamp with { Phase = LampPhase.Bright, LastOn = e.On, Lit = e.As<LampLit>() },
        LampBlown f => f.Hours >= lamp.Hours
                ? throw new InvalidOperationException("hours rise")
                : lamp with
                {
                    Phase = f.Hours == 0 ? LampPhase.Out : LampPhase.Dark, LastOn = e.On, Hours = f.Hours,
                    Blown = e.As<LampBlown>()
                },
        LampRated      => lamp with { LastOn = e.On, Rated = e.As<LampRated>() },
        LampBurntOut   => lamp with { Phase = LampPhase.Out, LastOn = e.On, BurntOut = e.As<LampBurntOut>() },
        BulbFitted f => lamp with
            {
                LastOn = e.On,
                Bulbs = lamp.Bulbs.Add(new(f.Bulb) { Phase = BulbPhase.Fitted, Fitted = e.As<BulbFitted>() })
            },
        BulbBroken f => lamp with
            {
                LastOn = e.On,
                Bulbs = lamp.Bulbs.With(
                    lamp.Bulbs.Its(f.Bulb) with
                    {
                        Phase = BulbPhase.Broken, Broken = e.As<BulbBroken>()
                    })
            },
        _              => throw new System.Diagnostics.UnreachableException(),
    };
}

public abstract record LampFact : Fact;

public sealed record LampBought(int Hours, LocalDate MadeOn) : LampFact;

public sealed record LampLit : LampFact;

public sealed record LampBlown(int Hours) : LampFact;

public sealed record LampRated(int Stars) : LampFact;

public sealed record LampBurntOut : LampFact;

public abstract record BulbFact(Id<Bulb> Bulb) : LampFact;

public sealed record BulbFitted(Id<Bulb> Bulb) : BulbFact(Bulb);

public sealed record BulbBroken(Id<Bulb> Bulb) : BulbFact(Bulb);

public enum BulbPhase { None, Fitted, Broken }

public sealed record Bulb(Id<Bulb> Id) : IPart<Bulb, BulbPhase>
{
    public BulbPhase Phase { get; init; }

    public IEntry<BulbFitted>? Fitted { get; init; }

    public IEntry<BulbBroken>? Broken { get; init; }
}
