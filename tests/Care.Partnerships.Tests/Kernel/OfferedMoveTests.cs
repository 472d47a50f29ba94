using System.Reflection;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.CheckIns;
using Care.Partnerships.Tests.CloseOut;
using Care.Partnerships.Tests.Communications;
using Care.Partnerships.Tests.Feedback;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Tests.Funding.Payments;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Monitoring;
using Care.Partnerships.Tests.Relationships;
using Care.Partnerships.Tests.Reports;
using Care.Partnerships.Tests.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>
/// A12: what is offered can be done. In every state of the scenarios, for everybody who acts in one of them, there is
/// some fact that is accepted for each move that is offered.
/// </summary>
public class OfferedMoveTests
{
    // What is offered although no fact is found: the rule, and why it cannot be asked before there is one.
    private static readonly Dictionary<string, string> OnlyWithAFact = new(StringComparer.Ordinal)
    {
        ["FundingAccountOpened: OpenedByLead"] = "the sides are in the fact: this party may lead in another",
        ["FundingAccountTakenOver: OpenedByLead"] = "the sides are in the fact: this party may lead in another",
        ["StandingFollowed: IsALaterVersion"] = "only the agreement makes a standing, and what it will be is not known",
        ["SettlementDetermined: DrawnUpByNow"] = "only the account makes a settlement, on the day",
        ["PaymentApproved: SignOffTakesIt"] = "the delegation under which somebody answers is in the fact",
        ["PaymentSent: StampIsOfTheAgreement"] = "only the agreement makes a stamp, on the day",
        ["MaterialDrafted: DraftedByASide"] = "the sides are in the fact: one that this party makes with another",
        ["CheckInScheduled: ScheduledByOneOfThem"] = "the sides are in the fact: one between this party and another",
        ["AmendmentApplied: FloorIsGiven"] = "only the account makes a floor, on the day",
    };

