using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;
using AgreementStory = Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/close-out.md, run.</summary>
public class CloseOutGuide
{
    [Fact]
    public void Planning()
    {
        var (agreement, ana, on, awardMadeOn) = (
            AgreementStory.Running.State, Ana, PlannedOn, new LocalDate(2025, 1, 15));

        var plan = CloseOutPlan.Standard.Under(DonorRuleSets.UsFederal2024, awardMadeOn);
        foreach (var figure in plan.Unconfirmed) Console.WriteLine(figure);   // read these, then confirm them

        var heading = CloseOutHeading.Of(Id<AgreementCloseOut>.Of("co-1"), agreement.Heading!);
        var confirmed = plan.Confirmed(by: "Country office", on);
        var planned = new CloseOutPlanned(heading, confirmed, CloseOutAnchors.Of(agreement));
        var outcome = AgreementCloseOut.NotStarted.Record(planned, by: ana, on);
        foreach (var step in outcome.State.Steps) Console.WriteLine($"{step.Id}: {step.Due.On}");

        outcome.State.StepOf(CloseOutSteps.FinalReports)!.Due.On.Should().Be(new LocalDate(2026, 11, 29));
    }

    [Fact]
    public void PlanningAgain()
    {
        var (closeOut, agreement, ana, on) = (Planned.State, AgreementStory.Extended.State, Ana, DoneOn);

        var before = closeOut.Schedule!;
        var replanned = new CloseOutReplanned(
            ReplanCause.Extended, "Roads were cut for two months.", before.Plan, CloseOutAnchors.Of(agreement));
        closeOut = closeOut.Record(replanned, by: ana, on).State;
        foreach (var difference in closeOut.Schedule!.Since(before)) Console.WriteLine(difference);
        // planning-meeting: 2026-08-01 -> 2026-10-01, 61 days later

        closeOut
            .Schedule.Since(before)[0]
            .ToString()
            .Should()
            .Be("planning-meeting: 2026-08-01 -> 2026-10-01, 61 days later");
    }

    [Fact]
    public void OwnSteps()
    {
        var badges = new PlannedStep(
            Id<CloseOutStep>.Of("badges"), "hand back badges", NoteOfEvent.AsKind, StepNeed.Mandatory,
            After: [CloseOutSteps.ActivitiesVerified], new StepOwner(Side.Partner, Position.EmergencyCoordinator));

        var ours = CloseOutPlan.Standard.With(badges).Required().Without(CloseOutSteps.Recognition).Required();

        ours.Steps.Should().HaveCount(11);
    }

    [Fact]
    public void Doing()
    {
        var (closeOut, ana, maria, care, tanglaw, on) = (Begun.State, Ana, Maria, Lead, CloseOutStory.Partner, DoneOn);

        var minutes = new MeetingMinutes("minutes-7", HeldOn: new(2026, 8, 3), Present: [care, tanglaw]);
        var done = closeOut.Record(closeOut.Doing(CloseOutSteps.PlanningMeeting, minutes), by: ana, on);
        // True: it was due on 1 August; late is recorded, and allowed
        Console.WriteLine(((StepDone)done.Entry!.Fact).IsLate);

        var waived = new StepWaived(CloseOutSteps.Survey, "The villages were evacuated.", Approver: maria);
        closeOut = done.State.Record(waived, by: ana, on).State;

        (((StepDone)done.Entry.Fact).IsLate, closeOut.StepOf(CloseOutSteps.Survey)!.Phase)
            .Should()
            .Be((true, StepPhase.Waived));
    }

    [Fact]
    public void Settling()
    {
        var (account, closeOut, fina, on) = (FundingStory.AcceptedOnce.State, Begun.State, Fina, DoneOn);

        var settlement = Settlement.From(account, asOf: on, SettlementTerms.None).Required();
        Console.WriteLine($"{settlement.OwedBy} owes {settlement.Owed}");
        closeOut = closeOut.Record(new SettlementDetermined(settlement), by: fina, on).State;

        (settlement.OwedBy, settlement.Owed).Should().Be((Side.Partner, Usd(10_000m)));
        closeOut.Settlement.Should().Be(settlement);
    }

    [Fact]
    public void Following()
    {
        var (closeOut, today) = (Begun.State, DoneOn);

        var progress = CloseOutProgress.Of(closeOut, today);
        Console.WriteLine(
            $"{progress.Count.Settled} of {progress.Count.Of}, earliest closing {progress.EarliestClosing}");
        foreach (var step in progress.Next)
            Console.WriteLine($"next: {step.Step.What}, due {step.Due.On}{(step.IsLate ? ", late" : "")}");
        Console.WriteLine($"critical: {string.Join(", then ", progress.CriticalPath.AsEnumerable())}");

        progress.CriticalPath.Should().HaveCount(5);
    }

    [Fact]
    public void Closing()
    {
        var (closeOut, agreement, maria, on) = (AllDone.State, AgreementStory.InCloseOut.State, Maria, ClosingOn);
        var account = new { ClosedAccount = Certificates.Closed(on, Usd(246_000m)) };

        closeOut = closeOut.Record(new CloseOutCompleted(), by: maria, on).State;
        agreement = agreement
            .Record(new AgreementClosed(closeOut.Completed!, account.ClosedAccount), by: maria, on)
            .State;
        Console.WriteLine($"{closeOut.Handover!.Next}: " +
                          $"{closeOut.Handover.Reason}");   // what the partnership goes on with

        (agreement.Phase, closeOut.Handover!.Next)
            .Should()
            .Be((AgreementPhase.Closed, NextRelationship.ContingencyAgreement));
    }
}
