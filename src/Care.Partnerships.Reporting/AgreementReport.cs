using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>Agreements in words, for the people who run them.</summary>
/// <param name="names">The names of parties and people.</param>
public sealed class AgreementReport(Names names)
{
    /// <summary>Who works together, with their people.</summary>
    public string Parties()
    {
        var table = new TextTable("Party", "Kind", "Country", "People");
        foreach (var party in names.Parties)
            table.Add(
                party.Name, Words.Of(party.Kind), party.Country,
                string.Join(
                    ", ", names.People.Where(person => person.Party == party.Id).Select(person => person.Name)));
        return table.ToText();
    }

    /// <summary>
    /// Each agreement in one row: kind, where it stands, its period, its ceiling and whose move it is.
    /// </summary>
    public string Overview(IEnumerable<Agreement> agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        return Table(agreements.Select(agreement => (agreement, NextMove(agreement)))).ToText();
    }

    /// <summary>
    /// The same, where what hangs on each agreement is known: a move is one that can be made on the day.
    /// </summary>
    /// <param name="dossiers">The agreements, each with what hangs on it, as they stand on the day.</param>
    /// <param name="on">The day.</param>
    public string Overview(IEnumerable<AgreementDossier> dossiers, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        return Table(dossiers, on).ToText();
    }

    /// <summary>The same as <see cref="Overview(IEnumerable{AgreementDossier}, LocalDate)"/>.</summary>
    internal TextTable Table(IEnumerable<AgreementDossier> dossiers, LocalDate on) =>
        Table(dossiers.Select(dossier => (dossier.Agreement, NextMove(dossier, on))));

    private static TextTable Table(IEnumerable<(Agreement Agreement, string NextMove)> agreements)
    {
        var table = new TextTable("Agreement", "Kind", "Status", "Period", "Ceiling", "Next move");
        foreach (var (a, move) in agreements)
            if (a.Heading is { } heading)
                table.Add(
                    heading.Number, Words.Of(heading.Kind), Words.Of(a.Phase), Period(a), Ceiling(a.Ceiling), move);
        return table;
    }

    /// <summary>The moves of the clock that have fallen due by a day and are not recorded yet.</summary>
    public static string FallenDue(IEnumerable<Agreement> agreements, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var due = agreements.SelectMany(a =>
            a.Due(on)
                .Select(move => $"  {Words.Day(move.On)}  {Escape.Line($"{a.Heading?.Number}: {Brought(move)}")}\n")
        );
        return string.Concat(due) is { Length: > 0 } text ? text : "  nothing\n";
    }

