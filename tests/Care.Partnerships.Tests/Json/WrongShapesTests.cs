using Care.Partnerships.Json;
using static Care.Partnerships.Tests.Json.SmallFile;

namespace Care.Partnerships.Tests.Json;

/// <summary>JSON whose members or values are wrong: each is told with its path.</summary>
public class WrongShapesTests
{
    private const string Events = "$.agreements[0].entries";

    [Fact] public void The_small_file_itself_is_sound() => Told(Text).Should().BeEmpty();

    [Fact]
    public void Nothing_but_brackets() =>
        Told("{}")
            .Should()
            .Equal(
                "CP-FIL-010 $.version", "CP-FIL-010 $.title", "CP-FIL-010 $.parties", "CP-FIL-010 $.people",
                "CP-FIL-010 $.agreements");

    // the version
    [Fact]
    public void A_future_version_alone_is_told() =>
        With(("\"version\": 2,\n", "\"version\": 3, \"new\": true,\n")).Should().Equal("CP-FIL-008 $.version");
    [Fact]
    public void It_says_which_versions_are_understood() =>
        PartnershipFile
            .Load("{\"version\":3}"u8.ToArray())
            .ValidationErrors.Single()
            .ErrorMessage.Should()
            .Contain("version 2 is understood");
    [Fact]
    public void Version_1_was_never_published_and_is_refused_alone() =>
        With(("\"version\": 2,\n", "\"version\": 1, \"old\": true,\n")).Should().Equal("CP-FIL-033 $.version");
    [Fact]
    public void It_says_what_to_do_with_version_1() =>
        PartnershipFile
            .Load("{\"version\":1}"u8.ToArray())
            .ValidationErrors.Single()
            .ErrorMessage.Should()
            .Contain("never published")
            .And.Contain("save it again");
    [Fact]
    public void Version_zero() => With("\"version\": 2,\n", "\"version\": 0,\n").Should().Equal("CP-FIL-009 $.version");
    [Fact]
    public void A_negative_version() =>
        With("\"version\": 2,\n", "\"version\": -1,\n").Should().Equal("CP-FIL-009 $.version");
    [Fact] public void No_version() => With("\"version\": 2,\n", "\n").Should().Equal("CP-FIL-010 $.version");
    [Fact]
    public void A_version_as_text() =>
        With("\"version\": 2,\n", "\"version\": \"1\",\n").Should().Equal("CP-FIL-017 $.version");
    [Fact]
    public void A_version_with_decimals() =>
        With("\"version\": 2,\n", "\"version\": 1.5,\n").Should().Equal("CP-FIL-017 $.version");

