namespace Care.Partnerships.Parties;

/// <summary>What kind of organisation a party is, as humanitarian statistics tell them apart.</summary>
/// <remarks>
/// Whether a party counts as local depends on the country of the response too; that is a question to
/// <c>Localisation</c>. Source: IASC Localisation Marker Working Group, definitions of January 2018.
/// </remarks>
public enum PartyKind
{
    /// <summary>Not stated. Never read as local.</summary>
    Unknown,

    /// <summary>A non-governmental organisation at home in several countries.</summary>
    InternationalNgo,

    /// <summary>A non-governmental organisation that works in several regions of its own country.</summary>
    NationalNgo,

    /// <summary>
    /// A non-governmental, community-based or faith-based organisation of one area of its own country.
    /// </summary>
    LocalNgo,

    /// <summary>A national society of the Red Cross or Red Crescent.</summary>
    RedCrossRedCrescentSociety,

    /// <summary>A national public authority.</summary>
    NationalGovernment,

    /// <summary>A public authority below the national level.</summary>
    LocalGovernment,

    /// <summary>A body of the United Nations.</summary>
    UnAgency,

    /// <summary>A government, fund or foundation that gives the money.</summary>
    Donor,

    /// <summary>A company.</summary>
    PrivateSector,
}
