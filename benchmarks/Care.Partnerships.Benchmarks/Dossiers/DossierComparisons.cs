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
    ];

    private static AgreementDossier WithWhatFollows()
    {
        var whole = Whole.Record(Suspension, AgreementLife.Maria, Day).State;
        while (whole.Consequences is [var next, ..]) whole = whole.Record(next.Fact, AgreementLife.Ana, Day).State;
        return whole;
    }

    private static Agreement Alone() => Whole.Agreement.Record(Suspension, AgreementLife.Maria, Day).State;

    // An account with 1,000 costs.
    private static AgreementDossier WithMoney(AgreementDossier whole)
    {
        var terms = new FundingTerms(3, null, null, Percentage.Zero, LeadDays: null, PartnerDays: null);
        whole = Recorded(whole, FundingAccount.OpeningOf(whole.Agreement, terms).Value);
        for (var i = 0; i < 1_000; i++)
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
