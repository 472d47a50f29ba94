using System.Text;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting.Wording;
using Care.Partnerships.Reports;

namespace Care.Partnerships.Reporting;

/// <summary>
/// The money of an agreement in words: the plan, what blocks the next payment, who was late, and where it stands.
/// </summary>
/// <param name="names">The names of parties and people.</param>
public sealed class FundingReport(Names names)
{
    private const string NotOpened = "  The account was not opened.\n";

    /// <summary>
    /// The money of an agreement in one text: where it stands, the tranches, what blocks the next one, and how late
    /// each side was.
    /// </summary>
    /// <param name="history">The entries of the account, in their order; later ones than the day do not count.</param>
    /// <param name="reports">The reports of the agreement, of <see cref="ReportDuty.Of"/>; null where nobody
    /// looked.</param>
    /// <param name="blockingIssues">The issues that are open and hold payments up; null where nobody looked.</param>
    /// <param name="on">The day of the reading.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static string Summary(
        IReadOnlyList<IEntry<FundingFact>> history, ValueList<ReportDuty>? reports,
        ValueList<BlockingIssue>? blockingIssues, LocalDate on, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(calendar);
        var account = FundingAccount.Lifecycle.At(history, on);
        var evidence = reports is { } duties
            ? ReleaseEvidence.Of(duties.AsEnumerable(), blockingIssues) : new(BlockingIssues: blockingIssues);
        var position = account.Position is { } stands ? Position(stands).ToText() : NotOpened;
        return $"{position}\nTranches\n{Plan(account).ToText()}\nNext payment: " +
               $"blocked by\n{NextTranche(account, evidence, on)}\n"
            + $"Who was late\n{Lateness(history, reports, on, calendar)}";
    }

    /// <summary>What happened to the money and each payment, a line for each entry.</summary>
    public string History(IEnumerable<IEntry<FundingFact>> history) =>
        HistoryText.Of(history, names, FundingWording.Of, fact => (fact as FundingAccountOpened)?.Standing.Sides);

    /// <summary>The plan of tranches, a row for each, with its payment.</summary>
    public static TextTable Plan(FundingAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var table = new TextTable("Tranche", "Due", "Amount", "Payment", "Status");
        if (account.Plan is null) return table;
        foreach (var tranche in account.Plan.Tranches)
        {
            var payments = account.PaymentsFor(tranche.Number);
            table.Add(
                Invariant($"{tranche.Number}{(tranche.IsForTheEnd ? ", for the end" : "")}"), Words.Day(tranche.DueOn),
                Words.Of(tranche.Amount),
                Joined(payments, payment => Words.Of(payment.Amount), ""),
                Joined(payments, payment => Words.Of(payment.Phase), "no payment planned"));
        }

        return table;

        static string Joined(ValueList<Payment> payments, Func<Payment, string> told, string none) =>
            payments.Count == 0 ? none : string.Join(" + ", payments.Select(told));
    }

    /// <summary>
    /// Whether the next tranche may be asked for on a day, with each condition, its figure and who has to act.
    /// </summary>
    public static string NextTranche(FundingAccount account, ReleaseEvidence evidence, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(evidence);
        if (account.NextTranche is not { } tranche) return "  nothing is left to be asked for\n";
        var gate = ReleaseConditions.Of(account, tranche, evidence, on);
        var answer = gate.IsOpen ? "may be asked for" : "may not be asked for yet";
        var text = new StringBuilder().Append(
            null,
            $"  Tranche {tranche.Number} of {Words.Of(tranche.Amount)}, due {Words.Day(tranche.DueOn)}: {answer}\n");
        var table = new TextTable("Condition", "Answer", "Figure", "Turn");
        foreach (var condition in gate.Conditions)
            table.Add(Words.Of(condition.Kind), Words.Of(condition.Answer), condition.Figure,
                condition.HeldBy is { } side ? Words.Of(side) : "");
        return text.Append(table.ToText()).ToString();
    }

    /// <summary>
    /// How late each payment was as of a day and by whom, whose turn it is, and the share of late payments of both
    /// sides.
    /// </summary>
    /// <param name="history">The entries of the account, in their order; later ones than the day do not count.</param>
    /// <param name="reports">The reports of the agreement; null where nobody looked.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static string Lateness(
        IReadOnlyList<IEntry<FundingFact>> history, ValueList<ReportDuty>? reports, LocalDate asOf,
        WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(calendar);
        var account = FundingAccount.Lifecycle.At(history, asOf);
        if (account.Terms is not { } agreed) return NotOpened;
        var table = new TextTable(
            "Payment", "Tranche", "Status", "Late by the lead", "By the partner", "By both", "Not counted", "Turn");
        foreach (var late in PaymentLateness.Of(history, reports, asOf, calendar))
        {
            if (account.PaymentOf(late.Payment) is not { } payment) continue;
            table.Add(
                payment.Id.Value, Invariant($"{payment.Tranche}"), Words.Of(payment.Phase), Told(late.ByLead),
                Told(late.ByPartner), Days(late.ByBoth), Days(late.ByNobody),
                PaymentWait.HolderOf(payment) is { } side ? Words.Of(side) : "");
        }

        var tally = PaymentLateness.Tally(history, reports, asOf, calendar);
        return $"{table.ToText()}  agreed: " +
               $"{Agreed(agreed)}\n  {Share(Side.Lead, tally)}\n  {Share(Side.Partner, tally)}\n"
            + (tally.ByNobody.IsLate
                ? "  not counted: days on which no advance could be paid, or money was on its way\n" : "");

        static string Days(Lateness delay) => delay.IsLate ? Told(delay) : "";
    }

    /// <summary>Where the money stands: each figure with what it is made of.</summary>
    public static TextTable Position(FundingPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        var p = position;
        var table = new TextTable("Figure", "Amount", "Which is");
        foreach (
            var (figure, amount, what) in new (string, Money, string)[]
            {
                ("Committed", p.Committed, "the ceiling with its amendments"),
                ("Paid", p.Paid, "sent, and not returned by a bank"),
                ("Sent, not confirmed", p.InTransit, "of it not yet confirmed by the partner"),
                ("Requested", p.InProcess, "requested and not sent"), ("Retained", p.Retained, "kept for the end"),
                ("Available", p.Available, "may still be asked for"),
                ("Received", p.Received, "arrived at the partner"),
                ("Refunded", p.Refunded, "paid back by the partner"),
                ("Spent", p.Spent, "reported, with adjustments"), ("Accepted", p.Accepted, "of what was spent"),
                ("In review", p.InReview, "spent and not yet accepted"),
                ("Questioned", p.Questioned, "ineligible or unsupported, not settled"),
                ("Disallowed", p.Disallowed, "paid back, written off or borne by the partner"),
                ("Overhead", p.Overhead, "earned with what was accepted"),
                ("Charged", p.Charged, "lost on the way, such as to banks; borne by the lead"),
                ("Exchanged", p.Exchanged, "gain or loss between currencies, borne by the lead"),
                p.Outstanding.IsNegative
                    ? ("Still to be paid", -p.Outstanding, "owed to the partner")
                    : ("Advance not cleared", p.Outstanding, NotCleared(p)),
            })
            table.Add(figure, Words.Of(amount), what);
        return table;
    }

    /// <summary>
    /// What moved in each currency, and the gain or loss at the rates stated; a dash where it cannot be said.
    /// </summary>
    public static TextTable Currencies(FundingPosition position, params ReadOnlySpan<ExchangeRate> closing)
    {
        ArgumentNullException.ThrowIfNull(position);
        var table = new TextTable(
            "Currency", "Received", "It cost", "Spent", "It counts", "Left", "Valued at", "Gain or loss");
        foreach (var c in position.ByCurrency)
        {
            ExchangeRate? stated = null;
            foreach (var rate in closing) if (rate.From == c.Currency && rate.To == position.Currency) stated = rate;
            var difference = c.Difference(stated);
            table.Add(
                c.Currency.Code, Words.Of(c.Received), Words.Of(c.Cost), Words.Of(c.Spent), Words.Of(c.SpentValue),
                Words.Of(c.Balance),
                stated?.ToString() ?? "", difference.IsSuccess ? Words.Of(difference.Value) : "–");
        }

        return table;
    }

    // What the partner holds of the advances: what is reported, and what is not.
    private static string NotCleared(FundingPosition p)
    {
        if (p.Outstanding.IsZero) return "everything is accounted for";
        var rest = p.Outstanding - p.InReview - p.Questioned;
        return string.Join("; ", new[]
        {
            p.InReview.MinorUnits > 0 ? $"{Words.Of(p.InReview)} reported, waiting for the lead" : null,
            p.Questioned.MinorUnits > 0 ? $"{Words.Of(p.Questioned)} questioned" : null,
            rest.MinorUnits <= 0 ? null
                : p.Disallowed.IsZero ? $"{Words.Of(rest)} not reported"
                : $"{Words.Of(rest)} not reported, or disallowed and not paid back",
        }.OfType<string>());
    }

    // What "late" is held against.
    private static string Agreed(FundingTerms terms)
    {
        return $"asked for by the day of the plan, paid {Within(terms.LeadDays)}, " +
               $"corrected {Within(terms.PartnerDays)} where it is returned{Rates(terms.Rates)}";

        static string Rates(RateMethod method) => method switch
        {
            RateMethod.Stated => "",
            RateMethod.LastArrival => "; costs in other currencies count at the rate of the last payment that arrived",
            RateMethod.WeightedAverage => "; costs in other currencies count at the average of what arrived",
            RateMethod.FirstInFirstOut => "; costs in other currencies count as what arrived first",
        };

        static string Within(int? days) => days is { } some ? Invariant($"within {some} days") : "in no agreed time";
    }

    private static string Count(long days, string what) => Invariant($"{days} {what}{(days == 1 ? "" : "s")}");

    private static string Told(Lateness? delay) =>
        delay is not { } late ? "not measurable"
        : late.IsLate ? $"{Count(late.CalendarDays, "day")} ({Count(late.WorkingDays, "working day")})"
        : "in time";

    private static string Share(Side side, LatenessTally tally) => tally[side] is { LateShare: { } share } count
        ? Invariant($"the {Words.Of(side)} was late with {count.Late} of {count.Judged} payments ")
            + $"({Words.Share(share)})"
        : $"whether the {Words.Of(side)} was late cannot be said: no turnaround was agreed, or nothing is due";
}
