using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Care.Partnerships.Mutation;

/// <summary>
/// One package of src, ready to be compiled again and again: with the arguments, the warnings that are errors and the
/// generated sources of the real build, but without its analyzers. What that build's compiler would not take does not
/// compile here either.
/// </summary>
internal sealed class Package
{
    private readonly CSharpCompilation _compilation;
    private readonly CSharpCompilation _withoutNulls;
    private readonly Dictionary<string, SyntaxTree> _sources;
    private readonly Dictionary<SyntaxTree, int> _places;
    private readonly ResourceDescription[] _resources;

    private Package(string name, CSharpCompilation compilation, string root, ResourceDescription[] resources)
    {
        (Name, _compilation, _resources) = (name, compilation, resources);
        _sources = compilation.SyntaxTrees
            .Where(tree => tree.FilePath.StartsWith(root, StringComparison.Ordinal))
            .ToDictionary(tree => Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/'));
        _places = compilation.SyntaxTrees.Index().ToDictionary(tree => tree.Item, tree => tree.Index);
        _withoutNulls = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(WithoutNulls));
    }

    /// <summary>The name of the package and of its assembly.</summary>
    public string Name { get; }

    /// <summary>What could be wrong in it, one change each.</summary>
    public IEnumerable<Mutant> Mutants() => _sources
        .Where(source => !source.Key.Contains("/obj/", StringComparison.Ordinal))
        .SelectMany(source => Mutations.Of(this, source.Key, source.Value));

    /// <summary>Compiles the package as it is.</summary>
    public void Compile(string assembly)
    {
        var emitted = Emit(_withoutNulls, assembly);
        if (!emitted.Success) throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(20)));
    }

    /// <summary>Compiles the package with one change; false where it does not compile.</summary>
    public bool Compile(Mutant mutant, string assembly)
    {
        // A change inside a method can be wrong in its own file only. The others need no second look at their nulls,
        // which takes most of the time.
        var tree = _sources[mutant.Path];
        var changed = tree.WithChangedText(Changed(mutant));
        var strict = _compilation.ReplaceSyntaxTree(tree, changed);
        if (strict.GetSemanticModel(changed).GetDiagnostics().Any(one => one.Severity is DiagnosticSeverity.Error))
            return false;
        var (lax, laxTree) = (_withoutNulls, _withoutNulls.SyntaxTrees[_places[tree]]);
        return Emit(lax.ReplaceSyntaxTree(laxTree, WithoutNulls(changed)), assembly).Success;
    }

    private EmitResult Emit(CSharpCompilation compilation, string assembly)
    {
        using var made = new MemoryStream();
        var emitted = compilation.Emit(made, manifestResources: _resources);
        if (emitted.Success) File.WriteAllBytes(assembly, made.ToArray());
        return emitted;
    }

    private static SyntaxTree WithoutNulls(SyntaxTree tree) => tree.WithRootAndOptions(tree.GetRoot(),
        tree.Options.WithFeatures([.. tree.Options.Features, new("run-nullable-analysis", "never")]));

    /// <summary>The text of the changed file.</summary>
    public string Text(Mutant mutant) => Changed(mutant).ToString();

    private SourceText Changed(Mutant mutant) =>
        _sources[mutant.Path].GetText().WithChanges(new TextChange(mutant.Span, mutant.After));

    /// <summary>Reads a package that was built before.</summary>
    public static Package Load(string root, string name)
    {
        var folder = Path.Combine(root, "src", name);
        var given = CSharpCommandLineParser.Default.Parse(Arguments(folder), folder, sdkDirectory: null);
        // Doc comments are read neither by the mutations nor by the tests.
        var options = given.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        var sources = given.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(
            SourceText.From(File.ReadAllText(file.Path), Encoding.UTF8), options, file.Path));
        var compilation = CSharpCompilation.Create(name, sources,
            given.MetadataReferences.Select(one => MetadataReference.CreateFromFile(one.Reference, one.Properties)),
            given.CompilationOptions.WithSpecificDiagnosticOptions(
                given.CompilationOptions.SpecificDiagnosticOptions.SetItems(Severities(given, folder))));

        var loader = new Loader();
        var generators = given.AnalyzerReferences
            .SelectMany(one => new AnalyzerFileReference(Path.GetFullPath(one.FilePath), loader)
                .GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return new(name, (CSharpCompilation)complete, root + Path.DirectorySeparatorChar, [.. given.ManifestResources]);
    }

    // What .editorconfig says of the warnings of the compiler, such as a switch that forgets a member.
    private static IEnumerable<KeyValuePair<string, ReportDiagnostic>> Severities(
        CSharpCommandLineArguments given, string folder)
    {
        var files = given.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path));
        var set = AnalyzerConfigSet.Create(files.ToArray());
        // It hands the codes over in small letters.
        return set.GlobalConfigOptions.TreeOptions
            .Concat(set.GetOptionsForSourcePath(Path.Combine(folder, "Any.cs")).TreeOptions)
            .Select(one => KeyValuePair.Create(one.Key.ToUpperInvariant(), one.Value));
    }

    private static string[] Arguments(string folder)
    {
        // NonExistentFile is what keeps MSBuild from skipping a compilation that is up to date.
        string[] arguments =
        [
            "build", folder, "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true",
            "-p:DesignTimeBuild=true", "-p:BuildProjectReferences=false", "-p:NonExistentFile=none",
            "-getItem:CscCommandLineArgs"
        ];
        using var build = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0) throw new InvalidOperationException(said);
        return [.. JsonDocument.Parse(said).RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs")
            .EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
