using Care.Partnerships.Parties;
using Care.Partnerships.Scorecards;
using Care.Partnerships.Values;
using static Care.Partnerships.Rows<
    Care.Partnerships.Tests.Kernel.FactLamp, Care.Partnerships.Tests.Kernel.FactLampPhase, Care.Partnerships.Tests.Kernel.FactLampFact>;
using BulbRows = Care.Partnerships.Rows<
    Care.Partnerships.PartOf<Care.Partnerships.Tests.Kernel.FactLamp, Care.Partnerships.Tests.Kernel.Bulb, Care.Partnerships.Tests.Kernel.BulbPhase>,
    Care.Partnerships.Tests.Kernel.BulbPhase, Care.Partnerships.Tests.Kernel.BulbFact>;
using InLamp = Care.Partnerships.PartOf<
    Care.Partnerships.Tests.Kernel.FactLamp, Care.Partnerships.Tests.Kernel.Bulb, Care.Partnerships.Tests.Kernel.BulbPhase>;

namespace Care.Partnerships.Tests.Kernel;

public enum FactLampPhase { None, Dark, Bright, Out }

/// <summary>The smallest life there is: a lamp that is bought, lit by its owner, rated by a guest, and burns out by itself.</summary>
public sealed record FactLamp : Aggregate<FactLamp, FactLampFact>, IPhased<FactLampPhase>
{
    public static FactLamp None { get; } = new();

    internal static PartTable<FactLamp, Bulb, BulbPhase, FactLampFact, BulbFact> BulbTable { get; } = new(
        f => f.Bulb, (lamp, id) => lamp.Bulbs.Find(id), TakeIn, evolve => new("Bulb", null, evolve, [BulbPhase.Broken],
        BulbRows.On<BulbFitted>("fit", [BulbPhase.None], [BulbPhase.Fitted], Owner).KeptAs(b => b.Part?.Fitted),
        BulbRows.On<BulbBroken>("break", [BulbPhase.Fitted], [BulbPhase.Broken], Owner).OnlyWhen([LampIsDark]).KeptAs(b => b.Part?.Broken)));

    public static Lifecycle<FactLamp, FactLampFact> Lifecycle { get; } = Made();

    public FactLampPhase Phase { get; init; }

    public int Hours { get; init; }

    public IEntry<LampBought>? Bought { get; init; }

    public IEntry<LampLit>? Lit { get; init; }

    public IEntry<LampBlown>? Blown { get; init; }

    public IEntry<LampRated>? Rated { get; init; }

    public IEntry<LampBurntOut>? BurntOut { get; init; }

    public Book<Bulb> Bulbs { get; init; } = Book<Bulb>.Empty;

    private protected override Lifecycle<FactLamp, FactLampFact> Rules => Lifecycle;

    internal static Table<FactLamp, FactLampPhase, FactLampFact> Of(params Row<FactLamp, FactLampPhase, FactLampFact>[] rows) =>
        new("Lamp", None, TakeIn, [FactLampPhase.Out], rows) { Parts = [BulbTable] };

    private static Table<FactLamp, FactLampPhase, FactLampFact> Made() => Of(
        On<LampBought>("buy", [FactLampPhase.None], [FactLampPhase.Dark], Me).OnlyWhen([ThisYear]).Provided([SomeHours, ReadyByNow]).KeptAs(l => l.Bought),
        On<LampLit>("light", [FactLampPhase.Dark], [FactLampPhase.Bright], Me).KeptAs(l => l.Lit),
        On<LampBlown>("blow out", [FactLampPhase.Bright], [FactLampPhase.Dark, FactLampPhase.Out], Me).Provided([HoursFall]).KeptAs(l => l.Blown),
        OnBy<LampRated, Respondent>("rate", [FactLampPhase.Dark, FactLampPhase.Bright], Stay, AnyGuest).Provided([Stars]).KeptAs(l => l.Rated),
        OnDay(new LampBurntOut(), [FactLampPhase.Bright], [FactLampPhase.Out], BurnsOutOn).KeptAs(l => l.BurntOut));

    private static Refusal? Me(FactLamp lamp, in Asked<Person> asked) =>
        asked.By.Id.Value == "me" ? null : new("T-1", "by", $"Not by {asked.By}.", RefusalKind.Actor);

