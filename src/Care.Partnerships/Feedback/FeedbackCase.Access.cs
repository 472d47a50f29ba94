using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

// Who may read what. Source: CARE Emergency Toolkit, accountability (confidentiality, separation of duties); the levels
// are ours.
public sealed partial record FeedbackCase
{
    /// <summary>How much of the case an actor may read. It costs no memory.</summary>
    /// <remarks>
    /// <para>On the case are: who received it and who handles it now; once a sensitive complaint was handed over, the
    /// designated manager alone. They read everything.</para>
    /// <para>Other people of the two sides read what feedback says, and of a complaint only that there is one. Of a
    /// sensitive complaint, and of a case that nobody has classified, they do not learn that there is one; those who
    /// were on it know that there is, and read no more.</para>
    /// <para>A person complained about never reads what was said or by whom. Strangers and the clock read
    /// nothing.</para>
    /// </remarks>
    public FeedbackAccess VisibleTo(Actor reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader is not Person person || Concern is null) return FeedbackAccess.Nothing;
        var isOpen = Class is FeedbackClass.Feedback or FeedbackClass.Complaint;
        if (Concern.Names(person.Id))
            return isOpen && IsOfASide(person) ? FeedbackAccess.Existence : FeedbackAccess.Nothing;
        if (IsOnTheCase(person)) return FeedbackAccess.Identity;
        if (isOpen)
            return !IsOfASide(person) ? FeedbackAccess.Nothing
                : Class is FeedbackClass.Feedback ? FeedbackAccess.Content
                : FeedbackAccess.Existence;
        return WasOnTheCase(person) ? FeedbackAccess.Existence : FeedbackAccess.Nothing;
    }

    /// <summary>What was said, for an actor who may read it; null else, and before it is received.</summary>
    public ConfidentialText? TextFor(Actor reader) =>
        VisibleTo(reader) >= FeedbackAccess.Content ? Received?.Fact.Content.Text : null;

    /// <summary>Who raised it, for an actor who may know; null else, and where nobody knows.</summary>
    public Complainant? ComplainantFor(Actor reader) =>
        VisibleTo(reader) is FeedbackAccess.Identity ? Received?.Fact.Content.From : null;

    // A person in another post of the same party is the same person; one who went to another party is not.
    private bool IsOnTheCase(Person person) =>
        HandedOver is not null ? IsSame(Manager, person) : IsSame(Receiver, person) || IsSame(Handler, person);

    // Asked of whoever is not on it now.
    private bool WasOnTheCase(Person person)
    {
        if (HandedOver is not null && IsSame(Receiver, person)) return true;
        foreach (var holder in Holders) if (IsSame(holder, person)) return true;
        foreach (var handler in Handlers) if (handler == person.Id) return IsOfASide(person);
        return false;
    }

    // Kept beside the heading: this is asked at every reading.
    private bool IsOfASide(Person person) => person.Party == Sides?.Lead || person.Party == Sides?.Partner;

    private static bool IsSame(Person? one, Person other) =>
        one is not null && one.Id == other.Id && one.Party == other.Party;
}
