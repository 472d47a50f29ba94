using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Benchmarks.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using Life = Care.Partnerships.Benchmarks.Agreements.AgreementLife;

namespace Care.Partnerships.Benchmarks.Reports;

/// <summary>The lifecycle of a report against the same guards and rules in Stateless.</summary>
internal static class ReportComparisons
{
    private static readonly Lifecycle<ReportBook, ReportFact> Table = ReportBook.Lifecycle;
    private static readonly Agreement Running = RunningAgreement();
    private static readonly DateInterval Spring = new(new(2026, 3, 1), new(2026, 5, 31)),
        Whole = new(new(2026, 3, 1), new(2026, 8, 31));
    private static readonly (Id<Report> Id, ReportCommand Command)[] Path =
    [
        .. About("rep-1", ReportKind.Narrative), .. About("rep-2", ReportKind.Financial),
        .. About("rep-3", ReportKind.FinalNarrative), .. About("rep-4", ReportKind.FinalFinancial)
    ];

    // What either side is asked for is made before anything is timed: facts here, commands for the peer.
    private static readonly (ReportFact Fact, Actor By, LocalDate On)[] Facts =
        [.. Path.Select(step => (FactOf(step.Id, step.Command), step.Command.By, step.Command.On))];

    private static readonly ReportBook[] Books = [.. Enumerable.Range(0, Path.Length).Select(BookAfter)];
    private static readonly StatelessReport Peer = new(Running);

    public static IReadOnlyList<Comparison> All { get; } =
    [
        // Each fact finds its report in the book, and each entry writes a new report into a new book: about 3.1.
        Comparison.Of("Four reports in 32 facts, made before, recorded, against Stateless (bar 4, not met)", Live,
            LiveWithStateless, Told, Told)
            with { MinSpeedRatio = 2.5, MinBytesRatio = 4 },
        Comparison.Of("32 facts in 32 states of four reports, most of them refused, against Stateless", Permissions,
            PermissionsWithStateless, _ => OurCodes(), _ => PeerCodes())
            with { MinSpeedRatio = 1 },
    ];

    // Opened, given more time, handed in, returned, handed in again, accepted.
    private static (Id<Report>, ReportCommand)[] About(string name, ReportKind kind)
    {
        var (id, isFinal, money) = (
            Id<Report>.Of(name), ReportTraits.Of(kind).IsFinal,
            ReportTraits.Of(kind).StatesExpenditure ? Money.Of(40_000m, Currency.Usd) : (Money?)null);
        var (period, day) = isFinal
            ? (Whole, new LocalDate(2026, 9, 1).PlusDays(kind is ReportKind.FinalFinancial ? 40 : 0))
            : (Spring, new LocalDate(2026, 6, 1).PlusDays(kind is ReportKind.Financial ? 40 : 0));
        ReportCommand[] commands =
        [
            new OpenReport(Life.Ben, new(kind, Side.Partner, period, period.End.PlusDays(30), new(14, 10)), day),
            new RescheduleReport(Life.Ana, new(period, period.End.PlusDays(45)), "Roads were cut.", day.PlusDays(1)),
            new SubmitReport(Life.Jose, new(1, "doc-1", day.PlusDays(5), money), day.PlusDays(6)),
            new TakeUpReport(Life.Ana, day.PlusDays(8)),
            new ReturnReport(Life.Ana, new(["Clear figures."], ["Say why transport cost more."]), day.PlusDays(12)),
            new SubmitReport(Life.Jose, new(2, "doc-2", day.PlusDays(20), money), day.PlusDays(20)),
            new TakeUpReport(Life.Maria, day.PlusDays(21)),
            new AcceptReport(Life.Ana, null, money is null ? null : Ledger(period, day.PlusDays(30)), day.PlusDays(30)),
        ];
        return [.. commands.Select(command => (id, command))];
    }

    // A certificate as a file holds it: nobody else makes one.
    private static ExpenditureTotal Ledger(DateInterval period, LocalDate asOf) =>
        JsonSerializer.Deserialize<ExpenditureTotal>(
            FormattableString.Invariant($$"""
            {
                "agreement": "agr-1", "period": "{{period.Start:uuuu-MM-dd}}/{{period.End:uuuu-MM-dd}}",
                "amount": "40000.00 USD", "asOf": "{{asOf:uuuu-MM-dd}}"
            }
            """), PartnershipJson.Options)!;

    private static Agreement RunningAgreement()
    {
        var agreement = Agreement.NotStarted;
        foreach (var command in Life.Path)
        {
            agreement = agreement.Record(command.Fact(), command.By, command.On).ToResult().Required();
            if (command is TakeEffect) break;
        }
        return agreement;
    }

    private static ReportFact FactOf(Id<Report> id, ReportCommand command) => command switch
    {
        OpenReport c       => new ReportOpened(id, c.Scheduled),
        RescheduleReport c => new ReportRescheduled(id, c.Dates, c.Reason),
        SubmitReport c     => new ReportSubmitted(id, c.Submission),
        TakeUpReport       => new ReportReviewStarted(id),
        ReturnReport c     => new ReportReturned(id, c.Feedback),
        AcceptReport c     => new ReportAccepted(id, c.Note) { Ledger = c.Ledger },
        _                  => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static ReportBook Live()
    {
        var book = ReportBook.Empty.Under(Running);
        foreach (var (fact, by, on) in Facts) book = After(book, fact, by, on);
        return book;
    }

    private static ReportBook After(ReportBook book, ReportFact fact, Actor by, LocalDate on)
    {
        var outcome = book.Record(fact, by, on);
        return outcome.IsAccepted ? outcome.State : throw new InvalidOperationException(outcome.ToString());
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
            foreach (var (fact, by, on) in Facts)
                if (Table.Decide(book, fact, by, on).IsAccepted) accepted++;
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

    private static string OurCodes() => string.Join('\n',
        from book in Books from one in Facts select Codes(Table.Decide(book, one.Fact, one.By, one.On)));

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

    private static string Codes(Decision decision) =>
        decision.WasAlreadySo ? "=" : string.Join('+', decision.Refusals.Select(r => r.Code));

    private static string Told(ReportBook book) =>
        string.Join(
            '\n',
            book.Reports.Select(r =>
                FormattableString.Invariant(
                    $"{r.Id} {r.Kind} {r.Phase} {r.Period} {r.Rounds.Count} {r.Expenditure} {r.DueOn}")));

    private static string Told(List<ReportRecord> reports) =>
        string.Join(
            '\n',
            reports.Select(r =>
                FormattableString.Invariant($"{r.Id} {r.Kind} {r.Phase} {r.Period} {r.Times} {r.Expenditure} {r.DueOn}")
            ));

    private static ReportBook BookAfter(int count) => Facts.Take(count)
        .Aggregate(ReportBook.Empty.Under(Running), (book, one) => After(book, one.Fact, one.By, one.On));
}
