namespace Care.Partnerships.Funding;

/// <summary>
/// Where the money of an agreement stands: sums of its ledger, and what follows from them. Nothing else is stored.
/// </summary>
/// <remarks>
/// <para>Every minor unit is somewhere: committed is available, retained, in process or paid; paid is received or in
/// transit; spent is accepted, in review,
/// questioned or disallowed.</para>
/// <para>There is no default value besides null. Immutable; equal where the sums are.</para>
/// </remarks>
public sealed partial record FundingPosition : InvariantRecord
{
    private readonly ValueList<long> _sums;

    private FundingPosition(Currency currency, ValueList<long> sums, ValueList<CurrencyPosition> others) =>
        (Currency, _sums, InOtherTerms) = (currency, sums, others);

    /// <summary>The currency of the account, and of every figure here.</summary>
    public Currency Currency { get; }

    /// <summary>The most that may be paid: the ceiling of the agreement with its amendments.</summary>
    public Money Committed => Sum(EntryKind.Committed);

    /// <summary>Kept back for the end.</summary>
    public Money Retained => Sum(EntryKind.Retained);

    /// <summary>Asked for and not yet sent.</summary>
    public Money InProcess => Sum(EntryKind.InProcess);

    /// <summary>Sent, and not come back by a failure.</summary>
    public Money Paid => Sum(EntryKind.Paid);

    /// <summary>Arrived at the partner.</summary>
    public Money Received => Sum(EntryKind.Received);

    /// <summary>Sent, and not yet confirmed by the partner.</summary>
    public Money InTransit => Paid - Received;

    /// <summary>Paid back by the partner.</summary>
    public Money Refunded => Sum(EntryKind.Refunded);

    /// <summary>Reported as spent, with adjustments.</summary>
    public Money Spent => Sum(EntryKind.Spent);

    /// <summary>Accepted of what was spent.</summary>
    public Money Accepted => Sum(EntryKind.Accepted);

    /// <summary>Questioned as ineligible or unsupported, and not settled.</summary>
    public Money Questioned => Sum(EntryKind.Questioned);

    /// <summary>Not eligible in the end: paid back, written off or borne by the partner.</summary>
    public Money Disallowed => Sum(EntryKind.Disallowed);

    /// <summary>Borne by the side that pays: not eligible, or outstanding and waived.</summary>
    public Money WrittenOff => Sum(EntryKind.WrittenOff);

    /// <summary>Spent, and neither questioned nor disallowed.</summary>
    public Money Eligible => Spent - Questioned - Disallowed;

    /// <summary>Spent, not questioned, and not yet accepted.</summary>
    public Money InReview => Eligible - Accepted;

    /// <summary>Overhead that the partner earned with the accepted cost, at the agreed rate.</summary>
    public Money Overhead => Sum(EntryKind.Overhead);

    /// <summary>What banks took off on the way, and the side that pays bears; it is no part of what is paid.</summary>
    public Money Charged => Sum(EntryKind.Charged);

    /// <summary>The gain, or negative the loss, between currencies that the side that pays bears.</summary>
    public Money Exchanged => Sum(EntryKind.Exchanged);

    /// <summary>Earned as the fixed amounts of milestones.</summary>
    public Money Earned => Sum(EntryKind.Earned);

    /// <summary>Interest that advances earned; no part of any other figure.</summary>
    public Money Interest => Sum(EntryKind.Interest);

    /// <summary>Income of the program; no part of any other figure.</summary>
    public Money ProgramIncome => Sum(EntryKind.ProgramIncome);

    /// <summary>What others than the lead put in; no part of any other figure.</summary>
    public Money Match => Sum(EntryKind.Match);

    /// <summary>
    /// What the partner is due: accepted, overhead earned with it, fixed amounts earned, and what the side that pays
    /// bears; at most what is committed.
    /// </summary>
    public Money Due => Money.Min(Counted, Committed);

    /// <summary>Accepted and borne beyond what is committed: the partner bears it, unless the ceiling rises.</summary>
    public Money AboveCeiling => Counted - Due;

