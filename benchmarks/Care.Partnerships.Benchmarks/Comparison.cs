using System.Runtime.CompilerServices;

namespace Care.Partnerships.Benchmarks;

/// <summary>The same work by this library and by what one would pick instead, and the bar that it must clear.</summary>
/// <param name="Name">What is compared with what.</param>
/// <param name="Ours">Does our work so many times, and gives the last answer.</param>
/// <param name="Peer">Does the peer's work so many times, and gives the last answer.</param>
public sealed record Comparison(string Name, Func<int, object?> Ours, Func<int, object?> Peer)
{
    /// <summary>The peer's time divided by ours is at least this.</summary>
    public double? MinSpeedRatio { get; init; }

    /// <summary>We take at most so many times the peer's time: for floors that nobody can beat.</summary>
    public double AtMostTimesSlower { init => MinSpeedRatio = 1 / value; }

    /// <summary>The peer's bytes divided by ours are at least this.</summary>
    public double? MinBytesRatio { get; init; }

    /// <summary>One operation of ours allocates at most so many bytes.</summary>
    public double? MaxBytesPerOp { get; init; }

    /// <summary>Two ways to the same answer, compared with <see cref="object.Equals(object)"/>.</summary>
    public static Comparison Of<T>(string name, Func<T> ours, Func<T> peer) =>
        Of(name, ours, peer, answer => answer, answer => answer);

    /// <summary>Two ways whose answers are of two types, and what of each must be equal.</summary>
    public static Comparison Of<TOurs, TPeer>(
        string name, Func<TOurs> ours, Func<TPeer> peer, Func<TOurs, object?> ourAnswer,
        Func<TPeer, object?> peerAnswer
    ) => new(name, times => ourAnswer(Repeat(ours, times)), times => peerAnswer(Repeat(peer, times)));

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Optimised at once, so that the loop is never a tier behind what it calls. Each answer is stored: none can be left
    // out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T Repeat<T>(Func<T> work, int times)
    {
        for (var i = 0; i < times; i++) Sink<T>.Last = work();
        return Sink<T>.Last!;
    }

    private static class Sink<T>
    {
        public static T? Last;
    }
}
