using Ardalis.Result;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Repository;
using FsCheck;
using FsCheck.Fluent;

namespace Care.Partnerships.Tests.Json;

/// <summary>A form of document, whatever it holds, and the sample of it in docs/data.</summary>
/// <param name="Name">Its wire name.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Again">Reads bytes and writes them again, or refuses them.</param>
/// <param name="Drawn">As many as that, drawn by chance and written.</param>
internal sealed record EveryDocument(
    string Name, byte[] Schema, Func<byte[], Result<byte[]>> Again, Func<int, IEnumerable<byte[]>> Drawn)
{
    /// <summary>All of them, in the order of <see cref="WireDocuments"/>.</summary>
    public static EveryDocument[] All { get; } =
    [
        Of(WireDocuments.RoleMatrix, MatrixGenerators.Matrices),
        Of(WireDocuments.Budget, BudgetGenerators.Budget().Generator),
        Of(WireDocuments.BudgetVersions, BudgetGenerators.AllVersions().Generator),
        Of(WireDocuments.OverheadRate, BudgetGenerators.Rate().Generator),
        Of(WireDocuments.DonorRuleSet, BudgetGenerators.RuleSet().Generator),
        Of(WireDocuments.ScorecardTemplate, ScorecardEventGenerators.Card().Generator),
        Of(WireDocuments.AidActor, LocalisationGenerators.Actors),
        Of(WireDocuments.LocalisationTally, LocalisationGenerators.Tallies),
        Of(WireDocuments.SurveyTemplate, ScorecardEventGenerators.Questions().Generator),
    ];

    /// <summary>Its name as that of a folder or file: <c>budget-1</c>.</summary>
    public string FileName => Name.Replace('/', '-');

    /// <summary>The sample, as a person wrote it.</summary>
    public byte[] Sample => File.ReadAllBytes(
        Path.Combine(RepositoryFiles.Root, "docs", "data", Name.Split('/')[0] + ".json"));

    private static EveryDocument Of<T>(WireDocument<T> form, Gen<T> drawn) where T : class => new(
        form.Name, form.Schema(), bytes => form.Load(bytes).Map(form.Save),
        count => drawn.Sample(count).Select(form.Save));
}