    /// <summary>
    /// What the partner received and neither accounted for nor paid back: received less refunded and what it is due.
    /// Negative where the partner is still to be paid. This is the one definition of "outstanding".
    /// </summary>
    public Money Outstanding => Received - Refunded - Due;

    /// <summary>
    /// What may still be asked for: committed less retained, in process, and paid without what came back. Never
    /// negative. What was paid back may be asked for again, unless an amendment lowers the ceiling.
    /// </summary>
    public Money Available => Committed - Retained - InProcess - (Paid - Refunded);

    /// <summary>
    /// What the partner is still to be paid of what it is due, beyond what was sent or asked for; negative while
    /// advances are not cleared.
    /// </summary>
    public Money Owed => Due - (Paid - Refunded) - InProcess;

    /// <summary>
    /// What moved in each currency: the account's own first, then the others in the order of their first entry. Only
    /// currencies in which something moved.
    /// </summary>
    public ValueList<CurrencyPosition> ByCurrency
    {
        get
        {
            var foreign = InOtherTerms.Where(IsForeign);
            return OwnCurrency is { } own ? [own, .. foreign] : [.. foreign];
        }
    }

    // What moved otherwise than as it was booked: in other currencies, and less charges in the account's own.
    internal ValueList<CurrencyPosition> InOtherTerms { get; }

    /// <summary>The position without any entry.</summary>
    public static FundingPosition Empty(Currency currency)
    {
        _ = Money.Zero(currency);
        return new(currency, new(new long[Kinds]), []);
    }

    /// <summary>The position of a ledger, from its entries alone, in one pass.</summary>
    /// <param name="ledger">The entries.</param>
    /// <param name="currency">The currency of the account.</param>
    /// <param name="asAt">The last day whose entries count; null for all.</param>
    /// <param name="since">The first day whose entries count; null for all.</param>
    /// <exception cref="CurrencyMismatchException">An entry is in another currency.</exception>
    /// <exception cref="OverflowException">A sum does not fit. The lifecycle refuses what would lead here.</exception>
    public static FundingPosition Of(
        Ledger ledger, Currency currency, LocalDate? asAt = null, LocalDate? since = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(currency);
        var last = asAt ?? LocalDate.MaxIsoValue;
        Span<long> sums = stackalloc long[Kinds];
        var others = new CurrencySums();
        foreach (var entry in ledger.AsSpan())
        {
            if (entry.On > last || (since is { } first && entry.On < first)) continue;
            if (!entry.Amount.IsIn(currency, out var minorUnits))
                throw new CurrencyMismatchException(currency, entry.Amount.Currency);
            sums[(int)entry.Kind] += minorUnits;
            if (entry.Original is { } original) others.Add(entry.Kind, original, minorUnits);
        }

        return new(currency, new(sums.ToArray()), others.ToPositions(currency));
    }

