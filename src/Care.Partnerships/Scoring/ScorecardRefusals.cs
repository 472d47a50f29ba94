namespace Care.Partnerships.Scoring;

/// <summary>
/// Why a template, a sheet or a figure of scorecards could not be made. In the order of their numbers; codes are public
/// and never reused.
/// </summary>
internal static class ScorecardRefusals
{
    public static Refusal Blank(string field) => new("CP-SCO-001", field,
        $"Nothing is given for {field}: state it in words, in at least one language.");

    public static Refusal LanguageTwice(string field, string language) => new("CP-SCO-002", field,
        $"{field} is worded twice in the language {InvariantText.Quoted(language)}: keep one text for each language.");

    public static Refusal VersionBelowOne(int version) => new("CP-SCO-003", "key.version",
        $"Version {version} is none: versions are counted from 1.");

    public static Refusal NoDimensions() => new("CP-SCO-004", "dimensions",
        $"The template asks nothing: give at least one dimension with an item.");

    public static Refusal NoItems(string field, Id<TemplateDimension> dimension) => new("CP-SCO-005", field,
        $"The dimension {dimension} has no items: give it one, or leave it out.");

    public static Refusal IdTwice(string field, string kind, string id) => new("CP-SCO-006", field,
        $"The {kind} {id} stands in the template twice: give each its own identity.");

    public static Refusal ScaleImpossible(int min, int max) => new("CP-SCO-007", "max",
        $"A scale from {min} to {max} is impossible: " +
        $"begin at 0 or more, end above that and at {Scale.Highest} at most.");

    public static Refusal OffTheScaleOfTheTemplate(string field, int given, Scale scale) => new("CP-SCO-008", field,
        $"{given} is not on the scale from {scale.Min} to {scale.Max}, so this would never apply: " +
        $"use a figure of the scale.");

    public static Refusal WeightOutOfRange(string field, int weight) => new("CP-SCO-009", field,
        $"A weight of {weight} is not allowed: " +
        $"give a whole number from 0 to {TemplateItem.HeaviestWeight}; only proportions count.");

    public static Refusal WeightsSumToNothing(string field) => new("CP-SCO-010", field,
        $"All weights of {field} are 0, so there is nothing to divide by: give at least one of them a weight.");

    public static Refusal WeightInASum(string field, int weight, ScoringMethod method) => new("CP-SCO-011", field,
        $"A weight of {weight} has no place in {method}: set it to 1, or score by the mean of dimensions.");

    public static Refusal WeightsTooFine() => new("CP-SCO-012", "dimensions",
        $"With these weights the score is no longer exact in 128 bits: " +
        $"use smaller whole numbers in about the same proportion, or fewer dimensions.");

    public static Refusal DecimalsOutOfRange(int decimals) => new("CP-SCO-013", "scheme.banding.decimals",
        $"Bands with {decimals} decimals are not allowed: use 0 to {ScoringPlan.MostDecimals}.");

    public static Refusal EdgeTooFine(string field, Band band, int decimals) => new("CP-SCO-014", field,
        $"The band {band} has an edge with more than {decimals} decimals, which no rounded score meets: " +
        $"state its edges with {decimals} decimals.");

    public static Refusal BandUpsideDown(Id<Band> band, decimal from, decimal to) => new("CP-SCO-015", "to",
        $"The band {band} begins at {from}, above its end at {to}: swap the two.");

    public static Refusal GapBetweenBands(string field, Band below, Band above) => new("CP-SCO-016", field,
        $"Between the bands {below} and {above} there is a gap: " +
        $"let the upper one begin one step above the end of the lower.");

    public static Refusal BandsOverlap(string field, Band below, Band above) => new("CP-SCO-017", field,
        $"The bands {below} and {above} overlap: let the upper one begin one step above the end of the lower.");

