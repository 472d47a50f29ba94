using System.Text.RegularExpressions;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Which fact ends which duty, by name; and of every fact, that it ends one, or why it ends none.</summary>
public partial class DutyEndTests
{
    private static readonly AgreementDossier Running = new(Story.Running.State);

    // Each comes up with what is recorded, and ends with the fact that it names.
    private static readonly DutyLife[] Lives =
    [
        AmendmentThatCanGoNoFurther(), DecisionOfTheDonor(), DueDiligenceThatEnds(), TalkAboutExpectations(),
        NextCheckIn(), SurveyOfTheAgreement(), AssetThatTheDonorKeeps(), PaymentThatIsStopped(), BalanceOfNothing(),
        CloseOutOfOtherDays(), AssessmentThatEnds(), MeansThatAreTooMuch(), AgreementThatIsDone(),
        ReportThatIsOwed(), SettlementOfTheAccount(), ConsentThatEnds(), CaseThatMayBeAppealed(),
        AccountThatIsSettled(), MonitoringThatIsOver(), SpotCheckThatNobodyPlanned(),
        PieceThatThePlanPromises(isDrafted: false), PieceThatThePlanPromises(isDrafted: true), PlanToBeReviewed(),
        CapacityThatIsLeft(),
    ];

    public static TheoryData<string> Names => [.. Lives.Select(life => life.Fact.Name)];

    [Theory, MemberData(nameof(Names))]
    public void The_duty_comes_up_and_ends_with_the_fact_that_it_names(string fact)
    {
        var life = Lives.Single(one => one.Fact.Name == fact);
        life.Early.Duties(life.EarlyOn).Should().NotContain(duty => duty.Fact == life.Fact);
        var duty = life.Before.Duties(life.On).Should().ContainSingle(duty => duty.Fact == life.Fact).Which;
        duty.What.Should().StartWith(life.What);
        duty.Side.Should().Be(life.Side);
        life.After.Duties(life.On).Should().NotContain(duty => duty.Fact == life.Fact);
    }

    [Fact]
    public void Every_kind_of_duty_reads_as_it_was_read()
    {
        // The first of those that differ in figures only.
        var now = string.Concat(DutyEnd.OfScenarios
            .SelectMany(one => new[] { (one.Before, one.On), (one.After, one.On) })
            .Concat(Lives.SelectMany(one => new[] { (one.Before, one.On), (one.After, one.On) }))
            .SelectMany(one => Later.SelectMany(days => one.Item1.Duties(one.On.PlusDays(days))))
            .Select(Told).DistinctBy(text => Figure().Replace(text, "0")));
        now.ShouldBeAsRead("Dossiers/duties");
    }

    private static readonly int[] Later = [0, 60, 400];

    private static string Told(Duty duty) => string.Concat(
        new Leaves().Of(duty, duty.Fact.Name).Where(line => !Nothing().IsMatch(line)).Select(line => line + "\n"));

