using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>What holds of duties in thousands of random lives (I14, I20).</summary>
public class DutyPropertyTests
{
    private static readonly Person[] Everybody = [Story.Maria, Story.Jose, Ana, Ben, Finn, Fe];

    [Fact]
    public void I20_whatever_is_to_be_done_somebody_of_its_side_may_do()
    {
        Dictionary<string, int> seen = [];
        for (var life = 0; life < 400; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: life % 2 == 0).Go(30);
            if (life % 2 == 0) walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            foreach (var (_, entry, whole) in walk.Steps)
                foreach (var duty in whole.Duties(entry.On))
                {
                    if (duty.IsSilence) continue;
                    seen[duty.Fact.Name] = seen.GetValueOrDefault(duty.Fact.Name) + 1;
                    Blocked(whole, duty, entry.On).Should()
                        .BeNull("life {0}, after {1}: {2} ({3})", life, entry, duty.What, duty.Fact.Name);
                }
        }

        seen.Keys.Should().Contain([
            nameof(AgreementCloseOutStarted), nameof(AgreementResumed), nameof(AgreementClosed),
            nameof(AmendmentReviewStarted), nameof(AmendmentApproved), nameof(AmendmentApplied),
            nameof(StandingFollowed), nameof(TranchesPlanned), nameof(PaymentPlanned), nameof(PaymentRequested),
            nameof(PaymentApproved), nameof(PaymentSent), nameof(PaymentReceived), nameof(PaymentRetried),
            nameof(ExpenditureAccepted), nameof(FindingAnswered), nameof(FundingAccountClosed),
            nameof(CloseOutPlanned), nameof(StepDone), nameof(SettlementDetermined), nameof(CloseOutCompleted),
        ]);
    }

    [Fact]
    public void A_duty_is_gone_once_it_is_done()
    {
        for (var life = 0; life < 400; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(30);
            walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            foreach (var (before, entry, after) in walk.Steps)
            {
                var done = before.Duties(entry.On).Where(duty => duty.Fact == entry.Fact.GetType()
                    && (duty.Subject.Part is null || duty.Subject.Part == PartOf(entry.Fact))).ToArray();
                if (done.Length == 0) continue;
                var left = after.Duties(entry.On);
                done.Any(duty => !left.Contains(duty)).Should()
                    .BeTrue("life {0}: {1} did {2}", life, entry, string.Join("; ", done.Select(duty => duty.What)));
            }
        }
    }

    [Fact]
    public void An_agreement_that_is_closed_leaves_nothing_to_do_but_what_was_decided_about_assets()
    {
        for (var life = 0; life < 1_000; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(30);
            walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
            walk.Whole.Duties(walk.Day).Where(duty => duty.Fact != typeof(AssetDisposed))
                .Should().BeEmpty("life {0}", life);
        }
    }

    [Fact]
    public void I14_nobody_is_late_against_a_day_that_nobody_agreed_on_and_the_late_come_first()
    {
        for (var life = 0; life < 400; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(30);
            var (whole, day) = (walk.Whole, walk.Day.PlusDays(life % 90));
            var duties = whole.Duties(day);
            duties.Where(duty => duty.IsProposed || duty.By is null).Should().OnlyContain(duty => duty.DaysLate == 0);
            duties.Select(duty => duty.DaysLate).Should().BeInDescendingOrder();
            duties.Where(duty => duty.DaysLate == 0).Select(duty => duty.By ?? LocalDate.MaxIsoValue)
                .Should().BeInAscendingOrder();
            foreach (var payment in whole.Account!.Payments)
                if (PaymentWait.Of(payment, whole.Account.Terms!) is [.., { Until: null, Side: Side.Lead } wait]
                    && wait.DueOn < day && whole.Account.Standing!.Phase is not AgreementPhase.Suspended
                    && whole.Account.Phase is FundingPhase.Open
                    && payment.Phase is PaymentPhase.Requested or PaymentPhase.Approved)
                    duties.Should().Contain(duty => duty.Subject.Part == payment.Id.Value && duty.DaysLate > 0);
        }
    }

    // Null where somebody of the side may record the fact now.
    private static string? Blocked(AgreementDossier whole, Duty duty, LocalDate on)
    {
        List<string> refusals = [];
        foreach (var person in Everybody.Where(p => duty.Side is not { } side || whole.Agreement.SideOf(p) == side))
        {
            var permissions = PermissionsOf(whole, duty, person, on);
            if (permissions.FirstOrDefault(p => p.Fact == duty.Fact) is not { } permission) continue;
            if (permission.IsAllowed) return null;
            refusals.Add($"{person}: {string.Join("; ", permission.Refusals.AsEnumerable())}");
        }

        return refusals.Count == 0 ? "nobody is offered it" : string.Join("\n", refusals);
    }

    private static ValueList<Permission> PermissionsOf(AgreementDossier whole, Duty duty, Person by, LocalDate on)
    {
        var part = duty.Subject.Part ?? "new-one";
        return duty.Fact switch
        {
            var f when f.IsSubclassOf(typeof(AmendmentFact)) =>
                whole.Agreement.Permissions(Id<Amendment>.Of(part), by, on),
            var f when f.IsSubclassOf(typeof(PaymentFact)) => whole.Account!.Permissions(Id<Payment>.Of(part), by, on),
            var f when f.IsSubclassOf(typeof(AssetFact)) =>
                whole.Assets!.Under(whole.Agreement).Permissions(Id<Asset>.Of(part), by, on),
            var f when f.IsSubclassOf(typeof(StepFact)) =>
                whole.CloseOut!.Permissions(Id<CloseOutStep>.Of(part), by, on),
            var f when f.IsSubclassOf(typeof(ReportFact)) =>
                (whole.Reports ?? ReportBook.Empty).Under(whole.Agreement).Permissions(Id<Report>.Of(part), by, on),
            var f when f.IsSubclassOf(typeof(AgreementFact)) => whole.Agreement.Permissions(by, on),
            var f when f.IsSubclassOf(typeof(FundingFact)) =>
                (whole.Account ?? FundingAccount.NotStarted).Permissions(by, on),
            var f when f.IsSubclassOf(typeof(SurveyFact)) => Survey.NotStarted.Permissions(by, on),
            _ => (whole.CloseOut ?? AgreementCloseOut.NotStarted).Permissions(by, on),
        };
    }

    private static string? PartOf(Fact fact) => fact switch
    {
        AmendmentFact f       => f.Amendment.Value,
        PaymentFact f         => f.Payment.Value,
        StepFact f            => f.Step.Value,
        ReportFact f          => f.Report.Value,
        ExpenditureAccepted f => f.Statement.Value,
        FindingAnswered f     => f.Finding.Value,
        FindingSettled f      => f.Finding.Value,
        _                     => null,
    };
}
