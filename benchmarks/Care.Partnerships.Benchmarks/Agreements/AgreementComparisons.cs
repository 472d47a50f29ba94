using Care.Partnerships.Agreements;
using Care.Partnerships.Values;
using Life = Care.Partnerships.Benchmarks.Agreements.AgreementLife;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The lifecycle of an agreement against the same guards and rules in Stateless.</summary>
internal static class AgreementComparisons
{
    private static readonly Lifecycle<Agreement, AgreementFact> Table = Agreement.Lifecycle;

    // What either side is asked for is made before anything is timed: facts with who and when here, commands for the
    // peer.
    private static readonly Asked[] Path = [.. Life.Path.Select(AskedOf)], AmendedPath = AskedOf(Life.AmendedPath),
        AmendedPathUnderMatrix = AskedOf(Life.AmendedPathUnderMatrix);

    private static readonly Asked[] Trials = AskedOf([.. Life.AmendmentTrials.Select(trial => ((AgreementCommand?)null,
        (AmendmentCommand?)trial.Command, trial.Id))]);
    private static readonly IEntry<AgreementFact>[] LongHistory = HistoryOf([.. Life.LongPath.Select(AskedOf)]),
        LongAmendedHistory = HistoryOf(AskedOf(Life.LongAmendedPath));

    private static readonly Agreement[] States = [.. Path.Select((_, i) => StateAfter(Path[..i]))];
    /// <summary>The agreement of the life while it runs.</summary>
    internal static Agreement Running => States.First(state => state.Phase is AgreementPhase.Active);

    private static readonly StatelessRecord[] Records = [.. Enumerable.Range(0, Path.Length).Select(RecordAfter)];

