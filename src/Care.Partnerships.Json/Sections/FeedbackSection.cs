using Care.Partnerships.Feedback;

namespace Care.Partnerships.Json.Sections;

/// <summary>Feedback and complaints, each with the agreement that it concerns.</summary>
internal static class FeedbackSection
{
    public static HistoryReader<FeedbackCase, FeedbackFact> Reader { get; } = new("case", FeedbackCase.Lifecycle)
    {
        Names = fact => fact is CaseReceived { Heading.Id: var id } ? ("heading.id", id) : null,
    };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "feedback",
            contents => contents.FeedbackCases,
            (contents, all) => contents with { FeedbackCases = all },
            Reader);
}
