using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Roles;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Json;

/// <summary>Sign-offs on the wire: alone, and in the signatures and approvals of an agreement.</summary>
public class SignOffWireTests
{
    [Property(Arbitrary = [typeof(SignOffEventGenerators)], MaxTest = 300)]
    public bool Whatever_happens_to_a_sign_off_comes_back(IEntry<SignOffFact> entry) =>
        JsonSerializer
            .Deserialize<IEntry<SignOffFact>>(
                JsonSerializer.SerializeToUtf8Bytes(entry, PartnershipJson.Options), PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void A_stored_sign_off_is_made_again()
    {
        var leave = Delegation.Of(RolesStory.Finn, RolesStory.Sol, On, On.PlusDays(9));
        IEntry<SignOffFact>[] history =
        [
            Entry.Of(new SignOffOpened(RolesStory.FinanceThenDirectors, "budget", 1, [Ana]), Ana, On),
            Entry.Of(
                new SignOffAnswered(1, SignOffVerdict.ApprovedWithConditions, "Three quotes.") { Under = leave },
                RolesStory.Sol, On),
            Entry.Of(new SignOffAnswered(1, SignOffVerdict.ChangesRequested, "Say by when."), Maria, On),
            Entry.Of(new SignOffRevised(2, []), Ana, On.PlusDays(1)),
        ];
        var back = history
            .Select(entry =>
                JsonSerializer.Deserialize<IEntry<SignOffFact>>(
                    JsonSerializer.Serialize(entry, PartnershipJson.Options), PartnershipJson.Options)!)
            .ToArray();
        back.Should().Equal(history);
        SignOff.Restore(back).Required().Should().Be(SignOff.Restore(history).Required());
    }

    [Fact]
    public void An_answer_is_written_with_the_post_and_the_delegation_under_which_it_was_given() =>
        JsonSerializer
            .Serialize<IEntry<SignOffFact>>(
                Entry.Of(
                    new SignOffAnswered(1, SignOffVerdict.Approved)
                    {
                        Under = Delegation.Of(Maria, Ana, On, On.PlusDays(1))
                    },
                    Ana, On),
                PartnershipJson.Options)
            .Should()
            .Be("""
                    {"type":"sign-off-answered/1","version":1,"verdict":"approved","comment":null,\
                        "under":{"by":{"id":"maria","party":"care-phl","position":"country-director","name":"maria"},\
                        "to":{"id":"ana","party":"care-phl","position":"programme-manager","name":"ana"},\
                        "start":"2026-05-04","end":"2026-05-05"},"by":{"id":"ana","party":"care-phl",\
                        "position":"programme-manager","name":"ana"},"on":"2026-05-04"}
                    """.Joined());

    [Fact]
    public void What_the_factories_refuse_is_told_with_its_code()
    {
        var delegation = () =>
            JsonSerializer.Deserialize<IEntry<SignOffFact>>("""
                    {"type":"sign-off-answered/1","version":1,"verdict":"approved","comment":null,\
                        "under":{"by":{"id":"m","party":"c","position":"p","name":"M"},"to":{"id":"a","party":"c",\
                        "position":"p","name":"A"},"start":"2026-05-04","end":"2026-05-03"},"by":{"id":"a","party":"c",\
                        "position":"p","name":"A"},"on":"2026-05-04"}
                    """.Joined(),
                PartnershipJson.Options);
        var rule = () =>
            JsonSerializer.Deserialize<IEntry<SignOffFact>>("""
                    {"type":"sign-off-opened/1","rule":{"steps":[{"seats":["a of b"],"minimum":2}]},"item":"order-17",\
                        "version":1,"performers":[],"by":{"id":"a","party":"c","position":"p","name":"A"},\
                        "on":"2026-05-04"}
                    """.Joined(),
                PartnershipJson.Options);
        delegation.Should().Throw<JsonException>().WithMessage("*CP-VAL-023*");
        rule.Should().Throw<JsonException>().WithMessage("*CP-VAL-033*");
    }

    [Fact]
    public void An_agreement_that_was_signed_off_in_steps_and_given_other_roles_comes_back()
    {
        var leave = Delegation.Of(Maria, Ana, SignedOn, SignedOn);
        var history = SubmittedUnder(RolesStory.InSteps)
            .And(
                Sign(Finn, SignedOn, SignedOn),
                Sign(Ana with { Position = Maria.Position }, SignedOn, SignedOn, under: leave),
                Sign(Jose, SignedOn, SignedOn), TakeEffect(Start))
            .Amended(
                "a-1",
                [
                    ProposeAmendment(Ben, OtherRoles(RolesStory.Matrix), On), TakeUpAmendment(Ana, On),
                    .. InStepsApproved, ApplyAmendment(Ben, On)
                ])
            .History;
        var back = history
            .Select(happened =>
                JsonSerializer.Deserialize<IEntry<AgreementFact>>(
                    JsonSerializer.Serialize(happened, PartnershipJson.Options), PartnershipJson.Options)!)
            .ToArray();
        back.Should().Equal(history);
        Agreement.Lifecycle.Replay(back).Roles.Should().Be(RolesStory.Matrix);
    }
}
