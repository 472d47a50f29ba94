using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using static Care.Partnerships.Agreements.AgreementPhase;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>
/// The life of an agreement with Stateless: the rows, guards and rules of <see cref="Agreement.Lifecycle"/>, and its
/// refusal codes as descriptions.
/// </summary>
/// <remarks>
/// Who asks and the day are set beforehand, as a service for the current user and a clock would give them. A rule on
/// the payload has nothing to
/// object while there is none. The machine is built once and serves one record after another. It records no events.
/// </remarks>
internal sealed class StatelessAgreement
{
    public const string Backdated = "CP-LIF-003", NotByClock = "CP-LIF-002";
    public const string NotAPerson = "CP-LIF-002",
        Outsider = "CP-LIF-007", NotASignatory = "CP-AGR-001", Blank = "CP-VAL-001", InTheFuture = "CP-LIF-006";
    public static readonly ICollection<string> AlreadySo = ["="];
    private static readonly AnnexKind[] JointlyAgreed =
    [
        AnnexKind.Budget, AnnexKind.WorkPlan, AnnexKind.MonitoringPlan
    ];
    private static readonly HashSet<Id<ContentElement>> Known =
    [
        .. MinimumContents.Elements.Select(element => element.Id)
    ];
    private static readonly Dictionary<AgreementKind, Id<ContentElement>[]> Needed = Enum.GetValues<AgreementKind>()
        .ToDictionary(
            kind => kind,
            kind =>
                MinimumContents
                    .Elements.Where(element => element.For.Contains(kind))
                    .Select(element => element.Id)
                    .ToArray());

    private readonly StatelessMachine<AgreementPhase, Trigger, AgreementCommand> _machine;
    private readonly StatelessAmendment _amendment;
    private Actor _by = Actor.Clock;
    private LocalDate _on;

    public StatelessAgreement()
    {
        _machine = new(() => Record.Phase, Enter);
        _amendment = new(this);
        UntilSigned();
        SinceSigned();
    }

    /// <summary>The record that is worked on.</summary>
    public StatelessRecord Record { get; set; } = new();

    public void Fire(AgreementCommand command)
    {
        if (Record.Holds(command)) return;
        (_by, _on) = (command.By, command.On);
        _machine.Fire(command);
        Record.LastOn = _on;
    }

    public void Fire(AmendmentCommand command, Id<Amendment> id)
    {
        (_by, _on) = (command.By, command.On);
        _amendment.Fire(command, id);
        Record.LastOn = _on;
    }

    public bool CanFire(AgreementCommand command)
    {
        if (Record.Holds(command)) return false;
        (_by, _on) = (command.By, command.On);
        return _machine.CanFire(command);
    }

    /// <summary>
    /// Whether it may happen, and the codes of what is in its way: <see cref="AlreadySo"/> alone, or none of them where
    /// the phase has no such trigger.
    /// </summary>
    public bool CanFire(AgreementCommand command, out ICollection<string> unmet)
    {
        unmet = AlreadySo;
        if (Record.Holds(command)) return false;
        (_by, _on) = (command.By, command.On);
        return _machine.CanFire(command, out unmet);
    }

    /// <summary>Whether an amendment may go on like this, and the codes of what is in its way.</summary>
    public bool CanFire(AmendmentCommand command, Id<Amendment> id, out ICollection<string> unmet)
    {
        (_by, _on) = (command.By, command.On);
        return _amendment.CanFire(command, id, out unmet);
    }

    /// <summary>What somebody may do on a day, and what blocks it, as codes.</summary>
    public List<(string Command, ICollection<string> Unmet)> Possible(Actor by, LocalDate on)
    {
        (_by, _on) = (by, on);
        return _machine.Possible();
    }

    /// <summary>Who may not is told only that.</summary>
    public static IEnumerable<string> Told(ICollection<string> unmet) =>
        unmet.FirstOrDefault() is NotAPerson or Outsider or NotASignatory or "CP-AMD-002" or "CP-AMD-003"
            or "CP-AGR-052"
            ? unmet.Take(1)
            : unmet;

