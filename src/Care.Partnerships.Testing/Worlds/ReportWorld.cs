namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class ReportWorld
{
    public const string Text = """
person ben tanglaw emergency-coordinator ben
person jose tanglaw executive-director jose
person ana care-phl programme-manager ana
person maria care-phl country-director maria
from
proposals
{"type":"report-opened/1","scheduled":{"kind":"financial","by":"partner","period":"2026-03-01/2026-05-31",
 "dueOn":"2026-06-30","turnaround":{"review":14,"correction":10}},"report":"rep-1","by":"ben",
 "on":"2026-05-20"}
{"type":"report-submitted/1","submission":{"version":1,"document":"doc-1","submittedOn":"2026-06-10",
 "expenditure":"40000.00 USD"},"report":"rep-1","by":"jose","on":"2026-06-10"}
{"type":"report-review-started/1","report":"rep-1","by":"ana","on":"2026-06-12"}
{"type":"report-returned/1","feedback":{"strengths":["Clear figures."],
 "improvements":["Say why transport cost more."]},"report":"rep-1","by":"ana","on":"2026-06-20"}
{"type":"report-submitted/1","submission":{"version":2,"document":"doc-2","submittedOn":"2026-06-28",
 "expenditure":"39500.00 USD"},"report":"rep-1","by":"jose","on":"2026-06-28"}
{"type":"report-review-started/1","report":"rep-1","by":"maria","on":"2026-06-28"}
{"type":"report-accepted/1","note":"Thank you.","ledger":{"agreement":"agr-1",
 "period":"2026-03-01/2026-05-31","amount":"39500.00 USD","asOf":"2026-07-05"},"report":"rep-1","by":"ana",
 "on":"2026-07-05"}
{"type":"report-rescheduled/1","dates":{"period":"2026-03-01/2026-05-31","dueOn":"2026-07-15"},
 "reason":"Roads were cut.","report":"rep-1","by":"ana","on":"2026-05-21"}
""";
}
