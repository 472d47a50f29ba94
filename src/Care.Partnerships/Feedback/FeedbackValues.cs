using System.Text;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>What a case is. Source: CARE Emergency Toolkit, accountability (feedback and complaints).</summary>
public enum FeedbackClass
{
    /// <summary>Praise, criticism, a worry or an idea about something that is not sensitive.</summary>
    Feedback,

    /// <summary>A grievance of somebody harmed, or convinced that a promise was broken; not sensitive.</summary>
    Complaint,

    /// <summary>A complaint of fraud, corruption, abuse, sexual exploitation and the like.</summary>
    SensitiveComplaint,
}

/// <summary>By which way a case came in.</summary>
public enum FeedbackChannel
{
    /// <summary>Somebody said it to somebody.</summary>
    InPerson,

    /// <summary>In a meeting of several people.</summary>
    Meeting,

    /// <summary>By telephone, such as a hotline.</summary>
    Telephone,

    /// <summary>By a short message, a chat or an electronic letter.</summary>
    Message,

    /// <summary>By a letter, or a box for suggestions.</summary>
    Letter,

    /// <summary>By another organisation, which passed it on.</summary>
    OtherAgency,
}

/// <summary>Where something is told to whoever raised a case.</summary>
public enum AnswerPlace
{
    /// <summary>To the person; never where nobody knows who it is.</summary>
    ToPerson,

    /// <summary>In public, such as on a notice board, without naming anybody.</summary>
    Published,

    /// <summary>At the channel by which it came, to be asked for there.</summary>
    AtChannel,
}

/// <summary>What was found about a complaint.</summary>
public enum FeedbackFinding
{
    /// <summary>It is right.</summary>
    Upheld,

    /// <summary>It is right in part.</summary>
    PartlyUpheld,

    /// <summary>It is not right.</summary>
    NotUpheld,
}

/// <summary>How much of a case somebody may read. Each level holds those before it.</summary>
public enum FeedbackAccess
{
    /// <summary>Not even that there is a case.</summary>
    Nothing,

    /// <summary>That there is one, what it is, about which party, how far it is, and who handles it.</summary>
    Existence,

    /// <summary>What was said, and not by whom.</summary>
    Content,

    /// <summary>Who said it, and how to reach that person.</summary>
    Identity,
}

/// <summary>What names a case, and by which days it goes. It never changes.</summary>
/// <param name="Id">Its identity in the host's records. It names nobody.</param>
/// <param name="Sides">The two parties of the partnership.</param>
/// <param name="Channel">By which way it came in.</param>
/// <param name="ReceivedOn">The day that it was said, not after the day of recording; the days count from it.</param>
/// <param name="Levels">By when what is to be done.</param>
public sealed record FeedbackHeading(
    Id<FeedbackCase> Id, Sides Sides, FeedbackChannel Channel, LocalDate ReceivedOn, ServiceLevels Levels)
    : InvariantRecord;

/// <summary>Whom a case is about.</summary>
/// <remarks>Its text names the party only.</remarks>
/// <param name="About">The party; another organisation than the two sides is normal.</param>
/// <param name="Persons">The people complained about; empty where none is named. None of them may handle it.</param>
/// <param name="BudgetHolder">Who holds the budget of the agreement concerned, and so may not handle the case; null
/// where it concerns no agreement.</param>
public sealed record FeedbackConcern(
    Id<Party> About, ValueList<Id<Person>> Persons = default, Id<Person>? BudgetHolder = null) : InvariantRecord
{
    internal bool Names(Id<Person> person)
    {
        foreach (var named in Persons) if (named == person) return true;
        return false;
    }

    /// <summary>Writes the party, and no person.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(null, $"About = {About}");
        return true;
    }
}

/// <summary>What was said, and by whom.</summary>
/// <param name="Text">What was said.</param>
/// <param name="From">Who said it; null where nobody knows, which is allowed.</param>
public sealed record FeedbackContent(ConfidentialText Text, Complainant? From = null) : InvariantRecord;

/// <summary>Who raised a case. Its text shows neither name nor contact.</summary>
/// <param name="Name">The name, as it was given.</param>
/// <param name="Contact">How to reach the person; null where that is not known.</param>
public sealed record Complainant(ConfidentialText Name, ConfidentialText? Contact = null) : InvariantRecord;
