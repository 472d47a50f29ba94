using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Tests.Roles;

/// <summary>
/// The same rules once more, the plain way: a list of seats with names in them. The value is held against it.
/// </summary>
internal sealed class NaiveSignOff(SignOffRule rule, IEnumerable<Id<Person>> performers, LocalDate on)
{
    private readonly HashSet<string> _counted = [];
    private HashSet<string> _performers = [.. performers.Select(person => person.Value)];
    private List<List<(PartyPosition Seat, bool Taken)>> _steps = Empty(rule);
    private int _version = 1;
    private LocalDate _last = on;

    public SignOffStatus Status { get; private set; } = SignOffStatus.Open;

    public bool Try(SignOffAnswer answer)
    {
        if (Status != SignOffStatus.Open || answer.Version != _version || answer.On < _last) return false;
        List<string> people = [answer.By.Id.Value];
        var post = new PartyPosition(answer.By.Position, answer.By.Party);
        if (answer.Under is { } d)
        {
            if (d.To.Id.Value != people[0] || answer.On < d.Period.Start || answer.On > d.Period.End) return false;
            people.Add(d.By.Id.Value);
            post = new PartyPosition(d.By.Position, d.By.Party);
        }

        if (people.Exists(_performers.Contains)) return false;
        var step = Enumerable
            .Range(0, _steps.Count)
            .First(i => _steps[i].Count(seat => seat.Taken) < rule.Steps[i].Minimum);
        if (!_steps[step].Exists(seat => seat.Seat == post)) return false;
        if (answer.Verdict != SignOffVerdict.Approved && string.IsNullOrWhiteSpace(answer.Comment)) return false;
        if (answer.Verdict is SignOffVerdict.Rejected or SignOffVerdict.ChangesRequested)
        {
            Status =
                answer.Verdict is SignOffVerdict.Rejected ? SignOffStatus.Rejected : SignOffStatus.ChangesRequested;
            _last = answer.On;
            return true;
        }

        var free = _steps[step].FindIndex(seat => seat.Seat == post && !seat.Taken);
        if (free < 0 || people.Exists(_counted.Contains)) return false;
        _steps[step][free] = (post, true);
        people.ForEach(person => _counted.Add(person));
        if (_steps.Select((seats, i) => seats.Count(seat => seat.Taken) >= rule.Steps[i].Minimum).All(full => full))
            Status = SignOffStatus.Complete;
        _last = answer.On;
        return true;
    }

    public bool TryRevise(int version, IEnumerable<Id<Person>> by, LocalDate day)
    {
        if (Status == SignOffStatus.Rejected || version <= _version || day < _last) return false;
        (_version, _last, Status, _steps) = (version, day, SignOffStatus.Open, Empty(rule));
        _performers = [.. by.Select(person => person.Value)];
        _counted.Clear();
        return true;
    }

    private static List<List<(PartyPosition, bool)>> Empty(SignOffRule rule) =>
        [.. rule.Steps.Select(step => step.Seats.Select(seat => (seat, false)).ToList())];
}