    /// <summary>
    /// The days that come up from a day on, for this many days, of all agreements together, each with the rule behind
    /// it.
    /// </summary>
    /// <param name="agreements">The agreements.</param>
    /// <param name="first">The first day, included.</param>
    /// <param name="days">How many days to look ahead; the last one is included.</param>
    public static string ComingUp(IEnumerable<Agreement> agreements, LocalDate first, int days)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var table = new TextTable("Day", "In days", "Agreement", "What", "Rule");
        var rows = agreements
            .SelectMany(a => AgreementDate.Of(a).Select(date => (a, date)))
            .Where(row => row.date.On >= first && NodaTime.Period.DaysBetween(first, row.date.On) <= days);
        foreach (
            var (a, date) in rows.OrderBy(row => row.date.On)
                .ThenBy(row => row.a.Heading?.Number, StringComparer.Ordinal))
            table.Add(
                Words.Day(date.On), Invariant($"{NodaTime.Period.DaysBetween(first, date.On)}"),
                a.Heading?.Number ?? "", date.What, date.Source?.ToString() ?? "the agreement");
        return table.Count == 0 ? "  nothing\n" : table.ToText();
    }

    /// <summary>Sub-agreements, a line each: the framework above it, and what brought it about.</summary>
    public static string Families(IReadOnlyCollection<Agreement> agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var lines =
            from child in agreements
            let heading = child.Heading
            where heading?.Parent is not null
            let parent = agreements.FirstOrDefault(other => other.Heading?.Id == heading.Parent)
            let activated = parent?.Activations.FirstOrDefault(entry => entry.Fact.Activation.Agreement == heading.Id)
            let since = activated is null
                ? ""
                : $", activated on {Words.Day(activated.On)}: {activated.Fact.Activation.Emergency}"
            let above = parent?.Heading?.Number ?? heading.Parent?.Value
            select $"  {Escape.Line($"{heading.Number} is a sub-agreement of {above}{since}")}\n";
        return string.Concat(lines) is { Length: > 0 } text ? text : "  none\n";
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<AgreementFact>> history) =>
        HistoryText.Of(history, names, AgreementWording.Of, fact => (fact as AgreementDrafted)?.Heading.Sides);

    /// <summary>The amendments of an agreement with what each changes, in the order of their numbers.</summary>
    public static string Amendments(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var table = new TextTable("Amendment", "Kind", "Status", "Part", "Before", "After");
        foreach (var amendment in agreement.Amendments)
            foreach (var difference in amendment.Differences)
                table.Add(
                amendment.Number, Words.Of(amendment.Proposed.Fact.Proposal.Kind), Words.Of(amendment.Phase),
                difference.Part, difference.Before ?? "as signed", difference.After);
        return table.Count == 0 ? "  none\n" : table.ToText();
    }

    /// <summary>What each person of the two sides may do on a day; what is blocked comes with every reason.</summary>
    public string WhoMayDoWhat(Agreement agreement, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (Agreement.Lifecycle.Final.Contains(agreement.Phase.ToString(), StringComparer.Ordinal))
            return "  nothing is left to do: it has ended\n";
        var text = new System.Text.StringBuilder();
        foreach (var person in names.People.Where(person => agreement.SideOf(person) is not null))
        {
            var possible = agreement.Permissions(person, on);
            text.Append(
                null,
                $"  {Escape.Line($"{person.Name}, {Words.Of(person.Position)} of {names.Of(person.Party)}")}\n");
            var allowed = possible.Where(p => p.IsAllowed).Select(p => Words.OfVerb(p.Verb)).ToArray();
            text.Append(null, $"    may:     {(allowed.Length == 0 ? "nothing now" : string.Join(", ", allowed))}\n");
            foreach (
                var reason in possible
                    .SelectMany(p => p.Refusals.Select(r => (Verb: Words.OfVerb(p.Verb), r)))
                    .GroupBy(b => $"{b.r.Code}: {names.Of(b.r)}", b => b.Verb, StringComparer.Ordinal))
            {
                text.Append(null, $"    may not: {string.Join(", ", reason)}\n");
                text.Append(null, $"             {Escape.Line(reason.Key)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// What has to happen before somebody can submit an agreement for signature, one line for each: what the text
    /// lacks, with its source, and whatever else <see cref="Aggregate{TState, TFact}.Permissions"/> has against it.
    /// Empty where nothing is missing, or the agreement is past that.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="by">Who wants to submit it.</param>
    /// <param name="on">On which day.</param>
    public string Missing(Agreement agreement, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement is not { Phase: AgreementPhase.Negotiating, Heading: { } heading }) return "";
        var elements = MinimumContents.Missing(heading.Kind, agreement.Text.Proposed?.Fact.Contents ?? []);
        var against = agreement.Permissions(by, on)
            .Single(permission => permission.Fact == typeof(AgreementSubmittedForSignature)).Refusals;
        // The elements are listed one by one; what the heading asks for besides is in the refusal only.
        return string.Concat([
            .. elements.Select(element => $"  the text lacks: {element.What} ({element.Source})\n"),
            .. against.Where(refusal => refusal.Field != "contents" || elements.Count == 0)
                .Select(refusal => $"  {names.Of(refusal)}\n"),
        ]);
    }

    /// <summary>
    /// Whose move it is as of a day, in a few words: what can be done now, as the list of duties has it, and else what
    /// it waits for.
    /// </summary>
    /// <param name="dossier">The agreement with what hangs on it, as it stands on the day.</param>
    /// <param name="on">The day.</param>
    public string NextMove(AgreementDossier dossier, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var agreement = dossier.Agreement;
        if (agreement.Phase is AgreementPhase.Active && CanNow(dossier, typeof(AgreementCloseOutStarted), on))
            return $"either side: {Verb(typeof(AgreementCloseOutStarted))}";
        if (agreement.Phase is not AgreementPhase.ClosingOut) return NextMove(agreement);
        return CanNow(dossier, typeof(AgreementClosed), on)
            ? $"either side: {Verb(typeof(AgreementClosed))}"
            : $"to {Verb(typeof(AgreementClosed))} waits for: {string.Join(", ", ClosingWaitsFor(dossier, on))}";
    }

    private static bool CanNow(AgreementDossier dossier, Type fact, LocalDate on) =>
        dossier.Duties(on).Any(duty => duty.Fact == fact && !duty.IsSilence);

    private static IEnumerable<string> ClosingWaitsFor(AgreementDossier dossier, LocalDate on)
    {
        if (dossier.Agreement.End is { } end && on <= end) yield return $"the last day, {Words.InWords(end)}";
        if (dossier.CloseOut is not { Phase: not CloseOutPhase.NotStarted } closeOut)
            yield return "the plan of the close-out";
        else if (closeOut.Completed is null) yield return Steps(closeOut);
        if (dossier.Account is { Phase: FundingPhase.Open }) yield return "the account";
    }

    private static string Steps(AgreementCloseOut closeOut) => closeOut.Steps.Count(step => step.IsOpen) switch
    {
        0        => "the end of the close-out",
        var open => $"{Words.Count(open, "step")} of the close-out",
    };

    /// <summary>
    /// Whose move it is, in a few words. Whether an agreement in close-out can be closed depends on what hangs on it:
    /// give the dossier, and it is said.
    /// </summary>
    public string NextMove(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Phase is AgreementPhase.ClosingOut)
            return $"to {Verb(typeof(AgreementClosed))} waits for: the close-out, and the account if there is one";
        var moves = agreement.NextMoves();
        return moves.Count switch
        {
            0 when Agreement.Lifecycle.Final.Contains(agreement.Phase.ToString(), StringComparer.Ordinal) =>
                "none: it has ended",
            0 => "none is due",
            1 when moves[0].Side is { } side =>
                $"{(agreement.Sides is { } sides ? names.Of(sides[side]) : Words.Of(side))}: {Verb(moves[0].Fact)}",
            1 => $"by itself: {AgreementWording.ToCome(moves[0].Fact)}",
            _ => moves[0].Fact == typeof(TextAccepted) || moves[0].Fact == typeof(AgreementSigned)
                ? $"both sides: {Verb(moves[0].Fact)}"
                : $"either side: {Verb(moves[0].Fact)}",
        };
    }

    private static string Brought(IEntry<AgreementFact> move) =>
        AgreementWording.Of(move.Fact, new(Names.None, move.By));

    private static string Verb(Type fact) =>
        Words.OfVerb(Agreement.Lifecycle.Rows.AsEnumerable().First(row => row.Fact == fact.Name).Verb);

    private static string Period(Agreement a) =>
        a is not { Terms: { } terms, Period: { } period }
            ? "no text yet"
            : $"{Words.Day(period.Start)} to " +
              $"{Words.Day(period.End)}{(period.End == terms.Period.End ? "" : " (extended)")}";

    private static string Ceiling(Money? ceiling) => ceiling is { } most ? Words.Of(most) : "no money";
}
