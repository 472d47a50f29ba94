using System.Diagnostics;
using System.Globalization;

namespace Care.Partnerships.Samples.Silo;

/// <summary>The figures of docs/guide/hosting-orleans.md, printed as they stand there.</summary>
public sealed class Measure(Client client, EntryStore store, int partnerships)
{
    private static readonly int[] Curve = [1, 8, 64, 256];
    private readonly string _run = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HHmmss}");

    /// <summary>Fills where it is asked to, then measures.</summary>
    public async Task<bool> RunAsync(int seconds, bool fill)
    {
        if (fill) await FillAsync();
        else await TimedAsync("asked for the first time, 8 clients", 8, TimeSpan.FromSeconds(seconds),
            n => client.Of(Load.StreamOf((int)(n * 7919 % partnerships))).CatchUpAsync(new(2026, 6, 1)));
        foreach (var clients in Curve)
            await TimedAsync($"a fact recorded, {clients} clients", clients, TimeSpan.FromSeconds(seconds), n =>
            {
                var stream = Load.StreamOf(Random.Shared.Next(partnerships));
                return client.Of(stream).RecordAsync(client.Receive(stream, $"fbk-{_run}-{clients}-{n}"));
            });
        await TimedAsync("was so already, 64 clients", 64, TimeSpan.FromSeconds(seconds), n =>
        {
            var stream = Load.StreamOf(Random.Shared.Next(partnerships));
            return client.Of(stream).RecordAsync(client.TakeOver(stream));
        });
        // The same entry by the store alone: what PostgreSQL leaves to whatever stands before it.
        var entry = (await store.LoadAsync(Load.StreamOf(0)))[1];
        foreach (var clients in Curve)
            await TimedAsync($"the store alone, {clients} clients", clients, TimeSpan.FromSeconds(seconds), async n =>
                await store.AppendAsync($"alone-{_run}-{clients}-{n}", 0, [entry]));
        return true;
    }

    // Three entries each: taken over, feedback received, acknowledged. And what that takes of memory.
    private async Task FillAsync()
    {
        var before = await MemoryAsync();
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var i && i < partnerships)
            {
                var stream = Load.StreamOf(i);
                await client.Of(stream).RecordAsync(client.TakeOver(stream));
                await client.Of(stream).RecordAsync(client.Receive(stream, "fbk-1"));
                await client.Of(stream).RecordAsync(client.Acknowledge("fbk-1"));
            }
        }));
        var (took, after) = (watch.Elapsed, await MemoryAsync());
        var rate = partnerships * 3 / took.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {partnerships} partnerships of 3 entries, 64 clients | {rate:f0} |  |  |"));
        var (bytes, grains) = (after.Bytes - before.Bytes, after.Grains - before.Grains);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"memory: {before.Bytes / 1e6:f0} MB before, {after.Bytes / 1e6:f0} MB after, {grains} activations: "
                + $"{bytes / (double)grains:f0} bytes each"));
    }

    // The heap of all silos after a collection, and the activations on it.
    private async Task<(long Bytes, int Grains)> MemoryAsync()
    {
        var management = client.Cluster.GetGrain<IManagementGrain>(0);
        await management.ForceGarbageCollection([]);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var silos = await management.GetRuntimeStatistics([]);
        return (
            silos.Sum(one => one.EnvironmentStatistics.RawMemoryUsageBytes), silos.Sum(one => one.ActivationCount));
    }

    private static async Task TimedAsync(string what, int clients, TimeSpan time, Func<long, Task> ask)
    {
        var next = -1L;
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            var own = new List<double>();
            while (watch.Elapsed < time)
            {
                var since = watch.Elapsed;
                await ask(Interlocked.Increment(ref next));
                own.Add((watch.Elapsed - since).TotalMilliseconds);
            }

            return own;
        }));
        var (took, all) = (watch.Elapsed, times.SelectMany(own => own).Order().ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {all.Count / took.TotalSeconds:f0} | {At(50):f1} | {At(99):f1} |"));

        double At(int percent) => all[Math.Min(all.Count - 1, all.Count * percent / 100)];
    }
}
