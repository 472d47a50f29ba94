using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

// What no section can see by itself, since another one says the contrary.
public sealed partial record Dossier
{
    // Each with its place in the dossier.
    internal IEnumerable<Refusal> Contradictions()
    {
        var parents = Parents();
        var clear = new HashSet<Id<Agreement>>();
        for (var i = 0; i < Agreements.Count; i++)
            if (StandsUnderItself(Agreements[i].Id, parents, clear))
                yield return FamilyRefusals.Loop(Agreements[i].Id, parents[Agreements[i].Id]!)
                    .Within(Invariant($"agreements[{i}].entries[0]"));

        var sides = new Dictionary<Id<Agreement>, Sides?>();
        foreach (var one in Agreements) sides[one.Id] = one.State.Sides;
        for (var i = 0; i < Communications.Count; i++)
            if (sides.GetValueOrDefault(Communications[i].Agreement) is { } known
                && !known.JoinTheSame(Communications[i].Plan.Sides))
                yield return DossierRefusals.OtherSides(Communications[i].Plan.Sides, known)
                    .Within(Invariant($"communications[{i}].plan"));
        // Who leads is for the agreement to say.
        for (var i = 0; i < Communications.Count; i++)
            for (var j = 0; j < Communications[i].Distributions.Count; j++)
                if (Communications[i].Distributions[j].Waiver is { ApprovedBy: var waives }
                    && sides.GetValueOrDefault(Communications[i].Agreement) is { } agreed
                    && agreed.SideOf(waives) is not Side.Lead)
                    yield return KernelRefusals.DoesNotActFor("waiver.approvedBy", waives, agreed.Lead)
                        .Within(Invariant($"communications[{i}].distributions[{j}]"));

        var ceilings = new Dictionary<Id<Agreement>, Money?>();
        foreach (var one in Agreements) ceilings[one.Id] = one.State.Ceiling;
        for (var i = 0; i < Budgets.Count; i++)
            if (ceilings.GetValueOrDefault(Budgets[i].Agreement) is { } ceiling
                && (Budgets[i].Versions.Current?.Budget ?? Budgets[i].Versions.Proposed?.Budget)?.Currency is { } given
                && given != ceiling.Currency)
                yield return DossierRefusals.BudgetInOtherCurrency(given, ceiling, Budgets[i].Agreement)
                    .Within(Invariant($"budgets[{i}]"));
    }

    private Dictionary<Id<Agreement>, Id<Agreement>?> Parents()
    {
        var parents = new Dictionary<Id<Agreement>, Id<Agreement>?>();
        foreach (var one in Agreements) parents[one.Id] = one.State.Heading?.Parent;
        return parents;
    }

    // Walks up. Whatever was walked without coming back to its start is not walked again.
    private static bool StandsUnderItself(
        Id<Agreement> agreement, Dictionary<Id<Agreement>, Id<Agreement>?> parents, HashSet<Id<Agreement>> clear)
    {
        var seen = new HashSet<Id<Agreement>>();
        for (
            Id<Agreement>? id = agreement;
            id is not null && !clear.Contains(id);
            id = parents.GetValueOrDefault(id))
            if (!seen.Add(id))
                return id == agreement;
        clear.UnionWith(seen);
        return false;
    }

    private Refusal? Taken(AgreementHeading heading)
    {
        foreach (var other in Agreements)
            if (other.Id != heading.Id && string.Equals(
                other.State.Heading?.Number?.Trim(), heading.Number?.Trim(), StringComparison.OrdinalIgnoreCase))
                return FamilyRefusals.SameNumber("heading.number", heading.Number, other.Id);
        if (heading.Parent is not { } parent) return null;
        var parents = Parents();
        parents[heading.Id] = parent;
        return StandsUnderItself(heading.Id, parents, []) ? FamilyRefusals.Loop(heading.Id, parent) : null;
    }

    // A parent that is kept elsewhere cannot be asked.
    private Refusal? UnlikeItsParent(AgreementTakenOver taken) =>
        taken.Parent is { } given && Of(given.Agreement)?.Agreement.Standing is var known && known is not null
            && known != given
            ? DossierRefusals.NotCertified("parent", $"{given}", "the standing of the parent", $"{known}") : null;
}
