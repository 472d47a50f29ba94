using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using static Care.Partnerships.Agreements.AgreementPhase;
using static Care.Partnerships.Rows<
    Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementPhase,
    Care.Partnerships.Agreements.AgreementFact>;

namespace Care.Partnerships.Agreements;

// The life of an agreement. Source: CARE Emergency Toolkit, partnership cycle and contracting (current edition;
// selection, signing and close-out also from the earlier one).
public sealed partial record Agreement
{
    /// <summary>The agreement of an empty history.</summary>
    public static Agreement NotStarted { get; } = new();

    /// <summary>The life of an agreement: what may be recorded when, by whom. What is not listed is refused.</summary>
    public static Lifecycle<Agreement, AgreementFact> Lifecycle { get; } =
        new Table<Agreement, AgreementPhase, AgreementFact>(
        "Agreement", NotStarted, Evolve, final: [Closed, Cancelled, Expired],
    //  what is recorded                   "verb"
    //      from                                             to                           by
        On<AgreementDrafted>              ("draft",
            [AgreementPhase.NotStarted],                     [Draft],                     Anybody)
            .Provided([HasNumber, HasTitle, ListsEachOnce, DraftedByOneOfThem, SignatoriesAreNamed,
                RolesNameBothParties, RolesLetBothSign])
            .KeptAs(a => a.Preparation.Drafted),
        On<PartnerSelected>               ("select the partner",
            [Draft],                                         Stay,                        RatedByTheLead)
            .Provided([SoleSourceJustified, RiskRated, ScreenedFirst, ValidOnceScreened, SelectedByNow])
            .KeptAs(a => a.Preparation.Selected),
        On<NegotiationOpened>             ("open negotiation",
            [Draft],                                         [Negotiating],               EitherSide)
            .OnlyWhen([PartnerIsSelected, PartnerIsEligible])
            .KeptAs(a => a.Preparation.Opened),
        On<TextProposed>                  ("propose a text",
            [Negotiating],                                   Stay,                        EitherSide)
            .OnlyWhen([BothSignSomeText])
            .Provided([IsNextVersion, CeilingFitsKind, CurrencyInUse, ProjectFitsKind, RolesReachCeiling,
                ContentsAreKnown, CeilingStaysWithinAward, PeriodStaysWithinAward])
            .KeptAs(a => a.Text.Proposed),
        On<TextAccepted>                  ("accept the text",
            [Negotiating],                                   Stay,                        EitherSide)
            .OnlyWhen([TextIsThere, TextNotYetAccepted])
            .Provided([IsOnTheTable])
            .KeptAs((a, by) => a.SideOf(by) is { } side ? a.Text.Accepted[side] : null),
        On<AnnexAttached>                 ("attach an annex",
            [Negotiating],                                   Stay,                        EitherSide)
            .Provided([AnnexHasId, AnnexIsNewer])
            .KeptAs((a, _, f) => a.AnnexOf(f.Annex.Kind)?.Attached),
        On<AnnexAgreed>                   ("agree to an annex",
            [Negotiating],                                   Stay,                        EitherSide)
            .OnlyWhen([AnAnnexIsToBeAgreed])
            .Provided([AnnexIsAttached, AnnexNotYetAgreed])
            .KeptAs((a, by, f) => a.SideOf(by) is { } side ? a.AnnexOf(f.Annex.Kind)?.Agreed[side] : null),
        On<ExpectationsDiscussed>         ("discuss expectations",
            [Draft, Negotiating],                            Stay,                        EitherSide)
            .Provided([HasTopics, DiscussedByNow, OtherSideTookPart])
            .KeptAs(a => a.Preparation.Expectations),
        On<AgreementSubmittedForSignature>("submit for signature",
            [Negotiating],                                   [AwaitingSignature],         EitherSide)
            .OnlyWhen([BothAccepted, ContentsAreComplete, AnnexesAreAgreed, ExpectationsAreClear, ParentIsInForce,
                PartnerIsEligible])
            .KeptAs(a => a.Signing.Submitted),
        On<AgreementReturnedToNegotiation>("return to negotiation",
            [AwaitingSignature],                             [Negotiating],               EitherSideUntilSigned)
            .Provided([HasReason])
            .KeptAs(a => a.Signing.Returned),
        On<AgreementSigned>               ("sign",
            [AwaitingSignature],                             [AwaitingSignature, Signed], Signatory)
            .OnlyWhen([SideNotYetSigned, SeatIsFree, DidNotWriteIt, CountsOnce, ParentIsInForce, PartnerIsEligible])
            .Provided([SignedByNow, SignedAfterAcceptance, SignedBeforeStart])
            .ProvidedAll([StandsInByRight])
            .KeptAs((a, by) => a.Signing.SignatureOf(by)),
        OnDay(new AgreementTookEffect(),
            [Signed],                                        [Active],                    StartOfPeriod)
            .KeptAs(a => a.Course.TookEffect),
        On<AgreementSuspended>            ("suspend",
            [Signed, Active, ClosingOut],                    [Suspended],                 Signatory)
            .Provided([HasReason, NoticeGivenByNow])
            .KeptAs(a => a.Interruption?.Suspended),
        On<AgreementResumed>              ("resume",
            [Suspended],                                     [Signed, Active, ClosingOut], Signatory)
            .KeptAs(a => a.Interruption?.Resumed),
        On<ContingencyActivated>          ("activate",
            [Active],                                        Stay,                        Signatory)
            .OnlyWhen([IsForContingencies])
            .Provided([HasEmergency, HasNumber, HasTitle, IsANewAgreement])
            .KeptAs((a, _, f) => a.ActivationFor(f.Activation.Agreement)),
        On<AgreementExtended>             ("extend",
            [Active, ClosingOut],                            [Active],                    Signatory)
            .OnlyWhen([NotTerminated, NotPastTheEnd, EndNotUnderAmendment, DonorLeavesTheEnd,
                ALaterEndIsLeft])
            .Provided([EndsLater, IsJustified, OtherSideAgrees, StaysWithinParent, StaysWithinAward])
            .KeptAs(a => a.Course.Extended),
        On<AgreementTerminated>           ("terminate",
            [Signed, Active, Suspended],                     [Terminated],                Signatory)
            .Provided([HasClause, HasReason, NoticeGivenByNow, LastDayInTime])
            .KeptAs(a => a.Course.Terminated),
        On<AgreementCloseOutStarted>               ("start close-out",
            [Active, Terminated],                            [ClosingOut],                EitherSide)
            .OnlyWhen([NeedsCloseOut])
            .Provided([MetByNow])
            .KeptAs(a => a.Course.CloseOut),
        On<AgreementClosed>               ("close",
            [ClosingOut],                                    [Closed],                    Signatory)
            .OnlyWhen([NoOpenAmendment, LastDayHasPassed])
            .Provided([CloseOutIsOfThisAgreement, ClosedOutByNow, ClosedOutSinceItBegan, ClosedOutFromTheLastDay,
                AccountIsClosed, AccountIsOfThisAgreement, AccountClosedByNow, AccountClosedSinceItBegan,
                SettledOnWhatIsBooked])
            .KeptAs(a => a.Course.Ended as Entry<AgreementClosed>),
        On<AgreementCancelled>            ("cancel",
            [Draft, Negotiating, AwaitingSignature],         [Cancelled],                 Signatory)
            .Provided([HasReason])
            .KeptAs(a => a.Course.Ended as Entry<AgreementCancelled>),
        OnDay(new AgreementExpired(),
            [Active, Suspended, Terminated],                 [Expired],                   DayAfterTheEnd)
            .KeptAs(a => a.Course.Ended as Entry<AgreementExpired>),

    //  instead of all that comes before
        On<AgreementTakenOver>            ("take over",
            [AgreementPhase.NotStarted],                     [Active],                    Anybody)
            .Provided([HasNumber, HasTitle, ListsEachOnce, TakenOverByOneOfThem, SignatoriesAreNamed,
                RolesNameBothParties, CeilingFitsKind, CeilingStaysWithinAward, PeriodStaysWithinAward,
                StandsUnderItsParent, RiskRated, SignedByNow, RunsToday, SaysWhereTheTextIs, OtherSideAgrees])
            .KeptAs(a => a.Preparation.TakenOver),

    //  at any time
        On<ParentFollowed>                ("follow the parent",
            [Draft, Negotiating, AwaitingSignature, Signed, Active, Suspended],
                                                             Stay,                        EitherSide)
            .OnlyWhen([StandsUnderAnother])
            .Provided([IsOfTheParent, JoinsTheSameParties, IsNotOlder])
            .KeptAs(a => a.Preparation.ParentFollowed),
        On<DueDiligenceRenewed>           ("renew the due diligence",
            [Draft, Negotiating, AwaitingSignature, Signed, Active, Suspended, Terminated, ClosingOut],
                                                             Stay,                        RatedByTheLead)
            .Provided([RiskRated, ScreenedByNow, ValidOnceScreened, HasReason])
            .KeptAs(a => a.Preparation.Renewed))
        {
            Parts = [Amendment.Table],
        };

