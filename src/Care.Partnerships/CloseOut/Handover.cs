using Care.Partnerships.Agreements;

namespace Care.Partnerships.CloseOut;

/// <summary>How two organisations go on after an agreement. Closing it never ends the partnership by itself.</summary>
public enum NextRelationship
{
    /// <summary>A contingency agreement, so that the next response begins sooner.</summary>
    ContingencyAgreement,

    /// <summary>A new agreement for a new project.</summary>
    NewAgreement,

    /// <summary>They stay in touch without an agreement.</summary>
    Dormant,

    /// <summary>They part.</summary>
    Ended,
}

/// <summary>What kind of thing is carried over.</summary>
public enum HandoverItemKind
{
    /// <summary>A person who stays the contact point.</summary>
    FocalPoint,

    /// <summary>A promise that is not kept yet.</summary>
    Promise,

    /// <summary>A feedback or complaint that is not answered yet.</summary>
    OpenCase,

    /// <summary>What was learned.</summary>
    Lesson,
}

/// <summary>One thing that is carried over.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Its identity in the host's records.</param>
/// <param name="Text">What it is about, for people to read.</param>
public sealed record HandoverItem(HandoverItemKind Kind, string Id, string Text) : InvariantRecord;

/// <summary>
/// What comes after a close-out, and what is carried over to it. A value for the host and for the record of the
/// partnership; nothing in the close-out reads it.
/// </summary>
/// <param name="Next">How the two go on.</param>
/// <param name="Reason">Why.</param>
/// <param name="Items">Focal points, promises, open cases and lessons, each once.</param>
/// <param name="Agreement">
/// The agreement that follows; null where there is none, or where it has no identity yet.
/// </param>
public sealed record Handover(
    NextRelationship Next, string Reason, ValueList<HandoverItem> Items,
    Id<Agreement>? Agreement = null) : InvariantRecord
{
    /// <summary>What of a kind is carried over, in the order of the list.</summary>
    public ValueList<HandoverItem> Of(HandoverItemKind kind) => Items.Where(one => one.Kind == kind).ToValueList();
}
