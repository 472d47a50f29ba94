using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Relationships;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

public sealed partial record Dossier
{
    /// <summary>
    /// Everything that is in the histories, in the order of the days: what a store keeps that appends.
    /// <see cref="Follow"/> makes the same dossier again, one entry after the other.
    /// </summary>
    /// <remarks>
    /// On one day relationships come first, then agreements, then what hangs on them, section by section.
    /// </remarks>
    public ValueList<DossierEntry> Entries =>
        Relationships.SelectMany(one =>
                one.Entries.Select(entry => new DossierEntry(null, entry) { Relationship = one.Id }))
            .Concat(Agreements.SelectMany(one => one.Entries.Select(entry => new DossierEntry(one.Id, entry))))
            .Concat(FundingAccounts.SelectMany(one => Of(one.Agreement, one.Entries)))
            .Concat(CloseOuts.SelectMany(one => Of(one.Agreement, one.Entries)))
            .Concat(Reports.SelectMany(one => Of(one.Agreement, one.Entries)))
            .Concat(Assets.SelectMany(one => Of(one.Agreement, one.Entries)))
            .Concat(CheckIns.SelectMany(one => Of(one.Agreement, one.Entries).Select(entry =>
                entry.Entry.Fact is CheckInScheduled ? entry : entry with { CheckIn = one.Id })))
            .Concat(Surveys.SelectMany(one => Of(one.Agreement, one.Entries).Select(entry =>
                entry.Entry.Fact is SurveyPlanned ? entry : entry with { Survey = one.Id })))
            .Concat(FeedbackCases.SelectMany(one => Of(one.Agreement, one.Entries).Select(entry =>
                entry.Entry.Fact is CaseReceived ? entry : entry with { FeedbackCase = one.Id })))
            .Concat(MediaMaterials.SelectMany(one => Of(one.Agreement, one.Entries).Select(entry =>
                entry.Entry.Fact is MaterialDrafted ? entry : entry with { MediaMaterial = one.Id })))
            .Concat(Monitorings.SelectMany(one => Of(one.Agreement, one.Entries).Select(entry =>
                entry.Entry.Fact is MonitoringProposed ? entry : entry with { Monitoring = one.Id })))
            .OrderBy(entry => entry.Entry.On)
            .ToValueList();

    /// <summary>
    /// The dossier after an entry that was recorded before: no rule is asked, since it was allowed when it was
    /// recorded. What followed from it stands in entries of its own.
    /// </summary>
    /// <param name="entry">The entry, as <see cref="DossierOutcome.Recorded"/> gave it.</param>
    /// <exception cref="DamagedHistoryException">
    /// The entry cannot stand there: its phase, day or identity does not fit, or what it belongs to is not known.
    /// </exception>
    public Dossier Follow(DossierEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var said = Said.Of(entry.Entry) with { Recorded = entry.Entry };
        if (entry.CheckIn is { } checkIn)
            return PutCheckIn(PlaceOf(CheckIns, checkIn, "check-in"), said).State;
        if (entry.Survey is { } survey) return PutSurvey(PlaceOf(Surveys, survey, "survey"), said).State;
        if (entry.FeedbackCase is { } received)
            return PutCase(PlaceOf(FeedbackCases, received, "case"), said).State;
        if (entry.MediaMaterial is { } material)
            return PutMaterial(PlaceOf(MediaMaterials, material, "material"), said).State;
        if (entry.Monitoring is { } monitoring)
            return PutMonitoring(PlaceOf(Monitorings, monitoring, "monitoring"), said).State;
        if (entry.Relationship is { } relationship && entry.Entry.Fact is RelationshipFact)
            return PutRelationship(relationship, said).State;
        if (entry.Agreement is { } agreement && IsOfAnAgreement(entry.Entry.Fact)) return Step(agreement, said).State;
        throw new DamagedHistoryException(
            0, $"{entry.Entry} does not say of which check-in, survey, case, material, monitoring or relationship "
                + "it is.");
    }

    private static int PlaceOf<TState, TFact>(
        ValueList<History<TState, TFact>> histories, Id<TState> id, string kind)
        where TState : class where TFact : Fact
    {
        for (var i = 0; i < histories.Count; i++) if (histories[i].Id == id) return i;
        throw new DamagedHistoryException(0, $"No {kind} {id} was recorded before.");
    }

    private static IEnumerable<DossierEntry> Of(Id<Agreement>? agreement, IEnumerable<IEntry<Fact>> entries) =>
        entries.Select(entry => new DossierEntry(
            agreement ?? throw new InvalidOperationException("A history belongs to no agreement of the dossier."),
            entry));
}
