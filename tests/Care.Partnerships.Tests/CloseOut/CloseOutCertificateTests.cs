using System.Text.Json;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.CloseOut;

/// <summary>What the neighbours of a close-out certify, and what becomes of it there.</summary>
public class CloseOutCertificateTests
{
    private static readonly LocalDate HandedInOn = Story.End.PlusDays(20);

    // Both final reports are with the lead.
    private static readonly ReportsUnder HandedIn = Story.InCloseOut.Reports()
        .And("r-8", ReportActs.OpenReport(Ben, ReportStory.LastStory, HandedInOn),
            ReportActs.SubmitReport(Jose, new(1, "doc-8", HandedInOn, null), HandedInOn))
        .And("r-9", ReportActs.OpenReport(Ben, ReportStory.LastMoney, HandedInOn),
            ReportActs.SubmitReport(Jose, new(1, "doc-9", HandedInOn, Usd(96_000m)), HandedInOn));

    [Fact]
    public void Nobody_else_makes_them()
    {
        Type[] certificates =
        [
            typeof(FinalReports), typeof(AssetDecisions), typeof(MovedMoney), typeof(Settlement),
            typeof(CloseOutAnchors),
        ];
        foreach (var certificate in certificates) certificate.GetConstructors().Should().BeEmpty();
    }

    [Fact]
    public void A10_a_lead_that_never_reviews_the_final_report_holds_nothing_up()
    {
        var finals = HandedIn.Book.Finals!;
        (finals.AwaitReview, finals.HandedInOn, finals.AcceptedOn).Should().Be((true, HandedInOn, null));
        var (last, evidence) = (HandedInOn.PlusDays(60), new FinalReportsAccepted(finals));
        var begun = Begun.On(
            CloseOutSteps.ActivitiesVerified,
            DoStep(Ana, new ActivitiesVerified("note-3", [], HandedInOn), HandedInOn)).State;
        var settlement = Settlement.From(new(Head.Agreement, 12, finals), HandedInOn, Owing.Figures).Required();

        // Within the days the partner waits; after them it records what the book certifies, and is paid.
        Codes(begun, begun.Doing(CloseOutSteps.FinalReports, evidence), last).Should().Equal("CP-STP-020");
        Codes(begun, new SettlementDetermined(settlement), last).Should().Equal("CP-CLO-014");
        var day = last.PlusDays(1);
        var settled = begun
            .Record(begun.Doing(CloseOutSteps.FinalReports, evidence), Pat, day).State
            .Record(new SettlementDetermined(settlement), Pat, day).State;
        var paid = settled.Record(
            settled.Doing(CloseOutSteps.Balance, new BalancePaid(new(Head.Agreement, Usd(246_000m), day))), Pat, day);
        (paid.State.StepOf(CloseOutSteps.FinalReports)!.Phase, paid.State.Course.IsBalanceMoved)
            .Should().Be((StepPhase.Done, true));
        new CloseOutReport(Names.Of([], [])).Balance(settlement).Should().Contain(
            "settled on what is known: the final reports were handed in on 2026-09-20 and not reviewed");
    }

    [Fact]
    public void The_book_certifies_what_was_accepted_and_what_was_returned()
    {
        var review = HandedInOn.PlusDays(3);
        var accepted = HandedIn.And(
            "r-8", ReportActs.TakeUpReport(Ana, review), ReportActs.AcceptWithoutLedger(Ana, null, review));
        accepted.Book.Finals.Should().Be(new FinalReports(
            Head.Agreement, new(Id<Report>.Of("r-8"), HandedInOn, review),
            new(Id<Report>.Of("r-9"), HandedInOn, null)));
        var returned = accepted.And(
            "r-9", ReportActs.TakeUpReport(Ana, review), ReportActs.ReturnReport(Ana, ReportStory.Remarks, review));
        (returned.Book.Finals!.AwaitReview, returned.Book.Finals.Financial!.IsReturned).Should().Be((false, true));
        Story.InCloseOut.Reports().Book.Finals.Should().Be(new FinalReports(Head.Agreement, null, null));
        ReportBook.Empty.Finals.Should().BeNull("it stands under no agreement");
    }

    [Fact]
    public void The_register_certifies_what_is_decided_and_what_is_owed()
    {
        var truck = Id<Asset>.Of("ast-1");
        AssetStory.Wanted.Register.Decisions.Should().Be(
            new AssetDecisions(Head.Agreement, Story.Start, [], [truck], []), "the donor has not answered");
        AssetStory.Permitted.Register.Decisions.Should().Be(
            new AssetDecisions(Head.Agreement, AssetStory.AnsweredOn, [truck], [], []));
        AssetStory.Gone.Register.Decisions.Should().Be(
            new AssetDecisions(Head.Agreement, AssetStory.GoneOn, [truck], [], [Usd(9_600m)]));
        AssetRegister.Empty.Decisions.Should().BeNull("it stands under no agreement");
    }

    [Fact]
    public void I12_a_close_out_does_not_complete_while_an_asset_is_undecided()
    {
        var begun = Begun.State;
        var evidence = new AssetsDecided(AssetStory.Wanted.Register.Decisions!);
        Codes(begun, begun.Doing(CloseOutSteps.Assets, evidence), DoneOn).Should().Equal("CP-STP-017");
        Codes(begun, new StepWaived(CloseOutSteps.Assets, "No time.", Maria), DoneOn).Should().Equal("CP-STP-019");
        Codes(begun, new CloseOutCompleted(), DoneOn).Should().Contain("CP-CLO-006");
    }

    [Fact]
    public void They_read_back_as_they_were_written()
    {
        Same(HandedIn.Book.Finals!);
        Same(CloseOutStory.Accepted);
        Same(AssetStory.Gone.Register.Decisions!);
        Same(Moved(246_000m));
        Same(new MovedMoney(Head.Agreement, Usd(0m), null));
        Same(Anchors.With(CloseOutStory.Accepted));
        Same(Settlement.From(new(Head.Agreement, 12, Unreviewed), DoneOn, Owing.Figures).Required());

        static void Same<T>(T made) => JsonSerializer.Deserialize<T>(
            JsonSerializer.Serialize(made, PartnershipJson.Options), PartnershipJson.Options).Should().Be(made);
    }

    private static IEnumerable<string> Codes(AgreementCloseOut closeOut, CloseOutFact fact, LocalDate on) =>
        closeOut.Record(fact, Ana, on).Refusals.Select(refusal => refusal.Code);
}
