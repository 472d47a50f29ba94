using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Agreements.AgreementPhase;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// Every row taken, every guard and rule tripped; <see cref="AgreementLifecycleTests"/> checks that none is missing.
/// </summary>
internal static class AgreementScenarios
{
    private static readonly ValueList<Id<ContentElement>> Contents = ContentsFor(AgreementKind.PartnerFunding);
    private static readonly LocalDate Before = new(2026, 1, 1);
    private static readonly Kit.Given<Agreement, AgreementFact> Subaward = Nothing.And(
        DraftAgreement(Ana, Heading() with { RequiredContents = ContentSet.UsFederalSubaward.Required }, DraftedOn),
        SelectPartner(Ana, Chosen, SelectedOn), OpenNegotiation(Ana, OpenedOn));

    private static readonly RoleMatrix EitherSigns = RolesStory.With(WorkFunction.Agreement, row =>
        row with
        {
            SignOff = [SignOffBand.Always(SignOffRule.AtLeast(1, RolesStory.Director, RolesStory.Head))]
        });
    private static readonly RoleMatrix OthersSign = RolesStory.WithAThird(third =>
        SignOffRule.AllOf(RolesStory.Director, RolesStory.Head, third));
    private static readonly Kit.Given<Agreement, AgreementFact> InSteps = SubmittedUnder(RolesStory.InSteps),
        FirstStep = InSteps.And(Sign(Finn, SignedOn, SignedOn));
    private static readonly Person ActingAna = Ana with { Position = Maria.Position },
        Dina = Maria with { Id = Id<Person>.Of("dina") };
    private static readonly Delegation Leave = Delegation.Of(Maria, Ana, SignedOn, SignedOn.PlusDays(4));

    private static readonly AgreementHeading HeadingWithLists = Heading() with
    {
        DonorDecides = [AmendmentKind.NoCostExtension], RequiredContents = ContentSet.UsFederalSubaward.Required,
        Award = new(Id<Donor>.Of("us-federal"), new(2023, 3, 1), Amended: [new(Id<DonorRuleSet>.Of("us-federal-2024"),
            new(2024, 11, 15))]),
    };
    private static readonly AgreementHeading HeadingWithListsTwice = HeadingWithLists with
    {
        DonorDecides = [AmendmentKind.NoCostExtension, AmendmentKind.NoCostExtension],
    };

    private static readonly AgreementTakenOver Existing = new(
        Heading(), Terms, RiskLevel.Moderate, SignedOn, "Contract file 2026, folder 3") { AgreedBy = Jose };
    private static readonly AgreementTakenOver ExistingChild = Existing with
    {
        Heading = Heading() with { Parent = Id<Agreement>.Of("cta-1") }, Parent = ParentAt(Active),
    };
    private static readonly DueDiligenceRenewed Renewed = new(
        RiskLevel.Low, SignedOn, ClosedOn.PlusDays(365), "A year has passed.");

    private static AgreementStanding ParentAt(AgreementPhase phase) => Kit.Certificates.Standing(
        1, DraftedOn, phase, Heading().Sides, new(Start, End), null, "cta-1");

    private static AgreementTakenOver WithinAward(decimal amount, LocalDate? end = null) => Existing with
    {
        Heading = Heading() with
        {
            KeepsWithinAward = true,
            Award = new(
                Id<Donor>.Of("us-federal"), new(2023, 3, 1), Period: new(Start, end ?? End),
                Amount: Money.Of(amount, Currency.Usd)),
        },
    };

    private static readonly Kit.Given<Agreement, AgreementFact> UnderParent = Child(Selected);
    private static readonly Kit.Given<Agreement, AgreementFact>[] Children =
    [
        UnderParent, Child(Accepted), Child(Submitted), Child(SignedByBoth), Child(Running), Child(Interrupted)
    ];

    private static readonly Kit.Given<Agreement, AgreementFact> SuspendedBeforeTheStart = SignedByBoth.And(
        Suspend(Jose, "The framework is suspended.", SignedOn, SignedOn.PlusDays(2)));

