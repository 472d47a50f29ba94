namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class AmendmentWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw emergency-coordinator ben
person maria care-phl country-director maria
person jose tanglaw executive-director jose
from
{"type":"agreement-drafted/1","heading":{"id":"agr-1","number":"PFA-2026-001",
 "title":"Typhoon response in Samar","kind":"partner-funding","sides":{"lead":"care-phl","partner":"tanglaw"},
 "signatories":{"lead":"country-director","partner":"executive-director"},"keepsWithinAward":false},
 "by":"ana","on":"2026-01-10"}
{"type":"partner-selected/1","selection":{"route":"competitive","justification":null,"risk":"moderate",
 "screenedOn":"2026-01-15","decidedOn":"2026-01-20"},"by":"ana","on":"2026-01-20"}
{"type":"negotiation-opened/1","by":"ana","on":"2026-01-21"}
{"type":"text-proposed/1","version":1,"terms":{"period":"2026-03-01/2026-08-31","ceiling":"250000.00 USD",
 "project":"Typhoon response","allowsEarlierStart":false},"contents":["number-and-date","parties","period",
 "goal-and-objectives","scope","roles-and-responsibilities","coordination-structure",
 "amount-and-eligible-costs","disbursement","budget-flexibility","reporting","assets","accounts-and-audit",
 "dispute-and-termination","general-matters","integrity","annexes"],"by":"ana","on":"2026-02-02"}
{"type":"annex-attached/1","annex":{"kind":"budget","id":"budget-1","version":1},"by":"ana",
 "on":"2026-02-02"}
{"type":"annex-agreed/1","annex":{"kind":"budget","id":"budget-1","version":1},"by":"ana","on":"2026-02-02"}
{"type":"annex-agreed/1","annex":{"kind":"budget","id":"budget-1","version":1},"by":"ben","on":"2026-02-02"}
{"type":"annex-attached/1","annex":{"kind":"work-plan","id":"plan-1","version":1},"by":"ana",
 "on":"2026-02-02"}
{"type":"annex-agreed/1","annex":{"kind":"work-plan","id":"plan-1","version":1},"by":"ana","on":"2026-02-02"}
{"type":"annex-agreed/1","annex":{"kind":"work-plan","id":"plan-1","version":1},"by":"ben","on":"2026-02-02"}
{"type":"annex-attached/1","annex":{"kind":"monitoring-plan","id":"mande-1","version":1},"by":"ana",
 "on":"2026-02-02"}
{"type":"annex-agreed/1","annex":{"kind":"monitoring-plan","id":"mande-1","version":1},"by":"ana",
 "on":"2026-02-02"}
{"type":"annex-agreed/1","annex":{"kind":"monitoring-plan","id":"mande-1","version":1},"by":"ben",
 "on":"2026-02-02"}
{"type":"text-accepted/1","version":1,"by":"ana","on":"2026-02-05"}
{"type":"text-accepted/1","version":1,"by":"ben","on":"2026-02-05"}
{"type":"agreement-submitted-for-signature/1","by":"ana","on":"2026-02-10"}
{"type":"agreement-signed/1","signedOn":"2026-02-12","by":"maria","on":"2026-02-12"}
{"type":"agreement-signed/1","signedOn":"2026-02-13","by":"jose","on":"2026-02-13"}
{"type":"agreement-took-effect/1","on":"2026-03-01"}
proposals
{"type":"amendment-proposed/1","number":"PFA-2026-001/A1","proposal":{"kind":"no-cost-extension",
 "justification":"Roads were cut for two months.","baseVersion":1,"effectiveOn":"2026-05-04",
 "changes":{"end":"2026-10-31","ceiling":null,"project":null,"annexes":[],"clauses":[]}},"amendment":"a-1",
 "by":"ana","on":"2026-05-04"}
{"type":"amendment-review-started/1","amendment":"a-1","by":"ben","on":"2026-05-04"}
{"type":"amendment-approved/1","amendment":"a-1","by":"maria","on":"2026-05-04"}
{"type":"amendment-approved/1","amendment":"a-1","by":"jose","on":"2026-05-04"}
{"type":"amendment-applied/1","amendment":"a-1","by":"ben","on":"2026-05-04"}
{"type":"amendment-proposed/1","number":"PFA-2026-001/A1","proposal":{"kind":"budget-reallocation",
 "justification":"Timber costs less than planned.","baseVersion":1,"effectiveOn":"2026-05-04",
 "changes":{"end":null,"ceiling":null,"project":null,"annexes":[{"kind":"budget","id":"budget-1",
 "version":2}],"clauses":[]}},"amendment":"a-2","by":"ana","on":"2026-05-04"}
{"type":"amendment-review-started/1","amendment":"a-2","by":"ben","on":"2026-05-04"}
{"type":"amendment-approved/1","amendment":"a-2","by":"maria","on":"2026-05-04"}
{"type":"amendment-approved/1","amendment":"a-2","by":"jose","on":"2026-05-04"}
{"type":"amendment-applied/1","amendment":"a-2","by":"ben","on":"2026-05-04"}
{"type":"amendment-rejected/1","reason":"Too late.","amendment":"a-1","by":"jose","on":"2026-05-04"}
{"type":"amendment-withdrawn/1","reason":"No.","amendment":"a-2","by":"maria","on":"2026-05-04"}
""";
}
