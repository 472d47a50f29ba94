using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/feedback.md, run.</summary>
public class FeedbackGuide
{
    [Fact]
    public void A_complaint()
    {
        var (sides, tanglaw) = (FeedbackStory.Heading.Sides, FeedbackStory.Tanglaw);
        var (ana, kim, dan, maria) = (FeedbackStory.Ana, FeedbackStory.Kim, FeedbackStory.Dan, FeedbackStory.Maria);
        var (saidOn, on) = (FeedbackStory.SaidOn, FeedbackStory.ReceivedOn);

        var heading = new FeedbackHeading(
            Id<FeedbackCase>.Of("fbk-1"), sides, FeedbackChannel.Telephone, ReceivedOn: saidOn,
            ServiceLevels.Of(acknowledgeDays: 4, answerDays: 21, handOverDays: 3, appealDays: 30));
        var about = new FeedbackConcern(About: tanglaw, Persons: [dan.Id], BudgetHolder: maria.Id);
        var said = new FeedbackContent(
            "The queue was closed before we were served.", new Complainant("Rosa", "0917 …"));

        var received = FeedbackCase.NotStarted.Record(
            new CaseReceived(heading, about, said, CameAs: FeedbackClass.Complaint), by: ana, on);
        var complaint = received.State;

        FeedbackAccess own = complaint.VisibleTo(ana);       // Identity: she received it
        FeedbackAccess other = complaint.VisibleTo(kim);     // Nothing: nobody has classified it, it may be sensitive
        FeedbackAccess his = complaint.VisibleTo(dan);       // Nothing: he is complained about
        ConfidentialText? text = complaint.TextFor(kim);     // null
        Complainant? who = complaint.ComplainantFor(ana);    // Rosa; who?.Name.Reveal() is her name

        (own, other, his).Should().Be((FeedbackAccess.Identity, FeedbackAccess.Nothing, FeedbackAccess.Nothing));
        (text, who?.Name.Reveal()).Should().Be((null, "Rosa"));
    }

    [Fact]
    public void Days_counts_and_silence()
    {
        var (complaint, kim) = (FeedbackStory.Answered.State, FeedbackStory.Kim);
        var (today, agreementStart) = (FeedbackStory.ClosedOn.PlusMonths(6), FeedbackStory.SaidOn.PlusMonths(-3));
        FeedbackCase[] cases = [complaint, FeedbackStory.Received.State, FeedbackStory.HandedOver.State];

        ServiceTime? answering = complaint.AnsweringOn(today);
        Console.WriteLine($"{answering?.Days} days, due {answering?.DueOn:uuuu-MM-dd}, late: {answering?.IsLate}");

        var known = cases.Where(one => one.VisibleTo(kim) is not FeedbackAccess.Nothing);
        var tally = FeedbackTally.Of(known, today);
        foreach (FeedbackCount count in tally.Counts) Console.WriteLine($"{count.About}, {count.Class}: {count.Cases}");
        ShareOfCases inTime = tally.AcknowledgedInTime;      // such as 7 of 8; what waits and is not late is not judged
        decimal? median = tally.MedianDaysToAnswer;          // from tally.DaysToAnswer

        FeedbackSilence? silence = FeedbackSilence.Of(known, since: agreementStart, today);
        Console.Write(FeedbackReport.Silence(silence));      // a question to ask, never a sign of health

        (inTime.ToString(), median, silence?.Quarters).Should().Be(("1 of 1", 19m, 2));
    }

    [Fact]
    public void Routes()
    {
        var (sides, tanglaw, today) = (FeedbackStory.Heading.Sides, FeedbackStory.Tanglaw, FeedbackStory.ClosedOn);

        SharedRoute[] shared = [new(RouteKind.Complaints, "hotline 0900, since May 2026", With: tanglaw, On: today)];
        ValueList<Side> missing = SharedRoute.NotToldOf(shared, RouteKind.DataProtection, sides, today);
        Console.Write(new FeedbackReport(Names.None).Routes(shared, sides, today));     // a row for each kind and side

        missing.Count.Should().Be(2);
    }
}
