using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// The people whom a fact names, held against those whom a dossier lists: in the post in which they are named, or, as
/// those whom a case concerns, by their identity alone. Each place in a fact where somebody is named is here.
/// </summary>
internal ref struct NamedPeople(ValueList<Person> listed)
{
    private readonly ReadOnlySpan<Person> _listed = listed.AsSpan();
    private List<Refusal>? _unlisted;

    /// <summary>Everybody whom a fact names and the dossier does not list in that post; null where there is nobody,
    /// at the cost of looking.</summary>
    public static List<Refusal>? Unlisted(Fact fact, ValueList<Person> listed)
    {
        var people = new NamedPeople(listed);
        switch (fact)
        {
            case AgreementSigned f:       people.See(f.Under); break;
            case AmendmentApproved f:     people.See(f.Under); break;
            case PaymentApproved f:       people.See(f.Under); break;
            case AgreementExtended f:     people.See("agreedBy", f.AgreedBy); break;
            case AgreementTakenOver f:    people.See("agreedBy", f.AgreedBy); break;
            case FundingAccountTakenOver f: people.See("agreedBy", f.AgreedBy); break;
            case ExpectationsDiscussed f: people.See("with", f.With); break;
            case StepWaived f:            people.See("approver", f.Approver); break;
            case FollowUpAgreed f:        people.See("followUp.owner", f.FollowUp.Owner); break;
            case CheckInFact f:           people.SeeAll(f); break;
            case FeedbackFact f:          people.SeeAll(f); break;
            case RelationshipFact f:      people.SeeAll(f); break;
            case MaterialDrafted { Heading.Clearers: var c }:
                people.See("heading.clearers.lead.named", c.Lead.Named, "heading.clearers.lead.deputy", c.Lead.Deputy);
                people.See(
                    "heading.clearers.partner.named", c.Partner.Named, "heading.clearers.partner.deputy",
                    c.Partner.Deputy);
                break;
        }

        return people._unlisted;
    }

    private void SeeAll(CheckInFact fact)
    {
        switch (fact)
        {
            case ActionAdded f:   See("leadOwner", f.LeadOwner, "partnerOwner", f.PartnerOwner); break;
            case ActionDropped f: See("agreedBy", f.AgreedBy); break;
            case CheckInScheduled { Setup.Invited: var invited }:
                See("setup.invited.lead", invited.Lead);
                See("setup.invited.partner", invited.Partner);
                break;
        }
    }

    private void SeeAll(FeedbackFact fact)
    {
        switch (fact)
        {
            case CaseReceived { Concern: var concern }:
                SeeAll("concern.persons", concern.Persons);
                if (concern.BudgetHolder is { } holder && !Lists(holder)) Add("concern.budgetHolder", holder);
                break;
            case CaseClassified f: See("agreedBy", f.AgreedBy); break;
            case CaseAssigned f:   See("handler", f.Handler); break;
            case CaseHandedOver f: See("manager", f.Manager); break;
            case CaseTakenOver f:
                See("successor", f.Successor);
                SeeAll("alsoAbout", f.AlsoAbout);
                break;
        }
    }

    private void SeeAll(RelationshipFact fact)
    {
        switch (fact)
        {
            case PromiseMade f:           See("terms.owner", f.Terms.Owner); break;
            case PromiseDropped f:        See("agreedBy", f.AgreedBy); break;
            case DecisionLogged f:        See("decidedBy", f.DecidedBy); break;
            case ParticipationRecorded f: See("who", f.Who); break;
            case PreparednessPlanned f:   See("madeBy", f.MadeBy); break;
            case SessionHeld f:
                See("present", f.Present);
                See("facilitatedBy", f.FacilitatedBy);
                break;
        }
    }

    private void See(Delegation? under) => See("under.by", under?.By, "under.to", under?.To);

    private void See(string field, Person? person, string other, Person? second)
    {
        See(field, person);
        See(other, second);
    }

    private void See(string field, Person? person)
    {
        if (person is not null && !_listed.Contains(person)) Add(field, person);
    }

    private void See(string field, ValueList<Person> people)
    {
        for (var i = 0; i < people.Count; i++)
            if (!_listed.Contains(people[i])) Add(Invariant($"{field}[{i}]"), people[i]);
    }

    private void SeeAll(string field, ValueList<Id<Person>> people)
    {
        for (var i = 0; i < people.Count; i++)
            if (!Lists(people[i])) Add(Invariant($"{field}[{i}]"), people[i]);
    }

    private readonly bool Lists(Id<Person> person)
    {
        foreach (var one in _listed) if (one.Id == person) return true;
        return false;
    }

    private void Add(string field, Person person)
    {
        var posts = new List<string>();
        foreach (var one in _listed) posts.Add(InPost(one));
        (_unlisted ??= []).Add(DossierRefusals.UnlistedInFact(field, InPost(person), posts));
    }

    private void Add(string field, Id<Person> person)
    {
        var known = new List<string>();
        foreach (var one in _listed) known.Add(one.Id.Value);
        (_unlisted ??= []).Add(DossierRefusals.UnlistedInFact(field, person.Value, known));
    }

    private static string InPost(Person person) => $"{person.Id} as {PartyPosition.Of(person)}";
}

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
