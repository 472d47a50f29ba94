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
        //      id                              source
        //  what
        Element("us-subrecipient-name",         Identifiers,
            "name of the subrecipient as it is registered with its unique identifier"),
        Element("us-unique-entity-id",          Identifiers,
            "unique identifier of the subrecipient"),
        Element("us-award-number",              Identifiers,
            "identification number of the federal award"),
        Element("us-award-date",                Identifiers,
            "date of the federal award"),
        Element("us-performance-period",        Identifiers,
            "first and last day of the subaward"),
        Element("us-budget-period",             Identifiers,
            "first and last day of the budget of the subaward"),
        Element("us-obligated-here",            Identifiers,
            "money obligated by this subaward"),
        Element("us-obligated-in-total",        Identifiers,
            "money obligated to the subrecipient in all, this subaward included"),
        Element("us-committed-in-total",        Identifiers,
            "money committed to the subrecipient in all"),
        Element("us-award-description",         Identifiers,
            "description of the federal award"),
        Element("us-agency-and-contact",        Identifiers,
            "federal agency, pass-through entity, and whom to contact there"),
        Element("us-assistance-listing",        Identifiers,
            "number and title of the assistance listing, with the amount under each"),
        Element("us-research-and-development",  Identifiers,
            "whether it is research and development"),
        Element("us-indirect-rate-of-award",    Identifiers,
            "indirect cost rate of the federal award, the de minimis rate included"),
        Element("us-federal-requirements",      Statements,
            "what federal law and the terms of the award ask"),
        Element("us-pass-through-requirements", Statements,
            "what the pass-through entity asks beyond that"),
        Element("us-indirect-rate",             Statements,
            "indirect cost rate of the subrecipient"),
        Element("us-access-to-records",         Statements,
            "access of the pass-through entity and auditors to records"),
        Element("us-close-out-terms",           Statements,
            "terms of the close-out"),
    ]);

    /// <summary>The identities of all elements, for the heading.</summary>
    public ValueList<Id<ContentElement>> Required => Elements.Select(element => element.Id).ToValueList();

    /// <summary>The elements that these contents lack, in the order of the set.</summary>
    public ValueList<ContentElement> Missing(ValueList<Id<ContentElement>> contents) =>
        Elements.Where(element => !contents.Contains(element.Id)).ToValueList();

    private static ContentElement Element(string id, Source source, string what) =>
        new(Id<ContentElement>.Of(id), what, Funding, source);
}
