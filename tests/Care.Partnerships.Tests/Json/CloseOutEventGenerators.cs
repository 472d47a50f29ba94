using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.DonorRules;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Reports;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>
/// Every fact of close-outs and every kind of evidence, with odd texts, extreme days and plans of any steps.
/// </summary>
public static class CloseOutEventGenerators
{
    private static readonly Gen<bool> YesNo = Gen.Elements(true, false);

    private static readonly Gen<LocalDate?> MaybeDay = Gen.OneOf(
        Gen.Constant<LocalDate?>(null),
        Day.Select(day => (LocalDate?)day));

    private static readonly Gen<long> Units = Gen.OneOf(
        Gen.Elements(0L, 1L, long.MaxValue / 4),
        Gen.Choose(0, int.MaxValue).Select(units => (long)units));

    private static readonly Gen<RecordRetention> Retention =
        from through in MaybeDay
        from isOpen in Gen.Elements(true, false)
        select RecordRetention
            .From(
                through is null ? RetentionEnd.NotRunning
                    : isOpen ? RetentionEnd.WhileOpen
                    : RetentionEnd.OnDay,
                through)
            .Required();

    private static readonly Gen<CloseOutAnchors> Anchors =
        from end in Day
        from submitted in MaybeDay
        from received in MaybeDay
        select new CloseOutAnchors(end, submitted, received);

    private static readonly Gen<Dated<DeadlineRule>?> Clock =
        from has in YesNo
        from deliverable in Members<Deliverable>()
        from owed in Members<AwardSide>()
        from anchor in Gen.Elements(
            DeadlineAnchor.EndDate, DeadlineAnchor.FinalReportSubmitted, DeadlineAnchor.FinalReportsReceived)
        from count in Number
        from unit in Members<DeadlineUnit>()
        from rolls in YesNo
        from day in Day
        from owner in Words
        from confirmed in YesNo
        select has
            ? confirmed
                ? Dated.Of(
                    new DeadlineRule(deliverable, owed, anchor, count, unit, rolls), day, owner, Source.Of(owner))
                : Dated.Unconfirmed(
                    new DeadlineRule(deliverable, owed, anchor, count, unit, rolls), day, owner,
                    Source.Of(owner, owner, day))
            : null;

    private static readonly Gen<PlannedStep> Step =
        from words in Words
        from evidence in Gen.Elements(CloseOutWire.Kinds.Select(row => row.Kind))
        from need in Members<StepNeed>()
        from side in Gen.Elements<Side?>(null, Side.Lead, Side.Partner)
        from position in Ids<Position>()
        from due in Clock
        from lead in Clock
        from deliverables in Members<Deliverable>().ArrayOf()
        from takes in Gen.Elements(0, 1, 90)
        from begins in YesNo
        select new PlannedStep(Id<CloseOutStep>.Of("s"), words, evidence, need, [], new(side, position))
        {
            Due = due, LeadDue = lead, Deliverables = deliverables.Distinct().ToValueList(), Takes = takes,
            BeginsAfterEnd = begins
        };

    // Each step comes after some that stand before it, so that there is no circle.
    private static readonly Gen<CloseOutPlan> Plan =
        from steps in Step.NonEmptyListOf()
        from arrows in Number.ArrayOf(steps.Count)
        from buffer in Gen.Elements(0, 30)
        select CloseOutPlan.From(
            [
                    .. steps
                        .Take(CloseOutPlan.MostSteps)
                        .Select(
                            (step, i) =>
                                step with
                                {
                                    Id = Named(i),
                                    After = i > 0 && arrows[i] % 2 == 0 ? [Named(Math.Abs(arrows[i] % i))] : []
                                })
                ],
            Dated.Of(buffer, new(2026, 1, 1), "an office", Source.Of("Office manual"))).Required();

    private static readonly Gen<FinalReports> Finals =
        from agreement in Ids<Agreement>()
        from report in Ids<Report>()
        from day in Day
        from accepted in YesNo
        from missing in YesNo
        select new FinalReports(
            agreement, missing ? null : new(report, day, accepted ? day : null),
            new(report, day, null) { IsReturned = accepted });

