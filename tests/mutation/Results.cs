namespace Care.Partnerships.Mutation;

/// <summary>The file of results: a line for each mutant as soon as it is known, so that a run can be cut off.</summary>
internal sealed class Results
{
    private readonly Lock _gate = new();
    private readonly string _file;
    private readonly Dictionary<string, (MutantOutcome Outcome, string Killer)> _known = [];

    /// <summary>What survived the run before; where the sources have moved on, the nearest such change.</summary>
    public static IEnumerable<Mutant> Survivors(string file, IEnumerable<Mutant> mutants)
    {
        var last = new Dictionary<string, MutantOutcome>();
        foreach (var fields in File.ReadLines(file).Select(line => line.Split('\t')))
            last[fields[2]] = Enum.Parse<MutantOutcome>(fields[0]);
        var now = mutants.ToLookup(mutant => Mutant.Moving(mutant.Key).Change);
        return last.Where(one => one.Value is MutantOutcome.Survived).Select(one => Mutant.Moving(one.Key))
            .Select(one => now[one.Change].MinBy(mutant => Math.Abs(Mutant.Moving(mutant.Key).Place - one.Place)))
            .OfType<Mutant>().Distinct();
    }

    public Results(string file, bool resume)
    {
        _file = file;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!resume || !File.Exists(file))
        {
            File.WriteAllText(file, "");
            return;
        }
        foreach (var fields in File.ReadLines(file).Select(line => line.Split('\t')))
            _known[fields[2]] = (Enum.Parse<MutantOutcome>(fields[0]), fields[3]);
    }

    /// <summary>What became of it in the run before; a survivor is always tried again.</summary>
    public (MutantOutcome Outcome, string Killer)? Known(Mutant mutant) =>
        _known.TryGetValue(mutant.Key, out var known) && known.Outcome is not MutantOutcome.Survived ? known : null;

    public void Add(Mutant mutant, MutantOutcome outcome, string killer, TimeSpan took)
    {
        var line = $"{outcome}\t{took.TotalSeconds:0.0}\t{mutant.Key}\t{killer}\n";
        lock (_gate)
        {
            if (!_known.TryGetValue(mutant.Key, out var before) || before.Outcome != outcome)
                File.AppendAllText(_file, line);
            if (outcome is MutantOutcome.Survived) Console.WriteLine($"survived {mutant.Key}");
        }
    }
}

/// <summary>What a run found, as docs/mutation.md shows it.</summary>
internal static class Report
{
    private const double LeastScore = 90;
    private const int FewestMutants = 20;

    /// <summary>Prints the table; 1 where a score is too low, of enough mutants to say so, otherwise 0.</summary>
    public static int Write(IReadOnlyList<Sample> samples, TimeSpan took)
    {
        Console.WriteLine($"\nTook {took.TotalMinutes:0} minutes.\n");
        Console.WriteLine("| folder of src | possible | do not compile | taken | killed | survived | score |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var s in samples) Row(s.Name, s.Possible, s.NotCompiling, s.Taken, s.Killed);
        Row("all", samples.Sum(s => s.Possible), samples.Sum(s => s.NotCompiling), samples.Sum(s => s.Taken),
            samples.Sum(s => s.Killed));
        Console.WriteLine();
        foreach (var survivor in samples.SelectMany(s => s.Survivors)) Console.WriteLine($"- {survivor.Key}");

        var low = samples.Where(s => s.Taken >= FewestMutants && s.Score < LeastScore).ToList();
        foreach (var s in low) Console.WriteLine($"Below {LeastScore} %: {s.Name}, {s.Score:0.0} %");
        if (samples.Any(s => s.Taken < FewestMutants))
            Console.WriteLine($"Where fewer than {FewestMutants} mutants were taken, a low score does not fail.");
        return low.Count == 0 ? 0 : 1;
    }

    private static void Row(string name, int possible, int notCompiling, int taken, int killed) => Console.WriteLine(
        $"| {name} | {possible} | {notCompiling} | {taken} | {killed} | {taken - killed} | {Score(killed, taken)} |");

    private static string Score(int killed, int taken) => taken == 0 ? "" : $"{100.0 * killed / taken:0} %";
}
