using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Agreements.AgreementActs;
using static Care.Partnerships.Tests.Agreements.AmendmentStory;
using static Care.Partnerships.Tests.Agreements.Story;

namespace Care.Partnerships.Tests.Agreements;

/// <summary>Steps from some place in the life of an agreement on, good and bad.</summary>
public sealed record AmendmentSequence(string From, IEntry<AgreementFact>[] Steps)
{
    public override string ToString() => $"from {From}\n{string.Join('\n', Steps.AsEnumerable())}";
}

/// <summary>
/// Makes such sequences: four in five follow a possible life, the rest is anything at any time by anyone.
/// </summary>
public static class AmendmentSequences
{
    private static readonly Actor[] Actors = [Maria, Ana, Jose, Ben, Finn, Stranger, Actor.Clock];
    private static readonly string[] Texts = ["Because.", "", " "];
    private static readonly RoleMatrix EitherSigns = RolesStory.With(WorkFunction.Agreement, row =>
        row with
        {
            SignOff = [SignOffBand.Always(SignOffRule.AtLeast(1, RolesStory.Director, RolesStory.Head))]
        });
    private static readonly AmendmentProposal[] Proposals =
    [
        MoreTime, MoreMoney, OtherBudget, OtherScope, LessTime, LessMoney, OtherWords, MoreTime with
        {
            Changes = new(End: End)
        },
        MoreMoney with
        {
            Changes = new(Ceiling: Money.Of(1m, Currency.Eur))
        },
        OtherBudget with
        {
            Changes = new()
        },
        OtherScope with
        {
            Changes = new(Annexes: [Budget])
        },
        MoreTime with
        {
            Kind = AmendmentKind.CostExtension
        },
        MoreMoney with
        {
            EffectiveOn = End.PlusDays(400)
        },
        OtherRoles(EitherSigns), OtherRoles(RolesStory.Matrix) with
        {
            Changes = new(Annexes: [RolesAnnex])
        },
    ];
    // The matrices of the story sign off in one band, so that the size of the agreement never leaves it without anybody
    // who signs.
    private static readonly RoleMatrix[] Matrices =
    [
        RolesStory.InSteps, RolesStory.Matrix,
        RolesStory.With(WorkFunction.Archiving, row => row with { Clause = "9.1" })
    ];

    internal static IReadOnlyDictionary<string, Agreement> Beginnings { get; } =
        new Dictionary<string, Agreement>
        {
            ["running"] = Running.State,
            ["running again"] = RunningAgain.State,
            ["interrupted"] = Interrupted.State,
            ["closing out"] = InCloseOut.State,
            ["terminated"] = EndedEarly.State,
            ["closed"] = ClosedOut.State,
            ["nothing"] = Nothing.State,
            ["drafted"] = Drafted.State,
            ["signed"] = SignedByBoth.State,
            ["contingency"] = RunningKind(AgreementKind.Contingency).State,
            ["under a matrix"] = RunningUnder(RolesStory.InSteps, Finn, Maria, Jose).State,
        };

