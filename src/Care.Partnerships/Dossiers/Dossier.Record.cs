using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;

namespace Care.Partnerships.Dossiers;

public sealed partial record Dossier
{
    /// <summary>
    /// Records a fact of an agreement, or of what hangs on it, and what follows for its neighbours as far as the same
    /// person may record it; <see cref="AgreementDossier.Consequences"/> of the dossier afterwards tell what is left.
    /// </summary>
    /// <remarks>
    /// A fact that drafts or takes over an agreement, opens its account, plans its close-out, schedules a check-in,
    /// plans a survey, receives feedback, drafts media material or proposes a monitoring plan begins its history.
    /// Refuses with <c>CP-DOS-001</c> a person who is not listed, with <c>CP-LIF-013</c> an agreement, with
    /// <c>CP-LIF-013</c> a check-in, survey, case, monitoring, material or relationship that the dossier does not know,
    /// with
    /// <c>CP-LIF-019</c> a fact that names another agreement or relationship, with <c>CP-FAM-007</c> a number that is
    /// taken, with <c>CP-DOS-002</c> a fact of one of these under an agreement, with <c>CP-DOS-003</c> what is between
    /// other parties than the agreement, with <c>CP-DOS-004</c> a certificate that its neighbour does not give, with
    /// <c>CP-DOS-005</c> a close-out over assets that it did not see, with <c>CP-DOS-006</c> a check-in of a time
    /// before the agreement, with <c>CP-DOS-008</c> each person whom the fact names and the dossier does not list in
    /// that post, with <c>CP-DOS-011</c> each party that it names and the dossier does not list, with
    /// <c>CP-FAM-004</c> an agreement under itself, and else as the lifecycle of the fact does.
    /// </remarks>
    /// <param name="agreement">The agreement that it is about.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="on">The day on which it is recorded.</param>
    public DossierOutcome Record(Id<Agreement> agreement, Fact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        if (Strangers(by, fact) is { } strangers) return strangers;
        if (Unknown(agreement, fact) is { } refusal) return DossierOutcome.Refused(this, [refusal]);
        var step = Step(agreement, new(fact, by, on));
        if (step.IsAccepted && Of(agreement)?.Uncertified(fact) is { } uncertified)
            return DossierOutcome.Refused(this, [uncertified]);
        return WithWhatFollows(entry => new(agreement, entry), step, by, on);
    }

    /// <summary>Records a fact of a check-in that was scheduled.</summary>
    /// <inheritdoc cref="Record(Id{Agreement}, Fact, Actor, LocalDate)" path="/remarks"/>
    public DossierOutcome Record(Id<CheckIn> checkIn, CheckInFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        if (Strangers(by, fact) is { } strangers) return strangers;
        for (var i = 0; i < CheckIns.Count; i++)
            if (CheckIns[i] is { Agreement: { } agreement } history && history.Id == checkIn)
                return WithWhatFollows(
                    entry => new(agreement, entry) { CheckIn = checkIn }, PutCheckIn(i, new(fact, by, on)), by, on);
        return DossierOutcome.Refused(this,
            [KernelRefusals.Unknown("checkIn", "check-in", checkIn.Value, CheckIns.Select(one => one.Id.Value))]);
    }

    /// <summary>Records a fact of a survey that was planned.</summary>
    /// <inheritdoc cref="Record(Id{Agreement}, Fact, Actor, LocalDate)" path="/remarks"/>
    public DossierOutcome Record(Id<Survey> survey, SurveyFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(survey);
        if (Strangers(by, fact) is { } strangers) return strangers;
        for (var i = 0; i < Surveys.Count; i++)
            if (Surveys[i] is { Agreement: { } agreement } history && history.Id == survey)
                return WithWhatFollows(
                    entry => new(agreement, entry) { Survey = survey }, PutSurvey(i, new(fact, by, on)), by, on);
        return DossierOutcome.Refused(this,
            [KernelRefusals.Unknown("survey", "survey", survey.Value, Surveys.Select(one => one.Id.Value))]);
    }

