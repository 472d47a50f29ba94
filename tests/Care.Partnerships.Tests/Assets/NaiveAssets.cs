using Care.Partnerships.Assets;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Assets;

/// <summary>
/// The rules of a register of assets once more, written the plain way: mutable, with an if for each objection.
/// </summary>
internal sealed class NaiveAssets
{
    private sealed class Thing
    {
        public string Phase = "Held", Permission = "Pending", Wanted = "";
        public Money Worth, Owed;
        public LocalDate GoneOn;
        public string? Serial;
        public LocalDate LastCount;
        public required Currency Currency;
        public required AssetCustody Custody;
        public readonly Dictionary<Type, IEntry<AssetFact>> Said = [];
    }

    private readonly Dictionary<string, Thing> _things = [];
    private LocalDate? _last;

    public string PhaseOf(string id) => _things.TryGetValue(id, out var thing) ? thing.Phase : "NotStarted";

    /// <summary>
    /// The codes of all objections, in order; "=" where it is already so, and nothing where it happens.
    /// </summary>
    public string[] Try(bool hasAgreement, bool isInForce, IEntry<AssetFact> proposal)
    {
        var (fact, id, on) = (proposal.Fact, proposal.Fact.Asset.Value, proposal.On);
        _things.TryGetValue(id, out var thing);
        if (thing is not null && thing.Said.TryGetValue(fact.GetType(), out var said) && said.Equals(proposal))
            return ["="];
        if (!IsPossible(PhaseOf(id), fact)) return ["CP-LIF-001"];
        if (proposal.By is not Person by) return ["CP-LIF-002"];
        if (!hasAgreement) return ["CP-AGR-053"];
        if (by.Party != Story.Care && by.Party != Story.Tanglaw) return ["CP-LIF-007"];
        var codes = new List<string>();
        if (on < _last) codes.Add("CP-LIF-003");
        if (fact is AssetRegistered && !isInForce) codes.Add("CP-AGR-053");
        codes.AddRange(Objections(id, thing, fact, on));
        if (codes.Count == 0) Do(id, thing, proposal);
        return [.. codes];
    }

    private static bool IsPossible(string phase, AssetFact fact)
    {
        if (fact is AssetRegistered) return phase == "NotStarted";
        if (fact is AssetHandedOver or AssetCounted) return phase == "Held" || phase == "Proposed";
        if (fact is DispositionProposed) return phase == "Held";
        if (fact is AssetSharePaid) return phase == "Disposed";
        return phase == "Proposed";
    }

