using Care.Partnerships.DonorRules;

namespace Care.Partnerships.Agreements;

// What an agreement is beside the prime award that pays for it. Source: 2 CFR 200.332(b), text of 2024: a subaward
// names its federal award, with number, period and amount.
public sealed partial record Agreement
{
    /// <summary>
    /// What goes beyond the prime award as things stand: <c>CP-AGR-048</c> the ceiling above its amount,
    /// <c>CP-AGR-049</c> a ceiling in another currency, so that nobody can say, and <c>CP-AGR-050</c> days outside its
    /// period. Empty where nothing does, and where no award is named or its figures are not known.
    /// </summary>
    public ValueList<Refusal> BeyondAward =>
        Award is { } award
            ? new[] { AboveAward(award, Ceiling), OtherCurrencyThan(award, Ceiling), OutsideAward(award, Start, End) }
                .OfType<Refusal>().ToValueList()
            : [];

    private PrimeAward? Award => Heading?.Award;

    // Where the heading says so, nothing goes beyond it. What cannot be compared is told, not refused.
    private PrimeAward? LimitingAward => Heading is { KeepsWithinAward: true, Award: { } award } ? award : null;

    internal Refusal? EndsWithinAward(LocalDate end) =>
        LimitingAward is { } award ? OutsideAward(award, Start, end) : null;

    internal Refusal? CeilingWithinAward(Money? ceiling) =>
        LimitingAward is { } award ? AboveAward(award, ceiling) : null;

    private static Refusal? CeilingStaysWithinAward(Agreement a, TextProposed f, in Asked asked) =>
        a.CeilingWithinAward(f.Terms.Ceiling);

    private static Refusal? PeriodStaysWithinAward(Agreement a, TextProposed f, in Asked asked) =>
        a.LimitingAward is { } award ? OutsideAward(award, f.Terms.Period.Start, f.Terms.Period.End) : null;

    private static Refusal? CeilingStaysWithinAward(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Heading is { KeepsWithinAward: true, Award: { } award } ? AboveAward(award, f.Terms.Ceiling) : null;

    private static Refusal? PeriodStaysWithinAward(Agreement a, AgreementTakenOver f, in Asked asked) =>
        f.Heading is { KeepsWithinAward: true, Award: { } award }
            ? OutsideAward(award, f.Terms.Period.Start, f.Terms.Period.End) : null;

    // A day later is the least that an extension gives.
    private static Refusal? ALaterEndIsLeft(Agreement a, in Asked asked) =>
        a.KnownEnd.DayAfter() is { } later ? a.EndsWithinParent(later) ?? a.EndsWithinAward(later) : null;

    private static Refusal? StaysWithinAward(Agreement a, AgreementExtended f, in Asked asked) =>
        a.EndsWithinAward(f.NewEnd);

    private static Refusal? AboveAward(PrimeAward award, Money? ceiling) =>
        award.Amount is { } amount && ceiling is { } asked && asked.Currency == amount.Currency && asked > amount
            ? AgreementRefusals.AboveAward(asked, award) : null;

    private static Refusal? OtherCurrencyThan(PrimeAward award, Money? ceiling) =>
        award.Amount is { } amount && ceiling is { } asked && asked.Currency != amount.Currency
            ? AgreementRefusals.NotComparable(asked, award) : null;

    private static Refusal? OutsideAward(PrimeAward award, LocalDate? start, LocalDate? end) =>
        award.Period is { } period && start is { } first && end is { } last
            && (first < period.Start || last > period.End)
            ? AgreementRefusals.OutsideAward(first, last, period, award) : null;
}

/// <summary>How much of a prime award its agreements take together.</summary>
public sealed record AwardUse : InvariantRecord
{
    private AwardUse(PrimeAward award, Money committed, ValueList<Id<Agreement>> notComparable) =>
        (Award, Committed, NotComparable) = (award, committed, notComparable);

    /// <summary>The prime award, with an amount.</summary>
    public PrimeAward Award { get; }

    /// <summary>The ceilings of its agreements together; of those in its currency.</summary>
    public Money Committed { get; }

    /// <summary>The agreements with a ceiling in another currency; they are in no figure.</summary>
    public ValueList<Id<Agreement>> NotComparable { get; }

    /// <summary>What is left; below zero where they take more than the donor gives.</summary>
    public Money Left => (Award.Amount ?? Money.Zero(Committed.Currency)) - Committed;

    /// <summary>
    /// What agreements under one prime award take together; null where its amount or number is not known. Agreements
    /// that were given up or are not in a text yet take nothing; those of another donor or number are left out. Numbers
    /// are compared without case and outer blanks. Refuses with <c>CP-VAL-008</c> a sum that does not fit.
    /// </summary>
    /// <param name="award">The prime award.</param>
    /// <param name="agreements">The agreements of the organisation.</param>
    public static Result<AwardUse?> From(PrimeAward award, IEnumerable<Agreement> agreements)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(agreements);
        if (award is not { Amount: { } amount, Number: { } number }) return Result<AwardUse?>.Success(null);
        var (sum, others) = (Money.Zero(amount.Currency), new List<Id<Agreement>>());
        foreach (var agreement in agreements)
        {
            if (agreement is not { Heading: { Award: { Number: { } its } named } heading, Ceiling: { } ceiling })
                continue;
            if (agreement.Phase is AgreementPhase.Cancelled || named.Donor != award.Donor
                || !AgreementHeading.IsSameNumber(its, number)) continue;
            if (ceiling.Currency != amount.Currency)
            {
                others.Add(heading.Id);
                continue;
            }

            var more = sum.Plus(ceiling);
            if (!more.IsSuccess) return more.Refused<Money, AwardUse?>();
            sum = more.Value;
        }

        return new AwardUse(award, sum, others.ToValueList());
    }
}
