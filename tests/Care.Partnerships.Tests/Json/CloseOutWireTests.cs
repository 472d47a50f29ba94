using System.Text;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using static Care.Partnerships.Tests.CloseOut.CloseOutStory;

namespace Care.Partnerships.Tests.Json;

/// <summary>Close-outs on the wire and in a file.</summary>
public class CloseOutWireTests
{
    private static readonly string Text = Encoding.UTF8.GetString(
        PartnershipFile.From(SectionTests.Full).Required().Save());

    [Property(Arbitrary = [typeof(CloseOutEventGenerators)], MaxTest = 400)]
    public bool Whatever_happens_to_a_close_out_comes_back(IEntry<CloseOutFact> entry) =>
        JsonSerializer
            .Deserialize<IEntry<CloseOutFact>>(
                JsonSerializer.SerializeToUtf8Bytes(entry, PartnershipJson.Options), PartnershipJson.Options)!
            .Equals(entry);

    [Fact]
    public void Each_kind_of_evidence_has_a_name_and_comes_back()
    {
        CloseOutWire
            .Evidence.Names.Select(row => row.Type)
            .Should()
            .BeEquivalentTo(
                typeof(StepEvidence).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StepEvidence))));
        CloseOutWire.Evidence.Names.Select(row => row.Name).Should().OnlyHaveUniqueItems();
        foreach (var step in Plan.Steps)
            JsonSerializer
                .Deserialize<StepEvidence>(
                    JsonSerializer.Serialize(EvidenceOf(step.Id), PartnershipJson.Options), PartnershipJson.Options)
                .Should()
                .Be(EvidenceOf(step.Id));
    }

    [Fact]
    public void A_step_that_was_done_is_written_so_that_people_can_read_it() =>
        JsonSerializer
            .Serialize(Begun.Done(CloseOutSteps.PlanningMeeting).History[^1], PartnershipJson.OptionsFor([Ana]))
            .Should()
            .Be("""
                    {"type":"close-out-step-done/1","evidence":{"type":"meeting-minutes/1","reference":"minutes-7",\
                        "heldOn":"2026-07-25","present":["care-phl","tanglaw"]},"dueOn":"2026-08-01",\
                        "step":"planning-meeting","by":"ana","on":"2026-11-20"}
                    """.Joined());

    [Fact]
    public void A_settlement_is_written_as_what_it_was_made_of() =>
        JsonSerializer
            .Serialize(Determined.History[^1], PartnershipJson.OptionsFor([Fina]))
            .Should()
            .Be("""
                    {"type":"settlement-determined/1","settlement":{"agreement":"agr-1","entries":12,\
                        "asOf":"2026-11-20",\
                        "figures":{"ceiling":"250000.00 USD","eligibleDirect":"246000.00 USD","overhead":"0.00 USD",\
                        "received":"240000.00 USD","heldBack":"0.00 USD","ineligible":"0.00 USD"},"funders":[],\
                        "onWhatIsKnown":null},\
                        "by":"fina","on":"2026-11-20"}
                    """.Joined());

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<StepNeed>(), Kinds(), Members<ReplanCause>(), Members<RetentionEnd>(),
            Members<NextRelationship>(), Members<HandoverItemKind>())
            .Should().Be("""
        mandatory where-money-is-owed optional
        minutes verification accepted-reports survey-answers invitation note letters payment asset-decisions \
            archive-index next-decision
        extended amended terminated final-report-submitted final-reports-received adjusted
        not-running while-open on-day
        contingency-agreement new-agreement dormant ended
        focal-point promise open-case lesson
        """.Joined().ReplaceLineEndings("\n"));

    [Fact]
    public void The_state_is_made_of_the_entries() =>
        AgreementCloseOut
            .Lifecycle.Replay(
                PartnershipFile.Load(Encoding.UTF8.GetBytes(Text)).Required().Dossier.CloseOuts[0].Entries)
            .Should()
            .Be(AllDone.State);

    [Fact]
    public void I1_a_close_out_is_listed_under_its_own_agreement()
    {
        var other = Head with { Agreement = Id<Agreement>.Of("agr-other") };
        IEntry<CloseOutFact>[] entries = [PlanCloseOut(Ana, other, Plan, Anchors, PlannedOn)];
        var listed = SectionTests.Full.CloseOuts[0].Agreement;
        var history = History.Of(Head.Id, AgreementCloseOut.Lifecycle, entries) with { Agreement = listed };
        var file = PartnershipFile.From(SectionTests.Full with { CloseOuts = [history] }).Required();
        file.Audit.Select(finding => $"{finding.Path} {finding.Refusals[0].Code}")
            .Should().Contain("$.closeOuts[0].entries[0] CP-LIF-018");
        PartnershipFile.From(SectionTests.Full).Required().Audit
            .SelectMany(finding => finding.Refusals.AsEnumerable()).Select(refusal => refusal.Code)
            .Should().NotContain("CP-LIF-018");
    }

    [Fact]
    public void A_second_close_out_of_one_agreement()
    {
        var other = Id<AgreementCloseOut>.Of("co-2");
        IEntry<CloseOutFact>[] entries = [PlanCloseOut(Ana, Head with { Id = other }, Plan, Anchors, PlannedOn)];
        var second = History.Of(other, AgreementCloseOut.Lifecycle, entries) with
        {
            Agreement = SectionTests.Full.CloseOuts[0].Agreement
        };
        Codes(SectionTests.Full with { CloseOuts = [SectionTests.Full.CloseOuts[0], second] })
            .Should()
            .Equal("CP-FIL-022 $.closeOuts[1].agreement");
        Codes(
                SectionTests.Full with
                {
                    CloseOuts =
                    [
                        History.Of(other, AgreementCloseOut.Lifecycle, AllDone.History) with
                        {
                            Agreement = second.Agreement
                        }
                    ]
                })
            .Should()
            .Equal("CP-FIL-014 $.closeOuts[0].entries[0].heading.id");

        static IEnumerable<string> Codes(Dossier contents) =>
            PartnershipFile.From(contents).ValidationErrors.Select(error => $"{error.ErrorCode} {error.Identifier}");
    }

    [Fact]
    public void What_the_rules_would_not_allow_is_told_beside_the_file()
    {
        var place = Text.IndexOf("\n  \"closeOuts\": [", StringComparison.Ordinal);
        var changed =
            Text[..place]
            + Text[place..].Replace("\"dueOn\": \"2026-08-01\"", "\"dueOn\": \"2026-08-02\"", StringComparison.Ordinal);
        changed.Should().NotBe(Text);
        var finding = PartnershipFile
            .Load(Encoding.UTF8.GetBytes(changed))
            .Required()
            .Audit.Should()
            .ContainSingle()
            .Subject;
        finding.Refusals.Select(refusal => refusal.Code).Should().Equal("CP-STP-018");
        finding.Path.Should().StartWith("$.closeOuts[0].entries[");
    }

    [Fact]
    public void Evidence_that_nobody_knows() =>
        Told("meeting-minutes/1", "meeting-minutes/9")
            .Should()
            .Contain(told =>
                told.StartsWith("CP-FIL-", StringComparison.Ordinal)
                && told.Contains(".evidence.type", StringComparison.Ordinal));
    [Fact]
    public void A_plan_with_a_circle() =>
        Read(Planned.History[0], "\"after\":[\"activities-verified\"]", "\"after\":[\"final-reports\"]")
            .Should()
            .Throw<JsonException>()
            .WithMessage("*CP-CLP-003*");
    [Fact]
    public void A_settlement_in_two_currencies() =>
        Read(Determined.History[^1], "\"received\":\"240000.00 USD\"", "\"received\":\"240000.00 EUR\"")
            .Should()
            .Throw<JsonException>()
            .WithMessage("*CP-VAL-029*");
    [Fact]
    public void A_step_done_before_what_comes_before_it() =>
        Told("\"type\": \"close-out-started/1\"", "\"type\": \"close-out-completed/1\"").Should().NotBeEmpty();

    private static Func<IEntry<CloseOutFact>?> Read(IEntry<CloseOutFact> happened, string old, string @new)
    {
        var json = JsonSerializer.Serialize(happened, PartnershipJson.Options);
        json.Should().Contain(old);
        return () =>
            JsonSerializer.Deserialize<IEntry<CloseOutFact>>(
                json.Replace(old, @new, StringComparison.Ordinal), PartnershipJson.Options);
    }

    private static string[] Told(string old, string @new)
    {
        var place = Text.IndexOf(
            old, Text.IndexOf("\n  \"closeOuts\": [", StringComparison.Ordinal), StringComparison.Ordinal);
        place.Should().BePositive("the text holds {0}", old);
        return SmallFile.Told(string.Concat(Text.AsSpan(0, place), @new, Text.AsSpan(place + old.Length)));
    }

    private static string Kinds() =>
        string.Join(
            ' ',
            CloseOutWire.Kinds.Select(row => JsonSerializer.Serialize(row.Kind, PartnershipJson.Options).Trim('"')));

    private static string Members<T>()
        where T : struct, Enum =>
        string.Join(
            ' ',
            Enum.GetValues<T>().Select(member => JsonSerializer.Serialize(member, PartnershipJson.Options).Trim('"')));
}
