using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>
/// A sign-off as the peer keeps it: who approved in which post, counted against the steps of the rule.
/// </summary>
internal sealed class StatelessSignOff(SignOffRule rule, Id<Person> author)
{
    private readonly List<(Person By, Delegation? Under)> _approvals = [];

    public int Missing => rule.Steps.Sum(step => step.Minimum) - _approvals.Count;

    public bool Knows(PartyPosition? post) => post is not null && rule.Seats(post);

    public bool HasSeat(PartyPosition? post) => post is not null && OpenStep().Step.Seats.Contains(post);

    public bool IsFree(PartyPosition? post)
    {
        var (step, before) = OpenStep();
        return step.Seats.Count(seat => seat == post)
            > _approvals.Skip(before).Count(approval => PostOf(approval.By, approval.Under) == post);
    }

    public bool IsAuthor(Id<Person>? person) => person == author;

    public bool Counts(Id<Person>? person) =>
        _approvals.Exists(approval => approval.By.Id == person || approval.Under?.By.Id == person);

    public void Approve(Person by, Delegation? under) => _approvals.Add((by, under));

    private static PartyPosition PostOf(Person by, Delegation? under) => under?.Position ?? PartyPosition.Of(by);

    // The step that is awaited, and how many approvals those before it took.
    private (SignOffStep Step, int Before) OpenStep()
    {
        var before = 0;
        foreach (var step in rule.Steps)
        {
            if (_approvals.Count < before + step.Minimum) return (step, before);
            before += step.Minimum;
        }

        throw new InvalidOperationException("Nobody is awaited.");
    }
}
