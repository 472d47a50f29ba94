using System.Text;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Json;

namespace Care.Partnerships.Tests.Kernel;

/// <summary>One wrong fact in a sound file: the audit tells it at its place, or loading refuses it there.</summary>
public class AuditTests
{
    private static readonly string Sample = Encoding.UTF8.GetString(SampleFile.File.Save());

    [Fact]
    public void Nothing_is_told_of_the_sample() =>
        PartnershipFile.Load(Encoding.UTF8.GetBytes(Sample)).Required().Audit.Count.Should().Be(0);

    [Fact]
    public void A17_each_wrong_fact_is_told_at_its_place() =>
        string.Join('\n', Wrong.Select(Told)).Should().Be(Expected.ReplaceLineEndings("\n"));

    [Fact]
    public void A17_there_are_at_least_forty_kinds() => Wrong.Length.Should().BeGreaterThanOrEqualTo(40);

    // What only a comparison of several sections tells. A rule that comes to tell one of these moves it to the table
    // above.
    [Fact]
    public void A17_what_only_rules_across_sections_will_see_is_not_told_yet() =>
        AcrossSections.Select(Told).Should().Equal(AcrossSections.Select(kind => $"{kind.What}: not told"));

    private static readonly string Expected = """
        extension that shortens: audit CP-AGR-020 newEnd
        extension to the same end: audit CP-AGR-020 newEnd
        extension agreed by the other project's partner: audit CP-AGR-021 agreedBy
        ceiling below zero: audit CP-AGR-008 terms.ceiling
        no ceiling under partner funding: audit CP-AGR-008 terms.ceiling
        period that ends before it starts: CP-FIL-014 (CP-VAL-023) here.terms.period
        lead and partner are one: CP-FIL-014 (CP-PTY-001) here.heading.sides.partner
        signed by the director of another partner: CP-FIL-026 here
        signed by who is no signatory: audit CP-AGR-001 by
        signed twice by one side: CP-FIL-026 here
        signed after the day of recording: audit CP-LIF-006 signedOn
        took effect before the first day: audit CP-LIF-005 on
        took effect after the first day: audit CP-LIF-005 on
        selected before the screening: audit CP-AGR-004 selection.screenedOn
        sole source without a reason: audit CP-AGR-002 selection.justification
        drafted by the partner: audit CP-LIF-007 by
        accepted by neither side: CP-FIL-026 here
        another version accepted: CP-FIL-026 here
        annex agreed that was not attached: CP-FIL-026 here
        suspended by a manager: audit CP-AGR-001 by
        notice of a suspension in the future: audit CP-LIF-006 noticeOn
        resumed by a stranger: audit CP-LIF-007 by
        amendment on another version: audit CP-AMD-004 proposal.baseVersion
        amendment with the number of another: CP-FIL-026 here
        amendment approved by a stranger: CP-FIL-026 here
        amendment approved twice by one side: CP-FIL-026 here
        amendment applied before its day: audit CP-AMD-015 on
        closing meeting in the future: audit CP-LIF-006 meetingOn
        expectations discussed in the future: audit CP-LIF-006 discussedOn
        expectations discussed within one side: audit CP-AGR-029 with
        activated by the partner: audit CP-AGR-001 by
        signature without submission: CP-FIL-026 here
        plan above the ceiling: audit CP-FND-007 plan CP-FND-009 plan
        tranche in another currency: CP-FIL-014 (CP-FND-023) here.plan.tranches.amount
        payment of no tranche: CP-FIL-026 here
        payment above its tranche: CP-FIL-026 here
        payment below zero: audit CP-PAY-004 amount
        payment in another currency: CP-FIL-026 here
        tranche paid twice: CP-FIL-026 here
        requested while an issue blocks: audit CP-PAY-005 evidence
        requested by a stranger: audit CP-LIF-007 by
        approved by who requested it: CP-FIL-026 here
        approved without a request: CP-FIL-026 here
        sent by its approver: audit CP-PAY-007 by
        sent before its approval: audit CP-PAY-008 sentOn
        sent in the future: audit CP-LIF-006 sentOn
        received before it was sent: audit CP-PAY-009 receivedOn
        received by the lead: audit CP-LIF-014 by
        more received than sent: audit CP-PAY-010 amount
        cost before the agreement: audit CP-FND-015 expenditure.spentOn
        cost of the future: audit CP-LIF-006 expenditure.spentOn
        cost in another currency without a rate: CP-FIL-026 here
        cost recorded twice: CP-FIL-026 here
        accepted 950,000 of 95,000: audit CP-FND-037 amount
        accepted that was never stated: CP-FIL-026 here
        accepted by the partner: audit CP-LIF-014 by
        more questioned than it cost: audit CP-FND-028 finding.amount
        cost questioned that is not there: CP-FIL-026 here
        finding settled that is not there: CP-FIL-026 here
        older version followed: CP-FIL-026 here
        agreement followed before it stood so: audit CP-LIF-006 standing.asOf
        another agreement followed: audit CP-LIF-018 standing.agreement
        sent on a look at the agreement of the day before: audit CP-PAY-015 stamp.on
        sent on a version that the account does not follow: audit CP-PAY-016 stamp.version
        agreement followed in a phase that it never had: audit CP-PAY-014 amount at $.fundingAccounts[0].entries[16]
        report in another currency: audit CP-VAL-029 submission.expenditure
        report of a later year: audit CP-REP-007 scheduled.period CP-REP-010 scheduled.dueOn
        report due before its period ends: audit CP-REP-010 scheduled.dueOn
        version of a report left out: CP-FIL-026 here
        report handed in by the other side: audit CP-LIF-014 by
        report handed in in the future: audit CP-LIF-006 submission.submittedOn
        report reviewed by its author: audit CP-LIF-014 by
        report accepted by its author: audit CP-LIF-014 by
        report accepted without review: CP-FIL-026 here
        report opened twice: CP-FIL-026 here
        asset bought after its registration: audit CP-LIF-006 purchase.acquiredOn
        asset of less than nothing: audit CP-VAL-032 purchase.cost
        asset registered by a stranger: audit CP-LIF-007 by
        asset counted in the future: audit CP-LIF-006 count.countedOn
        close-out begun by a stranger: audit CP-LIF-007 by
        meeting held in the future: audit CP-LIF-006 evidence
        evidence of another kind: audit CP-STP-004 evidence
        another due day than the plan's: audit CP-STP-018 dueOn
        step that is not in the plan: CP-FIL-026 here
        step done twice: CP-FIL-026 here
        sheets of somebody who is not invited: audit CP-CHK-001 by
        opened before its day: audit CP-LIF-005 on
        discussed in the future: audit CP-LIF-006 heldOn
        agreed twice by one side: CP-FIL-026 here
        closed by a stranger: audit CP-LIF-007 by
        answer of who was not invited: CP-FIL-026 here
        answered twice: CP-FIL-026 here
        answer off the scale: CP-FIL-026 here
        answer to what was not asked: CP-FIL-026 here
        closed after its day: audit CP-LIF-005 on
        shared by the partner: audit CP-SUR-003 by
        a circle of parents: CP-FAM-004 here.heading.parent
        a parent between two other parties: audit CP-AGR-044 heading.parent at $.agreements[2].entries[25]
        two agreements with one number: CP-FIL-014 (CP-FAM-007) $.agreements[2]
        report that says more than the ledger: audit CP-REP-023 explanation at $.reports[0].entries[6]
        account with ten times the ceiling: audit CP-FIL-034 standing
        account that began on another day: audit CP-FIL-034 standing
        account under another number: audit CP-FIL-034 standing
        close-out under another number: audit CP-DOS-004 heading
        budget in another currency: CP-DOS-007 here.versions
        check-in of a time before the agreement: audit CP-DOS-006 setup.dates.period
        """.Joined();

