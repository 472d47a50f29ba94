using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.CheckIns;

/// <summary>One period of a trend.</summary>
/// <param name="On">The day that stands for it, such as the last day of the quarter.</param>
/// <param name="Scores">The scores of that period.</param>
public sealed record TrendPoint(LocalDate On, ScoreBreakdown Scores) : InvariantRecord;

/// <summary>How one dimension moved from one period to the next.</summary>
/// <param name="Dimension">The dimension; null for the whole.</param>
/// <param name="From">The day of the earlier period.</param>
/// <param name="To">The day of the later one.</param>
/// <param name="Before">The earlier score, to eight decimals; null where it is inconclusive or the dimension was not
/// asked.</param>
/// <param name="After">The later score; null in the same cases.</param>
/// <param name="Change">After less before, with its sign; null where one is missing.</param>
/// <param name="IsAlert">Whether it worsened by the threshold or more, exactly; null where it cannot be said, which is
/// not "no".</param>
public sealed record TrendStep(
    Id<TemplateDimension>? Dimension, LocalDate From, LocalDate To, decimal? Before, decimal? After, decimal? Change,
    bool? IsAlert) : InvariantRecord;

/// <summary>Scores through time, each period beside the one before.</summary>
/// <remarks>
/// Versions of one template are compared dimension by dimension where both ask it. Between two templates, and between
/// two scales or directions,
/// nothing can be compared, and every step says so.
/// </remarks>
public sealed record Trend : InvariantRecord
{
    private Trend(ValueList<TrendPoint> points, ValueList<TrendStep> steps) => (Points, Steps) = (points, steps);

    /// <summary>The periods, the oldest first.</summary>
    public ValueList<TrendPoint> Points { get; }

    /// <summary>Every step from a period to the next: its dimensions, then the whole.</summary>
    public ValueList<TrendStep> Steps { get; }

    /// <summary>The steps that raise an alert.</summary>
    public ValueList<TrendStep> Alerts => Steps.Where(step => step.IsAlert is true).ToValueList();

    /// <summary>
    /// Makes a trend. Refuses with <c>CP-SCO-022</c> points that are not in the order of their days, and with
    /// <c>CP-SCO-023</c> a drop that is
    /// not above 0.
    /// </summary>
    /// <param name="points">The periods, the oldest first; one alone has no steps.</param>
    /// <param name="dropForAlert">From which worsening on an alert is raised; included. Above 0. Its default is in
    /// <see cref="CheckInRules.Default"/>.</param>
    public static Result<Trend> From(ValueList<TrendPoint> points, decimal dropForAlert)
    {
        var (steps, problems) = (new List<TrendStep>(), new List<Refusal>());
        if (dropForAlert <= 0) problems.Add(ScorecardRefusals.ThresholdNotAboveZero("dropForAlert", dropForAlert));
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].On <= points[i - 1].On)
                problems.Add(ScorecardRefusals.PeriodsOutOfOrder(points[i - 1].On, points[i].On));
            steps.AddRange(Between(points[i - 1], points[i], dropForAlert));
        }

        return problems.Count > 0 ? problems.As<Trend>() : new Trend(points, steps.ToValueList());
    }

    /// <summary>
    /// How one side sees something from check-in to check-in, as far as the reader may see its sheets; each stands for
    /// the last day of its period. Refuses as
    /// <see cref="From(ValueList{TrendPoint}, decimal)"/> does, with the drop of the latest check-in.
    /// </summary>
    /// <param name="checkIns">The check-ins, the oldest first; those whose sheet cannot be seen are left out.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="by">The side whose sheets are meant.</param>
    /// <param name="about">What they are about.</param>
    public static Result<Trend> From(IEnumerable<CheckIn> checkIns, Actor reader, Side by, SheetSubject about)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        ArgumentNullException.ThrowIfNull(reader);
        var (points, drop) = (new List<TrendPoint>(), CheckInRules.Default.Unchecked.DropForAlert);
        foreach (var checkIn in checkIns)
        {
            if (checkIn.Setup is not { } setup) continue;
            if (
                checkIn.VisibleTo(reader).Sheets.FirstOrDefault(sheet => sheet.By == by && sheet.About == about)
                is not { } seen)
                continue;
            points.Add(new(setup.Dates.Period.End, seen.Scores));
            drop = setup.Rules.DropForAlert;
        }

        return From(points.ToValueList(), drop);
    }

    private static IEnumerable<TrendStep> Between(TrendPoint earlier, TrendPoint later, decimal drop)
    {
        var isComparable = earlier.Scores.IsComparableWith(later.Scores);
        return later
            .Scores.Dimensions.Select(dimension =>
                Step(dimension.Dimension.Id, earlier.Scores.Of(dimension.Dimension.Id)?.Exact, dimension.Exact))
            .Append(Step(null, earlier.Scores.Score.Exact, later.Scores.Score.Exact));

        TrendStep Step(Id<TemplateDimension>? dimension, Fraction? before, Fraction? after)
        {
            if (!isComparable || before is not { } b || after is not { } a)
                return new(dimension, earlier.On, later.On, before?.Value, after?.Value, null, null);
            var worsening = later.Scores.IsHighGood ? b.Less(a) : a.Less(b);
            return new(dimension, earlier.On, later.On, b.Value, a.Value, a.Less(b).Value, worsening.IsAtLeast(drop));
        }
    }
}
