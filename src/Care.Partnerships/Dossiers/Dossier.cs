using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Everything on record about one partnership or response: parties, people, and agreements with what belongs to them.
/// One type holds the whole, and keeps it coherent.
/// </summary>
/// <remarks>
/// A plain record: every section is empty unless it is set; what is put together by hand is held against the rules when
/// it is written as a file. <see cref="Record(Id{Agreement}, Fact, Actor, LocalDate)"/> keeps a sound dossier sound.
/// Value equality. Immutable; safe to share between threads.
/// </remarks>
/// <param name="Title">What it is about, for people to read.</param>
public sealed partial record Dossier(string Title) : InvariantRecord
{
    /// <summary>The organisations, each once.</summary>
    public ValueList<Party> Parties { get; init; }

    /// <summary>
    /// The people who act, each of a listed party. One human in two positions stands here twice, under one identity and
    /// one name.
    /// </summary>
    public ValueList<Person> People { get; init; }

    /// <summary>
    /// What organisations are to each other, beside and beyond their agreements: one for each two of them.
    /// </summary>
    public ValueList<History<Relationship, RelationshipFact>> Relationships { get; init; }

    /// <summary>The agreements, each once, with their histories.</summary>
    public ValueList<History<Agreement, AgreementFact>> Agreements { get; init; }

    /// <summary>The budgets of agreements, each once, in all their versions.</summary>
    public ValueList<AgreementBudget> Budgets { get; init; }

    /// <summary>Donor rules of the host itself, beside the built-in ones.</summary>
    public ValueList<DonorRuleSet> DonorRuleSets { get; init; }

    /// <summary>What agreements ask for in reports, at most once for each.</summary>
    public ValueList<AgreementReporting> Reporting { get; init; }

    /// <summary>The reports under agreements: one history for all reports of an agreement.</summary>
    public ValueList<SharedHistory<ReportBook, ReportFact>> Reports { get; init; }

    /// <summary>The registers of assets: one history for all assets of an agreement.</summary>
    public ValueList<SharedHistory<AssetRegister, AssetFact>> Assets { get; init; }

    /// <summary>The money of the agreements, one account for each; it goes by the identity of its agreement.</summary>
    public ValueList<History<FundingAccount, FundingFact>> FundingAccounts { get; init; }

    /// <summary>The close-outs: one for each agreement, with its steps.</summary>
    public ValueList<History<AgreementCloseOut, CloseOutFact>> CloseOuts { get; init; }

    /// <summary>
    /// The check-ins of both sides. Whoever has the dossier has every sheet in it: pass it on to neither side before
    /// both are in.
    /// </summary>
    public ValueList<History<CheckIn, CheckInFact>> CheckIns { get; init; }

    /// <summary>
    /// The surveys. Their answers name nobody, but are single answers: a dossier with them is the conductor's.
    /// </summary>
    public ValueList<History<Survey, SurveyFact>> Surveys { get; init; }

    /// <summary>
    /// Feedback and complaints. Whoever has the dossier has every name and text in them: keep a dossier with cases to
    /// those who are on all of them, and show others what <see cref="FeedbackCase.VisibleTo"/> allows.
    /// </summary>
    public ValueList<History<FeedbackCase, FeedbackFact>> FeedbackCases { get; init; }

    /// <summary>
    /// Which routes for complaints and data protection were shared with whom, in the order of listing.
    /// </summary>
    public ValueList<SharedRoute> SharedRoutes { get; init; }

    /// <summary>
    /// Media material. People who are shown stand in it by their reference alone.
    /// </summary>
    public ValueList<History<MediaMaterial, MediaFact>> MediaMaterials { get; init; }

    /// <summary>
    /// The communications plans of agreements with their distributions, at most one for each agreement.
    /// </summary>
    public ValueList<AgreementCommunications> Communications { get; init; }

    /// <summary>How two sides monitor their work, each with the agreement that it is under.</summary>
    public ValueList<History<JointMonitoring, MonitoringFact>> Monitorings { get; init; }

    /// <summary>The agreements that were drafted, each with what hangs on it, in their order.</summary>
    public ValueList<AgreementDossier> Wholes =>
        Agreements.Where(agreement => agreement.Entries.Count > 0).Select(agreement => Whole(agreement)).ToValueList();

    /// <summary>An agreement with what hangs on it; null where there is none such.</summary>
    public AgreementDossier? Of(Id<Agreement> agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        foreach (var history in Agreements) if (history.Id == agreement) return Whole(history);
        return null;
    }

