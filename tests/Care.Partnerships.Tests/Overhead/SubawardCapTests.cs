using Care.Partnerships.DonorRules;
using Care.Partnerships.Overhead;
using static Care.Partnerships.Tests.Overhead.Costs;

namespace Care.Partnerships.Tests.Overhead;

public class SubawardCapTests
{
    private const int Count = 8_000;

    // "Aa" and "BB" have one hash where each letter is added to 31 times the hash so far, and so has every row of them.
    private static string[] Chosen { get; } =
    [
        .. Enumerable.Range(0, Count).Select(number => string.Concat(
            Enumerable.Range(0, 13).Select(bit => (number >> bit & 1) == 0 ? "Aa" : "BB"))),
    ];

    [Theory]
    [InlineData(CapScope.PerSubaward)]
    [InlineData(CapScope.PerSubrecipient)]
    public void E16_chosen_subaward_numbers_do_not_meet_in_one_place(CapScope scope)
    {
        var costs = Chosen.Select((name, i) => Sub($"L{i}", 1m, name, recipient: name)).ToArray();
        var slots = new MtdcSubawardCap.Slot[MtdcSubawardCap.SlotsFor(Count)];
        for (var i = 0; i < Count; i++) MtdcSubawardCap.Find(scope, costs, slots, i).First.Should().Be(i + 1);
        var taken = slots.Select(slot => slot.First != 0).ToArray();
        taken.Count(one => one).Should().Be(Count, "no two numbers share a slot");
        MostComparisons(taken).Should().BeLessThan(10 * Count);
    }

    [Fact]
    public void E16_the_chosen_numbers_do_harm_to_a_hash_that_can_be_foreseen()
    {
        Chosen.Distinct().Should().HaveCount(Count);
        var taken = new bool[MtdcSubawardCap.SlotsFor(Count)];
        foreach (var name in Chosen)
        {
            var place = name.Aggregate(0, (hash, letter) => unchecked(31 * hash + letter)) & (taken.Length - 1);
            while (taken[place]) place = (place + 1) & (taken.Length - 1);
            taken[place] = true;
        }

        MostComparisons(taken).Should().BeGreaterThan(1_000L * Count, "else the measure does not see them");
    }

    [Fact]
    public void E16_each_of_the_chosen_subawards_has_its_cap_to_itself()
    {
        CostItem[] costs =
        [
            .. Chosen.Select((name, i) => Sub($"A{i}", 15_000m, name)),
            .. Chosen.Select((name, i) => Sub($"B{i}", 15_000m, name)),
        ];
        var overhead = OverheadAmount.Calculate(Mtdc(10m), costs).Required();
        (overhead.Direct, overhead.Base).Should().Be((Usd(30_000m * Count), Usd(25_000m * Count)));
    }

    // A look-up begins within a run of taken slots and passes at most all that lie before its own. So the numbers of a
    // run are found with at most 1 + 2 + ... comparisons, whatever the hash and the order.
    private static long MostComparisons(bool[] taken)
    {
        var (sum, run) = (0L, 0L);
        foreach (var isTaken in taken)
        {
            run = isTaken ? run + 1 : 0;
            sum += run;
        }

        return sum;
    }
}
