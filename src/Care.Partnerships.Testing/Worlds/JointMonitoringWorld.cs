namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class JointMonitoringWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw programme-manager ben
from
proposals
{"type":"monitoring-proposed/1","heading":{"id":"mon-1","sides":{"lead":"care-phl","partner":"tanglaw"}},
 "plan":{"period":"2026-06-01/2027-05-31","indicators":[{"id":"reached","name":"People with safe water",
 "kind":"people","unit":"people","baseline":null,"target":2000,"everyMonths":3,"source":"distribution lists",
 "responsible":"partner","groups":[{"by":"sex","name":"women"},{"by":"sex","name":"men"},{"by":"age",
 "name":"under 18"},{"by":"age","name":"18 and over"},{"by":"disability","name":"with"},{"by":"disability",
 "name":"without"}],"isAboutPartnership":false},{"id":"latrines","name":"Latrines","kind":"number",
 "unit":"latrines","baseline":20,"target":120,"everyMonths":3,"source":"site reports","responsible":"partner",
 "groups":[],"isAboutPartnership":false},{"id":"paid","name":"Payments in time","kind":"ratio",
 "unit":"in time out of all","baseline":0.5,"target":0.9,"everyMonths":6,"source":"account",
 "responsible":"lead","groups":[],"isAboutPartnership":true}],"modes":[{"kind":"joint-visit",
 "how":"both programme managers","everyMonths":3,"meansConfirmedOn":null},{"kind":"remote","how":"video call",
 "everyMonths":6,"meansConfirmedOn":"2026-05-01"}],"load":{"reports":1,"requests":2,"limit":4},
 "figureDays":15,"answerDays":14,"isAccessPossible":true,"dataProtectionSharedOn":"2026-05-10",
 "complaintRouteSharedOn":"2026-05-10","partnershipReviewOn":null},"by":"ana","on":"2026-05-10"}
{"type":"monitoring-plan-agreed/1","version":1,"by":"ben","on":"2026-05-20"}
{"type":"monitoring-visit-planned/1","visit":{"id":"v-1","mode":"joint-visit","on":"2026-07-01",
 "purpose":"See the water points."},"by":"ana","on":"2026-05-20"}
{"type":"monitoring-visit-made/1","visit":"v-1","madeOn":"2026-07-01","by":"ben","on":"2026-07-02"}
{"type":"monitoring-findings-told/1","visit":"v-1","findings":[{"id":"f-1","kind":"strength",
 "what":"Lists are complete."}],"by":"ben","on":"2026-07-02"}
{"type":"monitoring-findings-told/1","visit":"v-1","findings":[{"id":"f-2","kind":"improvement",
 "what":"The ramp is too steep."}],"by":"ana","on":"2026-07-02"}
{"type":"monitoring-finding-answered/1","finding":"f-2","answer":"It is rebuilt by 10 July.","by":"ben",
 "on":"2026-07-02"}
{"type":"monitoring-figure-reported/1","indicator":"reached","period":"2026-06-01/2026-08-31",
 "figure":{"count":450,"outOf":null,"groups":[{"by":"sex","group":"women","people":450},{"by":"sex",
 "group":"men","people":0},{"by":"age","group":"under 18","people":0},{"by":"age","group":"18 and over",
 "people":450},{"by":"disability","group":"with","people":0},{"by":"disability","group":"without",
 "people":450}]},"by":"ben","on":"2026-09-10"}
{"type":"monitoring-plan-revised/1","plan":{"period":"2026-06-01/2027-08-31","indicators":[{"id":"reached",
 "name":"People with safe water","kind":"people","unit":"people","baseline":null,"target":2000,
 "everyMonths":3,"source":"distribution lists","responsible":"partner","groups":[{"by":"sex","name":"women"},
 {"by":"sex","name":"men"},{"by":"age","name":"under 18"},{"by":"age","name":"18 and over"},
 {"by":"disability","name":"with"},{"by":"disability","name":"without"}],"isAboutPartnership":false},
 {"id":"latrines","name":"Latrines","kind":"number","unit":"latrines","baseline":20,"target":120,
 "everyMonths":3,"source":"site reports","responsible":"partner","groups":[],"isAboutPartnership":false},
 {"id":"paid","name":"Payments in time","kind":"ratio","unit":"in time out of all","baseline":0.5,
 "target":0.9,"everyMonths":6,"source":"account","responsible":"lead","groups":[],"isAboutPartnership":true}],
 "modes":[{"kind":"joint-visit","how":"both programme managers","everyMonths":3,"meansConfirmedOn":null},
 {"kind":"remote","how":"video call","everyMonths":6,"meansConfirmedOn":"2026-05-01"}],"load":{"reports":1,
 "requests":2,"limit":4},"figureDays":15,"answerDays":14,"isAccessPossible":true,
 "dataProtectionSharedOn":"2026-05-10","complaintRouteSharedOn":"2026-05-10","partnershipReviewOn":null},
 "why":"Three more months.","by":"ben","on":"2026-09-10"}
{"type":"monitoring-plan-agreed/1","version":2,"by":"ana","on":"2026-09-10"}
{"type":"monitoring-closed/1","lesson":"Count people from the first day.","by":"ana","on":"2027-07-01"}
{"type":"monitoring-plan-sent-back/1","version":1,"change":"Count latrines monthly.","by":"ben",
 "on":"2026-05-20"}
{"type":"monitoring-visit-cancelled/1","visit":"v-1","why":"The road is closed.","by":"ana",
 "on":"2026-07-02"}
""";
}
