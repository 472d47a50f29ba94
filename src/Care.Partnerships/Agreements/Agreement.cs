using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Agreements;

/// <summary>An agreement between two sides, as its history made it. Each fact is the event that recorded it.</summary>
/// <remarks>Holds its ceiling and references to its annexes, never a budget. Immutable; what changes together is a value of its own inside.</remarks>
public sealed partial record Agreement : ILifecycleState<AgreementPhase>
{
    private Agreement() { }

    /// <summary>The agreement of an empty history.</summary>
    public static Agreement NotStarted { get; } = new();

    /// <inheritdoc/>
    public AgreementPhase Phase { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastOn { get; internal init; }

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
    public ValueList<Amendment> Amendments { get; internal init; }

    /// <summary>The funding agreements that it was activated for; only of a contingency agreement.</summary>
    public ValueList<ContingencyActivated> Activations { get; internal init; }

    /// <summary>What names it.</summary>
    /// <exception cref="InvalidOperationException">It was never drafted.</exception>
    public AgreementHeading Heading => Preparation.Drafted?.Heading ?? throw new InvalidOperationException("This agreement was never drafted.");

    /// <summary>What its text binds the two sides to; null while no text is on the table. Extensions and amendments leave it as it is: see <see cref="End"/>, <see cref="Ceiling"/>, <see cref="Project"/>.</summary>
    public AgreementTerms? Terms => Text.Proposed?.Terms;

    /// <summary>The first day, included.</summary>
    /// <exception cref="InvalidOperationException">No text is on the table.</exception>
    public LocalDate Start => TermsInForce.Period.Start;

    /// <summary>The last day, included, as extended and amended.</summary>
    /// <exception cref="InvalidOperationException">No text is on the table.</exception>
    public LocalDate End
    {
        get
        {
            // Whatever moves the end moves it later, so that the latest is in force, in whichever order they came.
            var end = Course.Extended?.NewEnd ?? TermsInForce.Period.End;
            foreach (var amendment in Amendments) if (amendment is { IsApplied: true, Changes.End: { } later } && later > end) end = later;
            return end;
        }
    }

    /// <summary>The most that may be paid under it, as amended; null for kinds that carry no money and while no text is on the table.</summary>
    public Money? Ceiling
    {
        get
        {
            var ceiling = Terms?.Ceiling;
            foreach (var amendment in Amendments) if (amendment is { IsApplied: true, Changes.Ceiling: { } amended }) ceiling = amended;
            return ceiling;
        }
    }

    /// <summary>The project or response that it belongs to, as amended; null where it belongs to none.</summary>
    public string? Project
    {
        get
        {
            var project = Terms?.Project;
            foreach (var amendment in Amendments) if (amendment is { IsApplied: true, Changes.Project: { } amended }) project = amended;
            return project;
        }
    }

    /// <summary>The version of what binds the two sides: 1 as signed, and one more for each amendment that was applied.</summary>
    public int Version
    {
        get
        {
            var version = 1;
            foreach (var amendment in Amendments) if (amendment.IsApplied) version++;
            return version;
        }
    }

    /// <summary>The annex of a kind that is in force, as amended; null where there is none.</summary>
    public AnnexReference? AnnexInForce(AnnexKind kind)
    {
        var annex = AnnexOf(kind)?.Attached.Annex;
        foreach (var amendment in Amendments) if (amendment.IsApplied && amendment.Changes.AnnexOf(kind) is { } amended) annex = amended;
        return annex;
    }

    /// <summary>The words of an element of the text as they were amended; null where the text as signed says it.</summary>
    public string? ClauseInForce(Id<ContentElement> element)
    {
        string? words = null;
        foreach (var amendment in Amendments) if (amendment.IsApplied && amendment.Changes.ClauseOf(element) is { } amended) words = amended;
        return words;
    }

    /// <summary>An amendment; null where none of this identity was proposed.</summary>
    public Amendment? AmendmentOf(Id<Amendment> id)
    {
        foreach (var amendment in Amendments) if (amendment.Id == id) return amendment;
        return null;
    }

    /// <summary>It was terminated, and is not closed yet: what is owed is still to be settled.</summary>
    public bool IsSettlementPending => Course.Terminated is not null && Phase is AgreementPhase.Terminated or AgreementPhase.ClosingOut;

    /// <summary>The side that an actor acts for; null for the clock and for strangers.</summary>
    public Side? SideOf(Actor actor) => actor is Person person ? Preparation.Drafted?.Heading.SideOf(person.Party) : null;

    /// <summary>The annex of a kind; null where there is none.</summary>
    public Annex? AnnexOf(AnnexKind kind)
    {
        foreach (var annex in Annexes) if (annex.Attached.Annex.Kind == kind) return annex;
        return null;
    }

    // What is in force in the parts that a change means.
    internal AgreementParts InForce(AgreementParts change)
    {
        var (annexes, clauses) = (default(ValueList<AnnexReference>), default(ValueList<Clause>));
        foreach (var annex in change.Annexes) if (AnnexInForce(annex.Kind) is { } before) annexes = annexes.Add(before);
        foreach (var clause in change.Clauses) if (ClauseInForce(clause.Element) is { } before) clauses = clauses.Add(clause with { Words = before });
        return new(change.End is null ? null : End, change.Ceiling is null ? null : Ceiling, change.Project is null ? null : Project, annexes, clauses) { Roles = change.Roles is null ? null : Roles };
    }

    internal Amendment? OpenAmendment(Func<Amendment, bool> which)
    {
        foreach (var amendment in Amendments) if (amendment.IsOpen && which(amendment)) return amendment;
        return null;
    }

    private AgreementTerms TermsInForce => Terms ?? throw new InvalidOperationException("No text is on the table: there is no period yet.");
}

/// <summary>How an agreement came about.</summary>
/// <param name="Drafted">It was written down.</param>
/// <param name="Selected">The partner was selected.</param>
/// <param name="Opened">The negotiation was opened.</param>
/// <param name="Expectations">What it promises and what not was last discussed.</param>
public sealed record AgreementPreparation(AgreementDrafted? Drafted = null, PartnerSelected? Selected = null, NegotiationOpened? Opened = null, ExpectationsDiscussed? Expectations = null);

/// <summary>A numbered text and the sides that accepted it. A new text lifts both acceptances.</summary>
/// <param name="Proposed">The text on the table.</param>
/// <param name="ByLead">The lead accepted it.</param>
/// <param name="ByPartner">The partner accepted it.</param>
public sealed record AgreementText(TextProposed? Proposed = null, TextAccepted? ByLead = null, TextAccepted? ByPartner = null)
{
    /// <summary>The number of the text on the table; 0 while there is none.</summary>
    public int Version => Proposed?.Version ?? 0;

