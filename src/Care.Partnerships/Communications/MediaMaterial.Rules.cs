namespace Care.Partnerships.Communications;

// The columns "by", "only when" and "provided" of the table, in the order of a life.
public sealed partial record MediaMaterial
{
    private static Refusal? Anybody(MediaMaterial m, in Asked asked) => null;

    private static Refusal? OfASide(MediaMaterial m, in Asked asked) =>
        Require.EitherSide(m.KnownHeading.Clearers.Sides, asked.By);

    // The named person always; the deputy in rapid mode, from the day after the last one of the named person.
    private static Refusal? ClearsForASide(MediaMaterial m, in Asked asked)
    {
        if (m.SideOf(asked.By) is not { } side)
            return KernelRefusals.OfNeitherSide("by", asked.By, m.KnownHeading.Clearers.Sides);
        var clearer = m.KnownHeading.Clearers[side];
        return Clearers.IsSame(clearer.Named, asked.By) ? null
            : !Clearers.IsSame(clearer.Deputy, asked.By)
                ? CommunicationsRefusals.NotTheClearer(asked.By, clearer.Named)
            : m.Requested?.Fact.AnswerBy is not { } last
                ? CommunicationsRefusals.NotRapid(asked.By, clearer.Named)
            : m.MayDeputise(asked.On) ? null
            : CommunicationsRefusals.DeputyTooEarly(asked.By, clearer.Named, last);
    }

    private static Refusal? DraftedByASide(MediaMaterial m, MaterialDrafted f, in Asked asked) =>
        Require.EitherSide(f.Heading.Clearers.Sides, asked.By);
    private static Refusal? HasTitle(MediaMaterial m, MaterialDrafted f, in Asked asked) =>
        Require.Text("heading.title", f.Heading.Title);
    private static Refusal? DraftIsKept(MediaMaterial m, MaterialDrafted f, in Asked asked) =>
        Require.Text("content.reference", f.Content.Reference);
    private static Refusal? ShowsEachOnce(MediaMaterial m, MaterialDrafted f, in Asked asked) =>
        EachOnce(f.Content);

    private static Refusal? IsAnotherContent(MediaMaterial m, MaterialRevised f, in Asked asked) =>
        f.Content == m.Content ? CommunicationsRefusals.NothingChanged(m.Version) : null;
    private static Refusal? RevisionIsKept(MediaMaterial m, MaterialRevised f, in Asked asked) =>
        Require.Text("content.reference", f.Content.Reference);
    private static Refusal? RevisionShowsEachOnce(MediaMaterial m, MaterialRevised f, in Asked asked) =>
        EachOnce(f.Content);

    private static Refusal? HasCredit(MediaMaterial m, in Asked asked) =>
        BlankText.Is(m.Content?.Credit)
            ? CommunicationsRefusals.NoCredit(m.KnownHeading.Clearers.Sides[m.KnownHeading.MadeBy])
            : null;
    private static Refusal? AnswerFromNow(MediaMaterial m, ClearanceRequested f, in Asked asked) =>
        f.AnswerBy is { } last && last < asked.On ? KernelRefusals.InThePast("answerBy", last, asked.On) : null;
    private static Refusal? BothHaveDeputies(MediaMaterial m, ClearanceRequested f, in Asked asked) =>
        f.AnswerBy is not null && m.KnownHeading.Clearers is { Sides: var sides } clearers
            ? clearers.Lead.Deputy is null ? CommunicationsRefusals.NoDeputy(sides.Lead)
                : clearers.Partner.Deputy is null ? CommunicationsRefusals.NoDeputy(sides.Partner)
                : null
            : null;

    private static Refusal? SideHasNotCleared(MediaMaterial m, in Asked asked) =>
        m.SideOf(asked.By) is { } side && m.Clearances[side] is { On: var on }
            ? CommunicationsRefusals.ClearedBefore(m.KnownHeading.Clearers.Sides[side], on)
            : null;
    private static Refusal? ClearsThisVersion(MediaMaterial m, MaterialCleared f, in Asked asked) =>
        ThisVersion(m, f.Version);

    private static Refusal? DonorIsAsked(MediaMaterial m, in Asked asked) =>
        m.KnownHeading.Clearers.Donor is null ? CommunicationsRefusals.NoDonorIsAsked() : null;
    private static Refusal? DonorHasNotCleared(MediaMaterial m, in Asked asked) =>
        m is { DonorClearance.On: var on, Heading.Clearers.Donor: { } donor }
            ? CommunicationsRefusals.ClearedBefore(donor, on)
            : null;
    private static Refusal? DonorSawThisVersion(MediaMaterial m, DonorCleared f, in Asked asked) =>
        ThisVersion(m, f.Version);
    private static Refusal? HasReference(MediaMaterial m, DonorCleared f, in Asked asked) =>
        Require.Text("reference", f.Reference);

