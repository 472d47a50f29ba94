using Care.Partnerships.Agreements;

namespace Care.Partnerships.Funding;

/// <summary>One part of the money of an agreement, paid by itself.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Amount">How much: above zero, or zero where it was given up and later ones keep their numbers.</param>
/// <param name="DueOn">The day on which it is planned.</param>
/// <param name="IsForTheEnd">Whether it is what is kept back until the final report, audit and open matters are
/// settled.</param>
public sealed record Tranche(int Number, Money Amount, LocalDate DueOn, bool IsForTheEnd = false) : InvariantRecord;

/// <summary>In which parts and when the money of an agreement is paid.</summary>
/// <remarks>There is no default value besides null. Immutable; equal where the tranches are.</remarks>
public sealed record TranchePlan : InvariantRecord
{
    private TranchePlan(ValueList<Tranche> tranches) => Tranches = tranches;

    /// <summary>The tranches in the order of their numbers; at least one, and what is kept back last.</summary>
    public ValueList<Tranche> Tranches { get; }

    /// <summary>The sum of all tranches.</summary>
    public Money Total => Sum(static _ => true);

    /// <summary>What is kept back for the end; zero where nothing is.</summary>
    public Money Retention => Sum(static tranche => tranche.IsForTheEnd);

    /// <summary>
    /// Makes a plan. Refuses, all problems at once: no tranche (<c>CP-VAL-034</c>), numbers that are not 1, 2, 3…
    /// (<c>027</c>), an amount below zero or in another currency than
    /// the first, or no amount above zero at all (<c>028</c>), days that go backwards (<c>029</c>), a tranche for the
    /// end that is not the last (<c>030</c>), and a sum that does not fit (<c>CP-VAL-008</c>).
    /// </summary>
    public static Result<TranchePlan> From(ValueList<Tranche> tranches)
    {
        if (tranches.Count == 0) return ValueRefusals.NoneGiven("tranches").As<TranchePlan>();
        List<Refusal> refusals = [];
        var pays = tranches.Any(static tranche => tranche.Amount.MinorUnits > 0);
        for (var i = 0; i < tranches.Count; i++)
        {
            var tranche = tranches[i];
            if (tranche.Number != i + 1) refusals.Add(FundingRefusals.WrongTrancheNumber(i, tranche.Number));
            if (tranche.Amount.IsNegative || !pays || tranche.Amount.Currency != tranches[0].Amount.Currency)
                refusals.Add(FundingRefusals.NotAnAmountOfTranche(tranche, tranches[0].Amount.Currency));
            if (i > 0 && tranche.DueOn < tranches[i - 1].DueOn)
                refusals.Add(FundingRefusals.TranchesBackwards(tranche, tranches[i - 1].DueOn));
            if (tranche.IsForTheEnd && i + 1 < tranches.Count) refusals.Add(FundingRefusals.EndIsNotLast(tranche));
        }

        if (refusals.Count > 0) return refusals.As<TranchePlan>();
        var sum = Money.Sum(tranches[0].Amount.Currency, [.. tranches.Select(tranche => tranche.Amount)]);
        return sum.IsSuccess ? new TranchePlan(tranches) : sum.Refused<Money, TranchePlan>();
    }

    /// <summary>Makes a plan from literals: the tranches as a table.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static TranchePlan Of(params ReadOnlySpan<Tranche> tranches) => From([.. tranches]).Required();

    /// <summary>
    /// A plan to begin from: as many equal tranches as were agreed, the earlier ones with the minor units left over;
    /// the first on the signature, the others evenly over the
    /// period; what is held back on the last day. The tranches add up to the ceiling. Refuses with <c>CP-FND-026</c>
    /// fewer than one tranche or more than the ceiling has minor units, and with <c>CP-FND-001</c> an agreement that
    /// carries no money.
    /// </summary>
    public static Result<TranchePlan> Proposed(AgreementStanding standing, FundingTerms agreed)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(agreed);
        if (standing.Ceiling is not { } ceiling)
            return FundingRefusals.CarriesNoFunds(standing.Kind).As<TranchePlan>();
        var (count, period) = (agreed.Tranches, standing.Period);
        var held = HeldBack(ceiling, agreed.HeldBack);
        var before = ceiling - held;
        if (count < 1 || before.MinorUnits < count)
            return FundingRefusals.NotDivisible(count, before).As<TranchePlan>();
        var parts = before.Split(count).Value;
        List<Tranche> tranches = [];
        for (var i = 0; i < count; i++)
            tranches.Add(new(i + 1, parts[i], i == 0 ? LocalDate.Min(standing.SignedOn, period.Start)
                : period.Start.PlusDays((int)((long)period.Length * i / count))));
        if (!held.IsZero) tranches.Add(new(count + 1, held, period.End, IsForTheEnd: true));
        return From(tranches.ToValueList());
    }

    /// <summary>The tranche of a number; null where there is none.</summary>
    public Tranche? this[int number] => number >= 1 && number <= Tranches.Count ? Tranches[number - 1] : null;

    /// <summary>What is kept back of a ceiling, rounded down to whole minor units.</summary>
    internal static Money HeldBack(Money ceiling, Percentage share) => ceiling.Share(share, Rounding.Down).Required();

    private Money Sum(Func<Tranche, bool> which)
    {
        var sum = Money.Zero(Tranches[0].Amount.Currency);
        foreach (var tranche in Tranches) if (which(tranche)) sum += tranche.Amount;
        return sum;
    }
}
