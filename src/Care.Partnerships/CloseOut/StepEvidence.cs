using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;

namespace Care.Partnerships.CloseOut;

/// <summary>
/// What shows that a step was done. The closed family is in the files of this name, in the order of the steps. Each
/// type says what it is called in a plan, what speaks against it, and what it changes in the close-out.
/// </summary>
public abstract record StepEvidence : InvariantRecord
{
    private protected StepEvidence() { }

    /// <summary>The kind, which the plan asks for.</summary>
    public abstract EvidenceKind Kind { get; }

    /// <summary>
    /// The day of the fact, never after the day that it is recorded. It decides whether the step was late.
    /// </summary>
    public abstract LocalDate FactOn { get; }

    // The first thing that it must say and does not; null where it is complete.
    internal abstract Refusal? Missing { get; }

    // What speaks against it in a close-out on a day, besides a day that lies ahead.
    internal abstract ValueList<Refusal> ObjectionsIn(AgreementCloseOut closeOut, LocalDate on);

    // What the close-out knows once it is recorded, and once its step is taken up again.
    internal virtual CloseOutCourse AddedTo(AgreementCloseOut closeOut) => closeOut.Course;

    internal virtual CloseOutCourse WithdrawnFrom(AgreementCloseOut closeOut) => closeOut.Course;

    // What it decides about the time after the close-out; null where it decides nothing.
    internal virtual Handover? ForTheTimeAfter => null;

    // I12: what it says is owed for assets.
    internal virtual ValueList<Money> OwedForAssets => default;

    // The parties that it names, as evidence.present.
    internal virtual ValueList<Id<Party>> NamedParties => default;

    private protected static ValueList<Refusal> None => default;

    // What a certificate of another agreement is told.
    private protected static Refusal? OfThis(
        AgreementCloseOut closeOut, string field, Id<Agreement> given) =>
        given == closeOut.KnownHeading.Agreement
            ? null : KernelRefusals.OfAnotherAgreement(field, given, closeOut.KnownHeading.Agreement);

    private protected static Refusal? AllGiven(string field, ValueList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
            if (BlankText.Is(texts[i])) return ValueRefusals.Blank($"{field}[{i}]");
        return null;
    }
}

/// <summary>
/// What shows that a step was done, as a plan asks for it. Each type of <see cref="StepEvidence"/> has one, its
/// <c>AsKind</c>; there are no others.
/// </summary>
/// <remarks>Two of these are equal where they are the same one. Immutable; safe to share between threads.</remarks>
public sealed class EvidenceKind
{
    internal EvidenceKind(string name) => Name = name;

    /// <summary>Its name, such as <c>Minutes</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether it shows that what is owed was paid: a step that asks for it depends on the settlement.
    /// </summary>
    internal bool MovesMoney { get; init; }

    /// <summary>
    /// Whether a neighbour certifies it: either side may then record it, and the step is not waived.
    /// </summary>
    internal bool IsCertificate { get; init; }

    /// <summary>Its name, such as <c>Minutes</c>.</summary>
    public override string ToString() => Name;
}