    /// <summary>The day that the later side accepted it; null until both have.</summary>
    public LocalDate? AcceptedByBothOn => ByLead is null || ByPartner is null ? null : LocalDate.Max(ByLead.On, ByPartner.On);

    /// <summary>The acceptance of a side.</summary>
    public TextAccepted? this[Side side] => side switch { Side.Lead => ByLead, Side.Partner => ByPartner };

    internal AgreementText With(TextProposed next) => next.Version == Version + 1 ? new(next) : throw new InvalidOperationException($"text {next.Version} follows text {Version}");

    internal AgreementText With(TextAccepted accepted) =>
        accepted.Version != Version ? throw new InvalidOperationException($"text {accepted.Version} is accepted, but text {Version} is on the table")
        : this[accepted.Side] is not null ? throw new InvalidOperationException($"the {accepted.Side} accepts text {Version} twice")
        : accepted.Side is Side.Lead ? this with { ByLead = accepted } : this with { ByPartner = accepted };

    internal AgreementText Lifted() => new(Proposed);
}

/// <summary>An annex and the sides that agreed to this version of it.</summary>
/// <param name="Attached">It was referred to.</param>
/// <param name="ByLead">The lead agreed.</param>
/// <param name="ByPartner">The partner agreed.</param>
public sealed record Annex(AnnexAttached Attached, AnnexAgreed? ByLead = null, AnnexAgreed? ByPartner = null)
{
    /// <summary>Both sides agreed to this version.</summary>
    public bool IsAgreedByBoth => ByLead is not null && ByPartner is not null;

