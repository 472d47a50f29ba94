using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Kit;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>The end of an agreement, and the certificates that it takes.</summary>
public class AgreementClosingTests
{
    private static readonly LocalDate Later = FundingStory.AcceptedOn.PlusDays(1);

    [Fact]
    public void A2_nobody_closes_an_agreement_by_a_word()
    {
        // The only way is through certificates, which nobody but the close-out and the account can make.
        foreach (var certificate in new[] { typeof(CompletedCloseOut), typeof(ClosedAccount) })
            certificate.GetConstructors().Should().BeEmpty();
        typeof(AgreementClosed).GetConstructors().Single().GetParameters().Select(given => given.ParameterType)
            .Should().Equal(typeof(CompletedCloseOut), typeof(ClosedAccount));

        FundingStory.Reported.State.ClosedAccount.Should().BeNull("30,000 in review is not closed");
        var refused = InCloseOut.State.Record(
            Close(Maria, Certificates.Completed(ClosedOn, End, Booked), null, ClosedOn)).Refusals.Single();
        (refused.Code, refused.Field).Should().Be(("CP-END-003", "account"));
    }

    [Fact]
    public void A_closed_account_certifies_what_it_accepted()
    {
        var closed = FundingScenarios.AllSettled.And(new CloseFundingAccount(Finn, Later)).State;
        closed.ClosedAccount.Should().Be(
            Certificates.Closed(Later, closed.Position!.Accepted, closed.Standing!.Agreement.Value));
        FundingScenarios.AllSettled.State.ClosedAccount.Should().BeNull();
    }

    [Fact]
    public void A8_an_agreement_is_closed_after_its_last_day_and_ended_earlier_by_a_termination()
    {
        Codes(Close(Jose, CloseOutOn, End.PlusDays(-2))).Should().Equal("CP-END-001");
        Codes(Close(Jose, CloseOutOn, End)).Should().Equal("CP-END-001");
        Codes(Close(Jose, CloseOutOn, End.PlusDays(1))).Should().BeEmpty();

        var (terminated, day) = (EndedEarly.And(StartCloseOut(Ana, null, TerminatedOn)), TerminatedOn.PlusDays(1));
        terminated.State.Record(Close(Jose, day, day, TerminatedOn)).State.Phase.Should().Be(AgreementPhase.Closed);

        static IEnumerable<string> Codes(IEntry<AgreementFact> close) =>
            InCloseOut.State.Record(close).Refusals.Select(refusal => refusal.Code);
    }

    [Fact]
    public void I11_a_close_out_that_counted_from_an_earlier_last_day_is_refused()
    {
        var extended = InCloseOut.And(
            Extend(Maria, TwoMonths, CloseOutOn), StartCloseOut(Ana, null, CloseOutOn.PlusDays(1)));
        var refused = extended.State.Record(Close(Maria, ClosedOn, ClosedOn, End)).Refusals.Single();
        (refused.Code, refused.Message).Should().Be((
            "CP-END-002",
            "The close-out co-1 counted from 2026-08-31, but the last day of the agreement is 2026-10-31: " +
            "open it again, and plan it again from that day."));
        extended.State.Record(Close(Maria, ClosedOn, ClosedOn, TwoMonths.NewEnd)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void The_certificates_read_back_as_they_were_written()
    {
        Same(Certificates.Completed(ClosedOn, End, Booked));
        Same(Certificates.Closed(ClosedOn, Booked));

        static void Same<T>(T made) => JsonSerializer.Deserialize<T>(
            JsonSerializer.Serialize(made, PartnershipJson.Options), PartnershipJson.Options).Should().Be(made);
    }

    [Fact]
    public void A_certificate_without_its_close_out_is_not_read()
    {
        var read = () => Certificates.Completed(ClosedOn, End, Booked, closeOut: " ");
        read.Should().Throw<JsonException>().WithMessage("*CP-FIL-014*");
    }
}
