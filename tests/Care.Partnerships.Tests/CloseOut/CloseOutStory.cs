using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Funding;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.CloseOut.CloseOutActs;
using AgreementStory = Care.Partnerships.Tests.Agreements.Story;
using CloseOutGiven = Care.Partnerships.Tests.Kit.Given<
    Care.Partnerships.CloseOut.AgreementCloseOut, Care.Partnerships.CloseOut.CloseOutFact>;
namespace Care.Partnerships.Tests.CloseOut;

/// <summary>
/// The people, days and steps that the tests of close-outs are told with. The agreement is that of the tests of
/// agreements: it ends on 31 August 2026.
/// </summary>
internal static class CloseOutStory
{
    public static readonly Id<Party> Lead = AgreementStory.Care, Partner = AgreementStory.Tanglaw;
    public static readonly Person Maria = AgreementStory.Maria,
        Ana = AgreementStory.Ana, Jose = AgreementStory.Jose, Ben = AgreementStory.Ben,
        Stranger = AgreementStory.Stranger;
    public static readonly Person Fina = Someone("fina", Lead, Position.FinanceManager),
        Pat = Someone("pat", Partner, Position.FinanceManager);

    public static readonly LocalDate End = AgreementStory.End,
        PlannedOn = new(2026, 3, 2), BegunOn = new(2026, 7, 25), DoneOn = new(2026, 11, 20),
        FiledOn = new(2026, 11, 27), ClosingOn = new(2026, 11, 29), ReopenedOn = new(2027, 5, 4);
    public static readonly CloseOutHeading Head = CloseOutHeading.Of(
        Id<AgreementCloseOut>.Of("co-1"), AgreementStory.Heading());
    public static readonly CloseOutPlan Plan = CloseOutPlan.Standard.Confirmed("CARE", new(2025, 11, 1));
    public static readonly CloseOutAnchors Anchors = new(End);
    public static readonly RecordRetention ThreeYears = new(RetentionEnd.OnDay, new(2029, 11, 15));

    /// <summary>Both final reports, handed in on 10 and 12 November and accepted by the fifteenth.</summary>
    public static readonly FinalReports Accepted = new(
        Head.Agreement, new(Id<Report>.Of("r-8"), new(2026, 11, 10), new(2026, 11, 14)),
        new(Id<Report>.Of("r-9"), new(2026, 11, 12), new(2026, 11, 15)));

    /// <summary>The same reports, which nobody reviewed.</summary>
    public static readonly FinalReports Unreviewed = new(
        Head.Agreement, Accepted.Narrative! with { AcceptedOn = null }, Accepted.Financial! with { AcceptedOn = null });

    public static readonly Settlement Owing = Settled(payable: 246_000m, received: 240_000m),
        OwingForAssets = Settled(payable: 246_000m, received: 240_000m, assets: Usd(9_600m)),
        Owed = Settled(payable: 238_500m, received: 240_000m), Even = Settled(payable: 240_000m, received: 240_000m);

    /// <summary>
    /// Evidence that each step of the standard plan accepts, dated early enough for <see cref="DoneOn"/>.
    /// </summary>
    public static StepEvidence EvidenceOf(Id<CloseOutStep> step) => Evidence[step];

    private static readonly Dictionary<Id<CloseOutStep>, StepEvidence> Evidence = new()
    {
        [CloseOutSteps.PlanningMeeting] = new MeetingMinutes("minutes-7", BegunOn, [Lead, Partner]),
        [CloseOutSteps.ActivitiesVerified] = new ActivitiesVerified("note-3", ["Two wells fewer."], new(2026, 9, 20)),
        [CloseOutSteps.FinalReports] = new FinalReportsAccepted(Accepted),
        [CloseOutSteps.Survey] = new SurveyConcluded("s-2", 14, new(2026, 10, 2)),
        [CloseOutSteps.ReviewInvitation] = new ReviewInvitation("letter-4", new(2026, 8, 20), new(2026, 12, 9)),
        [CloseOutSteps.Recognition] = new NoteOfEvent("Dinner in Catarman.", new(2026, 8, 29)),
        [CloseOutSteps.Letters] = new ClosingLetters(new(2026, 11, 18), new(2026, 11, 19), new(2026, 11, 20)),
        [CloseOutSteps.Balance] = new BalancePaid(Moved(246_000m)),
        [CloseOutSteps.Assets] = new AssetsDecided(Decisions(["truck-1"], [])),
        [CloseOutSteps.Archive] = new RecordsArchived("index-1", new(2026, 11, 20), ThreeYears),
        [CloseOutSteps.Next] = new NextDecided(
            new(
                NextRelationship.ContingencyAgreement, "The next typhoon will come.",
                [
                    new(HandoverItemKind.FocalPoint, "ben", "Ben stays the contact."),
                    new(HandoverItemKind.Lesson, "l-1", "Order timber earlier.")
                ]),
            new(2026, 9, 30)),
    };

