namespace Care.Partnerships.DonorRules;

/// <summary>
/// Where a cost comes from: money, or a gift whose value is counted. Some donors leave gifts out of the base of
/// overhead.
/// </summary>
public enum CostOrigin : byte
{
    /// <summary>Money is paid for it.</summary>
    Cash,

    /// <summary>Goods or services in kind of the organisation itself.</summary>
    InKind,

    /// <summary>A contribution of those whom the action serves.</summary>
    OfBeneficiaries,

    /// <summary>Goods in kind of another donor.</summary>
    OfOtherDonors,
}
