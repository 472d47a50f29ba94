namespace Care.Partnerships.DonorRules;

/// <summary>How far an organisation has a rate that it negotiated with a federal agency.</summary>
public enum NegotiatedRateStatus
{
    /// <summary>Nobody knows yet. Never read as none.</summary>
    Unknown,

    /// <summary>It has none.</summary>
    None,

    /// <summary>It has a provisional one, which counts as a rate.</summary>
    Provisional,

    /// <summary>It has one that is final or fixed.</summary>
    Negotiated,
}

/// <summary>The rate that an organisation negotiated with a federal agency.</summary>
/// <param name="Standing">How far it has one.</param>
/// <param name="Rate">The rate with the base that it was negotiated on; null where there is none, or where it is not
/// known.</param>
/// <param name="Through">The last day for which it is valid, included; null where it names none. Afterwards it is no
/// current rate.</param>
public sealed record FederalRate(
    NegotiatedRateStatus Standing, OverheadRate? Rate = null, LocalDate? Through = null) : InvariantRecord;

/// <summary>A rate that statute or regulation sets as the most.</summary>
/// <param name="Most">The most, included.</param>
/// <param name="Source">Where it is set.</param>
public sealed record LegalLimit(Percentage Most, Source Source) : InvariantRecord;

/// <summary>What decides which rate a subrecipient is given.</summary>
/// <param name="Federal">Its rate with a federal agency.</param>
/// <param name="Agreed">A rate that it negotiated with the one who passes the money on; null where they did
/// not.</param>
/// <param name="Elected">The de minimis rate that it elects; null where it elected none.</param>
/// <param name="ElectedElsewhere">The de minimis rate that it charges on other awards under the same rules; null where
/// there is none.</param>
/// <param name="AllDirect">Whether it allocates all its costs directly instead, so that it charges no rate.</param>
/// <param name="Limit">A limit of statute or regulation; null where there is none.</param>
public sealed record SubrecipientRateInput(
    FederalRate Federal, OverheadRate? Agreed = null, Percentage? Elected = null, Percentage? ElectedElsewhere = null,
        bool AllDirect = false, LegalLimit? Limit = null) : InvariantRecord;

/// <summary>What a rate of a subrecipient stands on.</summary>
public enum RateGround
{
    /// <summary>It cannot be told from what is known.</summary>
    NotAssessable,

    /// <summary>Its rate with a federal agency, which whoever passes the money on has to accept.</summary>
    FederalRate,

    /// <summary>Its provisional rate with a federal agency, which counts as a rate.</summary>
    ProvisionalRate,

    /// <summary>The rate that the two negotiated.</summary>
    Agreed,

    /// <summary>It charges no rate: all costs are allocated directly.</summary>
    AllDirect,

    /// <summary>The de minimis rate that it elected, on the base of the prime award's rules.</summary>
    DeMinimis,
}

/// <summary>Which ground comes before which: the first that is there decides.</summary>
/// <param name="Grounds">The grounds in their order.</param>
public sealed record SubrecipientRateOrder(ValueList<RateGround> Grounds)
{
    /// <summary>Such as <c>FederalRate, else DeMinimis</c>.</summary>
    public override string ToString() => string.Join(", else ", Grounds.AsEnumerable());
}