    public static CloseOutGiven Nothing { get; } = new(AgreementCloseOut.Lifecycle, [], PhaseIn);
    public static CloseOutGiven Planned { get; } = Nothing.And(PlanCloseOut(Ana, Head, Plan, Anchors, PlannedOn));
    public static CloseOutGiven Begun { get; } = Planned.And(BeginCloseOut(Ana, BegunOn));
    public static CloseOutGiven Determined { get; } = Begun.And(DetermineSettlement(Fina, Owing, DoneOn));
    public static CloseOutGiven AllDone { get; } =
        Determined.Done([.. Plan.Order.Select(place => Plan.Steps[place].Id)]);
    public static CloseOutGiven Completed { get; } = AllDone.And(CompleteCloseOut(Maria, ClosingOn));
    public static CloseOutGiven Reopened { get; } =
        Completed.And(ReopenCloseOut(Maria, "The audit took out 1,200.", ReopenedOn));

    /// <summary>A step within what a close-out has come to.</summary>
    public static StepGiven Step(this CloseOutGiven given, Id<CloseOutStep> step) => new(given, step);

    /// <summary>The history of a close-out with these steps done, in this order.</summary>
    public static CloseOutGiven Done(this CloseOutGiven given, params Id<CloseOutStep>[] steps)
    {
        foreach (var step in steps)
            given = given.On(step, DoStep(DoerOf(given.State.StepOf(step)!.Planned), EvidenceOf(step), DoneOn));
        return given;
    }

    /// <summary>The history of a close-out with what somebody did to one of its steps.</summary>
    public static CloseOutGiven On(this CloseOutGiven given, Id<CloseOutStep> step, StepAct act) =>
        given.And(act(given.State, step));

    /// <summary>Where a step stands; open where the plan does not have it.</summary>
    public static StepPhase PhaseOf(this AgreementCloseOut closeOut, Id<CloseOutStep> step) =>
        closeOut.StepOf(step)?.Phase ?? StepPhase.Open;

    // The phase of what a fact is about: of a step, or of the whole.
    private static string PhaseIn(AgreementCloseOut closeOut, CloseOutFact fact) =>
        fact is StepFact { Step: var step } ? closeOut.PhaseOf(step).ToString() : closeOut.Phase.ToString();

    public static Person DoerOf(PlannedStep step) => step.Owner.Side is Side.Partner ? Ben : Ana;

    public static Settlement Settled(
        decimal payable, decimal received, decimal ceiling = 250_000m, Money? assets = null) =>
        Settlement.From(DoneOn, new(Usd(ceiling), Usd(payable), Usd(0m), Usd(received), Usd(0m), Usd(0m))
        {
            OwedForAssets = assets is { } owed ? [owed] : [],
        }).Required();

    /// <summary>What the account shows to have moved, the last of it on 18 November.</summary>
    public static MovedMoney Moved(decimal net) => new(Head.Agreement, Usd(net), new(2026, 11, 18));

    public static AssetDecisions Decisions(string[] decided, string[] undecided, Money? owed = null) => new(
        Head.Agreement, new(2026, 10, 30), [.. decided.Select(Id<Asset>.Of)], [.. undecided.Select(Id<Asset>.Of)],
        owed is { } sum ? [sum] : []);

    /// <summary>The truck was given away, and its worth is owed to the funder.</summary>
    public static AssetsDecided TruckOwed => new(Decisions(["truck-1"], [], Usd(9_600m)));

    public static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);

    private static Person Someone(string id, Id<Party> party, Id<Position> position) =>
        new(Id<Person>.Of(id), party, position, id);
}

/// <summary>A step within what a close-out has come to: <c>Begun.Step(survey).When(…)</c></summary>
internal sealed record StepGiven(CloseOutGiven Given, Id<CloseOutStep> Id)
{
    public Kit.When<AgreementCloseOut, CloseOutFact> When(StepAct act) => Given.When(act(Given.State, Id));
}

/// <summary>Settlements by figures, for tests: as a file may hold them. In code only an account makes one.</summary>
internal static class SettlementByFigures
{
    extension(Settlement)
    {
        public static Ardalis.Result.Result<Settlement> From(
            LocalDate asOf, SettlementFigures figures, ValueList<FunderPart> funders = default) =>
            Settlement.From(new SettlementSource(CloseOutStory.Head.Agreement, 12), asOf, figures, funders);
    }
}
