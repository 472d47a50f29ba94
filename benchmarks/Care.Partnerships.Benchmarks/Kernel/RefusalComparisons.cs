using System.Globalization;
using System.Runtime.CompilerServices;

namespace Care.Partnerships.Benchmarks.Kernel;

/// <summary>A refusal that nobody reads, against the exception that would say the same.</summary>
internal static class RefusalComparisons
{
    // Neither constant nor readonly: the compilers can fold nothing.
    private static LocalDate signed = new(2026, 3, 14);
    private static LocalDate start = new(2026, 3, 1);

    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "Refusal, built and unread, against an exception", Refused, Caught,
            r => $"{r.Code}: {r.Message}",
            e => $"{e.Code}: {e.Message}") with
        {
            MinSpeedRatio = 8, MaxBytesPerOp = 250
        },
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Refusal Refused() => new("CP-BEN-001", "signedOn",
        $"Signed on {signed:uuuu-MM-dd}, but the period starts on {start:uuuu-MM-dd}: " +
        $"sign earlier, or move the start.");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RefusedException Caught()
    {
        try { return Thrown(); }
        catch (RefusedException e) { return e; }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static RefusedException Thrown() =>
        throw new RefusedException(
            "CP-BEN-001",
            string.Create(CultureInfo.InvariantCulture,
                $"Signed on {signed:uuuu-MM-dd}, but the period starts on {start:uuuu-MM-dd}: " +
                $"sign earlier, or move the start."
            ));

    private sealed class RefusedException(string code, string message) : Exception(message)
    {
        public string Code { get; } = code;
    }
}
