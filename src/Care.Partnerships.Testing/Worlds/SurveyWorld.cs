namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class SurveyWorld
{
    public const string Text = """
person ines agency programme-manager ines
person ana care-phl programme-manager ana
from
proposals
{"type":"survey-planned/1","heading":{"id":"s-1","title":"What our partners say",
 "template":{"questions":{"key":{"id":"partner-survey","version":1},"title":"Partner survey",
 "scheme":{"name":"one to five","scale":{"min":1,"max":5},"method":"mean-of-items",
 "direction":"higher-is-better","banding":{"bands":[],"decimals":0,"rule":"round-first","caps":[]}},
 "dimensions":[{"id":"all","title":"All","items":[{"id":"respect","text":"We are treated with respect."},
 {"id":"money","text":"Money comes on time."}]}],"minAnswered":"0%"},"minimumGroup":5,
 "disaggregations":[{"id":"region","title":"region","groups":[{"id":"north","title":"north"},{"id":"south",
 "title":"south"},{"id":"islands","title":"islands"}]},{"id":"led","title":"led","groups":[{"id":"women-led",
 "title":"women-led"},{"id":"not-women-led","title":"not-women-led"}]}]},"conductor":"agency",
 "sides":{"lead":"care-phl","partner":"tanglaw"},"timing":{"occasion":"during",
 "agreement":"2026-01-01/2026-12-31","window":"2026-05-01/2026-05-31"}},"by":"ines","on":"2026-04-01"}
{"type":"respondents-invited/1","invitations":[{"id":"i-1","groups":["north","not-women-led"]},{"id":"i-2",
 "groups":["north","women-led"]},{"id":"i-3","groups":["north","not-women-led"]},{"id":"i-4",
 "groups":["north","women-led"]},{"id":"i-5","groups":["north","not-women-led"]},{"id":"i-6",
 "groups":["north","women-led"]}],"by":"ines","on":"2026-04-10"}
{"type":"survey-opened/1","by":"ines","on":"2026-05-01"}
{"type":"survey-answered/1","answers":[{"item":"respect","value":4,"evidence":null},{"item":"money",
 "value":null,"evidence":null}],"by":{"invitation":"i-1"},"on":"2026-05-01"}
{"type":"survey-answered/1","answers":[{"item":"respect","value":5,"evidence":null},{"item":"money",
 "value":null,"evidence":null}],"by":{"invitation":"i-2"},"on":"2026-05-01"}
{"type":"survey-answered/1","answers":[{"item":"respect","value":1,"evidence":null},{"item":"money",
 "value":null,"evidence":null}],"by":{"invitation":"i-3"},"on":"2026-05-01"}
{"type":"survey-answered/1","answers":[{"item":"respect","value":2,"evidence":null},{"item":"money",
 "value":null,"evidence":null}],"by":{"invitation":"i-1"},"on":"2026-05-01"}
{"type":"follow-up-agreed/1","followUp":{"id":"f-1","what":"Pay within ten days.","owner":"ana",
 "dueOn":"2026-07-31","about":"money"},"by":"ana","on":"2026-06-01"}
{"type":"survey-shared/1","noFollowUpBecause":null,"by":"ines","on":"2026-06-20"}
""";
}
