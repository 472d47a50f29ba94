namespace Care.Partnerships.Budgets;

/// <summary>
/// What a rule of flexibility says of what was spent: the strictest of its checks, with the figures of all.
/// </summary>
public sealed record SpendingJudgement : InvariantRecord
{
    private readonly FlexibilityUnit _unit;

    internal SpendingJudgement(
        RevisionVerdict verdict, BudgetApprover? approvedBy, string? notice, ValueList<RevisionCheck> checks,
        BudgetAgainstActual held, FlexibilityUnit unit)
    {
        _unit = unit;
        Verdict = verdict;
        ApprovedBy = approvedBy;
        Notice = notice;
        Checks = checks;
        Held = held;
    }

    /// <summary>What it needs.</summary>
    public RevisionVerdict Verdict { get; }

    /// <summary>Who approves it; null where it needs no approval or is forbidden.</summary>
    public BudgetApprover? ApprovedBy { get; }

    /// <summary>Which notice is due, in the words of the rule; null where none is.</summary>
    public string? Notice { get; }

    /// <summary>Every check with its figures and its working; empty where nothing is overspent.</summary>
    public ValueList<RevisionCheck> Checks { get; }

    /// <summary>The budget in force, held against what was spent.</summary>
    public BudgetAgainstActual Held { get; }

    /// <summary>
    /// The lines that are overspent, those that the budget does not have too, each with what it needs: the strictest of
    /// the checks that count it.
    /// </summary>
    public ValueList<Overspend> Overspends =>
        Held.Lines.Where(line => !line.Over.IsZero).Select(line => new LineActual(line.Line.Id, line.Over))
            .Concat(Held.Unbudgeted.Where(line => !line.Spent.IsZero && !line.Spent.IsNegative))
            .Select(line => new Overspend(line.Line, line.Spent, Needed(line.Line)))
            .ToValueList();

    private RevisionVerdict Needed(Id<BudgetLine> line)
    {
        var category = _unit is FlexibilityUnit.Category
            ? Held.Lines.FirstOrDefault(held => held.Line.Id == line)?.Line.Use.Category.ToString()
            : null;
        return Checks
            .Where(check => check.Working.Lines.Any(row =>
                row.What == line.Value || (category is not null && row.What == category)))
            .Select(check => check.Verdict)
            .Append(RevisionVerdict.Free)
            .Max();
    }
}

/// <summary>A line on which more was spent than planned.</summary>
public sealed record Overspend : InvariantRecord
{
    internal Overspend(Id<BudgetLine> line, Money over, RevisionVerdict needs) =>
        (Line, Over, Needs) = (line, over, needs);

    /// <summary>The line; one that the budget does not have, too.</summary>
    public Id<BudgetLine> Line { get; }

    /// <summary>By how much it is overspent.</summary>
    public Money Over { get; }

    /// <summary>What that needs.</summary>
    public RevisionVerdict Needs { get; }
}
