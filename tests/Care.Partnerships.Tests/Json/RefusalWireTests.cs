using System.Text;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Json;

/// <summary>What reading refuses keeps its form: code, place and cause, never a text that somebody has to take
/// apart.</summary>
public class RefusalWireTests
{
    private const string Ceiling = "\"250000.00 USD\"";

    [Fact]
    public void A_value_that_its_factory_refuses_carries_that_refusal_as_its_cause()
    {
        var refusal = Load(Ceiling, "\"1.005 USD\"").Single();
        (refusal.Code, refusal.Field).Should().Be(("CP-FIL-014", "$.agreements[0].entries[3].terms.ceiling"));
        refusal.Causes.Single().Code.Should().Be("CP-VAL-007");
    }

    [Fact]
    public void A_value_of_parts_carries_every_refusal_with_its_place()
    {
        var refusal = Load("\"partner\": \"local\"", "\"partner\": \"care\"").Single(one => one.Code == "CP-FIL-014");
        (refusal.Field, refusal.Causes.Single().Code)
            .Should().Be(("$.agreements[0].entries[0].heading.sides.partner", "CP-PTY-001"));
    }

    [Fact]
    public void A_host_gets_the_refusals_of_a_value_that_cannot_be_read()
    {
        var sides = () =>
            JsonSerializer.Deserialize<Care.Partnerships.Parties.Sides>(
                """{"lead":"a","partner":"a"}""", PartnershipJson.Options);
        var two = () => JsonSerializer.Deserialize<Care.Partnerships.Parties.Sides>("""{"lead":"?","partner":7}""",
            PartnershipJson.Options);
        PartnershipJson.RefusalsIn(sides.Should().Throw<JsonException>().Which).Single().Causes.Single().Code
            .Should().Be("CP-PTY-001");
        PartnershipJson.RefusalsIn(two.Should().Throw<JsonException>().Which)
            .Select(refusal => (refusal.Code, refusal.Field))
            .Should().Equal(("CP-FIL-014", "$.lead"), ("CP-FIL-007", "$.partner"));
        PartnershipJson.RefusalsIn(new JsonException("not of this library")).Count.Should().Be(0);
    }

    [Fact]
    public void E11_null_in_a_generic_part_is_refused_with_its_place()
    {
        var read = () =>
            JsonSerializer.Deserialize<Dated<Threshold>>("""
                    {"value":null,"validFrom":"2024-10-01","owner":"the host","source":{"document":"d","section":null,\
                        "on":null,"reference":null},"isConfirmed":true}
                    """.Joined(),
                PartnershipJson.Options);
        PartnershipJson.RefusalsIn(read.Should().Throw<JsonException>().Which)
            .Select(refusal => (refusal.Code, refusal.Field)).Should().Equal(("CP-FIL-013", "$.value"));
    }

    [Fact]
    public void E6_equal_numbers_are_written_in_equal_bytes()
    {
        foreach (var text in new[] { "1", "1.0", "1.00", "1.0000000000000000000" })
            JsonSerializer.Serialize(JsonSerializer.Deserialize<decimal>(text, PartnershipJson.Options),
                PartnershipJson.Options).Should().Be("1");
        JsonSerializer.Serialize(JsonSerializer.Deserialize<decimal>("-0.0", PartnershipJson.Options),
            PartnershipJson.Options).Should().Be("0");
        var sample = Encoding.UTF8.GetString(SampleFile.File.Save());
        var other = sample.Replace("\"quantity\": 9,", "\"quantity\": 9.00,", StringComparison.Ordinal);
        other.Should().NotBe(sample);
        var loaded = PartnershipFile.Load(Encoding.UTF8.GetBytes(other)).Required();
        loaded.Should().Be(SampleFile.File);
        Encoding.UTF8.GetString(loaded.Save()).Should().Be(sample);
    }

    [Fact]
    public void E7_what_a_refusal_quotes_is_cut_and_cannot_turn_or_break_the_line()
    {
        var refusals = Load("\"risk\": \"low\"",
            $"\"risk\": \"{new string('x', 40)}\\u202e\\u2028\\n{new string('y', 70_000)}\"");
        refusals.Single().Message
            .Should().Contain("\\u202E\\u2028\\u000A").And.NotContain("\u202E").And.NotContain("\n").And.Contain("…");
        Load("\"by\": \"ben\", \"on\": \"2026-01-13\"",
            $"\"by\": \"\\u202e{new string('y', 70_000)}\", \"on\": \"2026-01-13\"").Single().Message.Length
            .Should().BeLessThan(300);
        Load("\"title\"", "\"a\\u202eb\": 1, \"title\"")[0].Field.Should().Be("$['a\\u202Eb']");
    }

    [Fact]
    public void A_proposal_and_an_entry_have_one_form()
    {
        OneForm(Agreement.Lifecycle, SampleFile.File.Dossier.Agreements.SelectMany(history => history.Entries));
        OneForm(FundingAccount.Lifecycle,
            SampleFile.File.Dossier.FundingAccounts.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.CloseOut.AgreementCloseOut.Lifecycle,
            SampleFile.File.Dossier.CloseOuts.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.Reports.ReportBook.Lifecycle,
            SampleFile.File.Dossier.Reports.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.Surveys.Survey.Lifecycle,
            SampleFile.File.Dossier.Surveys.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.Feedback.FeedbackCase.Lifecycle,
            SampleFile.File.Dossier.FeedbackCases.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.Communications.MediaMaterial.Lifecycle,
            SampleFile.File.Dossier.MediaMaterials.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.Monitoring.JointMonitoring.Lifecycle,
            SampleFile.File.Dossier.Monitorings.SelectMany(history => history.Entries));
        OneForm(Care.Partnerships.Relationships.Relationship.Lifecycle,
            SampleFile.File.Dossier.Relationships.SelectMany(history => history.Entries));
    }

    private static void OneForm<TState,
        TFact>(Lifecycle<TState, TFact> lifecycle, IEnumerable<IEntry<TFact>> entries) where TState
        : class where TFact : Fact
    {
        var options = PartnershipJson.OptionsFor(SampleFile.File.Dossier.People);
        foreach (var entry in entries)
        {
            IEntry<TFact> proposal = Entry.Of(entry.Fact, entry.By, entry.On),
                typed = lifecycle.Proposal(entry.Fact, entry.By, entry.On);
            var text = JsonSerializer.Serialize(entry, options);
            JsonSerializer.Serialize(proposal, options).Should().Be(text);
            JsonSerializer.Serialize(typed, options).Should().Be(text);
            JsonSerializer.Deserialize<IEntry<TFact>>(text, options).Should().Be(proposal).And.Be(typed);
        }
    }

    private static ValueList<Refusal> Load(string old, string @new)
    {
        SmallFile.Text.Should().Contain(old);
        return PartnershipFile.Load(Encoding.UTF8.GetBytes(SmallFile.Text.Replace(old, @new,
            StringComparison.Ordinal))).Refusals();
    }
}
