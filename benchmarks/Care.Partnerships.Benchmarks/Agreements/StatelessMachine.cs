using Stateless;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>The triggers of the peer, one for each command.</summary>
internal enum Trigger
{
    Draft, Select, Open, Propose, Accept, Attach, Agree, Submit, Return, Sign, TakeEffect, Suspend, Resume, Extend,
    Terminate, StartCloseOut, Close, Cancel, Expire, Discuss, Activate, Follow, Renew,
    TakeOver,
}

/// <summary>The triggers of an amendment.</summary>
internal enum AmendmentTrigger
{
    Propose, TakeUp, Approve, RecordDecision, Apply, Withdraw, Reject,
}

/// <summary>
/// What the peer is built with: a machine of Stateless over state that is kept elsewhere, triggers that carry a
/// command, guards with descriptions.
/// </summary>
/// <remarks>Fires at once instead of through a queue, which spares the peer a queue of one.</remarks>
internal sealed class StatelessMachine<TPhase, TTrigger, TCommand>(Func<TPhase> phase, Action<TPhase> enter)
    where TPhase : struct, Enum where TTrigger : struct, Enum where TCommand : class
{
    private readonly StateMachine<TPhase, TTrigger> _machine = new(phase, enter, FiringMode.Immediate);
    private readonly Dictionary<Type, Row> _rows = [];
    private readonly Dictionary<TPhase, List<Row>> _rowsByPhase = Enum.GetValues<TPhase>()
        .ToDictionary(p => p, _ => new List<Row>());

    /// <summary>A row that leads to one phase, or, with none, stays where it is.</summary>
    public void On<TC>(
        TTrigger trigger, TPhase[] from, TPhase? to, Action<TC> effect,
        params (Func<TC, bool> IsMet, string Code)[] guards)
        where TC : TCommand
    {
        var (row, listed) = Rowed<TC>(trigger, from, guards);
        foreach (var start in from)
        {
            if (to is { } end && !EqualityComparer<TPhase>.Default.Equals(end, start))
                _machine.Configure(start).PermitIf(row.With, end, listed);
            else
                _machine.Configure(start).PermitReentryIf(row.With, listed);
        }
        foreach (var end in to is { } only ? [only] : from) _machine.Configure(end).OnEntryFrom(row.With, effect);
    }

    /// <summary>A row whose phase is chosen when it fires.</summary>
    public void On<TC>(
        TTrigger trigger, TPhase[] from, TPhase[] to, Func<TC, TPhase> choose, Action<TC> effect,
        params (Func<TC, bool> IsMet, string Code)[] guards)
        where TC : TCommand
    {
        var (row, listed) = Rowed<TC>(trigger, from, guards);
        foreach (var start in from) _machine.Configure(start).PermitDynamicIf(row.With, choose, null, listed);
        foreach (var end in to) _machine.Configure(end).OnEntryFrom(row.With, effect);
    }

    public void Fire(TCommand command) => _rows[command.GetType()].Fire(_machine, command);

    public bool CanFire(TCommand command) => _rows[command.GetType()].CanFire(_machine, command);

    public bool CanFire(TCommand command, out ICollection<string> unmet) =>
        _rows[command.GetType()].CanFire(_machine, command, out unmet);

    /// <summary>
    /// Each command of this phase with the descriptions of its unmet guards, asked without a payload.
    /// </summary>
    public List<(string Command, ICollection<string> Unmet)> Possible()
    {
        var possible = new List<(string, ICollection<string>)>();
        foreach (var row in _rowsByPhase[_machine.State])
        {
            _machine.CanFire(row.Trigger, out var unmet);
            possible.Add((row.Command, unmet));
        }
        return possible;
    }

    private (Row<TC> Row, Tuple<Func<TC, bool>, string>[] Guards) Rowed<TC>(
        TTrigger trigger, TPhase[] from, (Func<TC, bool> IsMet, string Code)[] guards)
        where TC : TCommand
    {
        var row = new Row<TC>(trigger, _machine.SetTriggerParameters<TC>(trigger));
        _rows.Add(typeof(TC), row);
        foreach (var start in from) _rowsByPhase[start].Add(row);
        return (row, [.. guards.Select(guard => Tuple.Create(guard.IsMet, guard.Code))]);
    }

    private abstract record Row(TTrigger Trigger, string Command)
    {
        public abstract void Fire(StateMachine<TPhase, TTrigger> machine, TCommand command);
        public abstract bool CanFire(StateMachine<TPhase, TTrigger> machine, TCommand command);
        public abstract bool CanFire(
            StateMachine<TPhase, TTrigger> machine, TCommand command, out ICollection<string> unmet);
    }

    private sealed record Row<TC>(TTrigger Trigger, StateMachine<TPhase, TTrigger>.TriggerWithParameters<TC> With)
        : Row(Trigger, typeof(TC).Name)
        where TC : TCommand
    {
        public override void Fire(StateMachine<TPhase, TTrigger> machine, TCommand command) =>
            machine.Fire(With, (TC)command);
        public override bool CanFire(StateMachine<TPhase, TTrigger> machine, TCommand command) =>
            machine.CanFire(With, (TC)command);
        public override bool CanFire(
            StateMachine<TPhase, TTrigger> machine, TCommand command,
            out ICollection<string> unmet) => machine.CanFire(With, (TC)command, out unmet);
    }
}
