using Care.Partnerships.Budgets;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Budgets;

/// <summary>Overhead on a modified base. The lines are mixed as in a budget of a response: mostly people and goods, a few subawards, some costs out of the base.</summary>
internal static class OverheadWork
{
    public const int Lines = 200;
    private const decimal Cap = 25_000m;
    private const decimal Points = 10m;

    private static readonly CostCategory[] Mix =
    [
        .. Enumerable.Repeat(CostCategory.Salaries, 5), .. Enumerable.Repeat(CostCategory.FringeBenefits, 2), .. Enumerable.Repeat(CostCategory.Supplies, 4),
        .. Enumerable.Repeat(CostCategory.Services, 2), .. Enumerable.Repeat(CostCategory.Travel, 3), CostCategory.Subaward, CostCategory.Equipment,
        CostCategory.Rent, CostCategory.OtherDirect,
    ];

    private static readonly OverheadRate Rate = OverheadRate.Of(Points, DonorRuleSets.Mtdc2014);
    private static readonly CostItem[] Few = Items(Lines, subawards: 5);
    private static readonly PlainLine[] Plain = [.. Few.Select(item => new PlainLine(item.Category, item.Amount.Amount, item.Subaward?.Number.Value))];
    private static readonly CostItem[] TenThousand = Items(10_000, subawards: 200);
    private static readonly CostItem[] HundredThousand = Items(100_000, subawards: 2_000);

    /// <summary>A budget line as one would write it without the library.</summary>
    public sealed record PlainLine(CostCategory Category, decimal Amount, string? Subaward);

    public static Overhead Ours() => Overhead.Of(Rate, Few).Value;

    public static Overhead OfTenThousand() => Overhead.Of(Rate, TenThousand).Value;

    public static Overhead OfHundredThousand() => Overhead.Of(Rate, HundredThousand).Value;

    /// <summary>The lines of the sheet.</summary>
    public static IReadOnlyList<PlainLine> Sheet => Plain;

    /// <summary>The alternative: a loop over decimals.</summary>
    public static (decimal Direct, decimal Base, decimal Indirect) InDecimals()
    {
        var (direct, inBase) = (0m, 0m);
        var used = new Dictionary<string, decimal>();
        foreach (var line in Plain)
        {
            direct += line.Amount;
            switch (line.Category)
            {
                case CostCategory.Equipment or CostCategory.CapitalExpenditure or CostCategory.PatientCare or CostCategory.Rent
                    or CostCategory.TuitionRemission or CostCategory.Scholarships or CostCategory.ParticipantSupport:
                    break;
                case CostCategory.Subaward:
                    var before = used.GetValueOrDefault(line.Subaward!);
                    var counted = Math.Min(line.Amount, Cap - before);
                    used[line.Subaward!] = before + counted;
                    inBase += counted;
                    break;
                default:
                    inBase += line.Amount;
                    break;
            }
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
                var subaward = category == CostCategory.Subaward ? new SubawardShare(Id<SubawardShare>.Of($"SUB-{i / Mix.Length % subawards}"), partner) : null;
                return new CostItem(Id<CostItem>.Of($"line-{i}"), category, Money.OfMinorUnits(100_000 + (i * 7_919L % 1_000_003L), Currency.Usd), Subaward: subaward);
            }),
        ];
    }
}