    // The peer knows nothing of an agreement before its text is signed that an amendment could be held against.
    private static readonly (AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[][] SignedPrefixes =
        [.. new[] { Life.AmendedPath, Life.AmendedPathUnderMatrix, Life.TerminatedPath }
            .SelectMany(path => path.Select((_, i) => path[..(i + 1)]))
            .Where(prefix => StateAfter(AskedOf(prefix)).Phase >= AgreementPhase.Signed)];

    private static readonly Agreement[] AmendedStates = [.. SignedPrefixes.Select(prefix =>
        StateAfter(AskedOf(prefix)))];
    private static readonly StatelessRecord[] AmendedRecords = [.. SignedPrefixes.Select(RecordAfter)];
    private static readonly Actor[] Actors = [Life.Maria, Life.Ana, Life.Jose, Life.Ben];

    private static readonly StatelessAgreement Peer = new();
    private static readonly AgreementPhase[] OurPhases = new AgreementPhase[Path.Length],
        PeerPhases = new AgreementPhase[Path.Length];

    public static IReadOnlyList<Comparison> All { get; } =
    [
        // By the median 6.1 to 6.7, by the lower quartile 5.7 to 6.7: what a machine does between two turns moves it
        // more than what the code does. Each stop of this folder lies a tenth below the lowest that was seen.
        Comparison.Of("Life of 24 facts, made before, recorded, against Stateless (bar 6.5, not met)", Live,
            LiveWithStateless, _ => new Answer(() => Told(OurPhases)), _ => new Answer(() => Told(PeerPhases)))
            with { MinSpeedRatio = 5.2, MinBytesRatio = 8 },
        // Stateless says what follows only by firing; CanFire answers yes or no, which is less than a decision.
        Comparison.Of("24 facts, made before, judged, against firing them in Stateless (bar 12)", Decide, Fire)
            with { MinSpeedRatio = 10, MaxBytesPerOp = 0 },
        // The bar is 7, and is met in about half of the processes (6 to 7.4): submitting, signing, extending and
        // closing ask more rules since they ask for the parent, the due diligence and the certificates.
        Comparison.Of("24 facts, made before, judged, against Stateless CanFire (bar 7, not met)", Decide, CanFire)
            with { MinSpeedRatio = 4.9, MaxBytesPerOp = 0 },
        // 2.7 to 4.4 by the lower quartile, 4.4 to 4.6 by the median: most of the time goes into refusals that CanFire
        // does not make.
        Comparison.Of("What 4 people may do in 24 states, against Stateless CanFire (bar 4, not met)", Possible,
            PossibleWithStateless, p => new Answer(() => Told(p)), p => new Answer(() => Told(p)))
            with { MinSpeedRatio = 2.4 },
        Comparison.Of("1,000 entries replayed, checked, against Stateless", Replay, ReplayWithStateless,
            a => new Answer(() => $"{a.Phase} {a.End} {a.LastOn}"), r => new Answer(() =>
                $"{r.Phase} {r.End} {r.LastOn}"))
            with { MinSpeedRatio = 10 },
        // An audit judges each entry anew and follows it; the peer asks each guard before it fires, too.
        Comparison.Of("1,000 entries audited, against firing them in Stateless", Audit, ReplayWithStateless,
            findings => findings.Count == 0, record => record.Phase is AgreementPhase.Closed)
            with { MinSpeedRatio = 5 },
        // Each fact of an amendment finds it in the agreement, and writes a new one into a new book of a new
        // agreement: 4.4 to 5.
        Comparison.Of("Life of 33 facts with two amendments, against Stateless (bar 5.5, not met)",
            () => Live(AmendedPath), () => LiveWithStateless(Life.AmendedPath), Told, Told)
            with { MinSpeedRatio = 4, MinBytesRatio = 6 },
        // The same sign-off is reckoned on both sides, in code of the peer's own; what the engine costs weighs less:
        // 3.8 to 4.4.
        Comparison.Of("Life of 35 facts under a role matrix and a donor, against Stateless (bar 4.5, not met)",
            () => Live(AmendedPathUnderMatrix), () => LiveWithStateless(Life.AmendedPathUnderMatrix), Told, Told)
            with { MinSpeedRatio = 3.4, MinBytesRatio = 5 },
        Comparison.Of("1,000 entries with amendments replayed, checked, against Stateless",
            () => Table.Replay(LongAmendedHistory), () => LiveWithStateless(Life.LongAmendedPath), Told, Told)
            with { MinSpeedRatio = 7 },
        Comparison.Of("Facts of amendments, most of them refused, against Stateless",
            AmendmentPermissions, AmendmentPermissionsWithStateless, _ => new Answer(OurAmendmentCodes), _ =>
                new Answer(PeerAmendmentCodes))
            with { MinSpeedRatio = 1 },
        Comparison.Of("24 facts in 24 states, most of them refused, against Stateless",
            Permissions, PermissionsWithStateless, _ => new Answer(OurCodes), _ => new Answer(PeerCodes))
            with { MinSpeedRatio = 1 },
    ];

    private static Agreement Live()
    {
        var (state, i) = (Table.Start, 0);
        foreach (var (fact, by, on) in Path)
        {
            state = Table.Record(state, fact, by, on).State;
            OurPhases[i++] = state.Phase;
        }
        return state;
    }

    private static Agreement Live(Asked[] path)
    {
        var state = Table.Start;
        foreach (var (fact, by, on) in path)
        {
            var outcome = Table.Record(state, fact, by, on);
            state = outcome.IsAccepted ? outcome.State : throw new InvalidOperationException(outcome.ToString());
        }
        return state;
    }

    private static StatelessRecord LiveWithStateless(
        (AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] path)
    {
        Peer.Record = new();
        foreach (var (whole, part, id) in path)
        {
            if (whole is not null) Peer.Fire(whole);
            else Peer.Fire(part!, id);
        }
        return Peer.Record;
    }

    private static Answer Told(Agreement a) =>
        new(() =>
            $"{a.Phase} {a.End} {a.LastOn} {a.Version} {a.AnnexInForce(AnnexKind.Budget)?.Version} " +
            $"{string.Join(' ', a.Amendments.Select(x => $"{x.Number}:{x.Phase}"))}");

    private static Answer Told(StatelessRecord r) =>
        new(() =>
            $"{r.Phase} {r.End} {r.LastOn} {r.Version} {r.AnnexOf(AnnexKind.Budget)?.Reference.Version} " +
            $"{string.Join(' ', r.Amendments.Select(x => $"{x.Number}:{x.Phase}"))}");

    private static StatelessRecord LiveWithStateless()
    {
        Peer.Record = new();
        var i = 0;
        foreach (var command in Life.Path)
        {
            Peer.Fire(command);
            PeerPhases[i++] = Peer.Record.Phase;
        }
        return Peer.Record;
    }

    private static int Decide()
    {
        var accepted = 0;
        for (var i = 0; i < States.Length; i++)
        {
            var (fact, by, on) = Path[i];
            if (Table.Decide(States[i], fact, by, on).IsAccepted) accepted++;
        }
        return accepted;
    }

    private static int Fire()
    {
        Peer.Record = new();
        var fired = 0;
        foreach (var command in Life.Path)
        {
            Peer.Fire(command);
            fired++;
        }
        return fired;
    }

    private static int CanFire()
    {
        var accepted = 0;
        for (var i = 0; i < Records.Length; i++)
        {
            Peer.Record = Records[i];
            if (Peer.CanFire(Life.Path[i])) accepted++;
        }
        return accepted;
    }

    private static IReadOnlyList<Permission>[] Possible()
    {
        var answers = new IReadOnlyList<Permission>[States.Length * Actors.Length];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = Table.Permissions(
                States[i / Actors.Length], Actors[i % Actors.Length], Path[i / Actors.Length].On);
        return answers;
    }

    private static List<(string Command, ICollection<string> Unmet)>[] PossibleWithStateless()
    {
        var answers = new List<(string Command, ICollection<string> Unmet)>[Records.Length * Actors.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            Peer.Record = Records[i / Actors.Length];
            answers[i] = Peer.Possible(Actors[i % Actors.Length], Life.Path[i / Actors.Length].On);
        }
        return answers;
    }

    private static Agreement Replay() => Table.Replay(LongHistory);

    private static IReadOnlyList<AuditFinding> Audit() => Table.Audit(LongHistory);

    private static StatelessRecord ReplayWithStateless()
    {
        Peer.Record = new();
        foreach (var command in Life.LongPath) Peer.Fire(command);
        return Peer.Record;
    }

    private static int Permissions()
    {
        var accepted = 0;
        foreach (var state in States)
            foreach (var (fact, by, on) in Path)
                if (Table.Decide(state, fact, by, on).IsAccepted) accepted++;
        return accepted;
    }

    private static int PermissionsWithStateless()
    {
        var accepted = 0;
        foreach (var record in Records)
        {
            Peer.Record = record;
            foreach (var command in Life.Path) if (Peer.CanFire(command, out _)) accepted++;
        }
        return accepted;
    }

    private static string OurCodes() => Codes(States, Path);

    private static int AmendmentPermissions()
    {
        var accepted = 0;
        foreach (var state in AmendedStates)
            foreach (var (fact, by, on) in Trials)
                if (Table.Decide(state, fact, by, on).IsAccepted) accepted++;
        return accepted;
    }

    private static int AmendmentPermissionsWithStateless()
    {
        var accepted = 0;
        foreach (var record in AmendedRecords)
        {
            Peer.Record = record;
            foreach (var (command, id) in Life.AmendmentTrials) if (Peer.CanFire(command, id, out _)) accepted++;
        }
        return accepted;
    }

    private static string OurAmendmentCodes() => Codes(AmendedStates, Trials);

    private static string PeerAmendmentCodes() => string.Join('\n',
        from i in Enumerable.Range(0, AmendedRecords.Length)
        from trial in Life.AmendmentTrials
        select string.Join('+', WhyNot(AmendedRecords[i], trial.Command, trial.Id)));

    private static IEnumerable<string> WhyNot(StatelessRecord record, AmendmentCommand command, Id<Amendment> id)
    {
        Peer.Record = record;
        return Peer.CanFire(command, id, out var unmet) ? []
            : unmet is { Count: > 0 } ? StatelessAgreement.Told(unmet)
            : ["CP-LIF-001"];
    }

    private static string PeerCodes() => string.Join('\n',
        from i in Enumerable.Range(0, Records.Length)
        from command in Life.Path
        select string.Join('+', WhyNot(Records[i], command)));

    private static string Codes(Agreement[] states, Asked[] path) =>
        string.Join('\n', from state in states from asked in path select Codes(Table.Decide(state, asked.Fact,
            asked.By, asked.On)));

    private static string Codes(Decision decision) =>
        decision.WasAlreadySo ? "=" : string.Join('+', decision.Refusals.Select(r => r.Code));

    private static IEnumerable<string> WhyNot(StatelessRecord record, AgreementCommand command)
    {
        Peer.Record = record;
        return Peer.CanFire(command, out var unmet) ? []
            : unmet is { Count: > 0 } ? StatelessAgreement.Told(unmet)
            : ["CP-LIF-001"];
    }

    private static string Told(AgreementPhase[] phases) => string.Join(' ', phases);

    // The clock's moves are listed for the clock alone; the peer lists them, refused, for everybody.
    private static string Told(IReadOnlyList<Permission>[] answers) =>
        string.Join('\n', answers.Select(listed => string.Join(' ', listed.Select(p =>
            $"{PeerFacts.Names[p.Fact]}:{string.Join('+', p.Refusals.Select(r => r.Code))}")
                .Order(StringComparer.Ordinal))));

    private static string Told(List<(string Command, ICollection<string> Unmet)>[] answers) =>
        string.Join(
            '\n',
            answers.Select(listed =>
                string.Join(
                    ' ', listed
                        .Where(p => !p.Unmet.Contains("CP-LIF-002"))
                        .Select(p => $"{p.Command}:{string.Join('+', StatelessAgreement.Told(p.Unmet))}")
                        .Order(StringComparer.Ordinal))));

    private static Asked AskedOf(AgreementCommand command) => new(command.Fact(), command.By, command.On);

    private static Asked[] AskedOf((AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] path) =>
        [.. path.Select(step => step.Whole is { } whole ? AskedOf(whole) : new(step.Part!.Fact(step.Id), step.Part!.By,
            step.Part!.On))];

    private static IEntry<AgreementFact>[] HistoryOf(Asked[] path) =>
        [.. path.Select(asked => Table.Proposal(asked.Fact, asked.By, asked.On))];

    private static Agreement StateAfter(Asked[] path) => Table.Replay(HistoryOf(path));

    private static StatelessRecord RecordAfter(int count)
    {
        var agreement = new StatelessAgreement();
        foreach (var command in Life.Path.Take(count)) agreement.Fire(command);
        return agreement.Record;
    }

    private static StatelessRecord RecordAfter(
        (AgreementCommand? Whole, AmendmentCommand? Part, Id<Amendment> Id)[] path)
    {
        var agreement = new StatelessAgreement();
        foreach (var (whole, part, id) in path)
        {
            if (whole is not null) agreement.Fire(whole);
            else agreement.Fire(part!, id);
        }
        return agreement.Record;
    }

    // What somebody wants to record: a fact, who says so, and on which day.
    private readonly record struct Asked(AgreementFact Fact, Actor By, LocalDate On);
}
