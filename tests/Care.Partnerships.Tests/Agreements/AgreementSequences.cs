using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>A sequence of commands, good and bad: two in three follow a possible life, the rest is anything at any time by anyone.</summary>
public sealed record AgreementSequence(AgreementCommand[] Commands)
{
    public override string ToString() => string.Join('\n', Commands.Select(command => command.ToString()));
}

/// <summary>Makes such sequences.</summary>
public static class AgreementSequences
{
    private static readonly Actor[] Actors = [Maria, Ana, Jose, Ben, Finn, Stranger, Actor.Clock];
    private static readonly string[] Texts = ["Because.", "", " ", "\t"];
    private static readonly AgreementKind[] Kinds = Enum.GetValues<AgreementKind>();

    public static Arbitrary<AgreementSequence> Sequence() =>
        (from kind in Gen.Elements(Kinds)
         from roles in Gen.Frequency<RoleMatrix?>((2, Gen.Constant<RoleMatrix?>(null)), (1, Gen.Constant<RoleMatrix?>(RolesStory.InSteps)))
         from length in Gen.Choose(1, 60)
         from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 6)
         select new AgreementSequence(Build(Heading(kind) with { Roles = roles }, draws))).ToArbitrary();

    private static AgreementCommand[] Build(AgreementHeading heading, int[] draws)
    {
        var (commands, day, state) = (new List<AgreementCommand>(), DraftedOn, Agreement.NotStarted);
        for (var i = 0; i + 5 < draws.Length; i += 6)
        {
            day = day.PlusDays(draws[i] % 4 - 1);
            commands.Add(draws[i + 1] % 3 > 0 ? Sensible(state, heading, draws[i + 2], LocalDate.Max(day, state.LastOn)) : Anything(heading.Kind, draws[i + 2], Actors[draws[i + 3] % Actors.Length], draws[i + 4], draws[i + 5], day));
            if (AgreementLifecycle.Table.Decide(state, commands[^1]) is { IsAccepted: true } decision) state = AgreementLifecycle.Table.Evolve(state, decision.Event);
        }

        return [.. commands];
    }

    // The next step of a possible life; which one, where there are several, is drawn.
    private static AgreementCommand Sensible(Agreement a, AgreementHeading heading, int draw, LocalDate on) => a.Phase switch
    {
        AgreementPhase.NotStarted => new DraftAgreement(Ana, heading, on),
        AgreementPhase.Draft when a.Preparation.Selected is null => new SelectPartner(Ana, Chosen with { ScreenedOn = on, DecidedOn = on }, on),
        AgreementPhase.Draft => new OpenNegotiation(Ana, on),
        AgreementPhase.Negotiating when a.Text.Version == 0 || draw % 20 == 0 => new ProposeText(Ana, a.Text.Version + 1, TermsFor(a.Heading.Kind) with { AllowsEarlierStart = draw / 20 % 2 == 0 }, ContentsFor(a.Heading.Kind), on),
        AgreementPhase.Negotiating when a.AnnexOf(AnnexKind.Budget) is null => new AttachAnnex(Ana, Budget, on),
        AgreementPhase.Negotiating when a.AnnexOf(AnnexKind.WorkPlan) is null => new AttachAnnex(Ana, WorkPlan, on),
        AgreementPhase.Negotiating when a.AnnexOf(AnnexKind.MonitoringPlan) is null => new AttachAnnex(Ana, Monitoring, on),
        AgreementPhase.Negotiating when a.Annexes.FirstOrDefault(annex => !annex.IsAgreedByBoth) is { } annex => new AgreeAnnex(annex.ByLead is null ? Ana : Ben, annex.Attached.Annex, on),
        AgreementPhase.Negotiating when a.Text.AcceptedByBothOn is null => new AcceptText(a.Text.ByLead is null ? Ana : Ben, a.Text.Version, on),
        AgreementPhase.Negotiating when a.Preparation.Expectations is null && draw % 3 > 0 => new RecordExpectations(Ana, Talk with { DiscussedOn = on }, on),
        AgreementPhase.Negotiating => new SubmitForSignature(Ben, on),
        // Every other signature comes about the first day: the day before, that day, the day after.
        AgreementPhase.AwaitingSignature => draw / 2 % 2 == 0 ? Signed(a, draw, on) : Signed(a, draw, LocalDate.Max(on, a.Start.PlusDays(draw / 4 % 3 - 1))),
        AgreementPhase.Signed => new TakeEffect(LocalDate.Max(a.Start, a.LastOn)),
        AgreementPhase.Active when draw % 5 == 0 => new ActivateContingency(Maria, Typhoon with { Agreement = Id<Agreement>.Of($"agr-{a.Activations.Count + 2}") }, on),
        AgreementPhase.Active when draw % 4 == 0 => new Suspend(Jose, "Access.", on, on),
        AgreementPhase.Active when draw % 4 == 1 => new Extend(Maria, new(a.End.PlusDays(30), "Floods.", Jose), on),
        AgreementPhase.Active when draw % 4 == 2 => new Terminate(Maria, Broken with { NoticeOn = on }, on),
        AgreementPhase.Suspended => draw % 3 == 0 ? new Terminate(Maria, Broken with { NoticeOn = on }, on) : new Resume(Maria, on),
        AgreementPhase.Active or AgreementPhase.Terminated => AgreementLifecycle.Table.Due(a, a.End.PlusDays(99)) is [var due] ? due : new StartCloseOut(Ana, on, on),
        AgreementPhase.ClosingOut => draw % 3 == 0 ? new Extend(Maria, new(a.End.PlusDays(30), "Floods.", Jose), on) : new Close(Maria, "co-1", on, on),
        _ => new Resume(Maria, on),
    };

    private static Sign Signed(Agreement a, int draw, LocalDate on) =>
        a.Signing.SignOff is { Next: var next } ? new(Array.Find(Actors, actor => actor is Person person && Post.Of(person) == next[draw % next.Count]) ?? Stranger, on, on)
        : new(a.Signing.ByLead is null ? Maria : Jose, on, on);

    private static AgreementCommand Anything(AgreementKind kind, int which, Actor by, int a, int b, LocalDate on)
    {
        var (text, other) = (Texts[a % Texts.Length], on.PlusDays(b % 7 - 3));
        AnnexReference annex = new(Pick(Budget, WorkPlan, Monitoring).Kind, Pick("budget-1", "", "other"), b % 3);
        return (which % 21) switch
        {
            0 => new DraftAgreement(by, Heading(Kinds[a % Kinds.Length]), on),
            1 => new SelectPartner(by, new((SelectionRoute)(a % 2), text, (RiskLevel)(b % 6), other, on), on),
            2 => new OpenNegotiation(by, on),
            3 => new ProposeText(by, b % 4, TermsFor(Kinds[a % Kinds.Length]) with { AllowsEarlierStart = b % 2 == 0 }, b % 3 == 0 ? [] : ContentsFor(kind), on),
            4 => new AcceptText(by, b % 4, on),
            5 => new AttachAnnex(by, annex, on),
            6 => new AgreeAnnex(by, annex, on),
            7 => new SubmitForSignature(by, on),
            8 => new ReturnToNegotiation(by, text, on),
            9 => new Sign(by, other, on),
            10 => new TakeEffect(a % 2 == 0 ? Start : on),
            11 => new Suspend(by, text, other, on),
            12 => new Resume(by, on),
            13 => new Extend(by, new(End.PlusDays(b % 99 - 9), text, b % 2 == 0 ? Jose : Maria), on),
            14 => new Terminate(by, new(text, text, other), on),
            15 => new StartCloseOut(by, b % 2 == 0 ? null : other, on),
            16 => new Close(by, text, other, on),
            17 => new Cancel(by, text, on),
            18 => new RecordExpectations(by, new(b % 3 == 0 ? [] : [text], other, b % 2 == 0 ? Jose : Stranger), on),
            19 => new ActivateContingency(by, new(text, Id<Agreement>.Of($"agr-{b % 3 + 1}"), "N", text), on),
            _ => new Expire(a % 2 == 0 ? End.PlusDays(1) : on),
        };

        T Pick<T>(params T[] items) => items[a % items.Length];
    }

    private static AgreementTerms TermsFor(AgreementKind kind) => kind.Capabilities().MayCarryFunds ? Terms : TermsWithoutMoney;
}
