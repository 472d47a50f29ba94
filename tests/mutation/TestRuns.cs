using System.Collections.Concurrent;
using System.Diagnostics;

namespace Care.Partnerships.Mutation;

/// <summary>The built tests, copied for each of two workers, and the limits of time that a run of them has.</summary>
internal sealed class TestRuns
{
    private const string Namespace = "Care.Partnerships.Tests";

    // What looks at the form of the sources, since a mutant shall not die of a line that is too long; what measures
    // time, since it shall not die of a busy machine; what looks at the packages as they were built, since a copy has
    // only the tests; and what takes a minute or more by itself.
    private static readonly string[] LeftOut =
    [
        .. Without("class", ".WidthTests", ".TextTests", ".ShapeTests", ".ArrowTests", ".DocumentationTests"),
        .. Without("class", ".SizeTests", ".CsvSizeTests"),
        .. Without("class", ".PurityTests"),
        .. Without("method", "in_time_that_grows_with_their_number", "in_linear_time"),
        .. Without("class", "Json.MutationTests", ".AnyFactTests", ".PrintingTests"),
    ];

    // What draws many histories by chance takes most of the time of a room; it comes after the pages.
    private static readonly string[] Slow =
    [
        "Properties", "PropertyTests", ".WordingTests", ".WireTests", ".AuditTests", ".JointsTests", ".CoherenceTests",
        ".ReportWireTests", ".BrokenBytesTests", ".SchemaTests"
    ];

    // Whoever waits for a lock takes no time of a processor.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly string _asItIs;
    private readonly string[] _workers;
    private readonly ConcurrentDictionary<string, Lazy<TimeSpan>> _limits = new();

    /// <summary>Copies the repository and its built tests for each worker: some tests read the sources.</summary>
    public TestRuns(string root, int workers)
    {
        var all = Path.Combine(root, "artifacts/mutation/copies");
        if (Directory.Exists(all)) Directory.Delete(all, recursive: true);
        _asItIs = Path.Combine(all, "as-it-is");
        _workers = [.. Enumerable.Range(1, workers).Select(n => Path.Combine(all, $"worker-{n}"))];
        var built = Directory.EnumerateFiles(Path.Combine(root, Tests), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file));
        foreach (var file in Git.Files().Concat(built))
            foreach (var place in (string[])[_asItIs, .. _workers])
            {
                var copy = Path.Combine(place, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Path.Combine(root, file), copy, overwrite: true);
            }
    }

    private static string Tests => $"tests/{Namespace}/bin/Debug/net10.0";

    /// <summary>
    /// The quick tests of the same room; the pages, the reports and the list of refusals; the slow ones of the room;
    /// unless quick, all others.
    /// </summary>
    public static IEnumerable<string[]> SetsFor(string folder, bool quick)
    {
        var own = OwnOf(folder) is { } room ? Rooms("-namespace", room) : null;
        if (own is not null) yield return [.. own, .. Without("class", Slow)];
        yield return [.. Shared("-namespace"), .. Without("class", Slow)];
        string[] slow = [.. Slow.SelectMany(name => new[] { "-class", "*" + name })];
        if (own is not null) yield return [.. own, .. slow];
        if (quick) yield break;
        yield return [.. Shared("-namespace"), .. slow];
        yield return Shared("-namespace-");
    }

    /// <summary>Compiles a package as it is, for all workers: what follows holds only where its tests pass.</summary>
    public void Prepare(Package package)
    {
        var file = $"{Tests}/{package.Name}.dll";
        package.Compile(Path.Combine(_asItIs, file));
        foreach (var worker in _workers) File.Copy(Path.Combine(_asItIs, file), Path.Combine(worker, file), true);
    }

    /// <summary>Puts a change into the sources and the tests of a worker; false where it does not compile.</summary>
    public bool Change(int worker, Mutant mutant)
    {
        var package = mutant.Package;
        if (!package.Compile(mutant, Path.Combine(_workers[worker], Tests, package.Name + ".dll"))) return false;
        File.WriteAllText(Path.Combine(_workers[worker], mutant.Path), package.Text(mutant));
        return true;
    }

    /// <summary>Takes the change out again.</summary>
    public void Restore(int worker, Mutant mutant)
    {
        foreach (var file in (string[])[mutant.Path, $"{Tests}/{mutant.Package.Name}.dll"])
            File.Copy(Path.Combine(_asItIs, file), Path.Combine(_workers[worker], file), overwrite: true);
    }

    /// <summary>The first test that fails for a worker, or what else went wrong; null where all pass.</summary>
    public string? FirstFailure(int worker, string[] set) => FirstFailure(_workers[worker], set, LimitOf(set), out _);

    // Three times the time of a processor that the set takes without any change, and twenty seconds: what else the
    // machine does is not the mutant's fault.
    private TimeSpan LimitOf(string[] set) => _limits.GetOrAdd(string.Join(' ', set), name => new(() =>
    {
        if (FirstFailure(_asItIs, set, TimeSpan.MaxValue, out var took) is { } failure)
            throw new InvalidOperationException($"Without any change a test fails: {failure}");
        Console.WriteLine($"{took.TotalSeconds,6:0.0} s of a processor without any change: {name}");
        return 3 * took + TimeSpan.FromSeconds(20);
    })).Value;

    private static string? FirstFailure(string place, string[] set, TimeSpan limit, out TimeSpan took)
    {
        string[] arguments = ["-noColor", "-stopOnFail", "-maxThreads", "1", .. set, .. LeftOut];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(place, Tests, Namespace + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            // A loop that never ends shall not take the memory of the machine: 3 GiB, in hexadecimal.
            Environment = { ["DOTNET_GCHeapHardLimit"] = "C0000000" }
        };
        string? failed = null;
        using var run = Process.Start(start)!;
        run.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.EndsWith("[FAIL]", StringComparison.Ordinal) is true) failed ??= line.Data.Trim();
        };
        run.ErrorDataReceived += (_, _) => { };
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();
        var since = Stopwatch.StartNew();
        for (took = default; !run.WaitForExit(200); took = TimeUsed(run) ?? took)
            if (took > limit || since.Elapsed > LongestWait)
            {
                run.Kill(entireProcessTree: true);
                run.WaitForExit();
                return $"no end after {took.TotalSeconds:0} seconds of a processor";
            }
        run.WaitForExit();
        return run.ExitCode == 0 ? null : failed ?? $"exit code {run.ExitCode}";
    }

    private static TimeSpan? TimeUsed(Process run)
    {
        try { return run.TotalProcessorTime; }
        // It has ended since, or ends just now.
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    // Tests repeat the folders of src.
    private static string? OwnOf(string folder) => folder.Split('/') switch
    {
        ["Care.Partnerships"] => "Kernel",
        ["Care.Partnerships", var room, ..] => room,
        [var package, ..] => package["Care.Partnerships.".Length..],
        _ => null,
    };

    // What reads the whole library.
    private static string[] Shared(string option) =>
        [.. Rooms(option, "Docs"), .. Rooms(option, "Repository"), .. Rooms(option, "Reporting")];

    private static string[] Rooms(string option, string room) =>
        [option, $"{Namespace}.{room}", option, $"{Namespace}.{room}.*"];

    private static IEnumerable<string> Without(string kind, params string[] names) =>
        names.SelectMany(name => new[] { $"-{kind}-", "*" + name });
}
