using Care.Partnerships.Scoring;
namespace Care.Partnerships.Surveys;

/// <summary>What others answered to the same item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Mean">Their mean on the scale of the template, with its source and day.</param>
/// <param name="Population">Who they are, such as "8,000 partners of 90 organisations".</param>
public sealed record Benchmark(Id<TemplateItem> Item, Dated<decimal> Mean, string Population) : InvariantRecord;

/// <summary>A finding with the benchmark beside it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Benchmark">The benchmark; null where there is none for the item.</param>
/// <param name="Difference">The mean less the benchmark, not rounded; null where one of them is missing.</param>
public sealed record BenchmarkedFinding(ItemFinding Finding, Benchmark? Benchmark, decimal? Difference)
    : InvariantRecord
{
    /// <summary>
    /// Each item with its benchmark, in the order of the template. Refuses with <c>CP-SCO-016</c> one for an unknown
    /// item, with <c>CP-VAL-028</c> two for
    /// one item, with <c>CP-SCO-017</c> one outside the scale, and with <c>CP-VAL-022</c> one that is unconfirmed where
    /// that was not accepted.
    /// </summary>
    /// <param name="findings">The findings.</param>
    /// <param name="benchmarks">The benchmarks, in any order; not every item needs one.</param>
    /// <param name="acceptUnconfirmed">Whether the caller takes the risk of a figure that nobody held against its
    /// source.</param>
    public static Result<ValueList<BenchmarkedFinding>> From(
        SurveyFindings findings, ValueList<Benchmark> benchmarks, bool acceptUnconfirmed = false)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var (questions, refusals, byItem) = (
            findings.Template.Questions, new List<Refusal>(), new Dictionary<Id<TemplateItem>, Benchmark>());
        for (var i = 0; i < benchmarks.Count; i++)
        {
            var benchmark = benchmarks[i];
            if (benchmark.Mean.Use(acceptUnconfirmed) is { IsSuccess: false } unconfirmed)
                return unconfirmed.Refused<decimal, ValueList<BenchmarkedFinding>>();
            if (questions.ItemOf(benchmark.Item) is null)
                refusals.Add(ScorecardRefusals.UnknownItem($"benchmarks[{i}].item", benchmark.Item, questions.Key));
            if (!byItem.TryAdd(benchmark.Item, benchmark))
                refusals.Add(ValueRefusals.Twice($"benchmarks[{i}].item", benchmark.Item));
            if (benchmark.Mean.Unchecked < questions.Scheme.Scale.Min
                || benchmark.Mean.Unchecked > questions.Scheme.Scale.Max)
                refusals.Add(ValueRefusals.OutOfRange($"benchmarks[{i}].mean", benchmark.Mean.Unchecked,
                    questions.Scheme.Scale.Min, questions.Scheme.Scale.Max));
        }

        return refusals.Count > 0
            ? refusals.As<ValueList<BenchmarkedFinding>>()
            : findings.Items.Select(Beside).ToValueList();

        BenchmarkedFinding Beside(ItemFinding finding)
        {
            var benchmark = byItem.GetValueOrDefault(finding.Item.Id);
            return new(finding, benchmark, finding.Figure?.Mean - benchmark?.Mean.Unchecked);
        }
    }
}
