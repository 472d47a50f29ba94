namespace Care.Partnerships.Testing.Worlds;

// Written with UPDATE_DOCS=1 from the small worlds of the tests.
internal static class CloseOutWorld
{
    public const string Text = """
person ana care-phl programme-manager ana
person fina care-phl finance-manager fina
person maria care-phl country-director maria
from
{"type":"close-out-planned/1","heading":{"id":"co-1","agreement":"agr-1","number":"PFA-2026-001",
 "sides":{"lead":"care-phl","partner":"tanglaw"}},"plan":{"steps":[{"id":"planning-meeting",
 "what":"hold the close-out planning meeting","evidence":"minutes","need":"mandatory","after":[],
 "owner":{"side":"lead","position":"programme-manager"},"due":{"value":{"deliverable":"close-out-meeting",
 "by":"recipient","from":"end-date","count":-30,"unit":"days"},"validFrom":"-9998-01-01","owner":"CARE",
 "source":{"document":"CARE Emergency Toolkit","section":"Phase 4: Closing out, step 1",
 "readOn":"2026-11-01"},"isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},
 "deliverables":["close-out-meeting"],"takes":1,"beginsAfterEnd":false},{"id":"activities-verified",
 "what":"verify that all activities are completed","evidence":"verification","need":"mandatory","after":[],
 "owner":{"side":"lead","position":"monitoring-officer"},"due":{"value":{"deliverable":"close-out",
 "by":"subrecipient","from":"end-date","count":30,"unit":"days"},"validFrom":"-9998-01-01",
 "owner":"Care.Partnerships","source":{"document":"A proposal of this library","section":"close-out plan"},
 "isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":10,"beginsAfterEnd":true},
 {"id":"final-reports","what":"check and approve the final reports","evidence":"accepted-reports",
 "need":"mandatory","after":["activities-verified"],"owner":{"side":"lead","position":"finance-manager"},
 "due":{"value":{"deliverable":"close-out","by":"subrecipient","from":"end-date","count":90,"unit":"days"},
 "validFrom":"-9998-01-01","owner":"Care.Partnerships","source":{"document":"A proposal of this library",
 "section":"close-out plan"},"isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},
 "deliverables":["final-reports"],"takes":30,"beginsAfterEnd":false},{"id":"partnership-survey",
 "what":"conduct the partnership survey","evidence":"survey-answers","need":"mandatory","after":[],
 "owner":{"side":null,"position":"partnership-focal-point"},"due":{"value":{"deliverable":"close-out",
 "by":"subrecipient","from":"end-date","count":60,"unit":"days"},"validFrom":"-9998-01-01",
 "owner":"Care.Partnerships","source":{"document":"A proposal of this library","section":"close-out plan"},
 "isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":14,"beginsAfterEnd":true},
 {"id":"review-invitation","what":"partner co-facilitates the after action review","evidence":"invitation",
 "need":"mandatory","after":[],"owner":{"side":"lead","position":"programme-manager"},
 "due":{"value":{"deliverable":"close-out","by":"subrecipient","from":"end-date","count":0,"unit":"days"},
 "validFrom":"-9998-01-01","owner":"Care.Partnerships","source":{"document":"A proposal of this library",
 "section":"close-out plan"},"isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":1,
 "beginsAfterEnd":false},{"id":"recognition","what":"recognise and celebrate what was achieved",
 "evidence":"note","need":"optional","after":[],"owner":{"side":null,"position":"partnership-focal-point"},
 "takes":1,"beginsAfterEnd":false},{"id":"close-out-letters","what":"send the close-out letters",
 "evidence":"letters","need":"mandatory","after":["final-reports","balance"],"owner":{"side":"lead",
 "position":"country-director"},"due":{"value":{"deliverable":"close-out","by":"subrecipient",
 "from":"final-reports-received","count":45,"unit":"days"},"validFrom":"-9998-01-01",
 "owner":"Care.Partnerships","source":{"document":"A proposal of this library","section":"close-out plan"},
 "isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":3,"beginsAfterEnd":false},
 {"id":"balance","what":"settle the balance","evidence":"payment","need":"where-money-is-owed",
 "after":["final-reports"],"owner":{"side":null,"position":"finance-manager"},
 "due":{"value":{"deliverable":"close-out","by":"subrecipient","from":"final-reports-received","count":30,
 "unit":"days"},"validFrom":"-9998-01-01","owner":"Care.Partnerships",
 "source":{"document":"A proposal of this library","section":"close-out plan"},"isConfirmed":true,
 "confirmation":{"by":"CARE","on":"2025-11-01"}},"deliverables":["liquidation","unused-funds-returned"],
 "takes":14,"beginsAfterEnd":false},{"id":"assets","what":"decide what becomes of each asset",
 "evidence":"asset-decisions","need":"mandatory","after":[],"owner":{"side":"lead",
 "position":"support-manager"},"due":{"value":{"deliverable":"close-out","by":"subrecipient",
 "from":"end-date","count":60,"unit":"days"},"validFrom":"-9998-01-01","owner":"Care.Partnerships",
 "source":{"document":"A proposal of this library","section":"close-out plan"},"isConfirmed":true,
 "confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":7,"beginsAfterEnd":false},{"id":"archive",
 "what":"archive the final records","evidence":"archive-index","need":"mandatory","after":["planning-meeting",
 "activities-verified","final-reports","partnership-survey","review-invitation","close-out-letters","balance",
 "assets","next-project"],"owner":{"side":null,"position":"finance-manager"},
 "due":{"value":{"deliverable":"close-out","by":"subrecipient","from":"final-reports-received","count":60,
 "unit":"days"},"validFrom":"-9998-01-01","owner":"Care.Partnerships",
 "source":{"document":"A proposal of this library","section":"close-out plan"},"isConfirmed":true,
 "confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":5,"beginsAfterEnd":false},{"id":"next-project",
 "what":"decide on a new project together","evidence":"next-decision","need":"mandatory","after":[],
 "owner":{"side":"lead","position":"country-director"},"due":{"value":{"deliverable":"close-out",
 "by":"subrecipient","from":"end-date","count":60,"unit":"days"},"validFrom":"-9998-01-01",
 "owner":"Care.Partnerships","source":{"document":"A proposal of this library","section":"close-out plan"},
 "isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}},"takes":5,"beginsAfterEnd":false}],
 "bufferDays":{"value":30,"validFrom":"-9998-01-01","owner":"Care.Partnerships",
 "source":{"document":"A proposal of this library","section":"close-out plan"},"isConfirmed":true,
 "confirmation":{"by":"CARE","on":"2025-11-01"}},"reviewDays":{"value":60,"validFrom":"-9998-01-01",
 "owner":"Care.Partnerships","source":{"document":"A proposal of this library","section":"close-out plan"},
 "isConfirmed":true,"confirmation":{"by":"CARE","on":"2025-11-01"}}},"anchors":{"end":"2026-08-31",
 "finalReportSubmitted":null,"finalReportsReceived":null},"by":"ana","on":"2026-03-02"}
{"type":"close-out-started/1","by":"ana","on":"2026-07-25"}
{"type":"settlement-determined/1","settlement":{"agreement":"agr-1","entries":12,"asOf":"2026-11-20",
 "figures":{"ceiling":"250000.00 USD","eligibleDirect":"246000.00 USD","overhead":"0.00 USD",
 "received":"240000.00 USD","heldBack":"0.00 USD","ineligible":"0.00 USD"},"funders":[],"onWhatIsKnown":null},
 "by":"fina","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"meeting-minutes/1","reference":"minutes-7",
 "heldOn":"2026-07-25","present":["care-phl","tanglaw"]},"dueOn":"2026-08-01","step":"planning-meeting",
 "by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"activities-verified/1","reference":"note-3",
 "variances":["Two wells fewer."],"verifiedOn":"2026-09-20"},"dueOn":"2026-09-30",
 "step":"activities-verified","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"final-reports-accepted/1","reports":{"agreement":"agr-1",
 "narrative":{"report":"r-8","submittedOn":"2026-11-10","acceptedOn":"2026-11-14","isReturned":false},
 "financial":{"report":"r-9","submittedOn":"2026-11-12","acceptedOn":"2026-11-15","isReturned":false}}},
 "dueOn":"2026-11-29","step":"final-reports","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"survey-concluded/1","survey":"s-2","answers":14,
 "closedOn":"2026-10-02"},"dueOn":"2026-10-30","step":"partnership-survey","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"review-invitation/1","reference":"letter-4",
 "invitedOn":"2026-08-20","reviewOn":"2026-12-09"},"dueOn":"2026-08-31","step":"review-invitation","by":"ana",
 "on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"note-taken/1","text":"Dinner in Catarman.",
 "takenOn":"2026-08-29"},"dueOn":null,"step":"recognition","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"balance-paid/1","account":{"agreement":"agr-1",
 "net":"246000.00 USD","lastOn":"2026-11-18"}},"dueOn":null,"step":"balance","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"assets-decided/1","assets":{"agreement":"agr-1",
 "decidedOn":"2026-10-30","decided":["truck-1"],"undecided":[],"owedToFunder":[]}},"dueOn":"2026-10-30",
 "step":"assets","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"next-decided/1",
 "handover":{"next":"contingency-agreement","reason":"The next typhoon will come.",
 "items":[{"kind":"focal-point","id":"ben","text":"Ben stays the contact."},{"kind":"lesson","id":"l-1",
 "text":"Order timber earlier."}],"agreement":null},"decidedOn":"2026-09-30"},"dueOn":"2026-10-30",
 "step":"next-project","by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"closing-letters/1","toPartner":"2026-11-18",
 "toParticipants":"2026-11-19","toStakeholders":"2026-11-20"},"dueOn":null,"step":"close-out-letters",
 "by":"ana","on":"2026-11-20"}
{"type":"close-out-step-done/1","evidence":{"type":"records-archived/1","index":"index-1",
 "archivedOn":"2026-11-20","retention":{"end":"on-day","through":"2029-11-15"}},"dueOn":null,"step":"archive",
 "by":"ana","on":"2026-11-20"}
proposals
{"type":"close-out-completed/1","by":"maria","on":"2026-11-29"}
{"type":"close-out-reopened/1","reason":"The audit took out 1,200.","by":"maria","on":"2027-05-04"}
""";
}
