using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Feedback.FeedbackStory;

namespace Care.Partnerships.Tests.Feedback;

/// <summary>
/// Every text of a case is marked, and the marks are looked for in whatever the library prints: they show nowhere but
/// in the stored entries, and in what a reader on the case asks for.
/// </summary>
public class ConfidentialityTests
{
    private const string Mark = "zq7marked";
    private static readonly Person Accused = Dan with { Id = Id<Person>.Of($"{Mark}-accused") };
    private static readonly JsonSerializerOptions Plain = new();

    [Fact]
    public void I16_no_state_fact_entry_or_outcome_shows_a_mark()
    {
        foreach (var history in Histories)
        {
            var state = FeedbackCase.NotStarted;
            foreach (var entry in history)
            {
                var outcome = state.Record(entry);
                outcome.IsAccepted.Should().BeTrue("{0}", outcome);
                state = outcome.State;
                Unmarked(
                    entry.ToString()!, entry.Fact.ToString(), outcome.ToString(), state.ToString(),
                    outcome.ToResult().ToString()!, JsonSerializer.Serialize(state, Plain),
                    JsonSerializer.Serialize(entry.Fact, entry.Fact.GetType(), Plain).Replace(
                        $"\"{Accused.Id.Value}\"", "", StringComparison.Ordinal));
            }

            Unmarked(
                FeedbackTally.Of([state], ClosedOn).ToString(), $"{state.AnsweringOn(ClosedOn)}",
                FeedbackCase.Lifecycle.Audit(history).ToString(), state.Permissions(Ana, ClosedOn).ToString());
        }
    }

    [Property(Arbitrary = [typeof(FeedbackSequences)], MaxTest = 300)]
    public void No_refusal_explanation_audit_or_damage_shows_a_mark(FeedbackSequence sequence)
    {
        var state = FeedbackCase.NotStarted;
        var history = new List<IEntry<FeedbackFact>>();
        foreach (var proposal in sequence.Proposals.Select(one => Entry.Of(Marked(one.Fact), one.By, one.On)))
        {
            var outcome = state.Record(proposal);
            Unmarked(
                string.Join('\n', outcome.Refusals.Select(refusal =>
                    $"{refusal} {refusal.Field} {refusal.Template} {string.Join(' ', refusal.Arguments)}")),
                FeedbackCase.Lifecycle.Explain(state, proposal.Fact, proposal.By, proposal.On).ToString(),
                string.Join('\n', state.Permissions(proposal.By, proposal.On)));
            history.Add(proposal);
            state = outcome.State;
        }

        try { Unmarked(string.Join('\n', FeedbackCase.Lifecycle.Audit(history))); }
        catch (DamagedHistoryException e) { Unmarked(e.ToString(), e.Message); }
    }

    [Fact]
    public void No_report_duty_page_or_calendar_of_a_dossier_with_cases_shows_a_mark()
    {
        var sample = SampleFile.File.Dossier;
        var dossier = sample with
        {
            FeedbackCases =
            [
                .. Histories.Select(history => History.Of(
                    Id<FeedbackCase>.Of("fbk-1"), FeedbackCase.Lifecycle, history) with
                {
                    Agreement = SampleFile.Shelter
                }),
            ],
        };
        var names = Names.Of(dossier.Parties, dossier.People);
        foreach (var on in new[] { AckOn, ClosedOn })
        {
            var wholes = dossier.Wholes;
            FeedbackCase[] cases = [.. dossier.FeedbackCases.Select(one => one.State)];
            var report = new FeedbackReport(names);
            Unmarked(
                dossier.ToString(), dossier.Duties(on).ToString(), wholes.ToString(),
                DutyCalendar.Of("All", dossier.Duties(on), on), new DutyReport(names).Table(wholes, on).ToText(),
                new FirstScreen(names).Of(dossier, SampleFile.FocalPoint.Party, on),
                DutyCalendar.Of(dossier, reader: null, on), new DutyReport(names).Table(dossier, null, on).ToText(),
                new DutyReport(names).ToMarkdown(dossier, SampleFile.FocalPoint.Party, on),
                PartnershipPage.Of(dossier, SampleFile.FocalPoint.Party, on),
                report.Counts(FeedbackTally.Of(cases, on)), FeedbackReport.Measures(FeedbackTally.Of(cases, on)),
                string.Join('\n', dossier.FeedbackCases.Select(one => report.History(one.Entries))),
                string.Join('\n', FeedbackSequences.People.Select(who => report.Open(cases, who, on))));
        }
    }

