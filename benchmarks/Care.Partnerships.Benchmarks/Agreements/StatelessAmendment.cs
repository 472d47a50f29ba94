using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Agreements.AmendmentPhase;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The life of an amendment with Stateless: the rows, guards and rules of <see cref="AmendmentLifecycle.Table"/> over the same record as the agreement.</summary>
internal sealed class StatelessAmendment
{
    private readonly StatelessMachine<AmendmentPhase, AmendmentTrigger, AmendmentCommand> _machine;
    private readonly StatelessAgreement _agreement;
    private StatelessAmendmentRecord? _amendment;
    private Id<Amendment> _id = null!;

    public StatelessAmendment(StatelessAgreement agreement)
    {
        _agreement = agreement;
        _machine = new(() => _amendment?.Phase ?? NotStarted, Enter);
        Configure();
    }

    public void Fire(AmendmentCommand command, Id<Amendment> id)
    {
        (_id, _amendment) = (id, Record.Amendments.Find(amendment => amendment.Id == id));
        _machine.Fire(command);
    }

    /// <summary>Whether it may happen, and the codes of what is in its way; none of them where the phase has no such trigger.</summary>
    public bool CanFire(AmendmentCommand command, Id<Amendment> id, out ICollection<string> unmet)
    {
        (_id, _amendment) = (id, Record.Amendments.Find(amendment => amendment.Id == id));
        return _machine.CanFire(command, out unmet);
    }

    private StatelessRecord Record => _agreement.Record;
    private bool Runs => Record.Phase is AgreementPhase.Active or AgreementPhase.Suspended or AgreementPhase.ClosingOut;
    private bool IsOtherSide => _agreement.IsOfASide && _agreement.Mine != _amendment?.Side;
    private RoleMatrix? Roles => Record.RolesAsAmended ?? Record.Heading!.Roles;
    private Money? Ceiling => Record.CeilingAsAmended ?? Record.Terms!.Ceiling;

