using System.Globalization;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Agreements;

/// <summary>
/// An agreement between two sides, as its history made it. It keeps the entries that recorded each fact.
/// </summary>
/// <remarks>
/// Holds its ceiling and references to its annexes, never a budget. Immutable; what changes together is a value of its
/// own inside.
/// </remarks>
public sealed partial record Agreement : Aggregate<Agreement, AgreementFact>, IPhased<AgreementPhase>
{
    private Agreement() { }

    /// <summary>Where it stands.</summary>
    public AgreementPhase Phase
    {
        get => (AgreementPhase)PhaseNumber;
        internal init => PhaseNumber = (byte)value;
    }

    /// <summary>How it came about.</summary>
    public AgreementPreparation Preparation { get; internal init; } = new();

    /// <summary>The text on the table, and who accepted it.</summary>
    public AgreementText Text { get; internal init; } = new();

    /// <summary>The annexes, at most one of a kind, in the order in which they came.</summary>
    public ValueList<Annex> Annexes { get; internal init; }

    /// <summary>The gathering of signatures.</summary>
    public AgreementSigning Signing { get; internal init; } = new();

    /// <summary>The last interruption, ended or not; null where there was none.</summary>
    public AgreementInterruption? Interruption { get; internal init; }

    /// <summary>What happened since it was signed.</summary>
    public AgreementCourse Course { get; internal init; } = new();

    /// <summary>The amendments in the order in which they were proposed, ended ones included.</summary>
    public Book<Amendment> Amendments { get; internal init; } = Book<Amendment>.Empty;

    /// <summary>The funding agreements that it was activated for; only of a contingency agreement.</summary>
    public ValueList<Entry<ContingencyActivated>> Activations => Course.Activations;

    /// <summary>What names it; null while it is not drafted.</summary>
    public AgreementHeading? Heading =>
        Preparation.Drafted?.Fact.Heading ?? Preparation.TakenOver?.Fact.Heading;

    /// <summary>The two parties; null while it is not drafted.</summary>
    public Sides? Sides => Heading?.Sides;

    /// <summary>
    /// What its text binds the two sides to; null while no text is on the table. Extensions and amendments leave it as
    /// it is: see
    /// <see cref="End"/>, <see cref="Ceiling"/>, <see cref="Project"/>.
    /// </summary>
    public AgreementTerms? Terms => Text.Proposed?.Fact.Terms ?? Preparation.TakenOver?.Fact.Terms;

    /// <summary>The first day, included; null while no text is on the table.</summary>
    public LocalDate? Start => Terms?.Period.Start;

    /// <summary>
    /// The last day, included, as extended, amended and terminated; null while no text is on the table.
    /// </summary>
    public LocalDate? End => Course.Terminated is { Fact.LastDay: var last } ? last : AgreedEnd;

    // As extended and amended, whichever came last; nothing moves it after a termination.
    internal LocalDate? AgreedEnd => Course.MovedTo == default ? Terms?.Period.End : Course.MovedTo;

    /// <summary>
    /// First and last day as extended, amended and terminated, both included; null while no text is on the table.
    /// </summary>
    public DateInterval? Period => Start is { } start && End is { } end ? new(start, end) : null;

    /// <summary>
    /// The most that may be paid under it, as amended; null for kinds that carry no money and while no text is on the
    /// table.
    /// </summary>
    public Money? Ceiling
    {
        get
        {
            var ceiling = Terms?.Ceiling;
            foreach (var amendment in Amendments)
                if (amendment is { IsApplied: true, Changes.Ceiling: { } amended })
                    ceiling = amended;
            return ceiling;
        }
    }

    /// <summary>The project or response that it belongs to, as amended; null where it belongs to none.</summary>
    public string? Project
    {
        get
        {
            var project = Terms?.Project;
            foreach (var amendment in Amendments)
                if (amendment is { IsApplied: true, Changes.Project: { } amended })
                    project = amended;
            return project;
        }
    }

    /// <summary>
    /// The version of what binds the two sides: 1 as signed, and one more for each amendment that was applied.
    /// </summary>
    public int Version
    {
        get
        {
            var version = 1;
            foreach (var amendment in Amendments) if (amendment.IsApplied) version++;
            return version;
        }
    }

