using Care.Partnerships.Agreements;
using Care.Partnerships.Communications;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// How the two sides of one agreement go about communications, and how both were seen at its distributions: what is on
/// record, as documents that are replaced by a later edition.
/// </summary>
/// <remarks>
/// The sides of the plan are those of the agreement, whichever leads: a <see cref="Dossier"/> that says otherwise is
/// refused as a file with <c>CP-DOS-003</c>. Value equality. Immutable.
/// </remarks>
/// <param name="Agreement">The agreement.</param>
/// <param name="Plan">The plan; one of which only the sides are given says that nothing is known.</param>
public sealed record AgreementCommunications(Id<Agreement> Agreement, CommunicationsPlan Plan) : InvariantRecord
{
    /// <summary>The distributions held, in the order of listing; empty where none is on record.</summary>
    public ValueList<DistributionVisibility> Distributions { get; init; }

    /// <summary>
    /// How each rule stands as of a day, as <see cref="CommunicationsPlan.Review"/> finds it over the distributions of
    /// the agreement.
    /// </summary>
    /// <param name="on">The day; distributions after it are not judged.</param>
    public ValueList<CommunicationsFinding> Review(LocalDate on) => Plan.Review(Distributions, on);
}