    // members
    [Fact]
    public void A_repeated_member_of_the_file() =>
        With("\"version\": 2,\n", "\"version\": 2, \"version\": 2,\n").Should().Equal("CP-FIL-012 $.version");
    [Fact]
    public void A_repeated_member_of_a_party() =>
        With("\"name\": \"Lead\"", "\"name\": \"Lead\", \"name\": \"Lead\"")
            .Should()
            .Equal("CP-FIL-012 $.parties[0].name");
    [Fact]
    public void A_repeated_member_of_an_event() =>
        With("\"by\": \"ben\", \"on\": \"2026-01-13\"", "\"by\": \"ben\", \"by\": \"ana\", \"on\": \"2026-01-13\"")
            .Should()
            .Equal($"CP-FIL-012 {Events}[2].by");
    [Fact]
    public void A_repeated_event_name() =>
        With(
                "\"type\": \"negotiation-opened/1\"",
                "\"type\": \"negotiation-opened/1\", \"type\": \"negotiation-opened/1\"")
            .Should()
            .Equal($"CP-FIL-012 {Events}[2].type");
    [Fact]
    public void A_repeated_member_spelt_with_an_escape() =>
        With("\"name\": \"Lead\"", "\"name\": \"Lead\", \"n\\u0061me\": \"Lead\"")
            .Should()
            .Equal("CP-FIL-012 $.parties[0].name");
    [Fact]
    public void An_unknown_member_of_the_file() =>
        With("\"title\"", "\"comment\": 1, \"title\"").Should().Contain("CP-FIL-011 $.comment");
    [Fact]
    public void An_unknown_member_of_an_agreement() =>
        With("\"entries\": [", "\"note\": 1, \"entries\": [").Should().Equal("CP-FIL-011 $.agreements[0].note");
    [Fact]
    public void An_unknown_member_with_an_odd_name() =>
        With("\"name\": \"Lead\"", "\"a b\": 1, \"name\": \"Lead\"").Should().Equal("CP-FIL-011 $.parties[0]['a b']");
    [Fact]
    public void An_unknown_member_deep_in_an_event() =>
        With("\"project\": \"P\"", "\"project\": \"P\", \"budget\": {}")
            .Should()
            .Equal($"CP-FIL-011 {Events}[3].terms.budget");
    [Fact]
    public void Another_case_is_another_name() =>
        With("\"country\": \"PH\" },", "\"Country\": \"PH\" },")
            .Should()
            .Equal("CP-FIL-011 $.parties[0].Country", "CP-FIL-010 $.parties[0].country");
    [Fact]
    public void A_missing_member() => With(", \"on\": \"2026-01-13\"", "").Should().Equal($"CP-FIL-010 {Events}[2].on");
    [Fact]
    public void A_member_that_may_be_null_must_still_be_there() =>
        With("\"justification\": null, ", "").Should().Equal($"CP-FIL-010 {Events}[1].selection.justification");
    [Fact]
    public void Null_where_a_value_is_needed() =>
        With("\"by\": \"ben\", \"on\": \"2026-01-13\"", "\"by\": null, \"on\": null")
            .Should()
            .Equal($"CP-FIL-013 {Events}[2].on", $"CP-FIL-013 {Events}[2].by");
    [Fact]
    public void Null_as_an_item() =>
        With("\"period\", \"parties\"", "\"period\", null").Should().Equal($"CP-FIL-013 {Events}[3].contents[1]");
    [Fact]
    public void Null_as_an_event() =>
        With("{ \"type\": \"negotiation-opened/1\", \"by\": \"ben\", \"on\": \"2026-01-13\" }", "null")
            .Should()
            .Equal($"CP-FIL-013 {Events}[2]");
    [Fact]
    public void Null_as_a_list() =>
        With("\"people\": [", "\"people\": null, \"persons\": [")
            .Should()
            .Contain("CP-FIL-013 $.people")
            .And.Contain("CP-FIL-011 $.persons");
    [Fact]
    public void An_object_where_a_list_is_needed() =>
        With("[\"period\", \"parties\"]", "{}").Should().Equal($"CP-FIL-007 {Events}[3].contents");
    [Fact]
    public void A_list_where_an_object_is_needed() =>
        With("{ \"lead\": \"care\", \"partner\": \"local\" }", "[]")
            .Should()
            .Equal($"CP-FIL-007 {Events}[0].heading.sides");
    [Fact]
    public void A_text_where_yes_or_no_is_needed() =>
        With("\"allowsEarlierStart\": false", "\"allowsEarlierStart\": \"no\"")
            .Should()
            .Equal($"CP-FIL-007 {Events}[3].terms.allowsEarlierStart");
    [Fact]
    public void A_number_in_quotes() =>
        With("\"version\": 1, \"by\"", "\"version\": \"1\", \"by\"").Should().Equal($"CP-FIL-017 {Events}[4].version");
    [Fact]
    public void A_number_past_32_bits() =>
        With("\"version\": 1, \"by\"", "\"version\": 99999999999, \"by\"")
            .Should()
            .Equal($"CP-FIL-017 {Events}[4].version");

    // days
    [Theory, InlineData("0001-01-01"), InlineData("1899-12-31"), InlineData("2200-01-01"), InlineData("9999-12-31")]
    public void An_entry_of_another_century(string on) =>
        With("\"by\": \"ben\", \"on\": \"2026-01-13\"", $"\"by\": \"ben\", \"on\": \"{on}\"")
            .Should()
            .Equal($"CP-FIL-040 {Events}[2].on");

