using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Values;
using static Care.Partnerships.Agreements.AgreementPhase;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The state of an agreement as one would write it by hand: the same parts as that of the library.</summary>
internal sealed record HandAgreement
{
    public AgreementPhase Phase { get; init; }
    public LocalDate LastOn { get; init; }
    public AgreementPreparation Preparation { get; init; } = new();
    public AgreementText Text { get; init; } = new();
    public ValueList<Annex> Annexes { get; init; }
    public AgreementSigning Signing { get; init; } = new();
    public AgreementInterruption? Interruption { get; init; }
    public AgreementCourse Course { get; init; } = new();
    public Book<Amendment> Amendments { get; init; } = Book<Amendment>.Empty;
}

/// <summary>What is said by hand: already so, refused, or neither.</summary>
internal readonly record struct HandAnswer(bool WasAlreadySo, Refusal[]? Refusals)
{
    public bool IsAccepted => !WasAlreadySo && Refusals is null;
}

/// <summary>
/// What a table can be compared with at most: one <c>switch</c> over the facts of a memorandum, from the draft to an
/// interruption, with the guards, rules and refusal codes of <see cref="Agreement.Lifecycle"/>. It knows neither
/// amendments nor a role matrix.
/// </summary>
internal static class HandWritten
{
    private static readonly Dictionary<string, int> Places =
        MinimumContents.Elements.Select((element, place) => (element, place)).ToDictionary(row => row.element.Id.Value,
            row => row.place);
    private static readonly Dictionary<AgreementKind, ulong> Needed = Enum.GetValues<AgreementKind>().ToDictionary(
        kind => kind, kind => BitsOf([.. MinimumContents.Elements.Where(element =>
            element.For.Contains(kind)).Select(element => element.Id)]));

    public static (HandAgreement State, Entry? Entry, HandAnswer Answer) Record(HandAgreement a, AgreementFact fact,
        Actor by, LocalDate on)
    {
        var answer = Decide(a, fact, by, on);
        if (!answer.IsAccepted) return (a, null, answer);
        var (state, entry) = Evolve(a, fact, by, on);
        return (state, entry, answer);
    }

