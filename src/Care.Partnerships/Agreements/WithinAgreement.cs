namespace Care.Partnerships.Agreements;

/// <summary>
/// A thing that is judged within an agreement, such as the book of its reports: what may be recorded depends on how the
/// agreement stands.
/// </summary>
/// <typeparam name="TSelf">The thing itself.</typeparam>
public interface IWithinAgreement<out TSelf>
{
    /// <summary>The same thing under an agreement as it stands. What was recorded stays as it is.</summary>
    /// <param name="agreement">The agreement that surrounds it.</param>
    TSelf Under(Agreement agreement);
}

/// <summary>The audit of histories that are judged within an agreement.</summary>
public static class WithinAgreement
{
    /// <summary>
    /// Asks of every entry what would have been asked when it was recorded, with the agreement as it stood that day,
    /// and tells what today's rules
    /// would not have allowed. Empty for every history that was made by recording under this agreement.
    /// </summary>
    /// <remarks>
    /// The two histories do not say which of two entries of one day came first. So an entry is judged with the
    /// agreement as it stood at the end of
    /// the day, and, where that refuses, as it stood at any other moment of the day: a report recorded in the morning
    /// of the day on which the
    /// agreement is closed is not a finding.
    /// </remarks>
    /// <param name="lifecycle">The lifecycle of the thing.</param>
    /// <param name="history">What was recorded of the thing.</param>
    /// <param name="agreement">What was recorded of the agreement.</param>
    /// <exception cref="DamagedHistoryException">An entry of either history cannot stand where it stands.</exception>
    public static ValueList<AuditFinding> Audit<TState, TFact>(
        this Lifecycle<TState, TFact> lifecycle, IEnumerable<IEntry<TFact>> history,
        IEnumerable<IEntry<AgreementFact>> agreement)
        where TState : class, IWithinAgreement<TState>
        where TFact : Fact
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(agreement);
        var days = new Days([.. agreement]);
        var (state, place, findings) = (lifecycle.Start, 0, new List<AuditFinding>());
        foreach (var entry in history)
        {
            if (entry is not null && Refusals(lifecycle, state, entry, days.Of(entry.On)) is { Count: > 0 } refusals)
                findings.Add(new(place, entry, refusals));
            state = lifecycle.Follow(state, entry!, place++);
        }

        return findings.ToValueList();
    }

    // The refusals under the agreement of the evening; none where some moment of the day allows it.
    private static ValueList<Refusal> Refusals<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, TState state, IEntry<TFact> entry, List<Agreement> moments)
        where TState : class, IWithinAgreement<TState> where TFact : Fact
    {
        ValueList<Refusal> ofTheEvening = [];
        for (var i = moments.Count - 1; i >= 0; i--)
        {
            var decision = lifecycle.Decide(state.Under(moments[i]), entry.Fact, entry.By, entry.On);
            if (decision.WasAlreadySo) return [KernelRefusals.RecordedTwice()];
            if (decision.IsAccepted) return [];
            if (i == moments.Count - 1) ofTheEvening = decision.Refusals;
        }

        return ofTheEvening;
    }

    // The states of an agreement day by day. Asked in the order of the days, each of its entries is followed once.
    private sealed class Days(IEntry<AgreementFact>[] entries)
    {
        private List<Agreement> _moments = [Agreement.NotStarted];
        private LocalDate? _day;
        private int _next;

        /// <summary>How the agreement stood on a day: in the morning, and after each entry of the day.</summary>
        public List<Agreement> Of(LocalDate day)
        {
            if (_day is { } last && day <= last) return _moments;
            var agreement = _moments[^1];
            while (_next < entries.Length && entries[_next].On < day) agreement = Followed(agreement);
            (_day, _moments) = (day, [agreement]);
            while (_next < entries.Length && entries[_next].On == day) _moments.Add(agreement = Followed(agreement));
            return _moments;
        }

        private Agreement Followed(Agreement agreement) =>
            Agreement.Lifecycle.Follow(agreement, entries[_next], _next++);
    }
}
