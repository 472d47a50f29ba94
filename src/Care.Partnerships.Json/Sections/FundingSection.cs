using Care.Partnerships.Funding;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// The money of agreements. An agreement has one account, which goes by the identity of the agreement.
/// </summary>
internal static class FundingSection
{
    public static HistoryReader<FundingAccount, FundingFact> Reader { get; } =
        new("funding account", FundingAccount.Lifecycle)
    {
        Names = fact => fact is FundingAccountOpened { Standing.Agreement: var agreement }
            ? ("standing.agreement", Id<FundingAccount>.Of(agreement.Value)) : null,
    };

    public static IFileSection Section { get; } = HistorySection.Of(
        "fundingAccounts", contents => contents.FundingAccounts,
        (contents, all) => contents with { FundingAccounts = all }, Reader);
}
