using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;

namespace Care.Partnerships.Html;

/// <summary>What a party reads first on its page: the same as on the first screen, and every duty of it.</summary>
internal static class FirstTables
{
    public static IEnumerable<PageTable> Of(
        Dossier dossier, AgreementDossier[] own, Id<Party> reader, LocalDate on, Names names,
        SilenceThresholds? silence)
    {
        var contents = new FirstContents(names, "en");
        foreach (var part in contents.Parts(dossier, reader, on, silence))
            if (part.Duties.Length > 0 || part.Nothing is not null)
                yield return new(part.Title, Duties(part, on, names));
        if (Money([.. own.Select(whole => contents.Money(whole, on)).OfType<FirstMoney>()]) is { } money)
            yield return new("Where the money is", money);
        var said = new TextTable("What people said");
        foreach (var line in own.SelectMany(whole => contents.Said(whole, reader))) said.Add(line);
        if (said.Count == 0) said.Add("Nothing is recorded: no check-in has both sides in, and no survey is closed.");
        yield return new("People", said);
    }

    private static TextTable Duties(FirstPart part, LocalDate on, Names names)
    {
        if (part.Duties.Length > 0) return new DutyReport(names).Table(part.Duties, on);
        return new TextTable("What").Add(Words.Title(part.Nothing!) + ".");
    }

    // What was advanced is the sum of the four columns behind it.
    private static TextTable? Money(FirstMoney[] all)
    {
        if (all.Length == 0) return null;
        var table = new TextTable(
            "Agreement", "Agreed", "Advanced", "Accepted", "In review", "Questioned", "Not reported", "Still to pay");
        foreach (var money in all)
            table.Add(money.Parts is { } parts
                ?
                [
                    money.Number, Words.Of(money.Agreed), Words.Of(parts.Advanced), Words.Of(parts.Accepted),
                    Words.Of(parts.InReview), Words.Of(parts.Questioned), Words.Of(parts.NotReported),
                    Words.Of(parts.StillToPay),
                ]
                : [money.Number, Words.Of(money.Agreed), "no account is recorded", "-", "-", "-", "-", "-"]);
        return table;
    }
}