    private static readonly Gen<Settlement> Settlement =
        from asOf in Day
        from agreement in Ids<Agreement>()
        from finals in Finals
        from units in Units.ArrayOf(6)
        from interest in YesNo
        from several in YesNo
        from minimum in YesNo
        select Care
            .Partnerships.CloseOut.Settlement.From(
                new(agreement, 7, interest ? finals : null), asOf,
                new(Usd(units[0]), Usd(units[1]), Usd(units[2]), Usd(units[3]), Usd(units[4]), Usd(units[5]))
                {
                    InterestToReturn = interest ? Usd(units[0]) : null,
                    IncomeTakenOff = several ? Usd(units[4]) : null, MatchMissing = minimum ? Usd(units[5]) : null,
                    ExchangeDifference = interest ? null : Usd(-units[1]),
                    OwedForAssets = several ? [Usd(units[2]), Money.OfMinorUnits(-units[3], Currency.Php)] : [],
                },
                several
                    ?
                    [
                        new(
                            Id<Party>.Of("norad"), Percentage.Of(40m), minimum
                                ? Dated.Of(new Threshold(Usd(50_000), true), asOf, "a donor", Source.Of("Handbook"))
                                : null),
                        new(Id<Party>.Of("dg-echo"), Percentage.Of(60m))
                    ]
                    : [])
            .Required();

    private static readonly Gen<Handover> Handover =
        from next in Members<NextRelationship>()
        from reason in Words
        from kind in Members<HandoverItemKind>()
        from texts in Words.ArrayOf()
        from agreement in Gen.OneOf(
            Gen.Constant<Id<Agreement>?>(null),
            Ids<Agreement>().Select(id => (Id<Agreement>?)id))
        select new Handover(
            next, reason,
            texts.Select(text => new HandoverItem(kind, text, text)).ToValueList(),
            agreement);

    private static readonly Gen<StepEvidence> Evidence =
        from words in Words
        from more in Words.ArrayOf()
        from parties in Ids<Party>().ArrayOf()
        from agreement in Ids<Agreement>()
        from finals in Finals
        from assets in Ids<Asset>().ArrayOf()
        from number in Number
        from units in Units
        from handover in Handover
        from retention in Retention
        from day in Day
        from other in Day
        from evidence in Gen.Elements<StepEvidence>(
            new MeetingMinutes(words, day, parties.ToValueList()),
            new ActivitiesVerified(words, more.ToValueList(), day), new FinalReportsAccepted(finals),
            new SurveyConcluded(words, number, day), new ReviewInvitation(words, day, other),
            new NoteOfEvent(words, day), new ClosingLetters(day, other, day),
            new BalancePaid(new(agreement, Usd(units), day)),
            new AssetsDecided(new(agreement, day, assets.ToValueList(), [], [Usd(units)])),
            new RecordsArchived(words, day, retention), new NextDecided(handover, day))
        select evidence;

    private static readonly Gen<Person> People =
        from id in Ids<Person>()
        from party in Ids<Party>()
        from position in Ids<Position>()
        from name in Words
        select new Person(id, party, position, name);

    public static Arbitrary<IEntry<CloseOutFact>> OfCloseOuts()
    {
        var gen =
            from id in Ids<AgreementCloseOut>()
            from agreement in Ids<Agreement>()
            from step in Ids<CloseOutStep>()
            from words in Words
            from plan in Plan
            from anchors in Anchors
            from cause in Members<ReplanCause>()
            from settlement in Settlement
            from retention in Retention
            from evidence in Evidence
            from due in MaybeDay
            from who in People
            from approver in People
            from recorded in RecordedOn
            from fact in Gen.Elements<CloseOutFact>(
                new CloseOutPlanned(new(id, agreement, words, TheSides), plan, anchors),
                new CloseOutReplanned(cause, words, plan, anchors), new CloseOutStarted(),
                new SettlementDetermined(settlement), new RecordRetentionSet(retention, words), new CloseOutCompleted(),
                new CloseOutReopened(words), new StepDone(step, evidence, due), new StepDone(step, evidence, null),
                new StepWaived(step, words, approver), new StepMarkedNotApplicable(step), new StepReopened(step, words))
            select AgreementCloseOut.Lifecycle.Proposal(fact, who, recorded);
        return gen.ToArbitrary();
    }

    private static readonly Sides TheSides = Sides.Of(Id<Party>.Of("care-phl"), Id<Party>.Of("名"));

    private static Id<CloseOutStep> Named(int place) => Id<CloseOutStep>.Of($"s{place}");

    private static Money Usd(long units) => Money.OfMinorUnits(units, Currency.Usd);
}
