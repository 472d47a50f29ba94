using BenchmarkDotNet.Attributes;

namespace Care.Partnerships.Benchmarks;

/// <summary>The same comparisons in BenchmarkDotNet: each in its own process, with absolute times.</summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const int Times = 100;

    /// <summary>What is compared.</summary>
    [ParamsSource(nameof(All))]
    public Comparison Comparison { get; set; } = null!;

    /// <summary>All comparisons.</summary>
    public static IEnumerable<Comparison> All => Comparisons.All;

    /// <summary>The peer.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public object? Peer() => Comparison.Peer(Times);

    /// <summary>This library.</summary>
    [Benchmark(OperationsPerInvoke = Times)]
    public object? Ours() => Comparison.Ours(Times);
}
