using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Funding;
using Care.Partnerships.Funding.Payments;
using Care.Partnerships.Parties;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Assets;
using Care.Partnerships.Tests.Funding;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>
/// Random lives of an agreement with its account: each step is a fact that may or may not be lawful. The numbers of a
/// life are drawn once, so that a life that fails can be told again.
/// </summary>
internal sealed partial class WholeWalk(Random draws, bool tellsConsequences)
{
    private static readonly Person Maria = Story.Maria, Jose = Story.Jose;

    public AgreementDossier Whole { get; private set; } = new(Story.Running.State);

    /// <summary>What was recorded, with what stood before.</summary>
    public List<(AgreementDossier Before, IEntry<Fact> Entry, AgreementDossier After)> Steps { get; } = [];

    public LocalDate Day { get; private set; } = Story.Start;

    /// <summary>Who also hears what was said, and whether it was recorded: null where it was already so.</summary>
    public Action<Fact, Person, bool?>? Heard { get; init; }

    /// <summary>Whether reports are handed in along the way, and what was settled is taken up again.</summary>
    public bool IsFull { get; init; }

    /// <summary>What stood against the last fact that was refused.</summary>
    public string LastRefusals { get; private set; } = "";

    /// <summary>Tries some facts, and tells each part what it has to know, where the host does not forget.</summary>
    public WholeWalk Go(int steps)
    {
        Try(new FundingAccountOpened(Whole.Agreement.Standing!, Terms()), Ana);
        Try(new TranchesPlanned(Plan()), Ana);
        for (var i = 0; i < steps; i++)
        {
            if (draws.Next(4) == 0) Day = Day.PlusDays(draws.Next(1, 25));
            var (fact, by) = Any();
            if (fact is not null) Try(fact, by);
        }

        return this;
    }

    /// <summary>The same from an agreement and an account that ran elsewhere before.</summary>
    public WholeWalk TakingOver()
    {
        var agreement = new AgreementTakenOver(
            Story.Heading(), Story.Terms, RiskLevel.Moderate, Story.SignedOn, "Contract file 2026")
        {
            AgreedBy = Jose,
        };
        Whole = new(Agreement.NotStarted.Record(agreement, Maria, Day).State);
        var before = SumsBefore with { On = Day };
        return Try(new FundingAccountTakenOver(Whole.Agreement.Standing!, Terms(), before) { AgreedBy = Fe }, Ana)
            ? this : throw new InvalidOperationException(LastRefusals);
    }

    /// <summary>Records a fact if nothing stands against it, and what follows from it.</summary>
    public bool Try(Fact fact, Person by)
    {
        if (!Record(fact, by)) return false;
        if (!tellsConsequences) return true;
        // Each consequence is recorded, and leaves nothing behind that comes again.
        for (var left = 9; Whole.Consequences is [var next, ..]; left--)
            if (left == 0 || !Record(next.Fact, Ana))
                return true;
        return true;
    }

    private bool Record(Fact fact, Person by)
    {
        var (uncertified, before) = (Whole.Uncertified(fact), Whole);
        var outcome = Whole.Record(fact, by, Day);
        var isRecorded = uncertified is null && outcome.IsAccepted;
        if (isRecorded)
        {
            Steps.Add((before, outcome.Entry!, outcome.State));
            Whole = outcome.State;
        }
        else
        {
            LastRefusals = $"{uncertified}{string.Join("; ", outcome.Refusals)}";
        }

        Heard?.Invoke(fact, by, outcome.WasAlreadySo ? null : isRecorded);
        return isRecorded || outcome.WasAlreadySo;
    }

    private FundingTerms Terms() => Agreed with
    {
        HeldBack = Percentage.Of(draws.Next(3) * 5m), Overhead = draws.Next(2) == 0 ? null : Percentage.Of(7m),
        Charges = (ChargeBearer)draws.Next(3), Exchange = (Side)draws.Next(2),
        LastSpent = draws.Next(2) == 0 ? null : Percentage.Of(75m), EarlierReported = null,
    };

    private TranchePlan Plan()
    {
        // Sometimes less than all of it, so that a ceiling can fall.
        var standing = Whole.Agreement.Standing!;
        var ceiling = draws.Next(3) == 0 ? Money.OfMinorUnits(standing.Ceiling!.Value.MinorUnits / 3, Currency.Usd)
            : standing.Ceiling;
        return TranchePlan.Proposed(standing with { Ceiling = ceiling }, Whole.Account?.Terms ?? Agreed).Required();
    }

