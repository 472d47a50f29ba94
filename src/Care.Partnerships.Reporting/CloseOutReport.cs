using System.Text;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>Close-outs in words, for the people who run them.</summary>
/// <param name="names">The names of parties and people.</param>
public sealed class CloseOutReport(Names names)
{
    /// <summary>
    /// The board: each step in one row, with whose it is, where it stands, when it is due and what to know about it.
    /// </summary>
    public string Board(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        if (closeOut.Steps.Count == 0) return "  nothing is planned\n";
        var progress = CloseOutProgress.Of(closeOut, on);
        var table = new TextTable("Step", "Whose", "Status", "Due", "Lead's earlier date", "Notes");
        for (var i = 0; i < closeOut.Steps.Count; i++)
        {
            var (step, open) = (closeOut.Steps[i], progress.Steps.Count > 0 ? progress.Steps[i] : null);
            table.Add(step.Planned.What, Whose(closeOut, step), Stands(closeOut, step, open), Due(step.Due),
                step.Due.LeadOn is { } lead ? Words.Day(lead) : "", ToKnow(step, open));
        }

        return table.ToText();
    }

    /// <summary>
    /// How far it is in a few lines: what is settled, what is next and late, whose turn it is, and how soon it can be
    /// closed.
    /// </summary>
    public string Summary(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        if (closeOut.Heading is not { } heading || closeOut.Schedule is null) return "  nothing is planned\n";
        if (closeOut is { Phase: CloseOutPhase.Closed, Course.Completed: { } completed })
            return $"  closed on {Words.InWords(completed.On)} by {Escape.Line(names.Of(completed.By))}; "
                + $"records are kept {CloseOutWording.Kept(closeOut.Course.Retention)}\n";
        var progress = CloseOutProgress.Of(closeOut, on);
        var waitsFor = string.Join(", ", progress.WaitsFor.Select(side => names.Of(heading.Sides[side])))
            is { Length: > 0 } sides ? sides : "settled";
        var path = string.Join(", then ", progress.CriticalPath.Select(id => Words.Of(id))) is { Length: > 0 } steps
            ? steps : "nothing is left";
        var text = new StringBuilder();
        text.Append(null, $"  steps:            {progress.Count.Settled} of {progress.Count.Of} required steps done\n");
        text.Append(null, $"  next:             {Listed(progress.Next)}\n");
        text.Append(null, $"  late:             {Listed(progress.Late)}\n");
        text.Append(null, $"  whose turn:       {Escape.Line(waitsFor)}\n");
        text.Append(null, $"  critical path:    {path}\n");
        text.Append(null, $"  earliest closing: {(progress.EarliestClosing is { } day ? Words.Day(day) : "none")}\n");
        return text.ToString();
    }

    /// <summary>
    /// The steps as a Gantt chart in Mermaid: done ones by their facts, open ones as early as they can be, those on the
    /// critical path marked.
    /// </summary>
    public string Gantt(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        var text = new StringBuilder("gantt\n");
        if (closeOut.Heading is not { } heading || closeOut.Schedule is not { } schedule) return text.ToString();
        text.Append(null, $"    title Close-out of {Escape.Mermaid(heading.Number)}\n")
            .Append("    dateFormat YYYY-MM-DD\n    todayMarker off\n");
        text.Append(null, $"    end of the agreement :milestone, end, {Words.Day(schedule.Anchors.End)}, 0d\n");
        foreach (var whose in Bars(closeOut, on).GroupBy(bar => bar.Whose, StringComparer.Ordinal))
        {
            text.Append(null, $"    section {Escape.Mermaid(whose.Key)}\n");
            foreach (var bar in whose) text.Append(Drawn(bar));
        }

        return text.ToString();
    }

    /// <summary>
    /// The steps with the days that a chart gives them: done ones by their facts, open ones as early as they can be. A
    /// step without days is left out.
    /// </summary>
    internal IEnumerable<StepBar> Bars(AgreementCloseOut closeOut, LocalDate on)
    {
        var progress = CloseOutProgress.Of(closeOut, on);
        foreach (var step in closeOut.Steps.AsEnumerable())
        {
            var open = progress.Steps.FirstOrDefault(one => one.Step.Id == step.Id);
            var (state, end) = step.Settled switch
            {
                { Fact: StepDone done } => (StepBarState.Done, done.Evidence.FactOn),
                { } settled             => (StepBarState.Done, settled.On),
                null                    => (StateOf(step.Id, open), open?.EarliestOn ?? open?.Due.On),
            };
            if (end is not { } last) continue;
            var days = Math.Max(1, step.Planned.Takes);
            // A bar that would begin before the calendar does begins on its first day.
            var first = Period.DaysBetween(LocalDate.MinIsoValue, last) < days
                ? LocalDate.MinIsoValue : last.PlusDays(1 - days);
            yield return new(step.Id, step.Planned.What, Whose(closeOut, step), state, first, days);
        }

        StepBarState StateOf(Id<CloseOutStep> id, StepProgress? open) =>
            progress.CriticalPath.Contains(id) ? StepBarState.Critical
            : open is { IsNext: true } ? StepBarState.Next : StepBarState.Open;
    }

    /// <summary>What happened to a close-out and its steps, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<CloseOutFact>> history) =>
        HistoryText.Of(history, names, CloseOutWording.Of, fact => (fact as CloseOutPlanned)?.Heading.Sides);

    /// <summary>What a new plan changes, a line for each step.</summary>
    public static string Changes(IEnumerable<ScheduleDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var lines = differences.Select(difference => $"  {Escape.Line($"{difference}")}\n");
        return string.Concat(lines) is { Length: > 0 } text ? text : "  nothing\n";
    }

