using System.Globalization;

namespace Care.Partnerships.Mutation;

/// <summary>What stands on the command line; Program.cs lists it.</summary>
internal sealed record Options
{
    public int Take { get; private init; } = 12;
    public int Seed { get; private init; } = 1;
    public IReadOnlyList<string> Folders { get; private init; } = [];
    public string? Changed { get; private init; }
    public TimeSpan Time { get; private init; } = TimeSpan.MaxValue;
    public bool Quick { get; private init; }
    public bool Resume { get; private init; }
    public bool Again { get; private init; }
    public bool List { get; private init; }

    public static Options Of(ReadOnlySpan<string> args) => args switch
    {
        [] => new(),
        [.. var before, "--quick"] => Of(before) with { Quick = true },
        [.. var before, "--resume"] => Of(before) with { Resume = true },
        [.. var before, "--again"] => Of(before) with { Again = true },
        [.. var before, "--list"] => Of(before) with { List = true },
        [.. var before, "--take", var n] => Of(before) with { Take = Number(n) },
        [.. var before, "--seed", var n] => Of(before) with { Seed = Number(n) },
        [.. var before, "--minutes", var n] => Of(before) with { Time = TimeSpan.FromMinutes(Number(n)) },
        [.. var before, "--changed", var commit] => Of(before) with { Changed = commit },
        [.. var before, "--folder", var prefix] => Of(before) is var others
            ? others with { Folders = [.. others.Folders, prefix] } : new(),
        [.., var last] => throw new ArgumentException($"{last} is not an option; Program.cs lists them."),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