    [Fact]
    public void An_entry_that_is_not_read_does_not_show_a_mark()
    {
        var (caught, refused) = (0, 0);
        Person[] people = [.. FeedbackSequences.People, Accused];
        var (lines, reader) = (new EntryLines<FeedbackFact>(people), new FactReader(people));
        foreach (var entry in Histories[0])
        {
            JsonNode Written() => JsonSerializer.SerializeToNode(entry, PartnershipJson.Options)!;
            var places = Places(Written()).ToArray();
            foreach (var place in places)
                foreach (var other in places.Prepend("").Select(from => from.Length == 0 ? "1" : At(Written(), from)))
                {
                    // A text in the place of a name, such as that of the channel, is quoted as the name that it is not.
                    if (other.StartsWith('"') && !place.StartsWith("content", StringComparison.Ordinal)) continue;
                    var broken = Written();
                    Put(broken, place, JsonNode.Parse(other));
                    try { _ = broken.Deserialize<IEntry<FeedbackFact>>(PartnershipJson.Options); }
                    catch (JsonException e)
                    {
                        var refusals = PartnershipJson.RefusalsIn(e);
                        Unmarked(e.ToString(), string.Join('\n', refusals.AsEnumerable()));
                        caught += refusals.Count;
                    }
                    catch (NotSupportedException e) { Unmarked(e.ToString()); }

                    var given = Encoding.UTF8.GetBytes(broken.ToJsonString());
                    var bytes = new ReadOnlySequence<byte>(given);
                    lines.TryRead(ref bytes, isAll: true, out var line).Should().BeTrue();
                    Refusal[] told =
                    [
                        .. line!.Refusals(), .. reader.Read<FeedbackFact>(given, entry.By, entry.On).Refusals(),
                        .. reader.Read(given, entry.By, entry.On, "case-closed/1").Refusals(),
                    ];
                    Unmarked(string.Join('\n', told.Select(one => $"{one} {one.Field}")));
                    refused += told.Length;
                }
        }

        caught.Should().BeGreaterThan(300);
        refused.Should().BeGreaterThan(caught);
    }

    [Fact]
    public void What_a_dossier_answers_to_a_fact_of_a_case_does_not_show_a_mark()
    {
        var running = Agreements.Story.Running;
        var dossier = new Dossier("Marked")
        {
            Parties =
            [
                .. FeedbackSequences.People.Append(Accused).Select(person => person.Party).Distinct()
                    .Select(party => new Party(party, $"{party}", PartyKind.NationalNgo, "PH")),
            ],
            Agreements = [History.Of(running.State.Heading!.Id, Agreement.Lifecycle, running.History)],
            People = [.. FeedbackSequences.People, Accused],
        };
        var (recorded, refused) = (0, 0);
        foreach (var history in Histories)
        {
            var (whole, id) = (dossier, ((CaseReceived)history[0].Fact).Heading.Id);
            foreach (var entry in history)
                foreach (var by in new[] { entry.By, Kim, Accused })
                {
                    var outcome = entry.Fact is CaseReceived
                        ? whole.Record(running.State.Heading.Id, entry.Fact, by, entry.On)
                        : whole.Record(id, entry.Fact, by, entry.On);
                    Unmarked(
                        outcome.ToString()!, string.Join('\n', outcome.Refusals.Select(one => $"{one} {one.Field}")),
                        string.Join('\n', outcome.Recorded.Select(one => $"{one}")), outcome.Dossier.ToString());
                    (recorded, refused) = (recorded + outcome.Recorded.Count, refused + outcome.Refusals.Count);
                    whole = outcome.Dossier;
                }
        }

        recorded.Should().BePositive();
        refused.Should().BePositive();
    }

