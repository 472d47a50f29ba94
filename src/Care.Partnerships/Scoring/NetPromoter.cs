namespace Care.Partnerships.Scoring;

/// <summary>
/// How many would recommend, how many would not: the answers to "how ready are you to recommend?" on a scale from 0 to
/// 10.
/// </summary>
/// <remarks>
/// Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6. The score is the share of promoters less the share of
/// detractors, in points from -100 to
/// +100; passives count in the denominator only. It is a number, not a percentage, and says little without a benchmark.
/// Source: Feedback Commons (Keystone), one-question analysis; Zany Solutions, net promoter score; read in November
/// 2026.
/// </remarks>
public sealed record NetPromoter
{
    /// <summary>The lowest answer.</summary>
    public const int Lowest = 0;

    /// <summary>The highest answer.</summary>
    public const int Highest = 10;

    private NetPromoter(int promoters, int passives, int detractors) =>
        (Promoters, Passives, Detractors) = (promoters, passives, detractors);

    /// <summary>The bounds of the three groups: the lowest answer of a passive, and of a promoter.</summary>
    public static Dated<(int Passive, int Promoter)> Groups { get; } =
        Dated.Of(
            (7, 9), LocalDate.MinIsoValue, "Keystone Accountability",
            Source.Of(
                "Feedback Commons (Keystone), one-question analysis tutorial", null, new(2026, 11, 1),
                "http://api.feedbackcommons.org/one-question-analysis-tutorial"));

    /// <summary>Answers of 9 or 10.</summary>
    public int Promoters { get; }

    /// <summary>Answers of 7 or 8.</summary>
    public int Passives { get; }

    /// <summary>Answers of 0 to 6.</summary>
    public int Detractors { get; }

    /// <summary>All answers.</summary>
    public long Answers => (long)Promoters + Passives + Detractors;

    /// <summary>
    /// The score in points, made from the counts and rounded once to a whole number, a half away from zero; null where
    /// nobody answered, which is not 0.
    /// </summary>
    public int? Points =>
        Answers == 0
            ? null
            : (int)Quotient.Of(((long)Promoters - Detractors) * 100, Answers, Rounding.HalfAwayFromZero);

    /// <summary>The score to the 28 digits of a decimal; null where nobody answered.</summary>
    public decimal? Exact => Answers == 0 ? null : ((decimal)Promoters - Detractors) * 100m / Answers;

    /// <summary>
    /// Counts answers, or refuses with <c>CP-SCO-019</c> each that is not on the scale from 0 to 10. No answers are
    /// allowed.
    /// </summary>
    public static Result<NetPromoter> From(params ReadOnlySpan<int> answers)
    {
        var ((passive, promoter), problems) = (Groups.Unchecked, new List<Refusal>());
        var (promoters, passives, detractors) = (0, 0, 0);
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is < Lowest or > Highest)
                problems.Add(ScorecardRefusals.NotOnThePromoterScale(i, answers[i]));
            else if (answers[i] >= promoter)
                promoters++;
            else if (answers[i] >= passive)
                passives++;
            else
                detractors++;
        }

        return problems.Count > 0 ? problems.As<NetPromoter>() : new NetPromoter(promoters, passives, detractors);
    }

    /// <summary>
    /// Takes counts that were made elsewhere, or refuses with <c>CP-VAL-031</c> each that is below 0.
    /// </summary>
    public static Result<NetPromoter> FromCounts(int promoters, int passives, int detractors)
    {
        Refusal[] problems =
        [
            .. new[] { (nameof(promoters), promoters), (nameof(passives), passives), (nameof(detractors), detractors) }
                .Where(count => count.Item2 < 0)
                .Select(count => ValueRefusals.TooLow(count.Item1, count.Item2, 0))
        ];
        return problems.Length > 0 ? problems.As<NetPromoter>() : new NetPromoter(promoters, passives, detractors);
    }

    /// <summary>Such as <c>+10</c>, <c>-100</c>, <c>0</c> or <c>undefined</c>.</summary>
    public override string ToString() =>
        Points is not { } points ? "undefined" : Invariant($"{(points > 0 ? "+" : "")}{points}");
}

/// <summary>How many of those invited answered.</summary>
public sealed record ResponseRate
{
    private ResponseRate(int answered, int invited) => (Answered, Invited) = (answered, invited);

    /// <summary>How many answered.</summary>
    public int Answered { get; }

    /// <summary>How many were invited.</summary>
    public int Invited { get; }

    /// <summary>The share, unrounded; null where nobody was invited, which is not 0 %.</summary>
    public Percentage? Share => Invited == 0 ? null : Percentage.FromShare(Answered, Invited).Required();

    /// <summary>The share in whole percent, a half rounded up; null where nobody was invited.</summary>
    public int? WholePercent =>
        Invited == 0 ? null : (int)Quotient.Of(Answered * 100L, Invited, Rounding.HalfAwayFromZero);

    /// <summary>
    /// Makes a rate, or refuses with <c>CP-VAL-031</c> a count below 0 and with <c>CP-SCO-020</c> more answers than
    /// invitations.
    /// </summary>
    public static Result<ResponseRate> From(int answered, int invited)
    {
        Refusal[] problems =
        [
            .. new[] { (nameof(answered), answered), (nameof(invited), invited) }
                .Where(count => count.Item2 < 0)
                .Select(count => ValueRefusals.TooLow(count.Item1, count.Item2, 0))
        ];
        return problems.Length > 0 ? problems.As<ResponseRate>()
            : answered > invited ? ScorecardRefusals.MoreAnswersThanInvited(answered, invited).As<ResponseRate>()
            : new ResponseRate(answered, invited);
    }

    /// <summary>Such as <c>39% (1067 of 2733)</c>, or <c>undefined (0 of 0)</c>.</summary>
    public override string ToString() =>
        Invariant($"{(WholePercent is { } percent ? $"{percent}%" : "undefined")} ({Answered} of {Invited})");
}
