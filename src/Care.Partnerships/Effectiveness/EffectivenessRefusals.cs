using static Care.Partnerships.Values.InvariantText;

namespace Care.Partnerships.Effectiveness;

/// <summary>
/// Why a framework, a crosswalk, an assessment or a comparison could not be made. Codes are public and never reused.
/// </summary>
internal static class EffectivenessRefusals
{
    public static Refusal TooFewLevels(int given) => new("CP-EFF-001", "levels",
        $"The scale has {given} levels: give 2 or more, to tell anything apart.");

    public static Refusal LevelsOutOfOrder(int index, int rank, int before) =>
        new("CP-EFF-002", $"levels[{index}].rank",
            $"Rank {rank} stands after rank {before}: " +
            $"list the levels from the lowest to the highest, each rank above the one before.");

    public static Refusal OtherVersion(FrameworkVersion given, FrameworkVersion expected) =>
        new("CP-EFF-003", "framework",
            $"This belongs to {given}, not to {expected}: " +
            $"take the framework of that version, or assess anew under this one.");

    public static Refusal UnknownDimension(string field, Id<Dimension> given, FrameworkVersion framework) =>
        new("CP-EFF-004", field, $"{given} is no dimension of {framework}: use one that the framework lists.");

    public static Refusal OutsideTheScale(int index, Id<Dimension> dimension, int given, LevelScale scale) =>
        new("CP-EFF-005", $"ratings[{index}].rank",
            $"{dimension} is rated {given}, which is outside the scale: give one of its levels, {scale}.");

    public static Refusal EvidenceMissing(int index, Id<Dimension> dimension, Level level) =>
        new("CP-EFF-006", $"ratings[{index}].evidence",
            $"{dimension} is rated {level} without evidence: " +
            $"refer to at least one piece of it, or rate a level that needs none.");

    public static Refusal EvidenceInTheFuture(string field, LocalDate given, LocalDate on) => new("CP-EFF-007", field,
        $"The evidence is of {given:uuuu-MM-dd}, after the assessment of {on:uuuu-MM-dd}: " +
        $"assess on that day or later.");

    public static Refusal OtherSubject(int index, Id<AssessmentSubject> given, Id<AssessmentSubject> expected) =>
        new("CP-EFF-008", $"assessments[{index}].subject",
        $"The assessment is about {given}, the first one about {expected}: give assessments of one subject.");

    public static Refusal SubjectTwice(Id<AssessmentSubject> subject) => new("CP-EFF-009", "subjects",
        $"{subject} stands in both portfolios and would count twice: put each subject into one of them.");

    public static Refusal UnknownFramework(string field, FrameworkVersion given) => new("CP-EFF-010", field,
        $"The crosswalk was not given the framework {given}: hand it over, or leave the dimension out.");

    public static Refusal JoinsTooFew(int index, string theme) => new("CP-EFF-011", $"rows[{index}].dimensions",
        $"The theme \"{Quoted(theme)}\" holds fewer than two frameworks: " +
        $"add a dimension of another, or leave the row out.");

    public static Refusal NotAHigherVersion(int given, FrameworkVersion present) => new("CP-EFF-012", "version",
        $"Version {given} is given, but the present one is {present}: give a higher version to another scale.");
}