    // texts
    [Fact] public void A_blank_title() => With("\"A response\"", "\" \"").Should().Equal("CP-FIL-014 $.title");
    [Fact]
    public void A_blank_name() =>
        With("\"name\": \"Lead\"", "\"name\": \"\"").Should().Equal("CP-FIL-014 $.parties[0].name");
    [Fact]
    public void A_blank_name_of_a_person() =>
        With("\"name\": \"Ana\"", "\"name\": \"\\t\"").Should().Equal("CP-FIL-014 $.people[0].name");
    [Fact]
    public void A_blank_title_in_a_heading() =>
        With("\"title\": \"Shelter\"", "\"title\": \"\"").Should().Equal($"CP-FIL-014 {Events}[0].heading.title");
    [Fact]
    public void A_blank_id() =>
        With("\"by\": \"ben\", \"on\": \"2026-01-13\"", "\"by\": \"\", \"on\": \"2026-01-13\"")
            .Should()
            .Equal($"CP-FIL-024 {Events}[2].by");
    [Fact]
    public void A_text_that_may_be_left_out_may_be_blank() =>
        With("\"project\": \"P\"", "\"project\": \"\"").Should().BeEmpty();
    [Theory, InlineData("\\u200b"), InlineData("\\ufeff\\u2060 "), InlineData("\\u3164"), InlineData("\\u0301")]
    public void A_title_that_nobody_can_see(string title) =>
        With("\"A response\"", $"\"{title}\"").Should().Equal("CP-FIL-014 $.title");
    [Fact]
    public void A_name_that_nobody_can_see() =>
        With("\"name\": \"Ana\"", "\"name\": \"\\u200e\\u00ad\"").Should().Equal("CP-FIL-014 $.people[0].name");
    [Fact] public void Half_a_character() => With("\"A response\"", "\"\\ud83c\"").Should().Equal("CP-FIL-018 $.title");
    [Fact]
    public void Half_a_character_in_a_name_of_a_member() =>
        With("\"name\": \"Lead\"", "\"name\": \"Lead\", \"\\ud83c\": 1").Should().Equal("CP-FIL-018 $.parties[0]");
    [Fact]
    public void Half_a_character_in_the_name_of_an_event() =>
        With("\"type\": \"negotiation-opened/1\"", "\"type\": \"\\ud83c\"")
            .Should()
            .Equal($"CP-FIL-018 {Events}[2].type");
    [Fact]
    public void Half_a_character_in_an_id() =>
        With("\"id\": \"local\", \"name\"", "\"id\": \"\\udc00\", \"name\"")
            .Should()
            .Contain("CP-FIL-018 $.parties[1].id");
    [Theory]
    [InlineData("ph"), InlineData("Philippines"), InlineData("PHL"), InlineData("P"), InlineData("")]
    [InlineData("@A"), InlineData("A@"), InlineData("Z["), InlineData("[Z")]
    public void A_country_that_is_no_code(string country) =>
        With("\"local-ngo\", \"country\": \"PH\"", $"\"local-ngo\", \"country\": \"{country}\"")
            .Should()
            .Equal("CP-FIL-014 $.parties[1].country");
    [Theory, InlineData("AZ"), InlineData("ZA")]
    public void A_country_of_any_two_letters(string country) =>
        With("\"local-ngo\", \"country\": \"PH\"", $"\"local-ngo\", \"country\": \"{country}\"").Should().BeEmpty();