    /// <summary>The position with one more entry. It costs the same however many came before.</summary>
    /// <exception cref="CurrencyMismatchException">The entry is in another currency.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public FundingPosition With(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!entry.Amount.IsIn(Currency, out var minorUnits))
            throw new CurrencyMismatchException(Currency, entry.Amount.Currency);
        var sums = _sums.AsSpan().ToArray();
        sums[(int)entry.Kind] += minorUnits;
        if (entry.Original is not { } original) return new(Currency, new(sums), InOtherTerms);
        var others = CurrencySums.From(InOtherTerms);
        others.Add(entry.Kind, original, minorUnits);
        return new(Currency, new(sums), others.ToPositions(Currency));
    }

    /// <summary>
    /// Both positions together, such as those of several accounts, in any order to the same. Refuses with
    /// <c>CP-VAL-008</c> a sum that does not fit.
    /// </summary>
    /// <exception cref="CurrencyMismatchException">They are in two currencies.</exception>
    public Result<FundingPosition> Merge(FundingPosition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var paid = Paid.Plus(other.Paid);
        if (!paid.IsSuccess) return paid.Refused<Money, FundingPosition>();
        if (!Fits || !other.Fits) return ValueRefusals.AmountOutOfRange(Currency.Code).As<FundingPosition>();
        var sums = _sums.AsSpan().ToArray();
        for (var kind = 0; kind < sums.Length; kind++) sums[kind] += other._sums[kind];
        var others = CurrencySums.From(InOtherTerms);
        others.Add(other.InOtherTerms);
        var merged = new FundingPosition(Currency, new(sums), others.ToPositions(Currency));
        return merged.Fits ? merged : ValueRefusals.AmountOutOfRange(Currency.Code).As<FundingPosition>();
    }

    /// <summary>
    /// Gains less losses by exchange and charges, over all currencies, as <see cref="CurrencyPosition.Difference"/> has
    /// them. Refuses with <c>CP-FND-030</c> where something is
    /// left in another currency and no rate is stated for it: unknown is not zero.
    /// </summary>
    /// <param name="closing">The rates at which what is left is valued, each from a currency to that of the
    /// account.</param>
    public Result<Money> ExchangeDifference(params ReadOnlySpan<ExchangeRate> closing)
    {
        var sum = Money.Zero(Currency);
        foreach (var position in ByCurrency)
        {
            ExchangeRate? stated = null;
            foreach (var rate in closing) if (rate.From == position.Currency && rate.To == Currency) stated = rate;
            var difference = position.Difference(stated);
            if (!difference.IsSuccess) return difference;
            var added = sum.Plus(difference.Value);
            if (!added.IsSuccess) return added;
            sum = added.Value;
        }

        return sum;
    }

    /// <summary>The sum of the entries of one kind.</summary>
    public Money Sum(EntryKind kind) => Money.OfMinorUnits(_sums[(int)kind], Currency);

    // Every figure is made of at most eight sums: while each stays below this, no figure overflows.
    internal const long Room = long.MaxValue / 8;

    internal bool Fits
    {
        get
        {
            foreach (var sum in _sums) if (Int128.Abs(sum) > Room) return false;
            foreach (var other in InOtherTerms)
                if (!IsSmall(other.Received) || !IsSmall(other.Spent) || !IsSmall(other.Refunded)) return false;
            return true;
        }
    }

    internal bool HasRoomFor(EntryKind kind, Money moved, Money value)
    {
        var sum = Int128.Abs(moved.MinorUnits);
        foreach (var other in InOtherTerms)
        {
            if (other.Currency != moved.Currency) continue;
            var before = kind switch
            {
                EntryKind.Received => other.Received,
                EntryKind.Refunded => other.Refunded,
                _ => other.Spent
            };
            sum += Int128.Abs(before.MinorUnits);
        }

        return sum <= Room && Int128.Abs(_sums[(int)kind]) + Int128.Abs(value.MinorUnits) <= Room;
    }

    private static bool IsSmall(Money sum) => Int128.Abs(sum.MinorUnits) <= Room;

    // What the side that pays bears or owes beside cost that it accepts.
    internal Money Borne => WrittenOff - Exchanged + Earned;

    private Money Counted => Accepted + Overhead + Earned + WrittenOff - Exchanged;

    private static int Kinds => (int)EntryKind.Match + 1;

    private CurrencyPosition? OwnCurrency
    {
        get
        {
            // Whatever did not move otherwise moved as it was booked.
            var (received, spent, refunded) = (Received, Spent, Refunded);
            var (cost, spentValue, refundedValue) = (received, spent, refunded);
            foreach (var other in InOtherTerms)
            {
                var own = !IsForeign(other);
                received -= own ? other.Cost - other.Received : other.Cost;
                if (own) continue;
                (cost, spent) = (cost - other.Cost, spent - other.SpentValue);
                spentValue -= other.SpentValue;
                (refunded, refundedValue) = (refunded - other.RefundedValue, refundedValue - other.RefundedValue);
            }

            return cost.IsZero && spent.IsZero && refunded.IsZero
                ? null : new(received, cost, spent, spentValue, refunded, refundedValue);
        }
    }

    private bool IsForeign(CurrencyPosition position) => position.Currency != Currency;
}
