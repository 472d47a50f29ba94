using Care.Partnerships.Reporting.Wording;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Reporting;

/// <summary>Role matrices and sign-offs in words, for the people who agree on them.</summary>
/// <param name="names">The names of parties and people.</param>
public sealed class RoleReport(Names names)
{
    /// <summary>
    /// A matrix as a Markdown table, ready to be pasted into a project document: one row a function, in the order of
    /// the matrix.
    /// </summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="catalogue">The names of the functions; one that it does not know is shown by its identity.</param>
    public string Table(RoleMatrix matrix, FunctionCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Rows(matrix, catalogue).ToMarkdown();
    }

    /// <summary>The same as <see cref="Table"/>.</summary>
    internal TextTable Rows(RoleMatrix matrix, FunctionCatalogue catalogue)
    {
        var table = new TextTable(
            "Function", "Lead", "Support", "Consulted", "Informed", "Signs off", "Technical assistance", "Days",
            "Clause");
        foreach (var row in matrix.Rows)
            table.Add(
                catalogue.Find(row.Function)?.Name ?? row.Function.Value, Leads(row.Lead),
                string.Join(", ", row.Support.Select(names.Of)), Posts(row.Consulted), Posts(row.Informed),
                string.Join("; ", row.SignOff.Select(SignsOff)),
                row.Assistance is TechnicalAssistance.None ? "" : Words.Of(row.Assistance),
                row.TurnaroundDays is { } days ? Invariant($"{days}") : "", row.Clause ?? "");
        return table;
    }

    /// <summary>
    /// What a review found, as a Markdown table where rules are broken, and a sentence: how many rules were assessed,
    /// how many are broken, and which could not be assessed since facts are missing.
    /// </summary>
    public string Problems(MatrixReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var table = new TextTable("Rule", "Weight", "Cell", "Code", "What to do");
        foreach (var problem in review.Problems)
            table.Add(
                problem.Rule.Id.Value, Words.Of(problem.Rule.Weight), $"`{problem.Cell}`", problem.Code,
                names.Of(problem.Refusal));
        return (table.Count == 0 ? "" : table.ToMarkdown() + "\n") + $"{Assessed(review)}.\n";
    }

    /// <summary>Where a sign-off stands and whose answer is awaited, in one line.</summary>
    public string SignOffStatus(SignOff signOff)
    {
        ArgumentNullException.ThrowIfNull(signOff);
        var awaited = signOff.Next.Count == 0 ? "" : $"; awaited: {Posts(signOff.Next)}";
        return Escape.Line(
            Invariant($"{signOff.Item}, version {signOff.Version}: {Words.Of(signOff.Status)}, ")
            + Words.Count(signOff.Answers.Count(answer => answer.Approves), "approval") + awaited);
    }

    /// <summary>What happened to a sign-off, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<SignOffFact>> history) =>
        HistoryText.Of(history, names, SignOffWording.Of);

    private static string Assessed(MatrixReview review)
    {
        var broken = review.Problems.Select(problem => problem.Rule.Id).Distinct().Count();
        var open = string.Join(", ", review.NotAssessed.Select(rule => $"{rule.Id} ({rule.What})"));
        return Invariant(
            $"{MatrixReview.Rules.Count - review.NotAssessed.Count} of {MatrixReview.Rules.Count} rules assessed, ")
            + (broken == 0 ? "none broken" : Invariant($"{broken} broken"))
            + (open.Length == 0 ? "" : Invariant($"; {review.NotAssessed.Count} not assessed: {open}"));
    }

    private string Leads(Accountability lead) =>
        lead.By.Count == 0
            ? "not yet decided"
            : Posts(lead.By) + (lead.TieBreaker is { } decides ? $" (together; {names.Of(decides)} breaks a tie)" : "");

    private string SignsOff(SignOffBand band) =>
        (band.Amounts == AmountBand.Any ? "" : $"{Of(band.Amounts)}: ")
        + string.Join(", then ", band.Rule.Steps.Select(Step));

    private static string Of(AmountBand amounts) => string.Join(", ", new[]
    {
        amounts.Above is { } above ? $"above {Words.Of(above)}" : null,
        amounts.UpTo is { } upTo ? $"up to {Words.Of(upTo)}" : null,
    }.OfType<string>());

    private string Step(SignOffStep step) =>
        step.Seats.Count == 1 ? names.Of(step.Seats[0])
        : step.Minimum == step.Seats.Count ? string.Join(" and ", step.Seats.Select(names.Of))
        : Invariant($"{step.Minimum} of {Posts(step.Seats)}");

    private string Posts(ValueList<PartyPosition> posts) => string.Join(", ", posts.Select(names.Of));
}
