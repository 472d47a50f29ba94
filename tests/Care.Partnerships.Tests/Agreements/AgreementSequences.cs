using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Kit;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>
/// Proposals one after the other, good and bad: two in three follow a possible life, the rest is anything at any time
/// by anyone.
/// </summary>
public sealed record AgreementSequence(IEntry<AgreementFact>[] Proposals)
{
    public override string ToString() => string.Join('\n', Proposals.AsEnumerable());
}

/// <summary>Makes such sequences.</summary>
public static class AgreementSequences
{
    private static readonly Actor[] Actors = [Maria, Ana, Jose, Ben, Finn, Stranger, Actor.Clock];
    private static readonly string[] Texts = ["Because.", "", " ", "\t"];
    private static readonly AgreementKind[] Kinds = Enum.GetValues<AgreementKind>();

    public static Arbitrary<AgreementSequence> Sequence() =>
        (
            from kind in Gen.Elements(Kinds)
            from roles in Gen.Frequency<RoleMatrix?>(
                (2, Gen.Constant<RoleMatrix?>(null)), (1, Gen.Constant<RoleMatrix?>(RolesStory.InSteps)))
            from child in Gen.Choose(0, 3)
            from length in Gen.Choose(1, 60)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 6)
            select new AgreementSequence(Build(
                Heading(kind) with
                {
                    Roles = roles, Parent = child == 0 ? Id<Agreement>.Of("cta-1") : null,
                },
                draws))).ToArbitrary();

    private static IEntry<AgreementFact>[] Build(AgreementHeading heading, int[] draws)
    {
        var (proposals, day, state) = (new List<IEntry<AgreementFact>>(), DraftedOn, Agreement.NotStarted);
        for (var i = 0; i + 5 < draws.Length; i += 6)
        {
            day = day.PlusDays(draws[i] % 4 - 1);
            proposals.Add(
                draws[i + 1] % 3 > 0
                    ? Sensible(state, heading, draws[i + 2], LocalDate.Max(day, state.LastOn ?? day))
                    : Anything(
                        heading.Kind, draws[i + 2], Actors[draws[i + 3] % Actors.Length], draws[i + 4], draws[i + 5],
                        day));
            state = state.Record(proposals[^1]).State;
        }

        return [.. proposals];
    }

    // The next step of a possible life; which one, where there are several, is drawn.
    private static IEntry<AgreementFact> Sensible(Agreement a, AgreementHeading heading, int draw, LocalDate on) =>
        a.Phase switch
        {
            AgreementPhase.NotStarted => DraftAgreement(Ana, heading, on),
            AgreementPhase.Draft when a.Preparation.Selected is null => SelectPartner(
                Ana, Chosen with
                {
                    ScreenedOn = on, DecidedOn = on
                },
                on),
            AgreementPhase.Draft or AgreementPhase.Negotiating or AgreementPhase.Active
                when a.PartnerRisk is RiskLevel.Ineligible && draw % 3 > 0 => RenewDueDiligence(
                    Ana, new(RiskLevel.Low, on, null, "Mended."), on),
            AgreementPhase.Draft or AgreementPhase.Active when draw % 13 == 0 => RenewDueDiligence(
                Ana, new(draw % 2 == 0 ? RiskLevel.Ineligible : RiskLevel.High, on, on.PlusDays(draw % 9), "New."), on),
            AgreementPhase.Draft or AgreementPhase.Signed
                when heading.Parent is not null && a.ParentStanding is not { Phase: AgreementPhase.Active } =>
                    FollowParent(Ana, Parent(draw, on), on),
            AgreementPhase.Signed or AgreementPhase.Active when heading.Parent is not null && draw % 11 == 0 =>
                FollowParent(Ana, Parent(draw, on), on),
            AgreementPhase.Draft => OpenNegotiation(Ana, on),
            AgreementPhase.Negotiating when a.Text.Version == 0 || draw % 20 == 0 => ProposeText(
                Ana, a.Text.Version + 1, TermsFor(a.Heading!.Kind) with
                {
                    AllowsEarlierStart = draw / 20 % 2 == 0
                },
                ContentsFor(a.Heading!.Kind), on),
            AgreementPhase.Negotiating when a.AnnexOf(AnnexKind.Budget) is null => AttachAnnex(Ana, Budget, on),
            AgreementPhase.Negotiating when a.AnnexOf(AnnexKind.WorkPlan) is null => AttachAnnex(Ana, WorkPlan, on),
            AgreementPhase.Negotiating when a.AnnexOf(AnnexKind.MonitoringPlan) is null => AttachAnnex(
                Ana, Story.Monitoring, on),
            AgreementPhase.Negotiating when a.Annexes.FirstOrDefault(annex => !annex.Agreed.IsComplete) is { } annex =>
                AgreeAnnex(annex.Agreed.Lead is null ? Ana : Ben, annex.Attached.Fact.Annex, on),
            AgreementPhase.Negotiating when a.Text.AcceptedByBothOn is null => AcceptText(
                a.Text.Accepted.Lead is null ? Ana : Ben, a.Text.Version, on),
            AgreementPhase.Negotiating when a.Preparation.Expectations is null && draw % 3 > 0 => RecordExpectations(
                Ana, Talk with
                {
                    DiscussedOn = on
                },
                on),
            AgreementPhase.Negotiating => SubmitForSignature(Ben, on),
            // Every other signature comes about the first day: the day before, that day, the day after.
            AgreementPhase.AwaitingSignature => draw / 2 % 2 == 0
                ? Signed(a, draw, on)
                : Signed(a, draw, LocalDate.Max(on, a.Start!.Value.PlusDays(draw / 4 % 3 - 1))),
            AgreementPhase.Signed when draw % 5 == 0 => Suspend(Jose, "Access.", on, on),
            AgreementPhase.Signed when draw % 5 == 1 => Terminate(Maria, Ending(a, draw, on), on),
            AgreementPhase.Signed => TakeEffect(LocalDate.Max(a.Start!.Value, a.LastOn!.Value)),
            AgreementPhase.Active when draw % 5 == 0 => ActivateContingency(
                Maria, Typhoon with
                {
                    Agreement = Id<Agreement>.Of($"agr-{a.Activations.Count + 2}")
                },
                on),
            AgreementPhase.Active when draw % 4 == 0 => Suspend(Jose, "Access.", on, on),
            AgreementPhase.Active when draw % 4 == 1 => Extend(
                Maria, new(a.End!.Value.PlusDays(30), "Floods.", Jose), on),
            AgreementPhase.Active when draw % 4 == 2 => Terminate(Maria, Ending(a, draw, on), on),
            AgreementPhase.Suspended => draw % 3 == 0
                ? Terminate(Maria, Ending(a, draw, on), on)
                : Resume(Maria, on),
            AgreementPhase.Active or AgreementPhase.Terminated => a.Due(a.End!.Value.PlusDays(99)) is [var due]
                ? due
                : StartCloseOut(Ana, on, on),
            AgreementPhase.ClosingOut => draw % 3 == 0
                ? Extend(Maria, new(a.End!.Value.PlusDays(30), "Floods.", Jose), on)
                : CloseAfterTheEnd(a, on),
            _ => Resume(Maria, on),
        };

    // On the day after the last one, or later.
    internal static IEntry<AgreementFact> CloseAfterTheEnd(Agreement a, LocalDate on)
    {
        if (a.End is not { } end) return Close(Maria, on, on);
        var day = LocalDate.Max(on, end.PlusDays(1));
        return Close(Maria, day, day, end);
    }

    // A standing of the parent, or of another; in force or not; wide enough or not; newer or older.
    private static AgreementStanding Parent(int draw, LocalDate on) =>
        Kit.Certificates.Standing(
            draw % 7 + 1, on, draw % 5 == 0 ? AgreementPhase.Suspended : AgreementPhase.Active,
            draw % 17 == 0 ? Sides.Of(Story.Care, Stranger.Party) : Heading().Sides,
            new(Start, draw % 3 == 0 ? End : End.PlusDays(400)), null, draw % 19 == 0 ? "cta-2" : "cta-1");

    // A last day on each side of what is allowed, and inside it.
    private static AgreementTerminated Ending(Agreement a, int draw, LocalDate on) =>
        Broken with
        {
            NoticeOn = on,
            LastDay = (draw / 12 % 5) switch
            {
                0 => on.PlusDays(-1),
                1 => a.Start!.Value.PlusDays(-1),
                2 => a.End!.Value.PlusDays(1),
                3 => a.End!.Value,
                _ => LocalDate.Max(on, a.Start!.Value),
            },
        };

    private static IEntry<AgreementFact> Signed(Agreement a, int draw, LocalDate on) =>
        a.Signing.SignOff is { Next: var next }
            ? Sign(
                Array.Find(Actors, actor =>
                    actor is Person person && PartyPosition.Of(person) == next[draw % next.Count]) ?? Stranger,
                on, on)
            : Sign(a.Signing.Signed.Lead is null ? Maria : Jose, on, on);

    private static IEntry<AgreementFact> Anything(AgreementKind kind, int which, Actor by, int a, int b, LocalDate on)
    {
        var (text, other) = (Texts[a % Texts.Length], on.PlusDays(b % 7 - 3));
        AnnexReference annex = new(Pick(Budget, WorkPlan, Story.Monitoring).Kind, Pick("budget-1", "", "other"), b % 3);
        return (which % 23) switch
        {
            0 => DraftAgreement(by, Heading(Kinds[a % Kinds.Length]), on),
            1 => SelectPartner(by, new((SelectionRoute)(a % 2), text, (RiskLevel)(b % 6), other, on), on),
            2 => OpenNegotiation(by, on),
            3 => ProposeText(
                by, b % 4, TermsFor(Kinds[a % Kinds.Length]) with
                {
                    AllowsEarlierStart = b % 2 == 0
                },
                b % 3 == 0 ? [] : ContentsFor(kind), on),
            4 => AcceptText(by, b % 4, on),
            5 => AttachAnnex(by, annex, on),
            6 => AgreeAnnex(by, annex, on),
            7 => SubmitForSignature(by, on),
            8 => ReturnToNegotiation(by, text, on),
            9 => Sign(by, other, on),
            10 => TakeEffect(a % 2 == 0 ? Start : on),
            11 => Suspend(by, text, other, on),
            12 => Resume(by, on),
            13 => Extend(by, new(End.PlusDays(b % 99 - 9), text, b % 2 == 0 ? Jose : Maria), on),
            14 => Terminate(by, new(text, text, other, Start.PlusDays(b % 300 - 50)), on),
            15 => StartCloseOut(by, b % 2 == 0 ? null : other, on),
            16 => Close(
                by,
                Certificates.Completed(
                    other, Pick(End, other, TerminatedOn), Booked, Pick("agr-1", "agr-1", "agr-2")),
                b % 5 == 0 ? null : Certificates.Closed(other, Pick(Booked, Booked, Booked + Booked)), on),
            17 => Cancel(by, text, on),
            18 => RecordExpectations(by, new(b % 3 == 0 ? [] : [text], other, b % 2 == 0 ? Jose : Stranger), on),
            20 => FollowParent(by, Parent(a, on), on),
            21 => RenewDueDiligence(by, new((RiskLevel)(b % 6), other, b % 2 == 0 ? null : on, text), on),
            19 => ActivateContingency(by, new(text, Id<Agreement>.Of($"agr-{b % 3 + 1}"), "N", text), on),
            _ => Expire(a % 2 == 0 ? End.PlusDays(1) : on),
        };

        T Pick<T>(params T[] items) => items[a % items.Length];
    }

    private static AgreementTerms TermsFor(AgreementKind kind) =>
        AgreementCapabilities.Of(kind).MayCarryFunds ? Terms : TermsWithoutMoney;
}
