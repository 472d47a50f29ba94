namespace Care.Partnerships.DonorRules;

/// <summary>
/// The prime award: what decides which rules hold for it and for every subaward under it, whenever those are made.
/// </summary>
/// <param name="Donor">Who gave it.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="Version">The version of the rules that it names; null where it names none, so that the day
/// decides.</param>
/// <param name="Number">Its number with the donor; null where it is not known.</param>
/// <param name="Period">Its period, both ends included; null where it is not known.</param>
/// <param name="Amount">What the donor gives, in the currency of the award; null where it is not known.</param>
/// <param name="Amended">The rules that it follows since an amendment, each from its day; empty where it was never
/// amended to other rules. In any order.</param>
public sealed record PrimeAward(
    Id<Donor> Donor, LocalDate MadeOn, Id<DonorRuleSet>? Version = null, string? Number = null,
    DateInterval? Period = null, Money? Amount = null, ValueList<RulesFollowed> Amended = default) : InvariantRecord
{
    /// <summary>
    /// Since when it follows the rules that it follows on a day: the day of the last amendment to other rules by then,
    /// or else the day it was made. Clocks that go by the day of the award take this one.
    /// </summary>
    public LocalDate FollowedSince(LocalDate on) => AmendmentOn(on)?.From ?? MadeOn;

    /// <summary>The last amendment to other rules by a day; null where there was none.</summary>
    internal RulesFollowed? AmendmentOn(LocalDate on)
    {
        RulesFollowed? last = null;
        foreach (var amended in Amended)
            if (amended.From <= on && (last is null || amended.From > last.From)) last = amended;
        return last;
    }
}

/// <summary>Which rules a prime award follows since when.</summary>
/// <param name="Version">The version of the rules.</param>
/// <param name="From">The first day on which the award follows it: the day of the amendment that says so.</param>
public sealed record RulesFollowed(Id<DonorRuleSet> Version, LocalDate From) : InvariantRecord;
