using BenchmarkDotNet.Running;
using Care.Partnerships.Benchmarks;
using Care.Partnerships.Benchmarks.Json;

// --smoke holds every comparison against its bar, or those whose name has the words that follow; anything else goes to
// BenchmarkDotNet, for numbers.
if (args is ["--smoke", .. var words])
    return Smoke.Run([
        .. Comparisons.All.Where(comparison =>
            words.All(word => comparison.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
    ]);
// --gigabyte writes and reads a gigabyte of entries, and fails where that takes more memory than some lines need.
if (args is ["--gigabyte"]) return await Gigabyte.RunAsync();
// --page writes the table of docs/performance.md from the output of --smoke.
if (args is ["--page", var log, var page]) return PerformancePage.Write(log, page);
BenchmarkSwitcher.FromAssembly(typeof(Smoke).Assembly).Run(args);
return 0;
