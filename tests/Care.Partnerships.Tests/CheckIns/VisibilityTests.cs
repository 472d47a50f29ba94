using System.Collections;
using System.Reflection;
using System.Text.Json;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Scoring;
using Care.Partnerships.Tests.Scoring;
using static Care.Partnerships.Tests.CheckIns.CheckInActs;
using static Care.Partnerships.Tests.CheckIns.CheckInStory;

namespace Care.Partnerships.Tests.CheckIns;

/// <summary>Nobody sees the other side's sheets before both are in.</summary>
public class VisibilityTests
{
    // A word in the evidence of each sheet that stands nowhere else: whoever prints an answer prints it too.
    private const string Secret = "a-word-that-only-the-partner-wrote";
    private static readonly AnswerSet Telling = new(
        Cards.Quarterly.Key,
        [.. Cards.Quarterly.Items.Select(item => new ItemAnswer(item.Id, 2, Secret))]);
    private static readonly CheckIn WithSecret = Opened.And(HandInSheets(Ben, new(Telling, Telling), LeadInOn)).State;
    private static readonly CheckIn OtherAnswers = Opened.And(HandInSheets(Ben, NoWorries, LeadInOn)).State;
    private static readonly ScorecardReport Report = new(Names.None);

    public static TheoryData<string> OthersThanThePartner => ["ana", "maria", "sam", "clock"];

    [Theory]
    [MemberData(nameof(OthersThanThePartner))]
    public void Until_both_are_in_the_others_can_tell_nothing_from_what_they_see(string who)
    {
        var view = WithSecret.VisibleTo(Named(who));
        (view.Sheets.Count, view.Gaps.Count, view.ToDiscuss.Count, view.IsPartnerIn, view.IsLeadIn)
            .Should()
            .Be((0, 0, 0, true, false));
        // Whatever the partner answered, the view is the same: there is nothing to infer from.
        view.Should().Be(OtherAnswers.VisibleTo(Named(who)));
        JsonSerializer
            .Serialize(view)
            .Should()
            .Be(JsonSerializer.Serialize(OtherAnswers.VisibleTo(Named(who))))
            .And.NotContain(Secret);
        view.ToString().Should().NotContain(Secret);
        Report.HeatTable(view).Should().Be("No sheet can be shown.\n");
        Report.ToDiscuss(view, Cards.Quarterly).Should().Be("  nothing that the sheets show\n");
    }

    [Fact]
    public void No_accessor_printing_serializing_or_report_of_the_check_in_tells_an_answer()
    {
        WithSecret.ToString().Should().NotContain(Secret).And.Be(OtherAnswers.ToString());
        Report.Overview([WithSecret], LastDay).Should().NotContain(Secret);
        Report.Actions(WithSecret).Should().NotContain(Secret);
        var reached = Reachable(WithSecret).ToArray();
        reached
            .Should()
            .NotContain(found =>
                found is ItemAnswer
                || found is AnswerSet
                || found is Sheet
                || found is Score
                || found is ScoreBreakdown
                || found is SheetsHandedIn);
        reached
            .OfType<string>()
            .Should()
            .NotContain(text => text.Contains(Secret))
            .And.Contain("chk-1", "the walk went through");
    }

    // A host that writes the whole state out as it is, although entries are what is stored.
    [Fact]
    public void A_check_in_can_be_serialized_as_it_is_and_tells_no_answer()
    {
        foreach (var checkIn in new[] { WithSecret, BothIn.State, Nothing.State })
            JsonSerializer.Serialize(checkIn).Should().NotContain(Secret).And.NotContain("\"Evidence\"");
        JsonSerializer
            .Serialize(WithSecret)
            .Should()
            .Be(JsonSerializer.Serialize(OtherAnswers))
            .And.Contain("chk-1", "it is all there");
    }

    [Fact]
    public void Entries_and_refusals_print_no_answer()
    {
        var proposal = HandInSheets(Ben, new(Telling, Telling), LeadInOn);
        var outcome = Opened.State.Record(proposal);
        (proposal.ToString() + outcome + outcome.Entry + outcome.State)
            .Should()
            .NotContain(Secret)
            .And.Contain("two sheets, closed");
        Report
            .History([.. Opened.History, outcome.Entry!])
            .Should()
            .NotContain(Secret)
            .And.Contain("both sheets of the partner handed in by ben");
        foreach (
            var attempt in new[]
            {
                DiscussSheets(Ana, Talk, TalkedOn), AgreeCheckIn(Ana, TalkedOn),
                AddAction(Ana, Decide, Maria, Jose, TalkedOn)
            })
            WithSecret.Record(attempt).ToString().Should().Be(OtherAnswers.Record(attempt).ToString());
        string.Join(' ', WithSecret.Permissions(Ana, TalkedOn).SelectMany(possible => possible.Refusals))
            .Should()
            .NotContain(Secret);
    }

    [Fact]
    public void A_side_sees_its_own_sheets_at_once()
    {
        var own = WithSecret.VisibleTo(Jose);
        own.Sheets.Select(sheet => (sheet.By, sheet.About))
            .Should()
            .Equal((Side.Partner, SheetSubject.Lead), (Side.Partner, SheetSubject.Partnership));
        own.Sheets[0].Scores.Score.Value.Should().Be(2m);
        (own.Gaps.Count, own.ToDiscuss.Count).Should().Be((0, 0));
        LeadIn.State.VisibleTo(Ben).Sheets.Count.Should().Be(0, "the partner sees no more than the lead would");
    }

    [Fact]
    public void Once_both_are_in_both_see_the_same_and_strangers_nothing()
    {
        BothIn.State.VisibleTo(Ana).Should().Be(BothIn.State.VisibleTo(Jose));
        BothIn
            .State.VisibleTo(Ana)
            .Sheets.Select(sheet => (sheet.By, sheet.About))
            .Should()
            .Equal(
                (Side.Lead, SheetSubject.Partner), (Side.Lead, SheetSubject.Partnership),
                (Side.Partner, SheetSubject.Lead), (Side.Partner, SheetSubject.Partnership));
        BothIn.State.VisibleTo(Stranger).Sheets.Count.Should().Be(0);
        BothIn.State.VisibleTo(Actor.Clock).Gaps.Count.Should().Be(0);
        Nothing.State.VisibleTo(Ana).Sheets.Count.Should().Be(0);
    }

    private static Actor Named(string who) =>
        who switch
        {
            "ana" => Ana,
            "maria" => Maria,
            "sam" => Stranger,
            _ => Actor.Clock
        };

    // Everything that can be read from a value through public members, as a host, a debugger window or a serializer
    // would.
    private static IEnumerable<object> Reachable(object root)
    {
        var (seen, open) = (new HashSet<object>(ReferenceEqualityComparer.Instance), new Stack<object>([root]));
        while (open.TryPop(out var value))
        {
            yield return value;
            if (
                value is string or Enum
                || value.GetType().IsPrimitive
                || value.GetType().Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) == true
                || !seen.Add(value))
                continue;
            if (value is IEnumerable many) foreach (var item in many) { if (item is not null) open.Push(item); }
            else
                foreach (
                    var property in value
                        .GetType()
                        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(property => property.GetIndexParameters().Length == 0))
                    if (property.GetValue(value) is { } inside)
                        open.Push(inside);
        }
    }
}
