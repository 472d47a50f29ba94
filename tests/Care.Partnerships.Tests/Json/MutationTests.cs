using System.Text;
using Ardalis.Result;
using Care.Partnerships.Json;

namespace Care.Partnerships.Tests.Json;

/// <summary>One thing changed in a sound file, thousands of times: it is refused in words, or it is a file like any
/// other.</summary>
public class MutationTests
{
    // Of each seed; .ci/nightly takes more.
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("MUTATION_ROUNDS"), out var rounds) ? rounds : 500;
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
                    CheckRefused(result);
                    continue;
                }

                (loaded, stage) = (loaded + 1, "save");
                var saved = result.Value.Save();
                var again = PartnershipFile.Load(saved).Required();
                stage = "compare";
                again.Equals(result.Value).Should().BeTrue();
                again.Save().AsSpan().SequenceEqual(saved).Should().BeTrue();
                again.Audit.Count.Should().Be(result.Value.Audit.Count);
                stage = "print";
                _ = Printed(result.Value).Length;
                foreach (var (name, text) in EveryReport.Of(result.Value.Dossier, Days[round % Days.Length]))
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

    private static void CheckRefused(Result<PartnershipFile> refused)
    {
        var refusals = refused.Refusals();
        refusals.Count.Should().BePositive().And.Be(refused.ValidationErrors.Count());
        foreach (var refusal in refusals)
        {
            var text = refusal.ToString();
            (refusal.Code.StartsWith("CP-FIL-", StringComparison.Ordinal) && refusal.Field.StartsWith('$')
                && !text.Contains("Exception", StringComparison.Ordinal)
                && !text.Any(char.IsControl)).Should().BeTrue("{0} at {1} is for people", text, refusal.Field);
        }
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
