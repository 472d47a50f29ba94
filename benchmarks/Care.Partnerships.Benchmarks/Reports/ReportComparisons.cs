using Care.Partnerships.Agreements;
using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using Life = Care.Partnerships.Benchmarks.Agreements.AgreementLife;

namespace Care.Partnerships.Benchmarks.Reports;

/// <summary>The lifecycle of a report against the same guards and rules in Stateless.</summary>
internal static class ReportComparisons
{
    private static readonly Lifecycle<ReportInAgreement, ReportPhase, ReportCommand, ReportEvent> Table = ReportLifecycle.Table;
    private static readonly Agreement Running = RunningAgreement();
    private static readonly DateInterval Spring = new(new(2026, 3, 1), new(2026, 5, 31)), Whole = new(new(2026, 3, 1), new(2026, 8, 31));
    private static readonly (Id<Report> Id, ReportCommand Command)[] Path = [.. About("rep-1", ReportKind.Narrative), .. About("rep-2", ReportKind.Financial), .. About("rep-3", ReportKind.FinalNarrative), .. About("rep-4", ReportKind.FinalFinancial)];
    private static readonly ReportBook[] Books = [.. Enumerable.Range(0, Path.Length).Select(BookAfter)];
    private static readonly StatelessReport Peer = new(Running);

    public static IReadOnlyList<Comparison> All { get; } =
    [
        // The bar is 5, as for agreements, and it is not met: about 3.4. Each command finds its report in the book, and each event writes a new report into a new book.
        Comparison.Of("Four reports in 32 commands, decided and evolved, against Stateless (bar 5, not met)", Live, LiveWithStateless, Told, Told)
            with { MinSpeedRatio = 3, MinBytesRatio = 4 },
        Comparison.Of("32 commands in 32 states of four reports, most of them refused, against Stateless", Permissions, PermissionsWithStateless, _ => OurCodes(), _ => PeerCodes())
            with { MinSpeedRatio = 1 },
    ];

    // Opened, given more time, handed in, returned, handed in again, accepted.
    private static (Id<Report>, ReportCommand)[] About(string name, ReportKind kind)
    {
        var (id, isFinal, money) = (Id<Report>.Of(name), kind.Traits().IsFinal, kind.Traits().StatesExpenditure ? Money.Of(40_000m, Currency.Usd) : (Money?)null);
        var (period, day) = isFinal ? (Whole, new LocalDate(2026, 9, 1).PlusDays(kind is ReportKind.FinalFinancial ? 40 : 0)) : (Spring, new LocalDate(2026, 6, 1).PlusDays(kind is ReportKind.Financial ? 40 : 0));
        ReportCommand[] commands =
        [
            new OpenReport(Life.Ben, new(kind, Side.Partner, period, period.End.PlusDays(30), new(14, 10)), day),
            new RescheduleReport(Life.Ana, new(period, period.End.PlusDays(45)), "Roads were cut.", day.PlusDays(1)),
            new SubmitReport(Life.Jose, new(1, "doc-1", day.PlusDays(5), money), day.PlusDays(6)),
            new TakeUpReport(Life.Ana, day.PlusDays(8)),
            new ReturnReport(Life.Ana, new(["Clear figures."], ["Say why transport cost more."]), day.PlusDays(12)),
            new SubmitReport(Life.Jose, new(2, "doc-2", day.PlusDays(20), money), day.PlusDays(20)),
            new TakeUpReport(Life.Maria, day.PlusDays(21)),
            new AcceptReport(Life.Ana, null, day.PlusDays(30)),
        ];
        return [.. commands.Select(command => (id, command))];
    }

    private static Agreement RunningAgreement()
    {
        var agreement = Agreement.NotStarted;
        foreach (var command in Life.Path)
        {
            agreement = agreement.Record(command.Entry()).ToResult().Required();
            if (command is TakeEffect) break;
        }
        return agreement;
    }

    private static ReportBook Live()
    {
        var book = ReportBook.Empty;
        foreach (var (id, command) in Path)
        {
            var state = new ReportInAgreement(Running, book, id);
            book = Table.Evolve(state, Table.Decide(state, command).Event).Book;
        }
        return book;
    }

    private static List<ReportRecord> LiveWithStateless()
    {
        Peer.Clear();
        foreach (var (id, command) in Path) Peer.Fire(id, command);
        return Peer.Reports;
    }

    private static int Permissions()
    {
        var accepted = 0;
        foreach (var book in Books)
            foreach (var (id, command) in Path)
                if (Table.Decide(new(Running, book, id), command).IsAccepted) accepted++;
        return accepted;
    }

    private static int PermissionsWithStateless()
    {
        var accepted = 0;
        Peer.Clear();
        foreach (var (id, command) in Path)
        {
            foreach (var (other, asked) in Path) if (!Peer.WhyNot(other, asked).Any()) accepted++;
            Peer.Fire(id, command);
        }
        return accepted;
    }

    private static string OurCodes() => string.Join('\n', from book in Books from one in Path select Codes(Table.Decide(new(Running, book, one.Id), one.Command)));

    private static string PeerCodes()
    {
        var told = new List<string>();
        Peer.Clear();
        for (var i = 0; i < Path.Length; i++)
        {
            foreach (var (id, command) in Path) told.Add(string.Join('+', Peer.WhyNot(id, command)));
            Peer.Fire(Path[i].Id, Path[i].Command);
        }
        return string.Join('\n', told);
    }

    private static string Codes(Decision<ReportEvent> decision) => decision.IsAlreadySo ? "=" : string.Join('+', decision.Refusals.Select(r => r.Code));

    private static string Told(ReportBook book) => string.Join('\n', book.Reports.Select(r => FormattableString.Invariant($"{r.Id} {r.Kind} {r.Phase} {r.Period} {r.Rounds.Count} {r.Expenditure} {r.DueOn}")));

    private static string Told(List<ReportRecord> reports) => string.Join('\n', reports.Select(r => FormattableString.Invariant($"{r.Id} {r.Kind} {r.Phase} {r.Period} {r.Times} {r.Expenditure} {r.DueOn}")));

    private static ReportBook BookAfter(int count)
    {
        var book = ReportBook.Empty;
        foreach (var (id, command) in Path.Take(count)) book = Table.Handle(new(Running, book, id), command).Required().State.Book;
        return book;
    }
}