    private (Fact? Fact, Person By) Any() => draws.Next(IsFull ? 36 : 25) switch
    {
        0 => (new AgreementSuspended("A flood.", Day), Maria),
        1 => (new AgreementResumed(), Jose),
        2 => (new AgreementExtended(Story.End.PlusDays(draws.Next(-5, 90)), "More rain.", Jose), Maria),
        3 when draws.Next(4) == 0 => (
            new AgreementTerminated("14.2", "It cannot go on.", Day, Day.PlusDays(draws.Next(-2, 60))), Jose),
        4 when draws.Next(3) == 0 => (new AgreementCloseOutStarted(null), Ana),
        5 or 20 => Amending(),
        6 => Whole.Account is { Standing: not null } && Whole.Agreement.Standing is { } standing
            ? (new StandingFollowed(standing), Ben) : default,
        7 => (new TranchesPlanned(Plan()), Ana),
        8 or 9 or 10 => Paying(),
        11 or 12 => Spending(),
        13 => Statement() is { } statement && Whole.Account is { } account
            ? (account.Accepting(statement), Finn) : default,
        14 => Questioning(),
        15 => Settling(),
        16 => (new RefundRecorded(new(Entry($"r-{Steps.Count}"), Cents(), null, Day, "transfer 9")), Fe),
        17 => Whole.Account?.Position is { } position
            ? (new OutstandingWaived(position.Outstanding, "Small."), Finn) : default,
        18 when draws.Next(3) == 0 => Whole.CloseOut is null ? (PlanOfCloseOut(), Ana) : (new CloseOutStarted(), Ana),
        18 => (new FundingAccountClosed(), Finn),
        22 or 23 or 24 => OfAssets(),
        > 32 => Paying(),
        > 29 => Amending(),
        > 24 => Reporting(),
        _ => (new FundingAccountReopened("An audit."), Finn),
    };

    private (Fact?, Person) OfAssets()
    {
        var assets = (Whole.Assets ?? AssetRegister.Empty).Assets;
        if (assets.Count < 3 && draws.Next(4) == 0)
            return (new AssetRegistered(
                Id<Asset>.Of($"ast-{assets.Count + 1}"),
                AssetStory.Pickup with { SerialNumber = $"VIN-{assets.Count + 1}" },
                AssetStory.Bought with { AcquiredOn = Day }, AssetStory.InSamar, AssetCondition.New), Ben);
        return assets.FirstOrDefault(asset => asset.Phase is not AssetPhase.Disposed || asset.StillOwed is not null)
            is { } asset ? (NextOf(asset, draws.Next(5)), Ana) : default;
    }

    // What comes next in the life of an asset: now and then it is sold or goes back, or the donor says no.
    private AssetFact NextOf(Asset asset, int draw) => (asset.Phase, asset.Donor?.Fact.Decision.Permission) switch
    {
        (AssetPhase.Held, _) => new DispositionProposed(asset.Id, draw switch
        {
            1 => AssetStory.Sale,
            2 => AssetStory.Gift with { Disposition = AssetDisposition.ReturnToDonor, Recipient = null },
            _ => AssetStory.Gift,
        }),
        (AssetPhase.Disposed, _) => PayFor(asset),
        (_, null) => new DonorAnswered(asset.Id, (draw == 4 ? AssetStory.No : AssetStory.Yes) with { DecidedOn = Day }),
        (_, AssetPermissionState.Denied) => new DispositionWithdrawn(asset.Id, "The donor says no."),
        _ => new AssetDisposed(asset.Id, new(
            Day, asset.Proposed?.Fact.Proposal.Disposition is AssetDisposition.Sell ? Usd(11_000m) : null,
            asset.Proposed?.Fact.Proposal.Disposition is AssetDisposition.ReturnToDonor ? Usd(-100m)
                : Usd(100m * draw), "deed")),
    };

    private AssetSharePaid PayFor(Asset asset)
    {
        var owed = asset.StillOwed!.Value;
        return new(asset.Id, new(owed.IsNegative ? -owed : owed, Day, "transfer 12"));
    }

    private (Fact?, Person) Amending()
    {
        var (agreement, id) = (Whole.Agreement, Id<Amendment>.Of($"a-{Whole.Agreement.Amendments.Count}"));
        var open = agreement.Amendments.FirstOrDefault(amendment => amendment.IsOpen);
        if (open is null)
        {
            var next = Id<Amendment>.Of($"a-{agreement.Amendments.Count + 1}");
            var kind = draws.Next(4) switch
            {
                0 => AmendmentKind.NoCostExtension,
                1 => AmendmentKind.BudgetIncrease,
                2 => AmendmentKind.BudgetDecrease,
                _ => AmendmentKind.EarlierEnd,
            };
            var (end, ceiling) = (agreement.End, agreement.Ceiling!.Value);
            AgreementParts changes = kind switch
            {
                AmendmentKind.NoCostExtension => new(End: end?.PlusDays(draws.Next(-5, 40))),
                AmendmentKind.EarlierEnd      => new(End: end?.PlusDays(draws.Next(-60, 5))),
                AmendmentKind.BudgetIncrease  => new(Ceiling: ceiling + Usd(draws.Next(-5_000, 90_000))),
                _                             => new(Ceiling: ceiling - Usd(draws.Next(-5_000, 150_000))),
            };
            return (agreement.Proposing(next, new(kind, "It is needed.", agreement.Version, Day, changes)), Ana);
        }

        return (draws.Next(9), open.Phase) switch
        {
            (0, _)                       => (new AmendmentWithdrawn(open.Id, "No."), Maria),
            (1, _)                       => (new AmendmentRejected(open.Id, "No."), Jose),
            (_, AmendmentPhase.Proposed) => (new AmendmentReviewStarted(open.Id), Ben),
            (< 5, AmendmentPhase.UnderReview) => (new AmendmentApproved(open.Id), Maria),
            (_, AmendmentPhase.UnderReview)   => (new AmendmentApproved(open.Id), Jose),
            _ => (
                new AmendmentApplied(open.Id)
                {
                    Floor = open.Changes.Ceiling < agreement.Ceiling ? Whole.Account?.FloorOn(Day) : null,
                },
                Ben),
        };
    }

