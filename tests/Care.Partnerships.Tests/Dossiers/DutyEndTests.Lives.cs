using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.DueDiligence;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;

namespace Care.Partnerships.Tests.Dossiers;

// One method for each duty: before it comes up, while it is there, after its fact.
public partial class DutyEndTests
{
    private static DutyLife AmendmentThatCanGoNoFurther()
    {
        var proposed = Story.Running.Proposed("a-1", AmendmentStory.MoreTime);
        var stuck = proposed.And(Terminate(Story.Maria, Story.Broken, Story.TerminatedOn));
        return new(
            typeof(AmendmentWithdrawn), Side.Lead, "withdraw amendment", new(proposed.State), AmendmentStory.On,
            new(stuck.State),
            new(stuck.Amended("a-1", WithdrawAmendment(Story.Ana, "It has ended.", Story.TerminatedOn)).State),
            Story.TerminatedOn);
    }

    private static DutyLife DecisionOfTheDonor()
    {
        var reserved = Story.Running with
        {
            History =
            [
                DraftAgreement(
                    Story.Ana, Story.Heading() with { DonorDecides = [AmendmentKind.NoCostExtension] },
                    Story.DraftedOn),
                .. Story.Running.History.Skip(1),
            ],
        };
        var reviewed = reserved.Proposed("a-1", AmendmentStory.MoreTime).Reviewed("a-1");
        var agreed = reviewed.Approved("a-1");
        return new(
            typeof(DonorDecided), Side.Lead, "get the donor's decision on amendment", new(reviewed.State),
            AmendmentStory.On, new(agreed.State),
            new(agreed.Amended("a-1", RecordDonorDecision(
                Story.Ana, new(true, "letter 4", AmendmentStory.On), AmendmentStory.On)).State),
            AmendmentStory.On);
    }

    private static DutyLife DueDiligenceThatEnds()
    {
        var last = new LocalDate(2026, 7, 10);
        var rated = Story.Running with
        {
            History =
            [
                .. Story.Running.History.Take(1),
                SelectPartner(Story.Ana, Story.Chosen with { ValidUntil = last }, Story.SelectedOn),
                .. Story.Running.History.Skip(2),
            ],
        };
        var on = last.PlusDays(-30);
        return new(
            typeof(DueDiligenceRenewed), Side.Lead, "renew the due diligence", new(rated.State), on.PlusDays(-1),
            new(rated.State),
            new(rated.And(RenewDueDiligence(
                Story.Ana, new(RiskLevel.Low, on, last.PlusYears(1), "A new rating."), on)).State),
            on);
    }

    private static DutyLife TalkAboutExpectations()
    {
        var kind = AgreementKind.MemorandumOfUnderstanding;
        var half = Story.Without(kind).And(
            ProposeText(Story.Ana, 1, Story.TermsWithoutMoney, Story.ContentsFor(kind), Story.ProposedOn),
            AcceptText(Story.Ana, 1, Story.AcceptedOn));
        var accepted = half.And(AcceptText(Story.Ben, 1, Story.AcceptedOn));
        return new(
            typeof(ExpectationsDiscussed), null, "discuss what the agreement promises, and what not",
            new(half.State), Story.AcceptedOn, new(accepted.State),
            new(accepted.And(RecordExpectations(Story.Ana, Story.Talk, Story.AcceptedOn)).State), Story.AcceptedOn);
    }

    private static DutyLife NextCheckIn()
    {
        var next = new DateInterval(new(2026, 6, 1), new(2026, 8, 31));
        var on = next.End.PlusDays(1 - 30);
        var planned = CheckInStory.Nothing.And(CheckInActs.ScheduleCheckIn(
            CheckInStory.Ana, CheckInStory.Setup with
            {
                Id = Id<CheckIn>.Of("chk-2"), Dates = new(next, next.End.PlusDays(1)),
            },
            on));
        var once = Running with { CheckIns = [CheckInStory.Done.State] };
        return new(
            typeof(CheckInScheduled), null, "plan the check-in Jun to Aug 2026", once, on.PlusDays(-1), once,
            once with { CheckIns = [CheckInStory.Done.State, planned.State] }, on);
    }

