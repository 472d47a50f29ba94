using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Agreements.AmendmentPhase;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>
/// The life of an amendment with Stateless: the rows, guards and rules of <see cref="Amendment.Lifecycle"/> over the
/// same record as the agreement.
/// </summary>
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
        if (_amendment?.Holds(command) is not true) _machine.Fire(command);
    }

    /// <summary>
    /// Whether it may happen, and the codes of what is in its way: <see cref="StatelessAgreement.AlreadySo"/> alone, or
    /// none of them where the phase has no such trigger.
    /// </summary>
    public bool CanFire(AmendmentCommand command, Id<Amendment> id, out ICollection<string> unmet)
    {
        (_id, _amendment) = (id, Record.Amendments.Find(amendment => amendment.Id == id));
        unmet = StatelessAgreement.AlreadySo;
        return _amendment?.Holds(command) is not true && _machine.CanFire(command, out unmet);
    }

    private StatelessRecord Record => _agreement.Record;
    private string Next => FormattableString.Invariant($"{Record.Heading!.Number}/A{Record.Amendments.Count + 1}");
    private StatelessSignOff? SignOff => _amendment!.SignOff;
    private bool Runs =>
        Record.Phase is AgreementPhase.Active or AgreementPhase.ClosingOut
        || (Record.Phase is AgreementPhase.Suspended && Record.ReturnsTo is not AgreementPhase.Signed);
    private bool IsOtherSide => _agreement.IsOfASide && _agreement.Mine != _amendment?.Side;
    private Money? Size =>
        _amendment!.Changes.Ceiling is not { } ceiling ? Record.Ceiling
        : Record.Ceiling is { } present && present.Currency == ceiling.Currency && present > ceiling ? present
        : ceiling;
    private bool Rises => AmendmentScope.Of(_amendment!.Proposal.Kind).Ceiling is Amendable.More;
    private bool Falls => AmendmentScope.Of(_amendment!.Proposal.Kind).Ceiling is Amendable.Less;
    private bool IsSignatory =>
        _amendment?.SignOff is { } signOff
            ? _agreement.IsOfASide && signOff.Knows(_agreement.MyPost)
            : _agreement.IsOfASide && _agreement.Binds(_agreement.Person!, Size);

    private void Configure()
    {
        _machine.On<ProposeAmendment>(
            AmendmentTrigger.Propose, [NotStarted], Proposed, Propose,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (_ => Runs, "CP-AMD-001"),
            (c => c is null || c.Number == Next, "CP-AMD-018"),
            (c => c is null || StatelessAgreement.IsGiven(c.Proposal.Justification), StatelessAgreement.Blank),
            (c => c is null || c.Proposal.BaseVersion == Record.Version, "CP-AMD-004"),
            (c => c is null || !c.Proposal.Changes.IsEmpty, "CP-AMD-005"),
            (
                c => c is null || c.Proposal.Changes.IsEmpty
                    || Fits(AmendmentScope.Of(c.Proposal.Kind), c.Proposal.Changes),
                "CP-AMD-006"),
            (c => c?.Proposal.Changes.End is null || Record.Terminated is null, "CP-AGR-019"),
            (
                c =>
                    c?.Proposal.Changes.End is not { } end
                    || Record.Terminated is not null
                    || EndsSooner(c)
                    || end > Record.End,
                "CP-AMD-007"),
            (
                c =>
                    c?.Proposal.Changes.End is not { } end
                    || Record.Terminated is not null
                    || !EndsSooner(c)
                    || (end < Record.End && end >= Record.Terms!.Period.Start && end >= c.Proposal.EffectiveOn),
                "CP-AMD-019"),
            (
                c =>
                    c?.Proposal.Changes.Ceiling is not { } ceiling
                    || !CostsLess(c)
                    || (
                        Record.Ceiling is { } present
                        && ceiling.Currency == present.Currency
                        && ceiling < present
                        && ceiling.MinorUnits > 0),
                "CP-AMD-020"),
            (
                c =>
                    c?.Proposal.Changes.Ceiling is not { } ceiling
                    || CostsLess(c)
                    || (Record.Ceiling is { } present && ceiling.Currency == present.Currency && ceiling > present),
                "CP-AMD-008"),
            (
                c =>
                    c?.Proposal.Changes.Roles is not { } roles
                    || StatelessAgreement.NamesBothParties(roles, Record.Heading!),
                "CP-AGR-024"),
            (c => c is null || IsSignedByBoth(c.Proposal.Changes), "CP-AGR-025"),
            (c => c?.Proposal.Changes.Roles is not { } roles || roles != Record.Roles, "CP-AMD-016"),
            (
                c =>
                    c is null
                    || Record.Roles is null
                    || c.Proposal.Changes.Roles is not null
                    || c.Proposal.Changes.AnnexOf(AnnexKind.RoleMatrix) is null,
                "CP-AMD-017"),
            (
                c => c?.Proposal.Changes.Project is not { } project || StatelessAgreement.IsGiven(project),
                StatelessAgreement.Blank),
            (c => c?.Proposal.Changes.End is null || _agreement.HasParentSeen, "CP-AGR-044"),
            (c => c?.Proposal.Changes.End is not { } end || _agreement.EndsWithinParent(end), "CP-FAM-005"),
            (c => c is null || AreNamed(c.Proposal.Changes.Annexes), StatelessAgreement.Blank),
            (c => c is null || AreNewer(c.Proposal.Changes.Annexes), "CP-AMD-009"),
            (c => c is null || AreThereOnce(c.Proposal.Changes.Annexes), "CP-VAL-028"),
            (c => c is null || AreWords(c.Proposal.Changes.Clauses), StatelessAgreement.Blank),
            (c => c is null || AreThereOnce(c.Proposal.Changes.Clauses), "CP-VAL-028"),
            (
                c =>
                    c is null
                    || (
                        c.Proposal.EffectiveOn >= Record.Terms!.Period.Start
                        && (c.Proposal.Changes.End is null || c.Proposal.EffectiveOn <= Record.End)),
                "CP-AMD-010"),
            (
                c =>
                    c is null
                    || !Record.Amendments.Exists(other =>
                        other.IsOpen && other.Changes.SharedWith(c.Proposal.Changes) is not null),
                "CP-AMD-011"));
        _machine.On<TakeUpAmendment>(
            AmendmentTrigger.TakeUp, [Proposed], UnderReview, TakeUp,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => IsOtherSide, "CP-AMD-002"),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (_ => Runs, "CP-AMD-001"),
            (_ => Record.Roles is not { } roles || _agreement.IsSignedByBoth(roles, Size), "CP-AGR-025"));
        _machine.On<ApproveAmendment>(
            AmendmentTrigger.Approve, [UnderReview], [UnderReview, Agreed], _ =>
                (_amendment!.SignOff is { } signOff ? signOff.Missing : 2 - _amendment.Approvals.Count) > 1
                    ? UnderReview
                    : Agreed,
            Approve,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => IsSignatory, "CP-AGR-001"),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (_ => Runs, "CP-AMD-001"),
            (
                _ =>
                    SignOff is not null
                    || (_agreement.Mine is Side.Lead ? _amendment!.ApprovedByLead : _amendment!.ApprovedByPartner)
                        is null,
                "CP-LIF-017"),
            (_ => SignOff?.HasSeat(_agreement.MyPost) is not false, "CP-SGN-003"),
            (
                _ =>
                    SignOff is not { } signOff
                    || !signOff.HasSeat(_agreement.MyPost)
                    || signOff.IsFree(_agreement.MyPost),
                "CP-SGN-004"),
            (_ => SignOff?.IsAuthor(_agreement.Me) is not true, "CP-SGN-005"),
            (_ => SignOff?.Counts(_agreement.Me) is not true, "CP-SGN-006"),
            (c => c?.Under is null || SignOff is not null, "CP-AGR-034"),
            (
                c => c?.Under is not { } under || SignOff is not { } signOff || signOff.HasSeat(under.Position),
                "CP-SGN-003"),
            (c => c?.Under is not { } under || SignOff is null || under.To.Id == _agreement.Me, "CP-SGN-010"),
            (c => c?.Under is not { } under || SignOff is null || under.Period.Contains(c.On), "CP-SGN-011"));
        _machine.On<RecordDonorDecision>(
            AmendmentTrigger.RecordDecision, [Proposed, UnderReview, Agreed], null,
            c => _amendment!.Donor = c,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (_ => _amendment!.Donor?.Decision.IsApproved is not true, "CP-AMD-012"),
            (c => c is null || StatelessAgreement.IsGiven(c.Decision.Reference), StatelessAgreement.Blank),
            (c => c is null || _agreement.IsByNow(c.Decision.DecidedOn), StatelessAgreement.InTheFuture));
        _machine.On<ApplyAmendment>(
            AmendmentTrigger.Apply, [Agreed], Applied, Apply,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (_ => Runs, "CP-AMD-001"),
            (_ => _amendment!.Donor?.Decision.IsApproved is not false, "CP-AMD-014"),
            (
                _ => _amendment!.Donor is not null || !Record.Heading!.DonorDecides.Contains(_amendment.Proposal.Kind),
                "CP-AMD-013"),
            (_ => _agreement.On >= _amendment!.Proposal.EffectiveOn, "CP-AMD-015"),
            (
                _ => _amendment!.Changes.End is not { } end || end < Record.End || _agreement.On <= Record.End,
                "CP-AGR-018"),
            (_ => _amendment!.Changes.End is not { } end || end >= Record.End || _agreement.On <= end, "CP-AMD-021"),
            (_ => _amendment!.Changes.End is null || Record.Terminated is null, "CP-AGR-019"),
            (_ => IsSignedByBoth(_amendment!.Changes), "CP-AGR-025"),
            (_ => _amendment!.Changes.End is null || _agreement.HasParentSeen, "CP-AGR-044"),
            (_ => _amendment!.Changes.End is not { } end || _agreement.EndsWithinParent(end), "CP-FAM-005"),
            (_ => !Rises || _agreement.IsEligible, "CP-AGR-006"),
            (_ => !Rises || !_agreement.IsEligible || _agreement.IsScreened, "CP-AGR-046"),
            (c => c is null || !Falls || c.Floor is not null, "CP-AMD-022"),
            (c => c is null || Falls || c.Floor is null, "CP-AMD-023"),
            (
                c =>
                    c?.Floor is not { } floor
                    || (floor.Agreement == Record.Heading!.Id && floor.On == _agreement.On),
                "CP-AMD-024"),
            (
                c =>
                    c?.Floor is not { } floor
                    || !Falls
                    || _amendment!.Changes.Ceiling is not { } ceiling
                    || (floor.Bound.Currency == ceiling.Currency && floor.Bound <= ceiling),
                "CP-AMD-025"));
        _machine.On<WithdrawAmendment>(
            AmendmentTrigger.Withdraw, [Proposed, UnderReview, Agreed], Withdrawn,
            c => _amendment!.Ended = c,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => _agreement.Mine == _amendment?.Side, "CP-AMD-003"),
            (_ => _amendment!.Approvals.Count == 0 || IsSignatory, "CP-AGR-001"),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (c => c is null || StatelessAgreement.IsGiven(c.Reason), StatelessAgreement.Blank));
        _machine.On<RejectAmendment>(
            AmendmentTrigger.Reject, [Proposed, UnderReview, Agreed], Rejected,
            c => _amendment!.Ended = c,
            (_ => _agreement.Person is not null, StatelessAgreement.NotAPerson),
            (_ => _agreement.IsOfASide, StatelessAgreement.Outsider),
            (_ => IsOtherSide, "CP-AMD-002"),
            (_ => _amendment!.Approvals.Count == 0 || IsSignatory, "CP-AGR-001"),
            (_ => _agreement.IsNotBackdated, StatelessAgreement.Backdated),
            (c => c is null || StatelessAgreement.IsGiven(c.Reason), StatelessAgreement.Blank));
    }

    // The record of a proposal is made when its trigger fires; only then there is a phase to enter.
    private void Enter(AmendmentPhase phase)
    {
        if (_amendment is not null) _amendment.Phase = phase;
    }

    private void Propose(ProposeAmendment c)
    {
        _amendment = new(_id, c.Number, _agreement.Mine!.Value, c) { Phase = Proposed };
        Record.Amendments.Add(_amendment);
    }

    private void TakeUp(TakeUpAmendment c)
    {
        _amendment!.Review = c;
        _amendment.SignOff = _agreement.OpenSignOff(Size, ((Person)_amendment.Proposed.By).Id);
    }

    private void Approve(ApproveAmendment c)
    {
        _amendment!.Approvals.Add(c);
        if (_agreement.Mine is Side.Lead) _amendment.ApprovedByLead = c;
        else _amendment.ApprovedByPartner = c;
        SignOff?.Approve((Person)c.By, c.Under);
    }

    private void Apply(ApplyAmendment c)
    {
        _amendment!.Ended = c;
        var changes = _amendment.Changes;
        var isLater = changes.End > Record.End;
        if (changes.End is { } end) Record.EndAsExtended = end;
        if (isLater && Record.Phase is AgreementPhase.ClosingOut) Record.Phase = AgreementPhase.Active;
        if (
            isLater
            && Record is { Phase: AgreementPhase.Suspended, ReturnsTo: AgreementPhase.ClosingOut })
            Record.ReturnsTo = AgreementPhase.Active;
        if (changes.Ceiling is { } ceiling) Record.CeilingAsAmended = ceiling;
        if (changes.Project is { } project) Record.ProjectAsAmended = project;
        if (changes.Roles is { } roles) Record.RolesAsAmended = roles;
        foreach (var annex in changes.Annexes)
        {
            if (Record.AnnexOf(annex.Kind) is { } former) former.Amended = annex;
            else Record.Annexes.Add(new() { Amended = annex });
        }
        Record.Version++;
    }

    private static bool EndsSooner(ProposeAmendment c) => AmendmentScope.Of(c.Proposal.Kind).End is Amendable.Less;
    private static bool CostsLess(ProposeAmendment c) => AmendmentScope.Of(c.Proposal.Kind).Ceiling is Amendable.Less;

    private bool Fits(AmendmentScope scope, AgreementParts changes) =>
        Fits(scope.End, changes.End is not null)
        && Fits(scope.Ceiling, changes.Ceiling is not null)
        && Fits(scope.Project, changes.Project is not null)
        && Fits(scope.Roles, changes.Roles is not null)
        && changes.Annexes.All(annex => scope.Annexes.Contains(annex.Kind))
        && changes.Clauses.All(clause =>
            scope.Clauses.Contains(clause.Element)
            || (scope.RequiredContents && Record.Heading!.RequiredContents.Contains(clause.Element)));

    private static bool Fits(Amendable amendable, bool isChanged) =>
        amendable is Amendable.May || isChanged == amendable is Amendable.More or Amendable.Less;

    private bool IsSignedByBoth(AgreementParts changes) =>
        (changes.Ceiling is null && changes.Roles is null)
        || (changes.Roles ?? Record.Roles) is not { } roles
        || _agreement.IsSignedByBoth(roles, changes.Ceiling ?? Record.Ceiling);

    private static bool AreNamed(ValueList<AnnexReference> annexes)
    {
        foreach (var annex in annexes) if (!StatelessAgreement.IsGiven(annex.Id)) return false;
        return true;
    }

    private bool AreNewer(ValueList<AnnexReference> annexes)
    {
        foreach (var annex in annexes)
            if (annex.Version <= (Record.AnnexOf(annex.Kind)?.Reference.Version ?? 0))
                return false;
        return true;
    }

    private static bool AreThereOnce(ValueList<AnnexReference> annexes) =>
        annexes.Count < 2 || annexes.Select(annex => annex.Kind).Distinct().Count() == annexes.Count;

    private static bool AreWords(ValueList<Clause> clauses)
    {
        foreach (var clause in clauses) if (!StatelessAgreement.IsGiven(clause.Words)) return false;
        return true;
    }

    private static bool AreThereOnce(ValueList<Clause> clauses) =>
        clauses.Count < 2 || clauses.Select(clause => clause.Element).Distinct().Count() == clauses.Count;
}
