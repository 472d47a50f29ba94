namespace Care.Partnerships;

/// <summary>
/// What somebody says has happened: proposed by somebody on a day it is judged; recorded it stands in the history as it
/// came.
/// </summary>
/// <remarks>
/// One record before and after, in the past tense and in the field's words. It holds what was said; what merely follows
/// from
/// who said it, such as the side, is worked out when it is taken in. Each aggregate has one closed family of facts.
/// </remarks>
public abstract record Fact : InvariantRecord;