    private protected override Lifecycle<Agreement, AgreementFact> Rules => Lifecycle;

    // What an entry changes; never whether it may be recorded.
    private static Agreement Evolve(Agreement a, Entry e) => e.Said switch
    {
        AgreementDrafted => a with { Phase = Draft, LastOn = e.On, Preparation = new(e.As<AgreementDrafted>()) },
        AgreementTakenOver => a with
        {
            Phase = Active, LastOn = e.On,
            Preparation = new() { Since = new(TakenOver: e.As<AgreementTakenOver>()) }
        },
        PartnerSelected => a with
        {
            LastOn = e.On,
            Preparation = a.Preparation with
            {
                Selected = e.As<PartnerSelected>(),
                Since = a.Preparation.Since is { } since ? since with { Renewed = null } : null,
            }
        },
        ParentFollowed => a with
        {
            LastOn = e.On,
            Preparation = a.Preparation with
            {
                Since = (a.Preparation.Since ?? new()) with { ParentFollowed = e.As<ParentFollowed>() }
            }
        },
        DueDiligenceRenewed => a with
        {
            LastOn = e.On, Course = a.IsSigned ? a.Course with { Changes = a.Course.Changes + 1 } : a.Course,
            Preparation = a.Preparation with
            {
                Since = (a.Preparation.Since ?? new()) with { Renewed = e.As<DueDiligenceRenewed>() }
            }
        },
        NegotiationOpened => a with
        {
            Phase = Negotiating, LastOn = e.On,
            Preparation = a.Preparation with { Opened = e.As<NegotiationOpened>() }
        },
        TextProposed f => a with
        {
            LastOn = e.On,
            Text = f.Version == a.Text.Version + 1
                ? new(e.As<TextProposed>())
                : throw Not($"text {f.Version} follows text {a.Text.Version}")
        },
        TextAccepted f => a with { LastOn = e.On, Text = a.Text with { Accepted = Accepted(a, f, e) } },
        AnnexAttached f => a with
        {
            LastOn = e.On, Annexes = Without(a, f.Annex.Kind).Add(new(e.As<AnnexAttached>()))
        },
        AnnexAgreed f => a with { LastOn = e.On, Annexes = WithAnnexAgreed(a, f, e) },
        ExpectationsDiscussed => a with
        {
            LastOn = e.On, Preparation = a.Preparation with { Expectations = e.As<ExpectationsDiscussed>() }
        },
        AgreementSubmittedForSignature => a with
        {
            Phase = AwaitingSignature, LastOn = e.On,
            Signing = new(e.As<AgreementSubmittedForSignature>(), a.Signing.Returned) { SignOff = SignOffOf(a, e.On) }
        },
        AgreementReturnedToNegotiation => a with
        {
            Phase = Negotiating, LastOn = e.On, Text = new(a.Text.Proposed),
            Signing = new(Returned: e.As<AgreementReturnedToNegotiation>())
        },
        AgreementSigned f => WithSignature(a, f, e),
        AgreementTookEffect => a with
        {
            Phase = Active, LastOn = e.On,
            Course = a.Course with { TookEffect = e.As<AgreementTookEffect>(), Changes = a.Course.Changes + 1 }
        },
        AgreementSuspended => a with
        {
            Phase = Suspended, LastOn = e.On,
            Interruption = new(e.As<AgreementSuspended>(), a.Phase) { Changes = (a.Interruption?.Changes ?? 0) + 1 }
        },
        AgreementResumed => a.Interruption is { } i
            ? a with
            {
                Phase = i.ReturnsTo, LastOn = e.On,
                Interruption = i with { Resumed = e.As<AgreementResumed>(), Changes = i.Changes + 1 }
            }
            : throw Not("it resumes what was never suspended"),
        ContingencyActivated f => a.ActivationFor(f.Activation.Agreement) is null
            ? a with
            {
                LastOn = e.On, Course = a.Course with { Activations = a.Activations.Add(e.As<ContingencyActivated>()) }
            }
            : throw Not($"{f.Activation.Agreement} is activated twice"),
        AgreementExtended f => a with
        {
            Phase = Active, LastOn = e.On,
            Course = a.Course with
            {
                Extended = e.As<AgreementExtended>(), MovedTo = f.NewEnd, Changes = a.Course.Changes + 1
            }
        },
        AgreementTerminated => a with
        {
            Phase = Terminated, LastOn = e.On,
            Course = a.Course with { Terminated = e.As<AgreementTerminated>(), Changes = a.Course.Changes + 1 }
        },
        AgreementCloseOutStarted => a with
        {
            Phase = ClosingOut, LastOn = e.On,
            Course = a.Course with { CloseOut = e.As<AgreementCloseOutStarted>(), Changes = a.Course.Changes + 1 }
        },
        AgreementClosed => a with
        {
            Phase = Closed, LastOn = e.On,
            Course = a.Course with { Ended = e.As<AgreementClosed>(), Changes = a.Course.Changes + 1 }
        },
        AgreementCancelled => a with
        {
            Phase = Cancelled, LastOn = e.On,
            Course = a.Course with { Ended = e.As<AgreementCancelled>(), Changes = a.Course.Changes + 1 }
        },
        AgreementExpired => a with
        {
            Phase = Expired, LastOn = e.On,
            Course = a.Course with { Ended = e.As<AgreementExpired>(), Changes = a.Course.Changes + 1 }
        },
        _ => throw new System.Diagnostics.UnreachableException(
            $"{e.Said.GetType().Name} is no fact of an agreement."),
    };

