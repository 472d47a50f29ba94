using System.Text;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Feedback;

/// <summary>What happens to a case. The closed family is in this file, in the order of a life.</summary>
/// <remarks>
/// Whoever raised it does not act here: what that person says is recorded by somebody on the case. No text of a fact
/// shows what was said, nor by whom.
/// </remarks>
public abstract record FeedbackFact : Fact;

/// <summary>Feedback or a complaint came in and was written down.</summary>
/// <param name="Heading">What names it.</param>
/// <param name="Concern">Whom it is about.</param>
/// <param name="Content">What was said, and by whom.</param>
/// <param name="CameAs">What it looks like to whoever received it; null where that is not clear.</param>
public sealed record CaseReceived(
    FeedbackHeading Heading, FeedbackConcern Concern, FeedbackContent Content, FeedbackClass? CameAs) : FeedbackFact;

/// <summary>Whoever raised it was told that it arrived.</summary>
/// <param name="At">Where.</param>
public sealed record CaseAcknowledged(AnswerPlace At) : FeedbackFact;

/// <summary>It was said what the case is. It may be said anew, and the case then starts again from there.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Why">Why; may not be blank.</param>
/// <param name="AgreedBy">A second person, who agrees that a case taken as sensitive is none; null else.</param>
public sealed record CaseClassified(FeedbackClass Class, ConfidentialText Why, Person? AgreedBy = null) : FeedbackFact;

/// <summary>Somebody is to handle it, for the first time or instead of another one.</summary>
/// <param name="Handler">A person of either side who is not complained about and does not hold the budget.</param>
public sealed record CaseAssigned(Person Handler) : FeedbackFact;

/// <summary>The handler began to look into a complaint.</summary>
public sealed record InvestigationOpened : FeedbackFact;

/// <summary>The handler, or the designated manager, came to a decision.</summary>
/// <param name="Finding">Whether the complaint is right.</param>
/// <param name="Grounds">On what it rests; may not be blank.</param>
public sealed record DecisionProposed(FeedbackFinding Finding, ConfidentialText Grounds) : FeedbackFact;

/// <summary>The handler answered.</summary>
/// <param name="At">Where; never to the person where nobody knows who it is.</param>
/// <param name="Answer">The answer; may not be blank.</param>
public sealed record CaseAnswered(AnswerPlace At, ConfidentialText Answer) : FeedbackFact;

/// <summary>Whoever complained accepts the answer.</summary>
public sealed record AnswerAccepted : FeedbackFact;

/// <summary>Whoever complained does not accept the answer: once, and another person looks into it.</summary>
/// <param name="Why">Why; may not be blank.</param>
public sealed record AnswerAppealed(ConfidentialText Why) : FeedbackFact;

/// <summary>A sensitive complaint went to the designated manager, and left the ordinary queue.</summary>
/// <param name="Manager">Who has the authority to investigate it, of whatever party; not who received it.</param>
public sealed record CaseHandedOver(Person Manager) : FeedbackFact;

/// <summary>
/// Somebody independent takes the place of whoever received it, or of the designated manager where it was handed over:
/// that person left, or turned out to be concerned. What was decided by a manager who is replaced is open again.
/// </summary>
/// <param name="Successor">
/// Who goes on with it: of either side, or of any party where it was handed over; nobody whom it concerns, who holds
/// the budget, or who handled it before an appeal.
/// </param>
/// <param name="Why">Why; may not be blank.</param>
/// <param name="AlsoAbout">People found to be complained about since; they are off the case from then on, as its
/// handler too. Those who are named already count once.</param>
public sealed record CaseTakenOver(
    Person Successor, ConfidentialText Why, ValueList<Id<Person>> AlsoAbout = default) : FeedbackFact
{
    /// <summary>Writes who goes on with it, and nobody who is complained about.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(null, $"Successor = {Successor}");
        return true;
    }
}

/// <summary>Whoever raised it takes it back. A sensitive case is never withdrawn.</summary>
/// <param name="Why">Why; may not be blank.</param>
public sealed record CaseWithdrawn(ConfidentialText Why) : FeedbackFact;

/// <summary>The case is over.</summary>
/// <param name="Outcome">What came of it; may not be blank.</param>
/// <param name="Lesson">What is learned from it; may not be blank.</param>
public sealed record CaseClosed(ConfidentialText Outcome, ConfidentialText Lesson) : FeedbackFact;

/// <summary>
/// Somebody says that whoever raised the case suffers for it. From then on ordinary sanctions against that person are
/// suspended. It may be recorded after the case ended.
/// </summary>
/// <param name="What">What happened; may not be blank.</param>
public sealed record RetaliationFlagged(ConfidentialText What) : FeedbackFact;
