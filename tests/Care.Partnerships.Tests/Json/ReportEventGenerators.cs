using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every entry of reports and assets with odd texts, extreme days and extreme amounts.</summary>
public static class ReportEventGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<DateInterval> Period =
        from a in Day
        from b in Day
        select new DateInterval(LocalDate.Min(a, b), LocalDate.Max(a, b));

    private static readonly Gen<Money> Amount =
        from units in Gen.OneOf(
            Gen.Elements(long.MinValue, long.MaxValue, 0L, -1L),
            Gen.Choose(int.MinValue, int.MaxValue).Select(units => (long)units))
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

    private static readonly Gen<AssetCustody> Custody =
        from title in Ids<Party>()
        from holder in Ids<Party>()
        from place in Words
        select new AssetCustody(title, holder, place);

    public static Arbitrary<IEntry<ReportFact>> OfReports()
    {
        var gen =
            from id in Ids<Report>()
            from scheduled in Scheduled
            from version in Number
            from words in Words
            from note in Note
            from money in Amount
            from has in YesNo
            from notes in Words.ArrayOf()
            from who in People
            from day in Day
            from decided in RecordedOn
            from happened in Gen.Elements<ReportFact>(
                new ReportOpened(id, scheduled), new ReportRescheduled(id, new(scheduled.Period, day), words),
                new ReportSubmitted(id, new(version, words, day, has ? money : null)), new ReportReviewStarted(id),
                new ReportReturned(id, new(notes.ToValueList(), [words])), new ReportAccepted(id, note),
                new ReportAccepted(id, note)
                {
                    Ledger = new(Id<Agreement>.Of("agr-1"), scheduled.Period, money, day),
                    Explanation = words,
                })
            select ReportBook.Lifecycle.Proposal(happened, who, decided);
        return gen.ToArbitrary();
    }

    public static Arbitrary<IEntry<AssetFact>> OfAssets()
    {
        var gen =
            from id in Ids<Asset>()
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
            from who in People
            from day in Day
            from decided in RecordedOn
            from happened in Gen.Elements<AssetFact>(
                new AssetRegistered(
                    id, new(words, note, months, note), new(day, money, words, Percentage.Of(percent)), custody,
                    condition),
                new AssetHandedOver(id, custody), new AssetCounted(id, new(day, condition, words)),
                new DispositionProposed(id, new(disposition, note, money, words)),
                new DonorAnswered(id, new(permission, words, day)), new DispositionWithdrawn(id, words),
                new AssetDisposed(id, new(day, has ? money : null, money, words)),
                new AssetSharePaid(id, new(money, day, words)))
            select AssetRegister.Lifecycle.Proposal(happened, who, decided);
        return gen.ToArbitrary();
    }
}
