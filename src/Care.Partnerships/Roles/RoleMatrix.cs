using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>A party of a matrix, the side it stands on, and the positions that it has.</summary>
/// <param name="Party">The party.</param>
/// <param name="Side">The side; several parties may stand on one.</param>
/// <param name="Positions">Its positions; cells of the matrix name no others.</param>
public sealed record MatrixParty(Id<Party> Party, Side Side, ValueList<Id<Position>> Positions) : InvariantRecord;

/// <summary>Who does what in a partnership, and who decides: one row for each function.</summary>
/// <remarks>
/// <para>
/// What contradicts itself cannot be made; what is missing or unwise is found by <see cref="MatrixReview"/>, before the
/// matrix is used.
/// </para>
/// <para>
/// There is no default value besides null. Immutable; equal where parties, rows and what is out of scope are, in the
/// same order.
/// </para>
/// </remarks>
public sealed partial record RoleMatrix : InvariantRecord
{
    private RoleMatrix(
        ValueList<MatrixParty> parties, ValueList<RoleRow> rows, ValueList<Id<WorkFunction>> outOfScope) =>
        (Parties, Rows, OutOfScope, Currency) = (
            parties, rows, outOfScope,
            Limits(rows).Select(limit => limit.Currency).FirstOrDefault());

    /// <summary>The parties, at least one on each side.</summary>
    public ValueList<MatrixParty> Parties { get; }

    /// <summary>The rows, at most one for a function.</summary>
    public ValueList<RoleRow> Rows { get; }

    /// <summary>Functions that this partnership needs nobody for.</summary>
    public ValueList<Id<WorkFunction>> OutOfScope { get; }

    /// <summary>The currency of all its limits; null where no amount is limited.</summary>
    public Currency? Currency { get; }

    /// <summary>
    /// Makes a matrix, or refuses, all problems at once and each with its cell, such as <c>audit.signOff[1]</c>: a
    /// function twice (<c>CP-VAL-028</c>), a party twice
    /// (<c>002</c>) or a side without one (<c>003</c>), an unknown party (<c>004</c>) or position (<c>005</c>), two
    /// leads and nobody who breaks a tie (<c>006</c>), a band
    /// without amounts (<c>007</c>), overlapping bands (<c>008</c>), two currencies (<c>009</c>), a turnaround below
    /// one day (<c>010</c>), a row that is out of scope (<c>011</c>), and a post, a party or a function that is twice
    /// in a cell or a list (<c>CP-VAL-028</c>).
    /// </summary>
    public static Result<RoleMatrix> From(
        ValueList<MatrixParty> parties, ValueList<RoleRow> rows, ValueList<Id<WorkFunction>> outOfScope = default)
    {
        Refusal[] refusals =
        [
            .. InParties(parties), .. Twice(rows), .. Twice(parties, rows, outOfScope), .. InCurrencies(rows),
            .. rows.SelectMany(row => InRow(row, parties, outOfScope))
        ];
        return refusals.Length > 0 ? refusals.As<RoleMatrix>() : new RoleMatrix(parties, rows, outOfScope);
    }

    /// <summary>Makes a matrix from literals: the rows as an aligned table.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static RoleMatrix Of(ValueList<MatrixParty> parties, params ReadOnlySpan<RoleRow> rows) =>
        From(parties, [.. rows]).Required();

    /// <summary>The row of a function; null where there is none.</summary>
    public RoleRow? RowOf(Id<WorkFunction> function)
    {
        foreach (var row in Rows) if (row.Function == function) return row;
        return null;
    }

    /// <summary>The side on which a party stands; null where it is not of this matrix.</summary>
    public Side? SideOf(Id<Party> party)
    {
        foreach (var member in Parties) if (member.Party == party) return member.Side;
        return null;
    }

