using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Every entry of media material with odd texts, extreme days and figures.</summary>
public static class MediaEventGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<Clearers> Teams =
        from parties in Ids<Party>().Three().Where(three => three.Item1 != three.Item2
            && three.Item3 != three.Item1 && three.Item3 != three.Item2)
        from people in Ids<Person>().Four().Where(four =>
            new[] { four.Item1, four.Item2, four.Item3, four.Item4 }.Distinct().Count() == 4)
        from who in SignOffEventGenerators.People
        from hasDeputies in YesNo
        from hasDonor in YesNo
        select Clearers.Of(
            Sides.Of(parties.Item1, parties.Item2),
            new(
                who with { Id = people.Item1, Party = parties.Item1 },
                hasDeputies ? who with { Id = people.Item2, Party = parties.Item1 } : null),
            new(
                who with { Id = people.Item3, Party = parties.Item2 },
                hasDeputies ? who with { Id = people.Item4, Party = parties.Item2 } : null),
            hasDonor ? parties.Item3 : null);

    private static readonly Gen<MaterialHeading> Headings =
        from id in Ids<MediaMaterial>()
        from title in Words
        from kind in Members<MaterialKind>()
        from side in Members<Side>()
        from clearers in Teams
        from days in Gen.Choose(0, MediaTerms.MostDays)
        from more in Gen.Choose(0, MediaTerms.MostDays)
        select new MaterialHeading(id, title, kind, side, clearers, MediaTerms.Of(days, more, days));

    private static readonly Gen<MaterialContent> Contents =
        from reference in Words
        from shown in Ids<ShownPerson>().ArrayOf()
        from credit in Words
        from has in YesNo
        select new MaterialContent(reference, shown.ToValueList(), has ? credit : null);

    private static readonly Gen<MediaConsent> Consents =
        from first in Day
        from other in Day
        from channels in Members<MediaChannel>().ArrayOf().Where(channels => channels.Length > 0)
        from ends in YesNo
        select MediaConsent.Of(
            LocalDate.Min(first, other), channels.Distinct().ToValueList(), ends ? LocalDate.Max(first, other) : null);

    public static Arbitrary<IEntry<MediaFact>> OfMaterials()
    {
        var gen =
            from heading in Headings
            from content in Contents
            from consent in Consents
            from person in Ids<ShownPerson>()
            from version in Gen.Elements(int.MinValue, 0, 1, 7, int.MaxValue)
            from channel in Members<MediaChannel>()
            from text in Words
            from until in Day
            from isRapid in YesNo
            from who in SignOffEventGenerators.People
            from recorded in RecordedOn
            from fact in Gen.Elements<MediaFact>(
                new MaterialDrafted(heading, content), new MaterialRevised(content),
                new ClearanceRequested(isRapid ? until : null), new MaterialCleared(version),
                new DonorCleared(version, text), new MaterialReturned(version, text),
                new MaterialPublished(version, channel, text), new ConsentGiven(person, consent),
                new ConsentWithdrawn(person), new MaterialWithdrawn(text))
            select MediaMaterial.Lifecycle.Proposal(fact, who, recorded);
        return gen.ToArbitrary();
    }
}
