using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Overhead;

/// <summary>Costs and parties as the tests of overhead write them.</summary>
internal static class Costs
{
    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    public static Id<Party> Party(string id) => Id<Party>.Of(id);

    public static DateInterval Days(int year, int month, int day, int endYear, int endMonth, int endDay) =>
        DateIntervals.Of(new(year, month, day), new(endYear, endMonth, endDay));

    public static DateInterval Year(int year) => Days(year, 1, 1, year, 12, 31);

    public static CostItem Cost(string line, CostCategory category, decimal amount, DateInterval? period = null) =>
        new(Id<CostItem>.Of(line), category, Usd(amount), period);

    public static CostItem Sub(
        string line, decimal amount, string number = "S1", string? recipient = "partner",
        DateInterval? period = null) =>
        Cost(line, CostCategory.Subaward, amount, period) with
        {
            Subaward = new(Id<SubawardShare>.Of(number), recipient is null ? null : Party(recipient))
        };

    public static OverheadRate Mtdc(decimal points, decimal cap = 25_000m, CapScope scope = CapScope.PerSubaward) =>
        OverheadRate.Of(points, CostBase.ModifiedTotalDirect(DonorRuleSets.Mtdc2024.LeftOut, Usd(cap), scope));

    public static string Codes<T>(this Ardalis.Result.Result<T> answer) =>
        string.Join(' ', answer.ValidationErrors.Select(error => $"{error.ErrorCode}@{error.Identifier}"));
}