    private static InvalidOperationException Not(string why) => new(why);

    // What follows from who said it: an entry of a stored history may be by anybody.
    internal Side SideIn(Entry e) => SideOf(e.By) ?? throw Not($"{e.By} is of neither side");

    private static BySide<Entry<TextAccepted>?> Accepted(Agreement a, TextAccepted f, Entry e)
    {
        var side = a.SideIn(e);
        return f.Version != a.Text.Version
                ? throw Not($"text {f.Version} is accepted, but text {a.Text.Version} is on the table")
            : a.Text.Accepted[side] is not null ? throw Not($"the {side} accepts text {f.Version} twice")
            : a.Text.Accepted.With(side, e.As<TextAccepted>());
    }

    private static ValueList<Annex> Without(Agreement a, AnnexKind kind) =>
        a.AnnexOf(kind) is null
            ? a.Annexes
            : a.Annexes.Where(annex => annex.Attached.Fact.Annex.Kind != kind).ToValueList();

    private static ValueList<Annex> WithAnnexAgreed(Agreement a, AnnexAgreed f, Entry e)
    {
        var side = a.SideIn(e);
        for (var i = 0; i < a.Annexes.Count; i++)
        {
            var annex = a.Annexes[i];
            if (annex.Attached.Fact.Annex != f.Annex) continue;
            if (annex.Agreed[side] is not null) throw Not($"the {side} agrees to the {f.Annex.Kind} twice");
            return a.Annexes.ReplaceAt(i, annex with { Agreed = annex.Agreed.With(side, e.As<AnnexAgreed>()) });
        }

        throw Not($"the {f.Annex.Kind} that is agreed to was never attached");
    }

    private static SignOff? SignOffOf(Agreement a, LocalDate on) => a.Roles is { } roles && a.Text.Proposed is { } text
        ? Open(roles, a.Ceiling, a.KnownHeading.Number, text.Fact.Version, text.By, on) : null;

    private static Agreement WithSignature(Agreement a, AgreementSigned f, Entry e)
    {
        var (side, entry) = (a.SideIn(e), e.As<AgreementSigned>());
        if (a.Signing.SignOff is null && a.Signing.Signed[side] is not null) throw Not($"the {side} signs twice");
        var signing = a.Signing with
        {
            Signatures = a.Signing.SignOff is null ? default : a.Signing.Signatures.Add(entry),
            Signed = a.Signing.Signed.With(side, entry),
            SignOff = a.Signing.SignOff?.With(SignOffAnswer.Approval(a.Signing.SignOff, e.By, e.On, f.Under)),
        };
        return a with { Phase = signing.IsComplete ? Signed : AwaitingSignature, LastOn = e.On, Signing = signing };
    }

    private Entry<ContingencyActivated>? ActivationFor(Id<Agreement> agreement)
    {
        foreach (var activated in Activations) if (activated.Fact.Activation.Agreement == agreement) return activated;
        return null;
    }
}
