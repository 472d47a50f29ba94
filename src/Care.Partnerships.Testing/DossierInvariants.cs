using System.Text.Json;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Testing;

/// <summary>The invariants of a whole dossier: what holds across everything in it.</summary>
/// <remarks>
/// Whether a store keeps a dossier as it was recorded is asked by
/// <see cref="StoreInvariants.Check(Dossier, LoadDossier, AppendToDossier)"/>. Pure.
/// </remarks>
public static class DossierInvariants
{
    /// <summary>
    /// Those that hold of every dossier that was made by recording: <c>replay equals live</c>, <c>the audit is
    /// empty</c>, <c>asked twice is once</c>, <c>as of a day is the replay of the prefix</c>, <c>money is conserved</c>
    /// and <c>nothing confidential is printed</c>.
    /// </summary>
    public static ValueList<DossierInvariant> All { get; } =
    [
        new("replay equals live", "Following the entries gives the dossier that recording them led to.", Replayed),
        new("the audit is empty", "It makes a sound file, and today's rules allow every entry in it.", Audited),
        new("asked twice is once", "Each entry is already so when it comes again, and changes nothing.", AskedTwice),
        new("as of a day is the replay of the prefix", "A day sees what was recorded up to its end.", AnotherDay),
        new("money is conserved", "What was paid is with its payments, and what was settled is what was booked.",
            DossierMoney.Broken),
        new("nothing confidential is printed", "No text of the dossier shows what was said in a case, or by whom.",
            DossierSecrets.Printed),
    ];

    /// <summary>
    /// Optional: of what is not over, somebody listed may record something, or time brings something. Its name is
    /// <c>nothing is stranded</c>. It asks who may act on the day of the last entry, not what they would record.
    /// </summary>
    public static DossierInvariant NothingIsStranded { get; } = new("nothing is stranded",
        "Of what is not over, somebody listed may record something, or time brings something.", dossier =>
        {
            var last = dossier.Entries is [.., var entry] ? entry.Entry.On : LocalDate.MinIsoValue;
            return DossierPart.Of(dossier).FirstOrDefault(part => part.IsStranded(dossier.People, last)) is { } part
                ? $"{part.Name} is not over, and nobody listed may record anything." : null;
        });

    /// <summary>
    /// For a host that shows a dossier: what one person is shown holds nothing of a case that this person may not read.
    /// Its name is <c>nothing confidential is shown</c>.
    /// </summary>
    /// <remarks>Everybody listed is asked, and a stranger. Texts of fewer than three letters are not looked for.
    /// </remarks>
    /// <param name="show">What your screens, pages or answers show to a person, as one text.</param>
    public static DossierInvariant NothingConfidentialIsShown(Func<Dossier, Person, string> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        return new("nothing confidential is shown",
            "Nobody is shown what was said in a case, or by whom, who may not read it.",
            dossier => DossierSecrets.Shown(dossier, show));
    }

    /// <summary>Asks invariants of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="invariants">The invariants, such as <see cref="All"/>.</param>
    /// <returns>What is broken, in their order; empty where all hold.</returns>
    public static ValueList<BrokenInvariant> Check(
        Dossier dossier, params IReadOnlyList<DossierInvariant> invariants)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return invariants.Select(invariant => (invariant.Name, Why: invariant.Broken(dossier)))
            .Where(one => one.Why is not null)
            .Select(one => new BrokenInvariant(one.Name, one.Why!)).ToValueList();
    }

    /// <summary>The same, and fails where one does not hold.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="invariants">The invariants.</param>
    /// <exception cref="CheckFailedException">One does not hold: the message names it.</exception>
    public static void Require(Dossier dossier, params IReadOnlyList<DossierInvariant> invariants) =>
        StoreInvariants.Fail(Check(dossier, invariants));

    private static string? Replayed(Dossier dossier)
    {
        try
        {
            var replayed = dossier.Entries.Aggregate(DossierPart.Bare(dossier), static (d, entry) => d.Follow(entry));
            return DossierPart.Difference(dossier, replayed) is { } name ? $"The replay of {name} is another." : null;
        }
        catch (DamagedHistoryException damage) { return damage.Message; }
    }

    private static string? Audited(Dossier dossier)
    {
        try
        {
            var file = PartnershipFile.From(dossier);
            return !file.IsSuccess ? $"{file.Refusals()[0]}" : file.Value.Audit is [var first, ..] ? $"{first}" : null;
        }
        catch (JsonException unwritten) { return unwritten.Message; }
    }

    private static string? AskedTwice(Dossier dossier)
    {
        var then = DossierPart.Bare(dossier);
        foreach (var entry in dossier.Entries)
        {
            then = then.Follow(entry);
            var again = DossierPart.Record(then, entry);
            if (again.IsRefused) return $"{entry.Entry}: {again.Refusals[0]}";
            if (again.Recorded.Count > 0 || !ReferenceEquals(again.Dossier, then) && again.Dossier != then)
                return $"{entry.Entry}: it was recorded again.";
        }

        return null;
    }

    private static string? AnotherDay(Dossier dossier)
    {
        var (then, entries) = (DossierPart.Bare(dossier), dossier.Entries);
        for (var place = 0; place < entries.Count; place++)
        {
            then = then.Follow(entries[place]);
            var day = entries[place].Entry.On;
            if (place + 1 < entries.Count && entries[place + 1].Entry.On == day) continue;
            if (DossierPart.Difference(dossier.At(day), then) is { } name)
                return Invariant($"As of {day:uuuu-MM-dd}, {name} is another.");
        }

        return null;
    }
}