    private void Configure()
    {
        _machine.On<ProposeAmendment>(AmendmentTrigger.Propose, [NotStarted], Proposed, Propose,
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (_ => Runs, "CP-AMD-001"),
            (c => c is null || StatelessAgreement.IsGiven(c.Proposal.Justification), "CP-AGR-004"), (c => c is null || c.Proposal.BaseVersion == Record.Version, "CP-AMD-004"),
            (c => c is null || !c.Proposal.Changes.IsEmpty, "CP-AMD-005"), (c => c is null || c.Proposal.Changes.IsEmpty || Fits(c.Proposal.Kind.Scope(), c.Proposal.Changes), "CP-AMD-006"),
            (c => c?.Proposal.Changes.End is null || Record.TerminatedOn is null, "CP-AGR-031"),
            (c => c?.Proposal.Changes.End is not { } end || Record.TerminatedOn is not null || end > Record.End, "CP-AMD-007"),
            (c => c?.Proposal.Changes.Ceiling is not { } ceiling || (Ceiling is { } present && ceiling.Currency == present.Currency && ceiling > present), "CP-AMD-008"),
            (c => c?.Proposal.Changes.Roles is not { } roles || NamesBothParties(roles), "CP-AGR-036"),
            (c => c is null || IsSignedByBoth(c.Proposal.Changes), "CP-AGR-037"),
            (c => c?.Proposal.Changes.Roles is not { } roles || roles != Roles, "CP-AMD-018"),
            (c => c is null || Roles is null || c.Proposal.Changes.Roles is not null || c.Proposal.Changes.AnnexOf(AnnexKind.RoleMatrix) is null, "CP-AMD-019"),
            (c => c?.Proposal.Changes.Project is not { } project || StatelessAgreement.IsGiven(project), "CP-AGR-004"),
            (c => c is null || AreNamed(c.Proposal.Changes.Annexes), "CP-AGR-004"), (c => c is null || AreNewer(c.Proposal.Changes.Annexes), "CP-AMD-009"),
            (c => c is null || AreThereOnce(c.Proposal.Changes.Annexes), "CP-AMD-010"),
            (c => c is null || AreWords(c.Proposal.Changes.Clauses), "CP-AGR-004"), (c => c is null || AreThereOnce(c.Proposal.Changes.Clauses), "CP-AMD-010"),
            (c => c is null || (c.Proposal.EffectiveOn >= Record.Terms!.Period.Start && (c.Proposal.Changes.End is null || c.Proposal.EffectiveOn <= Record.End)), "CP-AMD-011"),
            (c => c is null || !Record.Amendments.Exists(other => other.IsOpen && other.Changes.SharedWith(c.Proposal.Changes) is not null), "CP-AMD-012"));
        _machine.On<TakeUpAmendment>(AmendmentTrigger.TakeUp, [Proposed], UnderReview, _ => { },
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => IsOtherSide, "CP-AMD-002"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (_ => Runs, "CP-AMD-001"),
            (_ => Roles is null || IsSignedByBoth(Roles, _amendment!.Changes.Ceiling ?? Ceiling), "CP-AGR-037"));
        _machine.On<ApproveAmendment>(AmendmentTrigger.Approve, [UnderReview], [UnderReview, Agreed],
            _ => (_agreement.Mine is Side.Lead ? _amendment!.ApprovedByPartnerOn : _amendment!.ApprovedByLeadOn) is null ? UnderReview : Agreed, _ => Approve(),
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => _agreement.IsSignatory, "CP-AGR-003"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (_ => Runs, "CP-AMD-001"),
            (_ => (_agreement.Mine is Side.Lead ? _amendment!.ApprovedByLeadOn : _amendment!.ApprovedByPartnerOn) is null, "CP-AMD-013"),
            (c => c?.Under is null, "CP-AGR-046"));
        _machine.On<RecordDonorDecision>(AmendmentTrigger.RecordDecision, [Proposed, UnderReview, Agreed], null, c => _amendment!.IsApprovedByDonor = c.Decision.IsApproved,
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (_ => _amendment!.IsApprovedByDonor is not true, "CP-AMD-014"),
            (c => c is null || StatelessAgreement.IsGiven(c.Decision.Reference), "CP-AGR-004"), (c => c is null || _agreement.IsByNow(c.Decision.DecidedOn), "CP-AGR-010"));
        _machine.On<ApplyAmendment>(AmendmentTrigger.Apply, [Agreed], Applied, _ => Apply(),
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (_ => Runs, "CP-AMD-001"),
            (_ => _amendment!.IsApprovedByDonor is not false, "CP-AMD-016"), (_ => _amendment!.IsApprovedByDonor is not null || !Record.Heading!.DonorDecides.Contains(_amendment.Proposal.Kind), "CP-AMD-015"),
            (_ => _agreement.On >= _amendment!.Proposal.EffectiveOn, "CP-AMD-017"), (_ => _amendment!.Changes.End is null || _agreement.On <= Record.End, "CP-AGR-030"),
            (_ => _amendment!.Changes.End is null || Record.TerminatedOn is null, "CP-AGR-031"), (_ => IsSignedByBoth(_amendment!.Changes), "CP-AGR-037"));
        _machine.On<WithdrawAmendment>(AmendmentTrigger.Withdraw, [Proposed, UnderReview, Agreed], Withdrawn, _ => { },
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => _agreement.Mine == _amendment?.Side, "CP-AMD-003"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (c => c is null || StatelessAgreement.IsGiven(c.Reason), "CP-AGR-004"));
        _machine.On<RejectAmendment>(AmendmentTrigger.Reject, [Proposed, UnderReview, Agreed], Rejected, _ => { },
            (_ => _agreement.IsOfASide, "CP-AGR-002"), (_ => IsOtherSide, "CP-AMD-002"), (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated), (c => c is null || StatelessAgreement.IsGiven(c.Reason), "CP-AGR-004"));
    }

    // The record of a proposal is made when its trigger fires; only then there is a phase to enter.
    private void Enter(AmendmentPhase phase)
    {
        if (_amendment is not null) _amendment.Phase = phase;
    }

