namespace Care.Partnerships.DonorRules;

/// <summary>
/// What a direct cost is for, as far as donor rules tell costs apart: which go into the base of an overhead rate, and
/// which move freely.
/// </summary>
/// <remarks>
/// The categories of modified total direct cost in 2 CFR 200.1 (text of 2024), and one for all that it does not name.
/// It stands beside the donor
/// rules, because their exclusions are lists of it; budgets read it from here. The default value is
/// <see cref="Salaries"/>.
/// </remarks>
public enum CostCategory : byte
{
    /// <summary>Pay of people who work on the action.</summary>
    Salaries,

    /// <summary>Benefits that come with that pay.</summary>
    FringeBenefits,

    /// <summary>Materials and supplies, computing devices below the equipment threshold included.</summary>
    Supplies,

    /// <summary>
    /// Services that are bought; a payment to a contractor is never a subaward, whatever the paper is called.
    /// </summary>
    Services,

    /// <summary>Travel and transport of people.</summary>
    Travel,

    /// <summary>
    /// Money passed on to another organisation that carries out a part of the action; names a subaward and its
    /// recipient.
    /// </summary>
    Subaward,

    /// <summary>Things at or above the unit cost and useful life at which the donor calls them equipment.</summary>
    Equipment,

    /// <summary>Land, buildings, construction and other capital expenditure.</summary>
    CapitalExpenditure,

    /// <summary>Care of patients.</summary>
    PatientCare,

    /// <summary>Rental costs.</summary>
    Rent,

    /// <summary>Tuition that is remitted.</summary>
    TuitionRemission,

    /// <summary>Scholarships and fellowships.</summary>
    Scholarships,

    /// <summary>Support of participants, such as stipends and their travel.</summary>
    ParticipantSupport,

    /// <summary>Any other direct cost; in the base unless a rule leaves it out.</summary>
    OtherDirect,
}
