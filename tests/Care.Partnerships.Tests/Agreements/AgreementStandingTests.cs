using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Kit;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>The certificate that an agreement gives its neighbours.</summary>
public class AgreementStandingTests
{
    [Fact]
    public void Before_both_have_signed_there_is_none() =>
        new[] { Nothing, Drafted, Proposed, SignedByLead }.Should().OnlyContain(given => given.State.Standing == null);

    [Fact]
    public void It_says_what_neighbours_need()
    {
        var standing = SignedByBoth.State.Standing!;
        standing.Agreement.Should().Be(Heading().Id);
        standing.Sides.Should().Be(Heading().Sides);
        (standing.Version, standing.AsOf, standing.Phase).Should()
            .Be((1, SignedByBoth.State.LastOn!.Value, AgreementPhase.Signed));
        (standing.Period, standing.Ceiling).Should().Be((new(Start, End), Terms.Ceiling));
    }

    [Fact]
    public void Every_change_raises_its_version()
    {
        var extended = Running.And(Extend(Maria, TwoMonths, SuspendedOn));
        var suspended = extended.And(Suspend(Maria, "A landslide.", SuspendedOn, SuspendedOn));
        var resumed = suspended.And(Resume(Maria, ResumedOn));
        var again = resumed.And(Suspend(Maria, "Another one.", ResumedOn, ResumedOn));
        var terminated = again.And(Terminate(Maria, Broken, TerminatedOn));

        new[] { SignedByBoth, Running, extended, suspended, resumed, again, terminated }
            .Select(given => given.State.Standing!).Select(s => (s.Version, s.Phase, s.AsOf)).Should().Equal(
                (1, AgreementPhase.Signed, SignedByBoth.State.LastOn!.Value), (2, AgreementPhase.Active, Start),
                (3, AgreementPhase.Active, SuspendedOn), (4, AgreementPhase.Suspended, SuspendedOn),
                (5, AgreementPhase.Active, ResumedOn), (6, AgreementPhase.Suspended, ResumedOn),
                (7, AgreementPhase.Terminated, TerminatedOn));
    }

    [Fact]
    public void What_changes_nothing_for_neighbours_leaves_it()
    {
        var before = Running.State.Standing;
        Running.Proposed("a-1", MoreTime).State.Standing.Should().Be(before);
    }

    [Fact]
    public void An_amendment_raises_it_when_it_is_applied()
    {
        var applied = Running.Proposed("a-1", OtherBudget).Reviewed("a-1").Approved("a-1").Applied("a-1");
        applied.State.Standing!.Version.Should().Be(Running.State.Standing!.Version + 1);
        applied.State.Standing.AsOf.Should().Be(applied.State.LastOn!.Value);
    }

    [Fact]
    public void It_reads_back_as_it_was_written()
    {
        var standing = Running.State.Standing!;
        var text = JsonSerializer.Serialize(standing, PartnershipJson.Options);
        JsonSerializer.Deserialize<AgreementStanding>(text, PartnershipJson.Options).Should().Be(standing);
        Certificates.Standing(2, Start, AgreementPhase.Active, Heading().Sides, new(Start, End), Terms.Ceiling,
                signedOn: standing.SignedOn, risk: RiskLevel.Moderate)
            .Should().Be(standing);
    }

    [Fact]
    public void A_version_that_no_agreement_gives_is_refused()
    {
        var read = () => Certificates.Standing(
            0, Start, AgreementPhase.Active, Heading().Sides, new(Start, End), Terms.Ceiling);
        read.Should().Throw<JsonException>().WithMessage("*CP-AGR-037*");
    }
}
