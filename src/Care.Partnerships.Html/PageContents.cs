using Care.Partnerships.Agreements;
using Care.Partnerships.Budgets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Overhead;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Html;

/// <summary>What a page shows of a partnership. A list that is left out is shown as "nothing is recorded".</summary>
/// <param name="Title">The title of the page, such as the name of the response.</param>
/// <param name="On">The day as of which everything is given; the page says it.</param>
/// <param name="Names">The names of parties and people.</param>
public sealed record PageContents(string Title, LocalDate On, Names Names)
{
    /// <summary>The language of titles of scorecards, and of the page for a screen reader, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What is read first: tables with their titles, in their order.</summary>
    public ValueList<PageTable> First { get; init; }

    /// <summary>The agreements, each as it stood on the day.</summary>
    public ValueList<Agreement> Agreements { get; init; }

    /// <summary>The names of the functions in role matrices.</summary>
    public FunctionCatalogue Functions { get; init; } = FunctionCatalogue.Standard;

    /// <summary>The funding accounts, each as it stood on the day.</summary>
    public ValueList<FundingAccount> Accounts { get; init; }

    /// <summary>The budgets in force.</summary>
    public ValueList<PageBudget> Budgets { get; init; }

    /// <summary>The check-ins of each agreement.</summary>
    public ValueList<PageCheckIns> CheckIns { get; init; }

    /// <summary>The close-outs, each as it stood on the day.</summary>
    public ValueList<AgreementCloseOut> CloseOuts { get; init; }

    /// <summary>What happened.</summary>
    public ValueList<PageHistory> Histories { get; init; }
}

/// <summary>A table with its title.</summary>
/// <param name="Title">The title.</param>
/// <param name="Table">The table.</param>
public sealed record PageTable(string Title, TextTable Table);

/// <summary>A budget of a page.</summary>
/// <param name="Title">What it is of, such as the number of the agreement.</param>
/// <param name="Budget">The budget.</param>
/// <param name="Overhead">What was agreed on overhead; null where nothing was.</param>
public sealed record PageBudget(string Title, Budget Budget, OverheadTerms? Overhead = null);

/// <summary>The check-ins of an agreement, as one reader may see them.</summary>
/// <param name="Title">What they are of, such as the number of the agreement.</param>
/// <param name="CheckIns">The check-ins, the oldest first.</param>
/// <param name="Reader">Who reads the page: scores that this reader may not see are not in it.</param>
public sealed record PageCheckIns(string Title, ValueList<CheckIn> CheckIns, Actor Reader);

/// <summary>A history in words.</summary>
/// <param name="Title">What happened to, such as the number of the agreement.</param>
/// <param name="Text">A line for each entry, as the <c>History</c> of a report gives it.</param>
public sealed record PageHistory(string Title, string Text);
