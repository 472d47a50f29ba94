using System.Buffers;
using System.Text;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Values;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>A directory is open for one thread and one call: no reader meets the people of another.</summary>
public class PeopleDirectoryTests
{
    private const string Extended =
        """{"type":"agreement-extended/1","newEnd":"2026-12-31","justification":"Rain.","agreedBy":"p"}""";

    private static Person Somebody(int number) => new(
        Id<Person>.Of("p"), Id<Party>.Of($"party-{number}"), Id<Position>.Of("director"), $"Number {number}");

    private static AgreementExtended Read(FactReader reader, Person by) =>
        reader.Read<AgreementFact>(Encoding.UTF8.GetBytes(Extended), by, new(2026, 3, 2)).Required()
            .Should().BeOfType<AgreementExtended>().Subject;

    [Fact]
    public void Readers_side_by_side_each_find_their_own_people() =>
        Parallel.For(0, 8, number =>
        {
            var (by, reader) = (Somebody(number), new FactReader([Somebody(number)]));
            for (var i = 0; i < 500; i++) Read(reader, by).AgreedBy.Should().Be(by);
        });

    [Fact]
    public void What_was_open_before_is_open_again_also_after_a_refusal()
    {
        var outer = new PeopleDirectory([Somebody(1)]);
        using (outer.Use())
        {
            Read(new FactReader([Somebody(2)]), Somebody(2)).AgreedBy.Should().Be(Somebody(2));
            new FactReader([]).Read<AgreementFact>(Encoding.UTF8.GetBytes(Extended), Somebody(3), new(2026, 3, 2))
                .ShouldBeRefused("CP-FIL-024");
            PartnershipFile.Load("{}"u8.ToArray()).IsSuccess.Should().BeFalse();
            PartnershipFile.Load(SampleFile.File.Save()).Required();
            PeopleDirectory.Open.Should().BeSameAs(outer);
        }

        PeopleDirectory.Open.PostsOf("p").Should().BeNull();
    }

    [Fact]
    public void A_writer_that_fails_closes_its_directory_too()
    {
        var lines = new EntryLines<AgreementFact>([Somebody(1)]);
        var entry = Agreement.Lifecycle.Proposal(
            new AgreementExtended(new(2026, 12, 31), "half \ud800", Somebody(1)), Somebody(1), new(2026, 3, 2));
        FluentActions.Invoking(() => lines.Write(new ArrayBufferWriter<byte>(), entry)).Should().Throw<JsonException>();
        PeopleDirectory.Open.PostsOf("p").Should().BeNull();
    }
}
