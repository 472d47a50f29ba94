using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// The parties that a fact names, held against those that a dossier lists. Each place in a fact where a party is named
/// is here; the parties of people are those of whoever is listed, see <see cref="NamedPeople"/>.
/// </summary>
internal ref struct NamedParties(ValueList<Party> listed)
{
    private readonly ReadOnlySpan<Party> _listed = listed.AsSpan();
    private List<Refusal>? _unlisted;

    /// <summary>Every party that a fact names and the dossier does not list; null where there is none, at the cost of
    /// looking.</summary>
    public static List<Refusal>? Unlisted(Fact fact, ValueList<Party> listed)
    {
        var parties = new NamedParties(listed);
        switch (fact)
        {
            case AgreementFact f:    parties.SeeAll(f); break;
            case FundingFact f:      parties.SeeAll(f); break;
            case CloseOutFact f:     parties.SeeAll(f); break;
            case RelationshipFact f: parties.SeeAll(f); break;
            case AssetRegistered f:  parties.See(f.Custody); break;
            case AssetHandedOver f:  parties.See(f.Custody); break;
            case CheckInScheduled f: parties.See("setup.sides", f.Setup.Sides); break;
            case MonitoringProposed f: parties.See("heading.sides", f.Heading.Sides); break;
            case SurveyPlanned f:
                parties.See("heading.conductor", f.Heading.Conductor);
                parties.See("heading.sides", f.Heading.Sides);
                break;
            case CaseReceived f:
                parties.See("heading.sides", f.Heading.Sides);
                parties.See("concern.about", f.Concern.About);
                break;
            case MaterialDrafted { Heading.Clearers: var clearers }:
                parties.See("heading.clearers.sides", clearers.Sides);
                parties.See("heading.clearers.donor", clearers.Donor);
                break;
        }

        return parties._unlisted;
    }

    private void SeeAll(AgreementFact fact)
    {
        switch (fact)
        {
            case AgreementDrafted f:   See(f.Heading); break;
            case ParentFollowed f:     See("standing", f.Standing); break;
            case AmendmentProposed f:  See("proposal.changes.roles", f.Proposal.Changes.Roles); break;
            case AgreementTakenOver f:
                See(f.Heading);
                See("parent", f.Parent);
                break;
        }
    }

    private void SeeAll(FundingFact fact) => See("standing", fact switch
    {
        FundingAccountOpened f    => f.Standing,
        FundingAccountTakenOver f => f.Standing,
        StandingFollowed f        => f.Standing,
        _                         => null,
    });

    private void SeeAll(CloseOutFact fact)
    {
        switch (fact)
        {
            case CloseOutPlanned f: See("heading.sides", f.Heading.Sides); break;
            case SettlementDetermined { Settlement.Funders: var funders }:
                for (var i = 0; i < funders.Count; i++)
                    if (!Lists(funders[i].Funder))
                        Add(Invariant($"settlement.funders[{i}].funder"), funders[i].Funder);
                break;
            case StepDone { Evidence.NamedParties: var present }:
                for (var i = 0; i < present.Count; i++)
                    if (!Lists(present[i])) Add(Invariant($"evidence.present[{i}]"), present[i]);
                break;
        }
    }

    private void SeeAll(RelationshipFact fact)
    {
        switch (fact)
        {
            case RelationshipOpened f:  See("heading.sides", f.Heading.Sides); break;
            case FlexibilityAsked f:    See("donor", f.Donor); break;
            case AssessmentRecorded f:  See("findings.acceptedFrom", f.Findings.AcceptedFrom); break;
        }
    }

    private void See(AgreementHeading heading)
    {
        See("heading.sides", heading.Sides);
        See("heading.roles", heading.Roles);
    }

    private void See(string field, AgreementStanding? standing)
    {
        if (standing is null) return;
        if (!Lists(standing.Sides.Lead)) Add($"{field}.sides.lead", standing.Sides.Lead);
        if (!Lists(standing.Sides.Partner)) Add($"{field}.sides.partner", standing.Sides.Partner);
        if (standing.Roles is not { } roles) return;
        for (var i = 0; i < roles.Parties.Count; i++)
            if (!Lists(roles.Parties[i].Party))
                Add(Invariant($"{field}.roles.parties[{i}].party"), roles.Parties[i].Party);
    }

    private void See(AssetCustody custody)
    {
        See("custody.titleHolder", custody.TitleHolder);
        See("custody.holder", custody.Holder);
    }

    // The cells of a matrix name no parties but these.
    private void See(string field, RoleMatrix? matrix)
    {
        if (matrix is null) return;
        for (var i = 0; i < matrix.Parties.Count; i++)
            if (!Lists(matrix.Parties[i].Party))
                Add(Invariant($"{field}.parties[{i}].party"), matrix.Parties[i].Party);
    }

    private void See(string field, Sides? sides)
    {
        if (sides is null) return;
        if (!Lists(sides.Lead)) Add($"{field}.lead", sides.Lead);
        if (!Lists(sides.Partner)) Add($"{field}.partner", sides.Partner);
    }

    private void See(string field, Id<Party>? party)
    {
        if (party is not null && !Lists(party)) Add(field, party);
    }

    private readonly bool Lists(Id<Party> party)
    {
        foreach (var one in _listed) if (one.Id == party) return true;
        return false;
    }

    private void Add(string field, Id<Party> party)
    {
        var known = new List<string>();
        foreach (var one in _listed) known.Add(one.Id.Value);
        (_unlisted ??= []).Add(DossierRefusals.UnlistedParty(field, party, known));
    }
}
