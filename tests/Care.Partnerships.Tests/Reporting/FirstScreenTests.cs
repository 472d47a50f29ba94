using System.Text.RegularExpressions;
using Care.Partnerships.Agreements;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Html;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reporting;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Reporting;

/// <summary>What a party reads first: its laws, and golden texts of the sample from both sides.</summary>
public partial class FirstScreenTests
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
        var all = new FirstScreen(Names).Of(dossier, SampleFile.CareOffice, day, most: 99);
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
    public void Every_form_of_a_day_keeps_two_blanks_before_what_waits_on_it()
    {
        var (day, much) = (new LocalDate(2026, 11, 22), Money.OfMinorUnits(long.MaxValue, Currency.Usd));
        var duty = new Duty(new(null, "PFA-2025-007"), typeof(AgreementClosed), "do it", null)
        {
            Amount = Money.Of(1_000m, Currency.Usd), HoldsUp = much,
        };
        (Duty Duty, string When)[] forms =
        [
            (duty with { By = day.PlusDays(-1), DaysLate = 1 }, "1 day late"),
            (duty with { By = day, DaysLate = 99_999 }, "99999 days late"),
            (duty with { By = new(2027, 9, 29), IsProposed = true }, "by 29 Sep 2027, proposed"),
            (duty with { By = new(2027, 9, 29) }, "by 29 Sep 2027"),
            (duty with { Since = new(2026, 9, 29) }, "since 29 Sep 2026"),
            (duty, ""),
        ];
        foreach (var (one, when) in forms)
        {
            string[] rows = [.. FirstScreen.Rows(one, day)];
            rows[0].Should().Contain($"do it  ").And.MatchRegex($"  {when}  +1,000.00 USD$");
            rows.Should().OnlyContain(row => row.Length <= 120);
            string.Join(' ', rows.Skip(1).Select(row => row.Trim())).Should()
                .Be("holds up 92,233,720,368,547,758.07 USD");
        }
    }

    [Fact]
    public void What_has_no_day_is_not_hidden_behind_what_has_one_or_is_merely_proposed()
    {
        // Long past its end: what is to be done about that has no day.
        var day = new LocalDate(2027, 2, 15);
        var dossier = Sample.At(day);
        var undated = dossier.Duties(day).Where(duty => duty is { By: null, Side: null, IsSilence: false }).ToArray();
        undated.Should().Contain(duty => duty.Fact == typeof(AgreementCloseOutStarted));
        foreach (var most in new[] { 2, 4, 6 })
            Words(new FirstScreen(Names).Of(dossier, SampleFile.CareOffice, day, most)).Should()
                .Contain("start the close-out: the last day has passed");
        var screen = Words(Screen(SampleFile.CareOffice, day));
        screen.Should().NotContain("conduct the partnership survey after the end").And.Contain("and 1 more: --duties");
        Words(new FirstScreen(Names).Of(dossier, SampleFile.CareOffice, day, most: 4)).Should()
            .Contain("and 3 more (2 late): --duties");
    }

    [Fact]
    public void D5_a_figure_and_a_dimension_are_written_as_in_the_reports()
    {
        var screen = Words(Screen(SampleFile.CareOffice, new(2026, 11, 22)));
        screen.Should().Contain("survey, 83.3 % (10 of 12) answered")
            .And.Contain("furthest apart on Equity, respect and mutual accountability, 4.00 from");
    }

    [Fact]
    public void What_is_to_be_done_in_a_relationship_without_an_agreement_is_told()
    {
        var (heading, day) = (RelationshipStory.Heading, RelationshipStory.Later);
        var alone = new Dossier("Before any agreement")
        {
            Relationships = [History.Of(heading.Id, Relationship.Lifecycle, RelationshipStory.Full.History)],
        };
        var duties = alone.Duties(day);
        duties.Should().NotBeEmpty().And.OnlyContain(duty => duty.Subject.Agreement == null)
            .And.Contain(duty => duty.Side == Side.Lead).And.Contain(duty => duty.By != null);
        var screen = Words(new FirstScreen(Names).Of(alone, heading.Sides.Partner, day, most: 99));
        screen.Should().Contain("0 agreements");
        foreach (var duty in duties)
            screen.Should().Contain($"{duty.Subject.Number}: {string.Join(' ', duty.What.Split(' ').Take(3))}");
        new DutyReport(Names).Table(alone, heading.Sides.Partner, day).Count.Should().Be(duties.Count);
        DutyCalendar.Of(alone, heading.Sides.Partner, day).Split("BEGIN:VEVENT").Length.Should()
            .Be(1 + duties.Count(duty => duty.By is not null));
        PartnershipPage.Of(alone, heading.Sides.Lead, day).Should()
            .Contain(Escape.Html(duties.First(duty => duty.Side is Side.Lead).What));
        var other = Id<Party>.Of("somebody-else");
        new DutyReport(Names).Table(alone, other, day).Count.Should().Be(0);
        new FirstScreen(Names).Of(alone, other, day).Should().Contain("nothing is known to be yours to do");
    }

    [Fact]
    public void The_thresholds_of_silence_are_the_hosts_to_choose()
    {
        var (day, patient) = (new LocalDate(2026, 11, 22), new SilenceThresholds(999, 999, 999, 999, 999, 999)
        {
            FeedbackQuarters = 99,
        });
        Screen(SampleFile.CareOffice, day).Should().Contain("NOTHING RECORDED");
        new FirstScreen(Names).Of(Sample.At(day), SampleFile.CareOffice, day, silence: patient).Should()
            .NotContain("NOTHING RECORDED").And.NotContain("check the file");
        new DutyReport(Names).Table(Sample.At(day), null, day, patient).ToText().Should()
            .NotContain("check the file").And.NotBe(new DutyReport(Names).Table(Sample.At(day), null, day).ToText());
        var whole = Sample.At(day).Of(SampleFile.Livelihoods)!;
        TrackerRow.Of(whole, day)!.Silences.Should().Be(3);
        TrackerRow.Of(whole, day, patient)!.Silences.Should().Be(0);
    }

    [Fact]
    public void A_file_without_anything_says_so() =>
        new FirstScreen(Names).Of(new("Nothing yet"), SampleFile.CareOffice, new(2026, 11, 22)).Should().Be("""
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
    public void A_line_is_as_wide_as_the_screen_and_no_wider()
    {
        var widest = Enumerable.Range(1, 130).Max(words => new FirstScreen(Names)
            .Of(new(string.Join(' ', Enumerable.Repeat("a", words))), SampleFile.CareOffice, new(2026, 11, 22))
            .Split('\n').Max(DisplayWidth.Of));
        widest.Should().Be(120);
    }

    [Fact]
    public void D2_D4_texts_of_people_add_no_line_of_their_own_and_keep_the_columns()
    {
        var hostile = Tests.Html.Pages.HostileTexts;
        var names = Names.Of(
            Sample.Parties.Select((party, i) => party with { Name = hostile[i % hostile.Length] }), Sample.People);
        foreach (var title in hostile)
        {
            var lines = new FirstScreen(names).Of(
                Sample with { Title = title }, SampleFile.CareOffice, new(2026, 11, 22)).TrimEnd('\n').Split('\n');
            lines.Should().OnlyContain(line => DisplayWidth.Of(line) <= 120);
            lines.Should().NotContain(line => line.Contains('\u202E') || line.Contains('\u001B'));
            lines.Count(line => line.Contains("2 May 2026", StringComparison.Ordinal) && line.StartsWith("   2 May"))
                .Should().Be(0, "a name is no entry");
        }
    }

    private static string Words(string screen) => WhiteSpace().Replace(screen, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    private static string Screen(Id<Party> party, LocalDate day)
    {
        var dossier = Sample.At(day);
        return new FirstScreen(Names).Of(dossier, party, day);
    }
}