    private static readonly (string What, string Place, Action<JsonObject> Plant)[] Wrong =
    [
        // agreements: the framework is 0, the shelter agreement is 1
        Kind("extension that shortens", Agreement(1, "agreement-extended/1"), fact => fact["newEnd"] = "2026-07-31"),
        Kind("extension to the same end", Agreement(1, "agreement-extended/1"), fact => fact["newEnd"] = "2026-08-31"),
        Kind("extension agreed by the other project's partner", Agreement(1, "agreement-extended/1"), fact =>
            fact["agreedBy"] = "p-08"),
        Kind("ceiling below zero", Agreement(1, "text-proposed/1"), fact =>
            fact["terms"]!["ceiling"] = "-412500.00 USD"),
        Kind("no ceiling under partner funding", Agreement(1, "text-proposed/1"), fact =>
            fact["terms"]!["ceiling"] = null),
        Kind("period that ends before it starts", Agreement(1, "text-proposed/1"), fact =>
            fact["terms"]!["period"] = "2026-08-31/2025-12-01"),
        Kind("lead and partner are one", Agreement(1, "agreement-drafted/1"), fact =>
            fact["heading"]!["sides"]!["partner"] = "care-phl"),
        Kind("signed by the director of another partner", Agreement(1, "agreement-signed/1", 1), fact =>
            fact["by"] = "p-08"),
        Kind("signed by who is no signatory", Agreement(1, "agreement-signed/1", 1), fact => fact["by"] = "p-06"),
        Kind("signed twice by one side", Agreement(1, "agreement-signed/1", 1), fact => fact["by"] = "p-01"),
        Kind("signed after the day of recording", Agreement(1, "agreement-signed/1", 1), fact =>
            fact["signedOn"] = "2025-11-30"),
        Kind("took effect before the first day", Agreement(1, "agreement-took-effect/1"), fact =>
            fact["on"] = "2025-11-29"),
        Kind("took effect after the first day", Agreement(1, "agreement-took-effect/1"), fact =>
            fact["on"] = "2025-12-02"),
        Kind("selected before the screening", Agreement(1, "partner-selected/1"), fact =>
            fact["selection"]!["decidedOn"] = "2025-11-01"),
        Kind("sole source without a reason", Agreement(1, "partner-selected/1"), fact =>
            fact["selection"]!["justification"] = null),
        Kind("drafted by the partner", Agreement(1, "agreement-drafted/1"), fact => fact["by"] = "p-10"),
        Kind("accepted by neither side", Agreement(1, "text-accepted/1"), fact => fact["by"] = "p-10"),
        Kind("another version accepted", Agreement(1, "text-accepted/1"), fact => fact["version"] = 2),
        Kind("annex agreed that was not attached", Agreement(1, "annex-agreed/1"), fact =>
            fact["annex"]!["version"] = 3),
        Kind("suspended by a manager", Agreement(1, "agreement-suspended/1"), fact => fact["by"] = "p-06"),
        Kind("notice of a suspension in the future", Agreement(1, "agreement-suspended/1"), fact =>
            fact["noticeOn"] = "2026-04-08"),
        Kind("resumed by a stranger", Agreement(1, "agreement-resumed/1"), fact => fact["by"] = "p-10"),
        Kind("amendment on another version", Agreement(1, "amendment-proposed/1"), fact =>
            fact["proposal"]!["baseVersion"] = 7),
        Kind("amendment with the number of another", Agreement(1, "amendment-proposed/1", 1), fact =>
            fact["number"] = "PFA-2025-007/A1"),
        Kind("amendment approved by a stranger", Agreement(1, "amendment-approved/1"), fact => fact["by"] = "p-08"),
        Kind("amendment approved twice by one side", Agreement(1, "amendment-approved/1", 1), fact =>
            fact["by"] = "p-05"),
        Kind("amendment applied before its day", Agreement(1, "amendment-applied/1"), fact =>
            fact["on"] = "2026-03-26"),
        Kind("closing meeting in the future", Agreement(1, "agreement-close-out-started/1"), fact =>
            fact["meetingOn"] = "2026-10-30"),
        Kind("expectations discussed in the future", Agreement(0, "expectations-discussed/1"), fact =>
            fact["discussedOn"] = "2025-07-30"),
        Kind("expectations discussed within one side", Agreement(0, "expectations-discussed/1"), fact =>
            fact["with"] = "p-01"),
        Kind("activated by the partner", Agreement(0, "contingency-activated/1"), fact => fact["by"] = "p-06"),
        Kind("signature without submission", Agreement(1, "agreement-submitted-for-signature/1"), Drop),

        // money
        Kind("plan above the ceiling", Account("tranches-planned/1"), fact =>
            fact["plan"]!["tranches"]![3]!["amount"] = "162500.00 USD"),
        Kind("tranche in another currency", Account("tranches-planned/1"), fact =>
            fact["plan"]!["tranches"]![3]!["amount"] = "62500.00 EUR"),
        Kind("payment of no tranche", Account("payment-planned/1"), fact => fact["tranche"] = 9),
        Kind("payment above its tranche", Account("payment-planned/1"), fact => fact["amount"] = "130000.00 USD"),
        Kind("payment below zero", Account("payment-planned/1"), fact => fact["amount"] = "-1.00 USD"),
        Kind("payment in another currency", Account("payment-planned/1"), fact => fact["amount"] = "120000.00 EUR"),
        Kind("tranche paid twice", Account("payment-planned/1", 1), fact => fact["tranche"] = 1),
        Kind("requested while an issue blocks", Account("payment-requested/1", 1), Blocked),
        Kind("requested by a stranger", Account("payment-requested/1"), fact => fact["by"] = "p-10"),
        Kind("approved by who requested it", Account("payment-approved/1"), fact => fact["by"] = "p-07"),
        Kind("approved without a request", Account("payment-requested/1"), Drop),
        Kind("sent by its approver", Account("payment-sent/1"), fact => fact["by"] = "p-01"),
        Kind("sent before its approval", Account("payment-sent/1"), fact => fact["sentOn"] = "2025-12-01"),
        Kind("sent in the future", Account("payment-sent/1"), fact => fact["sentOn"] = "2026-01-22"),
        Kind("received before it was sent", Account("payment-received/1"), fact => fact["receivedOn"] = "2025-12-20"),
        Kind("received by the lead", Account("payment-received/1"), fact => fact["by"] = "p-04"),
        Kind("more received than sent", Account("payment-received/1"), fact => fact["amount"] = "1200000.00 USD"),
        Kind("cost before the agreement", Account("expenditure-recorded/1"), fact =>
            fact["expenditure"]!["spentOn"] = "2025-06-01"),
        Kind("cost of the future", Account("expenditure-recorded/1"), fact =>
            fact["expenditure"]!["spentOn"] = "2026-03-20"),
        Kind("cost in another currency without a rate", Account("expenditure-recorded/1"), fact =>
            fact["expenditure"]!["amount"] = "74200.00 EUR"),
        Kind("cost recorded twice", Account("expenditure-recorded/1", 1), fact => fact["expenditure"]!["id"] = "exp-1"),
        Kind("accepted 950,000 of 95,000", Account("expenditure-accepted/1"), fact => fact["amount"] = "950000.00 USD"),
        Kind("accepted that was never stated", Account("expenditure-accepted/1"), fact => fact["statement"] = "q9"),
        Kind("accepted by the partner", Account("expenditure-accepted/1"), fact => fact["by"] = "p-07"),
        Kind("more questioned than it cost", Account("cost-questioned/1"), fact =>
            fact["finding"]!["amount"] = "31000.00 USD"),
        Kind("cost questioned that is not there", Account("cost-questioned/1"), fact =>
            fact["finding"]!["cost"] = "exp-99"),
        Kind("finding settled that is not there", Account("finding-settled/1"), fact => fact["finding"] = "find-9"),
        Kind("older version followed", Account("standing-followed/1"), fact => fact["standing"]!["version"] = 1),
        Kind("agreement followed before it stood so", Account("standing-followed/1"), fact =>
            fact["standing"]!["asOf"] = "2026-05-01"),
        Kind("another agreement followed", Account("standing-followed/1"), fact =>
            fact["standing"]!["agreement"] = "agr-2026-01"),
        Kind("sent on a look at the agreement of the day before", Account("payment-sent/1"), fact =>
            fact["stamp"]!["on"] = "2025-12-21"),
        Kind("sent on a version that the account does not follow", Account("payment-sent/1"), fact =>
            fact["stamp"]!["version"] = 7),
        Kind("agreement followed in a phase that it never had", Account("standing-followed/1", 2), fact =>
            fact["standing"]!["phase"] = "suspended"),

        // reports
        Kind("report in another currency", Report("report-submitted/1"), fact =>
            fact["submission"]!["expenditure"] = "96200.00 EUR"),
        Kind("report of a later year", Report("report-opened/1"), fact =>
            fact["scheduled"]!["period"] = "2027-12-01/2028-02-28"),
        Kind("report due before its period ends", Report("report-opened/1"), fact =>
            fact["scheduled"]!["dueOn"] = "2026-01-30"),
        Kind("version of a report left out", Report("report-submitted/1"), fact => fact["submission"]!["version"] = 3),
        Kind("report handed in by the other side", Report("report-submitted/1"), fact => fact["by"] = "p-01"),
        Kind("report handed in in the future", Report("report-submitted/1"), fact =>
            fact["submission"]!["submittedOn"] = "2026-05-12"),
        Kind("report reviewed by its author", Report("report-review-started/1"), fact => fact["by"] = "p-05"),
        Kind("report accepted by its author", Report("report-accepted/1"), fact => fact["by"] = "p-05"),
        Kind("report accepted without review", Report("report-review-started/1", 2), Drop),
        Kind("report opened twice", Report("report-opened/1", 1), fact => fact["report"] = "rep-q1"),

        // assets
        Kind("asset bought after its registration", Asset("asset-registered/1"), fact =>
            fact["purchase"]!["acquiredOn"] = "2027-01-14"),
        Kind("asset of less than nothing", Asset("asset-registered/1"), fact =>
            fact["purchase"]!["cost"] = "-14500.00 USD"),
        Kind("asset registered by a stranger", Asset("asset-registered/1"), fact => fact["by"] = "p-10"),
        Kind("asset counted in the future", Asset("asset-counted/1"), fact =>
            fact["count"]!["countedOn"] = "2026-12-19"),

        // close-outs
        Kind("close-out begun by a stranger", CloseOut("close-out-started/1"), fact => fact["by"] = "p-10"),
        Kind("meeting held in the future", CloseOut("close-out-step-done/1"), fact =>
            fact["evidence"]!["heldOn"] = "2026-12-24"),
        Kind("evidence of another kind", CloseOut("close-out-step-done/1", 2), fact =>
            fact["evidence"] = JsonNode.Parse("""{"type":"note-taken/1","text":"Done.","takenOn":"2026-11-10"}""")),
        Kind("another due day than the plan's", CloseOut("close-out-step-done/1", 2), fact =>
            fact["dueOn"] = "2026-10-30"),
        Kind("step that is not in the plan", CloseOut("close-out-step-done/1"), fact => fact["step"] = "party"),
        Kind("step done twice", CloseOut("close-out-step-done/1", 1), fact => fact["step"] = "planning-meeting"),

        // check-ins and surveys
        Kind("sheets of somebody who is not invited", CheckIn("sheets-handed-in/1"), fact => fact["by"] = "p-01"),
        Kind("opened before its day", CheckIn("check-in-opened/1"), fact => fact["on"] = "2026-02-28"),
        Kind("discussed in the future", CheckIn("sheets-discussed/1"), fact => fact["heldOn"] = "2026-04-12"),
        Kind("agreed twice by one side", CheckIn("check-in-agreed/1", 1), fact => fact["by"] = "p-06"),
        Kind("closed by a stranger", CheckIn("check-in-closed/1"), fact => fact["by"] = "p-10"),
        Kind("answer of who was not invited", Survey("survey-answered/1"), fact =>
            fact["by"]!["invitation"] = "inv-99"),
        Kind("answered twice", Survey("survey-answered/1", 1), fact => fact["by"]!["invitation"] = "inv-01"),
        Kind("answer off the scale", Survey("survey-answered/1"), fact => fact["answers"]![0]!["value"] = 9),
        Kind("answer to what was not asked", Survey("survey-answered/1"), fact =>
            fact["answers"]![0]!["item"] = "weather"),
        Kind("closed after its day", Survey("survey-closed/1"), fact => fact["on"] = "2026-08-20"),
        Kind("shared by the partner", Survey("survey-shared/1"), fact => fact["by"] = "p-06"),

        // agreements that stand beside each other
        Kind("a circle of parents", Agreement(0, "agreement-drafted/1"), fact =>
            fact["heading"]!["parent"] = "agr-2025-02"),
        Kind("a parent between two other parties", Agreement(2, "agreement-drafted/1"), fact =>
            fact["heading"]!["parent"] = "agr-2025-01"),
        Kind("two agreements with one number", Agreement(2, "agreement-drafted/1"), fact =>
            fact["heading"]!["number"] = "pfa-2025-007"),
        Kind("report that says more than the ledger", Report("report-submitted/1", 1), fact =>
            fact["submission"]!["expenditure"] = "190000.00 USD"),

        // what one section says of another
        Kind("account with ten times the ceiling", Account("funding-account-opened/1"), fact =>
            fact["standing"]!["ceiling"] = "4125000.00 USD"),
        Kind("account that began on another day", Account("funding-account-opened/1"), fact =>
            fact["standing"]!["signedOn"] = "2025-11-20"),
        Kind("account under another number", Account("funding-account-opened/1"), fact =>
            fact["standing"]!["number"] = "PFA-2099-999"),

        // across sections
        Kind("close-out under another number", CloseOut("close-out-planned/1"), fact =>
            fact["heading"]!["number"] = "PFA-2026-002"),
        Kind("budget in another currency", "budgets/0", budget => budget["agreement"] = "agr-2026-01"),
        Kind("check-in of a time before the agreement", CheckIn("check-in-scheduled/1"), fact =>
            fact["setup"]!["dates"]!["period"] = "2024-12-01/2025-02-28"),
    ];