    /// <summary>The agreement of a side.</summary>
    public AnnexAgreed? this[Side side] => side switch { Side.Lead => ByLead, Side.Partner => ByPartner };
}

/// <summary>The gathering of signatures.</summary>
/// <param name="Submitted">Editing stopped.</param>
/// <param name="Returned">The text was last taken up again.</param>
/// <param name="Signatures">The signatures on the text, in their order: one of each side, or as many as the sign-off takes.</param>
public sealed record AgreementSigning(AgreementSubmittedForSignature? Submitted = null, AgreementReturnedToNegotiation? Returned = null, ValueList<AgreementSigned> Signatures = default)
{
    /// <summary>The sign-off of the role matrix, opened when the text was submitted; null before that, and where the agreement has no matrix.</summary>
    public SignOff? SignOff { get; internal init; }

    /// <summary>The lead signed; its last signature where it gives several.</summary>
    public AgreementSigned? ByLead => this[Side.Lead];

    /// <summary>The partner signed; its last signature where it gives several.</summary>
    public AgreementSigned? ByPartner => this[Side.Partner];

    /// <summary>The last signature of a side.</summary>
    public AgreementSigned? this[Side side]
    {
        get
        {
            for (var i = Signatures.Count - 1; i >= 0; i--) if (Signatures[i].Side == side) return Signatures[i];
            return null;
        }
    }

    /// <summary>The sign-off is complete, or, where there is no role matrix, both sides signed.</summary>
    public bool IsComplete => SignOff is { } signOff ? signOff.IsComplete : ByLead is not null && ByPartner is not null;

    // Whether nobody of a side is awaited.
    internal bool IsDoneBy(Side side, AgreementHeading heading) => SignOff is { } signOff ? signOff.Next.All(post => heading.SideOf(post.Party) != side) : this[side] is not null;

    internal AgreementSigning With(AgreementSigned signed) => SignOff is { } signOff
        ? this with { Signatures = Signatures.Add(signed), SignOff = signOff.With(AnswerIn(signed)) }
        : this[signed.Side] is not null ? throw new InvalidOperationException($"the {signed.Side} signs twice")
        : this with { Signatures = Signatures.Add(signed) };

    private static SignOffAnswer AnswerIn(AgreementSigned signed) => signed.Answer is { } answer && answer.By.Id == signed.By && answer.On == signed.On && answer.Approves ? answer
        : throw new InvalidOperationException("the role matrix asks for an approval by who signs, and none is there");
}

/// <summary>An interruption of an agreement.</summary>
/// <param name="Suspended">It was interrupted.</param>
/// <param name="ReturnsTo">The phase to which it returns.</param>
/// <param name="Resumed">It returned; null while it is interrupted.</param>
public sealed record AgreementInterruption(AgreementSuspended Suspended, AgreementPhase ReturnsTo, AgreementResumed? Resumed = null);

/// <summary>What happened to an agreement since it was signed.</summary>
/// <param name="TookEffect">It entered into force.</param>
/// <param name="Extended">The last extension.</param>
/// <param name="Terminated">It ended before its time.</param>
/// <param name="CloseOut">The ordered end began.</param>
/// <param name="Ended">It was closed, cancelled or expired.</param>
public sealed record AgreementCourse(
    AgreementTookEffect? TookEffect = null, AgreementExtended? Extended = null, AgreementTerminated? Terminated = null, CloseOutStarted? CloseOut = null, AgreementEvent? Ended = null);
