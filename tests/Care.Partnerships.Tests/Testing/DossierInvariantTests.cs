using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Testing;

/// <summary>What holds across a whole dossier, and the store that keeps one. Each fault here breaks what it says.
/// </summary>
public class DossierInvariantTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly DossierInvariant[] All = [.. DossierInvariants.All, DossierInvariants.NothingIsStranded];

    private static string[] Broken(Dossier dossier, params DossierInvariant[] more) =>
        [.. DossierInvariants.Check(dossier, [.. All, .. more]).Select(broken => broken.Name)];

    [Fact]
    public void They_hold_of_the_sample_as_of_any_day()
    {
        DossierInvariants.Require(Sample, All);
        for (var day = new LocalDate(2025, 6, 1); day < new LocalDate(2027, 1, 1); day = day.PlusDays(40))
            Broken(Sample.At(day)).Should().BeEmpty("{0}", day);
    }

    [Fact]
    public void A_state_that_is_not_that_of_its_entries_breaks_the_replay()
    {
        var agreement = Sample.Agreements[0];
        var forged = new History<Agreement, AgreementFact>(
            agreement.Id, Agreement.Lifecycle, agreement.Entries,
            agreement.State with { Phase = AgreementPhase.Suspended });
        Broken(Sample with { Agreements = Sample.Agreements.ReplaceAt(0, forged) })
            .Should().Contain("replay equals live");
    }

    [Fact]
    public void An_entry_that_the_rules_would_refuse_breaks_the_audit()
    {
        var checkIn = Sample.CheckIns[0];
        var (before, last) = (CheckIn.Lifecycle.Replay(checkIn.Entries.SkipLast(1)), checkIn.Entries[^1]);
        var outsider = Sample.People.First(person => before.Record(Entry.Of(last.Fact, person, last.On)).IsRefused);
        IEntry<CheckInFact>[] entries = [.. checkIn.Entries.SkipLast(1), Entry.Of(last.Fact, outsider, last.On)];
        var planted = History.Of(checkIn.Id, CheckIn.Lifecycle, entries) with
        {
            Agreement = checkIn.Agreement,
        };
        Broken(Sample with { CheckIns = Sample.CheckIns.ReplaceAt(0, planted) }).Should().Equal("the audit is empty");
    }

    [Fact]
    public void Somebody_who_is_not_listed_any_more_breaks_asked_twice_is_once() =>
        Broken(Sample with { People = Sample.People.Where(person => person.Id.Value != "p-01").ToValueList() })
            .Should().Contain("asked twice is once");

    [Fact]
    public void A_dossier_that_knows_today_what_came_later_breaks_the_prefix()
    {
        // As of its last day a history is asked for its state; this one has that of a shorter one.
        var closeOut = Sample.CloseOuts[0];
        var early = closeOut.At(closeOut.Entries[^1].On.PlusDays(-1));
        var forged = new History<AgreementCloseOut, CloseOutFact>(
            closeOut.Id, AgreementCloseOut.Lifecycle, closeOut.Entries, early)
        {
            Agreement = closeOut.Agreement,
        };
        Broken(Sample with { CloseOuts = Sample.CloseOuts.ReplaceAt(0, forged) })
            .Should().Contain("as of a day is the replay of the prefix");
    }

    [Fact]
    public void Money_that_no_payment_holds_is_not_conserved()
    {
        var account = Sample.FundingAccounts.First(one => one.State is { TakenOver: null, Payments.Count: > 0 });
        var fewer = account.State with { Payments = FundingAccount.NotStarted.Payments };
        var forged = new History<FundingAccount, FundingFact>(
            account.Id, FundingAccount.Lifecycle, account.Entries, fewer) { Agreement = account.Agreement };
        Broken(Sample with
        {
            FundingAccounts = Sample.FundingAccounts.Select(one => one == account ? forged : one).ToValueList(),
        }).Should().Contain("money is conserved");
    }

    [Fact]
    public void What_was_settled_is_what_was_booked()
    {
        var account = FundingScenarios.AllSettled.State;
        var settlement = Settlement.From(account, FundingStory.AcceptedOn, SettlementTerms.None).Required();
        MoneyOf(Story.Running.State, account, settlement).Should().BeNull();
        MoneyOf(Story.Running.State, More(account, EntryKind.Accepted), settlement)
            .Should().Be("agr-1: 40000.00 USD was settled, and 40000.01 USD was accepted.");
        MoneyOf(Story.Running.State, More(account, EntryKind.Received), settlement)
            .Should().Be("agr-1: the settlement is of other figures than the account.");
    }

    [Fact]
    public void Nothing_is_closed_over_money_that_is_open()
    {
        var (account, requested) = (FundingScenarios.AllSettled.State, FundingStory.Requested.State);
        MoneyOf(Story.Running.State with { Phase = AgreementPhase.Closed }, account)
            .Should().Be("agr-1: the agreement is closed, and its account is not.");
        MoneyOf(Story.Running.State, requested).Should().BeNull();
        MoneyOf(Story.Running.State, requested with { Phase = FundingPhase.Closed })
            .Should().Be("agr-1: the account is closed, and money is under way.");
    }

    private static string? MoneyOf(Agreement agreement, FundingAccount account, Settlement? settlement = null)
    {
        var id = agreement.KnownHeading.Id;
        var settled = settlement is null ? null
            : Entry.Of(new SettlementDetermined(settlement), FundingStory.Finn, settlement.AsOf);
        var closeOut = CloseOutStory.Begun.State with { Course = new(Settlement: settled) };
        return DossierInvariants.All.Single(one => one.Name == "money is conserved").Broken(new Dossier("Money")
        {
            Agreements = [new(id, Agreement.Lifecycle, Story.Running.History.ToValueList(), agreement)],
            FundingAccounts = [new(Id<FundingAccount>.Of("a"), FundingAccount.Lifecycle, [], account)
            {
                Agreement = id,
            }],
            CloseOuts = [new(Id<AgreementCloseOut>.Of("c"), AgreementCloseOut.Lifecycle, [], closeOut)
            {
                Agreement = id,
            }],
        });
    }

    // The same with a cent more in the first entry of a kind.
    private static FundingAccount More(FundingAccount account, EntryKind kind)
    {
        var (ledger, done) = (Ledger.Empty, false);
        foreach (var entry in account.Ledger)
        {
            var isIt = entry.Kind == kind && !done;
            done |= isIt;
            ledger = ledger.Add(isIt ? entry with { Amount = entry.Amount + FundingStory.Usd(0.01m) } : entry);
        }

        return account with { Ledger = ledger };
    }

    [Fact]
    public void A_case_that_somebody_tells_in_a_title_is_printed() =>
        Broken(Sample with { Title = $"About {Told}" }).Should().Contain("nothing confidential is printed");

    [Fact]
    public void What_a_host_shows_is_held_against_what_each_may_read()
    {
        Broken(Sample, DossierInvariants.NothingConfidentialIsShown(Careful)).Should().BeEmpty();
        Broken(Sample, DossierInvariants.NothingConfidentialIsShown((_, _) => Told))
            .Should().Equal("nothing confidential is shown");
        var managersOnly = DossierInvariants.NothingConfidentialIsShown((dossier, reader) =>
            reader.Position == Position.ProgrammeManager ? Told : "");
        Broken(Sample, managersOnly).Should().Equal("nothing confidential is shown");

        static string Careful(Dossier dossier, Person reader) => string.Join('\n', dossier.FeedbackCases.Select(one =>
            one.State.TextFor(reader)?.Reveal() + one.State.ComplainantFor(reader)?.Name.Reveal()));
    }

    [Fact]
    public void Where_nobody_listed_may_do_anything_it_is_stranded()
    {
        var running = Sample.At(new(2026, 5, 1));
        Broken(running).Should().BeEmpty();
        DossierInvariants.NothingIsStranded.Broken(running with { People = [] }).Should().Contain("is not over");
    }

    [Fact]
    public void The_guide_lists_them_all()
    {
        var page = RepositoryFiles.Under("docs/guide", "testing.md").Single().Lines;
        foreach (var invariant in DossierInvariants.All)
            page.Should().Contain($"| {invariant.Name} | {invariant.Says} |");
        foreach (var optional in new[]
        {
            DossierInvariants.NothingIsStranded, DossierInvariants.NothingConfidentialIsShown((_, _) => ""),
        })
            page.Should().Contain($"| {optional.Name} (optional) | {optional.Says} |");
    }

    private static string Told => Sample.FeedbackCases.SelectMany(one => one.Entries.Select(entry => entry.Fact))
        .OfType<CaseReceived>().First().Content.Text.Reveal();

    // The store of a dossier: the faults are those of a store of single histories.

    [Fact]
    public void A_right_store_keeps_a_dossier() => Names(new MemoryStore()).Should().BeEmpty();

    [Fact]
    public void A_store_that_never_looks_at_the_version_loses_updates() =>
        Names(new MemoryStore { Overwrites = true }).Should().Equal(StoreInvariants.NoUpdateIsLost);

    [Fact]
    public void A_store_that_knows_people_only_skips_the_clock() =>
        Names(new MemoryStore { Keeps = entry => entry.Entry.By is not Actor.TheClock })
            .Should().Equal(StoreInvariants.NoClockMoveIsSkipped);

    [Fact]
    public void A_store_that_adds_what_is_sent_again_stores_it_twice() =>
        Names(new MemoryStore { AddsAgain = true }).Should().Equal(StoreInvariants.NothingIsStoredTwice);

    [Fact]
    public void A_store_that_sorts_by_fact_reorders() =>
        Names(new MemoryStore
        {
            Loads = entries => [.. entries.OrderBy(one => one.Entry.Fact.GetType().Name, StringComparer.Ordinal)],
        }).Should().Equal(StoreInvariants.TheOrderIsKept);

    [Fact]
    public void A_store_that_forgets_of_which_check_in_an_entry_is_changes_it()
    {
        var forgetful = new MemoryStore { Loads = entries => [.. entries.Select(one => one with { CheckIn = null })] };
        Names(forgetful).Should().Equal(StoreInvariants.NothingIsChanged);
        FluentActions.Invoking(() => StoreInvariants.Require(Sample, forgetful.Load, forgetful.Append))
            .Should().Throw<CheckFailedException>().WithMessage("broken: nothing is changed\n*never stored*");
    }

    [Fact]
    public void A_dossier_that_could_show_nothing_is_not_taken()
    {
        var store = new MemoryStore();
        FluentActions.Invoking(() => StoreInvariants.Check(new Dossier("Empty"), store.Load, store.Append))
            .Should().Throw<ArgumentException>().WithMessage("Three entries*");
        FluentActions.Invoking(() => StoreInvariants.Check(
                Sample.At(Sample.Entries[4].Entry.On), store.Load, store.Append))
            .Should().Throw<ArgumentException>().WithMessage("An entry by the clock*");
    }

    private static string[] Names(MemoryStore store) =>
        [.. StoreInvariants.Check(Sample, store.Load, store.Append).Select(broken => broken.Name)];

    /// <summary>A store in memory, right unless a fault is planted.</summary>
    private sealed class MemoryStore
    {
        private readonly Dictionary<string, List<DossierEntry>> _dossiers = [];

        public bool Overwrites { get; init; }
        public bool AddsAgain { get; init; }
        public Func<DossierEntry, bool> Keeps { get; init; } = _ => true;
        public Func<List<DossierEntry>, List<DossierEntry>> Loads { get; init; } = entries => entries;

        public IReadOnlyList<DossierEntry> Load(string id) => [.. Loads(Of(id))];

        public bool Append(string id, int expectedVersion, IReadOnlyList<DossierEntry> entries)
        {
            var dossier = Of(id);
            var isAgain = dossier.Skip(expectedVersion).SequenceEqual(entries);
            if (expectedVersion < dossier.Count && Overwrites) dossier.RemoveRange(expectedVersion, 1);
            else if (expectedVersion != dossier.Count && !(isAgain && AddsAgain)) return false;
            dossier.AddRange(entries.Where(Keeps));
            return true;
        }

        private List<DossierEntry> Of(string id) =>
            _dossiers.TryGetValue(id, out var dossier) ? dossier : _dossiers[id] = [];
    }
}
