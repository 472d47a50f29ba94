using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>
/// How far the authority of positions reaches: a level for each position, and the level that an amount takes.
/// </summary>
/// <remarks>
/// <para>
/// That the size of a grant sets the level of approval is guidance (CARE Emergency Toolkit, earlier edition, 4.2.6);
/// levels and limits are each organisation's own.
/// </para>
/// <para>There is no default value besides null. Immutable.</para>
/// </remarks>
public sealed record AuthorityScale : InvariantRecord
{
    private AuthorityScale(ValueList<PositionLevel> positions, int lowest, ValueList<LevelThreshold> limits) =>
        (Positions, LowestLevel, Limits) = (positions, lowest, limits);

    /// <summary>The level of each position.</summary>
    public ValueList<PositionLevel> Positions { get; }

    /// <summary>The level that every amount takes at least.</summary>
    public int LowestLevel { get; }

    /// <summary>The levels that higher amounts take, in rising order.</summary>
    public ValueList<LevelThreshold> Limits { get; }

    /// <summary>
    /// A proposal, in US dollars: managers up to 10,000; assistant directors up to 50,000; directors above.
    /// Unconfirmed: no source names figures.
    /// </summary>
    public static Dated<AuthorityScale> Suggested { get; } = Dated.Unconfirmed(
        Of(
                [
                    new(Position.ProgrammeManager, 1), new(Position.FinanceManager, 1),
                    new(Position.SupportManager, 1), new(Position.PartnershipFocalPoint, 1),
                    new(Position.EmergencyCoordinator, 1), new(Position.AssistantCountryDirector, 2),
                    new(Position.CountryDirector, 3), new(Position.ExecutiveDirector, 3)
                ],
                lowest: 1, new(Money.Of(10_000m, Currency.Usd), 2), new(Money.Of(50_000m, Currency.Usd), 3)),
        LocalDate.MinIsoValue, "Care.Partnerships", Source.Of("A proposal of this library", "levels of authority"));

    /// <summary>
    /// Makes a scale. Refuses with <c>CP-ROL-035</c> a position twice, limits in two currencies, and limits or levels
    /// that do not rise.
    /// </summary>
    public static Result<AuthorityScale> From(
        ValueList<PositionLevel> positions, int lowest, params ReadOnlySpan<LevelThreshold> limits)
    {
        if (positions.Select(position => position.Position).Distinct().Count() < positions.Count)
            return RoleRefusals.ScaleOutOfOrder("positions").As<AuthorityScale>();
        for (var i = 0; i < limits.Length; i++)
            if (
                limits[i].Level <= (i == 0 ? lowest : limits[i - 1].Level)
                || (
                    i > 0
                    && (limits[i].Above.Currency != limits[0].Above.Currency || limits[i].Above <= limits[i - 1].Above))
            )
                return RoleRefusals.ScaleOutOfOrder($"limits[{i}]").As<AuthorityScale>();
        return new AuthorityScale(positions, lowest, [.. limits]);
    }

    /// <summary>Makes a scale from literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static AuthorityScale Of(
        ValueList<PositionLevel> positions, int lowest,
        params ReadOnlySpan<LevelThreshold> limits) => From(positions, lowest, limits).Required();

    /// <summary>The level of a position; null where the scale does not know it.</summary>
    public int? LevelOf(Id<Position> position) => Positions.FirstOrDefault(known => known.Position == position)?.Level;

    /// <summary>The level that an amount takes; null in a currency that is not the scale's.</summary>
    public int? LevelFor(Money amount)
    {
        var level = LowestLevel;
        foreach (var limit in Limits)
        {
            if (limit.Above.Currency != amount.Currency) return null;
            if (amount > limit.Above) level = limit.Level;
        }

        return level;
    }
}

/// <summary>The level of a position.</summary>
/// <param name="Position">The position, whatever the party.</param>
/// <param name="Level">Its level; a higher one reaches further.</param>
public sealed record PositionLevel(Id<Position> Position, int Level) : InvariantRecord;

/// <summary>The level that amounts above a limit take.</summary>
/// <param name="Above">The limit, which itself still takes the level before.</param>
/// <param name="Level">The level.</param>
public sealed record LevelThreshold(Money Above, int Level) : InvariantRecord;
