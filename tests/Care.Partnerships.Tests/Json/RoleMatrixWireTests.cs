using System.Text;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

/// <summary>A role matrix in JSON: alone, and in the heading of an agreement.</summary>
public class RoleMatrixWireTests
{
    private static readonly string Small = """
        {
          "type": "role-matrix/1",
          "matrix": {
            "parties": [
              { "party": "care",  "side": "lead",    "positions": ["country-director", "finance-manager"] },
              { "party": "local", "side": "partner", "positions": ["executive-director"] }
            ],
            "rows": [
              { "function": "procurement", "lead": ["executive-director of local"],                            \
                  "tieBreaker": null,                       "support": ["care"], \
                  "consulted": ["finance-manager of care"], "informed": [], "assistance": "lead-to-partner", \
                  "turnaroundDays": 5,    "clause": "7.1", "signOff": [{ "above": null, "upTo": "10000.00 USD", \
                  "steps": [{ "seats": ["executive-director of local"], "minimum": 1 }] }, { "above": "10000.00 USD", \
                  "upTo": null, "steps": [{ "seats": ["finance-manager of care"], "minimum": 1 }, \
                  { "seats": ["country-director of care", "executive-director of local"], "minimum": 2 }] }] },
              { "function": "audit",       "lead": ["finance-manager of care", "executive-director of local"], \
                  "tieBreaker": "country-director of care", \
                  "support": [],       "consulted": [],                          "informed": [], \
                  "assistance": "none",            "turnaroundDays": null, "clause": null,  "signOff": [] }
            ],
            "outOfScope": [
              "transport"
            ]
          }
        }

        """.Joined();

    private static readonly string Saved = """
        {
          "type": "role-matrix/1",
          "matrix": {
            "parties": [
              { "party": "care",  "side": "lead",    "positions": ["country-director", "finance-manager"] },
              { "party": "local", "side": "partner", "positions": ["executive-director"] }
            ],
            "rows": [
              { "function": "procurement", "lead": ["executive-director of local"],                            \
                  BLANK"support": ["care"], "consulted": ["finance-manager of care"], \
                  "assistance": "lead-to-partner", "turnaroundDays": 5, "clause": "7.1", "signOff": [\
                  { "steps": [{ "seats": ["executive-director of local"], "minimum": 1 }], "upTo": "10000.00 USD" }, \
                  { "steps": [{ "seats": ["finance-manager of care"], "minimum": 1 }, \
                  { "seats": ["country-director of care", "executive-director of local"], "minimum": 2 }], \
                  "above": "10000.00 USD" }] },
              { "function": "audit",       "lead": ["finance-manager of care", "executive-director of local"], \
                  "tieBreaker": "country-director of care" }
            ],
            "outOfScope": [
              "transport"
            ]
          }
        }

        """.Joined().Replace("BLANK", new string(' ', 42), StringComparison.Ordinal);

    private static readonly PartyPosition Director = Post("country-director", "care"),
        Finance = Post("finance-manager", "care"), Head = Post("executive-director", "local");
    private static readonly Money Limit = Money.Of(10_000m, Currency.Usd);

    private static readonly RoleMatrix Odd = RoleMatrix.From(
        [
                new(Director.Party, Side.Lead, [Director.Position, Finance.Position]),
                new(Head.Party, Side.Partner, [Head.Position])
            ],
        [
            new(
                    WorkFunction.Procurement, Accountability.Of(Head), [Director.Party], [Finance], [],
                    [
                        SignOffBand.UpTo(Limit, SignOffRule.By(Head)),
                        SignOffBand.Above(Limit, SignOffRule.By(Finance).Then(SignOffRule.AllOf(Director, Head)))
                    ],
                    TechnicalAssistance.LeadToPartner, 5, "7.1"),
            new(WorkFunction.Audit, Accountability.Joint(Director, Finance, Head), [], [], [], []),
        ],
        [WorkFunction.Transport]).Required();

    [Fact]
    public void A_matrix_is_written_as_an_aligned_table_without_what_goes_without_saying() =>
        Encoding.UTF8.GetString(WireDocuments.RoleMatrix.Save(Odd)).Should().Be(Saved.ReplaceLineEndings("\n"));

    [Fact]
    public void The_table_is_read_back_as_the_matrix() =>
        WireDocuments.RoleMatrix.Load(Bytes(Small)).Required().Should().Be(Odd);