    /// <summary>Records a fact of feedback or a complaint that was received.</summary>
    /// <inheritdoc cref="Record(Id{Agreement}, Fact, Actor, LocalDate)" path="/remarks"/>
    public DossierOutcome Record(Id<FeedbackCase> feedbackCase, FeedbackFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(feedbackCase);
        if (Strangers(by, fact) is { } strangers) return strangers;
        for (var i = 0; i < FeedbackCases.Count; i++)
            if (FeedbackCases[i] is { Agreement: { } agreement } history && history.Id == feedbackCase
                && (fact is CaseTakenOver || history.State.VisibleTo(by) is not FeedbackAccess.Nothing))
            {
                var step = PutCase(i, new(fact, by, on));
                // Whoever may not know of a case may still give it to another, and learns of it only by doing so.
                if (!step.IsAccepted && history.State.VisibleTo(by) is FeedbackAccess.Nothing) break;
                return WithWhatFollows(
                    entry => new(agreement, entry) { FeedbackCase = feedbackCase }, step, by, on);
            }
        // Which cases there are is not for everybody.
        return DossierOutcome.Refused(this, [KernelRefusals.Unknown("feedbackCase", "case", feedbackCase.Value, [])]);
    }

    /// <summary>Records a fact of media material that was drafted.</summary>
    /// <inheritdoc cref="Record(Id{Agreement}, Fact, Actor, LocalDate)" path="/remarks"/>
    public DossierOutcome Record(Id<MediaMaterial> material, MediaFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(material);
        if (Strangers(by, fact) is { } strangers) return strangers;
        for (var i = 0; i < MediaMaterials.Count; i++)
            if (MediaMaterials[i] is { Agreement: { } agreement } history && history.Id == material)
                return WithWhatFollows(
                    entry => new(agreement, entry) { MediaMaterial = material }, PutMaterial(i, new(fact, by, on)),
                    by, on);
        return DossierOutcome.Refused(this,
            [KernelRefusals.Unknown("material", "material", material.Value,
                MediaMaterials.Select(one => one.Id.Value))]);
    }

    /// <summary>Records a fact of a monitoring whose plan was proposed.</summary>
    /// <inheritdoc cref="Record(Id{Agreement}, Fact, Actor, LocalDate)" path="/remarks"/>
    public DossierOutcome Record(Id<JointMonitoring> monitoring, MonitoringFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(monitoring);
        if (Strangers(by, fact) is { } strangers) return strangers;
        for (var i = 0; i < Monitorings.Count; i++)
            if (Monitorings[i] is { Agreement: { } agreement } history && history.Id == monitoring)
                return WithWhatFollows(
                    entry => new(agreement, entry) { Monitoring = monitoring }, PutMonitoring(i, new(fact, by, on)),
                    by, on);
        return DossierOutcome.Refused(this,
            [KernelRefusals.Unknown("monitoring", "monitoring", monitoring.Value,
                Monitorings.Select(one => one.Id.Value))]);
    }

    /// <summary>
    /// Records what happens between two organisations, whatever agreements they have. The fact that opens a
    /// relationship begins its history.
    /// </summary>
    /// <inheritdoc cref="Record(Id{Agreement}, Fact, Actor, LocalDate)" path="/remarks"/>
    public DossierOutcome Record(Id<Relationship> relationship, RelationshipFact fact, Actor by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        if (Strangers(by, fact) is { } strangers) return strangers;
        if (fact is RelationshipOpened { Heading.Id: var named } && named != relationship)
            return DossierOutcome.Refused(
                this, [KernelRefusals.UnderAnother("relationship", "relationship", named.Value, relationship.Value)]);
        if (fact is not RelationshipOpened && Relationships.All(one => one.Id != relationship))
            return DossierOutcome.Refused(this,
                [KernelRefusals.Unknown("relationship", "relationship", relationship.Value,
                    Relationships.Select(one => one.Id.Value))]);
        return WithWhatFollows(
            entry => new(null, entry) { Relationship = relationship },
            PutRelationship(relationship, new(fact, by, on)), by, on);
    }

    /// <summary>Records everything that time has brought by a day, that day included, each on its own day.</summary>
    public DossierOutcome CatchUp(LocalDate on)
    {
        var (dossier, recorded) = (this, new List<DossierEntry>());
        foreach (var agreement in Agreements)
            foreach (var due in agreement.State.CatchUp(on).Entries)
                Take(new(agreement.Id, due), dossier.Step(agreement.Id, Said.Of(due)));
        for (var i = 0; i < CheckIns.Count; i++)
            foreach (var due in CheckIns[i].State.CatchUp(on).Entries)
                Take(
                    new(CheckIns[i].Agreement!, due) { CheckIn = CheckIns[i].Id },
                    dossier.PutCheckIn(i, Said.Of(due)));
        for (var i = 0; i < Surveys.Count; i++)
            foreach (var due in Surveys[i].State.CatchUp(on).Entries)
                Take(
                    new(Surveys[i].Agreement!, due) { Survey = Surveys[i].Id },
                    dossier.PutSurvey(i, Said.Of(due)));
        return DossierOutcome.Accepted(dossier, recorded);

        void Take(DossierEntry about, Outcome<Dossier, Fact> outcome)
        {
            if (!outcome.IsAccepted) return;
            dossier = outcome.State;
            recorded.Add(about with { Entry = outcome.Entry });
        }
    }