    private (Fact?, Person) Paying()
    {
        if (Whole.Account is not { } account) return default;
        var open = account.Payments.FirstOrDefault(payment =>
            payment.Phase is not (PaymentPhase.Received or PaymentPhase.Cancelled));
        if (open is null) return Planned(account);
        var (id, amount) = (open.Id, open.Amount);
        return open.Phase switch
        {
            _ when draws.Next(12) == 0 => (new PaymentCancelled(id, "No."), Maria),
            PaymentPhase.Planned or PaymentPhase.Returned => (new PaymentRequested(id, AllKnown()), Ben),
            PaymentPhase.Requested => draws.Next(6) == 0
                ? (new PaymentReturned(id, "Mend it."), Finn) : (new PaymentApproved(id), Maria),
            PaymentPhase.Approved => Whole.Agreement.StampOn(Day) is { } stamp
                ? (new PaymentSent(id, Day, "transfer", stamp), Finn) : default,
            PaymentPhase.Sent => draws.Next(6) == 0
                ? (new PaymentFailed(id, Day, Side.Lead, "The number."), Finn)
                : (new PaymentReceived(id, Day, draws.Next(3) == 0 ? amount - Usd(0.01m) : amount), Fe),
            _ => (new PaymentRetried(id, "The number."), Finn),
        };
    }

    private (Fact?, Person) Planned(FundingAccount account)
    {
        if (account.NextTranche is not { } tranche || account.RemainderOf(tranche.Number) is not { } left)
            return default;
        var amount = draws.Next(3) == 0 && left.MinorUnits > 1
            ? Money.OfMinorUnits(left.MinorUnits / 2, Currency.Usd) : left;
        return (account.Planning(Payment($"p-{account.Payments.Count + 1}"), tranche.Number, amount), Ana);
    }

    private (Fact?, Person) Spending()
    {
        var on = Day.PlusDays(-draws.Next(30));
        CostGround? ground = draws.Next(6) switch
        {
            0 => new(CostGroundKind.CommittedBeforeEnd, "It could not be cancelled."),
            1 => new(CostGroundKind.AgreedBeforeStart, "Letter 3."),
            _ => null,
        };
        var cost = new Expenditure(
            Entry($"c-{Steps.Count}"), FundingStory.Statement($"s-{Steps.Count / 9}"), Cents(), null, on, "Kits")
        {
            Ground = ground,
        };
        return (new ExpenditureRecorded(cost), Ben);
    }

    private (Fact?, Person) Questioning() => SomeCost() is { } cost
        ? (new CostQuestioned(new(
            Entry($"f-{Steps.Count}"), cost.Id, FindingKind.Unsupported,
            Money.OfMinorUnits(Math.Max(1, cost.Amount.MinorUnits / 3), Currency.Usd), "No receipt.")), Finn)
        : default;

    private (Fact?, Person) Settling() => OpenFinding() is { } finding
        ? (new FindingSettled(finding, new((FindingOutcome)draws.Next(4), Day, "Letter.")), Finn)
        : default;

    private Money Cents() => Money.OfMinorUnits(draws.Next(1, 4_000_000), Currency.Usd);

    private Expenditure? SomeCost()
    {
        var costs = Whole.Account?.Ledger.Select(entry => entry.Cause.Fact).OfType<ExpenditureRecorded>().ToArray()
            ?? [];
        return costs.Length == 0 ? null : costs[draws.Next(costs.Length)].Expenditure;
    }

    private Id<ExpenditureStatement>? Statement() => SomeCost()?.Statement;

    private Id<LedgerEntry>? OpenFinding() => OpenFindings(Whole.Account).FirstOrDefault();

    internal static IEnumerable<Id<LedgerEntry>?> OpenFindings(FundingAccount? account) =>
        account?.Ledger.Select(entry => entry.Cause.Fact).OfType<CostQuestioned>()
            .Select(found => (Id<LedgerEntry>?)found.Finding.Id).Distinct()
            .Where(id => account.SettlementOf(id!) is null) ?? [];

    private ReleaseEvidence AllKnown() => AllKnown(Day);

    internal static ReleaseEvidence AllKnown(LocalDate day) =>
        new([Quarter1 with { AcceptedOn = day }, Final with { AcceptedOn = day }], [], day);
}
