using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Relationships;

/// <summary>
/// The rules of a relationship once more, written the plain way: one mutable object and a list of ifs, for the two
/// parties of the story only.
/// </summary>
internal sealed class NaiveRelationship
{
    private readonly HashSet<string> _stated = [], _agreed = [], _ids = [];
    private readonly Dictionary<string, string> _owners = [], _carried = [];
    private readonly Dictionary<string, decimal> _left = [];
    private readonly Dictionary<string, List<string>> _conditions = [];
    private readonly Dictionary<string, string> _assessed = [];
    private readonly HashSet<string> _openRequests = [];
    private LocalDate _last = LocalDate.MinIsoValue;

    public RelationshipPhase Phase { get; private set; }

    /// <summary>Whether the proposal is possible; if so, it happens.</summary>
    public bool Try(IEntry<RelationshipFact> proposal)
    {
        if (proposal.By is not Person by || proposal.On < _last || SideOf(by) is not { } side) return false;
        var isOpening = proposal.Fact is RelationshipOpened;
        if (isOpening != (Phase == RelationshipPhase.NotStarted)) return false;
        if (Phase is RelationshipPhase.Declined or RelationshipPhase.Ended && proposal.Fact
            is not (PromiseKept or PromiseDropped or FlexibilityAnswered or CapacityDelivered or ConditionMet))
            return false;
        if (!Allowed(proposal.Fact, side, proposal.On)) return false;
        _last = proposal.On;
        return true;
    }

    private static string? SideOf(Person who) => SideOf(who.Party);

    private static string? SideOf(Id<Party> party) => party.Value switch
    {
        "care-phl" => "lead", "tanglaw" => "partner", _ => null,
    };

    private bool Allowed(RelationshipFact fact, string side, LocalDate on)
    {
        switch (fact)
        {
            case RelationshipOpened:
                Phase = RelationshipPhase.Considering;
                return true;
            case ValueStated f:
                if (Blank(f.Value)) return false;
                _stated.Add(side);
                return true;
            case PartneringAgreed f:
                if (Phase != RelationshipPhase.Considering || _stated.Count < 2 || _agreed.Contains(side)
                    || Blank(f.Why) || f.Criteria.Count == 0 || f.Criteria.Any(one => Blank(one.Name))
                    || f.Criteria.Select(one => one.Name).ToHashSet().Count != f.Criteria.Count) return false;
                _agreed.Add(side);
                if (_agreed.Count == 2) Phase = RelationshipPhase.Partnered;
                return true;
            case RelationshipDeclined f:
                if (Phase != RelationshipPhase.Considering || Blank(f.Why)) return false;
                Phase = RelationshipPhase.Declined;
                return true;
            case RelationshipEnded f:
                if (Phase != RelationshipPhase.Partnered || Blank(f.Why)) return false;
                Phase = RelationshipPhase.Ended;
                return true;
            case PromiseMade f:
                var from = f.Source is { } source ? $"{source.Origin}/{source.Id}/{source.Part}" : null;
                if (f.Source is not null && (Blank(f.Source.Id) || _carried.ContainsValue(from!))) return false;
                if (SideOf(f.Terms.Owner) is not { } owner || !_ids.Add($"promise {f.Promise}")) return false;
                _owners[f.Promise.Value] = owner;
                if (from is not null) _carried[f.Promise.Value] = from;
                return true;
            case PromiseKept f:
                if (!_owners.TryGetValue(f.Promise.Value, out var who) || who == side || f.KeptOn > on) return false;
                return _owners.Remove(f.Promise.Value);
            case PromiseDropped f:
                if (SideOf(f.AgreedBy) is not { } second || second == side || Blank(f.Why)) return false;
                if (_owners.ContainsKey(f.Promise.Value)) _carried.Remove(f.Promise.Value);
                return _owners.Remove(f.Promise.Value);
            case DecisionLogged f:
                return !Blank(f.Topic) && !Blank(f.Decided) && f.DecidedOn <= on && Joint(f.DecidedBy)
                    && _ids.Add($"decision {f.Decision}");
            case ParticipationRecorded f: return !Blank(f.Project) && SideOf(f.Who) is not null;
            case SessionHeld f:
                return f.HeldOn <= on && f.FacilitatedBy.Count > 0
                    && (f.Support is null ? f.Cost is null : !Blank(f.Support)) && !(f.Cost?.Amount <= 0)
                    && (f.Kind is SessionKind.Dialogue
                        ? f.Present.All(one => SideOf(one) is not null)
                            && f.Present.Any(one => SideOf(one) == "partner")
                        : Joint(f.Present));
            default: return WithOthers(fact, side, on);
        }
    }

    private bool WithOthers(RelationshipFact fact, string side, LocalDate on)
    {
        switch (fact)
        {
            case FlexibilityAsked f:
                if (f.Donor.Value is "care-phl" or "tanglaw" || Blank(f.What) || !_ids.Add($"request {f.Request}"))
                    return false;
                return _openRequests.Add(f.Request.Value);
            case FlexibilityAnswered f: return _openRequests.Remove(f.Request.Value);
            case MeansStated: return true;
            case CapacityCommitted f:
                return _left.TryAdd(f.Topic.Value, f.Plan.Parts.Sum(part => part.Amount.Amount));
            case CapacityDelivered f:
                if (!_left.TryGetValue(f.Topic.Value, out var left) || f.Amount.Currency.Code != "USD"
                    || f.Amount.Amount <= 0 || f.Amount.Amount > left || Blank(f.What)) return false;
                _left[f.Topic.Value] = left - f.Amount.Amount;
                return true;
            case PreparednessPlanned f: return f.MadeOn <= on && Joint(f.MadeBy);
            case AssessmentRecorded f:
                var assessed = f.Findings.Side is Side.Lead ? "lead" : "partner";
                if (side == assessed || f.Findings.AcceptedFrom is { } from && SideOf(from) == assessed) return false;
                if (f.Findings.DoneOn > on || !_conditions.TryAdd(
                    f.Assessment.Value, [.. f.Findings.Conditions.Select(one => one.What)])) return false;
                _assessed[f.Assessment.Value] = assessed;
                return true;
            case ConditionMet f:
                return f.MetOn <= on && _assessed.TryGetValue(f.Assessment.Value, out var about) && about != side
                    && _conditions.TryGetValue(f.Assessment.Value, out var open)
                    && open.Remove(f.Condition);
            default: return false;
        }
    }

    private static bool Joint(IEnumerable<Person> people) =>
        people.All(one => SideOf(one) is not null) && people.Select(SideOf).Distinct().Count() == 2;

    private static bool Blank(string text) => text.Trim().Length == 0;
}
