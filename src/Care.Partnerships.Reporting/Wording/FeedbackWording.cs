using Care.Partnerships.Feedback;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>
/// What happens to a case, in words: neither what was said or answered, nor who raised it, nor who is complained about.
/// </summary>
internal static class FeedbackWording
{
    public static string Of(FeedbackFact fact, in Telling t) => fact switch
    {
        CaseReceived { Heading: var heading } f =>
            $"{Of(f.CameAs)} about {t.Of(f.Concern.About)}, said on {Words.InWords(heading.ReceivedOn)} "
            + $"{Of(heading.Channel)}, received by {t.By}",
        CaseAcknowledged f => $"acknowledged by {t.By}, {Of(f.At)}",
        CaseClassified { AgreedBy: { } second } f =>
            $"classified as {Of(f.Class)} by {t.By}, with {t.Of(second)}",
        CaseClassified f => $"classified as {Of(f.Class)} by {t.By}",
        CaseAssigned f => $"given to {t.Of(f.Handler)} by {t.By}",
        InvestigationOpened => $"investigation opened by {t.By}",
        DecisionProposed f => $"decision proposed by {t.By}: {Of(f.Finding)}",
        CaseAnswered f => $"answered by {t.By}, {Of(f.At)}",
        AnswerAccepted => $"the answer is accepted; recorded by {t.By}",
        AnswerAppealed => $"the answer is appealed; recorded by {t.By}",
        CaseHandedOver f => $"handed over to {t.Of(f.Manager)} by {t.By}",
        CaseTakenOver f => $"taken over by {t.Of(f.Successor)}; recorded by {t.By}",
        CaseWithdrawn => $"taken back by whoever raised it; recorded by {t.By}",
        CaseClosed => $"closed by {t.By}, with outcome and lesson",
        RetaliationFlagged => $"retaliation flagged; recorded by {t.By}",
        _ => throw Telling.Forgotten,
    };

    public static string Of(FeedbackClass? what) => what switch
    {
        FeedbackClass.Feedback           => "feedback",
        FeedbackClass.Complaint          => "complaint",
        FeedbackClass.SensitiveComplaint => "sensitive complaint",
        _                                => "case without a class",
    };

    public static string Of(RouteKind kind) => kind switch
    {
        RouteKind.Complaints     => "complaints",
        RouteKind.DataProtection => "data protection",
    };

    private static string Of(FeedbackChannel channel) => channel switch
    {
        FeedbackChannel.InPerson    => "in person",
        FeedbackChannel.Meeting     => "in a meeting",
        FeedbackChannel.Telephone   => "by telephone",
        FeedbackChannel.Message     => "by message",
        FeedbackChannel.Letter      => "by letter",
        FeedbackChannel.OtherAgency => "by another organisation",
    };

    private static string Of(AnswerPlace place) => place switch
    {
        AnswerPlace.ToPerson  => "to the person",
        AnswerPlace.Published => "in public",
        AnswerPlace.AtChannel => "at the channel",
    };

    private static string Of(FeedbackFinding finding) => finding switch
    {
        FeedbackFinding.Upheld       => "upheld",
        FeedbackFinding.PartlyUpheld => "upheld in part",
        FeedbackFinding.NotUpheld    => "not upheld",
    };
}