    public static Arbitrary<AmendmentSequence> Sequence() =>
        (
            from begun in Gen.Frequency(
                (5, Gen.Constant("running")), (3, Gen.Constant("under a matrix")),
                (4, Gen.Elements(Beginnings.Keys.ToArray())))
            from length in Gen.Choose(1, 40)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 5)
            select new AmendmentSequence(begun, Build(Beginnings[begun], draws))).ToArbitrary();

    private static IEntry<AgreementFact>[] Build(Agreement agreement, int[] draws)
    {
        var (steps, day) = (new List<IEntry<AgreementFact>>(), LocalDate.Max(On, agreement.LastOn ?? On));
        for (var i = 0; i + 4 < draws.Length; i += 5)
        {
            day = day.PlusDays(draws[i] % 6 == 0 ? -1 : draws[i] % 12 == 1 ? 30 : 0);
            var (id, sensible) = ($"a-{draws[i + 1] % 5}", draws[i + 2] % 5 > 0);
            var step = draws[i + 3] % 6 == 0
                ? Whole(agreement, draws[i + 4], sensible ? LocalDate.Max(day, agreement.LastOn ?? day) : day)
                : Part(agreement, id, draws[i + 3], draws[i + 4], sensible, day)(agreement, Id<Amendment>.Of(id));
            steps.Add(step);
            agreement = agreement.Record(step).State;
        }

        return [.. steps];
    }

    private static IEntry<AgreementFact> Whole(Agreement a, int draw, LocalDate on) => (draw % 6) switch
    {
        0 => Suspend(Jose, "Access.", on, on),
        1 => Resume(Maria, on),
        2 => Extend(Maria, new(a.Terms is null ? on : a.End!.Value.PlusDays(30), "Floods.", Jose), on),
        3 => StartCloseOut(Ana, on, on),
        4 => AgreementSequences.CloseAfterTheEnd(a, on),
        _ => draw % 5 == 0
            ? Terminate(Maria, Broken with { NoticeOn = on, LastDay = a.End ?? on }, on)
            : Resume(Jose, on),
    };

    private static AmendmentAct Part(Agreement a, string id, int which, int draw, bool sensible, LocalDate day)
    {
        var (on, amendment) = (LocalDate.Max(day, a.LastOn ?? day), a.Amendments.Find(Id<Amendment>.Of(id)));
        if (sensible)
        {
            var (own, other) = amendment?.By is Side.Partner ? (Ben, Ana) : (Ana, Ben);
            return amendment?.Phase switch
            {
                null when draw % 5 == 0 => ProposeAmendment(
                    draw % 2 == 0 ? Ana : Ben, OtherRoles(Matrices[draw / 5 % 3]) with
                    {
                        BaseVersion = a.Version,
                        Changes = new(
                            Annexes:
                            [
                                RolesAnnex with
                                {
                                    Version = (a.AnnexInForce(AnnexKind.RoleMatrix)?.Version ?? 0) + 1
                                }
                            ])
                        {
                            Roles = Matrices[draw / 5 % 3]
                        },
                    },
                    on),
                null => ProposeAmendment(
                    draw % 2 == 0 ? Ana : Ben, Proposals[draw % 7] with
                    {
                        BaseVersion = a.Version, Changes = Rising(a, Proposals[draw % 7])
                    },
                    on),
                AmendmentPhase.Proposed => TakeUpAmendment(other, on),
                AmendmentPhase.UnderReview => draw % 9 == 0
                    ? RecordDonorDecision(Ana, new(draw % 2 == 0, "letter", on), on)
                : amendment.SignOff is { Next: var next }
                    ? ApproveAmendment(
                        Array.Find(Actors, actor =>
                            actor is Person person && PartyPosition.Of(person) == next[draw % next.Count]) ?? Stranger,
                        on)
                : ApproveAmendment(amendment.Approved.Lead is null ? Maria : Jose, on),
                AmendmentPhase.Agreed => draw % 7 == 0
                    ? WithdrawAmendment(draw % 3 == 0 ? own : own == Ana ? Maria : Jose, "No.", on)
                : draw % 7 == 1
                    ? RejectAmendment(draw % 3 == 0 ? other : other == Ana ? Maria : Jose, "No.", on)
                : ApplyAmendment(Ana, on, FloorFor(a, amendment, draw, on)),
                _ => WithdrawAmendment(own, "No.", on),
            };
        }

        var (by, text) = (Actors[draw % Actors.Length], Texts[draw % Texts.Length]);
        return (which % 7) switch
        {
            0 => ProposeAmendment(
                by, Proposals[draw % Proposals.Length] with
                {
                    BaseVersion = draw % 3, Justification = text
                },
                day),
            1 => TakeUpAmendment(by, day),
            2 => ApproveAmendment(by, day),
            3 => RecordDonorDecision(by, new(draw % 2 == 0, text, day.PlusDays(draw % 3 - 1)), day),
            4 => ApplyAmendment(by, day, draw % 3 == 0 ? Bound(1m, day) : null),
            5 => WithdrawAmendment(by, text, day),
            _ => RejectAmendment(by, text, day),
        };
    }

    // A floor where the ceiling falls, in most cases: below it, at it, above it, of another day or agreement.
    private static AccountFloor? FloorFor(Agreement a, Amendment amendment, int draw, LocalDate on) =>
        amendment.Changes.Ceiling is not { } ceiling || ceiling > a.Ceiling || draw % 11 == 0 ? null
        : (draw / 7 % 6) switch
        {
            0 => Kit.Certificates.Floor(ceiling + Money.OfMinorUnits(1, ceiling.Currency), on),
            1 => Kit.Certificates.Floor(ceiling, on.PlusDays(-1)),
            2 => Kit.Certificates.Floor(ceiling, on, "agr-2"),
            _ => Kit.Certificates.Floor(ceiling, on),
        };

    // The same part once more: a later or earlier end, a higher or lower ceiling, a newer annex.
    private static AgreementParts Rising(Agreement a, AmendmentProposal proposal) =>
        a.Terms is null
            ? proposal.Changes
            : proposal.Changes with
            {
                End = proposal.Changes.End is null ? null
                    : a.End!.Value.PlusDays(proposal.Kind is AmendmentKind.EarlierEnd ? -5 : 20), Ceiling =
                    proposal.Changes.Ceiling is null ? null
                    : a.Ceiling is { } ceiling
                        ? proposal.Kind is AmendmentKind.BudgetDecrease
                            ? Money.OfMinorUnits(ceiling.MinorUnits / 2, ceiling.Currency)
                            : ceiling + ceiling
                    : proposal.Changes.Ceiling,
                Annexes = proposal.Changes
                    .Annexes.Select(annex => annex with { Version = (a.AnnexInForce(annex.Kind)?.Version ?? 0) + 1 })
                    .ToValueList(),
            };
}