    private static readonly (string What, string Place, Action<JsonObject> Plant)[] AcrossSections =
    [
        Kind("report of more than the ceiling", Report("report-submitted/1"), fact =>
            fact["submission"]!["expenditure"] = "9620000.00 USD"),
    ];

    private static (string What, string Place, Action<JsonObject> Plant) Kind(string what, string place,
        Action<JsonObject> plant) => (what, place, plant);

    private static string Agreement(int agreement, string type, int which = 0) =>
        $"agreements/{agreement}/{type}/{which}";

    private static string Account(string type, int which = 0) => $"fundingAccounts/0/{type}/{which}";

    private static string Report(string type, int which = 0) => $"reports/0/{type}/{which}";

    private static string Asset(string type) => $"assets/0/{type}/0";

    private static string CloseOut(string type, int which = 0) => $"closeOuts/0/{type}/{which}";

    private static string CheckIn(string type, int which = 0) => $"checkIns/0/{type}/{which}";

    private static string Survey(string type, int which = 0) => $"surveys/0/{type}/{which}";

    private static void Drop(JsonObject fact) => fact.Parent!.AsArray().Remove(fact);

    private static void Blocked(JsonObject fact) =>
        fact["evidence"]!["blockingIssues"] = JsonNode.Parse(
            """[{"what":"The audit of 2024 is open.","heldBy":"partner"}]""");

