namespace Care.Partnerships.Roles;

/// <summary>The functions that a matrix is held against. A host replaces the list, or adds to it.</summary>
/// <remarks>
/// There is no default value besides null. Immutable; equal where the functions are, in the same order.
/// </remarks>
public sealed record FunctionCatalogue : InvariantRecord
{
    private FunctionCatalogue(ValueList<WorkFunction> functions) => Functions = functions;

    /// <summary>The functions, in the order in which they are shown.</summary>
    public ValueList<WorkFunction> Functions { get; }

    /// <summary>A proposal of 37 functions.</summary>
    /// <remarks>
    /// Source of the idea: CARE Emergency Toolkit, Phase 4 (clear roles) and, in the earlier edition, 4.2.2 (functions
    /// to divide). The list is ours.
    /// </remarks>
    public static FunctionCatalogue Standard { get; } =
        Of(
            //      function                        what                                                            part of the work               money  partner
            new(
                WorkFunction.Agreement, "Signs, changes, interrupts and ends the agreement itself",
                FunctionGroup.Relationship, true, false),
            new(
                WorkFunction.PartnershipReview, "Reviews the partnership together", FunctionGroup.Relationship, false,
                false),
            new(
                WorkFunction.Coordination, "Represents the work in clusters and coordination bodies",
                FunctionGroup.Relationship, false, false),
            new(
                WorkFunction.GovernmentLiaison, "Speaks with public authorities", FunctionGroup.Relationship, false,
                false),
            new(WorkFunction.DonorLiaison, "Speaks with the donor", FunctionGroup.Relationship, false, false),
            new(
                WorkFunction.CapacityStrengthening, "Strengthens capacity, in either direction",
                FunctionGroup.Relationship, false, false),
            new(WorkFunction.NeedsAssessment, "Finds out what people need", FunctionGroup.Design, false, true),
            new(WorkFunction.ResponseStrategy, "Sets the strategy of the response", FunctionGroup.Design, false, true),
            new(WorkFunction.ProgrammeDesign, "Designs the programme", FunctionGroup.Design, false, true),
            new(WorkFunction.Proposal, "Writes the proposal to the donor", FunctionGroup.Design, false, true),
            new(WorkFunction.BudgetPreparation, "Prepares and changes the budget", FunctionGroup.Design, true, false),
            new(WorkFunction.WorkPlanning, "Plans the work", FunctionGroup.Design, false, false),
            new(
                WorkFunction.Targeting, "Registers and selects the people to be assisted", FunctionGroup.Delivery,
                false, false),
            new(WorkFunction.Distribution, "Distributes goods or cash", FunctionGroup.Delivery, false, false),
            new(
                WorkFunction.TechnicalSupervision, "Supervises technical quality", FunctionGroup.Delivery, false,
                false),
            new(
                WorkFunction.Safeguarding, "Protects people from sexual exploitation and abuse", FunctionGroup.Delivery,
                false, false),
            new(
                WorkFunction.GenderAndProtection, "Carries gender and protection through the work",
                FunctionGroup.Delivery, false, false),
            new(WorkFunction.Procurement, "Buys goods and services", FunctionGroup.Support, true, false),
            new(WorkFunction.Logistics, "Stores and handles goods", FunctionGroup.Support, false, false),
            new(WorkFunction.Transport, "Moves goods and people", FunctionGroup.Support, false, false),
            new(WorkFunction.Recruitment, "Hires staff", FunctionGroup.Support, false, false),
            new(WorkFunction.SafetyAndSecurity, "Keeps staff safe", FunctionGroup.Support, false, false),
            new(WorkFunction.AssetManagement, "Keeps the register of assets", FunctionGroup.Support, false, false),
            new(WorkFunction.Accounting, "Keeps the accounts", FunctionGroup.Finance, false, false),
            new(WorkFunction.CashTransfers, "Sends money to the partner", FunctionGroup.Finance, true, false),
            new(WorkFunction.FinancialReport, "Writes the financial report", FunctionGroup.Finance, true, false),
            new(WorkFunction.Audit, "Has the accounts audited", FunctionGroup.Finance, true, false),
            new(WorkFunction.DataCollection, "Collects data for monitoring", FunctionGroup.Learning, false, false),
            new(WorkFunction.DataAnalysis, "Analyses the data", FunctionGroup.Learning, false, false),
            new(WorkFunction.FieldMonitoring, "Visits and monitors the work", FunctionGroup.Learning, false, false),
            new(WorkFunction.NarrativeReport, "Writes the narrative report", FunctionGroup.Learning, false, false),
            new(
                WorkFunction.FeedbackAndComplaints, "Hears feedback and complaints", FunctionGroup.Learning, false,
                false),
            new(
                WorkFunction.CommunicationsContent, "Makes stories, photographs and films",
                FunctionGroup.Communications, false, false),
            new(WorkFunction.MediaContact, "Speaks with the media", FunctionGroup.Communications, false, false),
            new(
                WorkFunction.VisibilityMaterial, "Makes visibility material", FunctionGroup.Communications, false,
                false),
            new(WorkFunction.CloseOut, "Closes the agreement out in order", FunctionGroup.Closing, false, false),
            new(WorkFunction.Archiving, "Archives records and documents", FunctionGroup.Closing, false, false));

    /// <summary>
    /// Makes a catalogue. Refuses with <c>CP-ROL-001</c> a function listed twice, and with <c>CP-VAL-001</c> a blank
    /// name; all problems at once.
    /// </summary>
    public static Result<FunctionCatalogue> From(ValueList<WorkFunction> functions)
    {
        List<Refusal> refusals =
        [
            .. functions
                .GroupBy(function => function.Id)
                .Where(same => same.Skip(1).Any())
                .Select(same => RoleRefusals.FunctionTwice("functions", same.Key))
        ];
        refusals.AddRange(
            functions
                .Where(function => string.IsNullOrWhiteSpace(function.Name))
                .Select(function => ValueRefusals.Blank($"functions.{function.Id}.name")));
        return refusals.Count > 0 ? refusals.As<FunctionCatalogue>() : new FunctionCatalogue(functions);
    }

    /// <summary>Makes a catalogue from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static FunctionCatalogue Of(params ReadOnlySpan<WorkFunction> functions) => From([.. functions]).Required();

    /// <summary>The function of this name; null where the catalogue has none.</summary>
    public WorkFunction? Find(Id<WorkFunction> id)
    {
        foreach (var function in Functions) if (function.Id == id) return function;
        return null;
    }

    /// <summary>This catalogue with one more function, or with another one in the place of the same name.</summary>
    public FunctionCatalogue With(WorkFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(Find(function.Id) is { } before ? Functions.Replace(before, function) : Functions.Add(function));
    }

    /// <summary>This catalogue without a function; the same where it has none of that name.</summary>
    public FunctionCatalogue Without(Id<WorkFunction> id) =>
        new(Functions.Where(function => function.Id != id).ToValueList());
}
