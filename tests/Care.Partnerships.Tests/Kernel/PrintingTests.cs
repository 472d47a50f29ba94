using System.Collections;
using System.Reflection;
using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Repository;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>A text, a debugger and a logger can look at everything that is public, in every phase: nothing
/// throws.</summary>
public class PrintingTests
{
    private const int Deepest = 6, FewItems = 3, Proposals = 400;
    private static readonly Dossier Sample = SampleFile.File.Dossier;

    [Fact] public void Agreements() =>
        Check(Agreement.Lifecycle, Agreement.NotStarted, Sample.Agreements.Select(history => history.Entries));

    [Fact] public void Accounts() =>
        Check(FundingAccount.Lifecycle, FundingAccount.NotStarted, Sample.FundingAccounts
        .Select(history => history.Entries));

    [Fact]
    public void Reports() =>
        Check(ReportBook.Lifecycle, ReportBook.Lifecycle.Start, Sample.Reports.Select(history => history.Entries),
        book => book.Under(Sample.Agreements[1].State));

    [Fact]
    public void Assets() =>
        Check(AssetRegister.Lifecycle, AssetRegister.Lifecycle.Start, Sample.Assets
        .Select(history => history.Entries), book => book.Under(Sample.Agreements[1].State));

    [Fact] public void CloseOuts() =>
        Check(AgreementCloseOut.Lifecycle, AgreementCloseOut.Lifecycle.Start, Sample.CloseOuts
        .Select(history => history.Entries));

    [Fact] public void CheckIns() =>
        Check(CheckIn.Lifecycle, CheckIn.Lifecycle.Start, Sample.CheckIns.Select(history => history.Entries));

    [Fact] public void Surveys() =>
        Check(Survey.Lifecycle, Survey.Lifecycle.Start, Sample.Surveys.Select(history => history.Entries));

    [Fact] public void Relationships() =>
        Check(Relationship.Lifecycle, Relationship.NotStarted, Sample.Relationships.Select(history => history.Entries));

    [Fact] public void FeedbackCases() =>
        Check(FeedbackCase.Lifecycle, FeedbackCase.NotStarted, Sample.FeedbackCases.Select(history => history.Entries));

    [Fact] public void MediaMaterials() =>
        Check(
            MediaMaterial.Lifecycle, MediaMaterial.NotStarted,
            Sample.MediaMaterials.Select(history => history.Entries));
    [Fact] public void Monitorings() =>
        Check(
            JointMonitoring.Lifecycle, JointMonitoring.NotStarted,
            Sample.Monitorings.Select(history => history.Entries));

    [Fact]
    public void Files_and_what_reports_are_made_of()
    {
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        var (agreement, account, on) = (Sample.Agreements[1].State, Sample.FundingAccounts[0].State,
            new LocalDate(2026, 11, 22));
        var schedule = ReportSchedule.Under(agreement, SampleReports.Terms).Required();
        var duties = ReportDuty.Of(schedule, Sample.Reports[0].State, on);
        object[] all =
        [
            SampleFile.File, Sample, schedule, .. duties, ReleaseEvidence.Of(duties, []), ReleaseEvidence.Unknown,
                account.Position!, account.PositionAsAt(on)!,
            ReportWait.Tally(schedule, Sample.Reports[0].State, on, WorkingCalendar.MondayToFriday),
                ReportingLoad.Of(schedule),
                SurveyFindings.From(Sample.Surveys[0].State).Required(),
            .. Sample.Budgets, .. Sample.Budgets
                .Select(budget => budget.Versions.Current!.Budget.OverheadUnder(budget.Overhead!).Required()),
                .. Sample.People.Select(Sample.CheckIns[1].State.VisibleTo),
            default(Decision), default(Outcome<Agreement, AgreementFact>).ToString(), SampleFile.File.Audit,
                new FileFinding("$", Sample.Agreements[0].Entries[0], [ValueRefusals.Blank("x")]),
        ];
        foreach (var one in all) Look(one, failures, one is not Decision);
        failures.Should().BeEmpty();
    }

