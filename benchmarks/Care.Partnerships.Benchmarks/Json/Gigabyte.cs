using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;

namespace Care.Partnerships.Benchmarks.Json;

/// <summary>
/// A gigabyte of entries as JSON Lines, written to a file and read back: in the memory of a few lines, or it fails.
/// </summary>
internal static class Gigabyte
{
    private const long Length = 1L << 30;

    // The runtime and its garbage take about two thirds of it; what grows with the lines would be many times more.
    private const long MostMemory = 128L << 20;

    private const int Lot = 64 * 1024;

    /// <summary>Writes, reads, prints what it took, and gives the exit code: 1 where it is too much.</summary>
    public static async Task<int> RunAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var path = Path.GetTempFileName();
        try
        {
            var written = await MeasuredAsync("written", () => WriteAsync(path));
            var read = await MeasuredAsync("read", () => ReadAsync(path));
            var peak = Process.GetCurrentProcess().PeakWorkingSet64;
            Console.WriteLine($"Peak of the working set: {peak >> 20} MiB, at most {MostMemory >> 20}.");
            if (written == read && peak <= MostMemory) return 0;
            Console.Error.WriteLine(written == read ? "That is too much." : $"{written} lines became {read}.");
            return 1;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<int> WriteAsync(string path)
    {
        await using var file = File.Create(path, Lot);
        var pipe = PipeWriter.Create(file, new(leaveOpen: true));
        var (place, length) = (0, 0L);
        for (; length < Length; place++)
        {
            EntryWork.Lines.Write(pipe, EntryWork.EntryAt(place));
            if (pipe.UnflushedBytes < Lot) continue;
            length += pipe.UnflushedBytes;
            await pipe.FlushAsync();
        }

        await pipe.CompleteAsync();
        return place;
    }

    // Each entry is held against what was written in its place.
    private static async Task<int> ReadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        var pipe = PipeReader.Create(file, new(bufferSize: Lot));
        for (var place = 0; ;)
        {
            var arrived = await pipe.ReadAsync();
            var unread = arrived.Buffer;
            place += Follow(ref unread, arrived.IsCompleted, place);
            pipe.AdvanceTo(unread.Start, unread.End);
            if (arrived.IsCompleted) return place;
        }
    }

    private static int Follow(ref ReadOnlySequence<byte> unread, bool isAll, int place)
    {
        var first = place;
        for (; EntryWork.Lines.TryRead(ref unread, isAll, out var entry); place++)
            if (!entry.Required().Fact.Equals(EntryWork.EntryAt(place).Fact))
                throw new InvalidOperationException($"Line {place + 1} came back as something else.");
        return place - first;
    }

    private static async Task<int> MeasuredAsync(string what, Func<Task<int>> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true));
        var lines = await work();
        var (seconds, bytes) = (clock.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - before);
        Console.WriteLine(
            $"1 GiB {what}: {lines:N0} lines in {seconds:0.0} s, {(Length >> 20) / seconds:0} MiB/s, "
            + $"{bytes / (double)lines:0} bytes allocated a line.");
        return lines;
    }
}
