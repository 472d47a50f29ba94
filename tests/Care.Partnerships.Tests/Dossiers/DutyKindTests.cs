using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Each kind of duty arises with what was recorded, and ends with the fact that it names.</summary>
public class DutyKindTests
{
    private static readonly AgreementDossier Whole = new(Story.Running.State);

    [Fact]
    public void An_agreement_says_whose_move_it_is_until_it_runs()
    {
        Told(Story.Drafted, Story.SelectedOn).Should()
            .Equal("Lead: select the partner, after due diligence (PartnerSelected)");
        Told(Story.Selected, Story.OpenedOn).Should().Equal("either: open the negotiation (NegotiationOpened)");
        Told(Story.InNegotiation, Story.OpenedOn).Should().Equal("either: propose a text (TextProposed)");
        Told(Story.Proposed, Story.OpenedOn).Should().Equal(
            "Lead: accept text 1, or propose another (TextAccepted)",
            "Partner: accept text 1, or propose another (TextAccepted)");
        Told(Story.Accepted, Story.SubmittedOn).Should()
            .Equal("either: submit the agreement for signature (AgreementSubmittedForSignature)");
        Told(Story.Submitted, Story.SignedOn).Should()
            .Equal("Lead: sign the agreement (AgreementSigned)", "Partner: sign the agreement (AgreementSigned)");
        Told(Story.SignedByLead, Story.SignedOn).Should().Equal("Partner: sign the agreement (AgreementSigned)");
        Told(Story.SignedByBoth, Story.Start.PlusDays(-1)).Should().BeEmpty();
        Told(Story.SignedByBoth, Story.Start).Should()
            .Equal("either: record that the agreement took effect (AgreementTookEffect)");
    }

    [Fact]
    public void Whoever_has_to_sign_is_named_and_late_from_the_first_day_on()
    {
        var sign = new AgreementDossier(Story.SignedByLead.State).Duties(Story.Start.PlusDays(5))
            .Should().ContainSingle(duty => duty.Fact == typeof(AgreementSigned)).Which;
        sign.Posts.Should().ContainSingle().Which.Party.Should().Be(Story.Jose.Party);
        (sign.By, sign.DaysLate).Should().Be((Story.Start, 5));
    }

    [Fact]
    public void An_agreement_past_its_end_is_to_be_closed_out_and_nobody_is_late_against_a_proposal()
    {
        var after = new AgreementDossier(Story.Running.State).Duties(Story.End.PlusDays(3));
        after.Should().Contain(duty =>
            duty.Fact == typeof(AgreementCloseOutStarted) && duty.Since == Story.End.PlusDays(1));
        after.Should().OnlyContain(duty => duty.DaysLate == 0);
    }

    [Fact]
    public void A_check_in_asks_for_sheets_talk_actions_agreement_and_the_action_itself()
    {
        Told(CheckInStory.Planned, CheckInStory.OpensOn).Should()
            .Equal("either: record what time has brought (CheckInOpened)");
        Told(CheckInStory.Opened, CheckInStory.OpensOn).Should().Equal(
            "Lead: hand in the sheets of the check-in Mar to May 2026 (SheetsHandedIn)",
            "Partner: hand in the sheets of the check-in Mar to May 2026 (SheetsHandedIn)");
        Told(CheckInStory.LeadIn, CheckInStory.LeadInOn).Should()
            .Equal("Partner: hand in the sheets of the check-in Mar to May 2026 (SheetsHandedIn)");
        Told(CheckInStory.BothIn, CheckInStory.PartnerInOn).Should()
            .Equal("either: discuss the check-in Mar to May 2026 (SheetsDiscussed)");
        Told(CheckInStory.Talked, CheckInStory.TalkedOn).Should().Equal(
            "either: agree on an action in the check-in Mar to May 2026 on: Partnership: equity (ActionAdded)");
        Told(CheckInStory.WithAction, CheckInStory.ActionOn).Should().Equal(
            "either: Decide on budget changes in one meeting a month. (ActionCompleted)",
            "Lead: agree to the result of the check-in Mar to May 2026 (CheckInAgreed)",
            "Partner: agree to the result of the check-in Mar to May 2026 (CheckInAgreed)");
        Told(CheckInStory.AgreedByBoth, CheckInStory.AgreedOn).Should().Equal(
            "either: Decide on budget changes in one meeting a month. (ActionCompleted)",
            "either: close the check-in Mar to May 2026 (CheckInClosed)");
        Told(CheckInStory.Over, CheckInStory.ClosedOn).Should()
            .Equal("either: Decide on budget changes in one meeting a month. (ActionCompleted)");
        Told(CheckInStory.Done, CheckInStory.ClosedOn).Should().BeEmpty();
    }

