namespace Care.Partnerships.Localisation;

/// <summary>What an organisation is in the response of one country.</summary>
/// <remarks>
/// Sources: IASC Localisation Marker Working Group, definitions paper (2018), as given by the INEE glossary;
/// for the line between local and national, Development Initiatives, Global Humanitarian Assistance Report 2023, ch. 5.
/// Published statistics put local and national together.
/// </remarks>
public enum ActorClass
{
    /// <summary>Something that decides is not known, or no definition covers it. Never counted as local.</summary>
    Unclassified,

    /// <summary>A non-state organisation of the country that works in one area of it.</summary>
    LocalNonState,

    /// <summary>
    /// A non-state organisation of the country that works in several regions of it; its Red Cross or Red Crescent
    /// society too.
    /// </summary>
    NationalNonState,

    /// <summary>A public authority of the country, below the national level.</summary>
    LocalState,

    /// <summary>A public authority of the country, at the national level.</summary>
    NationalState,

    /// <summary>An organisation of the country that is affiliated to an international NGO.</summary>
    InternationallyAffiliated,

    /// <summary>An organisation whose home is another country.</summary>
    International,
}