    // values
    [Fact]
    public void The_30th_of_February() => With("2026-01-13", "2026-02-30").Should().Equal($"CP-FIL-015 {Events}[2].on");
    [Fact]
    public void A_day_with_a_time() =>
        With("2026-01-13", "2026-01-13T00:00:00Z").Should().Equal($"CP-FIL-015 {Events}[2].on");
    [Fact]
    public void A_day_as_a_number() => With("\"2026-01-13\"", "20260113").Should().Equal($"CP-FIL-007 {Events}[2].on");
    [Fact]
    public void An_end_before_its_start() =>
        With("2026-03-01/2026-08-31", "2026-08-31/2026-03-01").Should().Equal($"CP-FIL-014 {Events}[3].terms.period");
    [Fact] public void An_unknown_currency() => Refused("250000.00 US$").Should().Contain("CP-VAL-003");
    [Fact] public void Too_many_decimals() => Refused("250000.001 USD").Should().Contain("CP-VAL-007");
    [Fact] public void An_amount_past_the_range() => Refused("92233720368547758.08 USD").Should().Contain("CP-VAL-008");
    [Fact] public void An_amount_without_currency() => Refused("250000").Should().Contain("CP-VAL-009");
    [Fact]
    public void An_amount_as_a_number() =>
        With("\"250000.00 USD\"", "250000").Should().Equal($"CP-FIL-007 {Events}[3].terms.ceiling");
    [Fact]
    public void An_unknown_name() =>
        With("\"risk\": \"low\"", "\"risk\": \"none\"").Should().Equal($"CP-FIL-016 {Events}[1].selection.risk");
    [Fact]
    public void A_name_in_capitals() =>
        With("\"risk\": \"low\"", "\"risk\": \"Low\"").Should().Equal($"CP-FIL-016 {Events}[1].selection.risk");
    [Fact]
    public void A_number_in_the_place_of_a_name() =>
        With("\"risk\": \"low\"", "\"risk\": 1").Should().Equal($"CP-FIL-007 {Events}[1].selection.risk");
    [Fact]
    public void A_number_in_quotes_in_the_place_of_a_name() =>
        With("\"risk\": \"low\"", "\"risk\": \"1\"").Should().Equal($"CP-FIL-016 {Events}[1].selection.risk");

    [Fact]
    public void A_very_long_value_is_told_in_a_few_words() =>
        Refused(new string('9', 100_000)).Length.Should().BeLessThan(400);

    // events
    [Fact]
    public void An_unknown_event() =>
        With("negotiation-opened/1", "negotiation-opened/2").Should().Equal($"CP-FIL-020 {Events}[2].type");
    [Fact]
    public void An_event_without_its_name() =>
        With("\"type\": \"negotiation-opened/1\", ", "").Should().Equal($"CP-FIL-019 {Events}[2]");
    [Fact]
    public void A_name_that_is_a_number() =>
        With("\"type\": \"negotiation-opened/1\"", "\"type\": 1").Should().Equal($"CP-FIL-007 {Events}[2].type");
    [Fact]
    public void A_name_that_is_null() =>
        With("\"type\": \"negotiation-opened/1\"", "\"type\": null").Should().Equal($"CP-FIL-007 {Events}[2].type");
    [Fact]
    public void The_name_need_not_come_first() =>
        With(
                "\"type\": \"negotiation-opened/1\", \"by\": \"ben\", \"on\": \"2026-01-13\"",
                "\"by\": \"ben\", \"on\": \"2026-01-13\", \"type\": \"negotiation-opened/1\"")
            .Should()
            .BeEmpty();
    [Fact]
    public void A_number_as_an_event() =>
        With("{ \"type\": \"negotiation-opened/1\", \"by\": \"ben\", \"on\": \"2026-01-13\" }", "7")
            .Should()
            .Equal($"CP-FIL-007 {Events}[2]");

    [Fact]
    public void Everything_wrong_in_one_event_is_told_at_once() =>
        With(
                (
                    "\"terms\": { \"period\": \"2026-03-01/2026-08-31\", \"ceiling\": \"250000.00 USD\"",
                    "\"terms\": { \"period\": \"soon\", \"ceiling\": \"much\", \"colour\": 1"),
                ("[\"period\", \"parties\"]", "[\"\", \"parties\", \"a b\"]"),
                ("\"by\": \"ana\", \"on\": \"2026-01-14\"", "\"on\": \"2026-13-14\""))
            .Should()
            .Equal(
                $"CP-FIL-011 {Events}[3].terms.colour", $"CP-FIL-014 {Events}[3].terms.period",
                $"CP-FIL-014 {Events}[3].terms.ceiling", $"CP-FIL-014 {Events}[3].contents[0]",
                $"CP-FIL-014 {Events}[3].contents[2]", $"CP-FIL-015 {Events}[3].on", $"CP-FIL-010 {Events}[3].by");

    private static string Refused(string amount)
    {
        With("250000.00 USD", amount).Should().Equal($"CP-FIL-014 {Events}[3].terms.ceiling");
        return PartnershipFile
            .Load(System.Text.Encoding.UTF8.GetBytes(Text.Replace("250000.00 USD", amount, StringComparison.Ordinal)))
            .ValidationErrors.Single()
            .ErrorMessage;
    }
}
