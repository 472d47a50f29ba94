namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class ExpiringAgreementWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw emergency-coordinator ben
person maria care-phl country-director maria
person jose tanglaw executive-director jose
from
proposals
{"type":"agreement-drafted/1","heading":{"id":"agr-1","number":"PFA-2026-001",
 "title":"Typhoon response in Samar","kind":"contingency","sides":{"lead":"care-phl","partner":"tanglaw"},
 "signatories":{"lead":"country-director","partner":"executive-director"},"keepsWithinAward":false},
 "by":"ana","on":"2026-01-10"}
{"type":"negotiation-opened/1","by":"ana","on":"2026-01-21"}
{"type":"text-proposed/1","version":1,"terms":{"period":"2026-03-01/2026-08-31","ceiling":null,
 "project":"Typhoon response","allowsEarlierStart":false},"contents":["number-and-date","parties","period",
 "goal-and-objectives","roles-and-responsibilities","dispute-and-termination","general-matters",
 "no-funding-statement"],"by":"ana","on":"2026-02-02"}
{"type":"text-accepted/1","version":1,"by":"ana","on":"2026-02-05"}
{"type":"text-accepted/1","version":1,"by":"ben","on":"2026-02-05"}
{"type":"expectations-discussed/1","topics":["It promises no money.","It binds nobody to a project."],
 "discussedOn":"2026-02-05","with":"ben","by":"ana","on":"2026-02-05"}
{"type":"agreement-submitted-for-signature/1","by":"ana","on":"2026-02-10"}
{"type":"agreement-signed/1","signedOn":"2026-02-12","by":"maria","on":"2026-02-12"}
{"type":"agreement-signed/1","signedOn":"2026-02-12","by":"jose","on":"2026-02-12"}
{"type":"agreement-took-effect/1","on":"2026-03-01"}
""";
}