    // Whoever records it is told alone: who else may be named is then not for them to know.
    private DossierOutcome? Strangers(Actor by, Fact fact) =>
        by is Person person && !People.Contains(person)
            ? DossierOutcome.Refused(
                this, [DossierRefusals.UnlistedPerson(person, People.Select(one => one.ToString()))])
        : (NamedPeople.Unlisted(fact, People), NamedParties.Unlisted(fact, Parties)) switch
        {
            (null, null)              => null,
            var (people, parties)     => DossierOutcome.Refused(this, [.. people ?? [], .. parties ?? []]),
        };

    private Refusal? Unknown(Id<Agreement> agreement, Fact fact) =>
        About(fact) is { } about && about != agreement
            ? KernelRefusals.UnderAnother("agreement", "agreement", about.Value, agreement.Value)
        : fact is AgreementDrafted drafted ? Taken(drafted.Heading)
        : fact is AgreementTakenOver taken ? Taken(taken.Heading) ?? UnlikeItsParent(taken)
        : !IsOfAnAgreement(fact) ? DossierRefusals.NotOfAnAgreement(fact)
        : Agreements.FirstOrDefault(history => history.Id == agreement) is { } known
            ? SidesOf(fact) is { } sides && sides != known.State.Sides
                ? DossierRefusals.OtherSides(sides, known.State.Sides) : null
        : KernelRefusals.Unknown("agreement", "agreement", agreement.Value,
            Agreements.Select(history => history.Id.Value));

    // What is about one of the others does not say of which it is, and sign-offs stand in no dossier.
    private static bool IsOfAnAgreement(Fact fact) => fact is AgreementFact or FundingFact or CloseOutFact or ReportFact
        or AssetFact or CheckInScheduled or SurveyPlanned or CaseReceived or MaterialDrafted
        or MonitoringProposed;

    // Two agreements never share a number, where case and outer blanks make no difference; none stands under itself.
    // The agreement that a fact names itself; null where it names none.
    private static Id<Agreement>? About(Fact fact) => fact switch
    {
        AgreementDrafted f        => f.Heading.Id,
        AgreementTakenOver f      => f.Heading.Id,
        FundingAccountOpened f    => f.Standing.Agreement,
        FundingAccountTakenOver f => f.Standing.Agreement,
        StandingFollowed f        => f.Standing.Agreement,
        CloseOutPlanned f         => f.Heading.Agreement,
        _                         => null,
    };

    // The two parties between which something begins; null where the fact says none.
    private static Sides? SidesOf(Fact fact) => fact switch
    {
        CheckInScheduled f => f.Setup.Sides,
        SurveyPlanned f    => f.Heading.Sides,
        CaseReceived f     => f.Heading.Sides,
        MaterialDrafted f  => f.Heading.Clearers.Sides,
        MonitoringProposed f => f.Heading.Sides,
        _                  => null,
    };

    // Each consequence is tried once: what the same person may not record is left.
    private static DossierOutcome WithWhatFollows(
        Func<IEntry<Fact>, DossierEntry> about, Outcome<Dossier, Fact> first, Actor by, LocalDate on)
    {
        if (!first.IsAccepted)
            return first.WasAlreadySo ? DossierOutcome.AlreadySo(first.State)
                : DossierOutcome.Refused(first.State, first.Refusals);
        var (dossier, recorded, tried) = (
            first.State, new List<DossierEntry> { about(first.Entry) }, new HashSet<(Id<Agreement>, Fact)>());
        while (dossier.Wholes.SelectMany(whole => whole.Consequences.AsEnumerable()
                .Select(consequence => (Id: whole.Agreement.KnownHeading.Id, consequence.Fact)))
            .FirstOrDefault(left => tried.Add(left)) is { Fact: not null } next)
        {
            var outcome = dossier.Step(next.Id, new(next.Fact, by, on));
            if (!outcome.IsAccepted) continue;
            dossier = outcome.State;
            recorded.Add(new(next.Id, outcome.Entry));
        }

        return DossierOutcome.Accepted(dossier, recorded);
    }

