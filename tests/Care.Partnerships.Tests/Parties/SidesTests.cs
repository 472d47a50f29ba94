using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Parties;

public class SidesTests
{
    private static readonly Id<Party> Lead = Id<Party>.Of("care-phl"), Partner = Id<Party>.Of("tanglaw");

    [Fact]
    public void One_party_on_both_sides_is_refused()
    {
        Sides.From(Lead, Lead).ShouldBeRefused("CP-PTY-001");
        var refusal = Sides.From(Lead, Lead).Refusals()[0];
        refusal.Field.Should().Be("partner");
        refusal.Message.Should().Contain("care-phl is named as both lead and partner:");
        FluentActions.Invoking(() => Sides.Of(Lead, Lead)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Each_party_is_on_its_side_and_a_stranger_on_none()
    {
        var sides = Sides.Of(Lead, Partner);
        (sides[Side.Lead], sides[Side.Partner]).Should().Be((Lead, Partner));
        (sides.SideOf(Lead), sides.SideOf(Partner), sides.SideOf(Id<Party>.Of("other")))
            .Should()
            .Be((Side.Lead, Side.Partner, null));
        sides.SideOf(Actor.Clock).Should().BeNull();
    }
}
