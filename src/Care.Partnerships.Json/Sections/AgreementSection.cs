using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// The agreements with their histories. What else a file holds belongs to one of them, or to the parties.
/// </summary>
internal static class AgreementSection
{
    public static HistoryReader<Agreement, AgreementFact> Reader { get; } = new("agreement", Agreement.Lifecycle)
    {
        Names = fact => fact is AgreementDrafted { Heading.Id: var id } ? ("heading.id", id) : null,
    };

    public static IFileSection Section { get; } =
        HistorySection.Of(
            "agreements",
            contents => contents.Agreements,
            (contents, all) => contents with { Agreements = all },
            Reader, ofAgreement: false, mayBeLeftOut: false, number: agreement => agreement.Heading?.Number);
}
