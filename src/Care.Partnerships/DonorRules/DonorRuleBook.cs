namespace Care.Partnerships.DonorRules;

/// <summary>The rule sets that a host works with: the built-in ones, its own, or both.</summary>
/// <remarks>Immutable; equal where the sets are, in their order.</remarks>
public sealed record DonorRuleBook : InvariantRecord
{
    private DonorRuleBook(ValueList<DonorRuleSet> sets) => Sets = sets;

    /// <summary>The built-in rule sets.</summary>
    public static DonorRuleBook BuiltIn { get; } = Of(DonorRuleSets.All);

    /// <summary>The sets, in their order.</summary>
    public ValueList<DonorRuleSet> Sets { get; }

    /// <summary>
    /// Makes a book. Refuses with <c>CP-VAL-028</c> two sets of one identity, and with <c>CP-DON-003</c> two sets of
    /// one donor that are the default of awards of the
    /// same day.
    /// </summary>
    public static Result<DonorRuleBook> From(ValueList<DonorRuleSet> sets)
    {
        var refusals = new List<Refusal>();
        for (var i = 0; i < sets.Count; i++)
            for (var j = 0; j < i; j++)
            {
                if (sets[i].Id == sets[j].Id)
                refusals.Add(ValueRefusals.Twice("sets", sets[i].Id));
            else if (sets[i].Donor.Id == sets[j].Donor.Id && FirstDayOfBoth(sets[j].Awards, sets[i].Awards) is { } day)
                refusals.Add(DonorRefusals.DefaultsOverlap(sets[j].Id, sets[i].Id, day));
            }

        return refusals.Count == 0 ? new DonorRuleBook(sets) : refusals.As<DonorRuleBook>();
    }

    /// <summary>Makes a book of literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static DonorRuleBook Of(ValueList<DonorRuleSet> sets) => From(sets).Required();

    /// <summary>
    /// The book with one more set, in the place of the one with its identity if there is one. Refuses as
    /// <see cref="From"/> does.
    /// </summary>
    public Result<DonorRuleBook> With(DonorRuleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return From([.. Sets.Where(other => other.Id != set.Id), set]);
    }

    /// <summary>
    /// The rules of a prime award on a day, and so of every subaward under it: those of its last amendment by then, or
    /// else the version that it names, or else the default of the day it was made. The day of the subaward is not
    /// asked.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-DON-004</c> an unknown donor, with <c>CP-DON-005</c> a day without a default, with
    /// <c>CP-DON-006</c> an unknown version, with <c>CP-DON-007</c> a version of another donor, with
    /// <c>CP-DON-008</c> a
    /// version that an award made, or amended, on that day cannot name, and with <c>CP-DON-019</c> and
    /// <c>CP-VAL-028</c> amendments before the award was made or two on one day. With <c>CP-DON-020</c> it refuses an
    /// award made, or a day, after the last one through which the rules are known, unless that is accepted knowingly;
    /// what the set then says of such a day is unconfirmed. Source: 2 CFR 200 (2024), transition as read by MIT.
    /// </remarks>
    /// <param name="award">The prime award.</param>
    /// <param name="on">The day that is asked about; a day before the award was made is answered as its first.</param>
    /// <param name="acceptUnconfirmed">Whether the caller takes the risk of rules that may have changed since.</param>
    public Result<DonorRuleSet> For(PrimeAward award, LocalDate on, bool acceptUnconfirmed = false)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (FaultOf(award) is { } fault) return fault.As<DonorRuleSet>();
        var rules = award.AmendmentOn(on) is { } amended ? Named(award, amended.Version, amended.From)
            : award.Version is { } version ? Named(award, version, award.MadeOn)
            : Default(award);
        var day = LocalDate.Max(on, award.MadeOn);
        return !rules.IsSuccess || day <= rules.Value.KnownThrough ? rules
            : acceptUnconfirmed ? rules.Value.AsKnownOn(day)
            : DonorRefusals.NotKnownThen(rules.Value, day).As<DonorRuleSet>();
    }

    /// <summary>
    /// The set of an identity. Refuses with <c>CP-DON-006</c> one that the book does not hold, and lists what it holds.
    /// </summary>
    public Result<DonorRuleSet> Find(Id<DonorRuleSet> id) =>
        Sets.FirstOrDefault(set => set.Id == id) is { } found
            ? found
            : DonorRefusals.UnknownVersion(id, Sets).As<DonorRuleSet>();

    private static Refusal? FaultOf(PrimeAward award)
    {
        for (var i = 0; i < award.Amended.Count; i++)
        {
            var from = award.Amended[i].From;
            if (from < award.MadeOn) return DonorRefusals.AmendedBeforeMade(from, award.MadeOn);
            for (var j = 0; j < i; j++)
                if (award.Amended[j].From == from)
                    return ValueRefusals.Twice("amended", Invariant($"the version since {from:uuuu-MM-dd}"));
        }

        return null;
    }

    private Result<DonorRuleSet> Named(PrimeAward award, Id<DonorRuleSet> version, LocalDate since)
    {
        var found = Find(version);
        if (!found.IsSuccess) return found;
        var named = found.Value;
        if (named.Donor.Id != award.Donor)
            return DonorRefusals.VersionOfAnother(version, named.Donor.Id, award.Donor).As<DonorRuleSet>();
        return named.Awards.MayBeNamedOn(since)
            ? named
            : DonorRefusals.OutsideItsDates(named, since, since == award.MadeOn ? "made" : "amended to it")
                .As<DonorRuleSet>();
    }

    private Result<DonorRuleSet> Default(PrimeAward award)
    {
        DonorRuleSet[] ofDonor = [.. Sets.Where(set => set.Donor.Id == award.Donor)];
        if (ofDonor.Length == 0) return DonorRefusals.UnknownDonor(award.Donor).As<DonorRuleSet>();
        return ofDonor.FirstOrDefault(set => set.Awards.IsDefaultOn(award.MadeOn)) is { } byDefault
            ? byDefault
            : DonorRefusals.NoDefault(award.Donor, award.MadeOn).As<DonorRuleSet>();
    }

    private static LocalDate? FirstDayOfBoth(AwardDates one, AwardDates other)
    {
        var first = LocalDate.Max(one.DefaultFrom, other.DefaultFrom);
        return one.IsDefaultOn(first) && other.IsDefaultOn(first) ? first : null;
    }
}
