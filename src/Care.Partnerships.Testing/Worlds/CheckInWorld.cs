namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class CheckInWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person ben tanglaw programme-manager ben
person jose tanglaw programme-manager jose
person maria care-phl programme-manager maria
from
proposals
{"type":"check-in-scheduled/1","setup":{"id":"chk-1","sides":{"lead":"care-phl","partner":"tanglaw"},
 "invited":{"lead":["ana"],"partner":["ben"]},"template":"quarterly-check-in/1",
 "dates":{"period":"2026-03-01/2026-05-31","opensOn":"2026-06-01"},"rules":{"gapForDiscussion":1,
 "dropForAlert":0.5,"graceDays":15,"monthsBetween":3,"mergeWithinDays":30}},"by":"ana","on":"2026-03-01"}
{"type":"check-in-opened/1","on":"2026-06-01"}
{"type":"sheets-handed-in/1","sheets":{"ofOther":{"template":{"id":"quarterly-check-in","version":1},
 "answers":[{"item":"openness-early","value":4,"evidence":null},{"item":"openness-reach","value":4,
 "evidence":null},{"item":"openness-money","value":4,"evidence":null},{"item":"equity-voice","value":4,
 "evidence":null},{"item":"equity-respect","value":4,"evidence":null},{"item":"equity-promises","value":4,
 "evidence":null},{"item":"capacity-strengths","value":4,"evidence":null},{"item":"capacity-support",
 "value":4,"evidence":null},{"item":"capacity-learning","value":4,"evidence":null},{"item":"vision-goals",
 "value":4,"evidence":null},{"item":"vision-priorities","value":4,"evidence":null},{"item":"vision-beyond",
 "value":4,"evidence":null},{"item":"feedback-both","value":4,"evidence":null},{"item":"feedback-used",
 "value":4,"evidence":null},{"item":"feedback-people","value":4,"evidence":null}]},
 "ofPartnership":{"template":{"id":"quarterly-check-in","version":1},"answers":[{"item":"openness-early",
 "value":4,"evidence":null},{"item":"openness-reach","value":4,"evidence":null},{"item":"openness-money",
 "value":4,"evidence":null},{"item":"equity-voice","value":4,"evidence":null},{"item":"equity-respect",
 "value":4,"evidence":null},{"item":"equity-promises","value":4,"evidence":null},{"item":"capacity-strengths",
 "value":4,"evidence":null},{"item":"capacity-support","value":4,"evidence":null},{"item":"capacity-learning",
 "value":4,"evidence":null},{"item":"vision-goals","value":4,"evidence":null},{"item":"vision-priorities",
 "value":4,"evidence":null},{"item":"vision-beyond","value":4,"evidence":null},{"item":"feedback-both",
 "value":4,"evidence":null},{"item":"feedback-used","value":4,"evidence":null},{"item":"feedback-people",
 "value":4,"evidence":null}]}},"by":"ana","on":"2026-06-03"}
{"type":"sheets-handed-in/1","sheets":{"ofOther":{"template":{"id":"quarterly-check-in","version":1},
 "answers":[{"item":"openness-early","value":4,"evidence":null},{"item":"openness-reach","value":4,
 "evidence":null},{"item":"openness-money","value":4,"evidence":null},{"item":"equity-voice","value":4,
 "evidence":null},{"item":"equity-respect","value":4,"evidence":null},{"item":"equity-promises","value":4,
 "evidence":null},{"item":"capacity-strengths","value":4,"evidence":null},{"item":"capacity-support",
 "value":4,"evidence":null},{"item":"capacity-learning","value":4,"evidence":null},{"item":"vision-goals",
 "value":4,"evidence":null},{"item":"vision-priorities","value":4,"evidence":null},{"item":"vision-beyond",
 "value":4,"evidence":null},{"item":"feedback-both","value":4,"evidence":null},{"item":"feedback-used",
 "value":4,"evidence":null},{"item":"feedback-people","value":4,"evidence":null}]},
 "ofPartnership":{"template":{"id":"quarterly-check-in","version":1},"answers":[{"item":"openness-early",
 "value":4,"evidence":null},{"item":"openness-reach","value":4,"evidence":null},{"item":"openness-money",
 "value":4,"evidence":null},{"item":"equity-voice","value":2,"evidence":null},{"item":"equity-respect",
 "value":2,"evidence":null},{"item":"equity-promises","value":2,"evidence":null},{"item":"capacity-strengths",
 "value":4,"evidence":null},{"item":"capacity-support","value":4,"evidence":null},{"item":"capacity-learning",
 "value":4,"evidence":null},{"item":"vision-goals","value":4,"evidence":null},{"item":"vision-priorities",
 "value":4,"evidence":null},{"item":"vision-beyond","value":4,"evidence":null},{"item":"feedback-both",
 "value":4,"evidence":null},{"item":"feedback-used","value":4,"evidence":null},{"item":"feedback-people",
 "value":4,"evidence":null}]}},"by":"ben","on":"2026-06-08"}
{"type":"sheets-discussed/1","heldOn":"2026-06-10",
 "summary":"Decisions on the budget were taken alone; both want to change that.","by":"jose",
 "on":"2026-06-10"}
{"type":"check-in-action-added/1","action":{"id":"act-1","concern":{"about":"partnership",
 "dimension":"equity"},"what":"Decide on budget changes in one meeting a month.","dueOn":"2026-07-31"},
 "leadOwner":"maria","partnerOwner":"jose","by":"jose","on":"2026-06-11"}
{"type":"check-in-agreed/1","by":"ben","on":"2026-06-12"}
{"type":"check-in-agreed/1","by":"ana","on":"2026-06-12"}
{"type":"check-in-closed/1","by":"jose","on":"2026-06-20"}
{"type":"check-in-action-completed/1","action":"act-1","doneOn":"2026-06-20","by":"ana","on":"2026-06-20"}
{"type":"sheets-handed-in/1","sheets":{"ofOther":{"template":{"id":"quarterly-check-in","version":1},
 "answers":[{"item":"openness-early","value":4,"evidence":null},{"item":"openness-reach","value":4,
 "evidence":null},{"item":"openness-money","value":4,"evidence":null},{"item":"equity-voice","value":4,
 "evidence":null},{"item":"equity-respect","value":4,"evidence":null},{"item":"equity-promises","value":4,
 "evidence":null},{"item":"capacity-strengths","value":4,"evidence":null},{"item":"capacity-support",
 "value":4,"evidence":null},{"item":"capacity-learning","value":4,"evidence":null},{"item":"vision-goals",
 "value":4,"evidence":null},{"item":"vision-priorities","value":4,"evidence":null},{"item":"vision-beyond",
 "value":4,"evidence":null},{"item":"feedback-both","value":4,"evidence":null},{"item":"feedback-used",
 "value":4,"evidence":null},{"item":"feedback-people","value":4,"evidence":null}]},
 "ofPartnership":{"template":{"id":"quarterly-check-in","version":1},"answers":[{"item":"openness-early",
 "value":4,"evidence":null},{"item":"openness-reach","value":4,"evidence":null},{"item":"openness-money",
 "value":4,"evidence":null},{"item":"equity-voice","value":2,"evidence":null},{"item":"equity-respect",
 "value":2,"evidence":null},{"item":"equity-promises","value":2,"evidence":null},{"item":"capacity-strengths",
 "value":4,"evidence":null},{"item":"capacity-support","value":4,"evidence":null},{"item":"capacity-learning",
 "value":4,"evidence":null},{"item":"vision-goals","value":4,"evidence":null},{"item":"vision-priorities",
 "value":4,"evidence":null},{"item":"vision-beyond","value":4,"evidence":null},{"item":"feedback-both",
 "value":4,"evidence":null},{"item":"feedback-used","value":4,"evidence":null},{"item":"feedback-people",
 "value":4,"evidence":null}]}},"by":"ben","on":"2026-06-03"}
{"type":"sheets-handed-in/1","sheets":{"ofOther":{"template":{"id":"quarterly-check-in","version":1},
 "answers":[{"item":"openness-early","value":4,"evidence":null},{"item":"openness-reach","value":4,
 "evidence":null},{"item":"openness-money","value":4,"evidence":null},{"item":"equity-voice","value":4,
 "evidence":null},{"item":"equity-respect","value":4,"evidence":null},{"item":"equity-promises","value":4,
 "evidence":null},{"item":"capacity-strengths","value":4,"evidence":null},{"item":"capacity-support",
 "value":4,"evidence":null},{"item":"capacity-learning","value":4,"evidence":null},{"item":"vision-goals",
 "value":4,"evidence":null},{"item":"vision-priorities","value":4,"evidence":null},{"item":"vision-beyond",
 "value":4,"evidence":null},{"item":"feedback-both","value":4,"evidence":null},{"item":"feedback-used",
 "value":4,"evidence":null},{"item":"feedback-people","value":4,"evidence":null}]},
 "ofPartnership":{"template":{"id":"quarterly-check-in","version":1},"answers":[{"item":"openness-early",
 "value":4,"evidence":null},{"item":"openness-reach","value":4,"evidence":null},{"item":"openness-money",
 "value":4,"evidence":null},{"item":"equity-voice","value":4,"evidence":null},{"item":"equity-respect",
 "value":4,"evidence":null},{"item":"equity-promises","value":4,"evidence":null},{"item":"capacity-strengths",
 "value":4,"evidence":null},{"item":"capacity-support","value":4,"evidence":null},{"item":"capacity-learning",
 "value":4,"evidence":null},{"item":"vision-goals","value":4,"evidence":null},{"item":"vision-priorities",
 "value":4,"evidence":null},{"item":"vision-beyond","value":4,"evidence":null},{"item":"feedback-both",
 "value":4,"evidence":null},{"item":"feedback-used","value":4,"evidence":null},{"item":"feedback-people",
 "value":4,"evidence":null}]}},"by":"ben","on":"2026-06-08"}
{"type":"sheets-discussed/1","heldOn":"2026-06-10",
 "summary":"Decisions on the budget were taken alone; both want to change that.","by":"maria",
 "on":"2026-06-10"}
""";
}