    private Outcome<Dossier, Fact> Step(Id<Agreement> agreement, Said said) => said.Fact switch
    {
        AgreementFact      => PutAgreement(agreement, said),
        FundingFact        => Put(
            FundingAccounts, account => account.Agreement == agreement, FundingAccount.Lifecycle, said,
            _ => Id<FundingAccount>.Of(agreement.Value), agreement,
            static (d, all) => d with { FundingAccounts = all }),
        CloseOutFact       => Put(
            CloseOuts, closeOut => closeOut.Agreement == agreement, AgreementCloseOut.Lifecycle, said,
            state => state.KnownHeading.Id, agreement, static (d, all) => d with { CloseOuts = all }),
        CheckInScheduled f => Put(
            CheckIns, one => one.Id == f.Setup.Id, CheckIn.Lifecycle, said, state => state.KnownSetup.Id,
            agreement, static (d, all) => d with { CheckIns = all }),
        SurveyPlanned f    => Put(
            Surveys, one => one.Id == f.Heading.Id, Survey.Lifecycle, said, state => state.KnownHeading.Id,
            agreement, static (d, all) => d with { Surveys = all }),
        CaseReceived f     => Put(
            FeedbackCases, one => one.Id == f.Heading.Id, FeedbackCase.Lifecycle, said,
            state => state.KnownHeading.Id, agreement, static (d, all) => d with { FeedbackCases = all }),
        MaterialDrafted f  => Put(
            MediaMaterials, one => one.Id == f.Heading.Id, MediaMaterial.Lifecycle, said,
            state => state.KnownHeading.Id, agreement, static (d, all) => d with { MediaMaterials = all }),
        MonitoringProposed f => Put(
            Monitorings, one => one.Id == f.Heading.Id, JointMonitoring.Lifecycle, said,
            state => state.KnownHeading.Id, agreement, static (d, all) => d with { Monitorings = all }),
        ReportFact         => Put(
            Reports, ReportBook.Empty, ReportBook.Lifecycle, said, agreement,
            static (d, all) => d with { Reports = all }),
        AssetFact          => Put(
            Assets, AssetRegister.Empty, AssetRegister.Lifecycle, said, agreement,
            static (d, all) => d with { Assets = all }),
        _ => throw new System.Diagnostics.UnreachableException($"{said.Fact.GetType().Name} is of no agreement."),
    };

    // What stands within the agreement is judged under it as it stands from now on.
    private Outcome<Dossier, Fact> PutAgreement(Id<Agreement> agreement, Said said)
    {
        var outcome = Put(
            Agreements, history => history.Id == agreement, Agreement.Lifecycle, said,
            state => state.KnownHeading.Id, null, static (d, all) => d with { Agreements = all });
        if (!outcome.IsAccepted) return outcome;
        var after = outcome.State;
        if (after.Agreements.FirstOrDefault(history => history.Id == agreement) is not { } now) return outcome;
        return new(
            after with
            {
                Reports = after.Reports.Select(book => book.Agreement == agreement ? book.Under(now) : book)
                    .ToValueList(),
                Assets = after.Assets.Select(one => one.Agreement == agreement ? one.Under(now) : one).ToValueList(),
            }, outcome.Entry, Decision.Accepted);
    }

    private Outcome<Dossier, Fact> PutCheckIn(int checkIn, Said said) => Put(
        CheckIns, one => one.Id == CheckIns[checkIn].Id, CheckIn.Lifecycle, said, state => state.KnownSetup.Id,
        CheckIns[checkIn].Agreement, static (d, all) => d with { CheckIns = all });

    private Outcome<Dossier, Fact> PutSurvey(int survey, Said said) => Put(
        Surveys, one => one.Id == Surveys[survey].Id, Survey.Lifecycle, said, state => state.KnownHeading.Id,
        Surveys[survey].Agreement, static (d, all) => d with { Surveys = all });

    private Outcome<Dossier, Fact> PutCase(int feedbackCase, Said said) => Put(
        FeedbackCases, one => one.Id == FeedbackCases[feedbackCase].Id, FeedbackCase.Lifecycle, said,
        state => state.KnownHeading.Id, FeedbackCases[feedbackCase].Agreement,
        static (d, all) => d with { FeedbackCases = all });