    [Fact]
    public void What_names_a_fact_by_its_type_is_written_with_its_name()
    {
        var (dossier, on) = (Sample, new LocalDate(2026, 11, 22));
        object[] answers =
        [
            dossier.Duties(on)[0], Sample.Agreements[0].State.Permissions(Sample.People[0], on)[0],
            new NextMove(Side.Lead, typeof(AgreementSigned), on),
            new FeedbackStep(typeof(CaseAcknowledged), "acknowledge the case", Sample.People[0], null),
            FactDescription.Of(typeof(AgreementSigned)),
        ];
        foreach (var answer in answers)
        {
            var named = answer.GetType().GetProperties().Single(property => property.PropertyType == typeof(Type));
            var fact = (Type)named.GetValue(answer)!;
            JsonSerializer.Serialize(answer, answer.GetType())
                .Should().Contain($"\"{named.Name}\":\"{fact.Name}\"");
        }
        PublicTypes.All.Concat(typeof(FactDescription).Assembly.GetExportedTypes())
            .Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(Type)))
            .Should().BeEquivalentTo(answers.Select(answer => answer.GetType()), "each is written here");
    }

    [Fact]
    public void Facts_of_careless_hands()
    {
        var (failures, any) = (new SortedSet<string>(StringComparer.Ordinal), new AnyValue(7, Sample)
        {
            IsCareless = true
        });
        for (var i = 0; i < 10 * Proposals; i++)
            if (any.Fact<Fact>() is { } fact)
                try { fact.ToString().Should().NotBeNull(); }
                catch (ArgumentException e) { failures.Add($"{fact.GetType().Name}: {e.Message}"); }
        failures.Should().BeEmpty();
    }

    [Fact]
    public void What_became_of_a_fact_in_a_dossier()
    {
        var (failures, any) = (new SortedSet<string>(StringComparer.Ordinal), new AnyValue(7, Sample));
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var history in Sample.Agreements)
            for (var i = 0; i < Proposals; i++)
                if (any.Fact<AgreementFact>() is { } fact
                    && Sample.Record(history.Id, fact, any.Anybody(), any.AnyDay()) is var outcome
                    && told.Add(outcome.IsRefused ? outcome.Refusals[0].Code : $"{outcome.Recorded.Count}"))
                    Look(outcome, failures);
        told.Count.Should().BeGreaterThan(5);
        failures.Should().BeEmpty();
    }

    private static void Check<TState,
        TFact>(Lifecycle<TState, TFact> lifecycle, TState start, IEnumerable<ValueList<IEntry<TFact>>> histories,
        Func<TState, TState>? within = null)
        where TState : class where TFact : Fact
    {
        var (failures, any, told) = (new SortedSet<string>(StringComparer.Ordinal), new AnyValue(7, Sample),
            new HashSet<string>(StringComparer.Ordinal));
        within ??= state => state;
        Look(start, failures);
        Look(within(start), failures);
        foreach (var entries in histories)
        {
            var states = Enumerable.Range(0, entries.Count + 1)
                .Select(count => within(lifecycle.Replay(entries.Take(count)))).ToArray();
            foreach (var state in states) Look(state, failures);
            foreach (var entry in entries) Look(entry, failures);
            foreach (var finding in lifecycle.Audit(entries)) Look(finding, failures);
            Look(lifecycle.RecordAll(within(start), entries), failures);
            Look(lifecycle.RecordAll(within(start), entries.Concat(entries)), failures);
            for (var i = 0; i < Proposals; i++)
            {
                var state = states[i % states.Length];
                var outcome = i % 2 == 0
                    ? lifecycle.Record(state, entries[i * 7 % entries.Count])
                    : lifecycle.Record(state, any.Fact<TFact>() ?? entries[0].Fact, any.Anybody(), any.AnyDay());
                foreach (var refusal in outcome.Refusals)
                {
                    foreach (var argument in refusal.Arguments)
                        if (argument is IPhased or Fact or IEntry<Fact>)
                            failures.Add($"{refusal.Code} holds {argument.GetType().Name}");
                    if (!told.Add(refusal.Code)) continue;
                    Look(refusal, failures);
                    Look(outcome, failures);
                }

                if (outcome.IsAccepted || i < states.Length) Look(outcome, failures);
            }
        }

        failures.Should().BeEmpty();
    }

    private static readonly JsonSerializerOptions Plain = new();

    private static void Look(object one, SortedSet<string> failures, bool inJson = true)
    {
        try { one.ToString().Should().NotBeNull(); }
        catch (Exception e) { failures.Add($"{one.GetType().Name}.ToString: {e.GetType().Name} {e.Message}"); }
        Walk(one, failures, 0, new HashSet<object>(ReferenceEqualityComparer.Instance));
        if (!inJson) return;
        try { JsonSerializer.Serialize(one, one.GetType(), Plain).Should().NotBeNull(); }
        catch (Exception e) { failures.Add($"{one.GetType().Name} as JSON: {e.GetType().Name} {e.Message}"); }
    }

    // What a debugger does when somebody opens one node after the other.
    private static void Walk(object? value, SortedSet<string> failures, int depth, HashSet<object> seen)
    {
        if (
            value is null or string or Type or decimal
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum
            || depth > Deepest)
            return;
        if (!value.GetType().IsValueType && !seen.Add(value)) return;
        if (value.GetType().Namespace is { } name && !name.StartsWith("Care.", StringComparison.Ordinal)
            && value is not IEnumerable) return;
        try { _ = value.ToString(); }
        catch (Exception e) { failures.Add($"{value.GetType().Name}.ToString: {e.GetType().Name}"); }
        if (value is IEnumerable list) foreach (var item in list.Cast<object?>().Take(FewItems)) Walk(item, failures,
            depth + 1, seen);
        if (value is Decision && value.Equals(default(Decision))) return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.PropertyType.IsByRefLike || property.GetMethod
                is null) continue;
            try
            {
                Walk(property.GetValue(value), failures, depth + 1, seen);
            }
            catch (TargetInvocationException e)
            {
                failures.Add(
                    $"{value.GetType().Name}.{property.Name}: " +
                    $"{e.InnerException!.GetType().Name} {e.InnerException.Message}");
            }
        }
    }
}