    public static HandAnswer Decide(HandAgreement a, AgreementFact fact, Actor by, LocalDate on)
    {
        List<Refusal>? all = null;
        var heading = a.Preparation.Drafted?.Fact.Heading;
        var side = by is Person person ? heading?.Sides.SideOf(person.Party) : null;
        switch (fact)
        {
            case AgreementDrafted f:
                if (Same(a.Preparation.Drafted, f, by, on)) return AlreadySo;
                if (a.Phase is not NotStarted) return NotInThisPhase;
                if (by is not Person drafter) return WrongActor;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, IsGiven(f.Heading.Number), "CP-VAL-001", "heading.number");
                Check(ref all, IsGiven(f.Heading.Title), "CP-VAL-001", "heading.title");
                Check(ref all, f.Heading.Sides.SideOf(drafter.Party) is not null, "CP-LIF-007", "by");
                Check(ref all, f.Heading.Signatories.IsComplete, "CP-VAL-001", "heading.signatories");
                if (f.Heading.Roles is not null)
                    throw new NotSupportedException("Written by hand without a role matrix.");
                break;
            case ExpectationsDiscussed f:
                if (Same(a.Preparation.Expectations, f, by, on)) return AlreadySo;
                if (a.Phase is not (Draft or Negotiating)) return NotInThisPhase;
                if (NotOfASide(by, side) is { } stranger) return stranger;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, AreGiven(f.Topics), "CP-VAL-001", "topics");
                Check(ref all, f.DiscussedOn <= on, "CP-LIF-006", "discussedOn");
                Check(ref all, heading!.Sides.SideOf(f.With.Party) is { } other && other != side, "CP-AGR-029", "with");
                break;
            case NegotiationOpened f:
                if (Same(a.Preparation.Opened, f, by, on)) return AlreadySo;
                if (a.Phase is not Draft) return NotInThisPhase;
                if (NotOfASide(by, side) is { } stranger2) return stranger2;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all,
                    a.Preparation.Selected is not null || !AgreementCapabilities.Of(heading!.Kind).MayCarryFunds,
                    "CP-AGR-005", "selection");
                CheckPartner(ref all, a, on);
                break;
            case TextProposed f:
                if (Same(a.Text.Proposed, f, by, on)) return AlreadySo;
                if (a.Phase is not Negotiating) return NotInThisPhase;
                if (NotOfASide(by, side) is { } stranger3) return stranger3;
                var capabilities = AgreementCapabilities.Of(heading!.Kind);
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, f.Version == a.Text.Version + 1, "CP-LIF-016", "version");
                Check(ref all, capabilities.MayCarryFunds || f.Terms.Ceiling is null, "CP-AGR-007", "terms.ceiling");
                Check(ref all, !capabilities.MayCarryFunds || f.Terms.Ceiling is { MinorUnits: > 0 }, "CP-AGR-008",
                    "terms.ceiling");
                Check(ref all, f.Terms.Ceiling?.Currency.InUseOn(on).IsSuccess is not false, "CP-VAL-005",
                    "terms.ceiling");
                Check(ref all, !capabilities.RequiresProject || IsGiven(f.Terms.Project), "CP-AGR-009",
                    "terms.project");
                if (!AreKnown(f.Contents)) Check(ref all, false, "CP-AGR-010", "contents");
                else Check(ref all, ulong.PopCount(BitsOf(f.Contents)) == (ulong)f.Contents.Count, "CP-VAL-028",
                    "contents");
                break;
            case TextAccepted f:
                if (side is { } accepting && Same(a.Text.Accepted[accepting], f, by, on)) return AlreadySo;
                if (a.Phase is not Negotiating) return NotInThisPhase;
                if (NotOfASide(by, side) is { } stranger4) return stranger4;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, a.Text.Proposed is not null, "CP-AGR-035", "version");
                Check(ref all, a.Text.Accepted[side!.Value] is null, "CP-LIF-017", "version");
                Check(ref all, f.Version == a.Text.Version && f.Version > 0, "CP-LIF-015", "version");
                break;
            case AgreementSubmittedForSignature f:
                if (Same(a.Signing.Submitted, f, by, on)) return AlreadySo;
                if (a.Phase is not Negotiating) return NotInThisPhase;
                if (NotOfASide(by, side) is { } stranger5) return stranger5;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, a.Text.AcceptedByBothOn is not null, "CP-AGR-013", "version");
                Check(ref all, AreComplete(heading!, a.Text.Proposed?.Fact.Contents ?? []), "CP-AGR-014", "contents");
                Check(ref all, AreAgreed(heading!, a.Annexes), "CP-AGR-015", "annexes");
                Check(ref all, a.Preparation.Expectations is not null
                    || !AgreementCapabilities.Of(heading!.Kind).RequiresNoFundingStatement, "CP-AGR-028", "topics");
                CheckParent(ref all, a);
                CheckPartner(ref all, a, on);
                break;
            case AgreementSigned f:
                if (Same(SignatureOf(a, by), f, by, on)) return AlreadySo;
                if (a.Phase is not AwaitingSignature) return NotInThisPhase;
                if (NotASignatory(by, side, heading) is { } stranger6) return stranger6;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, a.Signing.Signed[side!.Value] is null, "CP-LIF-017", "by");
                CheckParent(ref all, a);
                CheckPartner(ref all, a, on);
                Check(ref all, f.SignedOn <= on, "CP-LIF-006", "signedOn");
                Check(ref all, !(f.SignedOn < a.Text.AcceptedByBothOn), "CP-AGR-016", "signedOn");
                var terms = a.Text.Proposed!.Fact.Terms;
                Check(ref all, terms.AllowsEarlierStart || f.SignedOn <= terms.Period.Start, "CP-AGR-017", "signedOn");
                Check(ref all, f.Under is null, "CP-AGR-034", "under");
                break;
            case AgreementTookEffect f:
                if (Same(a.Course.TookEffect, f, by, on)) return AlreadySo;
                if (a.Phase is not Signed) return NotInThisPhase;
                if (by != Actor.Clock) return WrongActor;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, on == LocalDate.Max(a.Text.Proposed!.Fact.Terms.Period.Start, a.LastOn), "CP-LIF-005",
                    "on");
                break;
            case AgreementSuspended f:
                if (Same(a.Interruption?.Suspended, f, by, on)) return AlreadySo;
                if (a.Phase is not (Signed or Active or ClosingOut)) return NotInThisPhase;
                if (NotASignatory(by, side, heading) is { } stranger7) return stranger7;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                Check(ref all, IsGiven(f.Reason), "CP-VAL-001", "reason");
                Check(ref all, f.NoticeOn <= on, "CP-LIF-006", "noticeOn");
                break;
            case AgreementResumed f:
                if (Same(a.Interruption?.Resumed, f, by, on)) return AlreadySo;
                if (a.Phase is not Suspended) return NotInThisPhase;
                if (NotASignatory(by, side, heading) is { } stranger8) return stranger8;
                Check(ref all, on >= a.LastOn, "CP-LIF-003", "on");
                break;
            default:
                throw new NotSupportedException($"{fact.GetType().Name} is not written by hand.");
        }

        return new(false, all?.ToArray());
    }

    private static (HandAgreement State, Entry Entry) Evolve(HandAgreement a, AgreementFact fact, Actor by,
        LocalDate on)
    {
        switch (fact)
        {
            case AgreementDrafted f:
                var drafted = Entry.Of(f, by, on);
                return (a with { Phase = Draft, LastOn = on, Preparation = new(drafted) }, drafted);
            case ExpectationsDiscussed f:
                var discussed = Entry.Of(f, by, on);
                return (a with { LastOn = on, Preparation = a.Preparation with { Expectations = discussed } },
                    discussed);
            case NegotiationOpened f:
                var opened = Entry.Of(f, by, on);
                return (a with { Phase = Negotiating, LastOn = on,
                    Preparation = a.Preparation with { Opened = opened } }, opened);
            case TextProposed f:
                var proposed = Entry.Of(f, by, on);
                return (a with { LastOn = on, Text = new(proposed) }, proposed);
            case TextAccepted f:
                var accepted = Entry.Of(f, by, on);
                return (a with { LastOn = on, Text = a.Text with { Accepted = a.Text.Accepted.With(SideOf(a, by),
                    accepted) } }, accepted);
            case AgreementSubmittedForSignature f:
                var submitted = Entry.Of(f, by, on);
                return (a with { Phase = AwaitingSignature, LastOn = on, Signing = new(submitted,
                    a.Signing.Returned) }, submitted);
            case AgreementSigned f:
                var signature = Entry.Of(f, by, on);
                var signing = a.Signing with { Signed = a.Signing.Signed.With(SideOf(a, by), signature) };
                return (a with { Phase = signing.IsComplete ? Signed : AwaitingSignature, LastOn = on,
                    Signing = signing }, signature);
            case AgreementTookEffect f:
                var tookEffect = Entry.Of(f, by, on);
                return (a with { Phase = Active, LastOn = on, Course = a.Course with { TookEffect = tookEffect } },
                    tookEffect);
            case AgreementSuspended f:
                var suspended = Entry.Of(f, by, on);
                return (a with { Phase = Suspended, LastOn = on, Interruption = new(suspended, a.Phase) }, suspended);
            case AgreementResumed f:
                var resumed = Entry.Of(f, by, on);
                var interruption = a.Interruption!;
                return (a with { Phase = interruption.ReturnsTo, LastOn = on,
                    Interruption = interruption with { Resumed = resumed } }, resumed);
            default:
                throw new NotSupportedException($"{fact.GetType().Name} is not written by hand.");
        }
    }

    private static HandAnswer AlreadySo => new(true, null);
    private static HandAnswer NotInThisPhase => Refused("CP-LIF-001", "phase");
    private static HandAnswer WrongActor => Refused("CP-LIF-002", "by");

    private static HandAnswer Refused(string code, string field) => new(false, [new(code, field, $"No.")]);

    private static HandAnswer? NotOfASide(Actor by, Side? side) =>
        by is not Person ? WrongActor : side is null ? Refused("CP-LIF-007", "by") : null;

    private static HandAnswer? NotASignatory(Actor by, Side? side, AgreementHeading? heading) =>
        by is not Person person ? WrongActor
        : side is not { } known ? Refused("CP-LIF-007", "by")
        : person.Position != heading!.Signatories[known] ? Refused("CP-AGR-001", "by")
        : null;

    private static void Check(ref List<Refusal>? all, bool isMet, string code, string field)
    {
        if (!isMet) (all ??= []).Add(new(code, field, $"No."));
    }

    private static bool Same<TFact>(Entry<TFact>? kept, TFact fact, Actor by, LocalDate on) where TFact : Fact =>
        kept is not null && kept.On == on && kept.By.Equals(by) && kept.Fact.Equals(fact);

    private static Entry<AgreementSigned>? SignatureOf(HandAgreement a, Actor by) =>
        a.Signing.Signed.Lead?.By.Equals(by) is true ? a.Signing.Signed.Lead
        : a.Signing.Signed.Partner?.By.Equals(by) is true ? a.Signing.Signed.Partner
        : null;

    private static Side SideOf(HandAgreement a, Actor by) =>
        a.Preparation.Drafted!.Fact.Heading.Sides.SideOf(by)!.Value;

    // Written by hand without parents and renewals, which the lives of the benchmark do not have.
    private static void CheckParent(ref List<Refusal>? all, HandAgreement a) =>
        Check(ref all, a.Preparation.Drafted!.Fact.Heading.Parent is null, "CP-AGR-044", "heading.parent");

    private static void CheckPartner(ref List<Refusal>? all, HandAgreement a, LocalDate on)
    {
        var selection = a.Preparation.Selected?.Fact.Selection;
        if (selection?.Risk is RiskLevel.Ineligible) Check(ref all, false, "CP-AGR-006", "selection");
        else Check(ref all, !(on > selection?.ValidUntil), "CP-AGR-046", "selection.validUntil");
    }

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool AreGiven(ValueList<string> texts)
    {
        foreach (var text in texts) if (!IsGiven(text)) return false;
        return texts.Count > 0;
    }

    private static bool AreKnown(ValueList<Id<ContentElement>> contents)
    {
        foreach (var id in contents) if (!Places.ContainsKey(id.Value)) return false;
        return true;
    }

    private static bool AreComplete(AgreementHeading heading, ValueList<Id<ContentElement>> contents)
    {
        foreach (var id in heading.RequiredContents) if (!contents.Contains(id)) return false;
        return (Needed[heading.Kind] & ~BitsOf(contents)) == 0;
    }

    private static bool AreAgreed(AgreementHeading heading, ValueList<Annex> annexes)
    {
        foreach (var annex in annexes) if (!annex.Agreed.IsComplete) return false;
        return !AgreementCapabilities.Of(heading.Kind).MayCarryFunds;
    }

    private static ulong BitsOf(ValueList<Id<ContentElement>> contents)
    {
        var bits = 0UL;
        foreach (var id in contents) if (Places.TryGetValue(id.Value, out var place)) bits |= 1UL << place;
        return bits;
    }
}