    public Side? Mine => _by is Person person ? Record.Heading?.Sides.SideOf(person.Party) : null;
    public bool IsOfASide => Mine is not null;
    public bool IsOfTheLead => Mine is Parties.Side.Lead;
    public bool IsSignatory => _by is Person person && Binds(person, Record.Ceiling);
    public Person? Person => _by as Person;
    public PartyPosition? MyPost => Person is { } person ? PartyPosition.Of(person) : null;
    public Id<Person>? Me => Person?.Id;
    public bool IsNotBackdated => _on >= Record.LastOn;
    public LocalDate On => _on;
    public bool IsByNow(LocalDate day) => day <= _on;
    public static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    private void UntilSigned()
    {
        _machine.On<DraftAgreement>(
            Trigger.Draft, [NotStarted], Draft,
            c => Record.Drafted = c,
            (_ => _by is Person, NotAPerson),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || IsGiven(c.Heading.Number), Blank),
            (c => c is null || IsGiven(c.Heading.Title), Blank),
            (c => c is null || c.Heading.Sides.SideOf(((Person)_by).Party) is not null, "CP-LIF-007"),
            (c => c is null || c.Heading.Signatories.IsComplete, Blank),
            (c => c?.Heading.Roles is not { } roles || NamesBothParties(roles, c.Heading), "CP-AGR-024"),
            (c => c?.Heading.Roles is not { } roles || LetsBothSign(roles, c.Heading, null), "CP-AGR-025"));
        _machine.On<TakeOver>(
            Trigger.TakeOver, [NotStarted], Active,
            c => Record.TakenOver = c,
            (_ => _by is Person, NotAPerson),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || IsGiven(c.TakenOver.Heading.Number), Blank),
            (c => c is null || IsGiven(c.TakenOver.Heading.Title), Blank),
            (c => c is null || c.TakenOver.Heading.Sides.SideOf(((Person)_by).Party) is not null, "CP-LIF-007"),
            (c => c is null || c.TakenOver.Heading.Signatories.IsComplete, Blank),
            (c => c?.TakenOver.Heading.Roles is not { } roles
                || NamesBothParties(roles, c.TakenOver.Heading), "CP-AGR-024"),
            (c => c is null || AgreementCapabilities.Of(c.TakenOver.Heading.Kind).MayCarryFunds
                || c.TakenOver.Terms.Ceiling is null, "CP-AGR-007"),
            (c => c is null || !AgreementCapabilities.Of(c.TakenOver.Heading.Kind).MayCarryFunds
                || c.TakenOver.Terms.Ceiling is { MinorUnits: > 0 }, "CP-AGR-008"),
            (c => c?.TakenOver is not
                {
                    Heading: { KeepsWithinAward: true, Award.Amount: { } most }, Terms.Ceiling: { } asked
                }
                || asked.Currency != most.Currency || asked <= most, "CP-AGR-048"),
            (c => c?.TakenOver is not
                {
                    Heading: { KeepsWithinAward: true, Award.Period: { } days }, Terms.Period: var of
                }
                || (of.Start >= days.Start && of.End <= days.End), "CP-AGR-050"),
            (c => c is null || (c.TakenOver.Heading.Parent is null) == (c.TakenOver.Parent is null), "CP-AGR-044"),
            (c => c?.TakenOver.Parent is not { } parent || parent.Agreement == c.TakenOver.Heading.Parent,
                "CP-AGR-041"),
            (c => c?.TakenOver.Parent is not { } parent || JoinTheSame(parent.Sides, c.TakenOver.Heading.Sides),
                "CP-AGR-042"),
            (c => c?.TakenOver.Parent is not { } parent || parent.Phase is Active, "CP-AGR-045"),
            (c => c is null || c.TakenOver.Risk is not RiskLevel.Unknown, "CP-AGR-003"),
            (c => c is null || IsByNow(c.TakenOver.SignedOn), InTheFuture),
            (c => c is null || c.TakenOver.Terms.Period.Contains(_on), "CP-AGR-051"),
            (c => c is null || IsGiven(c.TakenOver.Reference), Blank));
        _machine.On<SelectPartner>(
            Trigger.Select, [Draft], null,
            c => (Record.Selected, Record.Renewed) = (c, null),
            (_ => IsOfASide, Outsider),
            (_ => !IsOfASide || IsOfTheLead, "CP-AGR-052"),
            (_ => IsNotBackdated, Backdated),
            (
                c =>
                    c is null
                    || c.Selection.Route is not SelectionRoute.SoleSource
                    || IsGiven(c.Selection.Justification),
                "CP-AGR-002"),
            (c => c is null || c.Selection.Risk is not RiskLevel.Unknown, "CP-AGR-003"),
            (c => c is null || c.Selection.ScreenedOn <= c.Selection.DecidedOn, "CP-AGR-004"),
            (c => c is null || !(c.Selection.ValidUntil < c.Selection.ScreenedOn), "CP-AGR-047"),
            (c => c is null || IsByNow(c.Selection.DecidedOn), InTheFuture));
        _machine.On<OpenNegotiation>(Trigger.Open, [Draft], Negotiating, c => Record.Opened = c,
            (_ => IsOfASide, Outsider), (_ => IsNotBackdated, Backdated),
            (_ => Record.Selected is not null || !Record.Capabilities.MayCarryFunds, "CP-AGR-005"),
            (_ => IsEligible, "CP-AGR-006"), (_ => !IsEligible || IsScreened, "CP-AGR-046"));
        _machine.On<FollowParent>(
            Trigger.Follow, [Draft, Negotiating, AwaitingSignature, Signed, Active, Suspended], null,
            c => Record.Followed = c,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (_ => Record.Heading!.Parent is not null, "CP-AGR-040"),
            (c => c is null || c.Standing.Agreement == Record.Heading!.Parent, "CP-AGR-041"),
            (c => c is null || JoinTheSame(c.Standing.Sides, Record.Heading!.Sides), "CP-AGR-042"),
            (c => c is null || !(c.Standing.Version < Record.Parent?.Version), "CP-AGR-043"));
        _machine.On<RenewDueDiligence>(
            Trigger.Renew,
            [Draft, Negotiating, AwaitingSignature, Signed, Active, Suspended, Terminated, ClosingOut], null,
            c => Record.Renewed = c,
            (_ => IsOfASide, Outsider),
            (_ => !IsOfASide || IsOfTheLead, "CP-AGR-052"),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || c.Renewal.Risk is not RiskLevel.Unknown, "CP-AGR-003"),
            (c => c is null || IsByNow(c.Renewal.ScreenedOn), InTheFuture),
            (c => c is null || !(c.Renewal.ValidUntil < c.Renewal.ScreenedOn), "CP-AGR-047"),
            (c => c is null || IsGiven(c.Renewal.Reason), Blank));
        _machine.On<ProposeText>(
            Trigger.Propose, [Negotiating], null, Propose,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || c.Version == (Record.Text?.Version ?? 0) + 1, "CP-LIF-016"),
            (c => c is null || Record.Capabilities.MayCarryFunds || c.Terms.Ceiling is null, "CP-AGR-007"),
            (
                c => c is null || !Record.Capabilities.MayCarryFunds || c.Terms.Ceiling is { MinorUnits: > 0 },
                "CP-AGR-008"),
            (
                c =>
                    c?.Terms.Ceiling?.Currency is not { } currency
                    || (
                        currency.MinorUnits is not null
                        && !(_on >= currency.WithdrawnOn)
                        && !(_on < currency.ActiveFrom)),
                "CP-VAL-005"),
            (c => c is null || !Record.Capabilities.RequiresProject || IsGiven(c.Terms.Project), "CP-AGR-009"),
            (c => c is null || Record.Roles is not { } roles || IsSignedByBoth(roles, c.Terms.Ceiling), "CP-AGR-025"),
            (c => c is null || AreKnown(c.Contents), "CP-AGR-010"),
            (c => c is null || AreListedOnce(c.Contents), "CP-VAL-028"));
        _machine.On<AcceptText>(
            Trigger.Accept, [Negotiating], null, Accept,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (_ => Record.Text is not null, "CP-AGR-035"),
            (_ => (Mine is Side.Lead ? Record.AcceptedByLead : Record.AcceptedByPartner) is null, "CP-LIF-017"),
            (c => c is null || (c.Version == Record.Text?.Version), "CP-LIF-015"));
        _machine.On<AttachAnnex>(
            Trigger.Attach, [Negotiating], null, Attach,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || IsGiven(c.Annex.Id), Blank),
            (c => c is null || c.Annex.Version > (Record.AnnexOf(c.Annex.Kind)?.Reference.Version ?? 0), "CP-AGR-011"));
        _machine.On<AgreeAnnex>(
            Trigger.Agree, [Negotiating], null, Agree,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (
                _ =>
                    Record.Annexes.Exists(annex =>
                        (Mine is Side.Lead ? annex.AgreedByLead : annex.AgreedByPartner) is null),
                "CP-AGR-036"),
            (c => c is null || Record.AnnexOf(c.Annex.Kind)?.Reference == c.Annex, "CP-AGR-012"),
            (
                c =>
                    c is null
                    || Record.AnnexOf(c.Annex.Kind) is not { } annex
                    || annex.Reference != c.Annex
                    || (Mine is Side.Lead ? annex.AgreedByLead : annex.AgreedByPartner) is null,
                "CP-LIF-017"));
        _machine.On<SubmitForSignature>(
            Trigger.Submit, [Negotiating], AwaitingSignature, Submit,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (_ => Record.IsAcceptedByBoth, "CP-AGR-013"),
            (_ => AreContentsComplete(), "CP-AGR-014"),
            (_ => AreAnnexesAgreed(), "CP-AGR-015"),
            (_ => Record.Discussed is not null || !Record.Capabilities.RequiresNoFundingStatement, "CP-AGR-028"),
            (_ => HasParentSeen, "CP-AGR-044"), (_ => HasParentInForce, "CP-AGR-045"),
            (_ => IsWithinParent, "CP-FAM-005"), (_ => IsEligible, "CP-AGR-006"),
            (_ => !IsEligible || IsScreened, "CP-AGR-046"));
        _machine.On<RecordExpectations>(
            Trigger.Discuss, [Draft, Negotiating], null,
            c => Record.Discussed = c,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || (c.Expectations.Topics.Count > 0 && c.Expectations.Topics.All(IsGiven)), Blank),
            (c => c is null || IsByNow(c.Expectations.DiscussedOn), InTheFuture),
            (
                c =>
                    c is null
                    || (Record.Heading!.Sides.SideOf(c.Expectations.With.Party) is { } other && other != Mine),
                "CP-AGR-029"));
        _machine.On<ReturnToNegotiation>(Trigger.Return, [AwaitingSignature], Negotiating, TakeUpAgain,
            (_ => IsOfASide, Outsider), (_ => Record.Signatures.Count == 0 || IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated), (c => c is null || IsGiven(c.Reason), Blank));
        _machine.On<Sign>(
            Trigger.Sign, [AwaitingSignature], [AwaitingSignature, Signed], _ =>
                (Record.SignOff is { } signOff ? signOff.Missing : 2 - Record.Signatures.Count) > 1
                    ? AwaitingSignature
                    : Signed,
            Sign,
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (
                _ =>
                    Record.SignOff is not null
                    || !Record.Signatures.Exists(signed =>
                        Record.Heading!.Sides.SideOf(((Person)signed.By).Party) == Mine),
                "CP-LIF-017"),
            (_ => Record.SignOff?.HasSeat(MyPost) is not false, "CP-SGN-003"),
            (
                _ => Record.SignOff is not { } signOff || !signOff.HasSeat(MyPost) || signOff.IsFree(MyPost),
                "CP-SGN-004"),
            (_ => Record.SignOff?.IsAuthor(Me) is not true, "CP-SGN-005"),
            (_ => Record.SignOff?.Counts(Me) is not true, "CP-SGN-006"),
            (_ => HasParentSeen, "CP-AGR-044"), (_ => HasParentInForce, "CP-AGR-045"),
            (_ => IsWithinParent, "CP-FAM-005"), (_ => IsEligible, "CP-AGR-006"),
            (_ => !IsEligible || IsScreened, "CP-AGR-046"),
            (c => c is null || IsByNow(c.SignedOn), InTheFuture),
            (
                c =>
                    c is null || !(c.SignedOn < Record.AcceptedByLead?.On || c.SignedOn < Record.AcceptedByPartner?.On),
                "CP-AGR-016"),
            (
                c => c is null || Record.Terms!.AllowsEarlierStart || c.SignedOn <= Record.Terms.Period.Start,
                "CP-AGR-017"),
            (c => c?.Under is null || Record.SignOff is not null, "CP-AGR-034"),
            (
                c => c?.Under is not { } under || Record.SignOff is null || under.Period.Contains(c.SignedOn),
                "CP-SGN-011"),
            (
                c => c?.Under is not { } under || Record.SignOff is not { } signOff || signOff.HasSeat(under.Position),
                "CP-SGN-003"),
            (c => c?.Under is not { } under || Record.SignOff is null || under.To.Id == Me, "CP-SGN-010"));
        _machine.On<Cancel>(
            Trigger.Cancel, [Draft, Negotiating, AwaitingSignature], Cancelled,
            c => Record.Ended = c,
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || IsGiven(c.Reason), Blank));
    }

    private void SinceSigned()
    {
        _machine.On<TakeEffect>(
            Trigger.TakeEffect, [Signed], Active,
            c => Record.TookEffect = c,
            (_ => _by == Actor.Clock, NotByClock),
            (_ => HasParentSeen && HasParentInForce && IsWithinParent, "CP-LIF-004"),
            (_ => _on == LocalDate.Max(Record.Terms!.Period.Start, Record.LastOn), "CP-LIF-005"));
        _machine.On<Suspend>(
            Trigger.Suspend, [Signed, Active, ClosingOut], Suspended,
            c => (Record.Suspended, Record.Resumed) = (c, null),
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || IsGiven(c.Reason), Blank),
            (c => c is null || IsByNow(c.NoticeOn), InTheFuture));
        _machine.On<Resume>(
            Trigger.Resume, [Suspended], [Signed, Active, ClosingOut],
            _ => Record.ReturnsTo,
            c => Record.Resumed = c,
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated));
        _machine.On<Extend>(
            Trigger.Extend, [Active, ClosingOut], Active,
            c => (Record.Extended, Record.EndAsExtended) = (c, c.Extension.NewEnd),
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (_ => Record.Terminated is null, "CP-AGR-019"),
            (_ => _on <= Record.End, "CP-AGR-018"),
            (_ => !Record.Amendments.Exists(a => a.IsOpen && a.Changes.End is not null), "CP-AGR-027"),
            (_ => !Record.Heading!.DonorDecides.Contains(AmendmentKind.NoCostExtension), "CP-AGR-039"),
            (c => c is null || c.Extension.NewEnd > Record.End, "CP-AGR-020"),
            (c => c is null || IsGiven(c.Extension.Justification), Blank),
            (c => c is null || BindsTheOtherSide(c.Extension.AgreedBy), "CP-AGR-021"),
            (_ => HasParentSeen, "CP-AGR-044"),
            (c => c is null || EndsWithinParent(c.Extension.NewEnd), "CP-FAM-005"));
        _machine.On<Terminate>(
            Trigger.Terminate, [Signed, Active, Suspended], Terminated,
            c => (Record.Terminated, Record.EndAsExtended) = (c, c.Termination.LastDay),
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (c => c is null || IsGiven(c.Termination.Clause), Blank),
            (c => c is null || IsGiven(c.Termination.Reason), Blank),
            (c => c is null || IsByNow(c.Termination.NoticeOn), InTheFuture),
            (c => c is null || IsInTime(c.Termination), "CP-AGR-038"));
        _machine.On<StartCloseOut>(
            Trigger.StartCloseOut, [Active, Terminated], ClosingOut,
            c => Record.CloseOut = c,
            (_ => IsOfASide, Outsider),
            (_ => IsNotBackdated, Backdated),
            (_ => Record.Capabilities.RequiresCloseOut, "CP-AGR-022"),
            (c => c?.MeetingOn is not { } day || IsByNow(day), InTheFuture));
        _machine.On<ActivateContingency>(
            Trigger.Activate, [Active], null, Record.Activations.Add,
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (_ => Record.Heading!.Kind is AgreementKind.Contingency, "CP-AGR-030"),
            (c => c is null || IsGiven(c.Activation.Emergency), Blank),
            (c => c is null || IsGiven(c.Activation.Number), Blank),
            (c => c is null || IsGiven(c.Activation.Title), Blank),
            (
                c =>
                    c is null
                    || (
                        c.Activation.Agreement != Record.Heading!.Id
                        && !Record.Activations.Exists(before => before.Activation.Agreement == c.Activation.Agreement)),
                "CP-AGR-031"));
        _machine.On<Close>(
            Trigger.Close, [ClosingOut], Closed,
            c => Record.Ended = c,
            (_ => IsSignatory, NotASignatory),
            (_ => IsNotBackdated, Backdated),
            (_ => !Record.Amendments.Exists(a => a.IsOpen), "CP-AGR-026"),
            (_ => _on > (Record.Terminated?.On ?? Record.End), "CP-END-001"),
            (c => c is null || c.CloseOut.Agreement == Record.Heading!.Id, "CP-LIF-018"),
            (c => c is null || IsByNow(c.CloseOut.CompletedOn), InTheFuture),
            (c => c is null || !(c.CloseOut.CompletedOn < Record.CloseOut?.On), "CP-AGR-023"),
            (c => c is null || c.CloseOut.LastDay == (Record.Terminated?.On ?? Record.End), "CP-END-002"),
            (c => c is null || c.Account is not null || !Record.Capabilities.MayCarryFunds, "CP-END-003"),
            (c => c?.Account is null || c.Account.Agreement == Record.Heading!.Id, "CP-LIF-018"),
            (c => c?.Account is null || IsByNow(c.Account.ClosedOn), InTheFuture),
            (c => c?.Account is null || !(c.Account.ClosedOn < Record.CloseOut?.On), "CP-END-004"),
            (c => c?.Account is null || c.Account.Accepted == c.CloseOut.Accepted, "CP-END-005"));
        _machine.On<Expire>(
            Trigger.Expire, [Active, Suspended, Terminated], Expired,
            c => Record.Ended = c,
            (_ => _by == Actor.Clock, NotByClock),
            (_ => !Record.Capabilities.RequiresCloseOut, "CP-LIF-004"),
            (_ => _on == LocalDate.Max(Record.End.PlusDays(1), Record.LastOn), "CP-LIF-005")
        );
    }

    public bool IsEligible => Record.PartnerRisk is not RiskLevel.Ineligible;
    public bool IsScreened => !(_on > Record.ValidUntil);
    public bool HasParentSeen => Record.Heading!.Parent is null || Record.Parent is not null;
    private bool HasParentInForce =>
        Record.Heading!.Parent is null || Record.Parent is not { Phase: not AgreementPhase.Active };
    private bool IsWithinParent =>
        Record.Heading!.Parent is null
        || Record.Parent is not { Phase: AgreementPhase.Active } parent
        || Record.Terms is not { } terms
        || (terms.Period.Start >= parent.Period.Start && Record.End <= parent.Period.End);

    public bool EndsWithinParent(LocalDate end) =>
        Record.Heading!.Parent is null
        || Record.Parent is not { } parent
        || end <= parent.Period.End
        || end <= Record.End;

    private static bool JoinTheSame(Sides a, Sides b) => a == b || (a.Lead == b.Partner && a.Partner == b.Lead);

    private bool IsInTime(AgreementTerminated f) =>
        f.LastDay >= f.NoticeOn && f.LastDay >= Record.Terms!.Period.Start && f.LastDay <= Record.End;

    private void Enter(AgreementPhase phase)
    {
        if (phase is Suspended) Record.ReturnsTo = Record.Phase;
        Record.Phase = phase;
    }

    private void Propose(ProposeText c)
    {
        (Record.Text, Record.Contents) = (c, [.. c.Contents]);
        (Record.AcceptedByLead, Record.AcceptedByPartner) = (null, null);
    }

    private void Accept(AcceptText c)
    {
        if (Mine is Side.Lead) Record.AcceptedByLead = c;
        else Record.AcceptedByPartner = c;
    }

    private void Attach(AttachAnnex c)
    {
        if (Record.AnnexOf(c.Annex.Kind) is { } former) Record.Annexes.Remove(former);
        Record.Annexes.Add(new() { Attached = c });
    }

    private void Agree(AgreeAnnex c)
    {
        var annex = Record.AnnexOf(c.Annex.Kind)!;
        if (Mine is Side.Lead) annex.AgreedByLead = c;
        else annex.AgreedByPartner = c;
    }

    private void Submit(SubmitForSignature c)
    {
        Record.Submitted = c;
        Record.SignOff = OpenSignOff(Record.Ceiling, ((Person)Record.Text!.By).Id);
    }

    private void TakeUpAgain(ReturnToNegotiation c)
    {
        (Record.Returned, Record.Submitted, Record.SignOff, Record.AcceptedByLead, Record.AcceptedByPartner) = (
            c, null, null, null, null);
        Record.Signatures.Clear();
    }

    private void Sign(Sign c)
    {
        Record.Signatures.Add(c);
        Record.SignOff?.Approve((Person)c.By, c.Under);
    }

    /// <summary>The sign-off that the role matrix asks for; null where there is no matrix.</summary>
    public StatelessSignOff? OpenSignOff(Money? ceiling, Id<Person> author) =>
        Record.Roles is { } roles ? new(roles.SignOffFor(WorkFunction.Agreement, ceiling).Value, author) : null;

    /// <summary>Whether a person binds a side at a ceiling: by the role matrix where there is one.</summary>
    public bool Binds(Person person, Money? ceiling) =>
        Record.Heading?.Sides.SideOf(person.Party) is { } side
        && (
            Record.Roles is { } roles
                ? roles.SignOffFor(WorkFunction.Agreement, ceiling) is { IsSuccess: true, Value: var rule }
                    && rule.Seats(PartyPosition.Of(person))
                : person.Position == Record.Heading.Signatories[side]);

    public static bool NamesBothParties(RoleMatrix roles, AgreementHeading heading) =>
        roles.SideOf(heading.Sides.Lead) is Side.Lead && roles.SideOf(heading.Sides.Partner) is Side.Partner;

    public static bool LetsBothSign(RoleMatrix roles, AgreementHeading heading, Money? ceiling) =>
        roles.SignOffFor(WorkFunction.Agreement, ceiling) is { IsSuccess: true, Value: var rule }
        && rule.Posts.Any(post => post.Party == heading.Sides.Lead)
        && rule.Posts.Any(post => post.Party == heading.Sides.Partner);

    public bool IsSignedByBoth(RoleMatrix roles, Money? ceiling) =>
        LetsBothSign(roles, Record.Heading!, ceiling)
        && roles.SignOffFor(WorkFunction.Agreement, ceiling).Value is var rule
        && !rule.CanDoWithout(Record.Heading!.Sides.Lead)
        && !rule.CanDoWithout(Record.Heading.Sides.Partner);

    private bool BindsTheOtherSide(Person person) =>
        Record.Heading!.Sides.SideOf(person.Party) != Mine && Binds(person, Record.Ceiling);

    private bool AreKnown(ValueList<Id<ContentElement>> contents)
    {
        foreach (var id in contents)
            if (!Known.Contains(id) && !Record.Heading!.RequiredContents.Contains(id))
                return false;
        return true;
    }

    private static bool AreListedOnce(ValueList<Id<ContentElement>> contents)
    {
        var seen = new HashSet<Id<ContentElement>>(contents.Count);
        foreach (var id in contents) if (!seen.Add(id)) return false;
        return true;
    }

    private bool AreContentsComplete()
    {
        foreach (var id in Needed[Record.Heading!.Kind]) if (!Record.Contents.Contains(id)) return false;
        foreach (var id in Record.Heading.RequiredContents) if (!Record.Contents.Contains(id)) return false;
        return true;
    }

    private bool AreAnnexesAgreed()
    {
        foreach (var annex in Record.Annexes)
            if (annex.AgreedByLead is null || annex.AgreedByPartner is null)
                return false;
        if (!Record.Capabilities.MayCarryFunds) return true;
        foreach (var kind in JointlyAgreed) if (Record.AnnexOf(kind) is null) return false;
        return true;
    }
}
