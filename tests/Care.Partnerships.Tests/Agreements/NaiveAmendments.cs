using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// The rules of amendments once more, written the plain way: mutable records, and what is in force in a dictionary.
/// </summary>
internal sealed class NaiveAmendments(Agreement begun)
{
    private static readonly Dictionary<AmendmentKind, string[]> Allowed = new()
    {
        [AmendmentKind.NoCostExtension] = ["end!", "Budget", "WorkPlan", "MonitoringPlan"],
        [AmendmentKind.BudgetIncrease] = ["ceiling!", "Budget", "WorkPlan", "MonitoringPlan"],
        [AmendmentKind.CostExtension] = ["end!", "ceiling!", "Budget"],
        [AmendmentKind.BudgetReallocation] = ["Budget"],
        [AmendmentKind.ScopeChange] = ["project", "scope", "Budget", "WorkPlan", "MonitoringPlan"],
        [AmendmentKind.RoleChange] = ["roles", "RoleMatrix", "WorkPlan"],
        [AmendmentKind.EarlierEnd] = ["end!", "Budget", "WorkPlan", "MonitoringPlan"],
        [AmendmentKind.BudgetDecrease] = ["ceiling!", "Budget", "WorkPlan", "MonitoringPlan"],
        [AmendmentKind.TextChange] = ["disbursement", "scope"],
    };

    private readonly Dictionary<string, One> _all = [];

    public Dictionary<string, object?> InForce { get; } =
        begun.Terms is null
            ? []
            : new()
            {
                ["end"] = begun.End,
                ["ceiling"] = begun.Ceiling,
                ["project"] = begun.Project,
                ["Budget"] = begun.AnnexInForce(AnnexKind.Budget)?.Version ?? 0,
                ["roles"] = begun.Heading!.Roles,
                ["RoleMatrix"] = begun.AnnexInForce(AnnexKind.RoleMatrix)?.Version ?? 0,
            };

    public int Version { get; private set; } = 1;

    public IEnumerable<string> Numbers => _all.Values.Select(one => one.Number);

    public string PhaseOf(string id) => _all.TryGetValue(id, out var one) ? one.Phase : "NotStarted";

    public bool AnyOpen => _all.Values.Any(IsOpen);

    public bool EndIsOpen => _all.Values.Any(one => IsOpen(one) && one.Changes.ContainsKey("end"));

