namespace Care.Partnerships.Agreements;

/// <summary>
/// Elements that somebody asks a text to have beyond <see cref="MinimumContents"/>: a donor, a host, a law.
/// </summary>
/// <remarks>
/// Put <see cref="Required"/> into <see cref="AgreementHeading.RequiredContents"/>: the text then knows these elements,
/// and cannot be submitted for signature without them. A host makes sets of its own in the same way.
/// </remarks>
/// <param name="Name">What the set is called.</param>
/// <param name="Elements">The elements.</param>
public sealed record ContentSet(string Name, ValueList<ContentElement> Elements) : InvariantRecord
{
    private static readonly ValueList<AgreementKind> Funding = [AgreementKind.PartnerFunding];
    private static readonly Source Identifiers = Source.Of("2 CFR 200", "200.332(b)(1)", new(2024, 10, 1)),
        Statements = Source.Of("2 CFR 200", "200.332(b)(2) to (6)", new(2024, 10, 1));

    /// <summary>
    /// What a subaward of US federal money must state: fourteen identifiers, as far as known, and the further
    /// statements.
    /// </summary>
    public static ContentSet UsFederalSubaward { get; } = new("US federal subaward",
    [
        Element(
                    "us-subrecipient-name", "name of the subrecipient as it is registered with its unique identifier",
                    Identifiers),
        Element("us-unique-entity-id", "unique identifier of the subrecipient", Identifiers),
        Element("us-award-number", "identification number of the federal award", Identifiers),
        Element("us-award-date", "date of the federal award", Identifiers),
        Element("us-performance-period", "first and last day of the subaward", Identifiers),
        Element("us-budget-period", "first and last day of the budget of the subaward", Identifiers),
        Element("us-obligated-here", "money obligated by this subaward", Identifiers),
        Element(
                    "us-obligated-in-total", "money obligated to the subrecipient in all, this subaward included",
                    Identifiers),
        Element("us-committed-in-total", "money committed to the subrecipient in all", Identifiers),
        Element("us-award-description", "description of the federal award", Identifiers),
        Element(
                    "us-agency-and-contact", "federal agency, pass-through entity, and whom to contact there",
                    Identifiers),
        Element(
                    "us-assistance-listing", "number and title of the assistance listing, with the amount under each",
                    Identifiers),
        Element("us-research-and-development", "whether it is research and development", Identifiers),
        Element(
                    "us-indirect-rate-of-award",
                    "indirect cost rate of the federal award, the de minimis rate included", Identifiers),
        Element("us-federal-requirements", "what federal law and the terms of the award ask", Statements),
        Element("us-pass-through-requirements", "what the pass-through entity asks beyond that", Statements),
        Element("us-indirect-rate", "indirect cost rate of the subrecipient", Statements),
        Element(
                    "us-access-to-records", "access of the pass-through entity and auditors to records", Statements),
        Element("us-close-out-terms", "terms of the close-out", Statements),
    ]);

    /// <summary>The identities of all elements, for the heading.</summary>
    public ValueList<Id<ContentElement>> Required => Elements.Select(element => element.Id).ToValueList();

    /// <summary>The elements that these contents lack, in the order of the set.</summary>
    public ValueList<ContentElement> Missing(ValueList<Id<ContentElement>> contents) =>
        Elements.Where(element => !contents.Contains(element.Id)).ToValueList();

    private static ContentElement Element(string id, string what, Source source) =>
        new(Id<ContentElement>.Of(id), what, Funding, source);
}
