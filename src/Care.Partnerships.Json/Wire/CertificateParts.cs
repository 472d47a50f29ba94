using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json.Wire;

/// <summary>That a close-out is completed, as it is written in what the agreement records.</summary>
internal sealed record CompletedCloseOutParts(
    Id<Agreement> Agreement, string CloseOut, LocalDate CompletedOn, LocalDate LastDay, Money Accepted)
{
    public static CompletedCloseOutParts Of(CompletedCloseOut made) =>
        new(made.Agreement, made.CloseOut, made.CompletedOn, made.LastDay, made.Accepted);

    public Result<CompletedCloseOut> Make() =>
        new CompletedCloseOut(Agreement, CloseOut, CompletedOn, LastDay, Accepted);
}

/// <summary>That an account is closed, as it is written in what the agreement records.</summary>
internal sealed record ClosedAccountParts(Id<Agreement> Agreement, LocalDate ClosedOn, Money Accepted)
{
    public static ClosedAccountParts Of(ClosedAccount made) => new(made.Agreement, made.ClosedOn, made.Accepted);

    public Result<ClosedAccount> Make() => new ClosedAccount(Agreement, ClosedOn, Accepted);
}