    /// <summary>The settlement with its working: what is eligible, what was received, and who owes what.</summary>
    public string Balance(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        var figures = settlement.Figures;
        var table = new TextTable("What", "Amount");
        table
            .Add("eligible direct cost", Words.Of(figures.EligibleDirect))
            .Add("overhead earned on it", Words.Of(figures.Overhead));
        table.Add("ceiling", Words.Of(figures.Ceiling));
        if (!settlement.AboveCeiling.IsZero)
            table.Add("above the ceiling, not owed", Words.Of(settlement.AboveCeiling));
        table.Add("payable", Words.Of(settlement.Payable)).Add("received", Words.Of(figures.Received));
        table.Add("balance", Words.Of(settlement.Balance));
        foreach (var share in settlement.Shares)
            table.Add(
                $"  of it {names.Of(share.Funder)}{(share.IsMoved || share.Amount.IsZero ? "" : ", not asked back")}",
                Words.Of(share.Amount));
        if (!settlement.RetentionReleased.IsZero)
            table.Add("  of it released from what was held back", Words.Of(settlement.RetentionReleased));
        if (!figures.Ineligible.IsZero) table.Add("not eligible", Words.Of(figures.Ineligible));
        if (figures.InterestToReturn is { } interest)
            table.Add("interest to return, beside the balance", Words.Of(interest));
        if (figures.IncomeTakenOff is { } income)
            table.Add("income of the program to take off", Words.Of(income));
        if (figures.MatchMissing is { IsZero: false } missing)
            table.Add("agreed match that is missing", Words.Of(missing));
        foreach (var owed in figures.OwedForAssets)
            table.Add("owed to the funder for assets", Words.Of(owed));
        if (figures.ExchangeDifference is { } difference)
            table.Add("difference by exchange, beside the balance", Words.Of(difference));
        var owing = settlement.OwedBy switch
        {
            Side.Lead => "the lead pays",
            Side.Partner => "the partner refunds",
            null => "nothing is owed"
        };
        table.Add(owing, Words.Of(settlement.Owed));
        var known = settlement.OnWhatIsKnown?.HandedInOn is { } day
            ? $"  settled on what is known: the final reports were handed in on {Words.Day(day)} and not reviewed\n"
            : "";
        return $"  as of {Words.Day(settlement.AsOf)}\n{known}{table.ToText()}";
    }

    private string Whose(AgreementCloseOut closeOut, CloseOutStep step) =>
        step.Planned.Owner.Side is { } side && closeOut.Sides is { } sides ? names.Of(sides[side]) : "either side";

    private static string Stands(AgreementCloseOut closeOut, CloseOutStep step, StepProgress? open) =>
        open is { IsNext: true } && closeOut.Phase is CloseOutPhase.Underway ? "next" : Words.Of(step.Phase);

    private static string Due(StepDue due) => (due.On, due.WaitsFor) switch
    {
        ({ } day, null) => Words.Day(day),
        ({ } day, _)    => $"{Words.Day(day)} at the latest",
        (_, { } anchor) => $"after {Words.Of(anchor)}",
        _               => "",
    };

    private string ToKnow(CloseOutStep step, StepProgress? open) => step.Settled switch
    {
        { Fact: StepDone f } entry =>
                $"{Words.Day(f.Evidence.FactOn)}, by {names.Of(entry.By)}{(f.IsLate ? ", late" : "")}",
        { Fact: StepWaived f }                   => $"waived with {names.Of(f.Approver)}: {f.Reason}",
        { Fact: StepMarkedNotApplicable } entry   => $"not needed, found by {names.Of(entry.By)}",
        _ => string.Join("; ", new[]
        {
            open is { IsLate: true } ? "late" : null, open?.Step.Need is StepNeed.Optional ? "optional" : null,
            open is { WaitsFor: { Count: > 0 } waits }
                ? $"after {string.Join(", ", waits.Select(id => Words.Of(id)))}" : null,
        }.OfType<string>()),
    };

    private static string Drawn(StepBar bar)
    {
        var tag = bar.State switch
        {
            StepBarState.Done     => "done, ",
            StepBarState.Critical => "crit, ",
            StepBarState.Next     => "active, ",
            StepBarState.Open     => "",
        };
        return Invariant(
            $"    {Escape.Mermaid(bar.What)} :{tag}{Key(bar.Step)}, {Words.Day(bar.First)}, {bar.Days}d\n");
    }

    private static string Listed(IEnumerable<StepProgress> steps) =>
        string.Join(", ", steps.Select(step => Words.Of(step.Step.Id))) is { Length: > 0 } text ? text : "nothing";

    private static string Key(Id<CloseOutStep> id) =>
        string.Concat(id.Value.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
}

/// <summary>A step as a chart shows it.</summary>
/// <param name="Step">The step.</param>
/// <param name="What">What is done.</param>
/// <param name="Whose">Whose it is, by name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="First">Its first day.</param>
/// <param name="Days">How many days it takes, at least one.</param>
internal sealed record StepBar(
    Id<CloseOutStep> Step, string What, string Whose, StepBarState State, LocalDate First, int Days);

/// <summary>Where a step of a chart stands.</summary>
internal enum StepBarState
{
    /// <summary>Done, or settled otherwise.</summary>
    Done,

    /// <summary>Open, and a later end of it is a later end of all.</summary>
    Critical,

    /// <summary>Open, and it could be done now.</summary>
    Next,

    /// <summary>Open, and others come before it.</summary>
    Open,
}
