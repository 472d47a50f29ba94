using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding.Payments;
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
