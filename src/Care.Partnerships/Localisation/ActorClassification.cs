using Care.Partnerships.Parties;

namespace Care.Partnerships.Localisation;

/// <summary>
/// What an organisation is in the response of a country, by which version of the rules, and why.
/// </summary>
/// <remarks>There is no default value besides null. Immutable.</remarks>
public sealed record ActorClassification : InvariantRecord
{
    private ActorClassification(
        Id<Party> actor, string country, Id<ActorRules> rules, ActorClass @class, string reason,
        ValueList<string> missing) =>
        (Actor, Country, Rules, Class, Reason, Missing) = (actor, country, rules, @class, reason, missing);

    /// <summary>Who was classified.</summary>
    public Id<Party> Actor { get; }

    /// <summary>The country of the response: a code of ISO 3166-1, two letters.</summary>
    public string Country { get; }

    /// <summary>The version of the rules.</summary>
    public Id<ActorRules> Rules { get; }

    /// <summary>What it is in that country.</summary>
    public ActorClass Class { get; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason { get; }

    /// <summary>
    /// What has to be known before it can be classified, such as <c>whether it is a public authority</c>; empty where
    /// it is classified, and where no definition covers it.
    /// </summary>
    public ValueList<string> Missing { get; }

    /// <summary>Whether it is a local or national actor of the country, state or not.</summary>
    public bool IsLocal => Class is
        ActorClass.LocalNonState or ActorClass.NationalNonState or ActorClass.LocalState or ActorClass.NationalState;

    /// <summary>
    /// Classifies an organisation for the response in a country. An answer that decides and is not known gives
    /// <see cref="ActorClass.Unclassified"/> and stands in <see cref="Missing"/>, with all others that are. Refuses
    /// with <c>CP-LOC-001</c> what is not a country.
    /// </summary>
    /// <remarks>
    /// Sources: see <see cref="ActorClass"/> and <see cref="ActorRules"/>. That an organisation with its headquarters
    /// in one country is not local in its neighbour follows from the definition; practice varies (Grand Bargain caucus
    /// on funding for localisation, update of November 2022), so the version of the rules is on record. To be
    /// registered in a country changes nothing (same source).
    /// </remarks>
    public static Result<ActorClassification> From(AidActor actor, string? country, ActorRules rules)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(rules);
        if (!AidActor.IsCountry(country))
            return LocalisationRefusals.NotACountry("country", country).As<ActorClassification>();
        var missing = new List<string>();
        var (found, reason) = Judge(actor, country!, rules, missing);
        return missing.Count == 0
            ? new ActorClassification(actor.Party, country!, rules.Version, found, reason, [])
            : new ActorClassification(
                actor.Party, country!, rules.Version, ActorClass.Unclassified,
                $"Not known: {string.Join("; ", missing)}.", missing);
    }

    // Asks in the order of the definitions. What is not known is noted and read as "no" to find what else is missing:
    // the answer is then unclassified, whatever the later questions say.
    private static (ActorClass Class, string Reason) Judge(
        AidActor actor, string country, ActorRules rules, List<string> missing)
    {
        if (actor.IsIntergovernmental)
            return (ActorClass.International, "An organisation of states, wherever its seat is.");
        if (actor.Headquarters != country)
            return (ActorClass.International,
                $"Its headquarters are in {actor.Headquarters}, not in {country}; registration alone changes nothing.");
        if (Is(actor.IsStateBody, "whether it is a public authority"))
            return Is(actor.WorksInSeveralRegions, "whether it is an authority of the nation or of a part of it")
                ? (ActorClass.NationalState, $"A national authority of {country}.")
                : (ActorClass.LocalState, $"An authority of {country} below the national level.");
        if (actor.OperatesIn.Count == 0) missing.Add("in which countries it works");
        else if (!actor.OperatesIn.Contains(country))
            return (ActorClass.Unclassified,
                $"Its headquarters are in {country}, but it does not work there: the definitions ask for both.");
        if (Is(actor.IsNationalSociety, "whether it is a national society of the Red Cross or Red Crescent"))
            return (ActorClass.NationalNonState, $"The Red Cross or Red Crescent society of {country}.");
        if (Is(actor.IsAffiliatedToIngo, "whether it is affiliated to an international NGO"))
        {
            if (!rules.IndependentMembersCount)
                return (ActorClass.InternationallyAffiliated, "Affiliated to an international NGO.");
            if (actor.GovernsItself is false || actor.RaisesOwnFunds is false)
                return (ActorClass.InternationallyAffiliated,
                    "Affiliated to an international NGO, without both own governance and own fundraising.");
            _ = Is(actor.GovernsItself, "whether it governs itself in the country");
            _ = Is(actor.RaisesOwnFunds, "whether it raises its own funds in the country");
        }

        var independent = actor.IsAffiliatedToIngo is true
            ? "a member of a network with own governance and own fundraising"
            : "not affiliated to an international NGO";
        if (actor.OperatesIn.Any(other => other != country))
            return rules.ActiveAbroadCounts
                ? (ActorClass.NationalNonState, $"At home in {country} and active abroad too; {independent}.")
                : (ActorClass.International, $"At home in {country}, but active abroad too.");
        return Is(actor.WorksInSeveralRegions, "whether it works in several regions or in one area")
            ? (ActorClass.NationalNonState, $"At home in {country}, works in several regions; {independent}.")
            : (ActorClass.LocalNonState, $"At home in {country}, works in one area; {independent}.");

        bool Is(bool? answer, string question)
        {
            if (answer is null) missing.Add(question);
            return answer is true;
        }
    }
}
