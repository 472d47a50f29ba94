using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Dossiers;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Reporting;

public class AgreementReportTests
{
    private static readonly AgreementReport Report = new(Names.Of(
        [
            new(Care.Partnerships.Tests.Agreements.Story.Care, "CARE Philippines", PartyKind.InternationalNgo, "PH"),
            new(Tanglaw, "Tanglaw", PartyKind.LocalNgo, "PH")
        ],
        [Maria, Ana, Jose, Ben, Stranger]));

    [Fact]
    public void The_overview_says_where_each_agreement_stands_and_whose_move_it_is() =>
        Report.Overview([
            Drafted.State, Selected.State, InNegotiation.State, Proposed.State, SignedByLead.State, SignedByBoth.State,
            Extended.State, ClosedOut.State])
            .Should().Be(Texts.Expected("Reporting/overview"));

    [Fact]
    public void Nobody_is_told_to_close_what_cannot_be_closed_yet()
    {
        var (ending, late) = (new AgreementDossier(InCloseOut.State), CloseOutStory.ClosingOn);
        Move(ending, End).Should()
            .Be("to close waits for: the last day, 31 Aug 2026, the plan of the close-out");
        var planned = ending with { CloseOut = CloseOutStory.Begun.State, Account = FundingStory.Opened.State };
        Move(planned, late).Should().Be("to close waits for: 11 steps of the close-out, the account");
        Move(planned with { CloseOut = CloseOutStory.AllDone.State }, late).Should()
            .Be("to close waits for: the end of the close-out, the account");
        Move(ending with { CloseOut = CloseOutStory.Completed.State }, late).Should().Be("either side: close");
        Move(ending with { CloseOut = CloseOutStory.Completed.State }, End).Should()
            .Be("to close waits for: the last day, 31 Aug 2026");
        Move(new(Running.State), End.PlusDays(1)).Should().Be("either side: start the close-out");
        Report.NextMove(InCloseOut.State).Should()
            .Be("to close waits for: the close-out, and the account if there is one");

        static string Move(AgreementDossier dossier, LocalDate on) => Report.NextMove(dossier, on);
    }

    [Fact]
    public void A_next_move_to_close_is_a_duty_as_well_in_every_life()
    {
        var closing = 0;
        for (var life = 0; life < 200; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(60);
            var isDuty = walk.Whole.Duties(walk.Day).Any(duty => duty.Fact == typeof(AgreementClosed));
            Report.NextMove(walk.Whole, walk.Day).Contains(": close", StringComparison.Ordinal).Should()
                .Be(isDuty, "life {0}", life);
            if (walk.Whole.Agreement.Phase is AgreementPhase.ClosingOut) closing++;
        }

        closing.Should().BePositive();
    }

    [Fact]
    public void The_parties_come_with_their_people() => Report.Parties().Should().Be("""
          Party             Kind               Country  People
          ----------------  -----------------  -------  ----------
          CARE Philippines  international NGO  PH       maria, ana
          Tanglaw           local NGO          PH       jose, ben

        """);

    [Fact]
    public void Who_signed_in_whose_place_is_told()
    {
        var given = SubmittedUnder(Roles.RolesStory.InSteps)
            .And(
                Sign(Finn, SignedOn, SignedOn),
                Sign(
                    Ana with
                    {
                        Position = Maria.Position
                    },
                    SignedOn, SignedOn, under: Delegation.Of(Maria, Ana, SignedOn, SignedOn)));
        Report.History(given.History).Should().Contain("signed by ana, in the place of maria, for the lead, dated");
    }

    [Fact]
    public void What_comes_up_has_its_day_and_its_rule() =>
        AgreementReport.ComingUp([Running.State, RunningKind(AgreementKind.Contingency).State], End.PlusDays(-30), 31)
            .Should().Be(Texts.Expected("Reporting/coming-up"));

    [Fact]
    public void Where_nothing_comes_up_it_says_so()
    {
        AgreementReport.ComingUp([Running.State], Start, 0).Should().Be("  nothing\n");
        AgreementReport.FallenDue([Running.State], End.PlusDays(99)).Should().Be("  nothing\n");
    }

    [Fact]
    public void What_has_fallen_due_is_told_with_the_day_it_fell_due() =>
        AgreementReport.FallenDue([SignedByBoth.State, RunningKind(AgreementKind.Teaming).State], End.PlusDays(5))
            .Should().Be("""
              2026-03-01  PFA-2026-001: the agreement took effect
              2026-09-01  PFA-2026-001: the agreement expired

            """);

    [Fact]
    public void Each_person_is_told_what_they_may_do_and_why_not() =>
        Report.WhoMayDoWhat(SignedByLead.State, SignedOn).Should().Be(Texts.Expected("Reporting/who-may-do-what"));