    private Outcome<Dossier, Fact> PutMaterial(int material, Said said) => Put(
        MediaMaterials, one => one.Id == MediaMaterials[material].Id, MediaMaterial.Lifecycle, said,
        state => state.KnownHeading.Id, MediaMaterials[material].Agreement,
        static (d, all) => d with { MediaMaterials = all });

    private Outcome<Dossier, Fact> PutMonitoring(int monitoring, Said said) => Put(
        Monitorings, one => one.Id == Monitorings[monitoring].Id, JointMonitoring.Lifecycle, said,
        state => state.KnownHeading.Id, Monitorings[monitoring].Agreement,
        static (d, all) => d with { Monitorings = all });

    private Outcome<Dossier, Fact> PutRelationship(Id<Relationship> relationship, Said said) => Put(
        Relationships, one => one.Id == relationship, Relationship.Lifecycle, said, state => state.KnownHeading.Id,
        null, static (d, all) => d with { Relationships = all });

    private Outcome<Dossier, Fact> Put<TState, TFact>(
        ValueList<History<TState, TFact>> histories, Func<History<TState, TFact>, bool> isIt,
        Lifecycle<TState, TFact> lifecycle, Said said, Func<TState, Id<TState>> idOf,
        Id<Agreement>? agreement, Func<Dossier, ValueList<History<TState, TFact>>, Dossier> put)
        where TState : class
        where TFact : Fact
    {
        var place = 0;
        while (place < histories.Count && !isIt(histories[place])) place++;
        var known = place < histories.Count ? histories[place] : null;
        var outcome = Take(lifecycle, known?.State ?? lifecycle.Start, said, known?.Entries.Count ?? 0);
        if (!outcome.IsAccepted) return NotTaken(outcome);
        var after = known is null
            ? histories.Add(
                new(idOf(outcome.State), lifecycle, [outcome.Entry], outcome.State) { Agreement = agreement })
            : histories.ReplaceAt(place, known.With(outcome.State, [outcome.Entry]));
        return new(put(this, after), outcome.Entry, Decision.Accepted);
    }

    private Outcome<Dossier, Fact> Put<TState, TFact>(
        ValueList<SharedHistory<TState, TFact>> histories, TState empty, Lifecycle<TState, TFact> lifecycle, Said said,
        Id<Agreement> agreement,
        Func<Dossier, ValueList<SharedHistory<TState, TFact>>, Dossier> put)
        where TState : class, IWithinAgreement<TState>
        where TFact : Fact
    {
        var within = Agreements.FirstOrDefault(history => history.Id == agreement)
            ?? throw new DamagedHistoryException(0, $"No agreement {agreement} was recorded before.");
        var place = 0;
        while (place < histories.Count && histories[place].Agreement != agreement) place++;
        var known = place < histories.Count ? histories[place] : null;
        var outcome = Take(lifecycle, (known?.State ?? empty).Under(within.State), said, known?.Entries.Count ?? 0);
        if (!outcome.IsAccepted) return NotTaken(outcome);
        var after = known is null ? histories.Add(new(within, lifecycle, [outcome.Entry], outcome.State))
            : histories.ReplaceAt(place, known.With(outcome.State, [outcome.Entry]));
        return new(put(this, after), outcome.Entry, Decision.Accepted);
    }

    // By the rules, or as it stands in a history already.
    private static Outcome<TState, TFact> Take<TState, TFact>(
        Lifecycle<TState, TFact> lifecycle, TState state, Said said, int place)
        where TState : class where TFact : Fact =>
        said.Recorded is IEntry<TFact> entry
            ? new(lifecycle.Follow(state, entry, place), entry, Decision.Accepted)
            : lifecycle.Record(state, (TFact)said.Fact, said.By, said.On);

    private Outcome<Dossier, Fact> NotTaken<TState, TFact>(Outcome<TState, TFact> outcome)
        where TState : class where TFact : Fact =>
        new(this, null, outcome.WasAlreadySo ? Decision.AlreadySo : Decision.Refused([.. outcome.Refusals]));

    // What somebody says, and where it stands in a history already, the entry.
    private sealed record Said(Fact Fact, Actor By, LocalDate On)
    {
        public IEntry<Fact>? Recorded { get; init; }

        public static Said Of(IEntry<Fact> due) => new(due.Fact, due.By, due.On);
    }
}