    private static DutyLife SurveyOfTheAgreement()
    {
        var on = Story.End.PlusDays(-60);
        var window = new DateInterval(on, Story.End.PlusDays(-10));
        var planned = SurveyStory.Nothing.And(SurveyActs.PlanSurvey(
            SurveyStory.Ines, SurveyStory.Heading with
            {
                Timing = SurveyStory.Timing with { Agreement = new(Story.Start, Story.End), Window = window },
            },
            on));
        return new(
            typeof(SurveyPlanned), null, "conduct the partnership survey while the agreement runs", Running,
            on.PlusDays(-1), Running, Running with { Surveys = [planned.State] }, on);
    }

    private static DutyLife AssetThatTheDonorKeeps()
    {
        var on = AssetStory.WantedOn;
        return new(
            typeof(DispositionWithdrawn), null, "propose something else, as the donor refused",
            Running with { Assets = AssetStory.Wanted.Register }, on,
            Running with { Assets = AssetStory.Forbidden.Register },
            Running with
            {
                Assets = AssetStory.Forbidden.And(
                    "ast-1", AssetActs.WithdrawDisposition(Story.Ana, "The donor wants it back.", on)).Register,
            },
            on);
    }

    private static DutyLife PaymentThatIsStopped()
    {
        var on = Story.TerminatedOn;
        var stopped = FundingStory.Requested.And(new FollowAgreement(
            FundingStory.Ana, FundingStory.Later(2, on, AgreementPhase.Terminated), on));
        return new(
            typeof(PaymentCancelled), Side.Lead, "cancel tranche 1, or send it back",
            Running with { Account = FundingStory.Requested.State }, FundingStory.RequestedOn,
            Running with { Account = stopped.State },
            Running with
            {
                Account = stopped.Pay("p-1", new CancelPayment(FundingStory.Ana, "It has ended.", on)).State,
            },
            on);
    }