    private IEnumerable<string> Objections(string id, Thing? thing, AssetFact fact, LocalDate on)
    {
        if (fact is AssetRegistered r)
        {
            if (IsBlank(r.Item.Description)) yield return "CP-VAL-001";
            if (r.Item.UsefulLifeMonths < 1) yield return "CP-VAL-031";
            if (r.Purchase.Cost.Amount <= 0m) yield return "CP-VAL-032";
            if (IsBlank(r.Purchase.Source)) yield return "CP-VAL-001";
            if (r.Purchase.AcquiredOn > on) yield return "CP-LIF-006";
            if (!IsOurs(r.Custody.Holder)) yield return "CP-AST-001";
            if (IsBlank(r.Custody.Location)) yield return "CP-VAL-001";
            if (
                r.Item.SerialNumber is not null
                && _things.Any(other => other.Key != id && other.Value.Serial == r.Item.SerialNumber))
                yield return "CP-AST-002";
        }

        if (fact is AssetHandedOver h)
        {
            if (!IsOurs(h.Custody.Holder)) yield return "CP-AST-001";
            if (IsBlank(h.Custody.Location)) yield return "CP-VAL-001";
            if (h.Custody == thing!.Custody) yield return "CP-AST-003";
        }

        if (fact is AssetCounted c)
        {
            if (IsBlank(c.Count.Location)) yield return "CP-VAL-001";
            if (c.Count.CountedOn > on) yield return "CP-LIF-006";
            if (c.Count.CountedOn < thing!.LastCount) yield return "CP-AST-004";
        }

        if (fact is DispositionProposed p)
        {
            if (IsBlank(p.Proposal.Reason)) yield return "CP-VAL-001";
            if (
                p.Proposal.Disposition.ToString() is "Donate" or "TransferToProject" or "TransferToThirdParty" or "Sell"
                && IsBlank(p.Proposal.Recipient))
                yield return "CP-AST-005";
            if (p.Proposal.MarketValue.Currency != thing!.Currency) yield return "CP-VAL-029";
            else if (p.Proposal.MarketValue.Amount < 0m) yield return "CP-VAL-031";
        }

        if (fact is DonorAnswered a)
        {
            if (thing!.Permission is "Granted" or "NotRequired") yield return "CP-AST-006";
            if (a.Decision.Permission == AssetPermissionState.Pending) yield return "CP-AST-007";
            if (IsBlank(a.Decision.Reference)) yield return "CP-VAL-001";
            if (a.Decision.DecidedOn > on) yield return "CP-LIF-006";
        }

        if (fact is DispositionWithdrawn w && IsBlank(w.Reason)) yield return "CP-VAL-001";
        if (fact is AssetDisposed d)
        {
            if (thing!.Permission == "Pending") yield return "CP-AST-008";
            if (thing.Permission == "Denied") yield return "CP-AST-009";
            if (d.Disposal.DisposedOn > on) yield return "CP-LIF-006";
            if (thing.Wanted == "Sell" && d.Disposal.Proceeds is null) yield return "CP-AST-010";
            if (thing.Wanted != "Sell" && d.Disposal.Proceeds is not null) yield return "CP-AST-011";
            if (thing.Wanted == "Sell" && d.Disposal.Proceeds is { } foreign && foreign.Currency != thing.Currency)
                yield return "CP-VAL-029";
            if (
                thing.Wanted == "Sell"
                && d.Disposal.Proceeds is { } loss
                && loss.Currency == thing.Currency
                && loss.Amount < 0m)
                yield return "CP-VAL-031";
            if (d.Disposal.OwedToFunder.Currency != thing.Currency) yield return "CP-VAL-029";
            var worth = d.Disposal.Proceeds is { } brought ? brought : thing.Worth;
            if (
                d.Disposal.OwedToFunder.Currency == worth.Currency
                && worth.Amount >= 0m
                && d.Disposal.OwedToFunder.Amount > worth.Amount)
                yield return "CP-AST-014";
            var mayOwe = IsOwedToHolder(thing.Wanted) ? -worth.Amount : 0m;
            if (
                d.Disposal.OwedToFunder.Currency == worth.Currency
                && worth.Amount >= 0m
                && d.Disposal.OwedToFunder.Amount < mayOwe)
                yield return IsOwedToHolder(thing.Wanted) ? "CP-AST-014" : "CP-AST-015";
            if (IsBlank(d.Disposal.Evidence)) yield return "CP-VAL-001";
        }

        if (fact is AssetSharePaid s)
        {
            if (thing!.Owed.Amount == 0m) yield return "CP-AST-016";
            else if (s.Payment.Amount.Currency != thing.Owed.Currency
                || s.Payment.Amount.Amount != Math.Abs(thing.Owed.Amount))
                yield return "CP-AST-017";
            if (s.Payment.PaidOn > on) yield return "CP-LIF-006";
            if (s.Payment.PaidOn < thing.GoneOn) yield return "CP-AST-018";
            if (IsBlank(s.Payment.Reference)) yield return "CP-VAL-001";
        }
    }

    private void Do(string id, Thing? thing, IEntry<AssetFact> proposal)
    {
        var fact = proposal.Fact;
        if (fact is AssetRegistered r)
            _things[id] = thing = new()
            {
                Serial = r.Item.SerialNumber, LastCount = r.Purchase.AcquiredOn, Currency = r.Purchase.Cost.Currency,
                Custody = r.Custody
            };
        if (fact is AssetHandedOver h) thing!.Custody = h.Custody;
        if (fact is AssetCounted c) thing!.LastCount = c.Count.CountedOn;
        if (fact is DispositionProposed p)
        {
            (thing!.Phase, thing.Permission, thing.Wanted, thing.Worth) = (
                "Proposed", "Pending", p.Proposal.Disposition.ToString(), p.Proposal.MarketValue);
            thing.Said.Remove(typeof(DispositionWithdrawn));
        }

        if (fact is DonorAnswered a) thing!.Permission = a.Decision.Permission.ToString();
        if (fact is DispositionWithdrawn)
        {
            (thing!.Phase, thing.Permission) = ("Held", "Pending");
            thing.Said.Remove(typeof(DispositionProposed));
            thing.Said.Remove(typeof(DonorAnswered));
        }

        if (fact is AssetDisposed d)
            (thing!.Phase, thing.Owed, thing.GoneOn) = ("Disposed", d.Disposal.OwedToFunder, d.Disposal.DisposedOn);
        if (fact is AssetSharePaid) thing!.Owed = Money.Zero(thing.Currency);
        thing!.Said[fact.GetType()] = proposal;
        _last = proposal.On;
    }

    private static bool IsOurs(Id<Party> party) => party == Story.Care || party == Story.Tanglaw;

    private static bool IsOwedToHolder(string wanted) =>
        wanted is "ReturnToDonor" or "ReturnToLead" or "TransferToThirdParty";

    private static bool IsBlank(string? text) => text is null || text.Trim().Length == 0;
}