    [Fact]
    public void Where_it_has_ended_nothing_is_left_to_do() =>
        Report.WhoMayDoWhat(ClosedOut.State, ClosedOn).Should().Be("  nothing is left to do: it has ended\n");

    [Fact]
    public void Every_fact_is_told_in_words_of_its_own()
    {
        IEntry<AgreementFact>[] all =
        [
            .. SignedByLead.And(ReturnToNegotiation(Jose, "A mistake.", SignedOn)).History.TakeLast(1),
            .. ClosedOut.History, .. Extended.History.TakeLast(1), .. RunningAgain.History.TakeLast(2),
            .. EndedEarly.History.TakeLast(1), .. GivenUp.History.TakeLast(1),
            .. RunningKind(AgreementKind.Contingency)
                .And(ActivateContingency(Maria, Typhoon, SuspendedOn), Expire(End.PlusDays(1)))
                .History.TakeLast(2),
            .. RunningKind(AgreementKind.Contingency).History.Where(entry => entry.Fact is ExpectationsDiscussed),
            .. Running
                .Agreed("a-1", AmendmentStory.MoreTime)
                .Amended("a-1", RecordDonorDecision(Ana, new(true, "letter", AmendmentStory.On), AmendmentStory.On))
                .Applied("a-1")
                .History.TakeLast(6),
            .. Running
                .Proposed("a-1", AmendmentStory.MoreTime)
                .Amended("a-1", WithdrawAmendment(Ana, "No.", AmendmentStory.On))
                .History.TakeLast(1),
            .. Running
                .Proposed("a-1", AmendmentStory.MoreTime)
                .Amended("a-1", RejectAmendment(Ben, "No.", AmendmentStory.On))
                .History.TakeLast(1),
            .. Nothing
                .And(TakeOver(Ana, new(Heading(), Terms, RiskLevel.Low, SignedOn, "Contract file 2026"), Start))
                .History,
            .. Child(Running)
                .And(RenewDueDiligence(Ana, new(RiskLevel.Low, Start, End, "A year has passed."), AmendmentStory.On))
                .History.Where(entry => entry.Fact is ParentFollowed or DueDiligenceRenewed)
        ];
        all.Select(entry => entry.Fact.GetType().Name)
            .Should()
            .Contain(
                Agreement.Lifecycle.Rows.Concat(Amendment.Lifecycle.Rows).Select(row => row.Fact),
                "the story must hold every fact");
        foreach (var entry in all)
            Report
                .History([entry])
                .Should()
                .MatchRegex(@"^  [ \d]\d [A-Z][a-z]{2} \d{4}  [^\n]{6,}\n$")
                .And.NotContain(entry.Fact.GetType().Name);
    }

    [Fact]
    public void Amendments_are_shown_part_by_part() =>
        AgreementReport
            .Amendments(
                Running
                    .Agreed("a-1", AmendmentStory.MoreTime)
                    .Applied("a-1")
                    .Proposed("a-2", AmendmentStory.OtherBudget)
                    .State)
            .Should()
            .Contain("PFA-2026-001/A1")
            .And.Contain("2026-08-31")
            .And.Contain("2026-10-31")
            .And.Contain("applied")
            .And.Contain("PFA-2026-001/A2")
            .And.Contain("budget-1, version 2");

    [Fact]
    public void A_text_is_told_what_it_lacks()
    {
        Missing(InNegotiation).Count(line => line.StartsWith("  the text lacks", StringComparison.Ordinal))
            .Should().Be(17);
        Missing(Accepted).Should().BeEmpty();
        Missing(Running).Should().BeEmpty();
    }

    [Fact]
    public void D8_it_is_told_whatever_stands_against_submitting() =>
        Missing(Proposed).Should().SatisfyRespectively(
            line => line.Should().Contain("accept"),
            line => line.Should().Contain("Budget").And.Contain("Attach them"));

    [Fact]
    public void What_stands_against_it_names_parties_by_their_names()
    {
        var stranger = Ana with { Party = Id<Party>.Of("hub-7") };
        var names = Names.Of([new(stranger.Party, "Hub Seven", PartyKind.LocalNgo, "PH")], []);

        new AgreementReport(names).Missing(Proposed.State, stranger, SubmittedOn)
            .Should().Contain("Hub Seven").And.NotContain("hub-7");
    }

    private static string[] Missing(Kit.Given<Agreement, AgreementFact> agreement) =>
        new AgreementReport(Names.None).Missing(agreement.State, Ana, SubmittedOn)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_table_refuses_a_row_of_another_width() =>
        FluentActions.Invoking(() => new TextTable("one").Add("1", "2")).Should().Throw<ArgumentException>();

    [Fact]
    public void A_table_is_Markdown_too() =>
        new TextTable("a", "long head").Add("long cell", "b").ToMarkdown().Should().Be("""
        | a         | long head |
        | --------- | --------- |
        | long cell | b         |

        """);
}
