using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Testing;

/// <summary>One history of a dossier, whatever it is of.</summary>
/// <param name="Name">Which it is, such as <c>agreement agr-1</c>.</param>
/// <param name="State">The state that it led to.</param>
/// <param name="Entries">What was recorded.</param>
/// <param name="IsStranded">Whether it is not over, and none of these people may go on with it on a day.</param>
internal sealed record DossierPart(
    string Name, object State, IReadOnlyList<IEntry<Fact>> Entries, Func<ValueList<Person>, LocalDate, bool> IsStranded)
{
    /// <summary>All histories of a dossier, section by section.</summary>
    public static IEnumerable<DossierPart> Of(Dossier dossier) =>
    [
        .. All("relationship", dossier.Relationships, Relationship.Lifecycle, one => $"{one.Phase}"),
        .. All("agreement", dossier.Agreements, Agreement.Lifecycle, one => $"{one.Phase}"),
        .. All("account", dossier.FundingAccounts, FundingAccount.Lifecycle, one => $"{one.Phase}"),
        .. All("close-out", dossier.CloseOuts, AgreementCloseOut.Lifecycle, one => $"{one.Phase}"),
        .. All("check-in", dossier.CheckIns, CheckIn.Lifecycle, one => $"{one.Phase}"),
        .. All("survey", dossier.Surveys, Survey.Lifecycle, one => $"{one.Phase}"),
        .. All("case", dossier.FeedbackCases, FeedbackCase.Lifecycle, one => $"{one.Phase}"),
        .. All("material", dossier.MediaMaterials, MediaMaterial.Lifecycle, one => $"{one.Phase}"),
        .. All("monitoring", dossier.Monitorings, JointMonitoring.Lifecycle, one => $"{one.Phase}"),
        // Reports and assets end with their agreement.
        .. dossier.Reports.Select(book =>
            new DossierPart($"reports of {book.Agreement}", book.State, [.. book.Entries], (_, _) => false)),
        .. dossier.Assets.Select(register =>
            new DossierPart($"assets of {register.Agreement}", register.State, [.. register.Entries], (_, _) => false)),
    ];

    /// <summary>The dossier with all that no entry tells: parties, people, budgets, donor rules.</summary>
    public static Dossier Bare(Dossier dossier) => dossier with
    {
        Relationships = [], Agreements = [], Reports = [], Assets = [], FundingAccounts = [], CloseOuts = [],
        CheckIns = [], Surveys = [], FeedbackCases = [], MediaMaterials = [], Monitorings = [],
    };

    /// <summary>The first part in which two dossiers differ, in its entries or its state; null where they do not.
    /// </summary>
    public static string? Difference(Dossier one, Dossier other)
    {
        var others = Of(other).ToDictionary(part => part.Name, StringComparer.Ordinal);
        foreach (var part in Of(one))
            if (!others.Remove(part.Name, out var same) || !part.State.Equals(same.State)
                || !part.Entries.SequenceEqual(same.Entries))
                return part.Name;
        return others.Keys.FirstOrDefault();
    }

    /// <summary>Records what an entry of a dossier says, as if it came now.</summary>
    public static DossierOutcome Record(Dossier dossier, DossierEntry entry)
    {
        var (fact, by, on) = (entry.Entry.Fact, entry.Entry.By, entry.Entry.On);
        return entry switch
        {
            { CheckIn: { } id }       => dossier.Record(id, (CheckInFact)fact, by, on),
            { Survey: { } id }        => dossier.Record(id, (SurveyFact)fact, by, on),
            { FeedbackCase: { } id }  => dossier.Record(id, (FeedbackFact)fact, by, on),
            { MediaMaterial: { } id } => dossier.Record(id, (MediaFact)fact, by, on),
            { Monitoring: { } id }    => dossier.Record(id, (MonitoringFact)fact, by, on),
            { Relationship: { } id }  => dossier.Record(id, (RelationshipFact)fact, by, on),
            _                         => dossier.Record(entry.Agreement!, fact, by, on),
        };
    }

    private static IEnumerable<DossierPart> All<TState, TFact>(
        string kind, ValueList<History<TState, TFact>> histories, Lifecycle<TState, TFact> lifecycle,
        Func<TState, string> phase)
        where TState : class
        where TFact : Fact =>
        histories.Select(history => new DossierPart($"{kind} {history.Id}", history.State, [.. history.Entries],
            (people, on) => !lifecycle.Final.Contains(phase(history.State))
                && lifecycle.Due(history.State, LocalDate.MaxIsoValue).Count == 0
                && people.All(person => lifecycle.Permissions(history.State, person, on).All(may => !may.IsAllowed))));
}
