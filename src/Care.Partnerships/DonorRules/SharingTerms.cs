namespace Care.Partnerships.DonorRules;

/// <summary>
/// How recovered overhead is shared between a lead and its partners. The lead keeps what the partners do not get.
/// </summary>
public enum SharingMethod
{
    /// <summary>A share of the whole, in proportion to each partner's budget.</summary>
    Proportional,

    /// <summary>A share of the whole, in equal parts.</summary>
    Equal,

    /// <summary>An amount that is agreed with each partner.</summary>
    Negotiated,

    /// <summary>A rate of each partner's own base.</summary>
    FixedRate,
}

/// <summary>The terms on which recovered overhead is shared.</summary>
/// <param name="Method">How.</param>
/// <param name="Share">The partners' share of the whole, for the proportional and the equal way; null where none is
/// set.</param>
/// <param name="Least">The lower end of the partner's rate, for the fixed rate; null where none is set.</param>
/// <param name="Most">The upper end of that rate; equal to the lower one where it is one figure.</param>
/// <param name="Unrestricted">Whether the partner may use it as it likes; null where unknown.</param>
/// <param name="ReportRequired">Whether its use is reported; null where unknown.</param>
public sealed record SharingTerms(
    SharingMethod Method, Percentage? Share = null, Percentage? Least = null, Percentage? Most = null,
    bool? Unrestricted = null, bool? ReportRequired = null)
{
    /// <summary>Such as <c>50% shared in proportion to budgets</c>.</summary>
    public override string ToString()
    {
        var rate =
            Least is null && Most is null ? ""
            : Least == Most ? $"{Most}"
            : Least is null ? $"up to {Most}"
            : Most is null ? $"at least {Least}"
            : $"{Least} to {Most}";
        var figure = rate.Length == 0 && Share is { } share ? $"{share} " : rate.Length == 0 ? "" : $"{rate} ";
        var words = Method switch
        {
            SharingMethod.Proportional => $"{figure}shared in proportion to budgets",
            SharingMethod.Equal        => $"{figure}shared in equal parts",
            SharingMethod.Negotiated   => $"{figure}negotiated case by case",
            SharingMethod.FixedRate    => $"{figure}of each partner's own base",
        };
        return words + (Unrestricted is true ? "; unrestricted" : "") + (ReportRequired is false ? "; no report" : "");
    }
}