    /// <summary>
    /// The dossier as it was at the end of a day: what was recorded by then. What had not begun is not in it; of a
    /// budget it has the versions of that time, and of distributions and shared routes those of that time. Parties,
    /// people, donor rules, communications plans and what agreements ask for in reports are as they are.
    /// </summary>
    public Dossier At(LocalDate day)
    {
        var agreements = Cut(Agreements, day);
        var known = agreements.ToDictionary(agreement => agreement.Id);
        return this with
        {
            Relationships = Cut(Relationships, day),
            Agreements = agreements,
            Budgets = Budgets.Where(budget => known.ContainsKey(budget.Agreement))
                .Select(budget => budget with { Versions = budget.Versions.At(day) })
                .Where(budget => budget.Versions is { Current: not null } or { Proposed: not null }).ToValueList(),
            Reports = Cut(Reports, known, day), Assets = Cut(Assets, known, day),
            FundingAccounts = Cut(FundingAccounts, day), CloseOuts = Cut(CloseOuts, day),
            CheckIns = Cut(CheckIns, day), Surveys = Cut(Surveys, day), FeedbackCases = Cut(FeedbackCases, day),
            SharedRoutes = SharedRoutes.Where(shared => shared.On <= day).ToValueList(),
            MediaMaterials = Cut(MediaMaterials, day),
            Monitorings = Cut(Monitorings, day),
            Reporting = Reporting.Where(reporting => known.ContainsKey(reporting.Agreement)).ToValueList(),
            Communications = Communications.Where(one => known.ContainsKey(one.Agreement))
                .Select(one => one with
                {
                    Distributions = one.Distributions.Where(held => held.On <= day).ToValueList(),
                }).ToValueList(),
        };
    }

    /// <summary>What is to be done by whom as of a day, over all agreements and relationships, in the order of
    /// <see cref="AgreementDossier.Duties"/>.</summary>
    /// <param name="on">The day; give the dossier as it stood then.</param>
    /// <param name="silence">When silence is told; as suggested where none is given.</param>
    public ValueList<Duty> Duties(LocalDate on, SilenceThresholds? silence = null)
    {
        var wholes = Wholes;
        // The relationship of two parties stands with their first agreement, or by itself where they have none.
        return wholes.SelectMany(whole => whole.Duties(on, silence))
            .Concat(Relationships.Where(one => !wholes.Any(whole => ReferenceEquals(whole.Relationship, one.State)))
                .SelectMany(one => RelationshipDuties.Of(one.State, on))
                .Select(duty => AgreementDossier.Finished(duty, on)))
            .OrderByDescending(duty => duty.DaysLate)
            .ThenBy(duty => duty.By ?? LocalDate.MaxIsoValue).ToValueList();
    }

    private AgreementDossier Whole(History<Agreement, AgreementFact> agreement)
    {
        var id = agreement.Id;
        var account = FundingAccounts.FirstOrDefault(account => account.Agreement == id);
        var parent = agreement.State.Heading?.Parent;
        return new(agreement.State)
        {
            Account = account?.State, AccountHistory = account?.Entries,
            Reports = Reports.FirstOrDefault(book => book.Agreement == id)?.State,
            Reporting = Reporting.FirstOrDefault(reporting => reporting.Agreement == id)?.Terms,
            Assets = Assets.FirstOrDefault(register => register.Agreement == id)?.State,
            CloseOut = CloseOuts.FirstOrDefault(closeOut => closeOut.Agreement == id)?.State,
            Parent = parent is null ? null : Agreements.FirstOrDefault(other => other.Id == parent)?.State,
            CheckIns = CheckIns.Where(one => one.Agreement == id).Select(one => one.State).ToValueList(),
            Surveys = Surveys.Where(one => one.Agreement == id).Select(one => one.State).ToValueList(),
            FeedbackCases = FeedbackCases.Where(one => one.Agreement == id).Select(one => one.State).ToValueList(),
            MediaMaterials = MediaMaterials.Where(one => one.Agreement == id).Select(one => one.State).ToValueList(),
            Communications = Communications.FirstOrDefault(one => one.Agreement == id),
            Monitorings = Monitorings.Where(one => one.Agreement == id).Select(one => one.State).ToValueList(),
            Relationship = RelationshipOf(agreement.State.Sides) is { } relationship
                && Agreements.First(other => other.State.Sides?.JoinTheSame(agreement.State.Sides!) is true).Id == id
                    ? relationship : null,
        };
    }

    // That of two parties, whichever leads; the last one where an earlier one was declined or ended.
    private Relationship? RelationshipOf(Sides? sides) => sides is null ? null
        : Relationships.LastOrDefault(one => one.State.Heading?.Sides.JoinTheSame(sides) is true)?.State;

    private static ValueList<History<TState, TFact>> Cut<TState, TFact>(
        ValueList<History<TState, TFact>> histories, LocalDate day) where TState : class where TFact : Fact =>
        histories.Select(history => history.Until(day)).Where(history => history.Entries.Count > 0).ToValueList();

    private static ValueList<SharedHistory<TState, TFact>> Cut<TState, TFact>(
        ValueList<SharedHistory<TState, TFact>> histories,
        Dictionary<Id<Agreement>, History<Agreement, AgreementFact>> agreements, LocalDate day)
        where TState : class, IWithinAgreement<TState>
        where TFact : Fact =>
        histories.Where(history => agreements.ContainsKey(history.Agreement))
            .Select(history => history.Until(agreements[history.Agreement], day))
            .Where(history => history.Entries.Count > 0).ToValueList();
}
