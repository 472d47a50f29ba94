namespace Care.Partnerships.Localisation;

/// <summary>How a counting policy treats a flow: it counts, or the first reason why not.</summary>
/// <remarks>
/// The first three count as funding of local and national actors. Those up to <see cref="Unclassified"/> belong to the
/// humanitarian total, the rest stand apart.
/// </remarks>
public enum FlowTreatment
{
    /// <summary>Counts: from the original donor to the actor.</summary>
    Direct,

    /// <summary>Counts: through as many organisations as the policy allows.</summary>
    ThroughIntermediary,

    /// <summary>Counts: through a pooled fund that the actor accesses itself.</summary>
    ThroughPooledFund,

    /// <summary>Reached the actor through more organisations than the policy allows.</summary>
    TooManyIntermediaries,

    /// <summary>Reached the actor through a pooled fund, which the policy leaves out.</summary>
    PooledFundLeftOut,

    /// <summary>
    /// Reached a local or national actor of a class that the policy leaves out, such as an authority.
    /// </summary>
    ClassLeftOut,

    /// <summary>Went to an organisation that is affiliated to an international NGO.</summary>
    Affiliated,

    /// <summary>Went to an international organisation.</summary>
    International,

    /// <summary>Went to an organisation that could not be classified: not counted, and not covered.</summary>
    Unclassified,

    /// <summary>
    /// A part of another flow that had reached an actor of a class that counts: it counts there, if at all.
    /// </summary>
    CountedEarlier,

    /// <summary>
    /// In kind to an actor of a class that counts, where the policy leaves in kind out. Stands apart.
    /// </summary>
    InKindToCounted,

    /// <summary>In kind to anyone else, where the policy leaves in kind out. Stands apart.</summary>
    InKindToOthers,

    /// <summary>A pledge, where the policy leaves pledges out. Stands apart.</summary>
    Pledge,

    /// <summary>Not for a humanitarian purpose. Stands apart.</summary>
    NotHumanitarian,
}
