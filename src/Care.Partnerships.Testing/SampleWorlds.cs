using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Testing.Worlds;

namespace Care.Partnerships.Testing;

/// <summary>
/// A small world for each lifecycle: a few people, and a few entries that one of them may want to record, in any state.
/// </summary>
/// <remarks>Their people and parties are made up. Read once, when first asked for. Pure.</remarks>
public static class SampleWorlds
{
    private static readonly Lazy<SampleWorld<Agreement, AgreementFact>>
        OfAgreements = new(() => WorldReader.Read(Agreement.Lifecycle, AgreementWorld.Text)),
        OfExpiring = new(() => WorldReader.Read(Agreement.Lifecycle, ExpiringAgreementWorld.Text)),
        OfAmendments = new(() => WorldReader.Read(Agreement.Lifecycle, AmendmentWorld.Text));

    private static readonly Lazy<SampleWorld<FundingAccount, FundingFact>>
        OfAccounts = new(() => WorldReader.Read(FundingAccount.Lifecycle, FundingAccountWorld.Text)),
        OfPayments = new(() => WorldReader.Read(FundingAccount.Lifecycle, PaymentWorld.Text));

    private static readonly Lazy<SampleWorld<ReportBook, ReportFact>> OfReports = new(() =>
        WorldReader.Read(ReportBook.Lifecycle, ReportWorld.Text, book => book.Under(Amendments.From.State)));

    private static readonly Lazy<SampleWorld<AssetRegister, AssetFact>> OfAssets = new(() =>
        WorldReader.Read(AssetRegister.Lifecycle, AssetWorld.Text, register => register.Under(Amendments.From.State)));

    private static readonly Lazy<SampleWorld<AgreementCloseOut, CloseOutFact>>
        OfCloseOuts = new(() => WorldReader.Read(AgreementCloseOut.Lifecycle, CloseOutWorld.Text)),
        OfSteps = new(() => WorldReader.Read(AgreementCloseOut.Lifecycle, CloseOutStepWorld.Text));

    private static readonly Lazy<SampleWorld<CheckIn, CheckInFact>> OfCheckIns = new(() =>
        WorldReader.Read(CheckIn.Lifecycle, CheckInWorld.Text));

    private static readonly Lazy<SampleWorld<Survey, SurveyFact>> OfSurveys = new(() =>
        WorldReader.Read(Survey.Lifecycle, SurveyWorld.Text));

    private static readonly Lazy<SampleWorld<FeedbackCase, FeedbackFact>> OfCases = new(() =>
        WorldReader.Read(FeedbackCase.Lifecycle, FeedbackCaseWorld.Text));

    private static readonly Lazy<SampleWorld<MediaMaterial, MediaFact>> OfMaterials = new(() =>
        WorldReader.Read(MediaMaterial.Lifecycle, MediaMaterialWorld.Text));

    private static readonly Lazy<SampleWorld<JointMonitoring, MonitoringFact>> OfMonitorings = new(() =>
        WorldReader.Read(JointMonitoring.Lifecycle, JointMonitoringWorld.Text));

    private static readonly Lazy<SampleWorld<Relationship, RelationshipFact>> OfRelationships = new(() =>
        WorldReader.Read(Relationship.Lifecycle, RelationshipWorld.Text));

    /// <summary>An agreement with money, from its draft to its end.</summary>
    public static SampleWorld<Agreement, AgreementFact> Agreements => OfAgreements.Value;

    /// <summary>An agreement of a kind that needs no close-out, and expires.</summary>
    public static SampleWorld<Agreement, AgreementFact> ExpiringAgreements => OfExpiring.Value;

    /// <summary>The amendments of an agreement that runs.</summary>
    public static SampleWorld<Agreement, AgreementFact> Amendments => OfAmendments.Value;

    /// <summary>The account of an agreement.</summary>
    public static SampleWorld<FundingAccount, FundingFact> FundingAccounts => OfAccounts.Value;

    /// <summary>A payment of an account that is planned.</summary>
    public static SampleWorld<FundingAccount, FundingFact> Payments => OfPayments.Value;

    /// <summary>A report under an agreement that runs.</summary>
    public static SampleWorld<ReportBook, ReportFact> Reports => OfReports.Value;

    /// <summary>An asset under an agreement that runs.</summary>
    public static SampleWorld<AssetRegister, AssetFact> Assets => OfAssets.Value;

    /// <summary>A close-out whose steps are done.</summary>
    public static SampleWorld<AgreementCloseOut, CloseOutFact> CloseOuts => OfCloseOuts.Value;

    /// <summary>The steps of a close-out that began.</summary>
    public static SampleWorld<AgreementCloseOut, CloseOutFact> CloseOutSteps => OfSteps.Value;

    /// <summary>A check-in.</summary>
    public static SampleWorld<CheckIn, CheckInFact> CheckIns => OfCheckIns.Value;

    /// <summary>A survey.</summary>
    public static SampleWorld<Survey, SurveyFact> Surveys => OfSurveys.Value;

    /// <summary>A case of feedback.</summary>
    public static SampleWorld<FeedbackCase, FeedbackFact> FeedbackCases => OfCases.Value;

    /// <summary>A piece of media material.</summary>
    public static SampleWorld<MediaMaterial, MediaFact> MediaMaterials => OfMaterials.Value;

    /// <summary>A joint monitoring.</summary>
    public static SampleWorld<JointMonitoring, MonitoringFact> Monitorings => OfMonitorings.Value;

    /// <summary>A relationship of two organisations.</summary>
    public static SampleWorld<Relationship, RelationshipFact> Relationships => OfRelationships.Value;
}

/// <summary>A small world: what a test begins with, without data of its own.</summary>
/// <remarks>Immutable and pure; explored once, when first asked for. Found in <see cref="SampleWorlds"/>.</remarks>
/// <typeparam name="TState">The aggregate.</typeparam>
/// <typeparam name="TFact">Its family of facts.</typeparam>
public sealed class SampleWorld<TState, TFact> where TState : class where TFact : Fact
{
    private readonly Lazy<ExploredStates<TState, TFact>> _explored;

    internal SampleWorld(
        RecordedHistory<TState, TFact> from, ValueList<IEntry<TFact>> proposals, ValueList<Person> people)
    {
        (From, Proposals, People) = (from, proposals, people);
        _explored = new(() => (Exploration.Of(from.Lifecycle, _ => proposals) with { From = from }).Run());
    }

    /// <summary>The history that it begins with; empty where the lifecycle is seen from its first entry on.</summary>
    public RecordedHistory<TState, TFact> From { get; }

    /// <summary>What somebody may want to record, in any state.</summary>
    public ValueList<IEntry<TFact>> Proposals { get; }

    /// <summary>Everybody who records something, or is named in it.</summary>
    public ValueList<Person> People { get; }

    /// <summary>Every state that the proposals and the clock can lead to.</summary>
    public ExploredStates<TState, TFact> Explored => _explored.Value;

    /// <summary>A walk through it.</summary>
    /// <param name="seed">Which walk: the same seed gives the same histories on every machine.</param>
    public Walk<TState, TFact> Walk(int seed) =>
        Testing.Walk.Of(From.Lifecycle, seed, _ => Proposals) with { From = From };

    // The shortest history to a state, those that it begins with among them.
    internal RecordedHistory<TState, TFact> ShortestTo(Func<TState, bool> state)
    {
        for (var count = 0; count < From.Entries.Count; count++)
            if (From.Prefix(count) is var prefix && state(prefix.State)) return prefix;
        return Explored.ShortestTo(state);
    }
}
