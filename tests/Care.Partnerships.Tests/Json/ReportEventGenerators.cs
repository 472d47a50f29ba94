using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every event of reports and assets with odd texts, extreme days and extreme amounts.</summary>
public static class ReportEventGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<DateInterval> Period = from a in Day from b in Day select new DateInterval(LocalDate.Min(a, b), LocalDate.Max(a, b));

    private static readonly Gen<Money> Amount =
        from units in Gen.OneOf(Gen.Elements(long.MinValue, long.MaxValue, 0L, -1L), Gen.Choose(int.MinValue, int.MaxValue).Select(units => (long)units))
        from currency in Gen.Elements(Currency.Usd, Currency.Kwd, Currency.Of("JPY"))
        select Money.OfMinorUnits(units, currency);

    private static readonly Gen<int?> Days = Gen.OneOf(Gen.Constant<int?>(null), Number.Select(number => (int?)number));

    private static readonly Gen<ScheduledReport> Scheduled =
        from kind in Members<ReportKind>()
        from side in Members<Side>()
        from period in Period
        from due in Day
        from review in Days
        from correction in Days
        select new ScheduledReport(kind, side, period, due, new(review, correction));

    private static readonly Gen<AssetCustody> Custody = from title in Ids<Party>() from holder in Ids<Party>() from place in Words select new AssetCustody(title, holder, place);

    public static Arbitrary<ReportEvent> OfReports()
    {
        var gen = from id in Ids<Report>()
                  from scheduled in Scheduled
                  from version in Number
                  from words in Words
                  from note in Note
                  from money in Amount
                  from has in YesNo
                  from notes in Words.ArrayOf()
                  from who in Ids<Person>()
                  from day in Day
                  from decided in Day
                  from happened in Gen.Elements<ReportEvent>(
                      new ReportOpened(id, scheduled, who, decided), new ReportRescheduled(id, new(scheduled.Period, day), words, who, decided),
                      new ReportSubmitted(id, new(version, words, day, has ? money : null), who, decided), new ReportTakenUp(id, who, decided),
                      new ReportReturned(id, new(notes.ToValueList(), [words]), who, decided), new ReportAccepted(id, note, who, decided))
                  select happened;
        return gen.ToArbitrary();
    }

    public static Arbitrary<AssetEvent> OfAssets()
    {
        var gen = from id in Ids<Asset>()
                  from words in Words
                  from note in Note
                  from months in Number
                  from money in Amount
                  from percent in Gen.Elements(0m, 12.5m, 100m)
                  from has in YesNo
                  from custody in Custody
                  from condition in Members<AssetCondition>()
                  from disposition in Members<AssetDisposition>()
                  from permission in Members<AssetPermissionState>()
                  from who in Ids<Person>()
                  from day in Day
                  from decided in Day
                  from happened in Gen.Elements<AssetEvent>(
                      new AssetRegistered(id, new(words, note, months, note), new(day, money, words, Percentage.Of(percent)), new(custody, condition), who, decided), new AssetHandedOver(id, custody, who, decided),
                      new AssetCounted(id, new(day, condition, words), who, decided), new DispositionProposed(id, new(disposition, note, money, words), who, decided), new DonorAnswered(id, new(permission, words, day), who, decided),
                      new DispositionWithdrawn(id, words, who, decided), new AssetDisposed(id, new(day, has ? money : null, money, words), who, decided))
                  select happened;
        return gen.ToArbitrary();
    }
}