    [Fact] public void Agreements() => Check(AgreementScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Amendments() => CheckParts<Agreement, AgreementFact, Amendment>(
        AmendmentScenarios.All, (a, id, by, on) => a.Permissions(id, by, on));

    [Fact] public void Accounts() => Check(FundingScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Payments() => CheckParts<FundingAccount, FundingFact, Payment>(
        PaymentScenarios.All, (a, id, by, on) => a.Permissions(id, by, on));

    [Fact] public void Reports() => CheckParts<ReportBook, ReportFact, Report>(
        ReportScenarios.All, (a, id, by, on) => a.Permissions(id, by, on));

    [Fact] public void Assets() => CheckParts<AssetRegister, AssetFact, Asset>(
        AssetScenarios.All, (a, id, by, on) => a.Permissions(id, by, on));

    [Fact] public void CloseOuts() => Check(CloseOutScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Steps() => CheckParts<AgreementCloseOut, CloseOutFact, CloseOutStep>(
        StepScenarios.All, (a, id, by, on) => a.Permissions(id, by, on));

    [Fact] public void CheckIns() => Check(CheckInScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Surveys() => Check(SurveyScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Cases() => Check(FeedbackScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Materials() => Check(MediaScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Monitorings() => Check(MonitoringScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact] public void Relationships() => Check(RelationshipScenarios.All, (a, by, on) => a.Permissions(by, on));

    [Fact]
    public void What_is_said_to_need_a_fact_is_a_rule_of_its_row() =>
        OnlyWithAFact.Keys.Select(key => key.Split(": ")).Where(key => !Lifecycles.All.SelectMany(table => table.Rows)
                .Any(row => row.Fact == key[0] && row.Checks.Contains(key[1])))
            .Select(key => string.Join(": ", key)).Should().BeEmpty();

    private static void Check<TState, TFact>(
        IReadOnlyList<Scenario<TState, TFact>> scenarios,
        Func<TState, Actor, LocalDate, ValueList<Permission>> permissions)
        where TState : class where TFact : Fact =>
        Check(scenarios, (_, _) => null, (state, _, by, on) => permissions(state, by, on));

    private static void CheckParts<TState, TFact, TPart>(
        IReadOnlyList<Scenario<TState, TFact>> scenarios,
        Func<TState, Id<TPart>, Actor, LocalDate, ValueList<Permission>> permissions)
        where TState : class where TFact : Fact =>
        Check(scenarios, (_, fact) => IdIn<TPart>(fact)?.GetValue(fact),
            (state, id, by, on) => id is Id<TPart> part ? permissions(state, part, by, on) : []);

    private static PropertyInfo? IdIn<TPart>(Fact fact) => IdIn(fact.GetType(), typeof(Id<TPart>));

    private static PropertyInfo? IdIn(Type fact, Type id) =>
        fact.GetProperties().FirstOrDefault(property => property.PropertyType == id);

    private static void Check<TState, TFact>(
        IReadOnlyList<Scenario<TState, TFact>> scenarios, Func<TState, Fact, object?> partOf,
        Func<TState, object?, Actor, LocalDate, ValueList<Permission>> permissions)
        where TState : class where TFact : Fact
    {
        Fact[] facts =
        [
            .. scenarios.Select(one => (Fact)one.When.Fact)
                .Concat(scenarios.SelectMany(one => one.Given.History).Select(entry => (Fact)entry.Fact)).Distinct()
        ];
        Actor[] people = [.. scenarios.Select(one => one.When.By).Where(by => by != Actor.Clock).Distinct()];
        Sides[] sides =
        [
            .. from one in people.OfType<Person>()
               from other in people.OfType<Person>()
               where one.Party != other.Party
               select Sides.Of(one.Party, other.Party),
        ];
        var (missing, seen) = (new SortedDictionary<string, string>(StringComparer.Ordinal),
            new HashSet<(object, object?, Actor, LocalDate)>());
        var offered = 0;
        foreach (var scenario in scenarios)
        {
            var (state, on) = (scenario.State, scenario.When.On);
            var part = partOf(state, scenario.When.Fact);
            Payloads? payloads = null;
            foreach (var by in people)
            {
                if (!seen.Add((state, part, by, on))) continue;
                foreach (var permission in permissions(state, part, by, on).Where(one => one.IsAllowed))
                {
                    offered++;
                    payloads ??= new Payloads(on).Knowing(facts).Knowing(sides).Knowing(state, part ?? state);
                    var nearest = payloads.Nearest(About(facts.Where(fact => fact.GetType() == permission.Fact), part),
                            fact => IsAbout(fact, part) ? Against(fact, state, by, on) : OfAnother);
                    if (nearest.Count == 0) continue;
                    var said = $"{permission.Fact.Name}: {string.Join(", ", nearest.Select(answer => answer.Name))}";
                    missing.TryAdd(said, $"{said} ({string.Join(" ", nearest.SelectMany(answer => answer.Refusals))}) "
                        + $"by {by} on {on:uuuu-MM-dd} in \"{scenario.Name}\"");
                }
            }
        }

        offered.Should().BePositive();
        string.Join('\n', missing.Where(one => !OnlyWithAFact.ContainsKey(one.Key)).Select(one => one.Value))
            .Should().BeEmpty();

        IReadOnlyList<RuleAnswer> Against(Fact fact, TState state, Actor by, LocalDate on)
        {
            return
            [
                .. scenarios[0].Lifecycle.Explain(state, (TFact)fact, by, on)
                    .Where(answer => answer.Refusals.Count > 0)
            ];
        }
    }

    private static readonly RuleAnswer[] OfAnother = [.. Enumerable.Repeat(new RuleAnswer("another part", []), 50)];

    private static bool IsAbout(Fact fact, object? part) =>
        part is null || IdIn(fact.GetType(), part.GetType())?.GetValue(fact)?.Equals(part) is not false;

    // The same facts, about one part.
    private static IEnumerable<Fact> About(IEnumerable<Fact> facts, object? part)
    {
        foreach (var fact in facts)
        {
            if (part is null || IdIn(fact.GetType(), part.GetType()) is not { } member)
            {
                yield return fact;
                continue;
            }

            var copy = (Fact)fact.GetType().GetMethod("<Clone>$")!.Invoke(fact, null)!;
            member.SetValue(copy, part);
            yield return copy;
        }
    }
}