    [Fact]
    public void An_action_is_overdue_from_the_day_after_its_last()
    {
        var due = CheckInStory.Decide.DueOn;
        Late(due).Should().Be(0);
        Late(due.PlusDays(1)).Should().Be(1);

        static int Late(LocalDate day) => (Whole with { CheckIns = [CheckInStory.Over.State] }).Duties(day)
            .Should().ContainSingle(duty => duty.Fact == typeof(ActionCompleted)).Which.DaysLate;
    }

    [Fact]
    public void A_survey_is_opened_closed_by_time_shared_and_what_was_agreed_is_done()
    {
        Told(SurveyStory.Invited, SurveyStory.Opens.PlusDays(-1)).Should().BeEmpty();
        Told(SurveyStory.Invited, SurveyStory.Opens).Should()
            .Equal("either: open the survey What our partners say (SurveyOpened)");
        Told(SurveyStory.OneAnswer, SurveyStory.ClosedOn).Should()
            .Equal("either: record what time has brought (SurveyClosed)");
        Told(SurveyStory.Closed, SurveyStory.ClosedOn).Should()
            .Equal("either: share the findings of What our partners say (SurveyShared)");
        Told(SurveyStory.Shared, SurveyStory.SharedOn).Should()
            .Equal($"Lead: {SurveyStory.PayFaster.What} (FollowUpCompleted)");
    }

    [Fact]
    public void An_asset_is_proposed_asked_about_and_handed_over_when_the_agreement_ends()
    {
        Assets(AssetStory.Entered).Should().Contain(duty => duty.Fact == typeof(DispositionProposed));
        Assets(AssetStory.Wanted).Should().Contain(duty => duty.Fact == typeof(DonorAnswered));
        Assets(AssetStory.Permitted).Should().Contain(duty => duty.Fact == typeof(AssetDisposed));
        Assets(AssetStory.Gone).Should().ContainSingle(duty => duty.Subject.Part == "ast-1")
            .Which.Should().Match<Duty>(duty =>
                duty.Fact == typeof(AssetSharePaid) && duty.Amount == AssetStory.Share.Amount);
        Assets(AssetStory.PaidFor).Should().NotContain(duty => duty.Subject.Part == "ast-1");

        static ValueList<Duty> Assets(AssetsUnder given) =>
            new AgreementDossier(Story.InCloseOut.State) { Assets = given.Register }.Duties(Story.CloseOutOn);
    }

    [Fact]
    public void I14_the_days_of_a_suspension_are_nobodys_where_the_history_is_at_hand()
    {
        // Tranche 2 was asked for on 1 April and due by the 11th; from the 7th to the 20th nothing could be paid.
        var day = new LocalDate(2026, 4, 21);
        var whole = SampleFile.File.Dossier.At(day).Of(SampleFile.Shelter)!;
        Late(whole).Should().Be(0);
        Late(whole with { AccountHistory = null }).Should().Be(10);

        int Late(AgreementDossier dossier) => dossier.Duties(day)
            .Should().ContainSingle(duty => duty.Fact == typeof(PaymentSent)).Which.DaysLate;
    }

    [Fact]
    public void Silence_is_told_after_its_days_and_ends_with_a_record()
    {
        var never = new SilenceThresholds(10, 20, 30, 40, 50, 60);
        Silent(10).Should().BeEmpty();
        Silent(11).Should().Equal("no account and no payment is recorded: check the file");
        Silent(41).Should().HaveCount(2);
        Silent(51).Should().HaveCount(3);
        (Whole with { CheckIns = [CheckInStory.Done.State] }).Duties(Story.Start.PlusDays(51), never)
            .Count(duty => duty.IsSilence).Should().Be(2);

        string[] Silent(int days) =>
        [
            .. Whole.Duties(Story.Start.PlusDays(days), never).Where(duty => duty.IsSilence).Select(duty => duty.What),
        ];
    }

