using System.Diagnostics;
using Care.Partnerships.Mutation;

// Changes src in one place at a time and runs the tests: what no test notices has survived. See docs/mutation.md.
//     --take N          so many mutants of each folder (12)
//     --seed N          which ones (1)
//     --folder PREFIX   only of such folders, such as Care.Partnerships/Agreements; may be said several times
//     --changed COMMIT  only of lines changed since that commit
//     --minutes N       begin no further one after so many minutes
//     --quick           only the tests of the same room and of the pages; --resume tries again what survives them
//     --resume          keep what the last run killed, and try the others again
//     --again           only what survived the last run, wherever it stands now
//     --list            only count what could be changed
// Results: artifacts/mutation/results.tsv. Exit code 1: a folder (with --changed: all together) is below 90 percent,
// of at least 20 mutants.
var options = Options.Of(args);
var root = Environment.CurrentDirectory;
if (!File.Exists(Path.Combine(root, "Care.Partnerships.sln")))
    throw new InvalidOperationException("Run it from the root of the repository.");

string[] names = ["Care.Partnerships", "Care.Partnerships.Json", "Care.Partnerships.Reporting"];
var changed = options.Changed is { } commit ? Git.ChangedSince(commit) : null;
if (changed is { Count: 0 })
{
    Console.WriteLine($"Nothing in src has changed since {options.Changed}.");
    return 0;
}
var file = Path.Combine(root, "artifacts/mutation/results.tsv");
var packages = names.Where(IsAsked).Select(name => Package.Load(root, name)).ToList();
var mutants = packages.SelectMany(package => package.Mutants()).Where(mutant => mutant.Before != mutant.After);
var folders = (options.Again ? Results.Survivors(file, mutants) : mutants)
    .Where(mutant => options.Folders.Count == 0 ||
        options.Folders.Any(prefix => mutant.Folder.StartsWith(prefix, StringComparison.Ordinal)))
    .Where(mutant => changed is null || changed.Contains((mutant.Path, mutant.Line)))
    .GroupBy(mutant => changed is null ? mutant.Folder : "changed lines", StringComparer.Ordinal)
    .OrderBy(folder => folder.Key, StringComparer.Ordinal)
    .Select(folder => new Sample(folder.Key, folder, options.Seed, options.Take))
    .ToList();
if (options.List)
{
    foreach (var folder in folders) Console.WriteLine($"{folder.Possible,7} {folder.Name}");
    Console.WriteLine($"{folders.Sum(folder => folder.Possible),7} in all");
    return 0;
}

var watch = Stopwatch.StartNew();
var results = new Results(file, options.Resume || options.Again);
const int Workers = 2;
var runs = new TestRuns(root, Workers);
foreach (var package in packages) runs.Prepare(package);
// One of each folder, then the next of each: a run that is cut off has looked everywhere.
var turns = new Turns(folders);
await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() =>
{
    while (watch.Elapsed < options.Time && turns.Next() is { } turn)
    {
        var began = watch.Elapsed;
        var (outcome, killer) = results.Known(turn.Mutant) ?? OutcomeOf(worker, turn.Mutant);
        turns.Done(turn, outcome);
        results.Add(turn.Mutant, outcome, killer, watch.Elapsed - began);
    }
})));
return Report.Write(folders, watch.Elapsed);

bool IsAsked(string name) =>
    (changed is null || changed.Any(line => line.Path.StartsWith($"src/{name}/", StringComparison.Ordinal))) &&
    (options.Folders.Count == 0 || options.Folders.Any(prefix => $"{prefix}/".StartsWith($"{name}/") ||
        name.StartsWith(prefix, StringComparison.Ordinal)));

(MutantOutcome, string Killer) OutcomeOf(int worker, Mutant mutant)
{
    if (!runs.Change(worker, mutant)) return (MutantOutcome.NotCompiling, "");
    var killer = TestRuns.SetsFor(mutant.Folder, options.Quick)
        .Select(set => runs.FirstFailure(worker, set)).FirstOrDefault(failure => failure is not null);
    runs.Restore(worker, mutant);
    return killer is null ? (MutantOutcome.Survived, "") : (MutantOutcome.Killed, killer);
}