    public static Refusal BandUnreachable(string field, Band band, decimal lowest, decimal highest) =>
        new("CP-SCO-018", field,
            $"The band {band} lies, in whole or in part, where no score can be: " +
            $"scores go from {lowest} to {highest}; fit its edges to that.");

    public static Refusal ScoresWithoutBand(decimal from, decimal to) => new("CP-SCO-019", "scheme.banding.bands",
        $"Scores from {from} to {to} have no band: " +
        $"begin the first band at the lowest score and end the last one at the highest.");

    public static Refusal CapUnknown(string field, Id<Band> band) => new("CP-SCO-020", field,
        $"There is no band {band} to cap with: name a band of the template.");

    public static Refusal CapShutsOut(string field, BandCap cap) => new("CP-SCO-021", field,
        $"Every sheet has all dimensions in {cap.Dimension} or worse, " +
        $"so no band better than {cap.AtMost} could ever be reached: tie the cap to a worse band.");

    public static Refusal CapInASum(ScoringMethod method) => new("CP-SCO-022", "scheme.banding.caps",
        $"The dimensions of a {method} have no bands, so they cap nothing: leave the caps out, or score by means.");

    public static Refusal OtherTemplate(TemplateKey given, TemplateKey wanted) => new("CP-SCO-023", "template",
        $"The answers belong to {given}, but are held against {wanted}: " +
        $"answers stay with their version; take that version of the template.");

    public static Refusal UnknownItem(string field, Id<TemplateItem> item, TemplateKey template) =>
        new("CP-SCO-024", field, $"{template} has no item {item}: answer the items that it has.");

    public static Refusal AnsweredTwice(string field, Id<TemplateItem> item) => new("CP-SCO-025", field,
        $"{item} is answered twice: keep one answer.");

    public static Refusal OffTheScale(string field, Id<TemplateItem> item, int given, Scale scale) =>
        new("CP-SCO-026", field,
            $"{item} is answered with {given}: " +
            $"answer with a whole number from {scale.Min} to {scale.Max}, or set it aside as not applicable.");

    public static Refusal NoEvidence(string field, Id<TemplateItem> item, int given, int from) =>
        new("CP-SCO-027", field,
            $"{item} is answered with {given}, and from {from} on an answer needs evidence: " +
            $"refer to what supports it, or answer lower.");

    public static Refusal NotOnThePromoterScale(int place, int given) => new("CP-SCO-028", "answers",
        $"Answer {place} is {given}: the readiness to recommend is a whole number " +
        $"from {NetPromoter.Lowest} to {NetPromoter.Highest}; count from 0 to find it.");

    public static Refusal NegativeCount(string field, int given) => new("CP-SCO-029", field,
        $"{given} is no number of answers: give 0 or more.");

    public static Refusal MoreAnswersThanInvited(int answered, int invited) => new("CP-SCO-030", "answered",
        $"{answered} answered, but only {invited} were invited: count each invited person once, and nobody else.");

    public static Refusal SheetsOfTwoTemplates(TemplateKey first, TemplateKey other) => new("CP-SCO-031", "sheets",
        $"The sheets belong to {first} and {other}: compare sheets of one template and version.");

    public static Refusal PeriodsOutOfOrder(LocalDate before, LocalDate after) => new("CP-SCO-032", "points",
        $"The point of {after:uuuu-MM-dd} follows the one of {before:uuuu-MM-dd}: " +
        $"give one point a day, the oldest first.");

    public static Refusal NoSuchInterval(string field, int given) => new("CP-SCO-033", field,
        $"{given} is no interval between check-ins: give at least 1 for months, at least 0 for days.");

    public static Refusal ThresholdNotAboveZero(string field, decimal given) => new("CP-SCO-034", field,
        $"A threshold of {given} would be reached by everything: give one above 0.");

    public static Refusal NoScoreOf(TemplateKey template, decimal given, decimal lowest, decimal highest) =>
        new("CP-SCO-035", "score", $"No score of {template} is {given}: its scores go from {lowest} to {highest}.");
}