    /// <summary>
    /// Who signs off a function at an amount. Refuses a function without a row with <c>CP-ROL-008</c>, an amount of
    /// another currency with <c>CP-VAL-029</c>, and one that no
    /// band covers with <c>CP-ROL-009</c>.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="amount">The amount; null where the matter has none.</param>
    public Result<SignOffRule> SignOffFor(Id<WorkFunction> function, Money? amount) =>
        RowOf(function) is not { } row ? RoleRefusals.NoRow(function).As<SignOffRule>()
        : IsInOtherCurrency(amount) ? ValueRefusals.OtherCurrency("amount", amount!.Value, Currency!).As<SignOffRule>()
        : row.SignOffFor(amount) is { } rule ? rule
        : RoleRefusals.NoBand(function, AmountOrNone(amount)).As<SignOffRule>();

    // Null where SignOffFor refuses, for those who only ask whether there is one.
    internal SignOffRule? RuleFor(Id<WorkFunction> function, Money? amount) =>
        IsInOtherCurrency(amount) ? null : RowOf(function)?.SignOffFor(amount);

    private bool IsInOtherCurrency(Money? amount) =>
        amount is { } given && Currency is { } currency && given.Currency != currency;

    /// <summary>
    /// Why an actor may not decide on a function at an amount; null where the actor may. The codes are
    /// <c>CP-ROL-010</c> for a party that is not of this matrix, those of
    /// <see cref="SignOffFor"/>, and <c>CP-ROL-011</c> for a post without a seat, which names who may.
    /// </summary>
    public Refusal? WhyNot(Actor actor, Id<WorkFunction> function, Money? amount)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor is not Person person || SideOf(person.Party) is null)
            return RoleRefusals.NotOfThisMatrix(actor, string.Join(", ", Parties.Select(member => member.Party)));
        if (RowOf(function) is not { } row) return RoleRefusals.NoRow(function);
        if (IsInOtherCurrency(amount)) return ValueRefusals.OtherCurrency("amount", amount!.Value, Currency!);
        if (row.SignOffFor(amount) is not { } rule) return RoleRefusals.NoBand(function, AmountOrNone(amount));
        return rule.Seats(PartyPosition.Of(person))
            ? null
            : RoleRefusals.MayNotDecide(actor, function, AmountOrNone(amount), string.Join(", ", rule.Posts));
    }

    /// <summary>
    /// What an actor may decide, to be asked many times: see <see cref="Mandate"/>. Empty for the clock and for parties
    /// that are not of this matrix.
    /// </summary>
    public Mandate MandateOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor is Person person ? Mandate.Of(this, [PartyPosition.Of(person)]) : Mandate.Of(this, []);
    }

    /// <summary>
    /// What a person may decide on a day, in the standing position and in the posts held for this record.
    /// </summary>
    public Mandate MandateOf(Person person, Appointments appointments, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(appointments);
        return Mandate.Of(this, [.. appointments.PostsOf(person, on)]);
    }

    private static string AmountOrNone(Money? amount) => amount is { } given ? given.ToString("N", null) : "no amount";

    private static IEnumerable<Refusal> InParties(ValueList<MatrixParty> parties)
    {
        for (var i = 1; i < parties.Count; i++)
            if (parties.Take(i).Any(before => before.Party == parties[i].Party))
                yield return ValueRefusals.Twice(Invariant($"parties[{i}]"), parties[i].Party);
        foreach (var side in Enum.GetValues<Side>())
            if (parties.All(member => member.Side != side))
                yield return RoleRefusals.SideWithoutParty(side);
    }

    private static IEnumerable<Refusal> Twice(ValueList<RoleRow> rows) =>
        rows.GroupBy(row => row.Function)
            .Where(same => same.Skip(1).Any())
            .Select(same => ValueRefusals.Twice($"{same.Key}.function", same.Key));

    private static IEnumerable<Refusal> Twice(
        ValueList<MatrixParty> parties, ValueList<RoleRow> rows, ValueList<Id<WorkFunction>> outOfScope) =>
        parties.Select((party, i) => Require.Once(Invariant($"parties[{i}].positions"), party.Positions))
            .Concat(rows.SelectMany(row => new[]
            {
                Require.Once($"{row.Function}.lead", row.Lead.By),
                Require.Once($"{row.Function}.support", row.Support),
                Require.Once($"{row.Function}.consulted", row.Consulted),
                Require.Once($"{row.Function}.informed", row.Informed),
            }))
            .Append(Require.Once("outOfScope", outOfScope)).OfType<Refusal>();

    private static IEnumerable<Refusal> InCurrencies(ValueList<RoleRow> rows) =>
        Limits(rows)
            .Select(limit => limit.Currency)
            .Distinct()
            .Skip(1)
            .Take(1)
            .Select(other => ValueRefusals.OtherCurrency("rows", other, Limits(rows).First().Currency));

    private static IEnumerable<Refusal> InRow(
        RoleRow row, ValueList<MatrixParty> parties, ValueList<Id<WorkFunction>> outOfScope)
    {
        if (outOfScope.Contains(row.Function)) yield return RoleRefusals.ListedOutOfScope(row.Function);
        if (row.Lead.IsJoint && row.Lead.TieBreaker is null)
            yield return RoleRefusals.TwoLeads(row.Function, string.Join(" and ", row.Lead.By.AsEnumerable()));
        foreach (var (cell, post) in PostsIn(row))
        {
            if (parties.FirstOrDefault(member => member.Party == post.Party) is not { } party)
                yield return RoleRefusals.UnknownParty(cell, post.Party);
            else if (!party.Positions.Contains(post.Position))
                yield return RoleRefusals.UnknownPosition(
                    cell, post, string.Join(", ", party.Positions.AsEnumerable()));
        }

        foreach (var party in row.Support.Where(party => parties.All(member => member.Party != party)))
            yield return RoleRefusals.UnknownParty($"{row.Function}.support", party);
        for (var i = 0; i < row.SignOff.Count; i++)
        {
            var band = row.SignOff[i].Amounts;
            if (band.IsEmpty) yield return RoleRefusals.EmptyBand($"{row.Function}.signOff[{i}]", band);
            for (var j = 0; j < i; j++)
                if (Overlap(band, row.SignOff[j].Amounts))
                    yield return RoleRefusals.OverlappingBands(
                        $"{row.Function}.signOff[{i}]", row.SignOff[j].Amounts, band);
        }

        if (row.TurnaroundDays < 1)
            yield return ValueRefusals.TooLow($"{row.Function}.turnaroundDays", row.TurnaroundDays.Value, 1);
    }

    private static IEnumerable<(string Cell, PartyPosition Post)> PostsIn(RoleRow row) =>
        [
            .. row.Lead.By.Select(post => ($"{row.Function}.lead", post)),
            .. row.Lead.TieBreaker is { } post
                ? [($"{row.Function}.lead.tieBreaker", post)]
                : Array.Empty<(string, PartyPosition)>(),
            .. row.Consulted.Select(post => ($"{row.Function}.consulted", post)),
            .. row.Informed.Select(post => ($"{row.Function}.informed", post)),
            .. row.SignOff.SelectMany(
                (band, i) => band.Rule.Posts.Select(post => ($"{row.Function}.signOff[{i}]", post))),
        ];

    private static bool Overlap(AmountBand a, AmountBand b) => BeginsBelow(a, b) && BeginsBelow(b, a);

    // Whether a begins before b ends; bands of two currencies are told so by another refusal.
    private static bool BeginsBelow(AmountBand a, AmountBand b) =>
        a.Above is not { } above || b.UpTo is not { } upTo || (above.Currency == upTo.Currency && above < upTo);

    private static IEnumerable<Money> Limits(ValueList<RoleRow> rows) =>
        rows.SelectMany(row => row.SignOff)
            .SelectMany(band => new[] { band.Amounts.Above, band.Amounts.UpTo })
            .OfType<Money>();
}
