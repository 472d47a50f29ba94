namespace Care.Partnerships.Localisation;

// The sums as rows, for whoever writes a tally down and reads it again.
public sealed partial record LocalisationTally
{
    // One row of sums that are not zero for each treatment, of flows of their own and of parts of others.
    internal readonly record struct Row(
        FlowTreatment Treatment, bool IsPart, Money Amount, Money Overhead, decimal Flows);

    internal ValueList<Row> Rows
    {
        get
        {
            var rows = new List<Row>();
            for (var i = 0; i < _sums.Count; i += Sums)
                if ((_sums[i] | _sums[i + 1] | _sums[i + 2]) != 0)
                    rows.Add(new(
                        (FlowTreatment)(i / Cells), i % Cells > 0, Money.OfMinorUnits(_sums[i], Currency),
                        Money.OfMinorUnits(_sums[i + 1], Currency), _sums[i + 2]));
            return rows.ToValueList();
        }
    }

    /// <summary>
    /// The tally of such rows. Refuses with <c>CP-LOC-019</c> what is no sum of flows, with <c>CP-VAL-028</c> a row
    /// that stands twice, and with <c>CP-VAL-008</c> sums that do not fit.
    /// </summary>
    internal static Result<LocalisationTally> From(Currency currency, CountingPolicy policy, ValueList<Row> rows)
    {
        var (sums, refusals) = (new long[Treatments * Cells], new List<Refusal>());
        var seen = new HashSet<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, at) = (rows[i], PlaceOf(rows[i].Treatment) + (rows[i].IsPart ? Sums : 0));
            if (!seen.Add(at)) refusals.Add(ValueRefusals.Twice(Invariant($"sums[{i}].treatment"), row.Treatment));
            Check("amount", row.Amount, i);
            Check("overhead", row.Overhead, i);
            if (row.Flows < 0 || row.Flows > long.MaxValue || row.Flows != decimal.Truncate(row.Flows))
                refusals.Add(LocalisationRefusals.SumThatCannotBe(
                    Invariant($"sums[{i}].flows"), Invariant($"{row.Flows}"), currency));
            else
                (sums[at], sums[at + 1], sums[at + 2]) = (
                    row.Amount.MinorUnits, row.Overhead.MinorUnits, (long)row.Flows);
        }

        return refusals.Count > 0 ? refusals.As<LocalisationTally>() : Empty(currency, policy).Checked(sums, 0, 1);

        void Check(string field, Money given, int index)
        {
            if (given.Currency != currency || given.IsNegative)
                refusals.Add(LocalisationRefusals.SumThatCannotBe(
                    Invariant($"sums[{index}].{field}"), Invariant($"{given:N}"), currency));
        }
    }
}
