using Care.Partnerships.Dossiers;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Reporting;

/// <summary>A duty with the party that holds it; null where either side may act, or nobody is known.</summary>
internal sealed record DutyOf(Duty Duty, Id<Party>? Holder);

/// <summary>Who has to do what, since or by when, and what waits on it, over any number of agreements.</summary>
/// <remarks>Duties that only a few may know of are left out. Immutable; safe to share between threads.</remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class DutyReport(Names names)
{
    /// <summary>The duties of agreements as a table, and where each comes from: the latest first, then by day.
    /// </summary>
    /// <param name="dossiers">The agreements, each with what hangs on it, as they stand on the day.</param>
    /// <param name="on">The day.</param>
    public TextTable Table(IEnumerable<AgreementDossier> dossiers, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        return Table(dossiers.SelectMany(dossier => dossier.Duties(on).Where(duty => !duty.IsConfidential)
            .Select(duty => new DutyOf(duty, duty.Side is { } side ? SidesOf(dossier, duty)?[side] : null)))
            .OrderByDescending(of => of.Duty.DaysLate).ThenBy(of => of.Duty.By ?? LocalDate.MaxIsoValue), on,
            withSource: true);
    }

    /// <summary>
    /// The duties of a whole dossier as a table, with those of relationships that have no agreement, and where each
    /// comes from: the latest first, then by day.
    /// </summary>
    /// <param name="dossier">The dossier, as it stood at the end of the day.</param>
    /// <param name="reader">The party that reads: agreements and relationships of others are left out; null for all.
    /// </param>
    /// <param name="on">The day.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public TextTable Table(Dossier dossier, Id<Party>? reader, LocalDate on, SilenceThresholds? silence = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Table(Of(dossier, reader, on, silence), on, withSource: true);
    }

    /// <summary>The duties of one party and of its other sides as a page of Markdown.</summary>
    /// <param name="dossier">The dossier, as it stood at the end of the day; agreements and relationships of others are
    /// left out.</param>
    /// <param name="reader">The party that reads.</param>
    /// <param name="on">The day.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public string ToMarkdown(Dossier dossier, Id<Party> reader, LocalDate on, SilenceThresholds? silence = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(reader);
        return $"# {Escape.Markdown(dossier.Title)}\n\nAs of {Words.InWords(on)}, for " +
            $"{Escape.Markdown(names.Of(reader))}.\n\n{Table(dossier, reader, on, silence).ToMarkdown()}";
    }

    // A first screen has no room for where a duty comes from.
    internal TextTable Table(IEnumerable<DutyOf> duties, LocalDate on, bool withSource = false)
    {
        string[] heads = ["Whose", "Agreement", "What", "Since / by", "Waits on it"];
        var table = new TextTable(withSource ? [.. heads, "Comes from"] : heads);
        foreach (var (duty, holder) in duties)
        {
            string[] cells =
            [
                Whose(duty, holder), duty.Subject.Number, duty.What, When(duty, on), string.Join("; ", Waiting(duty)),
            ];
            table.Add(withSource ? [.. cells, duty.Source] : cells);
        }

        return table;
    }

    /// <summary>The duties of a dossier that everybody of its sides may know of, in their order.</summary>
    internal static IEnumerable<DutyOf> Of(
        Dossier dossier, Id<Party>? reader, LocalDate on, SilenceThresholds? silence)
    {
        foreach (var duty in dossier.Duties(on, silence).AsEnumerable())
        {
            var (agreement, relationship) = (duty.Subject.Agreement, duty.Subject.Relationship);
            // The partner of an agreement may lead in the relationship.
            var sides = relationship is not null
                ? dossier.Relationships.FirstOrDefault(one => one.Id == relationship)?.State.Heading?.Sides
                : dossier.Agreements.FirstOrDefault(one => one.Id == agreement)?.State.Sides;
            if (duty.IsConfidential || (reader is not null && sides?.SideOf(reader) is null)) continue;
            yield return new(duty, duty.Side is { } side ? sides?[side] : null);
        }
    }

    // The partner of an agreement may lead in the relationship.
    private static Sides? SidesOf(AgreementDossier dossier, Duty duty) =>
        duty.Subject.Relationship is null ? dossier.Agreement.Sides : dossier.Relationship?.Heading?.Sides;

    /// <summary>Such as <c>44 days late</c>, <c>by 1 Dec 2026, proposed</c> or <c>since 1 Mar 2026</c>.</summary>
    internal static string When(Duty duty, LocalDate on) => duty switch
    {
        { DaysLate: > 0 and var days }   => $"{Words.Count(days, "day")} late",
        { By: { } by, IsProposed: true } => $"by {Words.InWords(by)}, proposed",
        { By: { } by } when by >= on     => $"by {Words.InWords(by)}",
        { Since: { } since }             => $"since {Words.InWords(since)}",
        _                                => "",
    };

    /// <summary>The amount that it is about, and what of the next payment waits for it.</summary>
    internal static string[] Waiting(Duty duty) =>
    [
        .. duty.Amount is { } amount ? [Words.Of(amount)] : Array.Empty<string>(),
        .. duty.HoldsUp is { } held ? [$"holds up {Words.Of(held)}"] : Array.Empty<string>(),
    ];

    private string Whose(Duty duty, Id<Party>? holder)
    {
        var party = holder is null ? duty.IsByTime ? "anybody" : "either side" : names.Of(holder);
        var who = duty.Posts.Select(post => Words.Of(post.Position)).Concat(duty.People.Select(names.Of)).ToArray();
        return who.Length == 0 ? party : $"{party}: {string.Join(", ", who)}";
    }
}
