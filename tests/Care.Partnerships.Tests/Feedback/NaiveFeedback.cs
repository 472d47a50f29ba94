using Care.Partnerships.Feedback;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Tests.Feedback;

/// <summary>
/// The rules of a case once more, written the plain way: one mutable object and a list of ifs, for the concern of the
/// story only: Dan is complained about, others may be found to be since, Maria holds the budget.
/// </summary>
internal sealed class NaiveFeedback
{
    private readonly HashSet<string> _handlers = [], _first = [], _holders = [], _named = ["dan"];
    private string? _receiver, _handler, _manager, _class;
    private bool _sensitive, _anonymous, _decided, _accepted, _appealed, _unclear;
    private LocalDate _last = LocalDate.MinIsoValue, _answeredOn;

    public FeedbackPhase Phase { get; private set; }

    /// <summary>Whether the proposal is possible; if so, it happens.</summary>
    public bool Try(IEntry<FeedbackFact> proposal)
    {
        if (proposal.By is not Person by || proposal.On < _last || !Allowed(proposal.Fact, by, proposal.On))
            return false;
        _last = proposal.On;
        return true;
    }

    /// <summary>What somebody may read: 0 nothing, 1 that there is a case, 2 what was said, 3 by whom.</summary>
    public int Reads(Person who)
    {
        var (key, inside) = (Key(who), who.Party.Value is "care-phl" or "tanglaw");
        if (Phase is FeedbackPhase.NotStarted) return 0;
        if (_named.Contains(who.Id.Value)) return inside && _class is "Feedback" or "Complaint" ? 1 : 0;
        if (OnIt(who)) return 3;
        if (_class is null or "SensitiveComplaint")
            return key == _receiver || _holders.Contains(key) || inside && _handlers.Contains(who.Id.Value) ? 1 : 0;
        return !inside ? 0 : _class == "Feedback" ? 2 : 1;
    }

    private static string Key(Person who) => $"{who.Id} of {who.Party}";

    private bool OnIt(Person who) =>
        _manager is not null ? Key(who) == _manager : Key(who) == _receiver || Key(who) == _handler;

    private bool Allowed(FeedbackFact fact, Person by, LocalDate on)
    {
        var (isNamed, inside) = (_named.Contains(by.Id.Value), by.Party.Value is "care-phl" or "tanglaw");
        switch (fact)
        {
            case CaseReceived f:
                if (Phase != FeedbackPhase.NotStarted || isNamed || by.Id.Value == "maria" || !inside
                    || f.Heading.ReceivedOn > on
                    || Blank(f.Content.Text) || f.Content.From is { } from && Blank(from.Name)) return false;
                (_receiver, _anonymous) = (Key(by), f.Content.From is null);
                (_sensitive, _unclear) = (f.CameAs is FeedbackClass.SensitiveComplaint, f.CameAs is null);
                Phase = FeedbackPhase.Received;
                return true;
            case RetaliationFlagged f:
                return Phase != FeedbackPhase.NotStarted && !isNamed && Reads(by) > 0 && !Blank(f.What);
            case CaseTakenOver { Successor: var next } f:
                var isOver = Phase is FeedbackPhase.NotStarted or FeedbackPhase.Withdrawn or FeedbackPhase.Closed;
                var mayName = !isNamed && by.Id.Value != "maria"
                    && (inside || OnIt(by) || _manager?.EndsWith($" of {by.Party}") == true);
                var bad = _named.Contains(next.Id.Value) || f.AlsoAbout.Contains(next.Id) || next.Id.Value == "maria"
                    || _first.Contains(next.Id.Value);
                var with = (_manager ?? _receiver ?? " ").Split(' ')[0];
                if (f.AlsoAbout.Distinct().Count() != f.AlsoAbout.Count) return false;
                if (isOver || !mayName || bad || Blank(f.Why) || with == next.Id.Value && f.AlsoAbout.Count == 0
                    || next.Id == by.Id && !OnIt(by)) return false;
                if (_manager is null && next.Party.Value is not ("care-phl" or "tanglaw")) return false;
                if (_manager is not null && _receiver!.Split(' ')[0] == next.Id.Value) return false;
                foreach (var one in f.AlsoAbout) _named.Add(one.Value);
                if (_handler is not null && _named.Contains(_handler.Split(' ')[0])) _handler = null;
                if (_manager is null)
                {
                    _holders.Add(_receiver!);
                    _receiver = Key(next);
                    return true;
                }

                if (with != next.Id.Value) _decided = false;
                _manager = Key(next);
                _holders.Add(_manager);
                return true;
            case AnswerAppealed f:
                if (Phase != FeedbackPhase.Answered || isNamed || Reads(by) == 0 || _class != "Complaint" || _appealed
                    || _accepted || on > _answeredOn.PlusDays(30) || Blank(f.Why)) return false;
                (_appealed, _accepted, _handler) = (true, false, null);
                _first.UnionWith(_handlers);
                Phase = FeedbackPhase.Appealed;
                return true;
            case InvestigationOpened:
                if (Phase != FeedbackPhase.Assigned || Key(by) != _handler || _class != "Complaint") return false;
                Phase = FeedbackPhase.Investigating;
                return true;
            case DecisionProposed f:
                if (Phase == FeedbackPhase.Investigating && Key(by) == _handler && !Blank(f.Grounds))
                    Phase = FeedbackPhase.DecisionProposed;
                else if (Phase != FeedbackPhase.Escalated || Key(by) != _manager || Blank(f.Grounds)) return false;
                return _decided = true;
            case CaseAnswered f:
                var ready = Phase == FeedbackPhase.DecisionProposed
                    || Phase == FeedbackPhase.Assigned && _class == "Feedback";
                if (!ready || Key(by) != _handler || Blank(f.Answer) || _anonymous && f.At == AnswerPlace.ToPerson)
                    return false;
                (Phase, _answeredOn) = (FeedbackPhase.Answered, on);
                return true;
        }

        return OnIt(by) && !isNamed && ByThoseOnIt(fact, by, on);
    }

