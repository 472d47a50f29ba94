using Care.Partnerships.Agreements;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;
using AgreementGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>What the tests of amendments are told with.</summary>
internal static class AmendmentStory
{
    public static readonly LocalDate On = new(2026, 5, 4), NewEnd = new(2026, 10, 31);
    public static readonly AmendmentProposal MoreTime = new(
        AmendmentKind.NoCostExtension, "Roads were cut for two months.", 1, On, new(End: NewEnd));
    public static readonly AmendmentProposal MoreMoney = new(
        AmendmentKind.BudgetIncrease, "Twice as many people came.", 1, On,
        new(Ceiling: Money.Of(400_000m, Currency.Usd)));
    public static readonly AmendmentProposal OtherBudget = new(
        AmendmentKind.BudgetReallocation, "Timber costs less than planned.", 1, On,
        new(Annexes: [Budget with { Version = 2 }]));
    public static readonly AmendmentProposal OtherScope = new(
        AmendmentKind.ScopeChange, "Two villages moved.", 1, On,
        new(Project: "Typhoon response, hills", Clauses: [new(Clause("scope"), "Shelter in the hills.")]));

    public static readonly AmendmentProposal LessMoney = new(
        AmendmentKind.BudgetDecrease, "Fewer people came.", 1, On, new(Ceiling: Money.Of(200_000m, Currency.Usd)));
    public static readonly AmendmentProposal LessTime = new(
        AmendmentKind.EarlierEnd, "The work is done sooner.", 1, On, new(End: new(2026, 7, 31)));
    public static readonly AmendmentProposal OtherWords = new(
        AmendmentKind.TextChange, "The bank was changed.", 1, On,
        new(Clauses: [new(Clause("disbursement"), "To the account at the other bank.")]));

    /// <summary>What the account has bound on the day of the story.</summary>
    public static AccountFloor Bound(decimal amount, LocalDate? on = null, string agreement = "agr-1") =>
        Kit.Certificates.Floor(Money.Of(amount, Currency.Usd), on ?? On, agreement);

    public static readonly AnnexReference RolesAnnex = new(AnnexKind.RoleMatrix, "roles-1", 1);

    /// <summary>What the three posts of <see cref="RolesStory.InSteps"/> approve.</summary>
    public static readonly AmendmentAct[] InStepsApproved =
    [
        ApproveAmendment(Finn, On), ApproveAmendment(Maria, On), ApproveAmendment(Jose, On)
    ];

    public static AmendmentProposal OtherRoles(RoleMatrix roles) =>
        new(
            AmendmentKind.RoleChange, "The partner takes over the purchases.", 1, On,
            new(Annexes: [RolesAnnex]) { Roles = roles });

    public static Id<ContentElement> Clause(string id) => Id<ContentElement>.Of(id);

    /// <summary>An amendment within what an agreement has come to.</summary>
    public static AmendmentGiven Amendment(this AgreementGiven given, string id = "a-1") =>
        new(given, Id<Amendment>.Of(id));

    /// <summary>The agreement with what these people did to one of its amendments.</summary>
    public static AgreementGiven Amended(this AgreementGiven given, string id, params AmendmentAct[] acts)
    {
        foreach (var act in acts) given = given.And(act(given.State, Id<Amendment>.Of(id)));
        return given;
    }

    public static AgreementGiven Proposed(this AgreementGiven given, string id, AmendmentProposal proposal) =>
        given.Amended(id, ProposeAmendment(Ana, proposal with { BaseVersion = given.State.Version }, On));

    public static AgreementGiven Reviewed(this AgreementGiven given, string id) =>
        given.Amended(id, TakeUpAmendment(Ben, On));

    public static AgreementGiven Approved(this AgreementGiven given, string id) =>
        given.Amended(id, ApproveAmendment(Maria, On), ApproveAmendment(Jose, On));

    public static AgreementGiven Agreed(this AgreementGiven given, string id, AmendmentProposal proposal) =>
        given.Proposed(id, proposal).Reviewed(id).Approved(id);

    public static AgreementGiven Applied(this AgreementGiven given, string id) =>
        given.Amended(id, ApplyAmendment(Ben, On));
}

/// <summary>An amendment within what an agreement has come to: <c>Running.Amendment().When(…)</c></summary>
internal sealed record AmendmentGiven(AgreementGiven Given, Id<Amendment> Id)
{
    public Agreement State => Given.State;

    public Kit.When<Agreement, AgreementFact> When(AmendmentAct act) => Given.When(act(Given.State, Id));
}
