using System.Text;
using System.Text.Json.Serialization;
using Care.Partnerships.Agreements;
using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Dossiers;

/// <summary>Something that somebody has to do, as it stands on a day.</summary>
/// <remarks>
/// It is read off what was recorded, and gone once its fact is. Nobody is late against a day that nobody agreed on:
/// see <see cref="IsProposed"/>. Silence is a duty too: see <see cref="IsSilence"/>.
/// </remarks>
/// <param name="Subject">What it is about.</param>
/// <param name="Fact">The type of the fact that does it; of what a document says, the type of the document: a later
/// edition does it.</param>
/// <param name="What">What is to be done, in plain English, such as <c>review the financial report</c>.</param>
/// <param name="Side">The side that has to act; null where either side may, or time alone brought it.</param>
public sealed record Duty(
    DutySubject Subject, [property: JsonConverter(typeof(FactNameConverter))] Type Fact, string What, Side? Side)
    : InvariantRecord
{
    /// <summary>The posts whose turn it is; empty where anybody of the side may act.</summary>
    public ValueList<PartyPosition> Posts { get; init; }

    /// <summary>The people who took it on; empty where nobody did by name.</summary>
    public ValueList<Person> People { get; init; }

    /// <summary>The day since which it waits; null where that is not known.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>The last day that is in time; null where no day is agreed or proposed.</summary>
    public LocalDate? By { get; init; }

    /// <summary>
    /// Whether <see cref="By"/> is a proposal of this library that nobody agreed on: nobody is late against it.
    /// </summary>
    public bool IsProposed { get; init; }

    /// <summary>
    /// Whether nothing is recorded where something would be by now. It says nothing of whose fault that is.
    /// </summary>
    public bool IsSilence { get; init; }

    /// <summary>Whether time brought it, so that anybody may have it recorded by <c>CatchUp</c>.</summary>
    public bool IsByTime { get; init; }

    /// <summary>
    /// Whether nobody but the <see cref="People"/> may know of it, since it is about a case that they alone may know
    /// of. Reports and calendars leave it out: tell it to these people.
    /// </summary>
    public bool IsConfidential { get; init; }

    /// <summary>The amount that it is about: to be paid, cleared, settled; null where it is about none.</summary>
    public Money? Amount { get; init; }

    /// <summary>What of the next payment waits for it; null where no payment does.</summary>
    public Money? HoldsUp { get; init; }

    /// <summary>
    /// Where it comes from, in one short text: a section of the guidance, the rule of a donor with its day, or a term
    /// that the two sides agreed on. Empty only in a duty that was made by hand.
    /// </summary>
    public string Source { get; init; } = "";

    /// <summary>
    /// Calendar days past the agreed day, as of the day of the list; 0 where it is in time, and where no day is agreed.
    /// </summary>
    public int DaysLate { get; internal init; }

    /// <summary>
    /// Writes what is to be done by whom and when; of a confidential one only that there is one, since logs are read by
    /// many.
    /// </summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (IsConfidential) builder.Append("IsConfidential = True");
        else builder.Append(
            null, $"Subject = {Subject}, Fact = {Fact.Name}, What = {What}, Side = {Side}, People = {People}, "
                + $"Since = {Since}, By = {By}, DaysLate = {DaysLate}, IsSilence = {IsSilence}, Amount = {Amount}");
        return true;
    }

    // Days that were counted one by one, each given to whoever could act; null where the agreed day says it all.
    internal int? CountedLate { get; init; }
}

/// <summary>What a duty is about.</summary>
/// <param name="Agreement">The agreement; null where it is about a relationship.</param>
/// <param name="Number">The number of the agreement, or the identity of the relationship, for people to read.</param>
/// <param name="Part">
/// The identity of the part, such as a payment, a report, a step, a check-in or a promise; null where it is the whole.
/// </param>
public sealed record DutySubject(Id<Agreement>? Agreement, string Number, string? Part = null) : InvariantRecord
{
    /// <summary>The relationship; null where it is about an agreement.</summary>
    public Id<Relationship>? Relationship { get; init; }
}

/// <summary>After how many days without a record silence is told. All of them are for the host to choose.</summary>
/// <remarks>The figures of <see cref="Suggested"/> are proposals of this library: the guidance names none.</remarks>
/// <param name="Account">From the first day of an agreement with money until its account is opened; 0 or more. Told
/// until the agreement is closed, also while it is suspended, and after it was terminated.</param>
/// <param name="Payment">From the first day of an agreement with money until a payment is planned; 0 or more.</param>
/// <param name="Cost">Since money arrived, or the last cost, until a cost is recorded; 0 or more.</param>
/// <param name="Report">From the first day until a report is opened, where nothing says which are asked for.</param>
/// <param name="CheckIn">From the first day until a check-in is planned; 0 or more.</param>
/// <param name="Anything">Since the last entry of an agreement that is being prepared, or is suspended.</param>
public sealed record SilenceThresholds(int Account, int Payment, int Cost, int Report, int CheckIn, int Anything)
    : InvariantRecord
{
    /// <summary>After how many calendar quarters without feedback it is asked about: 2 unless it is set; 1 or more.
    /// </summary>
    public int FeedbackQuarters { get; init; } = FeedbackSilence.SuggestedQuarters.Unchecked;

    /// <summary>30 days for the account, 60 for a payment, 120 for costs and reports, 180 for a check-in, 60 else.
    /// </summary>
    public static Dated<SilenceThresholds> Suggested { get; } = Dated.Of(
        new SilenceThresholds(Account: 30, Payment: 60, Cost: 120, Report: 120, CheckIn: 180, Anything: 60),
        LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: after how many days silence is told"));
}
