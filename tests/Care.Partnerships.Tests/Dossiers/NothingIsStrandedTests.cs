using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>From wherever a life was left, an office that may record any lawful fact brings it to its end.</summary>
public class NothingIsStrandedTests
{
    private static readonly int States =
        int.TryParse(Environment.GetEnvironmentVariable("STRANDED_STATES"), out var states) ? states : 10_000;

    [Fact]
    public void I19_from_every_state_some_lawful_facts_end_it()
    {
        var (from, end) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var (life, states) = (0, 0); states < States; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true) { IsFull = true };
            if (life % 10 == 9) walk.TakingOver();
            walk.Live(80);
            var whole = walk.Whole;
            if (whole.Agreement.Phase is AgreementPhase.Closed) continue;
            states++;
            foreach (var kind in KindsOf(whole).Distinct()) from[kind] = from.GetValueOrDefault(kind) + 1;
            var lived = walk.Steps.Count;
            walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.Agreement.Phase.Should().Be(AgreementPhase.Closed, "life {0}", life);
            foreach (var (before, entry, after) in walk.Steps.Skip(lived))
            {
                WholeInvariants.HarmDone(before, entry, after).Should().BeEmpty("life {0}, {1}", life, entry);
                var fact = entry.Fact.GetType().Name;
                end[fact] = end.GetValueOrDefault(fact) + 1;
            }

            WholeInvariants.Incoherent(walk.Whole).Should().BeEmpty("life {0}", life);
        }

        // Each kind of state is a start of its own, often enough to show something.
        from.Should().HaveCount(36);
        from.Where(one => one.Value * 50 < States).Should().BeEmpty("one in fifty starts as each");
        foreach (var fact in new[]
        {
            nameof(RefundRecorded), nameof(PaymentSent), nameof(AssetSharePaid), nameof(StepReopened),
            nameof(ReportRescheduled), nameof(CloseOutReopened), nameof(FundingAccountReopened),
        })
            end[fact].Should().BeGreaterThan(States / 100, "{0} ends some of them", fact);
    }

    private static IEnumerable<string> KindsOf(AgreementDossier whole)
    {
        var (agreement, account, closeOut) = (whole.Agreement, whole.Account!, whole.CloseOut);
        yield return $"the agreement is {agreement.Phase}";
        if (agreement.Course.Terminated is not null) yield return "a notice was given";
        if (agreement.Phase is AgreementPhase.Suspended)
            yield return $"interrupted while {agreement.Interruption!.ReturnsTo}";
        if (agreement.Preparation.TakenOver is not null) yield return "taken over";
        foreach (var amendment in agreement.Amendments)
            if (amendment.IsOpen)
                yield return $"an amendment is {amendment.Phase}";
        if (account.Phase is FundingPhase.Closed) yield return "the account is closed";
        foreach (var phase in account.Payments.Select(payment => payment.Phase).Distinct())
            if (phase is not (PaymentPhase.Received or PaymentPhase.Cancelled or PaymentPhase.Failed
                or PaymentPhase.Returned))
                yield return $"a payment is {phase}";
        if (account.Position!.Questioned.MinorUnits > 0) yield return "a finding is open";
        if (account.Position.Outstanding.MinorUnits > 0) yield return "the partner owes";
        if (account.Position.Outstanding.IsNegative) yield return "the lead owes";
        foreach (var phase in whole.Reports?.Reports.Select(report => report.Phase).Distinct() ?? [])
            yield return $"a report is {phase}";
        if (whole.Reports?.Reports.Any(report =>
            ReportTraits.Of(report.Kind).IsFinal && report.Period.End < agreement.End) is true)
            yield return "a final report of an earlier end";
        foreach (var asset in whole.Assets?.Assets.ToArray() ?? [])
            if (asset.Phase is not AssetPhase.Disposed || asset.StillOwed is not null)
                yield return $"an asset is {(asset.StillOwed is null ? $"{asset.Phase}" : "not paid for")}";
        yield return $"the close-out is {closeOut?.Phase ?? CloseOutPhase.NotStarted}";
        if (closeOut is not { Phase: CloseOutPhase.Underway }) yield break;
        var open = closeOut.Steps.Count(step => step.IsOpen);
        if (open > 0 && open < closeOut.Steps.Count) yield return "half of the steps are done";
        if (closeOut.Steps.Any(step => step is { IsOpen: true, Last.Fact: StepReopened }))
            yield return "a step was taken up again";
        if (closeOut.Steps.Any(step => step.Phase is StepPhase.Waived)) yield return "a step was waived";
        if (closeOut.Course.Adjustments.Count > 0) yield return "the close-out was opened again";
    }
}
