using static Care.Partnerships.Values.InvariantText;

namespace Care.Partnerships.Effectiveness;

/// <summary>
/// Why a framework, a crosswalk, an assessment or a comparison could not be made. Codes are public and never reused.
/// </summary>
internal static class EffectivenessRefusals
{
    public static Refusal Blank(string field) => new("CP-EFF-001", field,
        $"Nothing is given for {field}: state it in words.");

    public static Refusal TooFewLevels(int given) => new("CP-EFF-002", "levels",
        $"The scale has {given} levels: at least 2 are needed to tell anything apart.");

    public static Refusal LevelsOutOfOrder(int index, int rank, int before) =>
        new("CP-EFF-003", $"levels[{index}].rank",
            $"Rank {rank} stands after rank {before}: " +
            $"list the levels from the lowest to the highest, each rank above the one before.");

    public static Refusal VersionBelowOne(int given) => new("CP-EFF-004", "version",
        $"Version {given} is given: versions count from 1.");

    public static Refusal NoDimensions() => new("CP-EFF-005", "dimensions",
        $"The framework has no dimension: give at least one.");

    public static Refusal DimensionTwice(int index, Id<Dimension> dimension) =>
        new("CP-EFF-006", $"dimensions[{index}].id",
            $"{dimension} stands in the list twice: keep one, or give the second an identity of its own.");

    public static Refusal OtherVersion(FrameworkVersion given, FrameworkVersion expected) =>
        new("CP-EFF-007", "framework",
            $"This belongs to {given}, not to {expected}: " +
            $"take the framework of that version, or assess anew under this one.");

    public static Refusal UnknownDimension(string field, Id<Dimension> given, FrameworkVersion framework) =>
        new("CP-EFF-008", field, $"{given} is no dimension of {framework}: use one that the framework lists.");

    public static Refusal OutsideTheScale(int index, Id<Dimension> dimension, int given, LevelScale scale) =>
        new("CP-EFF-009", $"ratings[{index}].rank",
            $"{dimension} is rated {given}, which is outside the scale: the levels are {scale}.");

    public static Refusal RatedTwice(int index, Id<Dimension> dimension, Perspective perspective) =>
        new("CP-EFF-010", $"ratings[{index}]",
            $"{dimension} is rated twice by the {perspective}: keep one rating for each dimension and perspective.");

    public static Refusal EvidenceMissing(int index, Id<Dimension> dimension, Level level) =>
        new("CP-EFF-011", $"ratings[{index}].evidence",
            $"{dimension} is rated {level} without evidence: " +
            $"refer to at least one piece of it, or rate a level that needs none.");

    public static Refusal EvidenceInTheFuture(string field, LocalDate given, LocalDate on) => new("CP-EFF-012", field,
        $"The evidence is of {given:uuuu-MM-dd}, after the assessment of {on:uuuu-MM-dd}: " +
        $"assess on that day or later.");

    public static Refusal NothingToCompare() => new("CP-EFF-013", "assessments",
        $"No assessment is given: give at least one.");

    public static Refusal OtherSubject(int index, Id<AssessmentSubject> given, Id<AssessmentSubject> expected) =>
        new("CP-EFF-014", $"assessments[{index}].subject",
        $"The assessment is about {given}, the first one about {expected}: a course through time follows one subject.");

    public static Refusal SameDayTwice(int index, Id<AssessmentSubject> subject, LocalDate on) =>
        new("CP-EFF-015", $"assessments[{index}].on",
            $"{subject} is assessed twice on {on:uuuu-MM-dd}: keep the assessment that counts.");

    public static Refusal SubjectTwice(Id<AssessmentSubject> subject) => new("CP-EFF-016", "subjects",
        $"{subject} stands in both portfolios and would count twice: put each subject into one of them.");

    public static Refusal UnknownFramework(string field, FrameworkVersion given) => new("CP-EFF-017", field,
        $"The crosswalk was not given the framework {given}: hand it over, or leave the dimension out.");

    public static Refusal JoinsTooFew(int index, string theme) => new("CP-EFF-018", $"rows[{index}].dimensions",
        $"The theme \"{Quoted(theme)}\" holds fewer than two frameworks: a row joins dimensions of at least two.");

    public static Refusal InARowTwice(string field, FrameworkDimension given, string theme) => new("CP-EFF-019", field,
        $"{given} stands in the theme \"{Quoted(theme)}\" twice: keep one.");

    public static Refusal NotAHigherVersion(int given, FrameworkVersion present) => new("CP-EFF-020", "version",
        $"Version {given} is given, but the present one is {present}: another scale needs a higher version.");
}
