using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Reporting;

/// <summary>Some of the duties under one head.</summary>
/// <param name="Head">Whose they are, in the capitals of the screen.</param>
/// <param name="Title">The same as the title of a table.</param>
/// <param name="Duties">The duties, what is late first.</param>
/// <param name="Nothing">What is said where there is none; null where the head is left out then.</param>
internal sealed record FirstPart(string Head, string Title, DutyOf[] Duties, string? Nothing);

/// <summary>
/// The money of an agreement. What was advanced is cleared, or waits for somebody: the parts add up to it.
/// </summary>
/// <param name="Number">The number of the agreement.</param>
/// <param name="Agreed">The most that may be paid.</param>
internal sealed record FirstMoney(string Number, Money Agreed)
{
    /// <summary>Where it is; null where no account is recorded.</summary>
    public MoneyParts? Parts { get; init; }

    /// <summary>How many days paying took on average, and whom; null where nothing was paid.</summary>
    public (string By, decimal Days)? Paying { get; init; }
}

/// <summary>What was advanced, and where it is.</summary>
internal sealed record MoneyParts(
    Money Advanced, Money Accepted, Money InReview, Money Questioned, Money NotReported, Money StillToPay);

/// <summary>What a party reads first, before it is written as a screen or a page.</summary>
/// <param name="names">The names of parties and people.</param>
/// <param name="language">The language of titles and questions.</param>
internal sealed class FirstContents(Names names, string language)
{
    /// <summary>The duties under their heads; each stands under exactly one.</summary>
    public FirstPart[] Parts(Dossier dossier, Id<Party> reader, LocalDate on, SilenceThresholds? silence)
    {
        var duties = DutyReport.Of(dossier, reader, on, silence).ToArray();
        return
        [
            new(
                $"YOURS ({names.Of(reader)})", $"Yours ({names.Of(reader)})",
                [.. duties.Where(of => of.Holder == reader)],
                "nothing is known to be yours to do"),
            new(
                "THE OTHER SIDE'S", "The other side's",
                [.. duties.Where(of => of.Holder is { } holder && holder != reader)],
                "nothing is known to be theirs to do"),
            new(
                "EITHER SIDE'S", "Either side's",
                [.. duties.Where(of => of.Holder is null && !of.Duty.IsSilence)], null),
            new(
                "NOTHING RECORDED", "Where nothing is recorded",
                [.. duties.Where(of => of.Holder is null && of.Duty.IsSilence)], null),
        ];
    }

    /// <summary>The money of an agreement; null where it carries none.</summary>
    public FirstMoney? Money(AgreementDossier dossier, LocalDate on)
    {
        if (dossier.Agreement is not { Heading.Number: var number, Ceiling: { } ceiling }) return null;
        if (dossier.Account?.Position is not { } p) return new(number, ceiling);
        return new(number, ceiling)
        {
            Parts = new(
                p.Received - p.Refunded, p.Due, p.InReview, p.Questioned, p.Outstanding - p.InReview - p.Questioned,
                ceiling - p.Paid + p.Refunded),
            Paying = TrackerRow.Of(dossier, on) is { Paying.Lead.Mean: { } lead, Sides: var sides }
                ? (names.Of(sides.Lead), lead) : null,
        };
    }

    /// <summary>What people said, as far as the reader may know it.</summary>
    public IEnumerable<string> Said(AgreementDossier dossier, Id<Party> reader)
    {
        var (number, side) = (dossier.Agreement.Heading?.Number, dossier.Agreement.Sides?.SideOf(reader));
        if (side is { } mine
            && dossier.CheckIns.LastOrDefault(checkIn => checkIn.AreBothIn) is { Setup: { } setup } last
            && last.VisibleTo(setup.Invited[mine][0]).Gaps.Where(gap => gap.IsWide is true)
                .MaxBy(gap => gap.Size) is { } gap)
        {
            var about = gap.Dimension is { } dimension
                ? setup.Template.DimensionOf(dimension)?.Title.In(language) ?? dimension.Value : "the whole";
            yield return $"{number}, check-in to {Words.InWords(setup.Dates.Period.End)}: furthest apart on {about}, " +
                Invariant($"{gap.Lead:0.00} from {names.Of(setup.Sides.Lead)}") +
                Invariant($" and {gap.Partner:0.00} from {names.Of(setup.Sides.Partner)}");
        }

        foreach (var survey in dossier.Surveys.AsEnumerable())
            if (SurveyFindings.From(survey) is { IsSuccess: true, Value: var findings }
                && findings.Items.Where(item => item.Figure is not null)
                    .MinBy(item => item.Figure!.Mean) is { Figure: { } figure } lowest)
                yield return $"{number}, survey, {SurveyReport.Answered(findings.ResponseRate)} answered: lowest is " +
                    $"\"{lowest.Item.Text.In(language)}\" with {SurveyReport.Figure(figure.Mean)}";
    }
}
