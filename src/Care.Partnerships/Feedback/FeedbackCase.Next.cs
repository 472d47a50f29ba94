using System.Text.Json.Serialization;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>What is to be done next about a case.</summary>
/// <param name="Fact">The type of the fact that records it.</param>
/// <param name="What">What is to be done, such as <c>answer the complaint</c>; nothing of what was said.</param>
/// <param name="By">Who is to do it.</param>
/// <param name="Time">From when it runs and until when; null where no day was agreed.</param>
public sealed record FeedbackStep(
    [property: JsonConverter(typeof(FactNameConverter))] Type Fact, string What, Person By, ServiceTime? Time)
    : InvariantRecord;

public sealed partial record FeedbackCase
{
    /// <summary>
    /// What is to be done next, as of a day; null where the case has ended, and while the person who raised it may
    /// still accept the answer or appeal.
    /// </summary>
    /// <param name="on">The day.</param>
    public FeedbackStep? NextOn(LocalDate on)
    {
        var named = Class is FeedbackClass.Feedback ? "the feedback" : "the complaint";
        // The level is that of the first answer.
        var answer = FirstAnsweredOn is null ? AnsweringOn(on) : null;
        return Phase switch
        {
            FeedbackPhase.Received =>
                new(typeof(CaseAcknowledged), "acknowledge the case", Receiver!, AcknowledgingOn(on)),
            FeedbackPhase.Acknowledged =>
                new(typeof(CaseClassified), "classify the case", Receiver!, HandingOverOn(on) ?? answer),
            FeedbackPhase.Classified when IsSensitive =>
                new(typeof(CaseHandedOver), "hand over the complaint", Receiver!, HandingOverOn(on)),
            FeedbackPhase.Classified or FeedbackPhase.Appealed =>
                new(typeof(CaseAssigned), $"find somebody to handle {named}", Receiver!, answer),
            // Whoever handled it may have turned out to be concerned since.
            FeedbackPhase.Assigned or FeedbackPhase.Investigating or FeedbackPhase.DecisionProposed
                when Handler is null =>
                new(typeof(CaseAssigned), $"find somebody else to handle {named}", Receiver!, answer),
            FeedbackPhase.Assigned when Class is FeedbackClass.Complaint =>
                new(typeof(InvestigationOpened), "look into the complaint", Handler!, answer),
            FeedbackPhase.Investigating =>
                new(typeof(DecisionProposed), "decide on the complaint", Handler!, answer),
            FeedbackPhase.Assigned or FeedbackPhase.DecisionProposed =>
                new(typeof(CaseAnswered), $"answer {named}", Handler!, answer),
            FeedbackPhase.Answered when Handler is null && FirstInstance.Contains(Receiver!.Id) =>
                new(typeof(CaseTakenOver), $"find somebody else to close {named}", Receiver!, null),
            FeedbackPhase.Answered when Accepted is not null || !(AppealableUntil >= on) =>
                new(typeof(CaseClosed), $"close {named}", Handler ?? Receiver!, null),
            FeedbackPhase.Escalated when Decided is null =>
                new(typeof(DecisionProposed), "decide on the complaint", Manager!, null),
            FeedbackPhase.Escalated => new(typeof(CaseClosed), "close the complaint", Manager!, null),
            _ => null,
        };
    }
}