    private static DutyLife BalanceOfNothing()
    {
        var on = CloseOutStory.DoneOn;
        var whole = new AgreementDossier(Story.InCloseOut.State);
        var reported = CloseOutStory.Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports);
        var even = reported.And(CloseOutActs.DetermineSettlement(CloseOutStory.Fina, CloseOutStory.Even, on));
        return new(
            typeof(StepMarkedNotApplicable), null, "", whole with { CloseOut = reported.State }, on,
            whole with { CloseOut = even.State },
            whole with
            {
                CloseOut = even.On(
                    CloseOutSteps.Balance, CloseOutActs.FindStepNotApplicable(CloseOutStory.Ana, on)).State,
            },
            on);
    }

    private static DutyLife CloseOutOfOtherDays()
    {
        var on = Story.CloseOutOn;
        var planned = Running with { CloseOut = CloseOutStory.Planned.State };
        var extended = planned with { Agreement = Story.Extended.State };
        var follows = extended.Consequences.Select(one => one.Fact).OfType<CloseOutReplanned>().Single();
        return new(
            typeof(CloseOutReplanned), null, "record what follows", planned, on, extended,
            extended with { CloseOut = CloseOutStory.Planned.And(Entry.Of(follows, CloseOutStory.Ana, on)).State }, on);
    }

    private static DutyLife AgreementThatIsDone()
    {
        var whole = new AgreementDossier(Story.InCloseOut.State);
        return new(
            typeof(AgreementClosed), null, "close the agreement",
            whole with { CloseOut = CloseOutStory.AllDone.State }, Story.ClosedOn,
            whole with { CloseOut = CloseOutStory.Completed.State },
            new(Story.ClosedOut.State) { CloseOut = CloseOutStory.Completed.State }, Story.ClosedOn);
    }

    private static DutyLife ReportThatIsOwed()
    {
        var on = new LocalDate(2026, 6, 5);
        var owed = Running with { Reporting = ReportStory.Quarters with { Kinds = [ReportKind.Financial] } };
        return new(
            typeof(ReportOpened), Side.Partner, "hand in the financial report Mar to May 2026", owed,
            ReportStory.DueOn.PlusDays(-61), owed, owed with { Reports = ReportStory.Opened.Book }, on);
    }

    private static DutyLife AssessmentThatEnds()
    {
        var held = RelationshipStory.Full.And(RelationshipStory.TwoSign, RelationshipStory.Ana, RelationshipStory.Day);
        var renewed = held.And(
            new AssessmentRecorded(Id<OrganisationAssessment>.Of("due-2"), AssessmentFindings.Of(
                AssessmentKind.Finance, Side.Partner, "accounts of 2025", AssessmentOutcome.Accepted,
                RelationshipStory.Later, new(2028, 9, 1))),
            RelationshipStory.Ana, RelationshipStory.Later);
        return new(
            typeof(AssessmentRecorded), Side.Lead, "renew the assessment (finance)",
            Running with { Relationship = held.State }, RelationshipStory.Later,
            Running with { Relationship = held.State }, Running with { Relationship = renewed.State },
            new(2027, 2, 4));
    }

    private static DutyLife MeansThatAreTooMuch()
    {
        var on = RelationshipStory.Day;
        var above = RelationshipStory.Partnered.And(
            new MeansStated(Means.Of(RelationshipStory.Usd(151), RelationshipStory.Usd(100))), RelationshipStory.Ben,
            on);
        return new(
            typeof(MeansStated), Side.Partner, "look at commitments above the limit",
            Running with { Relationship = RelationshipStory.Partnered.State }, on,
            Running with { Relationship = above.State },
            Running with
            {
                Relationship = above.And(RelationshipStory.TheirMeans, RelationshipStory.Jose, on).State,
            },
            on);
    }

    private static DutyLife SettlementOfTheAccount()
    {
        var on = CloseOutStory.DoneOn;
        var whole = new AgreementDossier(Story.InCloseOut.State);
        var reported = CloseOutStory.Begun.Done(CloseOutSteps.ActivitiesVerified, CloseOutSteps.FinalReports);
        return new(
            typeof(SettlementDetermined), null, "determine what the two sides owe each other",
            whole with { CloseOut = CloseOutStory.Begun.State }, on, whole with { CloseOut = reported.State },
            whole with
            {
                CloseOut = reported.And(
                    CloseOutActs.DetermineSettlement(CloseOutStory.Fina, CloseOutStory.Even, on)).State,
            },
            on);
    }

    private static DutyLife ConsentThatEnds()
    {
        var (on, last) = (MediaStory.ConsentEnds.PlusDays(-30), MediaStory.ConsentEnds.PlusYears(1));
        var renewed = MediaStory.Published.And(
            new ConsentGiven(MediaStory.Rosa, MediaConsent.Of(on, MediaStory.Wide.Channels, last)), MediaStory.Ben, on);
        var published = Running with { MediaMaterials = [MediaStory.Published.State] };
        return new(
            typeof(ConsentGiven), Side.Partner, "renew the consent of", published, on.PlusDays(-1), published,
            Running with { MediaMaterials = [renewed.State] }, on);
    }

    private static DutyLife CaseThatMayBeAppealed()
    {
        var on = FeedbackStory.AnsweredOn;
        var flagged = FeedbackStory.Answered.And(FeedbackStory.Flag, FeedbackStory.Ana, on);
        return new(
            typeof(AnswerAccepted), Side.Partner, "see that nobody suffers",
            Running with { FeedbackCases = [FeedbackStory.Answered.State] }, on,
            Running with { FeedbackCases = [flagged.State] },
            Running with { FeedbackCases = [flagged.And(new AnswerAccepted(), FeedbackStory.Ben, on).State] }, on);
    }

    private static DutyLife AccountThatIsSettled()
    {
        var settled = FundingScenarios.AllSettled;
        var on = FundingStory.AcceptedOn;
        var whole = new AgreementDossier(Story.InCloseOut.State) { Account = settled.State };
        var over = whole with { CloseOut = CloseOutStory.Completed.State };
        return new(
            typeof(FundingAccountClosed), null, "close the account", whole, on, over,
            over with { Account = settled.And(new CloseFundingAccount(FundingStory.Finn, on)).State }, on);
    }

    private static DutyLife MonitoringThatIsOver()
    {
        var on = MonitoringStory.ClosedOn;
        var all = new[]
            {
                (MonitoringStory.Reached, MonitoringStory.People(2_000), MonitoringStory.Ben),
                (MonitoringStory.Latrines, MonitoringFigure.Of(100), MonitoringStory.Ben),
                (MonitoringStory.Paid, MonitoringFigure.Of(9, 10), MonitoringStory.Ana),
            }
            .Aggregate(MonitoringStory.Agreed, (given, one) => given.And(
                new FigureReported(one.Item1.Id, MonitoringStory.Year, one.Item2), one.Item3, on));
        return new(
            typeof(MonitoringClosed), null, "close the monitoring, with what is learned",
            Running with { Monitorings = [all.State] }, MonitoringStory.Year.End,
            Running with { Monitorings = [all.State] },
            Running with { Monitorings = [all.And(MonitoringStory.End, MonitoringStory.Ana, on).State] }, on);
    }

    private static DutyLife SpotCheckThatNobodyPlanned()
    {
        var (on, plan) = (new LocalDate(2026, 12, 2), MonitoringStory.Proposal.Plan);
        var agreed = MonitoringStory.Nothing.And(MonitoringStory.Proposal with
        {
            Plan = MonitoringPlan.From(
                plan.Period, plan.Indicators, [new(MonitoringModeKind.JointVisit, "both", 60)], plan.Load, 15, 14,
                assurance: [new(AssuranceKind.SpotCheck, 1)]).Required(),
        }, MonitoringStory.Ana, MonitoringStory.ProposedOn).And(new PlanAgreed(1), MonitoringStory.Ben,
            MonitoringStory.AgreedOn);
        var due = MonitoringStory.Year.End.PlusDays(-30);
        var planned = agreed.And(
            new VisitPlanned(new(
                Id<MonitoringVisit>.Of("s-1"), MonitoringModeKind.JointVisit, due, "Look at the receipts.")
            {
                Kind = AssuranceKind.SpotCheck,
            }),
            MonitoringStory.Ana, on);
        return new(
            typeof(VisitPlanned), Side.Lead, "plan a spot check: 0 of 1 done in the year to 31 May 2027",
            Running with { Monitorings = [agreed.State] }, due.PlusDays(-1),
            Running with { Monitorings = [agreed.State] }, Running with { Monitorings = [planned.State] }, due);
    }

    private static DutyLife PieceThatThePlanPromises(bool isDrafted)
    {
        var (on, heading) = (new LocalDate(2026, 6, 8), MediaStory.Heading);
        var planned = Running with
        {
            Communications = new(Story.Running.State.Heading!.Id, CommunicationsPlan.From(
                heading.Clearers.Sides,
                materials: [new(heading.Id, heading.Kind, heading.MadeBy, on.PlusDays(30))]).Required()),
        };
        var (before, after) = (planned with { MediaMaterials = [MediaStory.Cleared.State] },
            planned with { MediaMaterials = [MediaStory.Published.State] });
        return isDrafted
            ? new(typeof(MaterialPublished), Side.Partner, "publish the material", before, on.PlusDays(-1), before,
                after, on)
            : new(typeof(MaterialDrafted), Side.Partner, "draft the material", planned, on.PlusDays(-1), planned,
                before, on);
    }

    private static DutyLife PlanToBeReviewed()
    {
        var on = new LocalDate(2026, 6, 8);
        return new(
            typeof(CommunicationsPlan), null, "review the communications plan", With(on.PlusDays(30)), on.PlusDays(-1),
            With(on.PlusDays(30)), With(on.PlusYears(1)), on);

        static AgreementDossier With(LocalDate review) => Running with
        {
            Communications = new(Story.Running.State.Heading!.Id, CommunicationsPlan.From(
                MediaStory.Heading.Clearers.Sides, reviewOn: review).Required()),
        };
    }

    private static DutyLife CapacityThatIsLeft()
    {
        var committed = RelationshipStory.Partnered.And(
            RelationshipStory.Commit, RelationshipStory.Ana, RelationshipStory.Day);
        var on = new LocalDate(2025, 12, 31).PlusDays(-60);
        var delivered = committed.And(
            RelationshipStory.Course with { Amount = RelationshipStory.Usd(6_000) }, RelationshipStory.Ben, on);
        return new(
            typeof(CapacityDelivered), null, "deliver what is committed to security management",
            Running with { Relationship = committed.State }, on.PlusDays(-1),
            Running with { Relationship = committed.State }, Running with { Relationship = delivered.State }, on);
    }
}
