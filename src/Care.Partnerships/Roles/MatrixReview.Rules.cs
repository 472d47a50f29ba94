using Care.Partnerships.Parties;
using static Care.Partnerships.Roles.ProblemSeverity;

namespace Care.Partnerships.Roles;

// The rules in the order of their names: R1 to R10 of the proposal, then what else makes a matrix fail in use.
public sealed partial record MatrixReview
{
    /// <summary>
    /// Every rule. The field's guidance asks for clear, checked, balanced roles (CARE Emergency Toolkit, Phase 4); the
    /// rules that test it are a proposal.
    /// </summary>
    public static ValueList<MatrixRule> Rules { get; } =
    [
        //   rule   weight  find
        //  what
        Rule("R1",  Error,  HasLead,
            "every function in scope has a lead; several have a tie-breaker (CP-ROL-004)"),
        Rule("R2",  Error,  IsSignedOffByAnother,
            "what moves money is signed off, and not by who does it"),
        Rule("R3",  Error,  ReachesLevel,
            "the sign-off reaches the level that the size of the grant takes"),
        Rule("R4",  Error,  HasFocalPoint,
            "each partner has one focal point, locally based and with a mandate to decide"),
        Rule("R5",  Error,  HasIndependentOmbudsman,
            "the ombudsman holds no budget of the record"),
        Rule("R6",  Error,  InvolvesPartners,
            "each partner leads or is consulted on assessment, strategy, design and proposal"),
        Rule("R7",  Advice, FitsModel,
            "the share of functions that a side leads fits the working model"),
        Rule("R8",  Advice, ConsultsFew,
            "no more posts are consulted on a function than useful"),
        Rule("R9",  Error,  IsInForce,
            "the version is signed off by all parties"),
        Rule("R10", Error,  CoversWorkPlan,
            "every function in the work plan has a row"),
        Rule("A1",  Error,  IsKnown,
            "every function is known to the catalogue"),
        Rule("A2",  Error,  SeparatesDuties,
            "who does the work does not sign it off, also where no money moves"),
        Rule("A3",  Error,  CanBeSignedOff,
            "the people there are can give every sign-off"),
        Rule("A4",  Error,  CoversAmounts,
            "every amount up to the size of the grant has a band"),
        Rule("A5",  Advice, NamesOnce,
            "nobody stands twice in a row"),
    ];

    private static MatrixRule Rule(
        string id, ProblemSeverity weight, Func<RoleMatrix, MatrixReviewInput, IEnumerable<Refusal>?> find,
        string what) =>
        new(Id<MatrixRule>.Of(id), weight, what, find);

    private static IEnumerable<Refusal> HasLead(RoleMatrix matrix, MatrixReviewInput input) =>
        input
            .Catalogue.Functions.Select(function => function.Id)
            .Where(id => !matrix.OutOfScope.Contains(id))
            .Union(matrix.Rows.Select(row => row.Function))
            .Where(id => matrix.RowOf(id) is not { Lead.By.Count: > 0 })
            .Select(RoleRefusals.NoLead);

    private static IEnumerable<Refusal> IsSignedOffByAnother(RoleMatrix matrix, MatrixReviewInput input) =>
        Money(matrix, input)
            .SelectMany(row => row.SignOff.Count == 0 ? [RoleRefusals.NoSignOff(row.Function)] : SelfApprovals(row));

    private static IEnumerable<Refusal>? ReachesLevel(RoleMatrix matrix, MatrixReviewInput input)
    {
        if (input.GrantSize is not { } size
            || input.Authority is null
            || Usable(input.Authority, input) is not { IsSuccess: true, Value: var scale })
            return null;
        if (scale.LevelFor(size) is null || (matrix.Currency is { } currency && currency != size.Currency)) return null;
        return Money(matrix, input)
            .SelectMany(row =>
                row.SignOff.SelectMany((band, i) => LevelFaults(band, $"{row.Function}.signOff[{i}]", size, scale)));
    }

    private static IEnumerable<Refusal>? HasFocalPoint(RoleMatrix matrix, MatrixReviewInput input) =>
        input.Appointments is { } appointments
            ? Partners(matrix).SelectMany(partner => appointments.FaultsOfFocalPoint(partner, input.On))
            : null;

