using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// The same rules once more, written the plain way: one mutable object and a list of ifs. The table is held against it.
/// </summary>
internal sealed class NaiveAgreement
{
    public AgreementPhase Phase { get; private set; }

    private readonly HashSet<string> _textBy = [], _signedBy = [], _opened = [];
    private readonly List<(AnnexReference Annex, HashSet<string> By)> _annexes = [];
    private AgreementHeading _heading = null!;
    private AgreementTerms? _terms;
    private ValueList<Id<ContentElement>> _contents;
    private RiskLevel? _risk;
    private LocalDate? _validUntil;
    private AgreementStanding? _parent;
    private int _version;
    private bool _terminated, _discussed, _signed;
    private NaiveSignOff? _signOff;
    private Id<Person> _writer = null!;
    private LocalDate _last, _acceptedOn, _end, _closeOutOn;
    private AgreementPhase _returnsTo;

    /// <summary>Whether it may be recorded; if so, it happens.</summary>
    public bool Try(IEntry<AgreementFact> entry)
    {
        if (!Allowed(entry)) return false;
        _last = entry.On;
        return true;
    }

    private bool Allowed(IEntry<AgreementFact> entry)
    {
        var side = entry.By is Person person ? SideOf(person) : null;
        var signatory = side is not null && Binds((Person)entry.By);
        var inTime = entry.On >= _last;
        switch (entry.Fact)
        {
            case AgreementDrafted c:
                if (
                    Phase != AgreementPhase.NotStarted
                    || entry.By is not Person drafter
                    || (drafter.Party != c.Heading.Sides.Lead && drafter.Party != c.Heading.Sides.Partner))
                    return false;
                _heading = c.Heading;
                Phase = AgreementPhase.Draft;
                return true;
            case PartnerSelected { Selection: var s }:
                if (
                    Phase != AgreementPhase.Draft
                    || side != "lead"
                    || !inTime
                    || s.Risk == RiskLevel.Unknown
                    || s.ScreenedOn > s.DecidedOn
                    || s.DecidedOn > entry.On)
                    return false;
                if (s.Route == SelectionRoute.SoleSource && string.IsNullOrWhiteSpace(s.Justification)) return false;
                if (s.ValidUntil < s.ScreenedOn) return false;
                (_risk, _validUntil) = (s.Risk, s.ValidUntil);
                return true;
            case NegotiationOpened:
                if (
                    Phase != AgreementPhase.Draft
                    || side is null
                    || !inTime
                    || (Funded && _risk is null)
                    || IsUnfit(entry.On))
                    return false;
                Phase = AgreementPhase.Negotiating;
                return true;
            case TextProposed c:
                if (Phase != AgreementPhase.Negotiating || side is null || !inTime || c.Version != _version + 1)
                    return false;
                if (
                    Funded != c.Terms.Ceiling.HasValue
                    || (AgreementCapabilities.Of(_heading.Kind).RequiresProject
                        && string.IsNullOrWhiteSpace(c.Terms.Project)))
                    return false;
                (_version, _terms, _contents, _end, _writer) = (
                    c.Version, c.Terms, c.Contents, c.Terms.Period.End, ((Person)entry.By).Id);
                _textBy.Clear();
                return true;
            case TextAccepted c:
                if (
                    Phase != AgreementPhase.Negotiating
                    || side is null
                    || !inTime
                    || c.Version != _version
                    || _version == 0
                    || !_textBy.Add(side))
                    return false;
                _acceptedOn = entry.On;
                return true;
            case AnnexAttached c:
                if (
                    Phase != AgreementPhase.Negotiating
                    || side is null
                    || !inTime
                    || string.IsNullOrWhiteSpace(c.Annex.Id))
                    return false;
                var before = _annexes.FindIndex(a => a.Annex.Kind == c.Annex.Kind);
                if (c.Annex.Version <= (before < 0 ? 0 : _annexes[before].Annex.Version)) return false;
                if (before >= 0) _annexes.RemoveAt(before);
                _annexes.Add((c.Annex, []));
                return true;
            case AnnexAgreed c:
                return Phase == AgreementPhase.Negotiating
                    && side is not null
                    && inTime
                    && _annexes.Find(a => a.Annex == c.Annex).By is { } by
                    && by.Add(side);
            case ExpectationsDiscussed x:
                if (
                    Phase is not (AgreementPhase.Draft or AgreementPhase.Negotiating)
                    || side is null
                    || !inTime
                    || x.DiscussedOn > entry.On)
                    return false;
                if (
                    x.Topics.Count == 0
                    || x.Topics.Any(string.IsNullOrWhiteSpace)
                    || SideOf(x.With) is not { } listener
                    || listener == side)
                    return false;
                return _discussed = true;
            case ContingencyActivated { Activation: var x }:
                if (
                    Phase != AgreementPhase.Active
                    || !signatory
                    || !inTime
                    || _heading.Kind != AgreementKind.Contingency)
                    return false;
                if (
                    string.IsNullOrWhiteSpace(x.Emergency)
                    || string.IsNullOrWhiteSpace(x.Number)
                    || string.IsNullOrWhiteSpace(x.Title))
                    return false;
                return x.Agreement != _heading.Id && _opened.Add(x.Agreement.Value);
            case ParentFollowed { Standing: var standing }:
                if (
                    Phase is AgreementPhase.NotStarted or >= AgreementPhase.Terminated
                    || side is null
                    || !inTime
                    || standing.Agreement != _heading.Parent
                    || standing.Sides != _heading.Sides
                    || standing.Version < _parent?.Version)
                    return false;
                _parent = standing;
                return true;
            case DueDiligenceRenewed d:
                if (
                    Phase is AgreementPhase.NotStarted or >= AgreementPhase.Closed
                    || side != "lead"
                    || !inTime
                    || d.Risk == RiskLevel.Unknown
                    || d.ScreenedOn > entry.On
                    || d.ValidUntil < d.ScreenedOn
                    || string.IsNullOrWhiteSpace(d.Reason))
                    return false;
                (_risk, _validUntil) = (d.Risk, d.ValidUntil);
                return true;
            case AgreementSubmittedForSignature:
                if (
                    Phase != AgreementPhase.Negotiating
                    || !IsUnderParent
                    || IsUnfit(entry.On)
                    || side is null
                    || !inTime
                    || _textBy.Count < 2
                    || _annexes.Exists(a => a.By.Count < 2))
                    return false;
                if (
                    Funded
                    && new[] { AnnexKind.Budget, AnnexKind.WorkPlan, AnnexKind.MonitoringPlan }.Any(kind =>
                        !_annexes.Exists(a => a.Annex.Kind == kind)))
                    return false;
                if (!Funded && !_discussed) return false;
                if (MinimumContents.Elements.Any(e => e.For.Contains(_heading.Kind) && !_contents.Contains(e.Id)))
                    return false;
                Phase = AgreementPhase.AwaitingSignature;
                _signOff = _heading.Roles?.RowOf(WorkFunction.Agreement)!.SignOff.Single().Rule is { } rule
                    ? new(rule, [_writer], entry.On)
                    : null;
                return true;
            case AgreementReturnedToNegotiation c:
                if (
                    Phase != AgreementPhase.AwaitingSignature
                    || side is null
                    || (_signed && !signatory)
                    || !inTime
                    || string.IsNullOrWhiteSpace(c.Reason))
                    return false;
                _textBy.Clear();
                _signedBy.Clear();
                _signed = false;
                Phase = AgreementPhase.Negotiating;
                return true;
            case AgreementSigned c:
                if (
                    Phase != AgreementPhase.AwaitingSignature
                    || !IsUnderParent
                    || IsUnfit(entry.On)
                    || !signatory
                    || !inTime
                    || c.SignedOn > entry.On
                    || c.SignedOn < _acceptedOn)
                    return false;
                if (c.SignedOn > _terms!.Period.Start && !_terms.AllowsEarlierStart) return false;
                if (
                    _signOff is not null
                        ? !_signOff.Try(new((Person)entry.By, 1, SignOffVerdict.Approved, null, entry.On, c.Under))
                        : !_signedBy.Add(side!))
                    return false;
                _signed = true;
                if (_signOff is not null ? _signOff.Status == SignOffStatus.Complete : _signedBy.Count == 2)
                    Phase = AgreementPhase.Signed;
                return true;
            case AgreementTookEffect:
                if (
                    Phase != AgreementPhase.Signed
                    || !IsUnderParent
                    || entry.On != LocalDate.Max(_terms!.Period.Start, _last))
                    return false;
                Phase = AgreementPhase.Active;
                return true;
            case AgreementSuspended c:
                if (
                    Phase is not (AgreementPhase.Signed or AgreementPhase.Active or AgreementPhase.ClosingOut)
                    || !signatory
                    || !inTime
                    || string.IsNullOrWhiteSpace(c.Reason)
                    || c.NoticeOn > entry.On)
                    return false;
                (_returnsTo, Phase) = (Phase, AgreementPhase.Suspended);
                return true;
            case AgreementResumed:
                if (Phase != AgreementPhase.Suspended || !signatory || !inTime) return false;
                Phase = _returnsTo;
                return true;
            case AgreementExtended x:
                if (
                    Phase is not (AgreementPhase.Active or AgreementPhase.ClosingOut)
                    || !signatory
                    || !inTime
                    || _terminated
                    || entry.On > _end
                    || x.NewEnd <= _end
                    || (_heading.Parent is not null && !(x.NewEnd <= _parent?.Period.End))
                    || string.IsNullOrWhiteSpace(x.Justification))
                    return false;
                if (SideOf(x.AgreedBy) is not { } other || other == side || !Binds(x.AgreedBy)) return false;
                (_end, Phase) = (x.NewEnd, AgreementPhase.Active);
                return true;
            case AgreementTerminated t:
                if (
                    Phase is not (AgreementPhase.Signed or AgreementPhase.Active or AgreementPhase.Suspended)
                    || !signatory
                    || !inTime
                    || t.NoticeOn > entry.On
                    || t.LastDay < t.NoticeOn
                    || t.LastDay < _terms!.Period.Start
                    || t.LastDay > _end
                    || string.IsNullOrWhiteSpace(t.Clause)
                    || string.IsNullOrWhiteSpace(t.Reason))
                    return false;
                (_terminated, _end, Phase) = (true, t.LastDay, AgreementPhase.Terminated);
                return true;
            case AgreementCloseOutStarted c:
                if (
                    Phase is not (AgreementPhase.Active or AgreementPhase.Terminated)
                    || side is null
                    || !inTime
                    || !Funded
                    || c.MeetingOn > entry.On)
                    return false;
                (_closeOutOn, Phase) = (entry.On, AgreementPhase.ClosingOut);
                return true;
            case AgreementClosed c:
                if (
                    Phase != AgreementPhase.ClosingOut
                    || !signatory
                    || !inTime
                    || c.Account is null
                    || entry.On <= _end
                    || c.CloseOut.LastDay != _end
                    || c.CloseOut.Agreement != _heading.Id
                    || c.Account.Agreement != _heading.Id
                    || c.CloseOut.CompletedOn > entry.On
                    || c.CloseOut.CompletedOn < _closeOutOn
                    || c.Account.ClosedOn > entry.On
                    || c.Account.ClosedOn < _closeOutOn
                    || c.Account.Accepted != c.CloseOut.Accepted)
                    return false;
                Phase = AgreementPhase.Closed;
                return true;
            case AgreementCancelled c:
                if (
                    Phase
                        is not (
                            AgreementPhase.Draft
                            or AgreementPhase.Negotiating
                            or AgreementPhase.AwaitingSignature)
                    || !signatory
                    || !inTime
                    || string.IsNullOrWhiteSpace(c.Reason))
                    return false;
                Phase = AgreementPhase.Cancelled;
                return true;
            case AgreementExpired:
                if (
                    Phase is not (AgreementPhase.Active or AgreementPhase.Suspended or AgreementPhase.Terminated)
                    || Funded)
                    return false;
                if (entry.On != LocalDate.Max(_end.PlusDays(1), _last)) return false;
                Phase = AgreementPhase.Expired;
                return true;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry));
        }
    }

    private bool IsUnfit(LocalDate on) => _risk == RiskLevel.Ineligible || on > _validUntil;

    private bool IsUnderParent =>
        _heading.Parent is null
        || (
            _parent is { Phase: AgreementPhase.Active }
            && _terms is { } terms
            && terms.Period.Start >= _parent.Period.Start
            && _end <= _parent.Period.End);

    private bool Funded => _heading.Kind is AgreementKind.PartnerFunding or AgreementKind.ServiceContract;

    private bool Binds(Person person) =>
        _heading.Roles is { } roles
            ? roles
                .RowOf(WorkFunction.Agreement)!
                .SignOff.Single()
                .Rule.Steps.Any(step =>
                    step.Seats.Any(seat => seat.Party == person.Party && seat.Position == person.Position))
            : person.Position == (SideOf(person) == "lead" ? _heading.Signatories.Lead : _heading.Signatories.Partner);

    private string? SideOf(Person person) =>
        _heading is null ? null
        : person.Party == _heading.Sides.Lead ? "lead"
        : person.Party == _heading.Sides.Partner ? "partner"
        : null;
}