    [Fact]
    public void Who_has_a_case_that_few_may_know_of_shows_to_nobody_else()
    {
        var sample = SampleFile.File.Dossier;
        var others = FeedbackSequences.People.Append(Accused).ToArray();
        foreach (var given in new[]
        {
            Nothing.And(Unclear, Ana, ReceivedOn), ClassifiedSensitive, HandedOver, DecidedOutside,
            HandedOver.And(new CaseTakenOver(Eva, "Ida left.", [Jose.Id]), Ida, OpenedOn).And(Flag, Eva, ClosedOn),
        })
        {
            var history = given.History.Select(entry => FeedbackCase.Lifecycle.Proposal(
                OfMarkedPeople(Marked(entry.Fact)), Someone((Person)entry.By), entry.On)).ToArray();
            var dossier = sample with
            {
                Parties = [.. sample.Parties, .. others.Select(person => person.Party).Distinct()
                    .Where(party => sample.Parties.All(known => known.Id != party))
                    .Select(party => new Party(party, $"{party}", PartyKind.NationalNgo, "PH"))],
                People = [.. sample.People, .. others.Select(Someone)],
                FeedbackCases =
                [
                    History.Of(Id<FeedbackCase>.Of("fbk-1"), FeedbackCase.Lifecycle, history) with
                    {
                        Agreement = SampleFile.Shelter,
                    },
                ],
            };
            dossier.FeedbackCases[0].State.NextOn(ClosedOn).Should().NotBeNull("it waits for somebody");
            dossier.Duties(ClosedOn).Should().Contain(duty => duty.IsConfidential);
            // Who these people are shows, as it does where there is no case.
            foreach (var (with, without) in Reports(dossier).Zip(Reports(dossier with { FeedbackCases = [] })))
                with.Should().Be(without);
            Unmarked([.. EveryReport.Of(dossier, ClosedOn, asWhole: false)
                .Where(report => report.Name is "Counts of feedback" or "Measures of feedback" or "Silence")
                .Select(report => report.Text())]);
            foreach (var reader in sample.People)
                Unmarked(new FeedbackReport(Names.Of(dossier.Parties, dossier.People)).Open(
                    [dossier.FeedbackCases[0].State], reader, ClosedOn));
            Unmarked(
                dossier.FeedbackCases.ToString(), dossier.FeedbackCases[0].ToString(),
                dossier.FeedbackCases[0].State.ToString(),
                string.Join('\n', dossier.Duties(ClosedOn)), dossier.Duties(ClosedOn).ToString(),
                string.Join('\n', dossier.Wholes.Select(whole => TrackerRow.Of(whole, ClosedOn))),
                string.Join('\n', FeedbackCase.Lifecycle.Audit(history)));
        }
    }

    // All but those for people on the case, and the counts for whoever oversees all cases.
    private static (string, string)[] Reports(Dossier dossier) =>
    [
        .. EveryReport.Of(dossier, ClosedOn)
            .Where(report => report.Name is not ("History of a case" or "Open cases" or "Counts of feedback"
                or "Measures of feedback" or "Silence" or "Printed duties"))
            .Select(report => (report.Name, report.Text())),
    ];

    private static Person Someone(Person who) =>
        who with { Id = Id<Person>.Of($"{Mark}-{who.Id}"), Name = $"{Mark} {who.Name}" };

    private static Id<Person> Someone(Id<Person> who) => Id<Person>.Of($"{Mark}-{who}");

    private static FeedbackFact OfMarkedPeople(FeedbackFact fact) => fact switch
    {
        CaseReceived f => f with
        {
            Concern = f.Concern with
            {
                Persons = [.. f.Concern.Persons.Select(Someone)], BudgetHolder = Someone(f.Concern.BudgetHolder!),
            },
        },
        CaseAssigned f => new CaseAssigned(Someone(f.Handler)),
        CaseHandedOver f => new CaseHandedOver(Someone(f.Manager)),
        CaseTakenOver f => f with
        {
            Successor = Someone(f.Successor), AlsoAbout = [.. f.AlsoAbout.Select(Someone)],
        },
        _ => fact,
    };

    private static IEnumerable<string> Places(JsonNode node, string path = "") => node is not JsonObject members ? []
        : members.Where(member => member.Value is not null).SelectMany(member =>
            Places(member.Value!, $"{path}{member.Key}.").Prepend($"{path}{member.Key}"));

    private static string At(JsonNode node, string place) =>
        place.Split('.').Aggregate(node, (at, name) => at[name]!).ToJsonString();

    private static void Put(JsonNode node, string place, JsonNode? value)
    {
        var names = place.Split('.');
        names[..^1].Aggregate(node, (at, name) => at[name]!)[names[^1]] = value;
    }

