using System.Text;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>Close-outs in words, for the people who run them.</summary>
/// <param name="parties">The parties; one that is missing is shown by its identity.</param>
/// <param name="people">The people; one that is missing is shown by the identity.</param>
public sealed class CloseOutReport(IReadOnlyCollection<Party> parties, IReadOnlyCollection<Person> people)
{
    /// <summary>The board: each step in one row, with whose it is, where it stands, when it is due and what to know about it.</summary>
    public string Board(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        if (closeOut.Course.Schedule is not { } schedule) return "  nothing is planned\n";
        var progress = CloseOutProgress.Of(closeOut, on);
        var table = new TextTable("Step", "Whose", "Stands", "Due", "Lead's own", "To know");
        for (var i = 0; i < schedule.Plan.Steps.Count; i++)
        {
            var (step, due, fact) = (schedule.Plan.Steps[i], schedule.Dues[i], closeOut.FactOf(schedule.Plan.Steps[i].Id));
            var open = progress.Steps.Count > 0 ? progress.Steps[i] : null;
            table.Add(step.What, Whose(closeOut, step), Stands(closeOut, step, open), Due(due), due.LeadOn is { } lead ? Words.Day(lead) : "", ToKnow(fact, open));
        }

        return table.ToText();
    }

    /// <summary>How far it is in a few lines: what is settled, what is next and late, whose turn it is, and how soon it can be closed.</summary>
    public string Summary(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        if (closeOut.Course.Schedule is null) return "  nothing is planned\n";
        if (closeOut is { Phase: CloseOutPhase.Closed, Course.Completed: { } completed })
            return $"  closed on {Words.Day(completed.On)} by {Name(completed.By)}; records are kept {Kept(closeOut)}\n";
        var progress = CloseOutProgress.Of(closeOut, on);
        var text = new StringBuilder();
        text.Append(null, $"  settled:          {progress.Count.Settled} of the {progress.Count.Of} that must be\n");
        text.Append(null, $"  next:             {Listed(progress.Next)}\n");
        text.Append(null, $"  late:             {Listed(progress.Late)}\n");
        text.Append(null, $"  whose turn:       {(progress.Turns.Count == 0 ? "nobody's" : string.Join(", ", progress.Turns.Select(side => Name(closeOut.Heading[side]))))}\n");
        text.Append(null, $"  critical path:    {(progress.CriticalPath.Count == 0 ? "nothing is left" : string.Join(", then ", progress.CriticalPath.Select(id => Words.Of(id))))}\n");
        text.Append(null, $"  earliest closing: {(progress.EarliestClosing is { } day ? Words.Day(day) : "none")}\n");
        return text.ToString();
    }

    /// <summary>The steps as a Gantt chart in Mermaid: done ones by their facts, open ones as early as they can be, those on the critical path marked.</summary>
    public string Gantt(AgreementCloseOut closeOut, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(closeOut);
        var text = new StringBuilder("gantt\n");
        if (closeOut.Course.Schedule is not { } schedule) return text.ToString();
        var progress = CloseOutProgress.Of(closeOut, on);
        text.Append(null, $"    title Close-out of {Plain(closeOut.Heading.Number)}\n    dateFormat YYYY-MM-DD\n    todayMarker off\n");
        text.Append(null, $"    end of the agreement :milestone, end, {Words.Day(schedule.Anchors.End)}, 0d\n");
        foreach (var whose in schedule.Plan.Steps.Select(step => Whose(closeOut, step)).Distinct(StringComparer.Ordinal))
        {
            text.Append(null, $"    section {Plain(whose)}\n");
            for (var i = 0; i < schedule.Plan.Steps.Count; i++)
                if (Whose(closeOut, schedule.Plan.Steps[i]) == whose) text.Append(Bar(closeOut, schedule.Plan.Steps[i], progress.Steps.Count > 0 ? progress.Steps[i] : null, progress));
        }

        return text.ToString();
    }

    /// <summary>What a new plan changes, a line for each step.</summary>
    public static string Changes(IEnumerable<ScheduleDifference> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return string.Concat(differences.Select(difference => $"  {difference}\n")) is { Length: > 0 } text ? text : "  nothing\n";
    }

    /// <summary>The settlement with its working: what is eligible, what was received, and who owes what.</summary>
    public string Balance(Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        var figures = settlement.Figures;
        var table = new TextTable("What", "Amount");
        table.Add("eligible direct cost", Words.Of(figures.EligibleDirect)).Add("overhead earned on it", Words.Of(figures.Indirect)).Add("ceiling", Words.Of(figures.Ceiling));
        if (!settlement.AboveCeiling.IsZero) table.Add("above the ceiling, owed by nobody", Words.Of(settlement.AboveCeiling));
        table.Add("payable", Words.Of(settlement.Payable)).Add("received", Words.Of(figures.Received)).Add("balance", Words.Of(settlement.Balance));
        foreach (var share in settlement.Shares) table.Add($"  of it {Name(share.Funder)}{(share.IsMoved || share.Amount.IsZero ? "" : ", not asked back")}", Words.Of(share.Amount));
        if (!settlement.RetentionReleased.IsZero) table.Add("  of it released from what was held back", Words.Of(settlement.RetentionReleased));
        if (!figures.Ineligible.IsZero) table.Add("not eligible", Words.Of(figures.Ineligible));
        if (figures.InterestToReturn is { } interest) table.Add("interest to return, beside the balance", Words.Of(interest));
        if (figures.ExchangeDifference is { } difference) table.Add("difference by exchange, beside the balance", Words.Of(difference));
        table.Add(settlement.OwedBy is { } owedBy ? $"the {Words.Of(owedBy)} {(owedBy is Side.Lead ? "pays" : "refunds")}" : "nothing is owed", Words.Of(settlement.Owed));
        return $"  as of {Words.Day(settlement.AsOf)}\n{table.ToText()}";
    }

    private string Whose(AgreementCloseOut closeOut, CloseOutStep step) => step.Owner.Side is { } side ? Name(closeOut.Heading[side]) : "either side";

    private static string Stands(AgreementCloseOut closeOut, CloseOutStep step, StepProgress? open) =>
        open is { IsNext: true } && closeOut.Phase is CloseOutPhase.Underway ? "next" : Words.Of(closeOut.PhaseOf(step.Id));

    private static string Due(StepDue due) => due.On is { } day ? due.WaitsFor is null ? Words.Day(day) : $"{Words.Day(day)} at the latest" : due.WaitsFor is { } anchor ? $"after {Words.Of(anchor)}" : "";

    private string ToKnow(StepEvent? fact, StepProgress? open) => fact switch
    {
        StepDone e               => $"{Words.Day(e.Evidence.FactOn)}, by {Name(e.By)}{(e.IsLate ? ", late" : "")}",
        StepWaived e             => $"waived with {Name(e.Approver)}: {e.Reason}",
        StepFoundNotApplicable e => $"not needed, found by {Name(e.By)}",
        _ => string.Join("; ", new[]
        {
            open is { IsLate: true } ? "late" : null, open?.Step.Need is StepNeed.Optional ? "optional" : null,
            open is { WaitsFor: { Count: > 0 } waits } ? $"after {string.Join(", ", waits.Select(id => Words.Of(id)))}" : null,
        }.OfType<string>()),
    };

    private static string Bar(AgreementCloseOut closeOut, CloseOutStep step, StepProgress? open, CloseOutProgress progress)
    {
        var (tags, end) = closeOut.FactOf(step.Id) switch
        {
            StepDone done => ("done, ", done.Evidence.FactOn),
            { } settled   => ("done, ", settled.On),
            null          => (progress.CriticalPath.Contains(step.Id) ? "crit, " : open is { IsNext: true } ? "active, " : "", open?.EarliestOn ?? open?.Due.On),
        };
        if (end is not { } last) return "";
        var days = Math.Max(1, step.Takes);
        return Invariant($"    {Plain(step.What)} :{tags}{Key(step.Id)}, {Words.Day(last.PlusDays(1 - days))}, {days}d\n");
    }

    private static string Listed(IEnumerable<StepProgress> steps) => string.Join(", ", steps.Select(step => Words.Of(step.Step.Id))) is { Length: > 0 } text ? text : "nothing";

    private static string Kept(AgreementCloseOut closeOut) => closeOut.Course.Retention is { Through: { } through } retention
        ? $"{(retention.End is DonorRules.RetentionEnd.WhileOpen ? "until what is open is resolved, at least to" : "to")} {Words.Day(through)}" : "for a time that is not recorded";

    // What Mermaid would read as its own signs.
    private static string Plain(string words) => words.Replace(':', ' ').Replace(';', ',').Replace('#', ' ');

    private static string Key(Id<CloseOutStep> id) => string.Concat(id.Value.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private string Name(Id<Party> id) => parties.FirstOrDefault(party => party.Id == id)?.Name ?? id.Value;

    private string Name(Id<Person> id) => people.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value;
}
