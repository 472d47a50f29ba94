using Care.Partnerships.DonorRules;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using NodaTime.Text;

namespace Care.Partnerships.Json.Wire;

/// <summary>
/// What an agreement asks for in reports, as it is written: the days are calendar days after the end of the period, or
/// of the agreement, unless a clock says otherwise. Months are 1, 3, 6 or 12, and null where the last days of the
/// periods are given; the fiscal year begins on a day such as <c>07-01</c>.
/// </summary>
internal sealed record ReportingTermsParts(
    int? EveryMonths, ValueList<LocalDate> PeriodEnds, string? FiscalStart, int JoinShorterThan,
    bool LastPeriodHasItsOwn, Side By, ValueList<ReportKind> Kinds, DeadlineRule Interim, DeadlineRule Annual,
    DeadlineRule Final, int? ReviewDays, int? CorrectionDays)
{
    private static readonly AnnualDatePattern FiscalDay = AnnualDatePattern.Iso;

    public static ReportingTermsParts Of(ReportingTerms terms) => new(
        terms.Frequency.Months, terms.Frequency.PeriodEnds,
        terms.FiscalStart is { } start ? FiscalDay.Format(start) : null, terms.JoinShorterThan,
        terms.LastPeriodHasItsOwn, terms.By, terms.Kinds, terms.Clocks.Interim, terms.Clocks.Annual, terms.Clocks.Final,
        terms.Turnaround.Review, terms.Turnaround.Correction);

    public Result<ReportingTerms> Make()
    {
        Result<ReportFrequency> frequency = EveryMonths switch
        {
            null => ReportFrequency.FromDates(PeriodEnds),
            1    => ReportFrequency.Monthly,
            3    => ReportFrequency.Quarterly,
            6    => ReportFrequency.HalfYearly,
            12   => ReportFrequency.Yearly,
            _    => FileRefusals.NoSuchFrequency("everyMonths", EveryMonths.Value).As<ReportFrequency>(),
        };
        List<Refusal> refusals = [.. frequency.Refusals()];
        if (EveryMonths is not null && PeriodEnds.Count > 0)
            refusals.Add(FileRefusals.MonthsAndDays("periodEnds"));
        AnnualDate? start = null;
        if (FiscalStart is not null)
            if (FiscalDay.Parse(FiscalStart) is { Success: true, Value: var day }) start = day;
            else refusals.Add(FileRefusals.NotADayOfTheYear("fiscalStart", FiscalStart));
        return refusals.Count > 0
            ? refusals.As<ReportingTerms>()
            : new ReportingTerms(frequency.Value, new(Interim, Annual, Final), new(ReviewDays, CorrectionDays))
            {
                By = By, Kinds = Kinds, FiscalStart = start, JoinShorterThan = JoinShorterThan,
                LastPeriodHasItsOwn = LastPeriodHasItsOwn,
            };
    }
}
