namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class RelationshipWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw programme-manager ben
from
proposals
{"type":"relationship-opened/1","heading":{"id":"rel-1","sides":{"lead":"care-phl","partner":"tanglaw"},
 "limits":{"sessions":[{"kind":"strategy","months":12},{"kind":"face-to-face","months":3},
 {"kind":"readiness-review","months":12}],"overstretch":"1.5"}},"by":"ana","on":"2025-01-10"}
{"type":"relationship-value-stated/1","value":"We know the donors and the standards.","by":"ana",
 "on":"2025-01-10"}
{"type":"relationship-value-stated/1","value":"We know the villages, and stay.","by":"ben","on":"2025-01-10"}
{"type":"partnering-agreed/1","criteria":[{"name":"known in the villages","isMet":true,"note":null},
 {"name":"accounts audited","isMet":null,"note":"the report is awaited"}],
 "why":"Each has what the other lacks.","by":"ben","on":"2025-02-03"}
{"type":"partnering-agreed/1","criteria":[{"name":"known in the villages","isMet":true,"note":null},
 {"name":"accounts audited","isMet":null,"note":"the report is awaited"}],
 "why":"Each has what the other lacks.","by":"ana","on":"2025-02-03"}
{"type":"promise-made/1","promise":"radios","terms":{"kind":"goods","what":"Four radios","owner":"ana",
 "dueOn":"2025-06-30"},"by":"ana","on":"2025-03-01"}
{"type":"promise-kept/1","promise":"radios","keptOn":"2025-03-01","by":"ben","on":"2025-03-01"}
{"type":"promise-dropped/1","promise":"radios","why":"The network was built.","agreedBy":"ben","by":"ana",
 "on":"2025-03-01"}
{"type":"capacity-committed/1","topic":"security","plan":{"topic":"security management","direction":"both",
 "parts":[{"period":"2025-01-01/2025-12-31","amount":"6000.00 USD"},{"period":"2026-01-01/2026-12-31",
 "amount":"4000.00 USD"}]},"by":"ana","on":"2025-03-01"}
{"type":"capacity-delivered/1","topic":"security","amount":"2500.00 USD","what":"A course for drivers.",
 "by":"ben","on":"2025-03-01"}
{"type":"relationship-declined/1","why":"Their work lies elsewhere.","by":"ana","on":"2025-03-01"}
{"type":"relationship-ended/1","why":"Tanglaw leads its own consortium now.","by":"ben","on":"2025-09-01"}
""";
}