    private bool ByThoseOnIt(FeedbackFact fact, Person by, LocalDate on)
    {
        switch (fact)
        {
            case CaseAcknowledged f:
                if (Phase != FeedbackPhase.Received || _anonymous && f.At == AnswerPlace.ToPerson
                    || f.At == AnswerPlace.Published && (_sensitive || _unclear)) return false;
                Phase = FeedbackPhase.Acknowledged;
                return true;
            case CaseClassified f:
                if (Phase is FeedbackPhase.NotStarted or FeedbackPhase.Received or FeedbackPhase.Withdrawn
                    or FeedbackPhase.Closed || f.Class.ToString() == _class || Blank(f.Why)) return false;
                var sensitive = f.Class == FeedbackClass.SensitiveComplaint;
                if (f.AgreedBy is { } second && (_named.Contains(second.Id.Value) || second.Id.Value == "maria"
                    || second.Party.Value is not ("care-phl" or "tanglaw")
                        && _manager?.EndsWith($" of {second.Party}") != true)) return false;
                var opens = _sensitive && !sensitive || _class == "Complaint" && f.Class == FeedbackClass.Feedback;
                if (opens && (f.AgreedBy is null || f.AgreedBy.Id == by.Id || _first.Contains(by.Id.Value)))
                    return false;
                // Whoever received it may be concerned since; then it stays with whom it was handed over to.
                if (_manager is not null && _named.Contains(_receiver!.Split(' ')[0])) _receiver = _manager;
                (_class, _sensitive, _handler, _manager) = (f.Class.ToString(), sensitive, null, null);
                (_decided, _accepted, Phase) = (false, false, FeedbackPhase.Classified);
                return true;
            case CaseAssigned { Handler: var h }:
                if (Phase is not (FeedbackPhase.Classified or FeedbackPhase.Assigned or FeedbackPhase.Investigating
                    or FeedbackPhase.DecisionProposed or FeedbackPhase.Appealed) || _sensitive
                    || h.Party.Value is not ("care-phl" or "tanglaw")
                    || _named.Contains(h.Id.Value) || h.Id.Value == "maria"
                    || _handler?.StartsWith($"{h.Id} of ") == true
                    || _first.Contains(h.Id.Value)) return false;
                _handlers.Add(h.Id.Value);
                (_handler, Phase) = (Key(h), FeedbackPhase.Assigned);
                return true;
            case AnswerAccepted:
                if (Phase != FeedbackPhase.Answered || _class != "Complaint") return false;
                return _accepted = true;
            case CaseWithdrawn f:
                if (Phase is not (>= FeedbackPhase.Classified and <= FeedbackPhase.Appealed) || _sensitive
                    || _first.Contains(by.Id.Value) || Blank(f.Why)) return false;
                Phase = FeedbackPhase.Withdrawn;
                return true;
            case CaseHandedOver { Manager: var m }:
                if (Phase is not (FeedbackPhase.Classified or FeedbackPhase.Escalated) || !_sensitive
                    || _named.Contains(m.Id.Value) || m.Id.Value == "maria" || _receiver!.StartsWith($"{m.Id} of ")
                    || _manager?.StartsWith($"{m.Id} of ") == true) return false;
                (_manager, Phase) = (Key(m), FeedbackPhase.Escalated);
                _holders.Add(_manager);
                return true;
            case CaseClosed f:
                var mayEnd = Phase == FeedbackPhase.Escalated && _decided
                    || Phase == FeedbackPhase.Answered
                        && (_class == "Feedback" || _accepted || _appealed || on > _answeredOn.PlusDays(30));
                if (!mayEnd || _first.Contains(by.Id.Value) || Blank(f.Outcome) || Blank(f.Lesson)) return false;
                Phase = FeedbackPhase.Closed;
                return true;
            default: return false;
        }
    }

    private static bool Blank(ConfidentialText text) => text.Reveal().Trim().Length == 0;
}
