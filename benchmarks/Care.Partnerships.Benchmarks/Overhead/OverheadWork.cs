using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Overhead;

/// <summary>
/// Overhead on a modified base. The lines are mixed as in a budget of a response: mostly people and goods, a few
/// subawards, some costs out of the base.
/// </summary>
internal static class OverheadWork
{
    public const int Lines = 200;
    private const decimal Cap = 25_000m;
    private const decimal Points = 10m;

    private static readonly CostCategory[] Mix =
    [
        .. Enumerable.Repeat(CostCategory.Salaries, 5), .. Enumerable.Repeat(CostCategory.FringeBenefits, 2),
        .. Enumerable.Repeat(CostCategory.Supplies, 4), .. Enumerable.Repeat(CostCategory.Services, 2),
        .. Enumerable.Repeat(CostCategory.Travel, 3), CostCategory.Subaward, CostCategory.Equipment,
        CostCategory.Rent, CostCategory.OtherDirect,
    ];

    private static readonly OverheadRate Rate = OverheadRate.Of(Points, DonorRuleSets.Mtdc2014);
    private static readonly CostItem[] Few = Items(Lines, subawards: 5);
    private static readonly PlainLine[] Plain =
    [
        .. Few.Select(item => new PlainLine(
            item.Line.Value, item.Category, item.Amount.Amount, item.Amount.Currency.Code,
            item.Subaward?.Number.Value, item.Subaward?.Recipient?.Value))
    ];
    private static readonly HashSet<CostCategory> Excluded = [.. DonorRuleSets.Mtdc2014.LeftOut];
    private static readonly CostItem[] HundredThousand = Items(100_000, subawards: 2_000);

    /// <summary>A budget line as one would write it without the library.</summary>
    public sealed record PlainLine(
        string Id, CostCategory Category, decimal Amount, string Currency, string? Subaward, string? Recipient);

    public static OverheadAmount Ours() => OverheadAmount.Calculate(Rate, Few).Value;

    public static OverheadAmount OfHundredThousand() => OverheadAmount.Calculate(Rate, HundredThousand).Value;

    /// <summary>The same lines as ten budgets, so that both read the same memory.</summary>
    public static OverheadAmount OfTenTimesTenThousand()
    {
        var tenth = HundredThousand.Length / 10;
        for (var i = 0; i < 9; i++) OverheadAmount.Calculate(Rate, HundredThousand.AsSpan(i * tenth, tenth));
        return OverheadAmount.Calculate(Rate, HundredThousand.AsSpan(9 * tenth, tenth)).Value;
    }

    /// <summary>The lines of the sheet.</summary>
    public static IReadOnlyList<PlainLine> Sheet => Plain;

    /// <summary>
    /// The alternative: a loop over decimals that asks of each line what the library asks, with the exclusions as data.
    /// </summary>
    public static (decimal Direct, decimal Base, decimal Indirect) InDecimals()
    {
        var (direct, inBase) = (0m, 0m);
        var used = new Dictionary<string, decimal>();
        var currency = Plain[0].Currency;
        foreach (var line in Plain)
        {
            if (line.Amount < 0m) throw new ArgumentException($"{line.Id} is negative.");
            if (line.Currency != currency) throw new ArgumentException($"{line.Id} is in {line.Currency}.");
            if (line.Category == CostCategory.Subaward && (line.Subaward is null || line.Recipient is null))
                throw new ArgumentException($"{line.Id} has no recipient.");
            direct += line.Amount;
            if (Excluded.Contains(line.Category)) continue;
            if (line.Category != CostCategory.Subaward)
            {
                inBase += line.Amount;
                continue;
            }

            var before = used.GetValueOrDefault(line.Subaward!);
            var counted = Math.Min(line.Amount, Cap - before);
            used[line.Subaward!] = before + counted;
            inBase += counted;
        }

        return (direct, inBase, Math.Round(inBase * Points / 100m, 2, MidpointRounding.AwayFromZero));
    }

    private static CostItem[] Items(int count, int subawards)
    {
        var partner = Id<Party>.Of("partner");
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                var category = Mix[i % Mix.Length];
                var subaward =
                        category == CostCategory.Subaward
                            ? new SubawardShare(Id<SubawardShare>.Of($"SUB-{i / Mix.Length % subawards}"), partner)
                            : null;
                return new CostItem(
                        Id<CostItem>.Of($"line-{i}"), category,
                        Money.OfMinorUnits(100_000 + (i * 7_919L % 1_000_003L), Currency.Usd), Subaward: subaward);
            }),
        ];
    }
}
