using Care.Partnerships.Budgets;

namespace Care.Partnerships.Funding;

/// <summary>What an entry of the ledger adds to. Each is a sum of its own; no entry is ever changed.</summary>
public enum EntryKind
{
    /// <summary>The ceiling of the agreement, and each rise of it.</summary>
    Committed,

    /// <summary>Kept back for the end; taken off again when the payment of it is asked for.</summary>
    Retained,

    /// <summary>Asked for and not yet sent; taken off again when it is sent or cancelled.</summary>
    InProcess,

    /// <summary>Sent; taken off again when it comes back.</summary>
    Paid,

    /// <summary>Arrived at the partner, at what it cost the account.</summary>
    Received,

    /// <summary>Paid back by the partner.</summary>
    Refunded,

    /// <summary>Reported as spent, with its adjustments of either sign.</summary>
    Spent,

    /// <summary>Accepted of what was spent; taken off again where it is questioned later.</summary>
    Accepted,

    /// <summary>Questioned as ineligible or unsupported; taken off again when that is settled.</summary>
    Questioned,

    /// <summary>Not eligible in the end: paid back, written off or borne by the partner.</summary>
    Disallowed,

    /// <summary>Borne by the side that pays: not eligible, or outstanding and waived.</summary>
    WrittenOff,

    /// <summary>Overhead earned with accepted cost; taken off again with it.</summary>
    Overhead,

    /// <summary>Lost on the way, such as to banks, and borne by the side that pays.</summary>
    Charged,

    /// <summary>The gain, or negative the loss, between currencies that the side that pays bears.</summary>
    Exchanged,

    /// <summary>Earned as the fixed amount of a milestone.</summary>
    Earned,

    /// <summary>Interest that advances earned; a sum of its own.</summary>
    Interest,

    /// <summary>Income of the program; a sum of its own.</summary>
    ProgramIncome,

    /// <summary>What others than the lead put in; a sum of its own.</summary>
    Match,
}

/// <summary>One entry of the ledger of a funding account: what happened, in money.</summary>
/// <param name="Kind">What it adds to.</param>
/// <param name="On">The day of the fact, which may lie before the day on which it was recorded. A correction counts on
/// the day of its cost while it stands in the same statement, and else on the day that it was recorded.</param>
/// <param name="Amount">The amount in the currency of the account; negative where it takes off again.</param>
/// <param name="Original">What moved, where that was another amount or currency; null where it is the same.</param>
/// <param name="Cause">The entry of the history that booked it.</param>
public sealed record LedgerEntry(
    EntryKind Kind, LocalDate On, Money Amount, Money? Original, IEntry<FundingFact> Cause) : InvariantRecord
{
    /// <summary>The budget line of a cost and of its corrections; null where nobody said, and for all else.</summary>
    public Id<BudgetLine>? Line { get; init; }
}