    // What a duty says nothing of.
    [GeneratedRegex(@": (nothing|none|False|0)$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"[0-9.,]+| [A-Z][a-z]{2}(?= [0-9])|v-[a-z0-9]+")]
    private static partial Regex Figure();

    [Fact]
    public void Every_fact_ends_a_duty_in_a_test_or_it_is_said_why_it_ends_none()
    {
        HashSet<string> ending =
        [
            .. DutyEnd.OfScenarios.Where(one => one.Ended.Length > 0).Select(one => one.Fact.Name),
            .. Lives.Select(one => one.Fact.Name),
        ];
        FactDescription.All.Select(fact => fact.Type.Name)
            .Where(fact => !fact.StartsWith("SignOff", StringComparison.Ordinal) && !ending.Contains(fact))
            .ToArray().Should().BeEquivalentTo(EndsNone.Keys);
    }

    [Fact]
    public void Every_kind_of_duty_ends_with_its_own_fact_and_says_where_it_comes_from()
    {
        var duties = DutyEnd.OfScenarios.SelectMany(one => one.Before.Duties(one.On).Concat(one.After.Duties(one.On)))
            .Concat(Lives.SelectMany(one => one.Before.Duties(one.On))).Where(duty => !duty.IsSilence).ToArray();
        duties.Should().OnlyContain(duty => duty.Source.Length > 0 && duty.Source.Length <= 120);
        HashSet<string> ended =
        [
            .. DutyEnd.OfScenarios.Where(one => one.Ended.Any(duty => duty.Fact == one.Fact))
                .Select(one => one.Fact.Name),
            .. Lives.Select(one => one.Fact.Name),
        ];
        // Those that the rooms name, and those that follow for a neighbour or come by time.
        RepositoryFiles.Under("src/Care.Partnerships/Dossiers", "Duties.cs")
            .SelectMany(file => Kinds().Matches(file.Text).Select(kind => kind.Groups[1].Value))
            .Concat(duties.Select(duty => duty.Fact.Name)).Distinct()
            .Where(fact => !ended.Contains(fact)).Should().BeEquivalentTo(OfSilence);
    }

    [Fact]
    public void A_step_says_the_rule_that_its_day_follows_from()
    {
        Sources(CloseOutPlan.Standard).Should()
            .Contain("planning-meeting: CARE Emergency Toolkit, Phase 4: Closing out, step 1, read on 2026-11-01")
            .And.Contain("recognition: CARE Emergency Toolkit, Phase 4: Closing out", "its step has no day")
            .And.Contain("final-reports: A proposal of this library, close-out plan");
        Sources(CloseOutPlan.Standard.Under(DonorRuleSets.UsFederal2024, new(2025, 1, 15))).Should()
            .Contain("final-reports: 2 CFR 200, 200.344(b), read on 2025-01-01");
        // The earlier of two days decides: what the lead owes after 60 days, less 30 for its own work, or after 200.
        Sources(WithLeadDue(60)).Should().Contain("final-reports: Grant 7, 4.2");
        Sources(WithLeadDue(200)).Should().Contain("final-reports: A proposal of this library, close-out plan");

        static CloseOutPlan WithLeadDue(int days) => CloseOutPlan.Standard.With(
            CloseOutPlan.Standard.Steps.Single(step => step.Id == CloseOutSteps.FinalReports) with
            {
                LeadDue = Dated.Of(
                    new DeadlineRule(
                        Deliverable.FinalReports, AwardSide.Recipient, DeadlineAnchor.EndDate, days,
                        DeadlineUnit.Days),
                    LocalDate.MinIsoValue, "Donor", Source.Of("Grant 7", "4.2")),
            }).Required();

        static string[] Sources(CloseOutPlan plan)
        {
            var begun = CloseOutStory.Nothing.And(
                CloseOutActs.PlanCloseOut(
                    CloseOutStory.Ana, CloseOutStory.Head, plan.Confirmed("CARE", CloseOutStory.PlannedOn),
                    CloseOutStory.Anchors, CloseOutStory.PlannedOn),
                CloseOutActs.BeginCloseOut(CloseOutStory.Ana, CloseOutStory.BegunOn))
                .Done(CloseOutSteps.ActivitiesVerified);
            return
            [
                .. new AgreementDossier(Story.InCloseOut.State) { CloseOut = begun.State }
                    .Duties(CloseOutStory.DoneOn).Where(duty => duty.Fact == typeof(StepDone))
                    .Select(duty => $"{duty.Subject.Part}: {duty.Source}").Order(StringComparer.Ordinal),
            ];
        }
    }

    private static readonly string[] OfSilence =
        [nameof(FundingAccountOpened), nameof(ExpenditureRecorded), nameof(CaseReceived)];

    [GeneratedRegex(@"typeof\((\w+)\)")] private static partial Regex Kinds();

    // What no duty waits for, and why.
    private static readonly Dictionary<string, string> EndsNone = new()
    {
        //  begins a history: nobody has to until then
        ["AgreementDrafted"] = "it begins the agreement",
        ["AgreementTakenOver"] = "it begins the agreement",
        ["RelationshipOpened"] = "it begins the relationship",
        ["MonitoringProposed"] = "it begins the monitoring",
        ["AssetRegistered"] = "it begins the asset",

        //  ends silence, which is no duty of anybody: see DutyKindTests and FeedbackDutyTests
        ["FundingAccountOpened"] = "silence about the account ends",
        ["FundingAccountTakenOver"] = "silence about the account ends",
        ["CaseReceived"] = "silence of the channel ends",

        //  whoever wants to may, and nobody has to
        ["AnnexAgreed"] = "the text is what both accept",
        ["ContingencyActivated"] = "what happens outside decides",
        ["ForecastRevised"] = "no terms ask for a forecast",
        ["MatchRecorded"] = "match comes or does not",
        ["MilestoneAccepted"] = "the payment that waits for it is the duty",
        ["RefundRecorded"] = "what is left is a duty of the close-out: its balance",
        ["ExchangeDifferenceBorne"] = "it is told with the closing of the account",
        ["OutstandingWaived"] = "a decision of the lead",
        ["FundingAccountReopened"] = "it follows an audit; closing it again is the duty",
        ["RecordRetentionSet"] = "the step that archives asks for it",
        ["AssetCounted"] = "when assets are counted depends on the donor: AssetRegister.CountsDue",
        ["AssetHandedOver"] = "the holder changes or does not",
        ["RespondentsInvited"] = "to open the survey is the duty",
        ["SurveyAnswered"] = "nobody has to answer",
        ["FollowUpAgreed"] = "to share the findings is the duty, with what follows or why nothing does",
        ["ClearanceRequested"] = "a piece may stay a draft",

        //  the record of what the two do together
        ["PromiseMade"] = "a promise is free",
        ["DecisionLogged"] = "a record",
        ["ParticipationRecorded"] = "a record",
        ["PreparednessPlanned"] = "a record",
        ["CapacityCommitted"] = "a record",
        ["FlexibilityAsked"] = "a record",
        ["FlexibilityAnswered"] = "the donor answers, whom no dossier asks",
    };

    // Early, nobody has to; before the fact, somebody has; after it, nobody.
    private sealed record DutyLife(
        Type Fact, Side? Side, string What, AgreementDossier Early, LocalDate EarlyOn, AgreementDossier Before,
        AgreementDossier After, LocalDate On);
}
