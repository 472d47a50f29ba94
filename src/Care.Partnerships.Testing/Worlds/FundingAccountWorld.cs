namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class FundingAccountWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw emergency-coordinator ben
person maria care-phl country-director maria
person finn care-phl finance-manager finn
person fe tanglaw finance-manager fe
from
proposals
{"type":"funding-account-opened/1","standing":{"agreement":"agr-1","version":1,"asOf":"2026-02-12",
 "phase":"signed","number":"PFA-2026-001","kind":"partner-funding","sides":{"lead":"care-phl",
 "partner":"tanglaw"},"period":"2026-03-01/2026-08-31","signedOn":"2026-02-12",
 "signatories":{"lead":"country-director","partner":"executive-director"},"ceiling":"100000.00 USD",
 "roles":null,"partnerRisk":"unknown"},"terms":{"tranches":3,"lastSpent":"75%","earlierReported":"100%",
 "heldBack":"10%","leadDays":10,"partnerDays":5,"charges":"lead","exchange":"lead","rates":"stated",
 "paying":"advance","awaitsAudit":true},"by":"ana","on":"2026-02-13"}
{"type":"tranches-planned/1","plan":{"tranches":[{"number":1,"amount":"40000.00 USD","dueOn":"2026-02-12",
 "isForTheEnd":false},{"number":2,"amount":"30000.00 USD","dueOn":"2026-05-01","isForTheEnd":false},
 {"number":3,"amount":"20000.00 USD","dueOn":"2026-07-01","isForTheEnd":false},{"number":4,
 "amount":"10000.00 USD","dueOn":"2026-08-31","isForTheEnd":true}]},"by":"ana","on":"2026-02-14"}
{"type":"payment-planned/1","tranche":1,"amount":"40000.00 USD","dueOn":"2026-02-12","payment":"p-1",
 "by":"ana","on":"2026-02-14"}
{"type":"payment-requested/1","evidence":{"reports":null,"blockingIssues":null,"auditSettled":null},
 "payment":"p-1","by":"ben","on":"2026-02-16"}
{"type":"payment-approved/1","under":null,"payment":"p-1","by":"maria","on":"2026-02-18"}
{"type":"payment-sent/1","sentOn":"2026-02-20","reference":"transfer 1","stamp":{"agreement":"agr-1",
 "version":1,"on":"2026-02-20"},"payment":"p-1","by":"finn","on":"2026-02-20"}
{"type":"payment-received/1","receivedOn":"2026-02-24","amount":"40000.00 USD","payment":"p-1","by":"fe",
 "on":"2026-02-24"}
{"type":"expenditure-recorded/1","expenditure":{"id":"c-1","statement":"s-1","amount":"25000.00 USD",
 "rate":null,"spentOn":"2026-04-20","what":"Shelter kits"},"by":"ben","on":"2026-05-04"}
{"type":"expenditure-recorded/1","expenditure":{"id":"c-2","statement":"s-1","amount":"5000.00 USD",
 "rate":null,"spentOn":"2026-04-20","what":"Shelter kits"},"by":"ben","on":"2026-05-04"}
{"type":"expenditure-accepted/1","statement":"s-1","amount":"30000.00 USD","by":"finn","on":"2026-05-11"}
{"type":"expenditure-recorded/1","expenditure":{"id":"c-1","statement":"s-1","amount":"40000.00 USD",
 "rate":null,"spentOn":"2026-04-20","what":"Shelter kits"},"by":"ben","on":"2026-05-04"}
{"type":"expenditure-accepted/1","statement":"s-1","amount":"40000.00 USD","by":"finn","on":"2026-05-11"}
{"type":"funding-account-closed/1","by":"finn","on":"2026-05-11"}
""";
}
