namespace Care.Partnerships.Scoring;

/// <summary>Everything that a template is asked before it may exist, in the order of the refusals.</summary>
internal static class TemplateChecks
{
    public static IEnumerable<Refusal> Problems(
        TemplateKey key, LocalizedText title, ScoringScheme scheme, ValueList<TemplateDimension> dimensions)
    {
        Refusal[] problems =
        [
            .. Head(key, title, scheme), .. Dimensions(scheme, dimensions), .. Weights(scheme, dimensions),
            .. Bands(scheme, dimensions.Sum(dimension => dimension.Items.Count)), .. Caps(scheme),
        ];
        // Exactness is asked of what is otherwise sound: the bound is made of the very weights and bands.
        return problems.Length == 0 && ScoringPlan.BitsNeeded(scheme, dimensions) > ScoringPlan.MostBits
            ? [ScorecardRefusals.WeightsTooFine()]
            : problems;
    }

    private static IEnumerable<Refusal> Head(TemplateKey key, LocalizedText title, ScoringScheme scheme)
    {
        var scale = scheme.Scale;
        foreach (var problem in Worded("title", title)) yield return problem;
        if (BlankText.Is(scheme.Name)) yield return ValueRefusals.Blank("scheme.name");
        if (key.Version < 1) yield return ValueRefusals.TooLow("key.version", key.Version, 1);
        for (var i = 0; i < scale.Labels.Count; i++)
            foreach (var problem in Worded($"scheme.scale.labels[{i}].text", scale.Labels[i].Text))
                yield return problem;
    }

    private static IEnumerable<Refusal> Dimensions(ScoringScheme scheme, ValueList<TemplateDimension> dimensions)
    {
        var (seen, items) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        if (dimensions.Count == 0) yield return ValueRefusals.NoneGiven("dimensions");
        for (var d = 0; d < dimensions.Count; d++)
        {
            var (dimension, field) = (dimensions[d], $"dimensions[{d}]");
            if (!seen.Add(dimension.Id.Value))
                yield return ValueRefusals.Twice(field, dimension.Id.Value);
            foreach (var problem in Worded($"{field}.title", dimension.Title)) yield return problem;
            if (dimension.Items.Count == 0) yield return ValueRefusals.NoneGiven(Invariant($"{field}.items"));
            for (var i = 0; i < dimension.Items.Count; i++)
            {
                var (item, place) = (dimension.Items[i], $"{field}.items[{i}]");
                if (!items.Add(item.Id.Value)) yield return ValueRefusals.Twice(place, item.Id.Value);
                foreach (var problem in Worded($"{place}.text", item.Text)) yield return problem;
                if (item.EvidenceFrom is { } from && !scheme.Scale.Holds(from))
                    yield return ScorecardRefusals.OffTheScaleOfTheTemplate(place, from, scheme.Scale);
            }
        }
    }

    private static IEnumerable<Refusal> Weights(ScoringScheme scheme, ValueList<TemplateDimension> dimensions)
    {
        for (var d = 0; d < dimensions.Count; d++)
        {
            var (dimension, field) = (dimensions[d], $"dimensions[{d}]");
            if (Weight(field, dimension.Weight, scheme.Method is not ScoringMethod.MeanOfDimensions) is { } heavy)
                yield return heavy;
            for (var i = 0; i < dimension.Items.Count; i++)
                if (
                    Weight($"{field}.items[{i}]", dimension.Items[i].Weight, scheme.Method is ScoringMethod.Sum) is
                    { } problem)
                    yield return problem;
            if (dimension.Items.Count > 0 && dimension.Items.All(item => item.Weight == 0))
                yield return ScorecardRefusals.WeightsSumToNothing($"{field}.items");
        }

        if (dimensions.Count > 0 && dimensions.All(dimension => dimension.Weight == 0))
            yield return ScorecardRefusals.WeightsSumToNothing("dimensions");

        Refusal? Weight(string field, int weight, bool isOne) =>
            weight is < 0 or > TemplateItem.HeaviestWeight
                ? ValueRefusals.OutOfRange(field, weight, 0, TemplateItem.HeaviestWeight)
            : isOne && weight != 1 ? ScorecardRefusals.WeightInASum(field, weight, scheme.Method)
            : null;
    }

