namespace Care.Partnerships.Mutation;

internal enum MutantOutcome { Killed, Survived, NotCompiling }

/// <summary>The mutants of one folder in an order by chance, which a seed fixes, and what became of them.</summary>
internal sealed class Sample
{
    private readonly Mutant[] _mutants;
    private readonly int _take;
    private readonly List<(Mutant Mutant, MutantOutcome Outcome)> _done = [];
    private int _next, _running;

    public Sample(string name, IEnumerable<Mutant> mutants, int seed, int take)
    {
        (Name, _take) = (name, take);
        _mutants = [.. mutants.OrderBy(mutant => mutant.Path, StringComparer.Ordinal)
            .ThenBy(mutant => mutant.Span.Start).ThenBy(mutant => mutant.Operator, StringComparer.Ordinal)];
        new Random(seed).Shuffle(_mutants);
        Folders = [.. _mutants.Select(mutant => mutant.Folder).Distinct()];
    }

    /// <summary>The folder of src, or what is counted together.</summary>
    public string Name { get; }

    /// <summary>The folders of src that its mutants are in.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>How many changes there could be, before a compiler looks at them.</summary>
    public int Possible => _mutants.Length;

    public int Killed => _done.Count(one => one.Outcome is MutantOutcome.Killed);

    public int NotCompiling => _done.Count(one => one.Outcome is MutantOutcome.NotCompiling);

    public IEnumerable<Mutant> Survivors =>
        _done.Where(one => one.Outcome is MutantOutcome.Survived).Select(one => one.Mutant);

    /// <summary>Those that compile: what is killed and what survives.</summary>
    public int Taken => _done.Count - NotCompiling;

    /// <summary>How many of a hundred mutants are killed; 100 where none was taken.</summary>
    public double Score => Taken == 0 ? 100 : 100.0 * Killed / Taken;

    /// <summary>The next mutant; null where enough have been taken, or there are no more.</summary>
    public Mutant? Next()
    {
        if (Taken + _running >= _take || _next == _mutants.Length) return null;
        _running++;
        return _mutants[_next++];
    }

    public void Done(Mutant mutant, MutantOutcome outcome)
    {
        _running--;
        _done.Add((mutant, outcome));
    }
}

/// <summary>Deals out the mutants to the workers, one folder after the other.</summary>
internal sealed class Turns(IReadOnlyList<Sample> samples)
{
    private readonly Lock _gate = new();
    private int _last;

    public (Sample Sample, Mutant Mutant)? Next()
    {
        lock (_gate)
        {
            for (var tried = 0; tried < samples.Count; tried++)
            {
                var sample = samples[_last++ % samples.Count];
                if (sample.Next() is { } mutant) return (sample, mutant);
            }
            return null;
        }
    }

    public void Done((Sample Sample, Mutant Mutant) turn, MutantOutcome outcome)
    {
        lock (_gate) turn.Sample.Done(turn.Mutant, outcome);
    }
}
