namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class FeedbackCaseWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw programme-manager ben
person kim care-phl programme-manager kim
person jose tanglaw programme-manager jose
person ida care-international programme-manager ida
from
proposals
{"type":"case-received/1","heading":{"id":"fbk-1","sides":{"lead":"care-phl","partner":"tanglaw"},
 "channel":"telephone","receivedOn":"2026-06-01","levels":{"acknowledgeDays":4,"answerDays":21,
 "handOverDays":3,"appealDays":30}},"concern":{"about":"tanglaw","persons":["dan"],"budgetHolder":"maria"},
 "content":{"text":"The queue was closed before we were served.","from":{"name":"Rosa Magbanua",
 "contact":"0917 555 0101"}},"cameAs":"complaint","by":"ana","on":"2026-06-02"}
{"type":"case-acknowledged/1","at":"to-person","by":"ana","on":"2026-06-04"}
{"type":"case-classified/1","class":"complaint","why":"A promise was broken.","agreedBy":null,"by":"ana",
 "on":"2026-06-05"}
{"type":"case-assigned/1","handler":"ben","by":"ana","on":"2026-06-06"}
{"type":"case-investigation-opened/1","by":"ben","on":"2026-06-08"}
{"type":"case-decision-proposed/1","finding":"upheld","grounds":"Two witnesses.","by":"ben",
 "on":"2026-06-15"}
{"type":"case-answered/1","at":"to-person","answer":"We are sorry, and serve you tomorrow.","by":"ben",
 "on":"2026-06-20"}
{"type":"case-answer-appealed/1","why":"Nobody came the day after.","by":"kim","on":"2026-06-25"}
{"type":"case-assigned/1","handler":"jose","by":"ana","on":"2026-06-25"}
{"type":"case-investigation-opened/1","by":"jose","on":"2026-06-25"}
{"type":"case-decision-proposed/1","finding":"not-upheld","grounds":"The list was complete.","by":"jose",
 "on":"2026-06-25"}
{"type":"case-answered/1","at":"to-person","answer":"We are sorry, and serve you tomorrow.","by":"jose",
 "on":"2026-06-25"}
{"type":"case-classified/1","class":"sensitive-complaint","why":"Money was asked for.","agreedBy":null,
 "by":"ana","on":"2026-06-05"}
{"type":"case-handed-over/1","manager":"ida","by":"ana","on":"2026-06-06"}
{"type":"case-decision-proposed/1","finding":"upheld","grounds":"Two witnesses.","by":"ida",
 "on":"2026-06-15"}
{"type":"case-classified/1","class":"feedback","why":"An idea.","agreedBy":null,"by":"ana","on":"2026-06-05"}
{"type":"case-answered/1","at":"to-person","answer":"We are sorry, and serve you tomorrow.","by":"ben",
 "on":"2026-06-08"}
{"type":"case-closed/1","outcome":"Served on 21 June.","lesson":"Say when the queue closes.","by":"ana",
 "on":"2026-07-21"}
{"type":"case-withdrawn/1","why":"It was settled among us.","by":"ana","on":"2026-07-21"}
""";
}
