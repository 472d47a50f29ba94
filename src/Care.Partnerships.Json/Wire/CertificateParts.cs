using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.Funding;
using Care.Partnerships.Reports;

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

/// <summary>What money has moved, as it is written in a close-out.</summary>
internal sealed record MovedMoneyParts(Id<Agreement> Agreement, Money Net, LocalDate? LastOn = null)
{
    public static MovedMoneyParts Of(MovedMoney made) => new(made.Agreement, made.Net, made.LastOn);

    public Result<MovedMoney> Make() => new MovedMoney(Agreement, Net, LastOn);
}

/// <summary>How the final reports stood, as it is written in a close-out.</summary>
internal sealed record FinalReportsParts(
    Id<Agreement> Agreement, FinalReport? Narrative = null, FinalReport? Financial = null)
{
    public static FinalReportsParts Of(FinalReports made) => new(made.Agreement, made.Narrative, made.Financial);

    public Result<FinalReports> Make() => new FinalReports(Agreement, Narrative, Financial);
}

/// <summary>What was decided about assets, as it is written in a close-out.</summary>
internal sealed record AssetDecisionsParts(
    Id<Agreement> Agreement, LocalDate DecidedOn, ValueList<Id<Asset>> Decided, ValueList<Id<Asset>> Undecided,
    ValueList<Money> OwedToFunder)
{
    public static AssetDecisionsParts Of(AssetDecisions made) =>
        new(made.Agreement, made.DecidedOn, made.Decided, made.Undecided, made.OwedToFunder);

    public Result<AssetDecisions> Make() =>
        new AssetDecisions(Agreement, DecidedOn, Decided, Undecided, OwedToFunder);
}

/// <summary>What the ledger said was spent in a period, as it is written where a report is accepted.</summary>
internal sealed record ExpenditureTotalParts(
    Id<Agreement> Agreement, DateInterval Period, Money Amount, LocalDate AsOf)
{
    public static ExpenditureTotalParts Of(ExpenditureTotal made) =>
        new(made.Agreement, made.Period, made.Amount, made.AsOf);

    public Result<ExpenditureTotal> Make() => new ExpenditureTotal(Agreement, Period, Amount, AsOf);
}

/// <summary>What an account had bound, as it is written in the amendment that lowers the ceiling.</summary>
internal sealed record FloorParts(Id<Agreement> Agreement, LocalDate On, Money Bound)
{
    public static FloorParts Of(AccountFloor floor) => new(floor.Agreement, floor.On, floor.Bound);

    public Result<AccountFloor> Make() => new AccountFloor(Agreement, On, Bound);
}
