using Care.Partnerships.Effectiveness;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Effectiveness;

/// <summary>The framework, the days and the ratings that the tests of effectiveness are told with.</summary>
internal static class Workshop
{
    public static readonly LocalDate Day = new(2026, 6, 30);
    public static readonly DimensionFramework Start = DimensionFrameworks.StartNetwork.Use().Required();
    public static readonly Evidence Minutes = new("minutes-12", "The partner chaired.", Day);
    public static readonly Id<AssessmentSubject> Samar = Id<AssessmentSubject>.Of("samar"),
        Leyte = Id<AssessmentSubject>.Of("leyte");

    public static AssessmentHeading Heading(Id<AssessmentSubject>? subject = null, LocalDate? on = null) =>
        new(Id<Assessment>.Of("a-1"), subject ?? Samar, Start.Version, on ?? Day);

    /// <summary>A rating with the evidence that its level needs.</summary>
    public static Rating Rate(string dimension, Perspective by, int rank, string? why = null) =>
        new(Id<Dimension>.Of(dimension), by, rank, rank >= 2 ? [Minutes with { On = new(2020, 1, 1) }] : [], why);

    public static Assessment Assess(params Rating[] ratings) => Assess(Samar, Day, ratings);

    public static Assessment Assess(Id<AssessmentSubject> subject, LocalDate on, params Rating[] ratings) =>
        Assessment.From(Heading(subject, on), Start, ratings.ToValueList()).Required();

    /// <summary>
    /// Funding and participation seen apart, capacity seen alike, influence by one side only, coordination by nobody.
    /// </summary>
    public static Assessment Typical { get; } =
        Assess(
            Rate("funding", Perspective.Funder, 3, "Half of the budget."),
            Rate("funding", Perspective.Partner, 1, "No overheads."), Rate("funding", Perspective.Joint, 2),
            Rate("participation", Perspective.Funder, 1), Rate("participation", Perspective.Partner, 2),
            Rate("capacity", Perspective.Funder, 2), Rate("capacity", Perspective.Partner, 2),
            Rate("relationships", Perspective.Funder, 2), Rate("relationships", Perspective.Partner, 1),
            Rate("influence", Perspective.Partner, 0));
}
