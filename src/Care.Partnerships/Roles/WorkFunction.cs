namespace Care.Partnerships.Roles;

/// <summary>Something that somebody has to do in a partnership, and that two sides may divide between them.</summary>
/// <param name="Id">Its name in matrices and work plans, such as <c>procurement</c>.</param>
/// <param name="Name">What is done, in a few words.</param>
/// <param name="Group">The part of the work that it belongs to.</param>
/// <param name="MovesMoney">Whether it decides on money: then it needs a sign-off by somebody who does not do it (rule
/// R2).</param>
/// <param name="NeedsPartner">Whether each partner must lead it or be consulted on it (rule R6).</param>
public sealed record WorkFunction(
    Id<WorkFunction> Id, string Name, FunctionGroup Group, bool MovesMoney, bool NeedsPartner) : InvariantRecord
{
    /// <summary>Signs, changes, interrupts and ends the agreement itself.</summary>
    public static Id<WorkFunction> Agreement { get; } = Id<WorkFunction>.Of("agreement");

    /// <summary>Reviews the partnership together.</summary>
    public static Id<WorkFunction> PartnershipReview { get; } = Id<WorkFunction>.Of("partnership-review");

    /// <summary>Represents the work in clusters and coordination bodies.</summary>
    public static Id<WorkFunction> Coordination { get; } = Id<WorkFunction>.Of("coordination");

    /// <summary>Speaks with public authorities.</summary>
    public static Id<WorkFunction> GovernmentLiaison { get; } = Id<WorkFunction>.Of("government-liaison");

    /// <summary>Speaks with the donor.</summary>
    public static Id<WorkFunction> DonorLiaison { get; } = Id<WorkFunction>.Of("donor-liaison");

    /// <summary>Strengthens capacity, in either direction.</summary>
    public static Id<WorkFunction> CapacityStrengthening { get; } = Id<WorkFunction>.Of("capacity-strengthening");

    /// <summary>Finds out what people need.</summary>
    public static Id<WorkFunction> NeedsAssessment { get; } = Id<WorkFunction>.Of("needs-assessment");

    /// <summary>Sets the strategy of the response.</summary>
    public static Id<WorkFunction> ResponseStrategy { get; } = Id<WorkFunction>.Of("response-strategy");

    /// <summary>Designs the programme.</summary>
    public static Id<WorkFunction> ProgrammeDesign { get; } = Id<WorkFunction>.Of("programme-design");

    /// <summary>Writes the proposal to the donor.</summary>
    public static Id<WorkFunction> Proposal { get; } = Id<WorkFunction>.Of("proposal");

    /// <summary>Prepares and changes the budget.</summary>
    public static Id<WorkFunction> BudgetPreparation { get; } = Id<WorkFunction>.Of("budget-preparation");

    /// <summary>Plans the work.</summary>
    public static Id<WorkFunction> WorkPlanning { get; } = Id<WorkFunction>.Of("work-planning");

    /// <summary>Registers and selects the people to be assisted.</summary>
    public static Id<WorkFunction> Targeting { get; } = Id<WorkFunction>.Of("targeting");

    /// <summary>Distributes goods or cash.</summary>
    public static Id<WorkFunction> Distribution { get; } = Id<WorkFunction>.Of("distribution");

    /// <summary>Supervises technical quality.</summary>
    public static Id<WorkFunction> TechnicalSupervision { get; } = Id<WorkFunction>.Of("technical-supervision");

    /// <summary>Protects people from sexual exploitation and abuse.</summary>
    public static Id<WorkFunction> Safeguarding { get; } = Id<WorkFunction>.Of("safeguarding");

    /// <summary>Carries gender and protection through the work.</summary>
    public static Id<WorkFunction> GenderAndProtection { get; } = Id<WorkFunction>.Of("gender-and-protection");

    /// <summary>Buys goods and services.</summary>
    public static Id<WorkFunction> Procurement { get; } = Id<WorkFunction>.Of("procurement");

    /// <summary>Stores and handles goods.</summary>
    public static Id<WorkFunction> Logistics { get; } = Id<WorkFunction>.Of("logistics");

    /// <summary>Moves goods and people.</summary>
    public static Id<WorkFunction> Transport { get; } = Id<WorkFunction>.Of("transport");

    /// <summary>Hires staff.</summary>
    public static Id<WorkFunction> Recruitment { get; } = Id<WorkFunction>.Of("recruitment");

    /// <summary>Keeps staff safe.</summary>
    public static Id<WorkFunction> SafetyAndSecurity { get; } = Id<WorkFunction>.Of("safety-and-security");

    /// <summary>Keeps the register of assets.</summary>
    public static Id<WorkFunction> AssetManagement { get; } = Id<WorkFunction>.Of("asset-management");

    /// <summary>Keeps the accounts.</summary>
    public static Id<WorkFunction> Accounting { get; } = Id<WorkFunction>.Of("accounting");

    /// <summary>Sends money to the partner.</summary>
    public static Id<WorkFunction> CashTransfers { get; } = Id<WorkFunction>.Of("cash-transfers");

    /// <summary>Writes the financial report.</summary>
    public static Id<WorkFunction> FinancialReport { get; } = Id<WorkFunction>.Of("financial-report");

    /// <summary>Has the accounts audited.</summary>
    public static Id<WorkFunction> Audit { get; } = Id<WorkFunction>.Of("audit");

    /// <summary>Collects data for monitoring.</summary>
    public static Id<WorkFunction> DataCollection { get; } = Id<WorkFunction>.Of("data-collection");

    /// <summary>Analyses the data.</summary>
    public static Id<WorkFunction> DataAnalysis { get; } = Id<WorkFunction>.Of("data-analysis");

    /// <summary>Visits and monitors the work.</summary>
    public static Id<WorkFunction> FieldMonitoring { get; } = Id<WorkFunction>.Of("field-monitoring");

    /// <summary>Writes the narrative report.</summary>
    public static Id<WorkFunction> NarrativeReport { get; } = Id<WorkFunction>.Of("narrative-report");

    /// <summary>Hears feedback and complaints.</summary>
    public static Id<WorkFunction> FeedbackAndComplaints { get; } = Id<WorkFunction>.Of("feedback-and-complaints");

    /// <summary>Makes stories, photographs and films.</summary>
    public static Id<WorkFunction> CommunicationsContent { get; } = Id<WorkFunction>.Of("communications-content");

    /// <summary>Speaks with the media.</summary>
    public static Id<WorkFunction> MediaContact { get; } = Id<WorkFunction>.Of("media-contact");

    /// <summary>Makes visibility material.</summary>
    public static Id<WorkFunction> VisibilityMaterial { get; } = Id<WorkFunction>.Of("visibility-material");

    /// <summary>Closes the agreement out in order.</summary>
    public static Id<WorkFunction> CloseOut { get; } = Id<WorkFunction>.Of("close-out");

    /// <summary>Archives records and documents.</summary>
    public static Id<WorkFunction> Archiving { get; } = Id<WorkFunction>.Of("archiving");
}

/// <summary>The part of the work that a function belongs to.</summary>
public enum FunctionGroup
{
    /// <summary>The relationship itself: the agreement, other bodies, learning from each other.</summary>
    Relationship,

    /// <summary>Finding out what is needed, and planning it.</summary>
    Design,

    /// <summary>The work with people.</summary>
    Delivery,

    /// <summary>Buying, storing, moving, hiring, keeping safe.</summary>
    Support,

    /// <summary>Money and accounts.</summary>
    Finance,

    /// <summary>Monitoring, reports, feedback.</summary>
    Learning,

    /// <summary>What the public hears.</summary>
    Communications,

    /// <summary>The ordered end.</summary>
    Closing,
}
