using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;
using Care.Partnerships.Scoring;

namespace Care.Partnerships.Tests.CheckIns;

/// <summary>
/// The rules of a check-in once more, written the plain way: one mutable object and a list of ifs, for the setup of the
/// story only.
/// </summary>
internal sealed class NaiveCheckIn
{
    public CheckInPhase Phase { get; private set; }

    private readonly Dictionary<string, LocalDate> _in = [];
    private readonly HashSet<string> _agreed = [], _actions = [], _ended = [], _concerns = [], _answered = [];
    private LocalDate _last;

    /// <summary>Whether the proposal is possible; if so, it happens.</summary>
    public bool Try(IEntry<CheckInFact> proposal)
    {
        if (!Allowed(proposal)) return false;
        _last = proposal.On;
        return true;
    }

    private bool Allowed(IEntry<CheckInFact> proposal)
    {
        var (person, on) = (proposal.By as Person, proposal.On);
        var side = person?.Party.Value switch { "care-phl" => "lead", "tanglaw" => "partner", _ => null };
        var invited = person?.Id.Value is "ana" or "ben";
        switch (proposal.Fact)
        {
            case CheckInScheduled:
                if (Phase != CheckInPhase.NotStarted || side is null) return false;
                Phase = CheckInPhase.Scheduled;
                return true;
            case CheckInOpened:
                if (
                    Phase != CheckInPhase.Scheduled
                    || proposal.By is Person
                    || on != (CheckInStory.OpensOn > _last ? CheckInStory.OpensOn : _last))
                    return false;
                Phase = CheckInPhase.Open;
                return true;
        }

        if (side is null || on < _last) return false;
        switch (proposal.Fact)
        {
            case SheetsHandedIn f:
                if (Phase != CheckInPhase.Open || !invited || _in.ContainsKey(side)) return false;
                var (other, both) = (Answers(f.Sheets.OfOther), Answers(f.Sheets.OfPartnership));
                if (other is null || both is null) return false;
                foreach (var dimension in other) _concerns.Add((side == "lead" ? "Partner: " : "Lead: ") + dimension);
                foreach (var dimension in both) _concerns.Add("Partnership: " + dimension);
                _in[side] = on;
                return true;
            case SheetsDiscussed d:
                if (
                    Phase != CheckInPhase.Open
                    || _in.Count < 2
                    || d.HeldOn > on
                    || d.HeldOn < _in.Values.Max()
                    || d.Summary.Trim().Length == 0)
                    return false;
                Phase = CheckInPhase.Discussed;
                return true;
            case ActionAdded { Action: var a } f:
                if (
                    Phase != CheckInPhase.Discussed
                    || a.What.Trim().Length == 0
                    || a.DueOn < on
                    || f.LeadOwner.Party.Value != "care-phl"
                    || f.PartnerOwner.Party.Value != "tanglaw"
                    || !_actions.Add(a.Id.Value))
                    return false;
                _answered.Add(a.Concern.ToString());
                _agreed.Clear();
                return true;
            case ActionCompleted f:
                return Phase >= CheckInPhase.Discussed && f.DoneOn <= on && _actions.Contains(f.Action.Value)
                    && _ended.Add(f.Action.Value);
            case ActionDropped f:
                return Phase >= CheckInPhase.Discussed && f.Reason.Trim().Length > 0
                    && f.AgreedBy.Party.Value == (side == "lead" ? "tanglaw" : "care-phl")
                    && _actions.Contains(f.Action.Value) && _ended.Add(f.Action.Value);
            case CheckInAgreed:
                if (
                    Phase != CheckInPhase.Discussed
                    || !invited
                    || !_concerns.IsSubsetOf(_answered)
                    || !_agreed.Add(side))
                    return false;
                if (_agreed.Count == 2) Phase = CheckInPhase.Agreed;
                return true;
            default:
                if (Phase != CheckInPhase.Agreed) return false;
                Phase = CheckInPhase.Closed;
                return true;
        }
    }

    // The dimensions of concern: at least two of three answered, and a mean below 2.95. Null where an answer is off the
    // scale.
    private static List<string>? Answers(AnswerSet given)
    {
        if (given.Answers.Any(answer => answer.Value is < 1 or > 5)) return null;
        return
        [
            .. given
                .Answers.Where(answer => answer.Value is not null)
                .GroupBy(answer => answer.Item.Value.Split('-')[0])
                .Where(dimension =>
                    dimension.Count() >= 2 && dimension.Sum(answer => answer.Value!.Value) * 20 < 59 * dimension.Count()
                )
                .Select(dimension => dimension.Key)
        ];
    }
}
