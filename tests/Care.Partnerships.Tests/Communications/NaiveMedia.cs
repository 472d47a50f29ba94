using Care.Partnerships.Communications;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Tests.Communications;

/// <summary>
/// The rules of a piece once more, written the plain way: one mutable object and a list of ifs, for the people of the
/// story only.
/// </summary>
internal sealed class NaiveMedia
{
    private readonly Dictionary<string, (MediaConsent Consent, LocalDate? Taken)> _consents = [];
    private readonly HashSet<string> _cleared = [];
    private LocalDate _last = LocalDate.MinIsoValue;
    private LocalDate? _answerBy;
    private MaterialContent? _content;
    private bool _donor, _deputies;
    private int _version;

    public MediaPhase Phase { get; private set; }

    /// <summary>Whether the proposal is possible; if so, it happens.</summary>
    public bool Try(IEntry<MediaFact> proposal)
    {
        if (proposal.By is not Person by || by.Party.Value is not ("care-phl" or "tanglaw") || proposal.On < _last
            || !Allowed(proposal.Fact, by, proposal.On)) return false;
        _last = proposal.On;
        return true;
    }

    private bool Allowed(MediaFact fact, Person by, LocalDate on)
    {
        var lives = Phase is not (MediaPhase.NotStarted or MediaPhase.Withdrawn);
        switch (fact)
        {
            case MaterialDrafted f:
                if (Phase != MediaPhase.NotStarted || Blank(f.Heading.Title) || !Sound(f.Content)) return false;
                (_content, _version, _donor) = (f.Content, 1, f.Heading.Clearers.Donor is not null);
                _deputies = f.Heading.Clearers is { Lead.Deputy: not null, Partner.Deputy: not null };
                Phase = MediaPhase.Drafted;
                return true;
            case MaterialRevised f:
                if (!lives || Phase == MediaPhase.Published || f.Content == _content || !Sound(f.Content))
                    return false;
                (_content, _version, _answerBy) = (f.Content, _version + 1, null);
                _cleared.Clear();
                Phase = MediaPhase.Drafted;
                return true;
            case ClearanceRequested f:
                if (Phase != MediaPhase.Drafted || Blank(_content!.Credit) || f.AnswerBy < on
                    || f.AnswerBy is not null && !_deputies) return false;
                _answerBy = f.AnswerBy;
                Phase = MediaPhase.InReview;
                return true;
            case MaterialCleared f:
                if (Phase != MediaPhase.InReview || !Clears(by, on) || f.Version != _version) return false;
                return _cleared.Add(by.Party.Value) && Count();
            case DonorCleared f:
                if (Phase != MediaPhase.InReview || !_donor || f.Version != _version || Blank(f.Reference))
                    return false;
                return _cleared.Add("donor") && Count();
            case MaterialReturned f:
                if (Phase != MediaPhase.InReview || !Clears(by, on) || f.Version != _version || Blank(f.What))
                    return false;
                Phase = MediaPhase.ChangesRequested;
                return true;
            case MaterialPublished f:
                if (Phase is not (MediaPhase.Cleared or MediaPhase.Published) || f.Version != _version
                    || f.Credit != _content!.Credit) return false;
                foreach (var person in _content.Shown)
                    if (!_consents.TryGetValue(person.Value, out var one) || one.Taken is not null
                        || one.Consent.ExpiresOn < on || !one.Consent.Channels.Contains(f.Channel)) return false;
                Phase = MediaPhase.Published;
                return true;
            case MaterialWithdrawn f:
                if (!lives || Blank(f.Why)) return false;
                Phase = MediaPhase.Withdrawn;
                return true;
            case ConsentGiven f:
                if (!lives || !_content!.Shown.Contains(f.Person) || f.Consent.GivenOn > on) return false;
                if (_consents.TryGetValue(f.Person.Value, out var before)
                    && f.Consent.GivenOn < (before.Taken ?? before.Consent.GivenOn)) return false;
                _consents[f.Person.Value] = (f.Consent, null);
                return true;
            case ConsentWithdrawn f:
                if (!lives || !_consents.TryGetValue(f.Person.Value, out var given) || given.Taken is not null)
                    return false;
                _consents[f.Person.Value] = (given.Consent, on);
                return true;
            default: return false;
        }
    }

    private bool Clears(Person by, LocalDate on) => $"{by.Id} of {by.Party}" switch
    {
        "mia of care-phl" or "nena of tanglaw" => true,
        "leo of care-phl" or "pio of tanglaw" => _deputies && _answerBy < on,
        _ => false,
    };

    private bool Count()
    {
        if (_cleared.Count == (_donor ? 3 : 2)) Phase = MediaPhase.Cleared;
        return true;
    }

    private static bool Sound(MaterialContent content) =>
        !Blank(content.Reference) && content.Shown.Distinct().Count() == content.Shown.Count;

    private static bool Blank(string? text) => text is null || text.Trim().Length == 0;
}