    private static IEnumerable<Refusal>? HasIndependentOmbudsman(RoleMatrix matrix, MatrixReviewInput input)
    {
        if (input.Appointments is not { } appointments) return null;
        Person[] hear = [.. appointments.HoldersOf(RelationshipRole.Ombudsman, input.On).Select(held => held.Person)];
        var budgets = appointments
            .HoldersOf(RelationshipRole.BudgetHolder, input.On)
            .Select(held => held.Person.Id)
            .ToHashSet();
        return hear.Length == 0
            ? [RoleRefusals.NoOmbudsman(input.On)]
            : hear.Where(person => budgets.Contains(person.Id)).Select(RoleRefusals.OmbudsmanHoldsBudget);
    }

    private static IEnumerable<Refusal> InvolvesPartners(RoleMatrix matrix, MatrixReviewInput input) =>
        from row in matrix.Rows
        where input.Catalogue.Find(row.Function) is { NeedsPartner: true }
        from partner in Partners(matrix)
        where !row.Lead.Has(partner) && row.Consulted.All(post => post.Party != partner)
        select RoleRefusals.PartnerNotInvolved(row.Function, partner);

    private static IEnumerable<Refusal>? FitsModel(RoleMatrix matrix, MatrixReviewInput input)
    {
        if (input.Model is not { } model
            || Usable(input.Limits.MostLedByTheOtherSide, input) is not { IsSuccess: true, Value: var most })
            return null;
        Side? other = model switch
        {
            WorkingModel.PartnerAutonomous => Side.Lead,
            WorkingModel.LeadImplements => Side.Partner,
            WorkingModel.Shared => null
        };
        if (other is not { } side || matrix.Rows.Count == 0) return [];
        // What both sides lead together counts for neither.
        var led = matrix.Rows.Count(row =>
            row.Lead.By.Count > 0 && row.Lead.By.All(post => matrix.SideOf(post.Party) == side));
        var share = Percentage.FromShare(led, matrix.Rows.Count).Required();
        return share > most ? [RoleRefusals.LeadsTooMuch(side, share, most, model)] : [];
    }

    private static IEnumerable<Refusal>? ConsultsFew(RoleMatrix matrix, MatrixReviewInput input) =>
        Usable(input.Limits.MostConsulted, input) is { IsSuccess: true, Value: var most }
            ? matrix
                .Rows.Where(row => row.Consulted.Count > most)
                .Select(row => RoleRefusals.TooManyConsulted(row.Function, row.Consulted.Count, most))
            : null;

    private static IEnumerable<Refusal>? IsInForce(RoleMatrix matrix, MatrixReviewInput input) =>
        input.Versions?.All.LastOrDefault(version => version.Matrix == matrix) is not { } version ? null
        : version.TakesEffectOn is { } first && first <= input.On ? []
        : [RoleRefusals.NotInForce(version.Number, string.Join(", ", version.Missing))];

    private static IEnumerable<Refusal>? CoversWorkPlan(RoleMatrix matrix, MatrixReviewInput input) =>
        input
            .WorkPlan?.Distinct()
            .Where(function => matrix.RowOf(function) is null)
            .Select(RoleRefusals.PlannedWithoutRow);

    private static IEnumerable<Refusal> IsKnown(RoleMatrix matrix, MatrixReviewInput input) =>
        matrix
            .Rows.Select(row => row.Function)
            .Concat(matrix.OutOfScope)
            .Where(function => input.Catalogue.Find(function) is null)
            .Select(RoleRefusals.UnknownFunction);

    private static IEnumerable<Refusal> SeparatesDuties(RoleMatrix matrix, MatrixReviewInput input) =>
        matrix
            .Rows.Where(row => input.Catalogue.Find(row.Function) is not { MovesMoney: true })
            .SelectMany(SelfApprovals);

    private static IEnumerable<Refusal>? CanBeSignedOff(RoleMatrix matrix, MatrixReviewInput input)
    {
        if (input.People is not { } people) return null;
        var holders = people
            .SelectMany(person =>
                (input.Appointments ?? Appointments.None).PostsOf(person, input.On).Select(post => (post, person.Id)))
            .Distinct()
            .ToLookup(pair => pair.post, pair => pair.Id);
        return from row in matrix.Rows
            let performers = row
                .Lead.By.Select(post => holders[post].ToArray())
                .Where(held => held.Length == 1)
                .Select(held => held[0])
                .ToArray()
            from cell in row.SignOff.Select((band, i) => (band.Rule, Name: $"{row.Function}.signOff[{i}]"))
            where !CanFill(cell.Rule, 0, 0, cell.Rule.Steps[0].Minimum, holders, performers)
            select RoleRefusals.NobodyCanSignOff(cell.Name, cell.Rule);
    }

