namespace Care.Partnerships.DonorRules;

/// <summary>The rate of overhead that a subrecipient is given, and why.</summary>
public sealed record SubrecipientRate : InvariantRecord
{
    internal SubrecipientRate(
        RateGround ground, OverheadRate? rate, string why, Source? source, Source? limitedBy = null) =>
        (Ground, Rate, Why, Source, LimitedBy) = (ground, rate, why, source, limitedBy);

    /// <summary>What it stands on.</summary>
    public RateGround Ground { get; internal init; }

    /// <summary>The rate with its base; null where all costs are direct, or where it cannot be told.</summary>
    public OverheadRate? Rate { get; internal init; }

    /// <summary>Why, in a sentence; where it cannot be told, what is missing.</summary>
    public string Why { get; internal init; }

    /// <summary>The rule; null where the rule set has none.</summary>
    public Source? Source { get; internal init; }

    /// <summary>The statute or regulation that made the rate lower; null where none did.</summary>
    public Source? LimitedBy { get; internal init; }

    /// <summary>
    /// Chooses by the rules of the prime award, whenever the subaward is made. Whoever passes federal money on accepts
    /// a federally negotiated rate, and else agrees on a
    /// rate with the subrecipient; a negotiated rate keeps its own base, and de minimis takes that of the prime award.
    /// What is not known is never read as none.
    /// </summary>
    /// <remarks>
    /// Refuses with <c>CP-DON-014</c> a rate beside costs that are all direct, with <c>CP-DON-015</c> an election that
    /// differs from that of other awards, with
    /// <c>CP-DON-009</c> to <c>CP-DON-011</c> an election that the rules do not allow, and with <c>CP-VAL-022</c>
    /// unconfirmed rules that were not accepted. Source: 2 CFR
    /// 200.332 and 200.414 (text of 2024).
    /// </remarks>
    /// <param name="rules">The rules of the prime award.</param>
    /// <param name="input">What is known of the subrecipient.</param>
    /// <param name="on">The day of the choice.</param>
    /// <param name="acceptUnconfirmed">Whether figures may be used that nobody held against their source.</param>
    public static Result<SubrecipientRate> Choose(
        DonorRuleSet rules, SubrecipientRateInput input, LocalDate on, bool acceptUnconfirmed = false)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(input);
        var standing = input.Federal.Through < on ? NegotiatedRateStatus.None : input.Federal.Standing;
        if (Fault(input, standing) is { } fault) return fault.As<SubrecipientRate>();
        if (rules.SubrecipientRates is not { } stated)
            return new SubrecipientRate(
                RateGround.NotAssessable, null,
                $"{rules.Title} has no rule on the rate of a subrecipient: take it from the agreement.", null);
        var order = rules.KnownOn(stated, on).Use(acceptUnconfirmed);
        if (!order.IsSuccess) return order.Refusals().As<SubrecipientRate>();
        if (standing == NegotiatedRateStatus.Unknown)
            return Unknown(
                "Whether it has a rate with a federal agency is not known: ask, since that one has to be accepted.",
                stated.Source);
        foreach (var ground in order.Value.Grounds)
            if (Of(ground, rules, input, standing, on, acceptUnconfirmed) is { } rate)
                return !rate.IsSuccess ? rate.Refusals().As<SubrecipientRate>()
                    : rate.Value is { } found ? Limited(new(ground, found, Words(ground), stated.Source), input.Limit)
                    : ground == RateGround.AllDirect ? new SubrecipientRate(ground, null, Words(ground), stated.Source)
                    : Unknown(
                        "It has a rate with a federal agency, and the rate is not known: ask for the rate agreement.",
                        stated.Source);
        return Unknown(
            "It has no rate with a federal agency, and none was agreed or elected: agree on a rate, or ask which "
            + "de minimis rate it elects.",
            stated.Source);
    }

    /// <summary>
    /// Holds an offer against the rate: nobody may be made to take less. Refuses with <c>CP-DON-016</c> less, and with
    /// <c>CP-DON-017</c> any offer where there is no rate to
    /// hold it against.
    /// </summary>
    public Result<OverheadRate> Offered(Percentage rate) =>
        Rate is not { } due ? DonorRefusals.NoRateToOffer(Why).As<OverheadRate>()
        : rate < due.Rate ? DonorRefusals.LessThanTheirRate(rate, due.Rate).As<OverheadRate>()
        : due;

    private static Refusal? Fault(SubrecipientRateInput input, NegotiatedRateStatus standing) =>
        input.AllDirect
        && (
            input.Agreed is not null
            || (input.Elected ?? input.ElectedElsewhere) is not null
            || standing is NegotiatedRateStatus.Negotiated or NegotiatedRateStatus.Provisional)
            ? DonorRefusals.DirectAndIndirect()
        : input is { Elected: { } here, ElectedElsewhere: { } elsewhere } && here != elsewhere
            ? DonorRefusals.ElectedDifferently(here, elsewhere)
        : null;

    // Null where the ground is not there; a result of null where it is there without a rate.
    private static Result<OverheadRate?>? Of(
        RateGround ground, DonorRuleSet rules, SubrecipientRateInput input, NegotiatedRateStatus standing, LocalDate on,
        bool acceptUnconfirmed) =>
        ground switch
        {
            RateGround.FederalRate => standing == NegotiatedRateStatus.Negotiated
                ? Result<OverheadRate?>.Success(input.Federal.Rate)
                : null,
            RateGround.ProvisionalRate => standing == NegotiatedRateStatus.Provisional
                ? Result<OverheadRate?>.Success(input.Federal.Rate)
                : null,
            RateGround.Agreed => input.Agreed is { } agreed ? Result<OverheadRate?>.Success(agreed) : null,
            RateGround.AllDirect => input.AllDirect ? Result<OverheadRate?>.Success(null) : null,
            RateGround.DeMinimis => (input.Elected ?? input.ElectedElsewhere) is { } elected
                ? DeMinimis(rules, elected, on, acceptUnconfirmed)
                : null,
            RateGround.NotAssessable => null,
        };

    private static Result<OverheadRate?> DeMinimis(
        DonorRuleSet rules, Percentage elected, LocalDate on, bool acceptUnconfirmed)
    {
        var stated = rules.OverheadOn(on);
        if (!stated.IsSuccess) return stated.Refusals().As<OverheadRate?>();
        var allowance = stated.Value.Use(acceptUnconfirmed);
        if (!allowance.IsSuccess) return allowance.Refusals().As<OverheadRate?>();
        var rate = allowance.Value.At(elected);
        return rate.IsSuccess ? Result<OverheadRate?>.Success(rate.Value) : rate.Refusals().As<OverheadRate?>();
    }

    private static Result<SubrecipientRate> Limited(SubrecipientRate choice, LegalLimit? limit)
    {
        if (limit is null || choice.Rate is not { } rate || rate.Rate <= limit.Most) return choice;
        var lower = OverheadRate.From(limit.Most, rate.Base);
        if (!lower.IsSuccess) return lower.Refusals().As<SubrecipientRate>();
        var why = $"{choice.Why} Statute or regulation allows {limit.Most} of it at most.";
        return choice with { Rate = lower.Value, Why = why, LimitedBy = limit.Source };
    }

    private static SubrecipientRate Unknown(string why, Source source) =>
        new(RateGround.NotAssessable, null, why, source);

    private static string Words(RateGround ground) => ground switch
    {
        RateGround.FederalRate =>
            "It has a rate with a federal agency: accept it, on the base that it was negotiated on.",
        RateGround.ProvisionalRate =>
            "Its provisional rate with a federal agency counts as a rate: accept it, on the base that it was "
            + "negotiated on.",
        RateGround.Agreed =>
            "It has no rate with a federal agency, and the two negotiated this one.",
        RateGround.AllDirect =>
            "It allocates all its costs directly, and charges no rate.",
        RateGround.DeMinimis =>
            "It has no rate with a federal agency and elected de minimis, on the base of the prime award's "
            + "rules; it charges the same on all federal awards.",
        RateGround.NotAssessable =>
            "It cannot be told.",
    };
}