    /// <summary>How it stands, for its neighbours; null until both sides have signed it.</summary>
    public AgreementStanding? Standing =>
        !IsSigned
        || Heading is not { } heading || Period is not { } period || SignedByBothOn is not { } signed
            ? null
            : new(
                heading.Id, StandingVersion, LastChangeSince(signed), Phase, heading.Number, heading.Kind,
                heading.Sides, period)
            {
                SignedOn = SignatureDay ?? signed, Signatories = heading.Signatories, Ceiling = Ceiling, Roles = Roles,
                PartnerRisk = PartnerRisk,
            };

    // The version of the standing, without making one; null until both sides have signed it.
    internal int? CertifiedVersion => IsSigned && SignedByBothOn is not null ? StandingVersion : null;

    // Here, or elsewhere before it was taken over.
    internal bool HasTakenEffect => Course.TookEffect is not null || Preparation.TakenOver is not null;

    internal bool IsSigned => Signing.IsComplete || Preparation.TakenOver is not null;

    /// <summary>
    /// Which version of it holds, for what is done on a day; null until both sides have signed it. Made from the
    /// agreement as it stands, so that it is asked when the day has come.
    /// </summary>
    /// <param name="on">The day for which it is made.</param>
    public AgreementStamp? StampOn(LocalDate on) =>
        Heading is { } heading && Standing is not null ? new(heading.Id, StandingVersion, on) : null;

    // Nothing is counted twice: an amendment changes neither the course nor the interruption.
    private int StandingVersion => Version + Course.Changes + (Interruption?.Changes ?? 0);

    // The date beside the later signature, which may lie before the day of recording.
    private LocalDate? SignatureDay => Signing.Signed is { Lead: { } lead, Partner: { } partner }
        ? LocalDate.Max(lead.Fact.SignedOn, partner.Fact.SignedOn)
        : Preparation.TakenOver?.Fact.SignedOn;

    private LocalDate? SignedByBothOn => Signing.Signed is { Lead: { } lead, Partner: { } partner }
        ? LocalDate.Max(lead.On, partner.On)
        : Preparation.TakenOver?.On;

    private LocalDate LastChangeSince(LocalDate signed)
    {
        var last = Later(signed, Course.TookEffect);
        last = Later(Later(last, Course.Extended), Course.Terminated);
        last = Later(Later(Later(last, Course.CloseOut), Course.Ended), Preparation.Renewed);
        last = Later(Later(last, Interruption?.Suspended), Interruption?.Resumed);
        foreach (var amendment in Amendments) if (amendment.IsApplied) last = Later(last, amendment.Ended);
        return last;

        static LocalDate Later(LocalDate day, IEntry<AgreementFact>? entry) => entry?.On > day ? entry.On : day;
    }

    /// <summary>The annex of a kind that is in force, as amended; null where there is none.</summary>
    public AnnexReference? AnnexInForce(AnnexKind kind)
    {
        var annex = AnnexOf(kind)?.Attached.Fact.Annex;
        foreach (var amendment in Amendments)
            if (amendment.IsApplied && amendment.Changes.AnnexOf(kind) is { } amended)
                annex = amended;
        return annex;
    }

    /// <summary>
    /// The words of an element of the text as they were amended; null where the text as signed says it.
    /// </summary>
    public string? ClauseInForce(Id<ContentElement> element)
    {
        string? words = null;
        foreach (var amendment in Amendments)
            if (amendment.IsApplied && amendment.Changes.ClauseOf(element) is { } amended)
                words = amended;
        return words;
    }

    /// <summary>It was terminated, and is not closed yet: what is owed is still to be settled.</summary>
    public bool IsSettlementPending =>
        Course.Terminated is not null && Phase is AgreementPhase.Terminated or AgreementPhase.ClosingOut;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => Sides?.SideOf(actor);

    internal Side? SideOf(Person person) => Sides?.SideOf(person.Party);

    /// <summary>The annex of a kind; null where there is none.</summary>
    public Annex? AnnexOf(AnnexKind kind)
    {
        foreach (var annex in Annexes) if (annex.Attached.Fact.Annex.Kind == kind) return annex;
        return null;
    }

