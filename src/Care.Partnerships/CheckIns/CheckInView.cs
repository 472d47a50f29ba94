using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.CheckIns;

/// <summary>
/// A check-in as one side may see it. What is closed to that side is not in it: it can be printed and serialized as it
/// is.
/// </summary>
/// <param name="Phase">Where it stands.</param>
/// <param name="IsLeadIn">Whether the lead handed in its sheets.</param>
/// <param name="IsPartnerIn">Whether the partner handed in its sheets.</param>
/// <param name="Sheets">The sheets that may be seen: those of the lead first, each side's of the other before those of
/// the partnership.</param>
/// <param name="Gaps">How far the two sides are apart; empty until both are in.</param>
/// <param name="ToDiscuss">What to talk about; empty until both are in.</param>
public sealed record CheckInView(
    CheckInPhase Phase, bool IsLeadIn, bool IsPartnerIn, ValueList<VisibleSheet> Sheets, ValueList<Gap> Gaps,
    ValueList<DiscussionItem> ToDiscuss) : InvariantRecord
{
    internal static CheckInView Of(CheckIn checkIn, Side? viewer)
    {
        var sheets = Enum.GetValues<Side>().Where(side => viewer is not null && (viewer == side || checkIn.AreBothIn))
            .SelectMany(side => SheetsOf(checkIn, side)).ToValueList();
        var (gaps, items) =
            viewer is null || !checkIn.AreBothIn ? ([], []) : Compared(checkIn.KnownSetup.Rules, sheets);
        return new(checkIn.Phase, checkIn.IsLeadIn, checkIn.IsPartnerIn, sheets, gaps, items);
    }

    // Whoever may act at all may know what needs an action, and both are in by then.
    internal static ValueList<Concern> ConcernsOf(CheckIn checkIn) =>
        checkIn.AreBothIn
            ? Enum.GetValues<Side>()
                .SelectMany(side => SheetsOf(checkIn, side))
                .SelectMany(Concerns)
                .Distinct()
                .ToValueList()
            : [];

    private static IEnumerable<VisibleSheet> SheetsOf(CheckIn checkIn, Side side)
    {
        if (checkIn.HandedIn[side] is not { } handedIn) yield break;
        yield return new(
            side, side is Side.Lead ? SheetSubject.Partner : SheetSubject.Lead, ScoreBreakdown.Of(handedIn.OfOther));
        yield return new(side, SheetSubject.Partnership, ScoreBreakdown.Of(handedIn.OfPartnership));
    }

    private static (ValueList<Gap> Gaps, ValueList<DiscussionItem> Items) Compared(
        CheckInRules rules, ValueList<VisibleSheet> sheets)
    {
        // The order of SheetsOf: the lead of the partner and of the partnership, then the partner of the lead and of
        // the partnership.
        var gaps = Gap.Of(GapView.Partnership, sheets[1].Scores, sheets[3].Scores, rules.GapForDiscussion)
            .Concat(Gap.Of(GapView.EachOther, sheets[0].Scores, sheets[2].Scores, rules.GapForDiscussion))
            .ToValueList();
        var concerns = sheets.SelectMany(sheet =>
            Concerns(sheet)
                .Select(concern => new DiscussionItem(
                    DiscussionReason.Concern, concern.Dimension, concern.About, sheet.By)));
        var apart = gaps.Where(gap => gap.IsWide is not false).Select(gap => new DiscussionItem(
            gap.IsWide is null ? DiscussionReason.NotAssessable : DiscussionReason.WideGap, gap.Dimension,
            gap.View is GapView.Partnership ? SheetSubject.Partnership : null, RaisedBy: null));
        return (gaps, concerns.Concat(apart).ToValueList());
    }

    // Where the template has no bands for dimensions, the whole may be the concern.
    private static IEnumerable<Concern> Concerns(VisibleSheet sheet)
    {
        var dimensions = sheet.Scores.Dimensions.Where(dimension => dimension.Band is { NeedsAction: true })
            .Select(dimension => new Concern(sheet.About, dimension.Dimension.Id)).ToArray();
        return dimensions.Length == 0 && sheet.Scores.Score.Band is { NeedsAction: true }
            ? [new(sheet.About, null)]
            : dimensions;
    }
}

/// <summary>A sheet that may be seen.</summary>
/// <param name="By">The side that filled it in.</param>
/// <param name="About">What it is about.</param>
/// <param name="Scores">What it says, scored.</param>
public sealed record VisibleSheet(Side By, SheetSubject About, ScoreBreakdown Scores) : InvariantRecord;

/// <summary>Why something is to be discussed.</summary>
public enum DiscussionReason
{
    /// <summary>One side puts it into a band that needs action.</summary>
    Concern,

    /// <summary>The two sides are far apart, whatever the average.</summary>
    WideGap,

    /// <summary>One side answered too little to compare; unknown is not agreement.</summary>
    NotAssessable,
}

/// <summary>Something to discuss.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Dimension">The dimension; null for the whole.</param>
/// <param name="About">What it is about; null for a gap between how each side sees the other.</param>
/// <param name="RaisedBy">The side whose sheet raises it; null where it is the pair.</param>
public sealed record DiscussionItem(
    DiscussionReason Reason, Id<TemplateDimension>? Dimension, SheetSubject? About, Side? RaisedBy) : InvariantRecord;
