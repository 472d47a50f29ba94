namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class AssetWorld
{
    public const string Text = """
person ben tanglaw emergency-coordinator ben
person ana care-phl programme-manager ana
person maria care-phl country-director maria
from
proposals
{"type":"asset-registered/1","item":{"description":"Pickup truck","serialNumber":"VIN-1",
 "usefulLifeMonths":60,"use":"Distribution"},"purchase":{"acquiredOn":"2026-03-10","cost":"30000.00 USD",
 "source":"AWD-7","funderShare":"80%"},"custody":{"titleHolder":"care-phl","holder":"tanglaw",
 "location":"Samar"},"condition":"new","asset":"ast-1","by":"ben","on":"2026-03-12"}
{"type":"asset-handed-over/1","custody":{"titleHolder":"care-phl","holder":"tanglaw","location":"Leyte"},
 "asset":"ast-1","by":"ben","on":"2026-03-12"}
{"type":"asset-counted/1","count":{"countedOn":"2026-07-01","condition":"worn","location":"Leyte"},
 "asset":"ast-1","by":"ana","on":"2026-07-01"}
{"type":"disposition-proposed/1","proposal":{"disposition":"donate","recipient":"tanglaw",
 "marketValue":"12000.00 USD","reason":"It goes on with the work."},"asset":"ast-1","by":"ana",
 "on":"2026-08-01"}
{"type":"donor-answered/1","decision":{"permission":"granted","reference":"letter 4",
 "decidedOn":"2026-08-20"},"asset":"ast-1","by":"ana","on":"2026-08-20"}
{"type":"asset-disposed/1","disposal":{"disposedOn":"2026-09-05","proceeds":null,"owedToFunder":"9600.00 USD",
 "evidence":"deed 9"},"asset":"ast-1","by":"maria","on":"2026-09-05"}
{"type":"disposition-withdrawn/1","reason":"It is needed on.","asset":"ast-1","by":"ben","on":"2026-08-20"}
{"type":"donor-answered/1","decision":{"permission":"denied","reference":"letter 3","decidedOn":"2026-08-01"},
 "asset":"ast-1","by":"ana","on":"2026-08-01"}
{"type":"disposition-proposed/1","proposal":{"disposition":"sell","recipient":"by tender",
 "marketValue":"12000.00 USD","reason":"It goes on with the work."},"asset":"ast-1","by":"ana",
 "on":"2026-08-01"}
{"type":"donor-answered/1","decision":{"permission":"not-required","reference":"letter 4",
 "decidedOn":"2026-08-20"},"asset":"ast-1","by":"ana","on":"2026-08-20"}
""";
}
