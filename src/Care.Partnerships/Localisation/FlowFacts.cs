namespace Care.Partnerships.Localisation;

/// <summary>All that decides how a flow is treated, as one number: its kind, and the way that it came.</summary>
internal static class FlowFacts
{
    /// <summary>How many kinds there are: the lowest bits of the facts.</summary>
    public const int Kinds = 512;

    private const int Class = 7, StatusAt = 3, Humanitarian = 32, InKind = 64, Pooled = 128;
    private const int PartAt = 8, Part = 1 << PartAt, Overhead = 512;
    private const int BetweenAt = 10, Between = 0x7F, HopsAt = 17, MostHops = 0x3FFF;

    public static int Kind(
        ActorClass @class, FlowStatus status, bool isHumanitarian, bool isInKind, bool isThroughPooledFund,
        bool isPart) =>
        (int)@class | ((int)status << StatusAt) | (isHumanitarian ? Humanitarian : 0) | (isInKind ? InKind : 0)
        | (isThroughPooledFund ? Pooled : 0) | (isPart ? Part : 0);

    public static int Of(int kind, ValueList<ActorClassification> chain, bool isOverheadStated)
    {
        var facts = kind | (isOverheadStated ? Overhead : 0) | (Math.Min(chain.Count, MostHops) << HopsAt);
        foreach (var between in chain) facts |= 1 << ((int)between.Class + BetweenAt);
        return facts;
    }

    public static int KindOf(int facts) => facts & (Kinds - 1);

    /// <summary>The same kind with another organisation as the place where it counts.</summary>
    public static int KindAt(int facts, ActorClass @class) => (KindOf(facts) & ~Class) | (int)@class;

    /// <summary>The classes of the organisations between, a bit for each.</summary>
    public static int ClassesBetween(int facts) => (facts >> BetweenAt) & Between;

    public static int HopsOf(int facts) => facts >> HopsAt;

    public static ActorClass ClassOf(int facts) => (ActorClass)(facts & Class);

    public static FlowStatus StatusOf(int facts) => (FlowStatus)((facts >> StatusAt) & 3);

    public static bool IsHumanitarian(int facts) => (facts & Humanitarian) != 0;

    public static bool IsInKind(int facts) => (facts & InKind) != 0;

    public static bool IsThroughPooledFund(int facts) => (facts & Pooled) != 0;

    /// <summary>1 where it is a part of another flow, else 0.</summary>
    public static int PartsOf(int facts) => (facts >> PartAt) & 1;

    public static bool IsOverheadStated(int facts) => (facts & Overhead) != 0;
}
