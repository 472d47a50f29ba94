namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class MediaMaterialWorld
{
    public const string Text = """
person ben tanglaw programme-manager ben
person mia care-phl programme-manager mia
person leo care-phl programme-manager leo
person nena tanglaw programme-manager nena
person pio tanglaw programme-manager pio
person kim care-phl programme-manager kim
from
proposals
{"type":"material-drafted/1","heading":{"id":"media-1","title":"A roof before the rain","kind":"photo",
 "madeBy":"partner","clearers":{"sides":{"lead":"care-phl","partner":"tanglaw"},"lead":{"named":"mia",
 "deputy":"leo"},"partner":{"named":"nena","deputy":"pio"},"donor":null},"terms":{"clearDays":5,
 "withdrawDays":1,"noticeDays":30}},"content":{"reference":"photos/roof-1.jpg","shown":["form-17"],
 "credit":"Photo: Tanglaw / CARE"},"by":"ben","on":"2026-06-01"}
{"type":"material-consent-given/1","person":"form-17","consent":{"givenOn":"2026-06-01",
 "channels":["social-media","website","press"],"expiresOn":"2026-12-31"},"by":"ben","on":"2026-06-01"}
{"type":"material-clearance-requested/1","answerBy":null,"by":"ben","on":"2026-06-02"}
{"type":"material-cleared/1","version":1,"by":"mia","on":"2026-06-03"}
{"type":"material-cleared/1","version":1,"by":"nena","on":"2026-06-03"}
{"type":"material-published/1","version":1,"channel":"social-media","credit":"Photo: Tanglaw / CARE",
 "by":"ben","on":"2026-06-08"}
{"type":"material-withdrawn/1","why":"The family moved.","by":"kim","on":"2026-06-08"}
{"type":"material-returned/1","version":1,"what":"Crop the number of the house.","by":"nena",
 "on":"2026-06-03"}
{"type":"material-consent-withdrawn/1","person":"form-17","by":"kim","on":"2026-06-08"}
{"type":"material-revised/1","content":{"reference":"photos/hill.jpg","shown":[],
 "credit":"Photo: Tanglaw / CARE"},"by":"ben","on":"2026-06-03"}
""";
}