    [Theory]
    [InlineData("\"zq7marked said\"", "zq7marked said")]
    [InlineData("\"zq7marked said\"", "zq7marked, said")]
    [InlineData("\"zq7marked said\"", "[\"zq7marked said\"]")]
    [InlineData("\"from\": {", "\"from\": \"zq7marked\", \"to\": {")]
    [InlineData("\"cameAs\": \"complaint\"", "\"cameAs\": 3")]
    [InlineData("\"type\": \"case-acknowledged/1\"", "\"type\": \"case-classified/1\"")]
    [InlineData("\"type\": \"case-acknowledged/1\", ", "")]
    public void A_file_with_cases_that_is_not_read_does_not_show_a_mark(string given, string planted)
    {
        var text = Encoding.UTF8.GetString(SampleFile.File.Save())
            .Replace("My family was left off the list of roofing sheets.", $"{Mark} said", StringComparison.Ordinal)
            .Replace("Rosa Kathang-isip", $"{Mark} name", StringComparison.Ordinal)
            .Replace("0900 000 0000", $"{Mark} contact", StringComparison.Ordinal);
        text.Should().Contain(given);
        var read = PartnershipFile.Load(
            Encoding.UTF8.GetBytes(text.Replace(given, planted, StringComparison.Ordinal)));
        read.IsSuccess.Should().BeFalse();
        Unmarked(string.Join('\n', read.Refusals().Select(refusal => $"{refusal} {refusal.Field}")));
    }

    [Fact]
    public void Whoever_is_on_the_case_reads_the_marks_when_asking_for_them()
    {
        var state = FeedbackCase.Lifecycle.Replay(Histories[0]);
        state.TextFor(Ana)!.Reveal().Should().Contain(Mark);
        state.ComplainantFor(Ana)!.Name.Reveal().Should().Contain(Mark);
        state.ComplainantFor(Ana)!.Contact!.Reveal().Should().Contain(Mark);
        (state.TextFor(Kim), state.ComplainantFor(Kim)).Should().Be((null, null));
    }

    private static IEntry<FeedbackFact>[][] Histories { get; } =
    [
        .. new[]
        {
            AnsweredAgain.And(End, Jose, ClosedOn).And(Flag, Kim, ClosedOn), DecidedOutside.And(End, Ida, ClosedOn),
            Withdrawn, ClassifiedSensitive, Received, AnsweredFeedback, Received.And(ByKim, Jose, AckOn),
        }.Select(given => given.History.Select(entry =>
            FeedbackCase.Lifecycle.Proposal(Marked(entry.Fact), entry.By, entry.On)).ToArray()),
    ];

    // The same fact with every text marked, and a marked person complained about.
    private static FeedbackFact Marked(FeedbackFact fact) => fact switch
    {
        CaseReceived f => f with
        {
            Concern = f.Concern with { Persons = [.. f.Concern.Persons, Accused.Id] },
            Content = new(Marked(f.Content.Text), f.Content.From is { } from ? new(Marked(from.Name), Contact) : null),
        },
        CaseClassified f => f with { Why = Marked(f.Why) },
        DecisionProposed f => f with { Grounds = Marked(f.Grounds) },
        CaseAnswered f => f with { Answer = Marked(f.Answer) },
        AnswerAppealed f => new AnswerAppealed(Marked(f.Why)),
        CaseTakenOver f => f with { Why = Marked(f.Why), AlsoAbout = [.. f.AlsoAbout, Accused.Id] },
        CaseWithdrawn f => new CaseWithdrawn(Marked(f.Why)),
        CaseClosed f => new CaseClosed(Marked(f.Outcome), Marked(f.Lesson)),
        RetaliationFlagged f => new RetaliationFlagged(Marked(f.What)),
        _ => fact,
    };

    // A blank text stays blank, so that its refusal is seen too.
    private static ConfidentialText Marked(ConfidentialText text) =>
        string.IsNullOrWhiteSpace(text.Reveal()) ? text : $"{text.Reveal()} {Mark}";

    private static ConfidentialText Contact => $"0917 {Mark}";

    private static void Unmarked(params string[] texts)
    {
        foreach (var text in texts)
            if (text.Contains(Mark, StringComparison.OrdinalIgnoreCase))
                Assert.Fail(text[Math.Max(0, text.IndexOf(Mark, StringComparison.Ordinal) - 200)..]);
    }
}
