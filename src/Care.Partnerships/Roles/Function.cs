namespace Care.Partnerships.Roles;

/// <summary>Something that somebody has to do in a partnership, and that two sides may divide between them.</summary>
/// <param name="Id">Its name in matrices and work plans, such as <c>procurement</c>.</param>
/// <param name="Name">What is done, in a few words.</param>
/// <param name="Group">The part of the work that it belongs to.</param>
/// <param name="MovesMoney">Whether it decides on money: then it needs a sign-off by somebody who does not do it (rule
/// R2).</param>
/// <param name="NeedsPartner">Whether each partner must lead it or be consulted on it (rule R6).</param>
public sealed record Function(Id<Function> Id, string Name, FunctionGroup Group, bool MovesMoney, bool NeedsPartner)
    : InvariantRecord
{
    /// <summary>Signs, changes, interrupts and ends the agreement itself.</summary>
    public static Id<Function> Agreement { get; } = Id<Function>.Of("agreement");

    /// <summary>Reviews the partnership together.</summary>
    public static Id<Function> PartnershipReview { get; } = Id<Function>.Of("partnership-review");

    /// <summary>Represents the work in clusters and coordination bodies.</summary>
    public static Id<Function> Coordination { get; } = Id<Function>.Of("coordination");

    /// <summary>Speaks with public authorities.</summary>
    public static Id<Function> GovernmentLiaison { get; } = Id<Function>.Of("government-liaison");

    /// <summary>Speaks with the donor.</summary>
    public static Id<Function> DonorLiaison { get; } = Id<Function>.Of("donor-liaison");

    /// <summary>Strengthens capacity, in either direction.</summary>
    public static Id<Function> CapacityStrengthening { get; } = Id<Function>.Of("capacity-strengthening");

    /// <summary>Finds out what people need.</summary>
    public static Id<Function> NeedsAssessment { get; } = Id<Function>.Of("needs-assessment");

    /// <summary>Sets the strategy of the response.</summary>
    public static Id<Function> ResponseStrategy { get; } = Id<Function>.Of("response-strategy");

    /// <summary>Designs the programme.</summary>
    public static Id<Function> ProgrammeDesign { get; } = Id<Function>.Of("programme-design");

    /// <summary>Writes the proposal to the donor.</summary>
    public static Id<Function> Proposal { get; } = Id<Function>.Of("proposal");

    /// <summary>Prepares and changes the budget.</summary>
    public static Id<Function> BudgetPreparation { get; } = Id<Function>.Of("budget-preparation");

    /// <summary>Plans the work.</summary>
    public static Id<Function> WorkPlanning { get; } = Id<Function>.Of("work-planning");

    /// <summary>Registers and selects the people to be assisted.</summary>
    public static Id<Function> Targeting { get; } = Id<Function>.Of("targeting");

    /// <summary>Distributes goods or cash.</summary>
    public static Id<Function> Distribution { get; } = Id<Function>.Of("distribution");

    /// <summary>Supervises technical quality.</summary>
    public static Id<Function> TechnicalSupervision { get; } = Id<Function>.Of("technical-supervision");

    /// <summary>Protects people from sexual exploitation and abuse.</summary>
    public static Id<Function> Safeguarding { get; } = Id<Function>.Of("safeguarding");

    /// <summary>Carries gender and protection through the work.</summary>
    public static Id<Function> GenderAndProtection { get; } = Id<Function>.Of("gender-and-protection");

    /// <summary>Buys goods and services.</summary>
    public static Id<Function> Procurement { get; } = Id<Function>.Of("procurement");

    /// <summary>Stores and handles goods.</summary>
    public static Id<Function> Logistics { get; } = Id<Function>.Of("logistics");

    /// <summary>Moves goods and people.</summary>
    public static Id<Function> Transport { get; } = Id<Function>.Of("transport");

    /// <summary>Hires staff.</summary>
    public static Id<Function> Recruitment { get; } = Id<Function>.Of("recruitment");

    /// <summary>Keeps staff safe.</summary>
    public static Id<Function> SafetyAndSecurity { get; } = Id<Function>.Of("safety-and-security");

    /// <summary>Keeps the register of assets.</summary>
    public static Id<Function> AssetManagement { get; } = Id<Function>.Of("asset-management");

    /// <summary>Keeps the accounts.</summary>
    public static Id<Function> Accounting { get; } = Id<Function>.Of("accounting");

    /// <summary>Sends money to the partner.</summary>
    public static Id<Function> CashTransfers { get; } = Id<Function>.Of("cash-transfers");

    /// <summary>Writes the financial report.</summary>
    public static Id<Function> FinancialReport { get; } = Id<Function>.Of("financial-report");

    /// <summary>Has the accounts audited.</summary>
    public static Id<Function> Audit { get; } = Id<Function>.Of("audit");

    /// <summary>Collects data for monitoring.</summary>
    public static Id<Function> DataCollection { get; } = Id<Function>.Of("data-collection");

    /// <summary>Analyses the data.</summary>
    public static Id<Function> DataAnalysis { get; } = Id<Function>.Of("data-analysis");

    /// <summary>Visits and monitors the work.</summary>
    public static Id<Function> FieldMonitoring { get; } = Id<Function>.Of("field-monitoring");

    /// <summary>Writes the narrative report.</summary>
    public static Id<Function> NarrativeReport { get; } = Id<Function>.Of("narrative-report");

    /// <summary>Hears feedback and complaints.</summary>
    public static Id<Function> FeedbackAndComplaints { get; } = Id<Function>.Of("feedback-and-complaints");

    /// <summary>Makes stories, photographs and films.</summary>
    public static Id<Function> CommunicationsContent { get; } = Id<Function>.Of("communications-content");

    /// <summary>Speaks with the media.</summary>
    public static Id<Function> MediaContact { get; } = Id<Function>.Of("media-contact");

    /// <summary>Makes visibility material.</summary>
    public static Id<Function> VisibilityMaterial { get; } = Id<Function>.Of("visibility-material");

    /// <summary>Closes the agreement out in order.</summary>
    public static Id<Function> CloseOut { get; } = Id<Function>.Of("close-out");

    /// <summary>Archives records and documents.</summary>
    public static Id<Function> Archiving { get; } = Id<Function>.Of("archiving");
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