    public static IReadOnlyList<AgreementScenario> All { get; } =
    [
        // writing it down
        Nothing
            .When(DraftAgreement(Ben, Heading(), DraftedOn))
            .Then<AgreementDrafted>("The partner may write an agreement down", Draft),
        Nothing
            .When(DraftAgreement(Ben, HeadingWithLists, DraftedOn))
            .Then<AgreementDrafted>("With what a donor decides and asks for", Draft),
        Nothing
            .When(DraftAgreement(Ben, HeadingWithListsTwice, DraftedOn))
            .ThenRefused("What a donor decides on is named once", "CP-VAL-028"),
        Nothing
            .When(DraftAgreement(Actor.Clock, Heading(), DraftedOn))
            .ThenRefused("Time drafts nothing", "CP-LIF-002"),
        Nothing
            .When(DraftAgreement(Ana, Heading() with { Roles = RolesStory.Matrix }, DraftedOn))
            .Then<AgreementDrafted>("An agreement may carry a role matrix", Draft),
        Nothing
            .When(
                DraftAgreement(
                    Ana, Heading() with
                    {
                        Roles = RoleMatrix.Standard(Tanglaw, Story.Care, RolesStory.Limit)
                    },
                    DraftedOn))
            .ThenRefused("A role matrix has both parties on their sides", "CP-AGR-024"),
        Nothing
            .When(DraftAgreement(Ana, Heading() with { Roles = RolesStory.Without(WorkFunction.Agreement) }, DraftedOn))
            .ThenRefused("A role matrix lets both sides sign", "CP-AGR-025"),
        NegotiatedUnder(RolesStory.Matrix)
            .When(
                ProposeText(
                    Ana, 1, Terms with
                    {
                        Ceiling = Money.Of(1m, Currency.Eur)
                    },
                    ContentsFor(AgreementKind.PartnerFunding), ProposedOn))
            .ThenRefused("A role matrix lets both sides sign at the ceiling", "CP-AGR-025"),
        Nothing
            .When(DraftAgreement(Stranger, Heading() with { Number = " ", Title = "" }, DraftedOn))
            .ThenRefused("A bad draft is told everything at once", "CP-VAL-001", "CP-VAL-001", "CP-LIF-007"),
        Nothing
            .When(DraftAgreement(Ana, Heading() with { Signatories = new(Position.CountryDirector, null!) }, DraftedOn))
            .ThenRefused("Each side has a signatory", "CP-VAL-001"),
        Drafted.When(DraftAgreement(Ana, Heading(), DraftedOn)).ThenAlreadySo("Drafting twice is drafting once"),
        Drafted
            .When(DraftAgreement(Ana, Heading() with { Title = "Another" }, DraftedOn))
            .ThenRefused("The same identity with another title is refused", "CP-LIF-001"),

        // selecting the partner
        Drafted.When(SelectPartner(Ana, Chosen, SelectedOn)).Then<PartnerSelected>("The selection is recorded", Draft),
        Drafted
            .When(SelectPartner(Ana, Chosen with { Route = SelectionRoute.SoleSource }, SelectedOn))
            .ThenRefused("A sole source needs a reason", "CP-AGR-002"),
        Drafted
            .When(
                SelectPartner(
                    Ana, Chosen with
                    {
                        Route = SelectionRoute.SoleSource, Justification = "The only one with access."
                    },
                    SelectedOn))
            .Then<PartnerSelected>("A sole source with a reason is recorded", Draft),
        Drafted
            .When(SelectPartner(Ana, Chosen with { Risk = RiskLevel.Unknown }, SelectedOn))
            .ThenRefused("Unknown risk is not low risk", "CP-AGR-003"),
        Drafted
            .When(SelectPartner(Ana, Chosen with { ScreenedOn = SelectedOn.PlusDays(1) }, SelectedOn))
            .ThenRefused("Screening comes before the decision", "CP-AGR-004"),
        Drafted
            .When(SelectPartner(Ana, Chosen with { DecidedOn = SelectedOn.PlusDays(1) }, SelectedOn))
            .ThenRefused("A decision of tomorrow cannot be recorded", "CP-LIF-006"),
        Drafted
            .When(SelectPartner(Stranger, Chosen, SelectedOn))
            .ThenRefused("A stranger selects nobody", "CP-LIF-007"),
        Selected.When(SelectPartner(Ana, Chosen, SelectedOn)).ThenAlreadySo("The same selection again is already so"),

        // taking over
        Nothing.When(TakeOver(Ana, Existing, Start)).Then<AgreementTakenOver>("One that runs is taken over", Active),
        Nothing.When(TakeOver(Ana, Existing with { Heading = HeadingWithLists }, Start))
            .Then<AgreementTakenOver>("One with what a donor decides is taken over too", Active),
        Nothing.When(TakeOver(Ana, Existing with { Heading = HeadingWithListsTwice }, Start))
            .ThenRefused("Not with what it decides on twice", "CP-VAL-028"),
        Nothing.When(TakeOver(Ben, Existing with { AgreedBy = Maria }, End))
            .Then<AgreementTakenOver>("By either, to its last day", Active),
        Nothing.When(TakeOver(Ana, Existing with { AgreedBy = null }, Start))
            .ThenRefused("Not on one side's word", "CP-AGR-054"),
        Nothing.When(TakeOver(Ana, Existing with { AgreedBy = Maria }, Start))
            .ThenRefused("Nor on that of a colleague", "CP-AGR-021"),
        Nothing.When(TakeOver(Ana, Existing with { AgreedBy = Ben }, Start))
            .ThenRefused("Nor on that of somebody who does not bind the other side", "CP-AGR-021"),
        Nothing.When(TakeOver(Ana, Existing with { AgreedBy = Stranger }, Start))
            .ThenRefused("Nor on a stranger's", "CP-AGR-021"),
        Nothing.When(TakeOver(Ana, Existing, End.PlusDays(1))).ThenRefused("Not after it", "CP-AGR-051"),
        Nothing.When(TakeOver(Ana, Existing, Start.PlusDays(-1))).ThenRefused("Nor before it", "CP-AGR-051"),
        Nothing.When(TakeOver(Stranger, Existing, Start)).ThenRefused("Nor by a stranger", "CP-LIF-007"),
        Nothing.When(TakeOver(Ana, Existing with { Heading = Heading() with { Number = "", Title = " " } }, Start))
            .ThenRefused("It has a number and a title", "CP-VAL-001", "CP-VAL-001"),
        Nothing.When(TakeOver(Ana, Existing with { Heading = Heading() with { Signatories = default } }, Start))
            .ThenRefused("And signatories", "CP-VAL-001"),
        Nothing
            .When(TakeOver(
                Ana,
                Existing with
                {
                    Heading = Heading() with { Roles = RoleMatrix.Standard(Tanglaw, Story.Care, RolesStory.Limit) }
                },
                Start))
            .ThenRefused("Roles of both parties", "CP-AGR-024"),
        Nothing.When(TakeOver(Ana, Existing with { Terms = TermsWithoutMoney }, Start))
            .ThenRefused("A ceiling that fits its kind", "CP-AGR-008"),
        Nothing
            .When(TakeOver(
                Ana, Existing with { Risk = RiskLevel.Unknown, SignedOn = Start.PlusDays(1), Reference = "" }, Start))
            .ThenRefused("And a rating, a signature and a text", "CP-AGR-003", "CP-LIF-006", "CP-VAL-001"),
        Nothing.And(TakeOver(Ana, Existing, Start)).When(TakeOver(Ana, Existing, Start))
            .ThenAlreadySo("Taking over twice is once"),
        Nothing.When(TakeOver(Ana, ExistingChild, Start))
            .Then<AgreementTakenOver>("One under a framework is taken over with how that stands", Active),
        Nothing.When(TakeOver(Ana, ExistingChild with { Parent = null }, Start))
            .ThenRefused("Not without it", "CP-AGR-044"),
        Nothing.When(TakeOver(Ana, Existing with { Parent = ExistingChild.Parent }, Start))
            .ThenRefused("Nor with one where it stands alone", "CP-AGR-040"),
        Nothing.When(TakeOver(Ana, ExistingChild with { Parent = ParentAt(AgreementPhase.Suspended) }, Start))
            .ThenRefused("Nor under one that is not in force", "CP-AGR-045"),
        Nothing.When(TakeOver(Ana, ExistingChild with { Terms = Terms with { Period = new(Start, End.PlusDays(1)) } },
                Start))
            .ThenRefused("Nor beyond the days of the framework", "CP-FAM-005"),
        Nothing.When(TakeOver(Ana, WithinAward(250_000m), Start))
            .Then<AgreementTakenOver>("One within its prime award is taken over", Active),
        Nothing.When(TakeOver(Ana, WithinAward(249_999.99m), Start))
            .ThenRefused("Not above its amount", "CP-AGR-048"),
        Nothing.When(TakeOver(Ana, WithinAward(250_000m, End.PlusDays(-1)), Start))
            .ThenRefused("Nor outside its days", "CP-AGR-050"),
        Drafted.When(TakeOver(Ana, Existing, Start)).ThenRefused("What was drafted here is not", "CP-LIF-001"),

        // due diligence, again
        Selected
            .When(SelectPartner(Ana, Chosen with { ValidUntil = Chosen.ScreenedOn.PlusDays(-1) }, OpenedOn))
            .ThenRefused("Due diligence does not expire before it is done", "CP-AGR-047"),
        .. new[]
            {
                Selected, Proposed, Submitted, SignedByBoth, Running, Interrupted, EndedEarly, InCloseOut
            }
            .Select(given => given
                .When(RenewDueDiligence(Ana, Renewed, ClosedOn))
                .Then<DueDiligenceRenewed>(
                    $"Due diligence is renewed while it is {given.State.Phase}", given.State.Phase)),
        ClosedOut.When(RenewDueDiligence(Ana, Renewed, ClosedOn)).ThenRefused("Not once it has ended", "CP-LIF-001"),
        Running
            .When(RenewDueDiligence(Ana, new(RiskLevel.Unknown, ClosedOn.PlusDays(1), Start, " "), ClosedOn))
            .ThenRefused(
                "A renewal is rated, dated and justified", "CP-AGR-003", "CP-LIF-006", "CP-AGR-047", "CP-VAL-001"),
        Running
            .When(RenewDueDiligence(Ben, Renewed, ClosedOn))
            .ThenRefused("The partner does not rate itself", "CP-AGR-052"),
        Drafted
            .When(SelectPartner(Ben, Chosen, SelectedOn))
            .ThenRefused("Nor does it when it is selected", "CP-AGR-052"),
        Running
            .When(RenewDueDiligence(Stranger, Renewed, ClosedOn))
            .ThenRefused("A stranger renews nothing", "CP-LIF-007"),
        Running
            .And(RenewDueDiligence(Ana, Renewed, ClosedOn))
            .When(RenewDueDiligence(Ana, Renewed, ClosedOn))
            .ThenAlreadySo("Renewing twice is once"),
        Accepted
            .And(RenewDueDiligence(Ana, new(RiskLevel.Ineligible, AcceptedOn, null, "On a list."), AcceptedOn))
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused("With an ineligible partner nothing is submitted", "CP-AGR-006"),
        Submitted
            .And(RenewDueDiligence(Ana, new(RiskLevel.Low, SubmittedOn, SubmittedOn, "For a day."), SubmittedOn))
            .When(Sign(Maria, SignedOn, SignedOn))
            .ThenRefused("Nor signed once the due diligence has expired", "CP-AGR-046"),

        // the agreement above it
        .. Children
            .Select(given => given
                .When(FollowParent(Ben, Above(9), ClosedOn))
                .Then<ParentFollowed>(
                    $"A child follows its parent while it is {given.State.Phase}", given.State.Phase)),
        Running
            .When(FollowParent(Ana, Above(9), ClosedOn))
            .ThenRefused("What stands alone has nothing to follow", "CP-AGR-040", "CP-AGR-041"),
        UnderParent
            .When(FollowParent(Ana, Above(1, agreement: "cta-2"), ClosedOn))
            .ThenRefused("Another agreement is not the parent", "CP-AGR-041"),
        UnderParent
            .When(FollowParent(Ana, Above(1, sides: Sides.Of(Story.Care, Stranger.Party)), ClosedOn))
            .ThenRefused("Parent and child join the same parties", "CP-AGR-042"),
        UnderParent
            .And(FollowParent(Ana, Above(3), SelectedOn))
            .When(FollowParent(Ana, Above(2), ClosedOn))
            .ThenRefused("An older standing of the parent is refused", "CP-AGR-043"),
        UnderParent
            .And(FollowParent(Ana, Above(3), SelectedOn))
            .When(FollowParent(Ana, Above(3), SelectedOn))
            .ThenAlreadySo("Following twice is once"),
        UnderParent
            .When(FollowParent(Stranger, Above(3), ClosedOn))
            .ThenRefused("A stranger follows nothing", "CP-LIF-007"),
        Child(Accepted, isFollowed: false)
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused("Nothing is submitted under a parent that was never seen", "CP-AGR-044"),
        Child(Submitted)
            .And(FollowParent(Ana, Above(2, AgreementPhase.Suspended), SubmittedOn))
            .When(Sign(Maria, SignedOn, SignedOn))
            .ThenRefused("Nothing is signed under a suspended parent", "CP-AGR-045"),
        Child(Submitted)
            .And(FollowParent(Ana, Above(2, end: End.PlusDays(-1)), SubmittedOn))
            .When(Sign(Maria, SignedOn, SignedOn))
            .ThenRefused("Nor beyond its days", "CP-FAM-005"),
        Child(SignedByBoth)
            .And(FollowParent(Ana, Above(2, AgreementPhase.Suspended), SignedOn.PlusDays(3)))
            .When(TakeEffect(Start))
            .ThenRefused("Nor does it take effect under it", "CP-LIF-004"),
        Child(Running)
            .And(FollowParent(Ana, Above(2), Start))
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .ThenRefused("An extension stays within the parent", "CP-FAM-005"),
        Child(Running)
            .And(FollowParent(Ana, Above(2, end: End.PlusDays(1)), Start))
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .ThenRefused("Also where the parent leaves a day", "CP-FAM-005"),
        Under(Running, Prime())
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .ThenRefused("And within the prime award", "CP-AGR-050"),
        Under(Running, Prime(end: End.PlusDays(1)))
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .ThenRefused("Also where the award leaves a day", "CP-AGR-050"),
        Under(Running, Prime(end: TwoMonths.NewEnd))
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .Then<AgreementExtended>("To its last day", Active),
        Under(Running, Prime(), keepsWithin: false)
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .Then<AgreementExtended>("Where it is only told, it may go beyond", Active),
        Under(InNegotiation, Prime())
            .When(ProposeText(Ben, 1, Terms, Contents, ProposedOn))
            .Then<TextProposed>("A text may take all of a prime award", Negotiating),
        Under(InNegotiation, Prime(Money.Of(Terms.Ceiling!.Value.Amount - 0.01m, Currency.Usd), End.PlusDays(-1)))
            .When(ProposeText(Ben, 1, Terms, Contents, ProposedOn))
            .ThenRefused("But neither more money nor other days", "CP-AGR-048", "CP-AGR-050"),

        // opening the negotiation
        Selected
            .When(OpenNegotiation(Ben, OpenedOn))
            .Then<NegotiationOpened>("Either side opens the negotiation", Negotiating),
        Selected
            .When(OpenNegotiation(Ben, Before))
            .ThenRefused("No decision is dated before the last one", "CP-LIF-003"),
        Selected
            .When(OpenNegotiation(Ben, SelectedOn))
            .Then<NegotiationOpened>("A decision of the same day is fine", Negotiating),
        Drafted.When(OpenNegotiation(Ana, OpenedOn)).ThenRefused("Money needs a selected partner", "CP-AGR-005"),
        Drafted
            .And(SelectPartner(Ana, Chosen with { Risk = RiskLevel.Ineligible }, SelectedOn))
            .When(OpenNegotiation(Ana, OpenedOn))
            .ThenRefused("An ineligible partner is not negotiated with", "CP-AGR-006"),
        Nothing
            .And(DraftAgreement(Ana, Heading(AgreementKind.Contingency), DraftedOn))
            .When(OpenNegotiation(Ana, OpenedOn))
            .Then<NegotiationOpened>("A contingency agreement needs no selection", Negotiating),
        Drafted.When(OpenNegotiation(Stranger, OpenedOn)).ThenRefused("A stranger opens nothing", "CP-LIF-007"),

        // the text
        InNegotiation
            .When(ProposeText(Ben, 1, Terms, Contents, ProposedOn))
            .Then<TextProposed>("The partner may put a text on the table", Negotiating),
        Proposed
            .When(ProposeText(Ana, 1, Terms, Contents, ProposedOn))
            .ThenAlreadySo("The same text again is already so"),
        Proposed
            .When(ProposeText(Ana, 1, Terms with { AllowsEarlierStart = true }, Contents, ProposedOn))
            .ThenRefused("Another text under the same number is refused", "CP-LIF-016"),
        Proposed
            .When(ProposeText(Ben, 3, Terms, Contents, ProposedOn))
            .ThenRefused("No number is skipped", "CP-LIF-016"),
        InNegotiation
            .When(
                ProposeText(Ana, 1, TermsWithoutMoney with { Project = "  " }, [.. Contents, Contents[0]], ProposedOn))
            .ThenRefused("A bad text is told everything at once", "CP-AGR-008", "CP-AGR-009", "CP-VAL-028"),
        InNegotiation
            .When(ProposeText(Ana, 1, Terms with { Ceiling = Money.Of(0m, Currency.Usd) }, Contents, ProposedOn))
            .ThenRefused("A ceiling of nothing is no ceiling", "CP-AGR-008"),
        InNegotiation
            .When(ProposeText(Ana, 1, Terms with { Ceiling = Money.Of(0.01m, Currency.Usd) }, Contents, ProposedOn))
            .Then<TextProposed>("One cent is a ceiling", Negotiating),
        InNegotiation
            .When(
                ProposeText(
                    Ana, 1, Terms with
                    {
                        Ceiling = Money.Of(250_000m, Currency.Of("HRK"))
                    },
                    Contents, ProposedOn))
            .ThenRefused("A withdrawn currency is not agreed upon anew", "CP-VAL-005"),
        Without(AgreementKind.MemorandumOfUnderstanding)
            .When(ProposeText(Ana, 1, Terms, ContentsFor(AgreementKind.MemorandumOfUnderstanding), ProposedOn))
            .ThenRefused("A memorandum carries no money", "CP-AGR-007"),
        InNegotiation
            .When(ProposeText(Ana, 1, Terms, [Id<ContentElement>.Of("horoscope")], ProposedOn))
            .ThenRefused("An unknown element is refused", "CP-AGR-010"),
        Subaward
            .When(ProposeText(Ana, 1, Terms, [.. Contents, .. ContentSet.UsFederalSubaward.Required], ProposedOn))
            .Then<TextProposed>(
                "The elements that a donor asks for are known where the heading requires them", Negotiating),
        Subaward
            .When(
                ProposeText(
                    Ana, 1, Terms,
                    [.. Contents, .. ContentSet.UsFederalSubaward.Required, ContentSet.UsFederalSubaward.Required[0]],
                    ProposedOn))
            .ThenRefused("None of them is listed twice", "CP-VAL-028"),
        Subaward
            .When(
                ProposeText(
                    Ana, 1, Terms, [Id<ContentElement>.Of("horoscope"), .. ContentSet.UsFederalSubaward.Required],
                    ProposedOn))
            .ThenRefused("Nor does that make others known", "CP-AGR-010"),
        Subaward
            .And(ProposeText(Ana, 1, Terms, Contents, ProposedOn))
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused(
                "What the heading requires is asked for beside the rest", "CP-AGR-013", "CP-AGR-014", "CP-AGR-015"),
        InNegotiation
            .When(ProposeText(Stranger, 1, Terms, Contents, ProposedOn))
            .ThenRefused("A stranger proposes nothing", "CP-LIF-007"),
        Proposed
            .When(AcceptText(Ben, 1, AcceptedOn))
            .Then<TextAccepted>("A side accepts the text on the table", Negotiating),
        Proposed
            .When(AcceptText(Ben, 2, AcceptedOn))
            .ThenRefused("Only the text on the table can be accepted", "CP-LIF-015"),
        InNegotiation
            .When(AcceptText(Ben, 0, AcceptedOn))
            .ThenRefused("Where there is no text there is nothing to accept", "CP-AGR-035", "CP-LIF-015"),
        Accepted.When(AcceptText(Maria, 1, AcceptedOn)).ThenRefused("A side accepts once", "CP-LIF-017"),
        Accepted.When(AcceptText(Ana, 1, AcceptedOn)).ThenAlreadySo("The same acceptance again is already so"),
        Accepted
            .And(ProposeText(Ben, 2, Terms, Contents, SubmittedOn))
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused("A new text lifts both acceptances", "CP-AGR-013"),
        Proposed.When(AcceptText(Stranger, 1, AcceptedOn)).ThenRefused("A stranger accepts nothing", "CP-LIF-007"),

        // annexes
        InNegotiation
            .When(AttachAnnex(Ana, Budget, ProposedOn))
            .Then<AnnexAttached>("An annex is referred to", Negotiating),
        WithAnnexes.When(AttachAnnex(Ana, Budget, ProposedOn)).ThenAlreadySo("The same annex again is already so"),
        WithAnnexes
            .When(AttachAnnex(Ana, Budget with { Id = "budget-2" }, ProposedOn))
            .ThenRefused("Another annex needs a higher version", "CP-AGR-011"),
        WithAnnexes
            .And(AttachAnnex(Ana, Budget with { Version = int.MaxValue }, ProposedOn))
            .When(AttachAnnex(Ben, Budget with { Version = int.MaxValue }, ProposedOn))
            .ThenRefused("After the greatest version there is none", "CP-AGR-011"),
        InNegotiation
            .When(AttachAnnex(Ana, Budget with { Id = "", Version = 0 }, ProposedOn))
            .ThenRefused("An annex has a name and a version", "CP-VAL-001", "CP-AGR-011"),
        WithAnnexes
            .And(AttachAnnex(Ana, Budget with { Version = 2 }, AcceptedOn))
            .When(AgreeAnnex(Ben, Budget, AcceptedOn))
            .ThenRefused("An agreement to an older version does not carry over", "CP-AGR-012"),
        WithAnnexes
            .And(AttachAnnex(Ana, Budget with { Version = 2 }, AcceptedOn))
            .When(AgreeAnnex(Ben, Budget with { Version = 2 }, AcceptedOn))
            .Then<AnnexAgreed>("A side agrees to the newer version", Negotiating),
        WithAnnexes
            .When(AgreeAnnex(Jose, Budget, AcceptedOn))
            .ThenRefused("A side agrees once", "CP-AGR-036", "CP-LIF-017"),
        WithAnnexes
            .When(AgreeAnnex(Ben, Budget, ProposedOn))
            .ThenAlreadySo("The same agreement to an annex again is already so"),
        WithAnnexes
            .When(AttachAnnex(Stranger, Budget, AcceptedOn))
            .ThenRefused("A stranger attaches nothing", "CP-LIF-007"),
        WithAnnexes
            .When(AgreeAnnex(Stranger, Budget, AcceptedOn))
            .ThenRefused("A stranger agrees to nothing", "CP-LIF-007"),

        // what it promises, and what it does not
        Drafted
            .When(RecordExpectations(Ana, Talk with { DiscussedOn = DraftedOn }, DraftedOn))
            .Then<ExpectationsDiscussed>("What is promised is discussed early", Draft),
        Proposed
            .When(RecordExpectations(Ben, Talk with { With = Ana }, AcceptedOn))
            .Then<ExpectationsDiscussed>("Either side records the talk, and names the other", Negotiating),
        Proposed
            .When(RecordExpectations(Ana, new([], AcceptedOn.PlusDays(1), Maria), AcceptedOn))
            .ThenRefused("A talk has topics, a day and another side", "CP-VAL-001", "CP-LIF-006", "CP-AGR-029"),
        Proposed
            .When(RecordExpectations(Ana, Talk with { Topics = ["Money.", " "] }, AcceptedOn))
            .ThenRefused("No topic is blank", "CP-VAL-001"),
        Proposed
            .When(RecordExpectations(Ana, Talk with { With = Stranger }, AcceptedOn))
            .ThenRefused("A stranger is not the other side", "CP-AGR-029"),
        Proposed
            .When(RecordExpectations(Stranger, Talk, AcceptedOn))
            .ThenRefused("A stranger records no talk", "CP-LIF-007"),
        Proposed
            .And(RecordExpectations(Ana, Talk, AcceptedOn))
            .When(RecordExpectations(Ana, Talk, AcceptedOn))
            .ThenAlreadySo("The same talk again is already so"),
        Without(AgreementKind.MemorandumOfUnderstanding)
            .And(
                ProposeText(
                    Ana, 1, TermsWithoutMoney, ContentsFor(AgreementKind.MemorandumOfUnderstanding), ProposedOn),
                AcceptText(Ana, 1, AcceptedOn), AcceptText(Ben, 1, AcceptedOn))
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused("A memorandum is not signed before its promises were discussed", "CP-AGR-028"),

        // using a contingency agreement
        RunningKind(AgreementKind.Contingency)
            .When(ActivateContingency(Maria, Typhoon, SuspendedOn))
            .Then<ContingencyActivated>("A contingency agreement is activated and stays as it is", Active),
        RunningKind(AgreementKind.Contingency)
            .When(ActivateContingency(Ana, Typhoon, SuspendedOn))
            .ThenRefused("A programme manager does not activate it", "CP-AGR-001"),
        Running
            .When(ActivateContingency(Maria, new("", Typhoon.Agreement, " ", "\t"), SuspendedOn))
            .ThenRefused(
                "Only a contingency agreement is activated, in words", "CP-AGR-030", "CP-VAL-001", "CP-VAL-001",
                "CP-VAL-001"),
        RunningKind(AgreementKind.Contingency)
            .When(ActivateContingency(Maria, Typhoon with { Agreement = Heading().Id }, SuspendedOn))
            .ThenRefused("It does not open itself", "CP-AGR-031"),
        RunningKind(AgreementKind.Contingency)
            .And(ActivateContingency(Maria, Typhoon, SuspendedOn))
            .When(ActivateContingency(Maria, Typhoon, SuspendedOn))
            .ThenAlreadySo("Activating twice is once"),
        RunningKind(AgreementKind.Contingency)
            .And(ActivateContingency(Maria, Typhoon, SuspendedOn))
            .When(ActivateContingency(Maria, Typhoon with { Number = "PFA-2026-003" }, SuspendedOn))
            .ThenRefused("One identity is opened once", "CP-AGR-031"),

        // what an open amendment blocks, and what not
        Running
            .Amended("a-1", ProposeAmendment(Ana, AmendmentStory.MoreTime, SuspendedOn))
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .ThenRefused("No extension beside an amendment of the end", "CP-AGR-027"),
        Running
            .Amended("a-1", ProposeAmendment(Ana, AmendmentStory.OtherBudget, SuspendedOn))
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .Then<AgreementExtended>("An amendment of something else is not in the way", Active),
        Running
            .Amended("a-1", ProposeAmendment(Ana, AmendmentStory.OtherBudget, SuspendedOn))
            .When(Suspend(Maria, "A review.", SuspendedOn, SuspendedOn))
            .Then<AgreementSuspended>("An open amendment freezes nothing", Suspended),
        InCloseOut
            .Amended("a-1", ProposeAmendment(Ana, AmendmentStory.OtherBudget, CloseOutOn))
            .When(Close(Maria, ClosedOn, ClosedOn))
            .ThenRefused("Nothing is closed over an open amendment", "CP-AGR-026"),
        InCloseOut
            .Amended(
                "a-1", ProposeAmendment(Ana, AmendmentStory.OtherBudget, CloseOutOn),
                WithdrawAmendment(Ana, "No need.", CloseOutOn))
            .When(Close(Maria, ClosedOn, ClosedOn))
            .Then<AgreementClosed>("A withdrawn amendment is not in the way", Closed),

        // signing
        Accepted
            .When(SubmitForSignature(Ben, SubmittedOn))
            .Then<AgreementSubmittedForSignature>("Either side submits what both accepted", AwaitingSignature),
        InNegotiation
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused("What is missing is told at once", "CP-AGR-013", "CP-AGR-014", "CP-AGR-015"),
        Accepted
            .And(AttachAnnex(Ana, new(AnnexKind.DonorRules, "rules", 1), SubmittedOn))
            .When(SubmitForSignature(Ana, SubmittedOn))
            .ThenRefused("Every attached annex is agreed by both", "CP-AGR-015"),
        Accepted
            .When(SubmitForSignature(Stranger, SubmittedOn))
            .ThenRefused("A stranger submits nothing", "CP-LIF-007"),
        Submitted.When(SubmitForSignature(Ana, SubmittedOn)).ThenAlreadySo("Submitting twice is submitting once"),
        SignedByLead
            .When(ReturnToNegotiation(Jose, "The budget has a mistake.", SignedOn))
            .Then<AgreementReturnedToNegotiation>("The text is taken up again", Negotiating),
        Submitted.When(ReturnToNegotiation(Ben, "", SignedOn)).ThenRefused("Going back needs a reason", "CP-VAL-001"),
        Submitted
            .When(ReturnToNegotiation(Stranger, "No.", SignedOn))
            .ThenRefused("A stranger returns nothing", "CP-LIF-007"),
        SignedByLead
            .And(ReturnToNegotiation(Jose, "A mistake.", SignedOn))
            .When(ReturnToNegotiation(Jose, "A mistake.", SignedOn))
            .ThenAlreadySo("Returning twice is returning once"),
        SignedByLead
            .And(ReturnToNegotiation(Jose, "A mistake.", SignedOn))
            .When(SubmitForSignature(Ben, SignedOn))
            .ThenRefused("Returning lifts the acceptances", "CP-AGR-013"),
        Submitted
            .When(Sign(Jose, SignedOn, SignedOn))
            .Then<AgreementSigned>("One signature leaves it waiting", AwaitingSignature),
        SignedByLead
            .When(Sign(Jose, Start, Start))
            .Then<AgreementSigned>("The second signature, on the first day, completes it", Signed),
        SignedByLead.When(Sign(Maria, SignedOn, SignedOn)).ThenAlreadySo("The same signature again is already so"),
        SignedByLead
            .When(Sign(Maria, SignedOn.PlusDays(1), SignedOn.PlusDays(1)))
            .ThenRefused("A side signs once", "CP-LIF-017"),
        Submitted.When(Sign(Ben, SignedOn, SignedOn)).ThenRefused("A coordinator does not sign", "CP-AGR-001"),
        Submitted.When(Sign(Stranger, SignedOn, SignedOn)).ThenRefused("A stranger does not sign", "CP-LIF-007"),
        Submitted
            .When(Sign(Maria, SignedOn.PlusDays(1), SignedOn))
            .ThenRefused("No signature is dated after the decision", "CP-LIF-006"),
        Submitted
            .When(Sign(Maria, AcceptedOn.PlusDays(-1), SignedOn))
            .ThenRefused("No signature is older than the text", "CP-AGR-016"),
        Submitted
            .When(Sign(Maria, AcceptedOn, SubmittedOn))
            .Then<AgreementSigned>("A signature of the day of acceptance is fine", AwaitingSignature),
        Submitted
            .When(Sign(Maria, Start.PlusDays(1), Start.PlusDays(1)))
            .ThenRefused("Signing after the start is refused", "CP-AGR-017"),
        Accepted
            .And(
                ProposeText(Ana, 2, Terms with { AllowsEarlierStart = true }, Contents, AcceptedOn),
                AcceptText(Ana, 2, AcceptedOn), AcceptText(Ben, 2, AcceptedOn), SubmitForSignature(Ana, AcceptedOn))
            .When(Sign(Maria, Start.PlusDays(9), Start.PlusDays(9)))
            .Then<AgreementSigned>("A text may allow an earlier start", AwaitingSignature),

        // signing as the role matrix says
        InSteps
            .When(Sign(Finn, SignedOn, SignedOn))
            .Then<AgreementSigned>("The first step signs off", AwaitingSignature),
        InSteps
            .When(Sign(Maria, SignedOn, SignedOn))
            .ThenRefused("The directors wait for the step before", "CP-SGN-003"),
        InSteps
            .When(Sign(Ana, SignedOn, SignedOn))
            .ThenRefused("Who has no seat in the matrix does not sign", "CP-AGR-001"),
        FirstStep
            .When(Sign(Maria, SignedOn, SignedOn))
            .Then<AgreementSigned>("Both sides have signed, and a seat is still free", AwaitingSignature),
        FirstStep
            .And(Sign(Jose, SignedOn, SignedOn))
            .When(Sign(Maria, SignedOn, SignedOn))
            .Then<AgreementSigned>("The last seat completes it", Signed),
        FirstStep
            .And(Sign(Maria, SignedOn, SignedOn))
            .When(Sign(Finn, SignedOn, SignedOn))
            .ThenAlreadySo("An earlier signature of a side again is already so"),
        FirstStep
            .When(Sign(Finn, SignedOn, SignedOn.PlusDays(1)))
            .ThenRefused("A step that is filled is over", "CP-SGN-003", "CP-SGN-006"),
        FirstStep
            .When(Sign(Finn with { Position = Maria.Position }, SignedOn, SignedOn.PlusDays(1)))
            .ThenRefused("Nobody counts twice, in whatever position", "CP-SGN-006"),
        FirstStep
            .And(Sign(Maria, SignedOn, SignedOn))
            .When(Sign(Dina, SignedOn, SignedOn))
            .ThenRefused("A seat is filled once", "CP-SGN-004"),
        SubmittedUnder(RolesStory.InSteps, writtenBy: Finn)
            .When(Sign(Finn, SignedOn, SignedOn))
            .ThenRefused("Who wrote the text does not sign it off", "CP-SGN-005"),
        FirstStep
            .When(Sign(ActingAna, SignedOn, SignedOn, under: Leave))
            .Then<AgreementSigned>("A delegate signs in the post that was handed on", AwaitingSignature),
        FirstStep
            .And(Sign(ActingAna, SignedOn, SignedOn, under: Leave))
            .When(Sign(ActingAna, SignedOn, SignedOn, under: Leave))
            .ThenAlreadySo("The same signature of a delegate again is already so"),
        FirstStep
            .And(Sign(ActingAna, SignedOn, SignedOn, under: Leave))
            .When(Sign(Maria, SignedOn, SignedOn))
            .ThenRefused("And gives no second voice", "CP-SGN-004", "CP-SGN-006"),
        FirstStep
            .When(Sign(ActingAna, SignedOn.PlusDays(-1), SignedOn, under: Leave))
            .ThenRefused("Not with a date before the delegation", "CP-SGN-011"),
        FirstStep
            .When(Sign(ActingAna, SignedOn, SignedOn.PlusDays(5), under: Leave))
            .ThenRefused("Nor after it", "CP-SGN-011"),
        FirstStep
            .When(Sign(Dina, SignedOn, SignedOn, under: Leave))
            .ThenRefused("Nor by somebody else than the delegate", "CP-SGN-010"),
        SubmittedUnder(RolesStory.InSteps, writtenBy: Maria)
            .And(Sign(Finn, SignedOn, SignedOn))
            .When(Sign(ActingAna, SignedOn, SignedOn, under: Leave))
            .ThenRefused("Nor for who wrote the text", "CP-SGN-005"),
        Submitted
            .When(Sign(ActingAna, SignedOn, SignedOn, under: Leave))
            .ThenRefused("Without a matrix nobody stands in", "CP-AGR-034"),
        FirstStep
            .And(
                ReturnToNegotiation(Jose, "A mistake.", SignedOn), AcceptText(Ana, 1, SignedOn),
                AcceptText(Ben, 1, SignedOn), SubmitForSignature(Ana, SignedOn))
            .When(Sign(Maria, SignedOn, SignedOn))
            .ThenRefused("Going back to the text makes the earlier signatures void", "CP-SGN-003"),
        NegotiatedUnder(EitherSigns)
            .When(ProposeText(Ana, 1, Terms, Contents, ProposedOn))
            .ThenRefused("One side alone does not complete a sign-off", "CP-AGR-032"),
        NegotiatedUnder(OthersSign)
            .When(ProposeText(Ana, 1, Terms, Contents, ProposedOn))
            .ThenRefused("Nor does it wait for somebody of neither side", "CP-AGR-033"),
        NegotiatedUnder(EitherSigns)
            .When(Cancel(Maria, "Given up.", ProposedOn))
            .Then<AgreementCancelled>("A negotiation under such a matrix can be given up", Cancelled),

        // in force
        SignedByBoth.When(TakeEffect(Start)).Then<AgreementTookEffect>("It takes effect on its first day", Active),
        SignedByBoth.When(TakeEffect(Start.PlusDays(-1))).ThenRefused("Not a day earlier", "CP-LIF-005"),
        SignedByBoth
            .When(TakeEffect(Start.PlusDays(1)))
            .ThenRefused("And dated the day that it fell due", "CP-LIF-005"),
        SignedByBoth.When(TakeEffect(Start, by: Maria)).ThenRefused("Nobody else makes it take effect", "CP-LIF-002"),
        Running.When(TakeEffect(Start)).ThenAlreadySo("Taking effect twice is once"),
        Running
            .When(Suspend(Jose, "Access was lost.", SuspendedOn, SuspendedOn))
            .Then<AgreementSuspended>("Either signatory interrupts it", Suspended),
        InCloseOut
            .When(Suspend(Maria, "A query of the auditor.", CloseOutOn, CloseOutOn))
            .Then<AgreementSuspended>("A close-out can be interrupted", Suspended),
        Running
            .When(Suspend(Maria, "\t", SuspendedOn.PlusDays(1), SuspendedOn))
            .ThenRefused("An interruption has a reason and a notice", "CP-VAL-001", "CP-LIF-006"),
        Running
            .When(Suspend(Ana, "Access was lost.", SuspendedOn, SuspendedOn))
            .ThenRefused("A programme manager does not interrupt it", "CP-AGR-001"),
        Interrupted
            .When(Suspend(Jose, "Access was lost.", SuspendedOn.PlusDays(-2), SuspendedOn))
            .ThenAlreadySo("Interrupting twice is once"),
        Interrupted.When(Resume(Maria, ResumedOn)).Then<AgreementResumed>("It returns to being active", Active),
        SignedByBoth
            .When(Suspend(Jose, "The framework is suspended.", SignedOn, SignedOn.PlusDays(2)))
            .Then<AgreementSuspended>("What has not begun can be interrupted", Suspended),
        SuspendedBeforeTheStart
            .When(TakeEffect(Start))
            .ThenRefused("The clock does not start what is interrupted", "CP-LIF-001"),
        SuspendedBeforeTheStart
            .When(Resume(Maria, ResumedOn))
            .Then<AgreementResumed>("It returns to being signed", Signed),
        SuspendedBeforeTheStart
            .And(Resume(Maria, ResumedOn))
            .When(TakeEffect(ResumedOn))
            .Then<AgreementTookEffect>("And then takes effect on that day", Active),
        InCloseOut
            .And(Suspend(Maria, "A query.", CloseOutOn, CloseOutOn))
            .When(Resume(Jose, ClosedOn))
            .Then<AgreementResumed>("It returns to its close-out", ClosingOut),
        Interrupted.When(Resume(Ben, ResumedOn)).ThenRefused("A coordinator does not resume it", "CP-AGR-001"),
        RunningAgain.When(Resume(Maria, ResumedOn)).ThenAlreadySo("Resuming twice is once"),
        RunningAgain
            .When(Suspend(Jose, "Access was lost.", SuspendedOn.PlusDays(-2), SuspendedOn))
            .ThenAlreadySo("An interruption that ended is still a fact"),

        // more time
        Running
            .When(Extend(Maria, TwoMonths, End))
            .Then<AgreementExtended>("More time is granted up to the last day", Active),
        InCloseOut
            .When(Extend(Maria, TwoMonths, End))
            .Then<AgreementExtended>("An extension takes it out of its close-out", Active),
        Running.When(Extend(Maria, TwoMonths, End.PlusDays(1))).ThenRefused("Not after the last day", "CP-AGR-018"),
        Running
            .When(Extend(Maria, new(End, " ", Ben), CloseOutOn))
            .ThenRefused(
                "An extension is later, justified and agreed by the other signatory", "CP-AGR-020", "CP-VAL-001",
                "CP-AGR-021"),
        Running
            .When(Extend(Maria, TwoMonths with { AgreedBy = Maria }, CloseOutOn))
            .ThenRefused("One side alone does not extend it", "CP-AGR-021"),
        Running
            .When(Extend(Ana, TwoMonths, CloseOutOn))
            .ThenRefused("A programme manager does not extend it", "CP-AGR-001"),
        EndedEarly
            .And(StartCloseOut(Ana, null, TerminatedOn))
            .When(Extend(Maria, TwoMonths, TerminatedOn))
            .ThenRefused("What was terminated is not extended", "CP-AGR-019"),
        (Running with
        {
            History =
            [
                DraftAgreement(Ana, Heading() with { DonorDecides = [AmendmentKind.NoCostExtension] }, DraftedOn),
                .. Running.History.Skip(1)
            ],
        })
            .When(Extend(Maria, TwoMonths, CloseOutOn))
            .ThenRefused("Where the donor decides on more time, the two sides alone do not", "CP-AGR-039"),
        Extended.When(Extend(Maria, TwoMonths, CloseOutOn)).ThenAlreadySo("Extending twice is once"),
        Extended
            .When(Extend(Maria, TwoMonths with { NewEnd = TwoMonths.NewEnd.PlusDays(1) }, TwoMonths.NewEnd))
            .Then<AgreementExtended>("It is extended again before its new end", Active),

        // ending
        Running
            .When(Terminate(Jose, Broken, TerminatedOn))
            .Then<AgreementTerminated>("Either signatory ends it early", Terminated),
        Interrupted
            .When(Terminate(Maria, Broken, TerminatedOn))
            .Then<AgreementTerminated>("An interrupted one can be ended", Terminated),
        Running
            .When(Terminate(Maria, new("", " ", TerminatedOn.PlusDays(1), End), TerminatedOn))
            .ThenRefused("An early end has a clause, a reason and a notice", "CP-VAL-001", "CP-VAL-001", "CP-LIF-006"),
        Running
            .When(Terminate(Ana, Broken, TerminatedOn))
            .ThenRefused("A programme manager does not end it", "CP-AGR-001"),
        SignedByBoth
            .When(Terminate(Maria, Broken with { NoticeOn = SignedOn, LastDay = Start }, SignedOn.PlusDays(2)))
            .Then<AgreementTerminated>("What both signed ends by clause and notice, also before it begins", Terminated),
        Running
            .When(Terminate(Maria, Broken with { LastDay = End }, TerminatedOn))
            .Then<AgreementTerminated>("The last day may lie ahead, up to the end", Terminated),
        Running
            .When(Terminate(Maria, Broken with { LastDay = End.PlusDays(1) }, TerminatedOn))
            .ThenRefused("A termination gives no more time", "CP-AGR-038"),
        Running
            .When(Terminate(Maria, Broken with { LastDay = Broken.NoticeOn }, TerminatedOn))
            .Then<AgreementTerminated>("It may end on the day of the notice", Terminated),
        Running
            .When(Terminate(Maria, Broken with { LastDay = Broken.NoticeOn.PlusDays(-1) }, TerminatedOn))
            .ThenRefused("An early end is not before its notice", "CP-AGR-038"),
        SignedByBoth
            .When(
                Terminate(
                    Maria, Broken with
                    {
                        NoticeOn = SignedOn, LastDay = Start.PlusDays(-1)
                    },
                    SignedOn.PlusDays(2)))
            .ThenRefused("Nor before the period begins", "CP-AGR-038"),
        EndedEarly.When(Terminate(Maria, Broken, TerminatedOn)).ThenAlreadySo("Terminating twice is once"),
        Running
            .When(StartCloseOut(Ben, CloseOutOn, CloseOutOn))
            .Then<AgreementCloseOutStarted>("Either side begins the close-out", ClosingOut),
        Running
            .When(StartCloseOut(Ana, null, End))
            .Then<AgreementCloseOutStarted>("A close-out without a meeting is allowed", ClosingOut),
        EndedEarly
            .When(StartCloseOut(Ana, null, TerminatedOn))
            .Then<AgreementCloseOutStarted>("What was terminated is closed out", ClosingOut),
        Running
            .When(StartCloseOut(Ana, CloseOutOn.PlusDays(1), CloseOutOn))
            .ThenRefused("A meeting of tomorrow was not held", "CP-LIF-006"),
        RunningKind(AgreementKind.Contingency)
            .When(StartCloseOut(Ana, null, CloseOutOn))
            .ThenRefused("A contingency agreement needs no close-out", "CP-AGR-022"),
        Running
            .When(StartCloseOut(Stranger, null, CloseOutOn))
            .ThenRefused("A stranger closes nothing out", "CP-LIF-007"),
        InCloseOut
            .When(StartCloseOut(Ana, CloseOutOn, CloseOutOn))
            .ThenAlreadySo("Beginning the close-out twice is once"),
        InCloseOut
            .When(Close(Jose, ClosedOn, ClosedOn))
            .Then<AgreementClosed>("It is closed after its close-out", Closed),
        InCloseOut
            .When(Close(Jose, CloseOutOn, End.PlusDays(1)))
            .Then<AgreementClosed>("On the day after its last one at the earliest", Closed),
        InCloseOut
            .When(Close(Jose, CloseOutOn, End))
            .ThenRefused("An earlier end is a termination", "CP-END-001"),
        EndedEarly
            .And(StartCloseOut(Ana, null, TerminatedOn))
            .When(Close(Jose, TerminatedOn.PlusDays(1), TerminatedOn.PlusDays(1), TerminatedOn))
            .Then<AgreementClosed>("What was terminated is closed after its last day", Closed),
        EndedEarly
            .And(StartCloseOut(Ana, null, TerminatedOn))
            .When(Close(Jose, TerminatedOn, TerminatedOn, TerminatedOn))
            .ThenRefused("Not on it", "CP-END-001"),
        InCloseOut
            .When(Close(Maria, ClosedOn.PlusDays(1), ClosedOn))
            .ThenRefused("Certificates of tomorrow certify nothing", "CP-LIF-006", "CP-LIF-006"),
        InCloseOut
            .When(Close(Maria, CloseOutOn.PlusDays(-1), ClosedOn))
            .ThenRefused("Neither is closed before the close-out began", "CP-AGR-023", "CP-END-004"),
        InCloseOut
            .When(Close(Maria, ClosedOn, ClosedOn, End.PlusDays(30)))
            .ThenRefused("A close-out counts from the last day in force", "CP-END-002"),
        InCloseOut
            .When(
                Close(
                    Maria, Certificates.Completed(ClosedOn, End, Booked, agreement: "agr-2"),
                    Certificates.Closed(ClosedOn, Booked, agreement: "agr-3"), ClosedOn))
            .ThenRefused("Certificates are those of this agreement", "CP-LIF-018", "CP-LIF-018"),
        InCloseOut
            .When(Close(Maria, Certificates.Completed(ClosedOn, End, Booked), null, ClosedOn))
            .ThenRefused("Where there is money its account is closed", "CP-END-003"),
        InCloseOut
            .When(
                Close(
                    Maria, Certificates.Completed(ClosedOn, End, Booked),
                    Certificates.Closed(ClosedOn, Booked - Money.Of(1_200m, Currency.Usd)), ClosedOn))
            .ThenRefused("What was booked since it was settled is settled first", "CP-END-005"),
        InCloseOut
            .When(Close(Ana, ClosedOn, ClosedOn))
            .ThenRefused("A programme manager does not close it", "CP-AGR-001"),
        ClosedOut.When(Close(Maria, ClosedOn.PlusDays(-1), ClosedOn)).ThenAlreadySo("Closing twice is once"),
        ClosedOut.When(Resume(Maria, ClosedOn)).ThenRefused("What is closed stays closed", "CP-LIF-001"),
        Drafted
            .When(Cancel(Maria, "The donor withdrew.", SelectedOn))
            .Then<AgreementCancelled>("A draft can be given up", Cancelled),
        Proposed
            .When(Cancel(Jose, "No common ground.", SubmittedOn))
            .Then<AgreementCancelled>("A negotiation can be given up", Cancelled),
        Submitted
            .When(Cancel(Jose, "No common ground.", SubmittedOn))
            .Then<AgreementCancelled>("So can what waits for signatures", Cancelled),
        SignedByBoth
            .When(Cancel(Maria, "The donor withdrew.", SignedOn.PlusDays(2)))
            .ThenRefused("What both signed is not given up by one side", "CP-LIF-001"),
        Drafted.When(Cancel(Maria, "", SelectedOn)).ThenRefused("Giving up has a reason", "CP-VAL-001"),
        Drafted.When(Cancel(Ben, "No.", SelectedOn)).ThenRefused("A coordinator does not give it up", "CP-AGR-001"),
        GivenUp.When(Cancel(Maria, "The donor withdrew.", SelectedOn)).ThenAlreadySo("Giving up twice is once"),
        RunningKind(AgreementKind.Contingency)
            .When(Expire(End.PlusDays(1)))
            .Then<AgreementExpired>("A contingency agreement expires the day after its end", Expired),
        RunningKind(AgreementKind.Contingency).When(Expire(End)).ThenRefused("Not on its last day", "CP-LIF-005"),
        RunningKind(AgreementKind.Contingency)
            .And(Suspend(Maria, "A review.", SuspendedOn, SuspendedOn))
            .When(Expire(End.PlusDays(1)))
            .Then<AgreementExpired>("An interrupted one expires too", Expired),
        RunningKind(AgreementKind.Contingency)
            .And(Terminate(Maria, Broken with { LastDay = TerminatedOn.PlusDays(30) }, TerminatedOn))
            .When(Expire(TerminatedOn.PlusDays(31)))
            .Then<AgreementExpired>("A terminated one expires the day after its last day", Expired),
        RunningKind(AgreementKind.Contingency)
            .And(Terminate(Maria, Broken with { LastDay = TerminatedOn.PlusDays(30) }, TerminatedOn))
            .When(Expire(TerminatedOn.PlusDays(30)))
            .ThenRefused("Nor on its last day", "CP-LIF-005"),
        RunningKind(AgreementKind.Contingency)
            .And(Expire(End.PlusDays(1)))
            .When(Expire(End.PlusDays(1)))
            .ThenAlreadySo("Expiring twice is once"),
        Running.When(Expire(End.PlusDays(1))).ThenRefused("What needs a close-out never expires", "CP-LIF-004"),
        Running.When(Expire(End.PlusDays(1), by: Ana)).ThenRefused("Nobody makes an agreement expire", "CP-LIF-002"),
    ];

    private static AgreementStanding Above(
        int version, AgreementPhase phase = Active, LocalDate? end = null, string agreement = "cta-1",
        Sides? sides = null) =>
        Kit.Certificates.Standing(
            version, Start, phase, sides ?? Heading().Sides, new(Start, end ?? End), null, agreement);

    private static Kit.Given<Agreement, AgreementFact> NegotiatedUnder(RoleMatrix roles) =>
        Nothing.And(
            DraftAgreement(Ana, Heading() with { Roles = roles }, DraftedOn), SelectPartner(Ana, Chosen, SelectedOn),
            OpenNegotiation(Ana, OpenedOn));
}
