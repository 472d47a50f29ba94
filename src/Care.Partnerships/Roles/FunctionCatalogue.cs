using static Care.Partnerships.Roles.FunctionGroup;
using static Care.Partnerships.Roles.WorkFunction;

namespace Care.Partnerships.Roles;

/// <summary>The functions that a matrix is held against. A host replaces the list, or adds to it.</summary>
/// <remarks>
/// There is no default value besides null. Immutable; equal where the functions are, in the same order.
/// </remarks>
public sealed record FunctionCatalogue : InvariantRecord
{
    private const bool X = true, No = false;

    // The name alone is that of a room of the library.
    private const FunctionGroup Publicity = FunctionGroup.Communications;

    private FunctionCatalogue(ValueList<WorkFunction> functions) => Functions = functions;

    /// <summary>The functions, in the order in which they are shown.</summary>
    public ValueList<WorkFunction> Functions { get; }

    /// <summary>A proposal of 37 functions.</summary>
    /// <remarks>
    /// Source of the idea: CARE Emergency Toolkit, Phase 4 (clear roles) and, in the earlier edition, 4.2.2 (functions
    /// to divide). The list is ours.
    /// </remarks>
    public static FunctionCatalogue Standard { get; } = Of(
        //  (1) it moves money  (2) it needs the partner
        //  function               what                                                        part            (1) (2)
        new(Agreement,             "Signs, changes, interrupts and ends the agreement itself", Relationship,   X,  No),
        new(PartnershipReview,     "Reviews the partnership together",                         Relationship,   No, No),
        new(Coordination,          "Represents the work in clusters and coordination bodies",  Relationship,   No, No),
        new(GovernmentLiaison,     "Speaks with public authorities",                           Relationship,   No, No),
        new(DonorLiaison,          "Speaks with the donor",                                    Relationship,   No, No),
        new(CapacityStrengthening, "Strengthens capacity, in either direction",                Relationship,   No, No),
        new(NeedsAssessment,       "Finds out what people need",                               Design,         No, X),
        new(ResponseStrategy,      "Sets the strategy of the response",                        Design,         No, X),
        new(ProgrammeDesign,       "Designs the programme",                                    Design,         No, X),
        new(Proposal,              "Writes the proposal to the donor",                         Design,         No, X),
        new(BudgetPreparation,     "Prepares and changes the budget",                          Design,         X,  No),
        new(WorkPlanning,          "Plans the work",                                           Design,         No, No),
        new(Targeting,             "Registers and selects the people to be assisted",          Delivery,       No, No),
        new(Distribution,          "Distributes goods or cash",                                Delivery,       No, No),
        new(TechnicalSupervision,  "Supervises technical quality",                             Delivery,       No, No),
        new(Safeguarding,          "Protects people from sexual exploitation and abuse",       Delivery,       No, No),
        new(GenderAndProtection,   "Carries gender and protection through the work",           Delivery,       No, No),
        new(Procurement,           "Buys goods and services",                                  Support,        X,  No),
        new(Logistics,             "Stores and handles goods",                                 Support,        No, No),
        new(Transport,             "Moves goods and people",                                   Support,        No, No),
        new(Recruitment,           "Hires staff",                                              Support,        No, No),
        new(SafetyAndSecurity,     "Keeps staff safe",                                         Support,        No, No),
        new(AssetManagement,       "Keeps the register of assets",                             Support,        No, No),
        new(Accounting,            "Keeps the accounts",                                       Finance,        No, No),
        new(CashTransfers,         "Sends money to the partner",                               Finance,        X,  No),
        new(FinancialReport,       "Writes the financial report",                              Finance,        X,  No),
        new(Audit,                 "Has the accounts audited",                                 Finance,        X,  No),
        new(DataCollection,        "Collects data for monitoring",                             Learning,       No, No),
        new(DataAnalysis,          "Analyses the data",                                        Learning,       No, No),
        new(FieldMonitoring,       "Visits and monitors the work",                             Learning,       No, No),
        new(NarrativeReport,       "Writes the narrative report",                              Learning,       No, No),
        new(FeedbackAndComplaints, "Hears feedback and complaints",                            Learning,       No, No),
        new(CommunicationsContent, "Makes stories, photographs and films",                     Publicity,      No, No),
        new(MediaContact,          "Speaks with the media",                                    Publicity,      No, No),
        new(VisibilityMaterial,    "Makes visibility material",                                Publicity,      No, No),
        new(WorkFunction.CloseOut, "Closes the agreement out in order",                        Closing,        No, No),
        new(Archiving,             "Archives records and documents",                           Closing,        No, No));

    /// <summary>
    /// Makes a catalogue. Refuses with <c>CP-VAL-028</c> a function listed twice, and with <c>CP-VAL-001</c> a blank
    /// name; all problems at once.
    /// </summary>
    public static Result<FunctionCatalogue> From(ValueList<WorkFunction> functions)
    {
        List<Refusal> refusals =
        [
            .. functions
                .GroupBy(function => function.Id)
                .Where(same => same.Skip(1).Any())
                .Select(same => ValueRefusals.Twice("functions", same.Key))
        ];
        refusals.AddRange(
            functions
                .Where(function => BlankText.Is(function.Name))
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
