using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Json.SampleFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>An idea of a volunteer, and a complaint about a list that was found right and mended.</summary>
internal static class SampleFeedback
{
    private static readonly ServiceLevels Levels = ServiceLevels.Suggested.Unchecked;

    public static ValueList<History<FeedbackCase, FeedbackFact>> All => [Idea, Complaint];

    /// <summary>Penafrancia was told of no guideline on data protection.</summary>
    public static ValueList<SharedRoute> Routes =>
    [
        new(RouteKind.Complaints, "hotline 0900, from 8 to 17", CareOffice, Day(2025, 12, 8)),
        new(RouteKind.Complaints, "hotline 0900, from 8 to 17", Tanglaw, Day(2025, 12, 8)),
        new(RouteKind.DataProtection, "Guideline on data of people, edition 3", CareOffice, Day(2025, 12, 8)),
        new(RouteKind.DataProtection, "Guideline on data of people, edition 3", Tanglaw, Day(2025, 12, 9)),
        new(RouteKind.Complaints, "hotline 0900, from 8 to 20", Penafrancia, Day(2026, 4, 1)),
    ];

    private static History<FeedbackCase, FeedbackFact> Idea { get; } = Recorded(
        FeedbackCase.Lifecycle, "fbk-2026-01", Livelihoods,
        Entries(
            (FocalPoint, Day(2026, 9, 7), new CaseReceived(
                new(
                    Id<FeedbackCase>.Of("fbk-2026-01"), Sides.Of(CareOffice, Penafrancia), FeedbackChannel.Letter,
                    Day(2026, 9, 4), Levels),
                new(Penafrancia), new("Hold the savings meetings after the market closes."), FeedbackClass.Feedback)),
            (FocalPoint, Day(2026, 9, 7), new CaseAcknowledged(AnswerPlace.AtChannel)),
            (FocalPoint, Day(2026, 9, 7), new CaseClassified(FeedbackClass.Feedback, "An idea about meetings.")),
            (FocalPoint, Day(2026, 9, 8), new CaseAssigned(Luz)),
            (Luz, Day(2026, 9, 16), new CaseAnswered(AnswerPlace.Published, "From October they begin at five.")),
            (Luz, Day(2026, 9, 16), new CaseClosed("Meetings were moved.", "Ask for the hour before a meeting is set."))
        ));

    private static History<FeedbackCase, FeedbackFact> Complaint { get; } = Recorded(
        FeedbackCase.Lifecycle, "fbk-2026-02", Shelter,
        Entries(
            (FocalPoint, Day(2026, 7, 14), new CaseReceived(
                new(
                    Id<FeedbackCase>.Of("fbk-2026-02"), Sides.Of(CareOffice, Tanglaw), FeedbackChannel.Telephone,
                    Day(2026, 7, 13), Levels),
                new(Tanglaw, [Ben.Id], Treasurer.Id),
                new("My family was left off the list of roofing sheets.", new("Rosa Kathang-isip", "0900 000 0000")),
                FeedbackClass.Complaint)),
            (FocalPoint, Day(2026, 7, 15), new CaseAcknowledged(AnswerPlace.ToPerson)),
            (FocalPoint, Day(2026, 7, 15), new CaseClassified(FeedbackClass.Complaint, "A promise was broken.")),
            (FocalPoint, Day(2026, 7, 16), new CaseAssigned(Jose)),
            (Jose, Day(2026, 7, 20), new InvestigationOpened()),
            (Jose, Day(2026, 7, 24), new DecisionProposed(FeedbackFinding.Upheld, "Two pages of the list were lost.")),
            (Jose, Day(2026, 7, 27), new CaseAnswered(AnswerPlace.ToPerson, "The sheets come on Thursday.")),
            (FocalPoint, Day(2026, 7, 31), new AnswerAccepted()),
            (FocalPoint, Day(2026, 8, 3), new CaseClosed("Eleven families were added.", "Number the pages of a list."))
        ));

    private static IEnumerable<IEntry<FeedbackFact>> Entries(
        params (Person By, LocalDate On, FeedbackFact Fact)[] rows) =>
        rows.Select(row => FeedbackCase.Lifecycle.Proposal(row.Fact, row.By, row.On));
}
