using Care.Partnerships.CheckIns;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens to a check-in, in words. What stands in the sheets is not told.</summary>
internal static class CheckInWording
{
    public static string Of(CheckInFact fact, in Telling t) => fact switch
    {
        CheckInScheduled { Setup.Dates: var dates } =>
            $"check-in on {Words.InWords(dates.Period)} scheduled by {t.By}, to open on {Words.InWords(dates.OpensOn)}",
        CheckInOpened => "the check-in opened",
        SheetsHandedIn => $"both sheets of {t.TheSide} handed in by {t.By}",
        SheetsDiscussed f => $"discussed on {Words.InWords(f.HeldOn)}: {f.Summary}; recorded by {t.By}",
        ActionAdded f =>
            $"action added by {t.By}: {f.Action.What}, by {t.Of(f.LeadOwner)} and {t.Of(f.PartnerOwner)} until "
            + $"{Words.InWords(f.Action.DueOn)}",
        ActionCompleted f => $"action {f.Action} done on {Words.InWords(f.DoneOn)}; recorded by {t.By}",
        ActionDropped f => $"action {f.Action} dropped by {t.By} with {t.Of(f.AgreedBy)}: {f.Reason}",
        CheckInAgreed => $"agreed by {t.By} for {t.TheSide}",
        CheckInClosed => $"closed by {t.By}",
        _ => throw Telling.Forgotten,
    };
}