    private static IEnumerable<Refusal> CoversAmounts(RoleMatrix matrix, MatrixReviewInput input)
    {
        foreach (var row in matrix.Rows.Where(row => row.SignOff.Count > 0))
        {
            AmountBand[] bands =
            [
                .. row.SignOff.Select(band => band.Amounts).OrderBy(band => band.Above?.MinorUnits ?? long.MinValue)
            ];
            if (bands[0].Above is { } first)
                yield return RoleRefusals.AmountsWithoutBand($"{row.Function}.signOff", new(null, first));
            for (var i = 1; i < bands.Length; i++)
                if (bands[i - 1].UpTo is { } end && bands[i].Above is { } next && end < next)
                    yield return RoleRefusals.AmountsWithoutBand($"{row.Function}.signOff", new(end, next));
            if (bands[^1].UpTo is { } last
                && (input.GrantSize is not { } size || size.Currency != last.Currency || size > last))
                yield return RoleRefusals.AmountsWithoutBand(
                    $"{row.Function}.signOff",
                    new(last, input.GrantSize is { } known && known.Currency == last.Currency ? known : null));
        }
    }

    private static IEnumerable<Refusal> NamesOnce(RoleMatrix matrix, MatrixReviewInput input)
    {
        foreach (var row in matrix.Rows.AsEnumerable())
        {
            foreach (var party in row.Support.Where(row.Lead.Has))
                yield return RoleRefusals.PostTwice($"{row.Function}.support", party.Value);
            foreach (var post in row.Informed.Where(post => row.Consulted.Contains(post)))
                yield return RoleRefusals.PostTwice($"{row.Function}.informed", $"{post}");
        }
    }

    private static IEnumerable<RoleRow> Money(RoleMatrix matrix, MatrixReviewInput input) =>
        matrix.Rows.Where(row => input.Catalogue.Find(row.Function) is { MovesMoney: true });

    private static IEnumerable<Id<Party>> Partners(RoleMatrix matrix) =>
        matrix.Parties.Where(member => member.Side is Side.Partner).Select(member => member.Party);

    private static Result<T> Usable<T>(Dated<T> figure, MatrixReviewInput input) =>
        figure.ValidFrom > input.On ? Result<T>.NotFound() : figure.Use(input.AcceptUnconfirmed);

    private static IEnumerable<Refusal> SelfApprovals(RoleRow row) =>
        row.SignOff.SelectMany(
            (band, i) =>
                band
                    .Rule.Posts.Where(row.Lead.By.Contains)
                    .Select(post => RoleRefusals.SelfApproval($"{row.Function}.signOff[{i}]", post)));

    // The level that a sign-off surely reaches, against the level that the highest amount of its band takes.
    private static IEnumerable<Refusal> LevelFaults(SignOffBand band, string cell, Money size, AuthorityScale scale)
    {
        if (band.Amounts.Above is { } above && above >= size) return [];
        PartyPosition[] unknown = [.. band.Rule.Posts.Where(post => scale.LevelOf(post.Position) is null)];
        if (unknown.Length > 0) return unknown.Select(post => RoleRefusals.LevelUnknown(cell, post));
        var highest = band.Amounts.UpTo is { } upTo && upTo < size ? upTo : size;
        var sure = band.Rule.Steps.Max(step =>
            step.Seats.Select(post => scale.LevelOf(post.Position)!.Value).Order().ElementAt(step.Minimum - 1));
        var required = scale.LevelFor(highest)!.Value;
        return sure >= required ? [] : [RoleRefusals.LevelTooLow(cell, sure, required, highest)];
    }

    // Seat by seat: leave it free, or give it to somebody who has none yet. A sign-off has few seats.
    private static bool CanFill(
        SignOffRule rule, int step, int seat, int needed, ILookup<PartyPosition, Id<Person>> holders,
        Id<Person>[] taken) =>
        needed == 0
            ? step + 1 == rule.Steps.Count || CanFill(rule, step + 1, 0, rule.Steps[step + 1].Minimum, holders, taken)
            : rule.Steps[step].Seats.Count - seat >= needed
                && (
                    holders[rule.Steps[step].Seats[seat]]
                        .Except(taken)
                        .Any(person => CanFill(rule, step, seat + 1, needed - 1, holders, [.. taken, person]))
                    || CanFill(rule, step, seat + 1, needed, holders, taken));
}
