// Runs the code that the first pages show: dotnet run tests/packages/pages.cs REPOSITORY PACKAGES WORK
// Each C# block is a console program by itself, exactly as it stands. It gets the packages that its page says to
// install, from the folder of packed packages and from nowhere near the sources, and prints what the page shows.
using System.Diagnostics;
using System.Text.RegularExpressions;

var (root, packages, work) = (args[0], args[1], args[2]);
string[] pages =
[
    Path.Combine(root, "README.md"),
    .. Directory.GetDirectories(Path.Combine(root, "src"))
        .Select(folder => Path.Combine(folder, "README.md"))
        .Where(File.Exists)
        .Order(StringComparer.Ordinal)
];
var (programs, mistakes) = (0, 0);
foreach (var page in pages)
{
    var name = page == pages[0] ? "README" : Path.GetFileName(Path.GetDirectoryName(page))!;
    var text = File.ReadAllText(page).ReplaceLineEndings("\n");
    var installed = Regex.Matches(text, @"dotnet add package (\S+)").Select(match => match.Groups[1].Value).ToArray();
    var blocks = Regex.Matches(text, @"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
        .Select(match => (Language: match.Groups[1].Value, Text: match.Groups[2].Value))
        .ToArray();
    if (installed.Length == 0 || !blocks.Any(block => block.Language == "csharp"))
        Complain(name, "says no package to install, or shows no code");
    for (var i = 0; i < blocks.Length; i++)
        if (blocks[i].Language == "csharp")
            Run($"{name}-{i}", installed, blocks[i].Text,
                i + 1 < blocks.Length && blocks[i + 1].Language.Length == 0 ? blocks[i + 1].Text : "");
}
Console.WriteLine($"{programs} programs of {pages.Length} pages were compiled as they stand; {mistakes} mistakes.");
return mistakes == 0 ? 0 : 1;

void Run(string name, string[] installed, string code, string shown)
{
    programs++;
    var folder = Directory.CreateDirectory(Path.Combine(work, name)).FullName;
    File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
    File.WriteAllText(Path.Combine(folder, "page.csproj"), Project(installed));
    File.WriteAllText(
        Path.Combine(folder, "nuget.config"),
        File.ReadAllText(Path.Combine(root, "tests/packages/consumer/nuget.config")).Replace("PACKAGES", packages));
    var output = Path.Combine(folder, "out");
    var (built, errors) = Started("dotnet", ["build", folder, "-c", "Release", "-o", output, "-v", "quiet", "-nologo"]);
    if (built != 0)
    {
        Complain(name, $"does not compile:\n{errors}");
        return;
    }
    var (ended, printed) = Started("dotnet", [Path.Combine(output, "page.dll")]);
    if (ended != 0 || printed != shown) Complain(name, $"ends with {ended} and prints\n{printed}\nnot\n{shown}");
}

void Complain(string name, string what)
{
    mistakes++;
    Console.WriteLine($"{name} {what}");
}

// What `dotnet new console` writes, with the packages added.
static string Project(string[] installed) =>
    $"""
    <Project Sdk="Microsoft.NET.Sdk">
      <PropertyGroup>
        <OutputType>Exe</OutputType>
        <TargetFramework>net10.0</TargetFramework>
        <ImplicitUsings>enable</ImplicitUsings>
        <Nullable>enable</Nullable>
      </PropertyGroup>
      <ItemGroup>
        {string.Concat(installed.Select(id => $"<PackageReference Include=\"{id}\" Version=\"0.*\" />"))}
      </ItemGroup>
    </Project>
    """;

static (int Code, string Printed) Started(string program, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
    var printed = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
    process.WaitForExit();
    return (process.ExitCode, printed);
}
