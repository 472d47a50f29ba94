using System.Diagnostics;
using Care.Partnerships.Benchmarks.Json;
using Care.Partnerships.Dossiers;

namespace Care.Partnerships.Benchmarks.Dossiers;

/// <summary>
/// The management tracker over dossiers, each the one of the sample with its three agreements; and the time that a
/// tracker of ten thousand may take.
/// </summary>
internal static class TrackerWork
{
    private const int Few = 20, Many = 200, MostSeconds = 2, Dossiers = 10_000;

    private static readonly LocalDate Day = new(2026, 11, 22);
    private static Dossier? _sample;

    // Read when it is measured, so that no other comparison waits for it.
    private static Dossier Sample => _sample ??= FileWork.Dossier();

    public static int OfMany() => Of(Many);

    public static int OfFewTenTimes()
    {
        var agreements = 0;
        for (var i = 0; i < Many / Few; i++) agreements += Of(Few);
        return agreements;
    }

    /// <summary>Waits as long as so many dossiers may take, of two seconds for ten thousand.</summary>
    public static int Allowed()
    {
        var (began, allowed) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds((double)MostSeconds * Many / Dossiers));
        while (Stopwatch.GetElapsedTime(began) < allowed) Thread.SpinWait(iterations: 100);
        return Many * Sample.Wholes.Count;
    }

    private static int Of(int dossiers)
    {
        var tally = TrackerTally.Empty;
        for (var i = 0; i < dossiers; i++)
            foreach (var whole in Sample.Wholes)
                if (TrackerRow.Of(whole, Day) is { } row)
                    tally = tally.With(row);
        return tally.Agreements;
    }
}
