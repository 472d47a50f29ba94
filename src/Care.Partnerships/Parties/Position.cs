namespace Care.Partnerships.Parties;

/// <summary>
/// Positions named by the guidance, as identities. A host adds its own: <c>Id&lt;Position&gt;.Of("roving-adviser")</c>.
/// </summary>
/// <remarks>
/// Source: CARE Emergency Toolkit, roles and responsibilities for partnerships (earlier edition, 1.4.1), and Phase 4.
/// </remarks>
public sealed class Position
{
    private Position() { }

    /// <summary>Heads the country office; oversees policy, represents it, and settles disputes.</summary>
    public static Id<Position> CountryDirector { get; } = Id<Position>.Of("country-director");

    /// <summary>Assistant country director; usually chairs the selection committee.</summary>
    public static Id<Position> AssistantCountryDirector { get; } = Id<Position>.Of("assistant-country-director");

    /// <summary>Runs the programme; often the focal point as well.</summary>
    public static Id<Position> ProgrammeManager { get; } = Id<Position>.Of("programme-manager");

    /// <summary>The one contact point for a given partner, locally based, with a mandate to decide.</summary>
    public static Id<Position> PartnershipFocalPoint { get; } = Id<Position>.Of("partnership-focal-point");

    /// <summary>Advises on partnerships; usually the ombudsman for partners, since not a budget holder.</summary>
    public static Id<Position> PartnershipAdviser { get; } = Id<Position>.Of("partnership-adviser");

    /// <summary>Answers for finance and compliance.</summary>
    public static Id<Position> FinanceManager { get; } = Id<Position>.Of("finance-manager");

    /// <summary>Answers for logistics, procurement and other support.</summary>
    public static Id<Position> SupportManager { get; } = Id<Position>.Of("support-manager");

    /// <summary>Answers for safety and security.</summary>
    public static Id<Position> SafetyAndSecurityManager { get; } = Id<Position>.Of("safety-and-security-manager");

    /// <summary>Heads the partner organisation; often its spokesperson.</summary>
    public static Id<Position> ExecutiveDirector { get; } = Id<Position>.Of("executive-director");

    /// <summary>Coordinates the partner's emergency work; often a spokesperson.</summary>
    public static Id<Position> EmergencyCoordinator { get; } = Id<Position>.Of("emergency-coordinator");

    /// <summary>Handles media requests on the partner's side.</summary>
    public static Id<Position> MediaFocalPoint { get; } = Id<Position>.Of("media-focal-point");

    /// <summary>Runs monitoring and evaluation.</summary>
    public static Id<Position> MonitoringOfficer { get; } = Id<Position>.Of("monitoring-officer");
}
