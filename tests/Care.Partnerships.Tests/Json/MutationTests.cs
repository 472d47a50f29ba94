using System.Text;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>One thing changed in a sound file, thousands of times: it is refused in words, or it is a file like any
/// other.</summary>
public class MutationTests
{
    // Of each seed; .ci/nightly takes more.
    private static readonly int Rounds = Json.Damaged.Files;
    private static readonly byte[] Sample = SampleFile.File.Save();
    private static readonly LocalDate[] Days = [new(2026, 11, 22), new(2025, 1, 1), new(2031, 1, 1)];

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void E11_E14_no_bytes_make_loading_throw_and_what_loads_can_be_saved_printed_and_reported(int seed)
    {
        var (mutations, failures, loaded) = (new Mutations(Sample, seed), new SortedDictionary<string,
            string>(StringComparer.Ordinal), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = mutations.Next();
            var stage = "load";
            try
            {
                var result = PartnershipFile.Load(bytes);
                if (!result.IsSuccess)
                {
                    Json.Damaged.CheckRefused(result);
                    continue;
                }

                (loaded, stage) = (loaded + 1, "save");
                var saved = result.Value.Save();
                saved.Length.Should().BeLessThanOrEqualTo(Json.Damaged.MostBytes(bytes.Length));
                var again = PartnershipFile.Load(saved).Required();
                stage = "compare";
                again.Equals(result.Value).Should().BeTrue();
                again.Save().AsSpan().SequenceEqual(saved).Should().BeTrue();
                again.Audit.Count.Should().Be(result.Value.Audit.Count);
                stage = "print";
                _ = Printed(result.Value).Length;
                foreach (var (name, text) in EveryReport.Of(
                    result.Value.Dossier, Days[round % Days.Length], asWhole: loaded % 4 == 1))
                {
                    stage = name;
                    text().Should().NotBeNull();
                }
            }
            catch (Exception e)
            {
                failures.TryAdd($"{stage}: {e.GetType().Name} {e.StackTrace?.Split('\n')[0].Trim()}",
                    $"{mutations.Change}: {e.Message[..Math.Min(e.Message.Length, 300)]}");
            }
        }

        string.Join('\n', failures).Should().BeEmpty();
        loaded.Should().BeGreaterThan(Rounds / 20, "some of them are lawful, or at least can be followed");
    }

    [Fact]
    public void A_document_alone_is_refused_in_words_or_is_one_like_any_other()
    {
        EveryDocument.All.Should().HaveCount(9, "each of them is below");
        var budget = SampleFile.File.Dossier.Budgets[0].Versions;
        int[] loaded =
        [
            Damaged(WireDocuments.RoleMatrix, RoleMatrix.Standard(
                Id<Party>.Of("care-phl"), Id<Party>.Of("tanglaw"), Money.Of(500_000m, Currency.Php))),
            Damaged(WireDocuments.BudgetVersions, budget),
            Damaged(WireDocuments.Budget, budget.Current!.Budget),
            Damaged(WireDocuments.OverheadRate, OverheadRate.Of(15, DonorRuleSets.Mtdc2024)),
            Damaged(WireDocuments.DonorRuleSet, DonorRuleSets.UsFederal2014),
            Damaged(WireDocuments.ScorecardTemplate, ScorecardTemplates.QuarterlyCheckIn),
            Damaged(WireDocuments.SurveyTemplate, SurveyStory.Heading.Template),
            Damaged(WireDocuments.AidActor, Stored(WireDocuments.AidActor)),
            Damaged(WireDocuments.LocalisationTally, Stored(WireDocuments.LocalisationTally)),
        ];
        loaded.Should().AllSatisfy(count => count.Should().BePositive("some of them are sound"));
    }

    private static T Stored<T>(WireDocument<T> form) where T : class =>
        form.Load(EveryDocument.All.Single(one => one.Name == form.Name).Sample).Required();

    // How many of the damaged ones were read.
    private static int Damaged<T>(WireDocument<T> document, T value) where T : class
    {
        var (mutations, loaded) = (new Mutations(document.Save(value), 7), 0);
        for (var round = 0; round < Json.Damaged.Documents; round++)
        {
            var bytes = mutations.Next();
            var read = document.Load(bytes);
            if (!read.IsSuccess)
            {
                Json.Damaged.CheckRefused(read);
                continue;
            }

            loaded++;
            var saved = document.Save(read.Value);
            saved.Length.Should().BeLessThanOrEqualTo(Json.Damaged.MostBytes(bytes.Length), mutations.Change);
            var again = document.Load(saved).Required();
            again.Should().Be(read.Value, mutations.Change);
            document.Save(again).AsSpan().SequenceEqual(saved).Should().BeTrue(mutations.Change);
        }

        return loaded;
    }

    private static string Printed(PartnershipFile file)
    {
        var (all, contents) = (new StringBuilder(), file.Dossier);
        all.Append(file).Append(contents).Append(file.Audit);
        foreach (var one in contents.Agreements) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.Reports) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.Assets) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.FundingAccounts) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.CloseOuts) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.CheckIns) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.Surveys) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.FeedbackCases) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.MediaMaterials) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.Monitorings) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.Relationships) all.Append(one).Append(one.State).Append(one.Entries);
        foreach (var one in contents.Budgets) all.Append(one);
        return all.ToString();
    }
}
