namespace Care.Partnerships.Scoring;

/// <summary>
/// Why a template, a sheet or a figure of scorecards could not be made. In the order of their numbers; codes are public
/// and never reused.
/// </summary>
internal static class ScorecardRefusals
{
    public static Refusal ScaleImpossible(int min, int max) => new("CP-SCO-001", "max",
        $"A scale from {min} to {max} is impossible: " +
        $"begin at 0 or more, end above that and at {Scale.Highest} at most.");

    public static Refusal OffTheScaleOfTheTemplate(string field, int given, Scale scale) => new("CP-SCO-002", field,
        $"{given} is not on the scale from {scale.Min} to {scale.Max}, so this would never apply: " +
        $"use a figure of the scale.");

    public static Refusal WeightsSumToNothing(string field) => new("CP-SCO-003", field,
        $"All weights of {field} are 0, so there is nothing to divide by: give at least one of them a weight.");

    public static Refusal WeightInASum(string field, int weight, ScoringMethod method) => new("CP-SCO-004", field,
        $"A weight of {weight} has no place in {method}: set it to 1, or score by the mean of dimensions.");

    public static Refusal WeightsTooFine() => new("CP-SCO-005", "dimensions",
        $"With these weights the score is no longer exact in 128 bits: " +
        $"use smaller whole numbers in about the same proportion, or fewer dimensions.");

    public static Refusal EdgeTooFine(string field, Band band, int decimals) => new("CP-SCO-006", field,
        $"The band {band} has an edge with more than {decimals} decimals, which no rounded score meets: " +
        $"state its edges with {decimals} decimals.");

    public static Refusal BandUpsideDown(Id<Band> band, decimal from, decimal to) => new("CP-SCO-007", "to",
        $"The band {band} begins at {from}, above its end at {to}: swap the two.");

    public static Refusal GapBetweenBands(string field, Band below, Band above) => new("CP-SCO-008", field,
        $"Between the bands {below} and {above} there is a gap: " +
        $"let the upper one begin one step above the end of the lower.");

    public static Refusal BandsOverlap(string field, Band below, Band above) => new("CP-SCO-009", field,
        $"The bands {below} and {above} overlap: let the upper one begin one step above the end of the lower.");

    public static Refusal BandUnreachable(string field, Band band, decimal lowest, decimal highest) =>
        new("CP-SCO-010", field,
            $"The band {band} lies, in whole or in part, where no score can be: " +
            $"scores go from {lowest} to {highest}; fit its edges to that.");

    public static Refusal ScoresWithoutBand(decimal from, decimal to) => new("CP-SCO-011", "scheme.banding.bands",
        $"Scores from {from} to {to} have no band: " +
        $"begin the first band at the lowest score and end the last one at the highest.");

    public static Refusal CapUnknown(string field, Id<Band> band) => new("CP-SCO-012", field,
        $"There is no band {band} to cap with: name a band of the template.");

    public static Refusal CapShutsOut(string field, BandCap cap) => new("CP-SCO-013", field,
        $"Every sheet has all dimensions in {cap.Dimension} or worse, " +
        $"so no band better than {cap.AtMost} could ever be reached: tie the cap to a worse band.");

    public static Refusal CapInASum(ScoringMethod method) => new("CP-SCO-014", "scheme.banding.caps",
        $"The dimensions of a {method} have no bands, so they cap nothing: leave the caps out, or score by means.");

    public static Refusal OtherTemplate(TemplateKey given, TemplateKey wanted) => new("CP-SCO-015", "template",
        $"The answers belong to {given}, but are held against {wanted}: " +
        $"answers stay with their version; take that version of the template.");

    public static Refusal UnknownItem(string field, Id<TemplateItem> item, TemplateKey template) =>
        new("CP-SCO-016", field, $"{template} has no item {item}: answer the items that it has.");

    public static Refusal OffTheScale(string field, Id<TemplateItem> item, int given, Scale scale) =>
        new("CP-SCO-017", field,
            $"{item} is answered with {given}: " +
            $"answer with a whole number from {scale.Min} to {scale.Max}, or set it aside as not applicable.");

    public static Refusal NoEvidence(string field, Id<TemplateItem> item, int given, int from) =>
        new("CP-SCO-018", field,
            $"{item} is answered with {given}, and from {from} on an answer needs evidence: " +
            $"refer to what supports it, or answer lower.");

    public static Refusal NotOnThePromoterScale(int place, int given) => new("CP-SCO-019", "answers",
        $"Answer {place} is {given}: the readiness to recommend is a whole number " +
        $"from {NetPromoter.Lowest} to {NetPromoter.Highest}; count from 0 to find it.");

    public static Refusal MoreAnswersThanInvited(int answered, int invited) => new("CP-SCO-020", "answered",
        $"{answered} answered, but only {invited} were invited: count each invited person once, and nobody else.");

    public static Refusal SheetsOfTwoTemplates(TemplateKey first, TemplateKey other) => new("CP-SCO-021", "sheets",
        $"The sheets belong to {first} and {other}: compare sheets of one template and version.");

    public static Refusal PeriodsOutOfOrder(LocalDate before, LocalDate after) => new("CP-SCO-022", "points",
        $"The point of {after:uuuu-MM-dd} follows the one of {before:uuuu-MM-dd}: " +
        $"give one point a day, the oldest first.");

    public static Refusal ThresholdNotAboveZero(string field, decimal given) => new("CP-SCO-023", field,
        $"A threshold of {given} would be reached by everything: give one above 0.");

    public static Refusal NoScoreOf(TemplateKey template, decimal given, decimal lowest, decimal highest) =>
        new("CP-SCO-024", "score", $"No score of {template} is {given}: give {lowest} to {highest}.");
}
