using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using static Care.Partnerships.Agreements.AgreementPhase;
using static Care.Partnerships.Rows<Care.Partnerships.Agreements.Agreement, Care.Partnerships.Agreements.AgreementPhase, Care.Partnerships.Agreements.AgreementCommand, Care.Partnerships.Agreements.AgreementEvent>;

namespace Care.Partnerships.Agreements;

/// <summary>The life of an agreement as a table. What is not listed is refused.</summary>
/// <remarks>Source: CARE Emergency Toolkit, partnership cycle and contracting (current edition; selection, signing and close-out also from the earlier one).</remarks>
public static partial class AgreementLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<Agreement, AgreementPhase, AgreementCommand, AgreementEvent> Table { get; } = new("Agreement", Agreement.NotStarted, Evolve, IsAlreadySo, final: [Closed, Cancelled, Expired],
    //  command, event                                               from                                                  to                              by
    //      only when                                                   provided                                                                                 then
        On<DraftAgreement, AgreementDrafted>                     ([NotStarted],                                       [Draft],                        APerson,
            [],                                                         [HasNumber, HasTitle, JoinsTwoParties, DraftedByOneOfThem, RolesNameBothParties, RolesLetBothSign],
                                                                                                                                                                 (_, c) => new(c.Heading, Who(c), c.On)),
        On<SelectPartner, PartnerSelected>                       ([Draft],                                            Stay,                           EitherSide,
            [],                                                         [SoleSourceJustified, RiskRated, ScreenedFirst, SelectedByNow],                          (_, c) => new(c.Selection, Who(c), c.On)),
        On<OpenNegotiation, NegotiationOpened>                   ([Draft],                                            [Negotiating],                  EitherSide,
            [PartnerIsSelected, PartnerIsEligible],                     [],                                                                                      (_, c) => new(Who(c), c.On)),
        On<ProposeText, TextProposed>                            ([Negotiating],                                      Stay,                           EitherSide,
            [],                                                         [IsNextVersion, CeilingFitsKind, CurrencyInUse, ProjectFitsKind, RolesReachCeiling, ContentsAreKnown],
                                                                                                                                                                 (a, c) => new(c.Version, c.Terms, c.Contents, SideOf(a, c), Who(c), c.On)),
        On<AcceptText, TextAccepted>                             ([Negotiating],                                      Stay,                           EitherSide,
            [TextNotYetAccepted],                                       [IsOnTheTable],                                                                          (a, c) => new(c.Version, SideOf(a, c), Who(c), c.On)),
        On<AttachAnnex, AnnexAttached>                           ([Negotiating],                                      Stay,                           EitherSide,
            [],                                                         [AnnexHasId, AnnexIsNewer],                                                              (_, c) => new(c.Annex, Who(c), c.On)),
        On<AgreeAnnex, AnnexAgreed>                              ([Negotiating],                                      Stay,                           EitherSide,
            [],                                                         [AnnexIsAttached, AnnexNotYetAgreed],                                                    (a, c) => new(c.Annex, SideOf(a, c), Who(c), c.On)),
        On<RecordExpectations, ExpectationsDiscussed>            ([Draft, Negotiating],                               Stay,                           EitherSide,
            [],                                                         [HasTopics, DiscussedByNow, OtherSideTookPart],                                          (_, c) => new(c.Expectations.Topics, c.Expectations.DiscussedOn, c.Expectations.With.Id, Who(c), c.On)),
        On<SubmitForSignature, AgreementSubmittedForSignature>   ([Negotiating],                                      [AwaitingSignature],            EitherSide,
            [BothAccepted, ContentsAreComplete, AnnexesAreAgreed, ExpectationsAreClear],
                                                                        [],                                                                                      (_, c) => new(Who(c), c.On)),
        On<ReturnToNegotiation, AgreementReturnedToNegotiation>  ([AwaitingSignature],                                [Negotiating],                  EitherSide,
            [],                                                         [HasReason],                                                                             (_, c) => new(c.Reason, Who(c), c.On)),
        On<Sign, AgreementSigned>                                ([AwaitingSignature],                                [AwaitingSignature, Signed],    Signatory,
            [SideNotYetSigned, SeatIsFree, DidNotWriteIt, CountsOnce],  [StandsInByRight, SignedByNow, SignedAfterAcceptance, SignedBeforeStart],                (a, c) => new(SideOf(a, c), Who(c), c.SignedOn, c.On) { Answer = AnswerOf(a, c) }),
        OnDay<TakeEffect, AgreementTookEffect>                   ([Signed],                                           [Active],                       // by the clock, on its day
            StartOfPeriod,                                              on => new(on),                                                                           (_, c) => new(c.On)),
        On<Suspend, AgreementSuspended>                          ([Active, ClosingOut],                               [Suspended],                    Signatory,
            [],                                                         [HasReason, NoticeGivenByNow],                                                           (_, c) => new(c.Reason, c.NoticeOn, Who(c), c.On)),
        On<Resume, AgreementResumed>                             ([Suspended],                                        [Active, ClosingOut],           Signatory,
            [],                                                         [],                                                                                      (_, c) => new(Who(c), c.On)),
        On<ActivateContingency, ContingencyActivated>            ([Active],                                           Stay,                           Signatory,
            [IsForContingencies],                                       [HasEmergency, HasNumber, HasTitle, IsANewAgreement],                                    (_, c) => new(c.Activation, Who(c), c.On)),
        On<Extend, AgreementExtended>                            ([Active, ClosingOut],                               [Active],                       Signatory,
            [NotTerminated, NotPastTheEnd, EndNotUnderAmendment],       [EndsLater, IsJustified, OtherSideAgrees],                                               (_, c) => new(c.Extension.NewEnd, c.Extension.Justification, c.Extension.AgreedBy.Id, Who(c), c.On)),
        On<Terminate, AgreementTerminated>                       ([Active, Suspended],                                [Terminated],                   Signatory,
            [],                                                         [HasClause, HasReason, NoticeGivenByNow],                                                (_, c) => new(c.Termination, Who(c), c.On)),
        On<StartCloseOut, CloseOutStarted>                       ([Active, Terminated],                               [ClosingOut],                   EitherSide,
            [NeedsCloseOut],                                            [MetByNow],                                                                              (_, c) => new(c.MeetingOn, Who(c), c.On)),
        On<Close, AgreementClosed>                               ([ClosingOut],                                       [Closed],                       Signatory,
            [NoOpenAmendment],                                          [HasCloseOut, ClosedOutByNow, ClosedOutSinceItBegan],                                    (_, c) => new(c.CloseOut, c.ClosedOutOn, Who(c), c.On)),
        On<Cancel, AgreementCancelled>                           ([Draft, Negotiating, AwaitingSignature, Signed],    [Cancelled],                    Signatory,
            [],                                                         [HasReason],                                                                             (_, c) => new(c.Reason, Who(c), c.On)),
        OnDay<Expire, AgreementExpired>                          ([Active, Suspended, Terminated],                    [Expired],                      // by the clock, on its day
            DayAfterTheEnd,                                             on => new(on),                                                                           (_, c) => new(c.On)))
    {
        Part = static (a, happened, index) => happened is AmendmentEvent e ? AmendmentLifecycle.Table.Follow(new(a, e.Amendment), e, index).Agreement : null,
    };

    private static Agreement Evolve(Agreement a, AgreementEvent happened) => happened switch
    {
        AgreementDrafted e               => a with { Phase = Draft, LastOn = e.On, Preparation = new(e) },
        PartnerSelected e                => a with { LastOn = e.On, Preparation = a.Preparation with { Selected = e } },
        NegotiationOpened e              => a with { Phase = Negotiating, LastOn = e.On, Preparation = a.Preparation with { Opened = e } },
        TextProposed e                   => a with { LastOn = e.On, Text = a.Text.With(e) },
        TextAccepted e                   => a with { LastOn = e.On, Text = a.Text.With(e) },
        AnnexAttached e                  => a with { LastOn = e.On, Annexes = a.Without(e.Annex.Kind).Add(new(e)) },
        AnnexAgreed e                    => a with { LastOn = e.On, Annexes = a.Annexes.With(e) },
        ExpectationsDiscussed e          => a with { LastOn = e.On, Preparation = a.Preparation with { Expectations = e } },
        AgreementSubmittedForSignature e => a with { Phase = AwaitingSignature, LastOn = e.On, Signing = new(e, a.Signing.Returned) { SignOff = SignOffOf(a, e) } },
        AgreementReturnedToNegotiation e => a with { Phase = Negotiating, LastOn = e.On, Text = a.Text.Lifted(), Signing = new(Returned: e) },
        AgreementSigned e                => WithSignatures(a, a.Signing.With(e), e.On),
        AgreementTookEffect e            => a with { Phase = Active, LastOn = e.On, Course = a.Course with { TookEffect = e } },
        AgreementSuspended e             => a with { Phase = Suspended, LastOn = e.On, Interruption = new(e, a.Phase) },
        AgreementResumed e               => a with { Phase = Interrupted(a).ReturnsTo, LastOn = e.On, Interruption = Interrupted(a) with { Resumed = e } },
        ContingencyActivated e           => a with { LastOn = e.On, Activations = a.Activations.Add(e) },
        AgreementExtended e              => a with { Phase = Active, LastOn = e.On, Course = a.Course with { Extended = e } },
        AgreementTerminated e            => a with { Phase = Terminated, LastOn = e.On, Course = a.Course with { Terminated = e } },
        CloseOutStarted e                => a with { Phase = ClosingOut, LastOn = e.On, Course = a.Course with { CloseOut = e } },
        AgreementClosed e                => a with { Phase = Closed, LastOn = e.On, Course = a.Course with { Ended = e } },
        AgreementCancelled e             => a with { Phase = Cancelled, LastOn = e.On, Course = a.Course with { Ended = e } },
        AgreementExpired e               => a with { Phase = Expired, LastOn = e.On, Course = a.Course with { Ended = e } },
        AmendmentEvent e                 => AmendmentLifecycle.Evolve(a, e),
        _                                => throw new System.Diagnostics.UnreachableException($"{happened.GetType().Name} is no event of an agreement."),
    };

    // Compares the whole command with the fact that it would record, whatever the phase.
    private static bool IsAlreadySo(Agreement a, AgreementCommand command) => command switch
    {
        DraftAgreement c      => a.Preparation.Drafted is { } e && IsBy(e.By, e.On, c) && e.Heading == c.Heading,
        SelectPartner c       => a.Preparation.Selected is { } e && IsBy(e.By, e.On, c) && e.Selection == c.Selection,
        OpenNegotiation c     => a.Preparation.Opened is { } e && IsBy(e.By, e.On, c),
        ProposeText c         => a.Text.Proposed is { } e && IsBy(e.By, e.On, c) && e.Version == c.Version && e.Terms == c.Terms && e.Contents == c.Contents,
        AcceptText c          => a.SideOf(c.By) is { } side && a.Text[side] is { } e && IsBy(e.By, e.On, c) && e.Version == c.Version,
        AttachAnnex c         => a.AnnexOf(c.Annex.Kind)?.Attached is { } e && IsBy(e.By, e.On, c) && e.Annex == c.Annex,
        AgreeAnnex c          => a.SideOf(c.By) is { } side && a.AnnexOf(c.Annex.Kind)?[side] is { } e && IsBy(e.By, e.On, c) && e.Annex == c.Annex,
        RecordExpectations c  => a.Preparation.Expectations is { } e && IsBy(e.By, e.On, c) && (e.Topics, e.DiscussedOn, e.With) == (c.Expectations.Topics, c.Expectations.DiscussedOn, c.Expectations.With.Id),
        SubmitForSignature c  => a.Signing.Submitted is { } e && IsBy(e.By, e.On, c),
        ReturnToNegotiation c => a.Signing.Returned is { } e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        Sign c                => a.SignatureLike(c) is { } e && e.Answer?.Under == c.Under,
        TakeEffect c          => a.Course.TookEffect is { } e && e.On == c.On,
        Suspend c             => a.Interruption?.Suspended is { } e && IsBy(e.By, e.On, c) && e.Reason == c.Reason && e.NoticeOn == c.NoticeOn,
        Resume c              => a.Interruption?.Resumed is { } e && IsBy(e.By, e.On, c),
        ActivateContingency c => a.ActivationFor(c.Activation.Agreement) is { } e && IsBy(e.By, e.On, c) && e.Activation == c.Activation,
        Extend c              => a.Course.Extended is { } e && IsBy(e.By, e.On, c) && (e.NewEnd, e.Justification, e.AgreedBy) == (c.Extension.NewEnd, c.Extension.Justification, c.Extension.AgreedBy.Id),
        Terminate c           => a.Course.Terminated is { } e && IsBy(e.By, e.On, c) && e.Termination == c.Termination,
        StartCloseOut c       => a.Course.CloseOut is { } e && IsBy(e.By, e.On, c) && e.MeetingOn == c.MeetingOn,
        Close c               => a.Course.Ended is AgreementClosed e && IsBy(e.By, e.On, c) && e.CloseOut == c.CloseOut && e.ClosedOutOn == c.ClosedOutOn,
        Cancel c              => a.Course.Ended is AgreementCancelled e && IsBy(e.By, e.On, c) && e.Reason == c.Reason,
        Expire c              => a.Course.Ended is AgreementExpired e && e.On == c.On,
        _                     => false,
    };

    private static bool IsBy(Id<Person> by, LocalDate on, AgreementCommand command) => on == command.On && command.By is Person person && person.Id == by;

    // A row's last column is asked only after its "by", so the actor is a person of a known side.
    private static Id<Person> Who(AgreementCommand command) => ((Person)command.By).Id;

    private static Side SideOf(Agreement a, AgreementCommand command) => a.SideOf(command.By)!.Value;

    private static ContingencyActivated? ActivationFor(this Agreement a, Id<Agreement> agreement)
    {
        foreach (var activated in a.Activations) if (activated.Activation.Agreement == agreement) return activated;
        return null;
    }

    private static AgreementSigned? SignatureLike(this Agreement a, Sign c)
    {
        foreach (var signed in a.Signing.Signatures) if (IsBy(signed.By, signed.On, c) && signed.SignedOn == c.SignedOn) return signed;
        return null;
    }

    private static SignOff? SignOffOf(Agreement a, AgreementSubmittedForSignature e) =>
        a.Roles is { } roles && a.Text.Proposed is { } text ? Agreement.Open(roles, a.Ceiling, a.Heading.Number, text.Version, text.By, e.On) : null;

    private static SignOffAnswer? AnswerOf(Agreement a, Sign c) =>
        a.Signing.SignOff is { } signOff ? new((Person)c.By, signOff.Version, Verdict.Approved, null, c.On, c.Under) : null;

    private static AgreementInterruption Interrupted(Agreement a) => a.Interruption ?? throw new InvalidOperationException("it resumes what was never suspended");

    private static Agreement WithSignatures(Agreement a, AgreementSigning signing, LocalDate on) =>
        a with { Phase = signing.IsComplete ? Signed : AwaitingSignature, LastOn = on, Signing = signing };

    private static ValueList<Annex> Without(this Agreement a, AnnexKind kind) =>
        a.AnnexOf(kind) is null ? a.Annexes : a.Annexes.Where(annex => annex.Attached.Annex.Kind != kind).ToValueList();

    private static ValueList<Annex> With(this ValueList<Annex> annexes, AnnexAgreed agreed)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            var annex = annexes[i];
            if (annex.Attached.Annex != agreed.Annex) continue;
            if (annex[agreed.Side] is not null) throw new InvalidOperationException($"the {agreed.Side} agrees to the {agreed.Annex.Kind} twice");
            return annexes.ReplaceAt(i, agreed.Side is Side.Lead ? annex with { ByLead = agreed } : annex with { ByPartner = agreed });
        }
        throw new InvalidOperationException($"the {agreed.Annex.Kind} that is agreed to was never attached");
    }
}
