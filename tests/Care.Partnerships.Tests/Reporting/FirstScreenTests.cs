using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>What a party reads first: its laws, and golden texts of the sample from both sides.</summary>
public class FirstScreenTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Names Names = Names.Of(Sample.Parties, Sample.People);

    // Each day on which something on the screen of the sample falls due, one before and one after.
    public static TheoryData<LocalDate> Days =>
    [
        .. new LocalDate[]
            {
                new(2025, 12, 1), new(2026, 4, 10), new(2026, 7, 5), new(2026, 11, 22), new(2026, 12, 1),
                new(2026, 12, 30), new(2027, 1, 29),
            }
            .SelectMany(day => new[] { day.PlusDays(-1), day, day.PlusDays(1) }),
    ];

    [Theory, MemberData(nameof(Days))]
    public void It_fits_one_screen_for_every_party_on_every_day(LocalDate day)
    {
        foreach (var party in Sample.Parties)
        {
            var lines = Screen(party.Id, day).TrimEnd('\n').Split('\n');
            lines.Length.Should().BeLessThanOrEqualTo(43, "a line for the audit and one for more come after it");
            lines.Should().OnlyContain(line => line.Length <= 120);
        }
    }

    [Theory, MemberData(nameof(Days))]
    public void Every_duty_stands_on_exactly_one_side_or_is_counted(LocalDate day)
    {
        var dossier = Sample.At(day);
        var all = new FirstScreen(Names).Of("T", dossier.Wholes, SampleFile.CareOffice, day, most: 99);
        foreach (var duty in dossier.Duties(day))
            all.Replace("\n   ", " ").Split($"{duty.Subject.Number}: {duty.What.Split(' ')[0]}").Length.Should()
                .BeGreaterThan(1, "{0} is told", duty.What);
    }

    [Theory, MemberData(nameof(Days))]
    public void What_was_advanced_is_the_sum_of_its_parts(LocalDate day)
    {
        foreach (var whole in Sample.At(day).Wholes)
            if (whole.Account?.Position is { } p)
                (p.Received - p.Refunded).Should().Be(
                    p.Due + p.InReview + p.Questioned + (p.Outstanding - p.InReview - p.Questioned));
    }

    [Fact]
    public void The_screen_of_the_lead() =>
        Screen(SampleFile.CareOffice, new(2026, 11, 22)).Should().Be(Texts.Expected("Reporting/first-screen-lead"));

    [Fact]
    public void The_screen_of_the_partner() =>
        Screen(SampleFile.Tanglaw, new(2026, 11, 22)).Should().Be(Texts.Expected("Reporting/first-screen-partner"));

    [Fact]
    public void The_screen_while_the_agreement_is_suspended() =>
        Screen(SampleFile.CareOffice, new(2026, 4, 10)).Should().Be(Texts.Expected("Reporting/first-screen-suspended"));

    [Fact]
    public void The_screen_long_after_the_end() =>
        Screen(SampleFile.CareOffice, new(2027, 2, 15)).Should().Be(Texts.Expected("Reporting/first-screen-after"));

    [Fact]
    public void A_file_without_anything_says_so() =>
        new FirstScreen(Names).Of("Nothing yet", [], SampleFile.CareOffice, new(2026, 11, 22)).Should().Be("""
            Nothing yet · Sunday 22 Nov 2026 · 0 agreements
            YOURS (CARE Philippines (illustrative))
               nothing is known to be yours to do
            THE OTHER SIDE'S
               nothing is known to be theirs to do
            MONEY
               nothing is recorded
            PEOPLE SAID
               nothing is recorded: no check-in has both sides in, and no survey is closed

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void D2_D4_texts_of_people_add_no_line_of_their_own_and_keep_the_columns()
    {
        var hostile = Html.Pages.HostileTexts;
        var names = Names.Of(
            Sample.Parties.Select((party, i) => party with { Name = hostile[i % hostile.Length] }), Sample.People);
        foreach (var title in hostile)
        {
            var lines = new FirstScreen(names).Of(title, Sample.Wholes, SampleFile.CareOffice, new(2026, 11, 22))
                .TrimEnd('\n').Split('\n');
            lines.Should().OnlyContain(line => DisplayWidth.Of(line) <= 120);
            lines.Should().NotContain(line => line.Contains('\u202E') || line.Contains('\u001B'));
            lines.Count(line => line.Contains("2 May 2026", StringComparison.Ordinal) && line.StartsWith("   2 May"))
                .Should().Be(0, "a name is no entry");
        }
    }

    private static string Screen(Id<Party> party, LocalDate day)
    {
        var dossier = Sample.At(day);
        return new FirstScreen(Names).Of(dossier.Title, dossier.Wholes, party, day);
    }
}
