namespace Care.Partnerships.Effectiveness;

/// <summary>A dimension of a framework version.</summary>
/// <param name="Framework">The framework version.</param>
/// <param name="Dimension">The dimension.</param>
public sealed record FrameworkDimension(FrameworkVersion Framework, Id<Dimension> Dimension)
{
    /// <summary>Such as <c>near/1 funding</c>.</summary>
    public override string ToString() => $"{Framework} {Dimension}";
}

/// <summary>A theme and the dimensions, of several frameworks, that speak to it.</summary>
/// <param name="Theme">What they have in common.</param>
/// <param name="Dimensions">The dimensions, of at least two frameworks.</param>
public sealed partial record CrosswalkRow(string Theme, ValueList<FrameworkDimension> Dimensions) : InvariantRecord;

/// <summary>
/// A dimension of the framework that is looked at, with what another framework's profile says about it.
/// </summary>
public sealed record CarriedDimension : InvariantRecord
{
    internal CarriedDimension(Dimension dimension, ValueList<ProfileRow> from) => (Dimension, From) = (dimension, from);

    /// <summary>The dimension.</summary>
    public Dimension Dimension { get; internal init; }

    /// <summary>
    /// The rows that speak to it, side by side and never merged into one level; empty where the other framework has no
    /// counterpart.
    /// </summary>
    public ValueList<ProfileRow> From { get; internal init; }
}

/// <summary>Which dimensions of different frameworks speak to the same theme.</summary>
/// <remarks>
/// <para>
/// Two dimensions are counterparts where one row holds both; two rows are never chained. A counterpart is kin, not the
/// same: no level is turned into another.
/// </para>
/// <para>There is no default value besides null. Immutable.</para>
/// </remarks>
public sealed partial record Crosswalk : InvariantRecord
{
    private Crosswalk(ValueList<CrosswalkRow> rows) => Rows = rows;

    /// <summary>The rows, in their order.</summary>
    public ValueList<CrosswalkRow> Rows { get; }

    /// <summary>
    /// Makes a crosswalk. Refuses with <c>CP-VAL-001</c> a blank theme, with <c>CP-EFF-010</c> a framework that was not
    /// handed over, with <c>CP-EFF-004</c>
    /// an unknown dimension, with <c>CP-EFF-011</c> a row of fewer than two frameworks, and with <c>CP-VAL-028</c> a
    /// dimension twice in a row.
    /// </summary>
    public static Result<Crosswalk> From(ValueList<DimensionFramework> frameworks, ValueList<CrosswalkRow> rows)
    {
        var refusals = new List<Refusal>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, seen) = (rows[i], new HashSet<FrameworkDimension>());
            if (BlankText.Is(row.Theme)) refusals.Add(ValueRefusals.Blank($"rows[{i}].theme"));
            if (row.Dimensions.Select(dimension => dimension.Framework).Distinct().Count() < 2)
                refusals.Add(EffectivenessRefusals.JoinsTooFew(i, row.Theme));
            for (var j = 0; j < row.Dimensions.Count; j++)
            {
                var (given, field) = (row.Dimensions[j], $"rows[{i}].dimensions[{j}]");
                var framework = frameworks.FirstOrDefault(framework => framework.Version == given.Framework);
                if (framework is null)
                    refusals.Add(EffectivenessRefusals.UnknownFramework(field, given.Framework));
                else if (framework.DimensionOf(given.Dimension) is null)
                    refusals.Add(EffectivenessRefusals.UnknownDimension(field, given.Dimension, given.Framework));
                if (!seen.Add(given)) refusals.Add(ValueRefusals.Twice(field, given));
            }
        }

        return refusals.Count > 0 ? refusals.As<Crosswalk>() : new Crosswalk(rows);
    }

    /// <summary>
    /// The dimensions of a framework that speak to a theme of this one, in the order of the rows; empty where it has
    /// none.
    /// </summary>
    public ValueList<FrameworkDimension> Counterparts(FrameworkDimension of, FrameworkVersion within) =>
        Rows.Where(row => row.Dimensions.Contains(of))
            .SelectMany(row => row.Dimensions.Where(other => other.Framework == within && other != of))
            .Distinct()
            .ToValueList();

    /// <summary>
    /// A profile seen through another framework: for each of its dimensions the rows that speak to it. No level is
    /// computed.
    /// </summary>
    public ValueList<CarriedDimension> Carry(DimensionProfile profile, DimensionFramework to)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(to);
        return to.Dimensions.Select(dimension =>
        {
            var counterparts = Counterparts(new(to.Version, dimension.Id), profile.Framework.Version);
            return new CarriedDimension(
                    dimension, profile
                        .Rows.Where(row => counterparts.Contains(new(profile.Framework.Version, row.Dimension.Id)))
                        .ToValueList());
        }).ToValueList();
    }
}
