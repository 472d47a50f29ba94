using Care.Partnerships.Communications;
using Care.Partnerships.Reporting.Wording;

namespace Care.Partnerships.Reporting;

/// <summary>
/// Media material and communications in words: what stands where, who has yet to clear it, whose consent ends or is
/// gone, and what is found about the plan and at distributions. People who are shown appear by their reference alone.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="names">The names of parties and people.</param>
public sealed class CommunicationsReport(Names names)
{
    /// <summary>How many pieces stand in which phase, with their identities; a row for each phase that has
    /// one.</summary>
    public static string Phases(IEnumerable<MediaMaterial> materials)
    {
        ArgumentNullException.ThrowIfNull(materials);
        var table = new TextTable("Phase", "Pieces", "Which");
        foreach (var phase in materials.Where(one => one.Heading is not null).GroupBy(one => one.Phase)
            .OrderBy(phase => phase.Key))
            table.Add(
                Words.Of(phase.Key), Invariant($"{phase.Count()}"),
                string.Join(", ", phase.Select(one => one.Heading!.Id.Value)));
        return table.Count > 0 ? table.ToText() : "  no material is recorded, which says nothing of what is out\n";
    }

    /// <summary>Whose clearance is missing as of a day: who may give it, by when, and how late that is.</summary>
    public string Missing(IEnumerable<MediaMaterial> materials, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(materials);
        var table = new TextTable("Material", "Title", "For", "By whom", "Asked", "Due", "Days late");
        foreach (var one in materials)
            foreach (var missing in one.MissingOn(on).AsEnumerable())
                table.Add(
                    one.Heading!.Id.Value, one.Heading.Title, names.Of(missing.Party),
                    missing.People.Count == 0 ? "either side, with the reference"
                        : string.Join(" or ", missing.People.Select(names.Of)),
                    Words.Day(missing.Since), Words.Day(missing.AnswerBy),
                    on > missing.AnswerBy ? Invariant($"{Period.DaysBetween(missing.AnswerBy, on)}") : "");
        return table.Count > 0 ? table.ToText() : "  no clearance is waited for\n";
    }

    /// <summary>
    /// Consents that end within some days, and those that do not hold: missing, ended or taken back. What was withdrawn
    /// is left out.
    /// </summary>
    /// <param name="materials">The pieces.</param>
    /// <param name="on">The day.</param>
    /// <param name="days">How many days ahead; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative.</exception>
    public static string Consents(IEnumerable<MediaMaterial> materials, LocalDate on, int days)
    {
        ArgumentNullException.ThrowIfNull(materials);
        var table = new TextTable("Material", "Phase", "Person", "Consent", "Last day");
        foreach (var one in materials)
        {
            if (one is not { Heading: { } heading, WithdrawnOn: null }) continue;
            foreach (var person in one.WithoutConsentOn(on).Concat(one.ExpiringWithin(on, days)))
                table.Add(
                    heading.Id.Value, Words.Of(one.Phase), person.Id.Value,
                    CommunicationsWording.Of(person.ConsentOn(on)),
                    person.Consent?.ExpiresOn is { } last ? Words.Day(last) : "");
        }

        return table.Count > 0 ? table.ToText() : "  no consent is missing, gone or about to end\n";
    }

    /// <summary>Findings about the plan or a distribution, a row for each, with why and the source.</summary>
    public static string Findings(IEnumerable<CommunicationsFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var table = new TextTable("Rule", "Answer", "Why", "Source");
        foreach (var finding in findings)
            table.Add(
                CommunicationsWording.Of(finding.Rule), CommunicationsWording.Of(finding.Answer), finding.Why,
                finding.Source.ToString());
        return table.Count > 0 ? table.ToText() : "  nothing was looked at\n";
    }

    /// <summary>Who was seen at each distribution, by day: which logos, of what size, or why none was shown.</summary>
    public string Distributions(IEnumerable<DistributionVisibility> distributions)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        var table = new TextTable("Day", "Place", "Lead", "Partner", "Donor", "Waived");
        foreach (var one in distributions.OrderBy(one => one.On))
            table.Add(
                Words.Day(one.On), one.Place, CommunicationsWording.Of(one.Lead), CommunicationsWording.Of(one.Partner),
                one.DonorApplies is false ? "does not apply" : CommunicationsWording.Of(one.Donor),
                one.Waiver is not { } waiver ? ""
                    : $"up to {Words.Day(waiver.Until)} by {names.Of(waiver.ApprovedBy)}: {waiver.Reason}");
        return table.Count > 0 ? table.ToText() : "  no distribution is on record\n";
    }

    /// <summary>What happened, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<MediaFact>> history) => HistoryText.Of(
        history, names, CommunicationsWording.Of, fact => (fact as MaterialDrafted)?.Heading.Clearers.Sides);
}