    [Fact]
    public void An_agreement_with_money_that_is_ending_or_stopped_without_an_account_is_told_as_silence()
    {
        foreach (var given in new[] { Story.Running, Story.InCloseOut, Story.Interrupted, Story.EndedEarly })
        {
            var whole = new AgreementDossier(given.State);
            Money(whole, Story.Start.PlusDays(30)).Should().BeEmpty(given.State.Phase.ToString());
            Money(whole, Story.Start.PlusDays(31)).Should().ContainSingle(given.State.Phase.ToString())
                .Which.Should().Match<Duty>(duty => duty.Side == Side.Lead && duty.Amount == given.State.Ceiling);
            Money(whole with { Account = FundingStory.Opened.State }, Story.Start.PlusDays(31)).Should().BeEmpty();
        }

        Money(new(Story.ClosedOut.State), Story.End.PlusDays(400)).Should().BeEmpty("it is closed");

        static Duty[] Money(AgreementDossier whole, LocalDate day) =>
            [.. whole.Duties(day).Where(duty => duty.IsSilence && duty.Fact == typeof(FundingAccountOpened))];
    }

    [Fact]
    public void A_payment_and_a_cost_that_never_came_are_silence_until_they_are_recorded()
    {
        var opened = Whole with { Account = FundingStory.Opened.State };
        Silent(opened, Story.Start.PlusDays(60), typeof(PaymentPlanned)).Should().BeEmpty();
        Silent(opened, Story.Start.PlusDays(61), typeof(PaymentPlanned)).Should()
            .Equal("no payment is recorded: check the file");
        Silent(Whole with { Account = FundingStory.Requested.State }, Story.Start.PlusDays(61), typeof(PaymentPlanned))
            .Should().BeEmpty();
        var paid = Whole with { Account = FundingStory.Received.State };
        var arrived = paid.Account.Ledger.First(entry => entry.Kind is EntryKind.Received).On;
        Silent(paid, arrived.PlusDays(120), typeof(ExpenditureRecorded)).Should().BeEmpty();
        Silent(paid, arrived.PlusDays(121), typeof(ExpenditureRecorded)).Should()
            .ContainSingle().Which.Should().StartWith("no cost is recorded since ");
        Silent(
            Whole with { Account = FundingStory.Reported.State }, arrived.PlusDays(121), typeof(ExpenditureRecorded))
            .Should().BeEmpty("costs came in since");

        static string[] Silent(AgreementDossier whole, LocalDate day, Type fact) =>
            [.. whole.Duties(day).Where(duty => duty.IsSilence && duty.Fact == fact).Select(duty => duty.What)];
    }

    [Fact]
    public void An_agreement_in_which_nothing_happens_any_more_is_silence()
    {
        foreach (var given in new[] { Story.Drafted, Story.Proposed, Story.Submitted, Story.Interrupted })
        {
            var last = given.State.LastOn!.Value;
            Silent(given, last.PlusDays(60)).Should().BeEmpty(given.State.Phase.ToString());
            Silent(given, last.PlusDays(61)).Should().ContainSingle(given.State.Phase.ToString())
                .Which.Should().StartWith("nothing is recorded since ");
        }

        static string[] Silent(Given<Agreement, AgreementFact> given, LocalDate day) =>
        [
            .. new AgreementDossier(given.State).Duties(day)
                .Where(duty => duty.IsSilence && duty.What.Contains("go on, or end it")).Select(duty => duty.What),
        ];
    }

    private static string[] Told(Given<Agreement, AgreementFact> given, LocalDate day) =>
        Told(new AgreementDossier(given.State), day);

    private static string[] Told(Given<CheckIn, CheckInFact> given, LocalDate day) =>
        Told(Whole with { CheckIns = [given.State] }, day);

    private static string[] Told(Given<Survey, SurveyFact> given, LocalDate day) =>
        Told(Whole with { Surveys = [given.State], CheckIns = [CheckInStory.Done.State] }, day);

    // Without silence, and without what comes up at the end.
    private static string[] Told(AgreementDossier whole, LocalDate day) =>
    [
        .. whole.Duties(day).Where(duty => !duty.IsSilence && !duty.IsProposed || !whole.Agreement.IsSigned)
            .Where(duty => !duty.IsSilence)
            .Select(duty => $"{duty.Side?.ToString() ?? "either"}: {duty.What} ({duty.Fact.Name})"),
    ];
}
