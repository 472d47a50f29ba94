using System.Diagnostics;
using System.Globalization;

namespace Care.Partnerships.Benchmarks;

/// <summary>Holds every comparison against its bar in one process: quick, and steady on a busy machine.</summary>
/// <remarks>
/// The contenders take turns round by round, so that what slows the machine slows both. What is judged is the ratio of
/// each
/// pair, by its lower quartile; bytes repeat exactly. What falls short is measured twice more, longer, before it
/// counts.
/// </remarks>
internal static class Smoke
{
    private static readonly int[] Rounds = [60, 180, 360];
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(0.7);
    private static readonly TimeSpan ShortestWarmUp = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMilliseconds(800);

    /// <summary>
    /// Measures all, prints a line for each ratio, and gives the exit code: 1 where one falls short or answers differ.
    /// </summary>
    public static int Run(IReadOnlyList<Comparison> comparisons)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var clock = Stopwatch.StartNew();
        var differing = comparisons.Where(c => !Equals(c.Ours(1), c.Peer(1))).ToList();
        foreach (var c in differing) Say($"DIFFER {c.Name}: ours {c.Ours(1)}, peer {c.Peer(1)}");
        if (differing.Count > 0) return 1;

        Say(
            $"{"", -6} {"peer / ours, or bytes of ours", -64} {"bar", 9} " +
            $"{"lower", 8} {"median", 8} {"upper", 8} {"ours B", 9} {"peer B", 9}");
        var shortfalls = comparisons.Count(c => !Clears(c));
        Say($"{comparisons.Count - shortfalls} passed, {shortfalls} short, {clock.Elapsed.TotalSeconds:0.0} s");
        return shortfalls == 0 ? 0 : 1;
    }

    private static bool Clears(Comparison comparison)
    {
        var (ours, peer) = (WarmUp(comparison.Ours), WarmUp(comparison.Peer));
        var (ourBytes, peerBytes) = (BytesPerOp(comparison.Ours, ours), BytesPerOp(comparison.Peer, peer));
        var clears = true;

        if (comparison.MaxBytesPerOp is { } most)
            clears &= Line(ourBytes <= most, "bytes", "<=", most, ourBytes, ourBytes, ourBytes);
        if (comparison.MinBytesRatio is { } fewer)
        {
            var ratio = ourBytes == 0 ? double.PositiveInfinity : peerBytes / ourBytes;
            clears &= Line(ratio >= fewer, "bytes ratio", ">=", fewer, ratio, ratio, ratio);
        }
        if (comparison.MinSpeedRatio is { } faster)
        {
            for (var attempt = 0; ; attempt++)
            {
                var ratios = PairedRatios(comparison, ours, peer, Rounds[attempt]);
                var (lower, median, upper) = (At(ratios, 0.25), At(ratios, 0.5), At(ratios, 0.75));
                var isLast = attempt == Rounds.Length - 1;
                if (lower >= faster || isLast)
                    return Line(lower >= faster, "time ratio", ">=", faster, lower, median, upper) && clears;
                Say(
                    $"{"again", -6} {comparison.Name}: " +
                    $"{lower:0.00} after {Rounds[attempt]} rounds, measured again with {Rounds[attempt + 1]}");
            }
        }
        return clears;

        bool Line(bool passes, string what, string sign, double bar, double lower, double median, double upper)
        {
            Say(
                $"{(passes ? "PASS" : "SHORT"), -6} {$"{comparison.Name}, {what}", -64} {$"{sign} {bar:0.##}", 9} " +
                $"{lower, 8:0.00} {median, 8:0.00} {upper, 8:0.00} {ourBytes, 9:0.#} {peerBytes, 9:0.#}");
            return passes;
        }
    }

    // Runs until three turns in a row are within a tenth of each other (the JIT has settled), and gives the operations
    // of one turn, by the fastest: a pause of the machine must not leave a turn of a single operation.
    private static int WarmUp(Func<int, object?> work)
    {
        var clock = Stopwatch.StartNew();
        var (times, steady, last, best) = (1, 0, 0d, double.MaxValue);
        while (clock.Elapsed < ShortestWarmUp || (steady < 3 && clock.Elapsed < LongestWarmUp))
        {
            var perOp = TicksPerOp(work, times);
            steady = Math.Abs(perOp - last) <= last / 10 ? steady + 1 : 0;
            (last, best) = (perOp, Math.Min(best, perOp));
            times = (int)
                Math.Clamp(
                    Turn.TotalSeconds * Stopwatch.Frequency / Math.Max(best, 0.001), 1,
                    Math.Min(times * 4d, 1_000_000));
        }
        return times;
    }

    private static double[] PairedRatios(Comparison comparison, int ours, int peer, int rounds)
    {
        GC.Collect();
        var ratios = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes, so that neither always inherits the other's garbage.
            var early = round % 2 == 0 ? TicksPerOp(comparison.Ours, ours) : 0;
            var peerTicks = TicksPerOp(comparison.Peer, peer);
            var ourTicks = round % 2 == 0 ? early : TicksPerOp(comparison.Ours, ours);
            ratios[round] = peerTicks / ourTicks;
        }
        Array.Sort(ratios);
        return ratios;
    }

    private static double TicksPerOp(Func<int, object?> work, int times)
    {
        var start = Stopwatch.GetTimestamp();
        work(times);
        return Math.Max(1, Stopwatch.GetTimestamp() - start) / (double)times;
    }

    // What reading the answer allocates is taken off again.
    private static double BytesPerOp(Func<int, object?> work, int times)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(times);
        var after = GC.GetAllocatedBytesForCurrentThread();
        work(0);
        return Math.Max(0, after - before - (GC.GetAllocatedBytesForCurrentThread() - after)) / (double)times;
    }

    private static double At(double[] sorted, double share) => sorted[(int)((sorted.Length - 1) * share)];

    private static void Say(string line) => Console.WriteLine(line);
}