    /// <summary>
    /// Whether it may be recorded of an amendment of an agreement that stands like this; if so, it happens.
    /// </summary>
    public bool Try(IEntry<AgreementFact> entry, AgreementPhase phase, bool terminated, LocalDate? last)
    {
        var fact = (AmendmentFact)entry.Fact;
        var id = fact.Amendment.Value;
        if (entry.By is not Person person || phase == AgreementPhase.NotStarted || entry.On < last) return false;
        var side = person.Party == Story.Care ? "lead" : person.Party == Story.Tanglaw ? "partner" : null;
        if (side is null) return false;
        var runs = phase is AgreementPhase.Active or AgreementPhase.Suspended or AgreementPhase.ClosingOut;
        var one = _all.GetValueOrDefault(id);
        switch (fact)
        {
            case AmendmentProposed { Proposal: var p, Number: var number }:
                var changes = Listed(p.Changes);
                if (
                    one is not null
                    || !runs
                    || number != $"PFA-2026-001/A{_all.Count + 1}"
                    || string.IsNullOrWhiteSpace(p.Justification)
                    || p.BaseVersion != Version
                    || changes.Count == 0)
                    return false;
                if (
                    changes.Keys.Any(part => !Allowed[p.Kind].Any(allowed => allowed.TrimEnd('!') == part))
                    || Allowed[p.Kind].Any(part => part.EndsWith('!') && !changes.ContainsKey(part.TrimEnd('!'))))
                    return false;
                if (
                    changes.TryGetValue("end", out var end)
                    && (
                        terminated
                        || (p.Kind == AmendmentKind.EarlierEnd
                            ? (LocalDate)end >= (LocalDate)InForce["end"]!
                                || (LocalDate)end < Story.Start
                                || (LocalDate)end < p.EffectiveOn
                            : (LocalDate)end <= (LocalDate)InForce["end"]!)
                        || p.EffectiveOn > (LocalDate)InForce["end"]!))
                    return false;
                if (
                    changes.TryGetValue("ceiling", out var ceiling)
                    && (
                        InForce["ceiling"] is not Money present
                        || ((Money)ceiling).Currency != present.Currency
                        || (p.Kind == AmendmentKind.BudgetDecrease
                            ? (Money)ceiling >= present || ((Money)ceiling).MinorUnits <= 0
                            : (Money)ceiling <= present)))
                    return false;
                if (changes.TryGetValue("Budget", out var version) && (int)version <= (int)InForce["Budget"]!)
                    return false;
                if (
                    changes.TryGetValue("RoleMatrix", out version)
                    && (
                        (int)version <= (int)InForce["RoleMatrix"]!
                        || (InForce["roles"] is not null && !changes.ContainsKey("roles"))))
                    return false;
                if (
                    changes.TryGetValue("roles", out var roles)
                    && (
                        roles.Equals(InForce["roles"])
                        || RuleOf((RoleMatrix)roles)
                            .Steps.All(step => step.Seats.Count(seat => seat.Party != Story.Care) >= step.Minimum)))
                    return false;
                if (
                    p.EffectiveOn < Story.Start
                    || _all.Values.Any(other => IsOpen(other) && other.Changes.Keys.Intersect(changes.Keys).Any()))
                    return false;
                _all[id] = new($"PFA-2026-001/A{_all.Count + 1}", side, changes, p.EffectiveOn, person.Id)
                {
                    Falls = p.Kind == AmendmentKind.BudgetDecrease, Ends = p.Kind == AmendmentKind.EarlierEnd,
                };
                return true;
            case AmendmentReviewStarted:
                if (one is not { Phase: "Proposed" } || !runs || side == one.Side) return false;
                one.SignOff = InForce["roles"] is RoleMatrix matrix
                    ? new(RuleOf(matrix), [one.Proposer], entry.On)
                    : null;
                one.Rule = InForce["roles"] is RoleMatrix inForce ? RuleOf(inForce) : null;
                return one.Enter("UnderReview");
            case AmendmentApproved:
                if (one is { Phase: "UnderReview", SignOff: { } signOff })
                    return runs
                        && signOff.Try(
                            new(person, 1, SignOffVerdict.Approved, null, entry.On, ((AmendmentApproved)fact).Under))
                        && one.By.Add($"{side} {one.By.Count}")
                        && (signOff.Status != SignOffStatus.Complete || one.Enter("Agreed"));
                if (
                    one is not { Phase: "UnderReview" }
                    || !runs
                    || !Binds(one, person, side)
                    || !one.By.Add(side))
                    return false;
                return one.By.Count < 2 || one.Enter("Agreed");
            case DonorDecided { Decision: var d }:
                if (
                    one is null
                    || !IsOpen(one)
                    || one.Donor == true
                    || string.IsNullOrWhiteSpace(d.Reference)
                    || d.DecidedOn > entry.On)
                    return false;
                one.Donor = d.IsApproved;
                return true;
            case AmendmentApplied { Floor: var floor }:
                if (
                    one is not { Phase: "Agreed" }
                    || !runs
                    || one.Donor == false
                    || entry.On < one.EffectiveOn
                    || (one.Changes.TryGetValue("end", out var moved)
                        && (terminated || entry.On > (LocalDate)(one.Ends ? moved : InForce["end"]!))))
                    return false;
                if (one.Falls
                    ? floor is null
                        || floor.On != entry.On
                        || floor.Agreement.Value != "agr-1"
                        || floor.Bound > (Money)one.Changes["ceiling"]
                    : floor is not null)
                    return false;
                foreach (var (part, value) in one.Changes) InForce[part] = value;
                Version++;
                return one.Enter("Applied");
            case AmendmentWithdrawn c:
                return one is not null
                    && IsOpen(one)
                    && side == one.Side
                    && (one.By.Count == 0 || Binds(one, person, side))
                    && !string.IsNullOrWhiteSpace(c.Reason)
                    && one.Enter("Withdrawn");
            case AmendmentRejected c:
                return one is not null
                    && IsOpen(one)
                    && side != one.Side
                    && (one.By.Count == 0 || Binds(one, person, side))
                    && !string.IsNullOrWhiteSpace(c.Reason)
                    && one.Enter("Rejected");
            default:
                throw new ArgumentOutOfRangeException(nameof(entry));
        }
    }

    private bool Binds(One one, Person person, string side) =>
        (one.Rule ?? (InForce["roles"] is RoleMatrix matrix ? RuleOf(matrix) : null)) is { } rule
            ? rule.Steps.Any(step => step.Seats.Contains(PartyPosition.Of(person)))
            : person == (side == "lead" ? Story.Maria : Story.Jose);

    private static bool IsOpen(One one) => one.Phase is "Proposed" or "UnderReview" or "Agreed";

    private static Dictionary<string, object> Listed(AgreementParts parts)
    {
        var listed = new Dictionary<string, object>();
        if (parts.End is { } end) listed["end"] = end;
        if (parts.Ceiling is { } ceiling) listed["ceiling"] = ceiling;
        if (parts.Project is { } project) listed["project"] = project;
        if (parts.Roles is { } roles) listed["roles"] = roles;
        foreach (var annex in parts.Annexes) listed[annex.Kind.ToString()] = annex.Version;
        foreach (var clause in parts.Clauses) listed[clause.Element.Value] = clause.Words;
        return listed;
    }

    private static SignOffRule RuleOf(RoleMatrix matrix) => matrix.RowOf(WorkFunction.Agreement)!.SignOff.Single().Rule;

    private sealed record One(
        string Number, string Side, Dictionary<string, object> Changes, LocalDate EffectiveOn, Id<Person> Proposer)
    {
        public NaiveSignOff? SignOff { get; set; }
        public SignOffRule? Rule { get; set; }
        public string Phase { get; private set; } = "Proposed";
        public HashSet<string> By { get; } = [];
        public bool? Donor { get; set; }
        public bool Falls { get; init; }
        public bool Ends { get; init; }

        public bool Enter(string phase)
        {
            Phase = phase;
            return true;
        }
    }
}
