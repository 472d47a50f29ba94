using Care.Partnerships.Agreements;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>Library and plain model, side by side over random lives.</summary>
public class NaivePartnershipTests
{
    private static readonly int Lives =
        int.TryParse(Environment.GetEnvironmentVariable("NAIVE_LIVES"), out var lives) ? lives : 400;

    [Fact]
    public void Library_and_model_say_the_same_of_every_fact_and_see_the_same_after_it()
    {
        Dictionary<string, (int Yes, int No)> answers = [], ends = [];
        for (var life = 0; life < Lives; life++)
        {
            var model = new NaivePartnership(Story.Start, Story.End, Story.Terms.Ceiling!.Value.Amount);
            WholeWalk walk = null!;
            // One in four forgets to tell the parts of each other.
            var tells = life % 4 != 1;
            walk = new(new Random(life), tells)
            {
                IsFull = true, Heard = (fact, by, isRecorded) => Compare(life, model, walk, fact, by, isRecorded),
            };
            if (life % 5 == 4) walk.TakingOver();
            walk.Live(80);
            if (tells && life % 3 == 0) walk.StrandedAt().Should().BeNull("life {0}: {1}", life, walk.LastRefusals);
        }

        // Both answers come often: what is always refused, or never, shows nothing.
        answers.Values.Count(one => one.Yes > 9).Should().BeGreaterThan(50, "so many facts are recorded");
        answers.Values.Count(one => one.No > 9).Should().BeGreaterThan(25, "so many are refused");
        ends.Should().HaveCount(6);
        ends.Should().OnlyContain(one => one.Value.Yes > 100 && one.Value.No > 100);

        void Compare(
            int life, NaivePartnership model, WholeWalk walk, Fact fact, Person by, bool? isRecorded)
        {
            var (whole, day, name) = (walk.Whole, walk.Day, fact.GetType().Name);
            if (isRecorded is not { } recorded)
            {
                model.WasSaid(fact, by, day).Should().BeTrue("life {0}: {1}", life, fact);
                return;
            }

            model.May(fact, by, day).Should()
                .Be(recorded, "life {0}: {1} on {2} ({3})", life, fact, day, walk.LastRefusals);
            Count(answers, name, recorded);
            if (!recorded) return;
            model.Take(fact, by, day);
            Seen(model).Should().Equal(Seen(whole), "life {0}: after {1}", life, fact);
            foreach (var (what, next, who) in Ends(whole, day))
            {
                var (uncertified, outcome) = (whole.Uncertified(next), whole.Record(next, who, day));
                var may = uncertified is null && !outcome.IsRefused;
                model.May(next, who, day).Should().Be(
                    may, "life {0}: {1} after {2} ({3}{4})", life, what, fact, uncertified, outcome.Refusals);
                Count(ends, what, may);
            }
        }

        static void Count(Dictionary<string, (int Yes, int No)> counts, string what, bool isYes)
        {
            var (yes, no) = counts.GetValueOrDefault(what);
            counts[what] = isYes ? (yes + 1, no) : (yes, no + 1);
        }
    }

    // What ends a part, and what pays: asked after every fact, whether or not anybody would record it.
    private static IEnumerable<(string, Fact, Person)> Ends(AgreementDossier whole, LocalDate day)
    {
        if (whole.Account?.Phase is FundingPhase.Open)
            yield return ("close the account", new FundingAccountClosed(), Fe);
        if (whole.CloseOut?.Phase is CloseOutPhase.Underway)
            yield return ("complete the close-out", new CloseOutCompleted(), Ben);
        if (whole is { CloseOut.Completed: { } completed, Account.ClosedAccount: { } closed }
            && whole.Agreement.Phase is not AgreementPhase.Closed)
            yield return ("close the agreement", new AgreementClosed(completed, closed), Jose);
        foreach (var payment in whole.Account?.Payments.ToArray() ?? [])
        {
            if (payment.Phase is PaymentPhase.Planned or PaymentPhase.Returned)
                yield return ("ask for a payment", new PaymentRequested(payment.Id, WholeWalk.AllKnown(day)), Ben);
            if (payment.Phase is PaymentPhase.Requested)
                yield return ("approve a payment", new PaymentApproved(payment.Id), Maria);
            if (payment.Phase is PaymentPhase.Approved)
                yield return ("send a payment",
                    new PaymentSent(payment.Id, day, "transfer", whole.Agreement.StampOn(day)!), Finn);
        }
    }

    private static Dictionary<string, object?> Seen(NaivePartnership m) => Named(
        m.Phase, m.End, m.Ceiling, m.Account, m.CloseOut, m.Follows,
        m.Account == "NotStarted" ? [] : [
            m.Paid, m.Received, m.Refunded, m.InProcess, m.Spent, m.Accepted, m.Questioned, m.Disallowed, m.InReview,
            m.Overhead, m.Due, m.Outstanding, m.Retained, m.Available,
        ],
        m.Amendments, m.Payments, m.Reports, m.Undecided, m.StepsSettled);

    private static Dictionary<string, object?> Seen(AgreementDossier whole)
    {
        var (a, p) = (whole.Agreement, whole.Account?.Position);
        return Named(
            $"{a.Phase}", a.End!.Value, a.Ceiling!.Value.Amount, $"{whole.Account?.Phase ?? FundingPhase.NotStarted}",
            $"{whole.CloseOut?.Phase ?? CloseOutPhase.NotStarted}",
            whole.Account is { Standing: { } seen } && seen.Version == a.Standing!.Version,
            p is null ? [] : new[]
            {
                p.Paid, p.Received, p.Refunded, p.InProcess, p.Spent, p.Accepted, p.Questioned, p.Disallowed,
                p.InReview, p.Overhead, p.Due, p.Outstanding, p.Retained, p.Available,
            }.Select(sum => sum.Amount),
            a.Amendments.Select(one => $"{one.Id} {one.Phase}"),
            whole.Account?.Payments.Select(one => $"{one.Id} {one.Phase}") ?? [],
            whole.Reports?.Reports.Select(one => $"{one.Id} {one.Phase}") ?? [],
            whole.Assets?.Assets.Where(one => !one.IsDecided).Select(one => one.Id.Value) ?? [],
            (whole.CloseOut?.Steps ?? []).Where(one => !one.IsOpen).Select(one => $"{one.Id} {one.Phase}").Order());
    }

    private static Dictionary<string, object?> Named(
        string phase, LocalDate end, decimal ceiling, string account, string closeOut, bool follows,
        IEnumerable<decimal> money, IEnumerable<string> amendments, IEnumerable<string> payments,
        IEnumerable<string> reports, IEnumerable<string> undecided, IEnumerable<string> steps) => new()
    {
        ["phase"] = phase, ["last day"] = end, ["ceiling"] = ceiling, ["account"] = account, ["close-out"] = closeOut,
        ["the account follows"] = follows,
        ["paid, received, refunded, in process, spent, accepted, questioned, disallowed, in review, overhead, due, "
            + "outstanding, retained, available"] = string.Join(", ", money.Select(sum => $"{sum:0.00}")),
        ["amendments"] = string.Join(", ", amendments), ["payments"] = string.Join(", ", payments),
        ["reports"] = string.Join(", ", reports), ["undecided"] = string.Join(", ", undecided),
        ["steps"] = string.Join(", ", steps),
    };
}
