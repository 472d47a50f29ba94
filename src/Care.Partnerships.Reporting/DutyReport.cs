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
    /// <summary>The duties as a table: the latest first, then by day.</summary>
    /// <param name="dossiers">The agreements, each with what hangs on it, as they stand on the day.</param>
    /// <param name="on">The day.</param>
    public TextTable Table(IEnumerable<AgreementDossier> dossiers, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        var table = new TextTable("Whose", "Agreement", "What", "Since / by", "Waits on it");
        foreach (var (duty, holder) in Of(dossiers, on))
            table.Add(
                Whose(duty, holder), duty.Subject.Number, duty.What, When(duty, on),
                string.Join("; ", Waiting(duty)));
        return table;
    }

    /// <summary>The duties of the agreements of one party as a page of Markdown.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="dossiers">The agreements; those of others are left out.</param>
    /// <param name="reader">The party that reads.</param>
    /// <param name="on">The day.</param>
    public string ToMarkdown(string title, IEnumerable<AgreementDossier> dossiers, Id<Party> reader, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(reader);
        var own = dossiers.Where(dossier => dossier.Agreement.Sides?.SideOf(reader) is not null);
        var whom = Escape.Markdown(names.Of(reader));
        return $"# {Escape.Markdown(title)}\n\nAs of {Words.InWords(on)}, for {whom}.\n\n{Table(own, on).ToMarkdown()}";
    }

    internal static IEnumerable<DutyOf> Of(IEnumerable<AgreementDossier> dossiers, LocalDate on) => dossiers
        .SelectMany(dossier => dossier.Duties(on).Where(duty => !duty.IsConfidential).Select(duty => new DutyOf(
            duty, duty.Side is { } side ? SidesOf(dossier, duty)?[side] : null)))
        .OrderByDescending(of => of.Duty.DaysLate).ThenBy(of => of.Duty.By ?? LocalDate.MaxIsoValue);

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