    [Fact]
    public void The_standard_matrix_comes_back_one_line_for_each_function()
    {
        var saved = WireDocuments.RoleMatrix.Save(RolesStory.Matrix);
        WireDocuments.RoleMatrix.Load(saved).Required().Should().Be(RolesStory.Matrix);
        var rows = Encoding
            .UTF8.GetString(saved)
            .Split('\n')
            .Where(line => line.Contains("\"function\"", StringComparison.Ordinal))
            .ToArray();
        rows.Should().HaveCount(FunctionCatalogue.Standard.Functions.Count);
        rows.Select(row => row.IndexOf("\"signOff\"", StringComparison.Ordinal))
            .Where(column => column >= 0)
            .Distinct()
            .Should()
            .ContainSingle("the columns are aligned");
    }

    [Property(Arbitrary = [typeof(MatrixGenerators)], MaxTest = 200)]
    public bool Whatever_a_matrix_holds_comes_back_and_gives_the_same_bytes(RoleMatrix matrix)
    {
        var saved = WireDocuments.RoleMatrix.Save(matrix);
        var loaded = WireDocuments.RoleMatrix.Load(saved).Required();
        return loaded == matrix
            && WireDocuments.RoleMatrix.Save(loaded).SequenceEqual(saved)
            && JsonSerializer.Deserialize<RoleMatrix>(
                JsonSerializer.Serialize(matrix, PartnershipJson.Options), PartnershipJson.Options) == matrix;
    }

    // in a heading
    [Fact]
    public void A_heading_with_a_matrix_comes_back()
    {
        var drafted = Drafted(Heading with { Roles = Odd });
        var json = JsonSerializer.Serialize<IEntry<AgreementFact>>(drafted, PartnershipJson.Options);
        json.Should().Contain("\"roles\":{\"parties\":[{\"party\":\"care\",\"side\":\"lead\",").And.NotContain("\n");
        JsonSerializer.Deserialize<IEntry<AgreementFact>>(json, PartnershipJson.Options).Should().Be(drafted);
    }

    [Fact]
    public void A_heading_without_a_matrix_says_nothing_of_it_and_may_say_null()
    {
        var drafted = Drafted(Heading);
        var json = JsonSerializer.Serialize<IEntry<AgreementFact>>(drafted, PartnershipJson.Options);
        json.Should().NotContain("roles");
        JsonSerializer.Deserialize<IEntry<AgreementFact>>(json, PartnershipJson.Options).Should().Be(drafted);
        JsonSerializer
            .Deserialize<IEntry<AgreementFact>>(
                json.Replace("\"title\"", "\"roles\":null,\"title\"", StringComparison.Ordinal),
                PartnershipJson.Options)
            .Should()
            .Be(drafted);
    }

    [Fact]
    public void A_file_with_a_matrix_tells_its_problems_at_their_place()
    {
        var sample = Encoding.UTF8.GetString(SampleFile.File.Save());
        const string heading = "$.agreements[2].entries[0].heading.roles";
        SmallFile
            .Told(
                sample.Replace(
                    "\"party\": \"penafrancia-women\", \"side\"", "\"party\": \"elsewhere\", \"side\"",
                    StringComparison.Ordinal))
            .Should()
            .Contain($"CP-FIL-014 {heading}.rows[0].lead");
        SmallFile
            .Told(sample.Replace("\"function\": \"audit\"", "\"function\": \"archiving\"", StringComparison.Ordinal))
            .Should()
            .Contain($"CP-FIL-014 {heading}.rows[36].function");
    }

    private static string OfOthers =>
        Small[(Small.IndexOf("\"matrix\": ", StringComparison.Ordinal) + 10)..Small.LastIndexOf('}')]
            .Replace("\"local\"", "\"other\"", StringComparison.Ordinal)
            .Replace("of local", "of other", StringComparison.Ordinal);

    [Fact]
    public void The_parties_of_a_matrix_are_listed_in_the_file() =>
        SmallFile
            .With(
                "\"title\": \"Shelter\", ",
                $"\"title\": \"Shelter\", \"roles\": {OfOthers}, ")
            .Should()
            .Contain("CP-FIL-023 $.agreements[0].entries[0].heading.roles.parties[1].party");