    /// <summary>What an actor may record of an amendment on a day, proposed or not yet.</summary>
    public ValueList<Permission> Permissions(Id<Amendment> amendment, Actor by, LocalDate on) =>
        Amendment.Table.Permissions(this, amendment, by, on);

    /// <summary>The proposal of an amendment under the number that comes next.</summary>
    public AmendmentProposed Proposing(Id<Amendment> amendment, AmendmentProposal proposal) =>
        new(amendment, NextNumber, proposal);

    internal string NextNumber => string.Create(CultureInfo.InvariantCulture,
        $"{Heading?.Number}/A{Amendments.Count + 1}");

    // Asked where a row, or what came before in a history, says that it was drafted.
    internal AgreementHeading KnownHeading =>
        Heading ?? throw new InvalidOperationException("this agreement was never drafted");

    // Asked where a row, or what came before in a history, says that a text is on the table.
    internal LocalDate KnownStart => Start ?? throw new InvalidOperationException("no text is on the table");

    // The day on which it was written down or taken over.
    internal LocalDate? FirstOn => Preparation.Drafted?.On ?? Preparation.TakenOver?.On;

    internal LocalDate KnownEnd => End ?? throw new InvalidOperationException("no text is on the table");

    // What is in force in the parts that a change means.
    internal AgreementParts InForce(AgreementParts change)
    {
        var (annexes, clauses) = (default(ValueList<AnnexReference>), default(ValueList<Clause>));
        foreach (var annex in change.Annexes) if (AnnexInForce(annex.Kind) is { } before) annexes = annexes.Add(before);
        foreach (var clause in change.Clauses)
            if (ClauseInForce(clause.Element) is { } before)
                clauses = clauses.Add(clause with { Words = before });
        return new(
            change.End is null ? null : End, change.Ceiling is null ? null : Ceiling,
            change.Project is null ? null : Project, annexes, clauses)
        {
            Roles = change.Roles is null ? null : Roles,
        };
    }

    internal Amendment? OpenAmendment(Func<Amendment, bool> which)
    {
        foreach (var amendment in Amendments) if (amendment.IsOpen && which(amendment)) return amendment;
        return null;
    }
}

/// <summary>How an agreement came about.</summary>
/// <param name="Drafted">It was written down.</param>
/// <param name="Selected">The partner was selected.</param>
/// <param name="Opened">The negotiation was opened.</param>
/// <param name="Expectations">What it promises and what not was last discussed.</param>
public sealed record AgreementPreparation(
    Entry<AgreementDrafted>? Drafted = null, Entry<PartnerSelected>? Selected = null,
    Entry<NegotiationOpened>? Opened = null, Entry<ExpectationsDiscussed>? Expectations = null) : InvariantRecord
{
    /// <summary>How the parent stood was last recorded; null where it never was.</summary>
    public Entry<ParentFollowed>? ParentFollowed => Since?.ParentFollowed;

    /// <summary>The due diligence was last renewed since the selection; null where it never was.</summary>
    public Entry<DueDiligenceRenewed>? Renewed => Since?.Renewed;

    /// <summary>It was taken over while it ran; null where it came about here.</summary>
    public Entry<AgreementTakenOver>? TakenOver => Since?.TakenOver;

    // Most agreements have none of them, so that they share a place.
    internal PreparationSince? Since { get; init; }
}

internal sealed record PreparationSince(
    Entry<ParentFollowed>? ParentFollowed = null, Entry<DueDiligenceRenewed>? Renewed = null,
    Entry<AgreementTakenOver>? TakenOver = null) : InvariantRecord;

/// <summary>A numbered text and the sides that accepted it. A new text lifts both acceptances.</summary>
/// <param name="Proposed">The text on the table.</param>
/// <param name="Accepted">The acceptance of each side; null where a side has not accepted it.</param>
public sealed record AgreementText(
    Entry<TextProposed>? Proposed = null, BySide<Entry<TextAccepted>?> Accepted = default) : InvariantRecord
{
    /// <summary>The number of the text on the table; 0 while there is none.</summary>
    public int Version => Proposed?.Fact.Version ?? 0;

    /// <summary>The day that the later side accepted it; null until both have.</summary>
    public LocalDate? AcceptedByBothOn =>
        Accepted is { Lead: { } lead, Partner: { } partner } ? LocalDate.Max(lead.On, partner.On) : null;
}