    private static IEnumerable<Refusal> Bands(ScoringScheme scheme, int items)
    {
        var (banding, bands) = (scheme.Banding, scheme.Banding.Bands);
        if (banding.Decimals is < 0 or > ScoringPlan.MostDecimals)
        {
            yield return ValueRefusals.OutOfRange("scheme.banding.decimals", banding.Decimals, 0,
                ScoringPlan.MostDecimals);
            yield break;
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        for (var b = 0; b < bands.Count; b++)
        {
            var (band, field) = (bands[b], Field(b));
            if (!named.Add(band.Id.Value)) yield return ValueRefusals.Twice(field, band.Id.Value);
            foreach (var problem in Worded($"{field}.title", band.Title)) yield return problem;
            if (IsOnGrid(band.Lowest, banding.Decimals) && IsOnGrid(band.Highest, banding.Decimals)) continue;
            isWhole = false;
            yield return ScorecardRefusals.EdgeTooFine(field, band, banding.Decimals);
        }

        if (bands.Count == 0 || !isWhole) yield break;
        var ordered = bands.Select((band, place) => (band, place)).OrderBy(entry => entry.band.Lowest).ToArray();
        var step = 1m / ScoringPlan.PowerOfTen(banding.Decimals);
        for (var b = 1; b < ordered.Length; b++)
        {
            var (below, above) = (ordered[b - 1].band, ordered[b].band);
            if (above.Lowest > below.Highest && above.Lowest - step > below.Highest)
                yield return ScorecardRefusals.GapBetweenBands(Field(ordered[b].place), below, above);
            if (above.Lowest <= below.Highest)
                yield return ScorecardRefusals.BandsOverlap(Field(ordered[b].place), below, above);
        }

        var many = scheme.Method is ScoringMethod.Sum ? items : 1;
        var (lowest, highest) = ((decimal)scheme.Scale.Min * many, (decimal)scheme.Scale.Max * many);
        foreach (var (band, place) in ordered)
            if (band.Lowest < lowest || band.Highest > highest)
                yield return ScorecardRefusals.BandUnreachable(Field(place), band, lowest, highest);
        if (ordered[0].band.Lowest > lowest)
            yield return ScorecardRefusals.ScoresWithoutBand(lowest, ordered[0].band.Lowest - step);
        if (ordered[^1].band.Highest < highest)
            yield return ScorecardRefusals.ScoresWithoutBand(ordered[^1].band.Highest + step, highest);

        static string Field(int place) => $"scheme.banding.bands[{place}]";
    }

    private static IEnumerable<Refusal> Caps(ScoringScheme scheme)
    {
        var banding = scheme.Banding;
        if (banding.Caps.Count > 0 && scheme.Method is ScoringMethod.Sum)
            yield return ScorecardRefusals.CapInASum(scheme.Method);
        if (Require.Once("scheme.banding.caps", banding.Caps, cap => cap.Dimension) is { } twice) yield return twice;
        var best = ScoringPlan.WorstToBest(scheme).LastOrDefault()?.Id;
        for (var c = 0; c < banding.Caps.Count; c++)
        {
            var (cap, field) = (banding.Caps[c], $"scheme.banding.caps[{c}]");
            foreach (var id in new[] { cap.Dimension, cap.AtMost })
                if (!banding.Bands.Any(band => band.Id == id)) yield return ScorecardRefusals.CapUnknown(field, id);
            if (cap.Dimension == best && cap.AtMost != best) yield return ScorecardRefusals.CapShutsOut(field, cap);
        }
    }

    private static IEnumerable<Refusal> Worded(string field, LocalizedText text)
    {
        if (text.IsBlank) yield return ValueRefusals.Blank(field);
        if (text.LanguageTwice is { } language) yield return ValueRefusals.Twice(field, InvariantText.Quoted(language));
    }

    private static bool IsOnGrid(decimal edge, int decimals) => decimal.Round(edge, decimals) == edge;
}