    // what is refused
    [Fact]
    public void A_function_twice() =>
        Told("\"function\": \"audit\", ", "\"function\": \"procurement\", ")
            .Should()
            .Equal("CP-VAL-028 $.matrix.rows[1].function");
    [Fact]
    public void A_party_twice() =>
        Told("\"party\": \"local\", ", "\"party\": \"care\", ")
            .Should()
            .Contain("CP-VAL-028 $.matrix.parties[1]")
            .And.Contain("CP-ROL-002 $.matrix.rows[0].lead");
    [Fact]
    public void A_side_without_a_party() =>
        Told("\"side\": \"partner\"", "\"side\": \"lead\"").Should().Equal("CP-ROL-001 $.matrix.parties");
    [Fact]
    public void An_unknown_party() =>
        Told("[\"care\"]", "[\"nobody\"]").Should().Equal("CP-ROL-002 $.matrix.rows[0].support");
    [Fact]
    public void An_unknown_position() =>
        Told("\"consulted\": [\"finance-manager of care\"]", "\"consulted\": [\"driver of care\"]")
            .Should()
            .Equal("CP-ROL-003 $.matrix.rows[0].consulted");
    [Fact]
    public void An_unknown_position_that_breaks_ties() =>
        Told("\"tieBreaker\": \"country-director of care\"", "\"tieBreaker\": \"driver of care\"")
            .Should()
            .Equal("CP-ROL-003 $.matrix.rows[1].tieBreaker");
    [Fact]
    public void Two_leads_and_nobody_who_breaks_a_tie() =>
        Told("\"tieBreaker\": \"country-director of care\"", "\"tieBreaker\": null")
            .Should()
            .Equal("CP-ROL-004 $.matrix.rows[1].lead");
    [Fact]
    public void A_band_without_amounts() =>
        Told("\"above\": \"10000.00 USD\", \"upTo\": null", "\"above\": \"10000.00 USD\", \"upTo\": \"10000.00 USD\"")
            .Should()
            .Equal("CP-ROL-005 $.matrix.rows[0].signOff[1]");
    [Fact]
    public void Bands_that_share_one_cent() =>
        Told("\"above\": \"10000.00 USD\"", "\"above\": \"9999.99 USD\"")
            .Should()
            .Equal("CP-ROL-006 $.matrix.rows[0].signOff[1]");
    [Fact]
    public void Limits_in_two_currencies() =>
        Told("\"above\": \"10000.00 USD\"", "\"above\": \"10000.00 EUR\"").Should().Equal("CP-VAL-029 $.matrix.rows");
    [Fact]
    public void A_turnaround_below_one_day() =>
        Told("\"turnaroundDays\": 5", "\"turnaroundDays\": 0")
            .Should()
            .Equal("CP-VAL-031 $.matrix.rows[0].turnaroundDays");
    [Fact]
    public void A_row_that_is_out_of_scope() =>
        Told("\"transport\"", "\"audit\"").Should().Equal("CP-ROL-007 $.matrix.rows[1].function");
    [Fact]
    public void A_sign_off_without_steps() =>
        Told("\"steps\": [{ \"seats\": [\"executive-director of local\"], \"minimum\": 1 }]", "\"steps\": []")
            .Should()
            .Equal("CP-VAL-034 $.matrix.rows[0].signOff[0].steps");
    [Fact]
    public void A_step_without_seats() =>
        Told("\"seats\": [\"finance-manager of care\"]", "\"seats\": []")
            .Should()
            .Equal("CP-VAL-034 $.matrix.rows[0].signOff[1].steps[0].seats");
    [Fact]
    public void More_seats_to_fill_than_there_are() =>
        Told("\"minimum\": 2", "\"minimum\": 3")
            .Should()
            .Equal("CP-VAL-033 $.matrix.rows[0].signOff[1].steps[1].minimum");

    [Fact]
    public void All_problems_of_a_matrix_are_told_at_once() =>
        Told(
                ("\"minimum\": 2", "\"minimum\": 0"), ("\"above\": \"10000.00 USD\"", "\"above\": \"1.00 USD\""),
                ("\"tieBreaker\": \"country-director of care\"", "\"tieBreaker\": null"),
                ("\"function\": \"audit\", ", "\"function\": \"procurement\", "),
                ("\"turnaroundDays\": null", "\"turnaroundDays\": -1"))
            .Should()
            .Equal(
                "CP-VAL-033 $.matrix.rows[0].signOff[1].steps[1].minimum", "CP-VAL-028 $.matrix.rows[1].function",
                "CP-ROL-006 $.matrix.rows[0].signOff[1]", "CP-ROL-004 $.matrix.rows[1].lead",
                "CP-VAL-031 $.matrix.rows[1].turnaroundDays");

