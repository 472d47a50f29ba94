namespace Care.Partnerships.Budgets;

/// <summary>What a budget line does for the action, besides what it buys.</summary>
public enum BudgetPurpose
{
    /// <summary>It carries out the programme.</summary>
    Programme,

    /// <summary>It runs the project: management, administration, support.</summary>
    Administration,

    /// <summary>
    /// It keeps the organisation alive, shared between its projects: rent, accounts, audit, direction. Counts as
    /// administration.
    /// </summary>
    Core,
}
