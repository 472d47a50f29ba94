namespace Care.Partnerships.Scoring;

/// <summary>A question to reflect on together. It has no scale and no score.</summary>
/// <param name="Id">Its name in records, such as <c>LQ-R1</c>.</param>
/// <param name="Group">The group that it belongs to.</param>
/// <param name="Text">The question, in our own words.</param>
/// <param name="Source">Where the idea comes from.</param>
public sealed record LearningQuestion(Id<LearningQuestion> Id, string Group, LocalizedText Text, Source Source)
    : InvariantRecord
{
    private const string Results = "Results and impact", Functions = "Functions and efficiency";
    private static readonly Source Phase5 = Source.Of(
        "CARE Emergency Toolkit", "Phase 5: Reflecting, learning and influencing", new(2026, 11, 1));

    /// <summary>The eight questions that are known, in their order.</summary>
    public static ValueList<LearningQuestion> All { get; } =
    [
        Ask("LQ-R1", Results,   "What has the partnership brought about, and how do we know?"),
        Ask("LQ-R2", Results,   "Did we reach the goals that we share, and those that each of us has?"),
        Ask("LQ-R3", Results,   "What did each organisation gain that it would not have had alone?"),
        Ask("LQ-R4", Results,   "What changed beyond our own work, and whom did we influence?"),
        Ask("LQ-F1", Functions, "Do the ways in which we talk and answer to each other suit both of us?"),
        Ask("LQ-F2", Functions, "Do the systems of both sides help, and are they light enough for the partner?"),
        Ask("LQ-F3", Functions, "Are the strengths of each put to use?"),
        Ask("LQ-F4", Functions, "Are the roles clear, and do they stand in our agreement?"),
    ];

    private static LearningQuestion Ask(string id, string group, string text) =>
        new(Id<LearningQuestion>.Of(id), group, LocalizedText.Of(text), Phase5);
}