/// <summary>An annex and the sides that agreed to this version of it.</summary>
/// <param name="Attached">It was referred to.</param>
/// <param name="Agreed">The agreement of each side; null where a side has not agreed.</param>
public sealed record Annex(Entry<AnnexAttached> Attached, BySide<Entry<AnnexAgreed>?> Agreed = default)
    : InvariantRecord;

/// <summary>The gathering of signatures.</summary>
/// <param name="Submitted">Editing stopped.</param>
/// <param name="Returned">The text was last taken up again.</param>
/// <param name="Signed">The last signature of each side; null where a side has not signed.</param>
public sealed record AgreementSigning(
    Entry<AgreementSubmittedForSignature>? Submitted = null, Entry<AgreementReturnedToNegotiation>? Returned = null,
    BySide<Entry<AgreementSigned>?> Signed = default) : InvariantRecord
{
    /// <summary>
    /// The signatures under the sign-off of the role matrix, in their order; empty where there is no matrix, and each
    /// side signs once.
    /// </summary>
    public ValueList<Entry<AgreementSigned>> Signatures { get; internal init; }

    /// <summary>
    /// The sign-off of the role matrix, opened when the text was submitted; null before that, and where the agreement
    /// has no matrix.
    /// </summary>
    public Roles.SignOff? SignOff { get; internal init; }

    /// <summary>The sign-off is complete, or, where there is no role matrix, both sides signed.</summary>
    public bool IsComplete => SignOff is { } signOff ? signOff.IsComplete : Signed.IsComplete;

    internal bool IsBegun => Signed is not { Lead: null, Partner: null };

    // Whether nobody of a side is awaited.
    internal bool IsDoneBy(Side side, Sides sides) =>
        SignOff is { } signOff ? signOff.Next.All(post => sides.SideOf(post.Party) != side) : Signed[side] is not null;

    internal Entry<AgreementSigned>? SignatureOf(Person person)
    {
        for (var i = Signatures.Count - 1; i >= 0; i--) if (Signatures[i].By.Equals(person)) return Signatures[i];
        return Signed.Lead?.By.Equals(person) is true ? Signed.Lead
            : Signed.Partner?.By.Equals(person) is true ? Signed.Partner
            : null;
    }
}

/// <summary>An interruption of an agreement.</summary>
/// <param name="Suspended">It was interrupted.</param>
/// <param name="ReturnsTo">The phase to which it returns.</param>
/// <param name="Resumed">It returned; null while it is interrupted.</param>
public sealed record AgreementInterruption(
    Entry<AgreementSuspended> Suspended, AgreementPhase ReturnsTo,
    Entry<AgreementResumed>? Resumed = null) : InvariantRecord
{
    // How often it was suspended and resumed.
    internal int Changes { get; init; } = 1;
}

/// <summary>What happened to an agreement since it was signed.</summary>
/// <param name="TookEffect">It entered into force.</param>
/// <param name="Extended">The last extension.</param>
/// <param name="Terminated">Notice was given that it ends before its time, and on which day.</param>
/// <param name="CloseOut">The ordered end began.</param>
/// <param name="Ended">It was closed, cancelled or expired.</param>
public sealed record AgreementCourse(
    Entry<AgreementTookEffect>? TookEffect = null, Entry<AgreementExtended>? Extended = null,
    Entry<AgreementTerminated>? Terminated = null, Entry<AgreementCloseOutStarted>? CloseOut = null,
    IEntry<AgreementFact>? Ended = null) : InvariantRecord
{
    /// <summary>The funding agreements that it was activated for; only of a contingency agreement.</summary>
    public ValueList<Entry<ContingencyActivated>> Activations { get; internal init; }

    // How often one of these was recorded; some are recorded more than once.
    internal int Changes { get; init; }

    // The end as the last extension or amendment moved it; the default while none has, which takes no space.
    internal LocalDate MovedTo { get; init; }
}