    // The first thing that is told, with its place: the facts after a wrong one may not fit any more, and are told too.
    private static string Told((string What, string Place, Action<JsonObject> Plant) kind)
    {
        var root = JsonNode.Parse(Sample)!;
        var path = kind.Place.Split('/');
        if (path.Length == 2) return Told(kind, root, root[path[0]]![0]!.AsObject(), $"$.{path[0]}[0]");
        var entries = root[path[0]]![int.Parse(path[1],
            System.Globalization.CultureInfo.InvariantCulture)]!["entries"]!.AsArray();
        var type = $"{path[2]}/{path[3]}";
        var fact = entries.Where(entry =>
            (string?)entry!["type"] == type).ElementAt(int.Parse(path[4],
            System.Globalization.CultureInfo.InvariantCulture))!.AsObject();
        return Told(kind, root, fact, $"$.{path[0]}[{path[1]}].entries[{entries.IndexOf(fact)}]");
    }

    private static string Told((string What, string Place, Action<JsonObject> Plant) kind, JsonNode root,
        JsonObject fact, string place)
    {
        kind.Plant(fact);
        var loaded = PartnershipFile.Load(Encoding.UTF8.GetBytes(root.ToJsonString()));
        if (!loaded.IsSuccess)
        {
            var first = loaded.Refusals()[0];
            return $"{kind.What}: {first.Code}{string.Concat(first.Causes.Select(cause => $" ({cause.Code})"))} " +
                   $"{Within(first.Field, place)}";
        }

        if (loaded.Value.Audit.Count == 0) return $"{kind.What}: not told";
        var told = loaded.Value.Audit[0];
        return $"{kind.What}: audit " +
               $"{string.Join(" ", told.Refusals.Select(refusal => $"{refusal.Code} {refusal.Field}"))}" +
               $"{(told.Path == place ? "" : $" at {told.Path}")}";
    }

    // What is told at the place of the wrong fact itself is shortened to the field.
    private static string Within(string field, string place) =>
        field.StartsWith(place, StringComparison.Ordinal) ? $"here{field[place.Length..]}" : field;
}
