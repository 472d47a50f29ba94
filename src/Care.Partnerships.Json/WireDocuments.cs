using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Localisation;
using Care.Partnerships.Roles;
using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Json;

/// <summary>The things that travel alone, each with its wire name.</summary>
public static class WireDocuments
{
    /// <summary>
    /// <c>role-matrix/1</c>: parties with their side and positions, a row for each function, and what is out of scope.
    /// Posts are written as <c>finance-manager of care-phl</c>.
    /// </summary>
    public static WireDocument<RoleMatrix> RoleMatrix { get; } = new("role-matrix/1", "matrix");

    /// <summary>
    /// <c>budget/1</c>: a budget, one row for each line, with the exchange rates of lines in other currencies.
    /// </summary>
    public static WireDocument<Budget> Budget { get; } = new("budget/1", "budget");

    /// <summary><c>budget-versions/1</c>: a budget in all its versions, with their approvals.</summary>
    public static WireDocument<BudgetVersions> BudgetVersions { get; } = new("budget-versions/1", "versions");

    /// <summary><c>overhead-rate/1</c>: a rate of overhead with its base.</summary>
    public static WireDocument<OverheadRate> OverheadRate { get; } = new("overhead-rate/1", "rate");

    /// <summary>
    /// <c>donor-rule-set/1</c>: the rules of one donor in one version, each figure with its day, owner and source.
    /// </summary>
    public static WireDocument<DonorRuleSet> DonorRuleSet { get; } = new("donor-rule-set/1", "rules");

    /// <summary><c>scorecard-template/1</c>: a scorecard in one version.</summary>
    public static WireDocument<ScorecardTemplate> ScorecardTemplate { get; } = new("scorecard-template/1", "template");

    /// <summary>
    /// <c>aid-actor/1</c>: an organisation as the definitions of local and national ask about it; what is left out is
    /// not known.
    /// </summary>
    public static WireDocument<AidActor> AidActor { get; } = new("aid-actor/1", "actor");

    /// <summary>
    /// <c>localisation-tally/1</c>: the sums of a tally with its currency and policy, one row for each treatment that
    /// occurs.
    /// </summary>
    public static WireDocument<LocalisationTally> LocalisationTally { get; } = new("localisation-tally/1", "tally");

    /// <summary><c>survey-template/1</c>: what a survey asks, and how its findings may be divided.</summary>
    public static WireDocument<SurveyTemplate> SurveyTemplate { get; } = new("survey-template/1", "template");
}