    private static Refusal? Owner(InLamp bulb, in Asked<Person> asked) => Me(bulb.Whole, in asked);

    private static Refusal? LampIsDark(InLamp bulb, in Asked<Person> asked) =>
        bulb.Whole.Phase is FactLampPhase.Dark ? null : new("T-5", "lamp", $"Not while {bulb.Whole.Phase}.");

    private static Refusal? ThisYear(FactLamp lamp, in Asked<Person> asked) =>
        asked.On.Year == 2026 ? null : new("T-2", "on", $"Not in {asked.On.Year}.");

    private static Refusal? SomeHours(FactLamp lamp, LampBought f, in Asked<Person> asked) =>
        f.Hours > 0 ? null : new("T-3", "hours", $"Not {f.Hours} hours.");

    private static Refusal? ReadyByNow(FactLamp lamp, LampBought f, in Asked<Person> asked) => Require.ByNow("madeOn", f.MadeOn, in asked);

    private static Refusal? HoursFall(FactLamp lamp, LampBlown f, in Asked<Person> asked) =>
        f.Hours < lamp.Hours ? null : new("T-4", "hours", $"Not {f.Hours} of {lamp.Hours}.");

    private static Refusal? AnyGuest(FactLamp lamp, in Asked<Respondent> asked) => null;

    private static Refusal? Stars(FactLamp lamp, LampRated f, in Asked<Respondent> asked) => f.Stars is > 0 and < 6 ? null : new("T-6", "stars", $"Not {f.Stars}.");

    private static LocalDate? BurnsOutOn(FactLamp lamp) => lamp.Lit?.On.PlusDays(lamp.Hours);

    private static FactLamp TakeIn(FactLamp lamp, Entry e) => e.Said switch
    {
        LampBought f   => lamp with { Phase = FactLampPhase.Dark, LastOn = e.On, Hours = f.Hours, Bought = e.As<LampBought>() },
        LampLit        => lamp with { Phase = FactLampPhase.Bright, LastOn = e.On, Lit = e.As<LampLit>() },
        LampBlown f    => f.Hours >= lamp.Hours ? throw new InvalidOperationException("hours rise")
            : lamp with { Phase = f.Hours == 0 ? FactLampPhase.Out : FactLampPhase.Dark, LastOn = e.On, Hours = f.Hours, Blown = e.As<LampBlown>() },
        LampRated      => lamp with { LastOn = e.On, Rated = e.As<LampRated>() },
        LampBurntOut   => lamp with { Phase = FactLampPhase.Out, LastOn = e.On, BurntOut = e.As<LampBurntOut>() },
        BulbFitted f   => lamp with { LastOn = e.On, Bulbs = lamp.Bulbs.Add(new(f.Bulb) { Phase = BulbPhase.Fitted, Fitted = e.As<BulbFitted>() }) },
        BulbBroken f   => lamp with { LastOn = e.On, Bulbs = lamp.Bulbs.With(lamp.Bulbs.Its(f.Bulb) with { Phase = BulbPhase.Broken, Broken = e.As<BulbBroken>() }) },
        _              => throw new System.Diagnostics.UnreachableException(),
    };
}

public abstract record FactLampFact : Fact;

public sealed record LampBought(int Hours, LocalDate MadeOn) : FactLampFact;

public sealed record LampLit : FactLampFact;

public sealed record LampBlown(int Hours) : FactLampFact;

public sealed record LampRated(int Stars) : FactLampFact;

public sealed record LampBurntOut : FactLampFact;

public abstract record BulbFact(Id<Bulb> Bulb) : FactLampFact;

public sealed record BulbFitted(Id<Bulb> Bulb) : BulbFact(Bulb);

public sealed record BulbBroken(Id<Bulb> Bulb) : BulbFact(Bulb);

public enum BulbPhase { None, Fitted, Broken }

public sealed record Bulb(Id<Bulb> Id) : IPart<Bulb, BulbPhase>
{
    public BulbPhase Phase { get; init; }

    public IEntry<BulbFitted>? Fitted { get; init; }

    public IEntry<BulbBroken>? Broken { get; init; }
}
