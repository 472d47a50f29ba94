using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json.Wire;

/// <summary>What an account had bound, as it is written in the amendment that lowers the ceiling.</summary>
internal sealed record FloorParts(Id<Agreement> Agreement, LocalDate On, Money Bound)
{
    public static FloorParts Of(AccountFloor floor) => new(floor.Agreement, floor.On, floor.Bound);

    public Result<AccountFloor> Make() => new AccountFloor(Agreement, On, Bound);
}
