using Care.Partnerships.Parties;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/parties.md, run.</summary>
public class PartiesGuide
{
    [Fact]
    public void Sides_and_people()
    {
        var care = new Party(Id<Party>.Of("care-phl"), "CARE Philippines", PartyKind.InternationalNgo, "PH");
        var tanglaw = new Party(Id<Party>.Of("tanglaw"), "Tanglaw", PartyKind.LocalNgo, "PH");
        var sides = Sides.Of(lead: care.Id, partner: tanglaw.Id);

        var ana = new Person(Id<Person>.Of("ana"), care.Id, Position.ProgrammeManager, "Ana Reyes");
        var acting = ana with { Position = Position.CountryDirector };               // the same person in another post
        var adviser = Id<Position>.Of("roving-adviser");                             // a position of your own
        Console.WriteLine($"{acting} acts for the {sides.SideOf(acting)}");

        sides.SideOf(acting).Should().Be(Side.Lead);
        sides.SideOf(ana with { Party = Id<Party>.Of("elsewhere") }).Should().BeNull();
        (acting == ana, adviser.Value).Should().Be((false, "roving-adviser"));
    }
}