    private void Propose(ProposeAmendment c)
    {
        _amendment = new(_id, FormattableString.Invariant($"{Record.Heading!.Number}/A{Record.Amendments.Count + 1}"), _agreement.Mine!.Value, c.Proposal) { Phase = Proposed };
        Record.Amendments.Add(_amendment);
    }

    private void Approve()
    {
        if (_agreement.Mine is Side.Lead) _amendment!.ApprovedByLeadOn = _agreement.On;
        else _amendment!.ApprovedByPartnerOn = _agreement.On;
    }

    private void Apply()
    {
        var changes = _amendment!.Changes;
        if (changes.End is { } end) Record.ExtendedTo = end;
        if (changes.End is not null && Record.Phase is AgreementPhase.ClosingOut) Record.Phase = AgreementPhase.Active;
        if (changes.End is not null && Record.Phase is AgreementPhase.Suspended) Record.ReturnsTo = AgreementPhase.Active;
        if (changes.Ceiling is { } ceiling) Record.CeilingAsAmended = ceiling;
        if (changes.Project is { } project) Record.ProjectAsAmended = project;
        if (changes.Roles is { } roles) Record.RolesAsAmended = roles;
        foreach (var annex in changes.Annexes)
        {
            if (Record.AnnexOf(annex.Kind) is { } former) Record.Annexes.Remove(former);
            Record.Annexes.Add(new(annex) { IsAgreedByLead = true, IsAgreedByPartner = true });
        }
        Record.Version++;
    }

    private static bool Fits(AmendmentScope scope, AgreementParts changes) =>
        Fits(scope.End, changes.End is not null) && Fits(scope.Ceiling, changes.Ceiling is not null) && Fits(scope.Project, changes.Project is not null) && Fits(scope.Roles, changes.Roles is not null)
        && changes.Annexes.All(annex => scope.Annexes.Contains(annex.Kind)) && changes.Clauses.All(clause => scope.Clauses.Contains(clause.Element));

    private static bool Fits(Amendable amendable, bool isChanged) => amendable is Amendable.May || isChanged == amendable is Amendable.Must;

    private bool NamesBothParties(RoleMatrix roles) => roles.SideOf(Record.Heading!.Lead.Party) is Side.Lead && roles.SideOf(Record.Heading.Partner.Party) is Side.Partner;

    private bool IsSignedByBoth(AgreementParts changes) =>
        (changes.Ceiling is null && changes.Roles is null) || (changes.Roles ?? Roles) is not { } roles || IsSignedByBoth(roles, changes.Ceiling ?? Ceiling);

    private bool IsSignedByBoth(RoleMatrix roles, Money? ceiling) =>
        roles.SignOffFor(Function.Agreement, ceiling) is { IsSuccess: true, Value: var rule } && !rule.CanDoWithout(Record.Heading!.Lead.Party) && !rule.CanDoWithout(Record.Heading.Partner.Party);

    private static bool AreNamed(ValueList<AnnexReference> annexes)
    {
        foreach (var annex in annexes) if (!StatelessAgreement.IsGiven(annex.Id)) return false;
        return true;
    }

    private bool AreNewer(ValueList<AnnexReference> annexes)
    {
        foreach (var annex in annexes) if (annex.Version <= (Record.AnnexOf(annex.Kind)?.Reference.Version ?? 0)) return false;
        return true;
    }

    private static bool AreThereOnce(ValueList<AnnexReference> annexes) => annexes.Count < 2 || annexes.Select(annex => annex.Kind).Distinct().Count() == annexes.Count;

    private static bool AreWords(ValueList<Clause> clauses)
    {
        foreach (var clause in clauses) if (!StatelessAgreement.IsGiven(clause.Words)) return false;
        return true;
    }

    private static bool AreThereOnce(ValueList<Clause> clauses) => clauses.Count < 2 || clauses.Select(clause => clause.Element).Distinct().Count() == clauses.Count;
}