    [Fact]
    public void A_refusal_says_what_to_do() =>
        WireDocuments
            .RoleMatrix.Load(
                Bytes(
                    Small.Replace("\"above\": \"10000.00 USD\"", "\"above\": \"9999.99 USD\"", StringComparison.Ordinal)
                ))
            .ValidationErrors.Single()
            .ErrorMessage.Should()
            .Be(
                "The value is refused (CP-ROL-006). The bands \"up to 10,000.00 USD\" and \"above 9,999.99 USD\" "
                + "share amounts: let one end where the other begins."
            );

    // shapes
    [Fact]
    public void A_post_without_its_party() =>
        Told("\"consulted\": [\"finance-manager of care\"]", "\"consulted\": [\"finance-manager\"]")
            .Should()
            .Equal("CP-FIL-007 $.matrix.rows[0].consulted[0]");
    [Fact]
    public void A_post_with_a_blank_party() =>
        Told("\"consulted\": [\"finance-manager of care\"]", "\"consulted\": [\"finance-manager of \"]")
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("CP-VAL-")
            .And.EndWith(" $.matrix.rows[0].consulted[0]");
    [Fact]
    public void An_unknown_cell() =>
        Told("\"clause\": null", "\"clause\": null, \"colour\": 1")
            .Should()
            .Equal("CP-FIL-011 $.matrix.rows[1].colour");
    [Fact]
    public void A_missing_cell() =>
        Told("\"side\": \"lead\", ", "").Should().Equal("CP-FIL-010 $.matrix.parties[0].side");

    [Fact]
    public void What_goes_without_saying_need_not_be_there() =>
        Told(("\"tieBreaker\": null, ", ""), (", \"informed\": []", ""), ("\"assistance\": \"none\", ", ""),
            (", \"outOfScope\": [ \"transport\" ]", ""), ("\"above\": null, ", "")).Should().BeEmpty();
    [Fact]
    public void A_cell_with_an_unknown_name() =>
        Told("\"assistance\": \"none\"", "\"assistance\": \"some\"")
            .Should()
            .Equal("CP-FIL-016 $.matrix.rows[1].assistance");
    [Fact] public void Another_document() => Told("role-matrix/1", "role-matrix/2").Should().Equal("CP-FIL-007 $.type");
    [Fact]
    public void No_document() =>
        WireDocuments.RoleMatrix.Load(default).ValidationErrors.Single().ErrorCode.Should().Be("CP-FIL-002");
    [Fact] public void Nothing_in_it() => Codes("{}").Should().Equal("CP-FIL-010 $.type", "CP-FIL-010 $.matrix");
    [Fact] public void A_list() => Codes("[]").Should().Equal("CP-FIL-007 $");

    [Fact]
    public void A_host_reads_the_texts_of_all_refusals()
    {
        var read = () =>
            JsonSerializer.Deserialize<RoleMatrix>(
                """{"parties":[],"rows":[],"outOfScope":[]}""", PartnershipJson.Options);
        read.Should().Throw<JsonException>().WithMessage("*CP-ROL-001*Lead*CP-ROL-001*Partner*");
    }

    private static Entry<AgreementDrafted> Drafted(AgreementHeading heading) =>
        Entry.Of(
            new AgreementDrafted(heading), new Person(Id<Person>.Of("p"), Director.Party, Director.Position, "P"),
            new(2026, 1, 8));

    private static AgreementHeading Heading => new(Id<Agreement>.Of("a"), "N", "T", AgreementKind.Teaming,
        Sides.Of(Director.Party, Head.Party), new(Director.Position, Head.Position));

    private static string[] Told(string old, string @new) => Told((old, @new));

    private static string[] Told(params (string Old, string New)[] changes)
    {
        // In single spaces, so that a cell is found whatever its column.
        var text = string.Join(' ', Small.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var (old, @new) in changes)
        {
            text.Should().Contain(old);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return Codes(text);
    }

    // The code of the factory, where one refused, or else that of the file.
    private static string[] Codes(string text) =>
        [
            .. WireDocuments
                .RoleMatrix.Load(Bytes(text))
                .ValidationErrors.Select(error =>
                    $"{(error.ErrorCode == "CP-FIL-014" ? error.ErrorMessage.Split('(', ')')[1] : error.ErrorCode)} " +
                    $"{error.Identifier}"
                )
        ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static PartyPosition Post(string position, string party) =>
        new(Id<Position>.Of(position), Id<Party>.Of(party));
}
