using Care.Partnerships.CloseOut;

namespace Care.Partnerships.Json.Sections;

/// <summary>The close-outs of the agreements, one for each, with the histories of their steps.</summary>
internal static class CloseOutSection
{
    public static HistoryReader<AgreementCloseOut, CloseOutFact> Reader { get; } =
        new("close-out", AgreementCloseOut.Lifecycle)
        {
            Names = fact => fact is CloseOutPlanned { Heading.Id: var id } ? ("heading.id", id) : null,
        };

    public static IFileSection Section { get; } = HistorySection.Of(
        "closeOuts", contents => contents.CloseOuts, (contents, all) => contents with { CloseOuts = all }, Reader,
        isOnlyOne: true);
}
