using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Roles;

public class MandateTests
{
    private static readonly Person[] Everybody = [.. Facts.People!.Value, Story.Stranger];
    private static readonly Id<WorkFunction>[] Functions =
    [
        .. FunctionCatalogue.Standard.Functions.Select(function => function.Id),
        Id<WorkFunction>.Of("drones"), Id<WorkFunction>.Of("x")
    ];

    [Theory]
    [InlineData(10_000_00, true)]
    [InlineData(10_000_01, false)]
    public void A_mandate_ends_at_its_limit(long cents, bool may) =>
        Matrix.MandateOf(Ben).MayDecide(WorkFunction.Procurement, Cents(cents)).Should().Be(may);

    [Fact]
    public void A_mandate_says_no_in_another_currency_and_to_strangers_and_the_clock()
    {
        Matrix.MandateOf(Ben).MayDecide(WorkFunction.Procurement, Money.Of(1m, Currency.Eur)).Should().BeFalse();
        Matrix.MandateOf(Story.Stranger).MayDecide(WorkFunction.Procurement, Limit).Should().BeFalse();
        Matrix.MandateOf(Actor.Clock).MayDecide(WorkFunction.Procurement).Should().BeFalse();
    }

    [Property(MaxTest = 1_000)]
    public void A_mandate_says_what_the_table_says(NonNegativeInt who, NonNegativeInt what, long cents)
    {
        var (person, function) = (Everybody[who.Get % Everybody.Length], Functions[what.Get % Functions.Length]);
        foreach (
            var amount in new[] { Cents(cents), Limit, Cents(10_000_01), Cents(long.MaxValue), Cents(long.MinValue) })
            Matrix
                .MandateOf(person)
                .MayDecide(function, amount)
                .Should()
                .Be(Matrix.WhyNot(person, function, amount) is null, "{0} {1} {2}", person, function, amount);
        Matrix.MandateOf(person).MayDecide(function).Should().Be(Matrix.WhyNot(person, function, null) is null);
        Matrix
            .MandateOf(person)
            .MayDecide(Id<WorkFunction>.Of(function.Value), Limit)
            .Should()
            .Be(Matrix.MandateOf(person).MayDecide(function, Limit), "equal names are equal functions");
    }

    [Fact]
    public void A_role_on_the_record_widens_the_mandate_for_its_days()
    {
        var appointments = new Appointments([FocalPoint]);
        Matrix.MandateOf(Ana).MayDecide(WorkFunction.CashTransfers, Limit).Should().BeFalse();
        Matrix.MandateOf(Ana, appointments, On).MayDecide(WorkFunction.CashTransfers, Limit).Should().BeTrue();
        Matrix
            .MandateOf(Ana, appointments, Year.End.PlusDays(1))
            .MayDecide(WorkFunction.CashTransfers, Limit)
            .Should()
            .BeFalse();
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var (mandate, amount) = (Matrix.MandateOf(Ben), Limit);
        // The least of several rounds: what the runtime itself allocates once, for a list or a tier, is not ours.
        Enumerable.Range(0, 20).Min(_ => Allocated()).Should().Be(0);

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var function in Functions.AsSpan()) mandate.MayDecide(function, amount);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
