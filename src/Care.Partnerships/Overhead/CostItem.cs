using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Overhead;

/// <summary>
/// A direct cost as overhead sees it: how much, for what, when, and whose. A budget line or an expenditure is turned
/// into one.
/// </summary>
/// <remarks>
/// A record of plain data: what is impossible in it is refused, with the line, by what calculates with it.
/// </remarks>
/// <param name="Line">The line of the budget or of the accounts; it names the cost in breakdowns and refusals.</param>
/// <param name="Category">What it is for.</param>
/// <param name="Amount">How much, not below zero.</param>
/// <param name="Period">The days that it is spread over evenly, both ends included; null where no rate changes and no
/// part is asked for.</param>
/// <param name="Subaward">The subaward that it belongs to; needed for <see cref="CostCategory.Subaward"/>, null for all
/// others.</param>
/// <param name="Origin">Whether money is paid for it, and who gave what is not paid for.</param>
public sealed record CostItem(
    Id<CostItem> Line, CostCategory Category, Money Amount, DateInterval? Period = null, SubawardShare? Subaward = null,
    CostOrigin Origin = CostOrigin.Cash) : InvariantRecord;

/// <summary>A subaward as a cost of the one who grants it.</summary>
/// <param name="Number">The number of the subaward; its costs are counted together over its whole life. A competitive
/// renewal has a new number.</param>
/// <param name="Recipient">Who receives it; needed, and refused where it is missing.</param>
public sealed record SubawardShare(Id<SubawardShare> Number, Id<Party>? Recipient) : InvariantRecord;