    private static Refusal? ReturnsThisVersion(MediaMaterial m, MaterialReturned f, in Asked asked) =>
        ThisVersion(m, f.Version);
    private static Refusal? SaysWhatToChange(MediaMaterial m, MaterialReturned f, in Asked asked) =>
        Require.Text("what", f.What);

    // Where several are in the way, the first one in the order of the piece is told.
    private static Refusal? ConsentsHold(MediaMaterial m, in Asked asked)
    {
        foreach (var id in m.Content!.Shown)
        {
            var person = m.PersonOf(id);
            switch (person.ConsentOn(asked.On))
            {
                case ConsentStatus.Missing: return CommunicationsRefusals.NoConsent(person.Id);
                case ConsentStatus.Expired:
                    return CommunicationsRefusals.ConsentExpired(
                        person.Id, person.Consent!.ExpiresOn!.Value, asked.On);
                case ConsentStatus.Withdrawn:
                    return CommunicationsRefusals.ConsentTakenBack(person.Id, person.WithdrawnOn!.Value);
                case ConsentStatus.Valid: break;
            }
        }

        return null;
    }
    private static Refusal? PublishesThisVersion(MediaMaterial m, MaterialPublished f, in Asked asked) =>
        ThisVersion(m, f.Version);
    private static Refusal? CarriesTheCredit(MediaMaterial m, MaterialPublished f, in Asked asked) =>
        f.Credit == m.Content!.Credit ? null : CommunicationsRefusals.OtherCredit(f.Credit, m.Content.Credit);
    private static ValueList<Refusal> WithinTheConsents(MediaMaterial m, MaterialPublished f, in Asked asked) =>
        m.IsWithinTheConsents(f.Channel) ? []
            : m.Shown.Where(person => person.Consent?.Channels.Contains(f.Channel) is false)
                .Select(person => CommunicationsRefusals.OutsideTheConsent(
                    person.Id, f.Channel, person.Consent!.Channels)).ToValueList();

    private static Refusal? SaysWhy(MediaMaterial m, MaterialWithdrawn f, in Asked asked) =>
        Require.Text("why", f.Why);

    private static Refusal? ShowsSomebody(MediaMaterial m, in Asked asked) =>
        m.Content!.Shown.Count == 0 ? CommunicationsRefusals.NobodyShown() : null;
    private static Refusal? IsShown(MediaMaterial m, ConsentGiven f, in Asked asked) =>
        m.Content!.Shown.Contains(f.Person) ? null : CommunicationsRefusals.NotShown(f.Person, m.Version);
    private static Refusal? GivenByNow(MediaMaterial m, ConsentGiven f, in Asked asked) =>
        Require.ByNow("consent.givenOn", f.Consent.GivenOn, in asked);
    private static Refusal? NewerThanBefore(MediaMaterial m, ConsentGiven f, in Asked asked) =>
        m.ConsentOf(f.Person) is { } kept && (kept.Withdrawn?.On ?? kept.Given.Fact.Consent.GivenOn) is var last
        && f.Consent.GivenOn < last
            ? CommunicationsRefusals.OlderThanBefore(f.Person, f.Consent.GivenOn, last)
            : null;

    private static Refusal? SomebodyConsents(MediaMaterial m, in Asked asked) =>
        m.AnybodyConsents() ? null : CommunicationsRefusals.NobodyConsents();
    private static Refusal? HasConsented(MediaMaterial m, ConsentWithdrawn f, in Asked asked) =>
        m.ConsentOf(f.Person) is { Withdrawn: null } ? null : CommunicationsRefusals.HasNotConsented(f.Person);

    private static Refusal? EachOnce(MaterialContent content)
    {
        for (var i = 1; i < content.Shown.Count; i++)
            if (content.Shown.Take(i).Contains(content.Shown[i]))
                return ValueRefusals.Twice(Invariant($"content.shown[{i}]"), content.Shown[i].Value);
        return null;
    }

    private static Refusal? ThisVersion(MediaMaterial m, int given) =>
        given == m.Version ? null : KernelRefusals.OtherVersion(given, m.Version);

    private IEntry<MaterialPublished>? PublicationOn(MediaChannel channel)
    {
        for (var i = Publications.Count - 1; i >= 0; i--)
            if (Publications[i].Fact.Channel == channel) return Publications[i];
        return null;
    }

    private bool IsWithinTheConsents(MediaChannel channel)
    {
        foreach (var id in Content!.Shown)
            if (ConsentOf(id)?.Given.Fact.Consent.Channels.Contains(channel) is false) return false;
        return true;
    }

    private bool AnybodyConsents()
    {
        foreach (var one in Consents) if (one.Withdrawn is null) return true;
        return false;
    }
}
