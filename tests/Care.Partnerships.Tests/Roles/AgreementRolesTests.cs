using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Roles;

/// <summary>Who binds a side of an agreement that carries a role matrix.</summary>
public class AgreementRolesTests
{
    private static readonly Money Limit = Money.Of(100_000m, Currency.Usd);

    // Up to 100,000 the programme manager and the emergency coordinator sign, above it the directors.
    private static readonly RoleMatrix Matrix = RolesStory.With(WorkFunction.Agreement, row =>
        row with
        {
            SignOff =
            [
                SignOffBand.UpTo(Limit, SignOffRule.AllOf(RolesStory.Programme, RolesStory.Emergency)),
                SignOffBand.Above(Limit, SignOffRule.AllOf(RolesStory.Director, RolesStory.Head))
            ],
        });

    [Fact]
    public void Without_a_matrix_the_signatories_of_the_heading_bind()
    {
        Submitted.State.Signatories.Should().Equal(RolesStory.Director, RolesStory.Head);
        (Submitted.State.IsBoundBy(Maria), Submitted.State.IsBoundBy(Ana), Submitted.State.IsBoundBy(Stranger))
            .Should()
            .Be((true, false, false));
    }

    [Theory]
    [InlineData(100_000_00, true)]
    [InlineData(100_000_01, false)]
    public void With_a_matrix_the_ceiling_says_who_signs_and_a_refusal_names_who_may(long cents, bool managers)
    {
        var state = ToSign(cents);
        state.Record(Sign(managers ? Ana : Maria, SignedOn, SignedOn)).IsAccepted.Should().BeTrue();
        var refusal = state.Record(Sign(managers ? Maria : Ana, SignedOn, SignedOn)).Refusals.Single();
        refusal.Code.Should().Be("CP-AGR-001");
        refusal
            .Message.Should()
            .EndWith(
                managers
                    ? "the programme-manager of care-phl or the emergency-coordinator of tanglaw."
                    : "the country-director of care-phl or the executive-director of tanglaw.");
    }

    [Fact]
    public void The_other_side_of_an_extension_is_asked_the_same_way()
    {
        var state = ToSign(100_000_00);
        state = state
            .RecordAll(
                new IEntry<AgreementFact>[]
                {
                    Sign(Ana, SignedOn, SignedOn), Sign(Ben, SignedOn, SignedOn), TakeEffect(Start)
                })
            .ToResult()
            .Required();
        state.Record(Extend(Ana, TwoMonths with { AgreedBy = Ben }, CloseOutOn)).IsAccepted.Should().BeTrue();
        foreach (var nobody in new[] { Jose, Ana, Stranger })
            state
                .Record(Extend(Ana, TwoMonths with { AgreedBy = nobody }, CloseOutOn))
                .Refusals.Select(r => r.Code)
                .Should()
                .Equal("CP-AGR-021");
    }

    [Fact]
    public void A_matrix_of_other_parties_or_with_the_sides_exchanged_is_refused()
    {
        foreach (
            var matrix in new[]
            {
                RoleMatrix.Standard(Story.Care, Id<Party>.Of("other"), Limit),
                RoleMatrix.Standard(Id<Party>.Of("other"), Tanglaw, Limit),
                RoleMatrix.Standard(Tanglaw, Story.Care, Limit)
            })
            Codes(DraftAgreement(Ana, Heading() with { Roles = matrix }, DraftedOn)).Should().Contain("CP-AGR-024");
    }

    [Fact]
    public void A_matrix_that_lets_one_side_sign_only_is_refused()
    {
        var alone = RolesStory.With(WorkFunction.Agreement, row =>
            row with
            {
                SignOff = [SignOffBand.Always(SignOffRule.By(RolesStory.Director))]
            });
        Codes(DraftAgreement(Ana, Heading() with { Roles = alone }, DraftedOn)).Should().Equal("CP-AGR-025");
        Codes(DraftAgreement(Ana, Heading() with { Roles = RolesStory.Without(WorkFunction.Agreement) }, DraftedOn))
            .Should()
            .Equal("CP-AGR-025");
    }

    [Fact]
    public void A_ceiling_that_nobody_may_sign_is_refused()
    {
        var limited = RolesStory.With(WorkFunction.Agreement, row =>
            row with
            {
                SignOff = [SignOffBand.UpTo(Limit, SignOffRule.AllOf(RolesStory.Director, RolesStory.Head))]
            });
        var state = Negotiating(limited);
        foreach (var ceiling in new[] { Money.Of(100_000.01m, Currency.Usd), Money.Of(5m, Currency.Eur) })
            state
                .Record(
                    ProposeText(
                        Ana, 1, Terms with
                        {
                            Ceiling = ceiling
                        },
                        ContentsFor(AgreementKind.PartnerFunding), ProposedOn))
                .Refusals.Select(r => r.Code)
                .Should()
                .Equal("CP-AGR-025");
        state
            .Record(Cancel(Maria, "Given up.", ProposedOn))
            .IsAccepted.Should()
            .BeTrue("before a text, the lowest band holds");
    }

    [Fact]
    public void Before_there_is_a_text_it_is_told_that_no_ceiling_is_signed_by_both()
    {
        var either = RolesStory.With(WorkFunction.Agreement, row => row with
        {
            SignOff = [SignOffBand.Always(SignOffRule.AtLeast(1, RolesStory.Director, RolesStory.Head))],
        });
        var others = RolesStory.WithAThird(third => SignOffRule.AllOf(RolesStory.Director, RolesStory.Head, third));
        foreach (var (matrix, code) in new[] { (either, "CP-AGR-032"), (others, "CP-AGR-033") })
        {
            var offered = Negotiating(matrix).Permissions(Ana, ProposedOn)
                .Single(one => one.Fact == typeof(TextProposed));
            offered.IsAllowed.Should().BeFalse();
            offered.Refusals.Select(one => one.Code).Should().Contain(code);
            offered.Refusals.First(one => one.Code == code).Message.Should().StartWith("With any ceiling, ");
        }
    }

    private static string[] Codes(IEntry<AgreementFact> proposal) =>
        [.. Agreement.NotStarted.Record(proposal).Refusals.Select(refusal => refusal.Code)];

    private static Agreement Negotiating(RoleMatrix matrix)
    {
        var state = Agreement.NotStarted;
        state = state
            .RecordAll(
                new IEntry<AgreementFact>[]
                {
                    DraftAgreement(Ana, Heading() with { Roles = matrix }, DraftedOn),
                    SelectPartner(Ana, Chosen, SelectedOn), OpenNegotiation(Ana, OpenedOn)
                })
            .ToResult()
            .Required();
        return state;
    }

    private static Agreement ToSign(long ceiling)
    {
        var state = Negotiating(Matrix);
        IEntry<AgreementFact>[] proposals =
        [
            ProposeText(
                Finn, 1, Terms with
                {
                    Ceiling = Money.OfMinorUnits(ceiling, Currency.Usd)
                },
                ContentsFor(AgreementKind.PartnerFunding), ProposedOn),
            .. new[] { Budget, WorkPlan, Story.Monitoring }.SelectMany(annex =>
                new IEntry<AgreementFact>[]
                {
                    AttachAnnex(Ana, annex, ProposedOn), AgreeAnnex(Ana, annex, ProposedOn),
                    AgreeAnnex(Ben, annex, ProposedOn)
                }),
            AcceptText(Ana, 1, AcceptedOn), AcceptText(Ben, 1, AcceptedOn), SubmitForSignature(Ana, SubmittedOn),
        ];
        return state.RecordAll(proposals).ToResult().Required();
    }
}
