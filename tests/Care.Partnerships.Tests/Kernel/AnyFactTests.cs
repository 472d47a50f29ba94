using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>
/// Whatever a fact holds, no table throws: what it decides applies and can be followed, and what it refuses it can
/// tell.
/// </summary>
public class AnyFactTests
{
    private const int Rounds = 4_000, RoundsOfAWalk = 40;
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Lifecycle<Agreement, AgreementFact> OfAgreements = Care.Partnerships
        .Agreements
        .Agreement
        .Lifecycle;
    private static readonly Agreement[] Agreements =
    [
        .. Sample.Agreements.SelectMany(a => Prefixes(OfAgreements, a.Entries))
    ];
    private static readonly FundingAccount[] Accounts =
    [
        .. Sample.FundingAccounts.SelectMany(a => Prefixes(FundingAccount.Lifecycle, a.Entries))
    ];
    private static readonly AgreementCloseOut[] CloseOuts =
    [
        .. Sample.CloseOuts.SelectMany(c => Prefixes(AgreementCloseOut.Lifecycle, c.Entries))
    ];

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Agreement(int seed) =>
        TryFacts<Agreement, AgreementFact, AgreementFact>(seed, OfAgreements, any => any.One(Agreements));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Amendment(int seed) =>
        TryFacts<Agreement, AgreementFact, AmendmentFact>(seed, OfAgreements, any => any.One(Agreements));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Funding(int seed) =>
        TryFacts<FundingAccount, FundingFact, FundingFact>(seed, FundingAccount.Lifecycle, any => any.One(Accounts));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Payment(int seed) =>
        TryFacts<FundingAccount, FundingFact, PaymentFact>(seed, FundingAccount.Lifecycle, any => any.One(Accounts));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Report(int seed)
    {
        ReportBook[] books = [.. Sample.Reports.SelectMany(r => Prefixes(ReportBook.Lifecycle, r.Entries))];
        TryFacts<ReportBook, ReportFact, ReportFact>(seed, ReportBook.Lifecycle, any =>
            any.One(books).Under(any.One(Agreements)));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Asset(int seed)
    {
        AssetRegister[] registers = [.. Sample.Assets.SelectMany(r => Prefixes(AssetRegister.Lifecycle, r.Entries))];
        TryFacts<AssetRegister, AssetFact, AssetFact>(seed, AssetRegister.Lifecycle, any =>
            any.One(registers).Under(any.One(Agreements)));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void CloseOut(int seed) =>
        TryFacts<AgreementCloseOut, CloseOutFact, CloseOutFact>(seed, AgreementCloseOut.Lifecycle, any =>
            any.One(CloseOuts));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Step(int seed) =>
        TryFacts<AgreementCloseOut, CloseOutFact, StepFact>(seed, AgreementCloseOut.Lifecycle, any =>
            any.One(CloseOuts));

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void CheckIn(int seed)
    {
        var table = Care.Partnerships.CheckIns.CheckIn.Lifecycle;
        CheckIn[] states = [.. Sample.CheckIns.SelectMany(c => Prefixes(table, c.Entries))];
        TryFacts<CheckIn, CheckInFact, CheckInFact>(seed, table, any => any.One(states));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Survey(int seed)
    {
        var table = Care.Partnerships.Surveys.Survey.Lifecycle;
        Survey[] states = [.. Sample.Surveys.SelectMany(s => Prefixes(table, s.Entries))];
        TryFacts<Survey, SurveyFact, SurveyFact>(seed, table, any => any.One(states));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Feedback(int seed)
    {
        FeedbackCase[] states =
        [
            .. Sample.FeedbackCases.SelectMany(one => Prefixes(FeedbackCase.Lifecycle, one.Entries))
        ];
        TryFacts<FeedbackCase, FeedbackFact, FeedbackFact>(seed, FeedbackCase.Lifecycle, any => any.One(states));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Media(int seed)
    {
        MediaMaterial[] states =
        [
            .. Sample.MediaMaterials.SelectMany(one => Prefixes(MediaMaterial.Lifecycle, one.Entries))
        ];
        TryFacts<MediaMaterial, MediaFact, MediaFact>(seed, MediaMaterial.Lifecycle, any => any.One(states));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Monitoring(int seed)
    {
        JointMonitoring[] states =
        [
            .. Sample.Monitorings.SelectMany(one => Prefixes(JointMonitoring.Lifecycle, one.Entries))
        ];
        TryFacts<JointMonitoring, MonitoringFact, MonitoringFact>(
            seed, JointMonitoring.Lifecycle, any => any.One(states));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Relationships(int seed)
    {
        var table = Care.Partnerships.Relationships.Relationship.Lifecycle;
        Care.Partnerships.Relationships.Relationship[] states =
            [.. Sample.Relationships.SelectMany(one => Prefixes(table, one.Entries))];
        TryFacts<Care.Partnerships.Relationships.Relationship, Care.Partnerships.Relationships.RelationshipFact,
            Care.Partnerships.Relationships.RelationshipFact>(seed, table, any => any.One(states));
    }

    private static IEnumerable<TState> Prefixes<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, IReadOnlyList<IEntry<TFact>> entries)
        where TState : class
        where TFact : Fact =>
        Enumerable.Range(0, entries.Count + 1).Select(count => lifecycle.Replay(entries.Take(count)));

    // Facts of one family, or of one of its parts, asked of the whole.
    private static void TryFacts<TState, TFact, TDrawn>(
        int seed, Lifecycle<TState, TFact> lifecycle, Func<AnyValue, TState> start)
        where TState : class
        where TFact : Fact
        where TDrawn : TFact
    {
        var (any, accepted, failures) = (new AnyValue(seed, Sample), 0, new Dictionary<string, string>());
        var (state, last) = (start(any), default(LocalDate?));
        for (var round = 0; round < Rounds; round++)
        {
            if (round % RoundsOfAWalk == 0) (state, last) = (start(any), null);
            if (any.Fact<TDrawn>() is not { } fact) continue;
            var (by, on) = (any.Anybody(), any.AnyDay());
            try
            {
                var outcome = lifecycle.Record(state, fact, by, last is { } earliest && on < earliest ? earliest : on);
                _ = $"{outcome} {state} {fact}".Length;
                foreach (var refusal in outcome.Refusals)
                    AnyValue.HoldsUnseen(refusal.ToString()).Should().BeFalse("{0} is one line", refusal.Template);
                foreach (var check in lifecycle.Explain(state, fact, by, on)) _ = $"{check}".Length;
                foreach (var possible in lifecycle.Permissions(state, by, on)) _ = $"{possible}".Length;
                foreach (var due in lifecycle.Due(state, on)) _ = $"{due}".Length;
                if (!outcome.IsAccepted) continue;
                accepted++;
                lifecycle.Follow(state, outcome.Entry).Should().Be(outcome.State);
                (state, last) = (outcome.State, outcome.Entry.On);
            }
            catch (Exception e)
            {
                failures.TryAdd(
                    $"{fact.GetType().Name} {e.GetType().Name} {e.StackTrace!.Split('\n')[0].Trim()}",
                    $"{e.Message} <- {fact} by {by} on {on}");
            }
        }

        failures.Should().BeEmpty();
        accepted.Should().BePositive("some of them fit");
    }
}
