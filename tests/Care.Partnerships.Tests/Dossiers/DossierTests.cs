using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Surveys;
using Care.Partnerships.Testing;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Tests.Json;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Funding.FundingStory;

namespace Care.Partnerships.Tests.Dossiers;

/// <summary>The whole in one type: recorded in, looked at as of a day, caught up, and still sound.</summary>
public class DossierTests
{
    private static readonly Dossier Sample = SampleFile.File.Dossier;
    private static readonly Id<Agreement> Agreement = Story.Running.State.Heading!.Id;

    private static Dossier Running { get; } = new("A partnership")
    {
        Parties =
        [
            new(Story.Maria.Party, "Care", PartyKind.InternationalNgo, "PH"),
            new(Story.Jose.Party, "Tanglaw", PartyKind.LocalNgo, "PH"),
        ],
        People =
        [
            .. new[] { Story.Maria, Story.Jose, Story.Ben, Ana, Ben, Finn, Fe }.Distinct()
                .Select(person => person with { Name = person.Id.Value }),
        ],
        Agreements = [History.Of(Agreement, Partnerships.Agreements.Agreement.Lifecycle, Story.Running.History)],
    };

    [Fact]
    public void As_of_any_day_it_is_what_its_histories_were_on_that_day()
    {
        for (var day = new LocalDate(2025, 6, 1); day < new LocalDate(2027, 1, 1); day = day.PlusDays(9))
        {
            var then = Sample.At(day);
            then.Agreements.Select(one => one.State).Should().Equal(
                Sample.Agreements.Where(one => one.Entries[0].On <= day).Select(one => one.At(day)));
            then.FundingAccounts.Select(one => one.State).Should().Equal(
                Sample.FundingAccounts.Where(one => one.Entries[0].On <= day).Select(one => one.At(day)));
            then.Reports.Select(one => one.State).Should().Equal(
                Sample.Reports.Where(one => one.Entries[0].On <= day).Select(one => one.At(day)));
            then.CheckIns.SelectMany(one => one.Entries).Any(entry => entry.On > day).Should().BeFalse();
            PartnershipFile.From(then).IsSuccess.Should().BeTrue("{0}", day);
        }

        Sample.At(LocalDate.MaxIsoValue).Should().Be(Sample);
        (LocalDate On, int Versions)[] budgets =
            [(new(2025, 11, 27), 0), (new(2025, 11, 28), 1), (new(2026, 3, 31), 2), (new(2026, 4, 1), 3)];
        foreach (var (on, versions) in budgets)
            Sample.At(on).Budgets.Sum(budget => budget.Versions.InForce.Count).Should().Be(versions, "{0}", on);
    }

    [Fact]
    public void A_fact_and_what_follows_from_it_are_recorded_together_and_the_whole_stays_sound()
    {
        var standing = Running.Agreements[0].State.Standing!;
        var opened = Taken(Running.Record(Agreement, new FundingAccountOpened(standing, Agreed), Ana, Story.Start));
        opened.Recorded.Should().ContainSingle();
        var suspended = Taken(opened.Dossier.Record(
            Agreement, new AgreementSuspended("A flood.", Story.Start), Story.Maria, Story.Start.PlusDays(3)));
        suspended.Recorded.Select(one => one.Entry.Fact.GetType())
            .Should().Equal(typeof(AgreementSuspended), typeof(StandingFollowed));
        suspended.Dossier.Of(Agreement)!.Account!.Standing!.Phase.Should().Be(AgreementPhase.Suspended);
        suspended.Dossier.Of(Agreement)!.Consequences.Should().BeEmpty();
    }

    [Fact]
    public void A7_what_befalls_a_framework_reaches_its_children_and_their_money_in_one_record()
    {
        var day = new LocalDate(2026, 6, 8);
        var before = Sample.At(day);
        var framework = before.Agreements.Single(one => one.State.Heading!.Kind is AgreementKind.Contingency);
        var children = before.Agreements.Where(one => one.State.Heading!.Parent == framework.Id).ToArray();
        children.Select(child => child.State.Phase).Should().Contain(AgreementPhase.Active);
        var signs = before.People.First(person => framework.State.Heading!.Signatories.Lead == person.Position
            && framework.State.Sides!.Lead == person.Party);

        var suspended = Taken(before.Record(framework.Id, new AgreementSuspended("A review.", day), signs, day));
        All(suspended.Dossier, AgreementPhase.Suspended);
        suspended.Recorded.Select(one => one.Entry.Fact).OfType<AgreementSuspended>()
            .Count().Should().Be(1 + children.Length);
        suspended.Dossier.Wholes.Should().OnlyContain(whole => whole.Consequences.Count == 0);

        var resumed = Taken(suspended.Dossier.Record(
            framework.Id, new AgreementResumed(), signs, day.PlusDays(7)));
        foreach (var child in children)
            resumed.Dossier.Of(child.Id)!.Agreement.Phase.Should().Be(child.State.Phase);
        resumed.Dossier.Wholes.Should().OnlyContain(whole => whole.Consequences.Count == 0);

        var on = day.PlusDays(14);
        var terminated = Taken(resumed.Dossier.Record(
            framework.Id,
            new AgreementTerminated("12.1", "The donor ended it.", on, on.PlusDays(30)),
            signs, on));
        All(terminated.Dossier, AgreementPhase.Terminated);
        terminated.Dossier.Wholes.Should().OnlyContain(whole => whole.Consequences.Count == 0);

        void All(Dossier dossier, AgreementPhase phase)
        {
            foreach (var child in children)
            {
                var whole = dossier.Of(child.Id)!;
                whole.Agreement.Phase.Should().Be(phase);
                whole.Account?.Standing!.Phase.Should().Be(phase, "the money follows");
            }
        }
    }

    [Fact]
    public void Every_random_life_recorded_in_a_dossier_is_the_same_whole_and_a_sound_file()
    {
        for (var life = 0; life < 150; life++)
        {
            var walk = new WholeWalk(new Random(life), tellsConsequences: true).Go(30);
            var (dossier, followed) = (Running, new List<Fact>());
            foreach (var (_, entry, _) in walk.Steps)
            {
                if (followed.Remove(entry.Fact)) continue;
                var outcome = dossier.Record(Agreement, entry.Fact, entry.By, entry.On);
                outcome.Refusals.Should().BeEmpty("life {0}: {1}", life, entry);
                followed.AddRange(outcome.Recorded.Skip(1).Select(one => one.Entry.Fact));
                dossier = outcome.Dossier;
            }

            // Only who recorded what follows may differ.
            var whole = dossier.Of(Agreement)!;
            whole.Agreement.Should().Be(walk.Whole.Agreement, "life {0}", life);
            Booked(whole).Should().Equal(Booked(walk.Whole), "life {0}", life);
            whole.Account!.Standing.Should().Be(walk.Whole.Account!.Standing, "life {0}", life);
            whole.CloseOut?.Schedule.Should().Be(walk.Whole.CloseOut?.Schedule, "life {0}", life);
            (whole with { AccountHistory = null }).Duties(walk.Day).Select(duty => duty.What).Should()
                .Equal(walk.Whole.Duties(walk.Day).Select(duty => duty.What), "life {0}", life);
            Again(dossier).Should().Be(dossier, "life {0}", life);
            if (life % 10 == 0) DossierInvariants.Require(dossier, DossierInvariants.All);
        }
    }

    [Fact]
    public void What_is_stored_entry_by_entry_makes_the_same_dossier_again()
    {
        var again = Again(Sample);
        again.Entries.Should().BeEquivalentTo(Sample.Entries, options => options.WithStrictOrdering());
        Frame(again).Should().Be(Frame(Sample));
        again.Agreements.Should().BeEquivalentTo(Sample.Agreements.AsEnumerable());
        again.FundingAccounts.Should().BeEquivalentTo(Sample.FundingAccounts.AsEnumerable());
        PartnershipFile.From(again).Required().Audit.Count.Should().Be(SampleFile.File.Audit.Count);
        Frame(Sample).Entries.Should().BeEmpty();
        Sample.Entries.Should().HaveCount(
            Sample.Agreements.Sum(one => one.Entries.Count) + Sample.FundingAccounts.Sum(one => one.Entries.Count)
            + Sample.CloseOuts.Sum(one => one.Entries.Count) + Sample.Reports.Sum(one => one.Entries.Count)
            + Sample.Assets.Sum(one => one.Entries.Count) + Sample.CheckIns.Sum(one => one.Entries.Count)
            + Sample.Surveys.Sum(one => one.Entries.Count) + Sample.FeedbackCases.Sum(one => one.Entries.Count)
            + Sample.MediaMaterials.Sum(one => one.Entries.Count)
            + Sample.Monitorings.Sum(one => one.Entries.Count)
            + Sample.Relationships.Sum(one => one.Entries.Count));
    }

    [Fact]
    public void What_is_recorded_follows_on_what_was_stored()
    {
        var scheduled = Sample.At(Sample.CheckIns[0].Entries[0].On);
        var caught = scheduled.CatchUp(new(2027, 8, 1));
        caught.Recorded.Aggregate(scheduled, (dossier, entry) => dossier.Follow(entry)).Should().Be(caught.Dossier);
        caught.Recorded.Where(one => one.Entry.Fact is CheckInFact).Should().NotBeEmpty()
            .And.OnlyContain(one => one.CheckIn != null);
        var suspended = Taken(Running.Record(
            Agreement, new AgreementSuspended("A flood.", Story.Start), Story.Maria, Story.Start.PlusDays(3)));
        suspended.Recorded.Aggregate(Running, (dossier, entry) => dossier.Follow(entry)).Should().Be(suspended.Dossier);
    }

    [Fact]
    public void An_entry_that_belongs_nowhere_is_damage()
    {
        var survey = Sample.Entries.First(one => one.Survey is not null);
        var report = Sample.Entries.First(one => one.Entry.Fact is Care.Partnerships.Reports.ReportFact);
        foreach (var (dossier, entry, told) in new[]
            {
                (Sample, survey with { Survey = null }, "does not say of which check-in, survey, case"),
                (Frame(Sample), survey, "No survey"), (Frame(Sample), report, "No agreement"),
                (Sample, survey with { Survey = null, CheckIn = Id<CheckIn>.Of("none") }, "No check-in none"),
            })
        {
            var follow = () => dossier.Follow(entry);
            follow.Should().Throw<DamagedHistoryException>().WithMessage($"*{told}*");
        }
    }

    // Parties, people and what has no history.
    private static Dossier Frame(Dossier dossier) => dossier with
    {
        Agreements = [], FundingAccounts = [], CloseOuts = [], Reports = [], Assets = [], CheckIns = [], Surveys = [],
        FeedbackCases = [], MediaMaterials = [], Monitorings = [], Relationships = [],
    };

    // From what a store keeps: the frame, and one entry after the other.
    private static Dossier Again(Dossier dossier) =>
        dossier.Entries.Aggregate(Frame(dossier), (made, entry) => made.Follow(entry));

    [Fact]
    public void Whoever_is_not_listed_records_nothing_and_the_nearest_is_named()
    {
        var refused = Running.Record(
            Agreement, new AgreementSuspended("A flood.", Story.Start),
            Story.Maria with { Id = Id<Person>.Of("marla") }, Story.Start);
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("CP-DOS-001");
        refused.Refusals[0].Message.Should().Contain("(the nearest is maria (country-director of care-phl))");
        refused.Dossier.Should().BeSameAs(Running);
        refused.Recorded.Should().BeEmpty();
    }

    [Fact]
    public void What_the_dossier_does_not_know_is_refused_with_the_nearest()
    {
        var suspended = new AgreementSuspended("A flood.", Story.Start);
        Running.Record(Id<Agreement>.Of("agr-11"), suspended, Story.Maria, Story.Start)
            .Refusals[0].Should().Match<Refusal>(refusal =>
                refusal.Code == "CP-LIF-013" && refusal.Message.Contains("(the nearest is agr-1)"));
        Sample.Record(Id<CheckIn>.Of("chk-2026-q4"), new CheckInClosed(), SampleFile.Programme, Story.Start)
            .Refusals[0].Should().Match<Refusal>(refusal =>
                refusal.Code == "CP-LIF-013" && refusal.Message.Contains("(the nearest is chk-2026-q1)"));
        Running.Record(Id<Survey>.Of("any"), new SurveyShared(null), Story.Maria, Story.Start)
            .Refusals[0].Code.Should().Be("CP-LIF-013");
        Sample.Record(
            SampleFile.Livelihoods, new StandingFollowed(Sample.Of(SampleFile.Shelter)!.Agreement.Standing!),
            SampleFile.Programme, new(2026, 11, 30)).Refusals[0].Should().Match<Refusal>(refusal =>
                refusal.Code == "CP-LIF-019" && refusal.Field == "agreement"
                && refusal.Message.EndsWith("record it under the agreement that it names."));
    }

    [Fact]
    public void A_fact_of_a_check_in_survey_or_case_is_not_recorded_under_the_agreement()
    {
        foreach (var fact in new Fact[]
            {
                new CheckInClosed(), new SurveyShared(null), new Care.Partnerships.Feedback.CaseAcknowledged(default),
                new MaterialCleared(1),
                new Care.Partnerships.Roles.SignOffRevised(2, []),
            })
            Running.Record(Agreement, fact, Story.Maria, Story.Start).Refusals
                .Should().ContainSingle().Which.Code.Should().Be("CP-DOS-002");
    }

    [Fact]
    public void A_number_is_given_once()
    {
        var heading = Story.Running.State.Heading!;
        var number = $" {heading.Number.ToLowerInvariant()} ";
        var another = heading with { Id = Id<Agreement>.Of("agr-2"), Number = number };
        Running.Record(another.Id, new AgreementDrafted(another), Story.Maria, Story.Start).Refusals
            .Should().ContainSingle().Which.Code.Should().Be("CP-FAM-007");
        var drafted = new AgreementDrafted(another with { Number = "PFA-9" });
        Taken(Running.Record(another.Id, drafted, Ana, Story.Start)).Dossier.Agreements.Should().HaveCount(2);
    }

    [Fact]
    public void What_is_refused_or_already_so_leaves_the_very_same_dossier()
    {
        var suspended = new AgreementSuspended("A flood.", Story.Start);
        Running.Record(Agreement, suspended, Ana, Story.Start).Should()
            .Match<DossierOutcome>(outcome => outcome.IsRefused && ReferenceEquals(outcome.Dossier, Running));
        var once = Taken(Running.Record(Agreement, suspended, Story.Maria, Story.Start)).Dossier;
        once.Record(Agreement, suspended, Story.Maria, Story.Start).Should()
            .Match<DossierOutcome>(outcome => !outcome.IsRefused && outcome.Recorded.Count == 0
                && ReferenceEquals(outcome.Dossier, once));
    }

    [Fact]
    public void What_time_brought_is_caught_up_once_everywhere()
    {
        var day = new LocalDate(2027, 8, 1);
        var caught = Sample.CatchUp(day);
        caught.Recorded.Should().NotBeEmpty();
        caught.Recorded.Should().OnlyContain(one => one.Entry.By == Actor.Clock);
        caught.Dossier.CatchUp(day).Recorded.Should().BeEmpty();
        caught.Dossier.Wholes.Should().OnlyContain(whole => whole.Agreement.Due(day).Count == 0);
        PartnershipFile.From(caught.Dossier).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Feedback_is_received_under_its_agreement_and_goes_on_under_its_identity()
    {
        var (id, day) = (Id<FeedbackCase>.Of("fbk-9"), new LocalDate(2026, 11, 30));
        var received = new CaseReceived(
            new(
                id, Sample.Of(SampleFile.Shelter)!.Agreement.Sides!, FeedbackChannel.Meeting, day,
                ServiceLevels.Suggested.Unchecked),
            new(SampleFile.Ben.Party), new("The road is bad."), null);
        var taken = Taken(Sample.Record(SampleFile.Shelter, received, SampleFile.FocalPoint, day)).Dossier;
        taken.FeedbackCases[^1].Agreement.Should().Be(SampleFile.Shelter);
        var duty = taken.Of(SampleFile.Shelter)!.Duties(day).Single(duty => duty.Subject.Part == "fbk-9");
        (duty.Fact, duty.IsConfidential, duty.By).Should().Be((typeof(CaseAcknowledged), true, day.PlusDays(4)));
        duty.People.Should().Equal(SampleFile.FocalPoint);
        var told = Taken(taken.Record(id, new CaseAcknowledged(AnswerPlace.AtChannel), SampleFile.FocalPoint, day));
        told.Dossier.FeedbackCases[^1].State.Phase.Should().Be(FeedbackPhase.Acknowledged);
        told.Dossier.At(day.PlusDays(-1)).FeedbackCases.Should().HaveCount(2);
        PartnershipFile.From(told.Dossier).IsSuccess.Should().BeTrue();
        taken.Record(id, new CaseAcknowledged(AnswerPlace.AtChannel), SampleFile.Programme, day)
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CP-LIF-013");
    }

    [Fact]
    public void Media_material_is_drafted_under_its_agreement_and_goes_on_under_its_identity()
    {
        var (id, day) = (Id<MediaMaterial>.Of("media-9"), new LocalDate(2026, 11, 30));
        var drafted = new MaterialDrafted(
            new(
                id, "A well", MaterialKind.Photo, Side.Lead,
                Clearers.Of(
                    Sample.Of(SampleFile.Shelter)!.Agreement.Sides!, new(SampleFile.Programme), new(SampleFile.Jose)),
                MediaTerms.Suggested.Unchecked), new("photos/well.jpg", [], "CARE"));
        var taken = Taken(Sample.Record(SampleFile.Shelter, drafted, SampleFile.FocalPoint, day)).Dossier;
        taken.MediaMaterials[^1].Agreement.Should().Be(SampleFile.Shelter);
        var asked = Taken(taken.Record(id, new ClearanceRequested(), SampleFile.FocalPoint, day));
        asked.Recorded.Should().ContainSingle().Which.MediaMaterial.Should().Be(id);
        asked.Recorded.Aggregate(taken, (dossier, entry) => dossier.Follow(entry)).Should().Be(asked.Dossier);
        asked.Dossier.Of(SampleFile.Shelter)!.Duties(day).Where(duty => duty.Subject.Part == "media-9")
            .Select(duty => (duty.Fact, duty.People[0], duty.By)).Should().Equal(
                (typeof(MaterialCleared), SampleFile.Programme, day.PlusDays(5)),
                (typeof(MaterialCleared), SampleFile.Jose, day.PlusDays(5)));
        asked.Dossier.At(day.PlusDays(-1)).MediaMaterials.Should().HaveCount(2);
        PartnershipFile.From(asked.Dossier).IsSuccess.Should().BeTrue();
        Sample.Record(Id<MediaMaterial>.Of("media-2026-09"), new MaterialCleared(1), SampleFile.Jose, day)
            .Refusals.Should().ContainSingle().Which.Message.Should().Contain("(the nearest is media-2026-0");
    }

    [Fact]
    public void A_monitoring_is_proposed_under_its_agreement_and_goes_on_under_its_identity()
    {
        var (id, day) = (Id<JointMonitoring>.Of("mon-9"), new LocalDate(2026, 11, 30));
        var plan = Sample.Monitorings[0].State.Versions[0].Plan;
        var taken = Taken(Sample.Record(
            SampleFile.Shelter, new MonitoringProposed(
                new(id, Sample.Of(SampleFile.Shelter)!.Agreement.Sides!), plan), SampleFile.Ben, day)).Dossier;
        taken.Monitorings[^1].Agreement.Should().Be(SampleFile.Shelter);
        var duty = taken.Of(SampleFile.Shelter)!.Duties(day).Single(duty => duty.Subject.Part == "mon-9");
        (duty.Fact, duty.Side, duty.By).Should().Be((typeof(PlanAgreed), Side.Lead, plan.Period.Start));
        var agreed = Taken(taken.Record(id, new PlanAgreed(1), SampleFile.FocalPoint, day));
        agreed.Recorded.Single().Monitoring.Should().Be(id);
        agreed.Dossier.Monitorings[^1].State.Phase.Should().Be(MonitoringPhase.Agreed);
        agreed.Dossier.At(day.PlusDays(-1)).Monitorings.Should().HaveCount(1);
        Again(agreed.Dossier).Monitorings.Should().BeEquivalentTo(agreed.Dossier.Monitorings.AsEnumerable());
        PartnershipFile.From(agreed.Dossier).IsSuccess.Should().BeTrue();
        Sample.Record(id, new PlanAgreed(1), SampleFile.FocalPoint, day)
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CP-LIF-013");
        Sample.Record(SampleFile.Shelter, new PlanAgreed(1), SampleFile.FocalPoint, day)
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CP-DOS-002");
        taken.Record(id, new PlanAgreed(1), Story.Maria, day)
            .Refusals.Should().ContainSingle().Which.Code.Should().Be("CP-DOS-001");
    }

    [Fact]
    public void A_relationship_is_opened_under_its_identity_goes_on_beside_the_agreements_and_can_be_followed()
    {
        var (id, day) = (Id<Relationship>.Of("rel-2"), new LocalDate(2026, 11, 30));
        var opened = new RelationshipOpened(new(
            id, Sides.Of(SampleFile.CareOffice, SampleFile.Penafrancia), RelationshipLimits.Suggested.Unchecked));
        var taken = Taken(Sample.Record(id, opened, SampleFile.FocalPoint, day));
        taken.Recorded.Should().Equal(new DossierEntry(null, taken.Recorded[0].Entry) { Relationship = id });
        var stated = Taken(taken.Dossier.Record(id, new ValueStated("We know the women."), SampleFile.Begona, day));
        stated.Dossier.Relationships.Should().HaveCount(2);
        stated.Dossier.Duties(day).Where(duty => duty.Subject.Relationship == id)
            .Select(duty => (duty.Fact, duty.Side)).Should().Equal((typeof(ValueStated), Side.Lead));
        stated.Dossier.Wholes.Select(whole => whole.Relationship?.Heading?.Id.Value).Should().Equal(
            "rel-tanglaw", null, "rel-2");
        stated.Dossier.At(day.PlusDays(-1)).Relationships.Should().Equal(Sample.Relationships);
        stated.Dossier.Entries.Aggregate(
                stated.Dossier with { Relationships = [] }, (dossier, entry) =>
                    entry.Relationship is null ? dossier : dossier.Follow(entry))
            .Relationships.Should().BeEquivalentTo(stated.Dossier.Relationships);
        var file = PartnershipFile.From(stated.Dossier).Required();
        PartnershipFile.Load(file.Save()).Required().Dossier.Relationships.Should().Equal(stated.Dossier.Relationships);
    }

    [Fact]
    public void A_relationship_that_is_not_there_or_named_otherwise_is_refused()
    {
        var (id, day) = (Id<Relationship>.Of("rel-tanglow"), new LocalDate(2026, 11, 30));
        var said = new ValueStated("We stay.");
        Refused(Sample.Record(id, said, SampleFile.Jose, day)).Should().Equal("CP-LIF-013");
        Refused(Sample.Record(
                id, (RelationshipFact)Sample.Relationships[0].Entries[0].Fact, SampleFile.Jose, day))
            .Should().Equal("CP-LIF-019");
        Refused(Sample.Record(
                Sample.Relationships[0].Id, said, SampleFile.Jose with { Party = SampleFile.Research }, day))
            .Should().Equal("CP-DOS-001");
        Refused(Sample.Record(Sample.Relationships[0].Id, said, SampleFile.Begona, day)).Should().Equal("CP-LIF-007");
        Refused(Sample.Record(SampleFile.Shelter, said, SampleFile.Jose, day)).Should().Equal("CP-DOS-002");
        FluentActions.Invoking(() => Sample.Follow(new(null, Entry.Of(said, SampleFile.Jose, day))))
            .Should().Throw<DamagedHistoryException>();

        static IEnumerable<string> Refused(DossierOutcome outcome) => outcome.Refusals.Select(one => one.Code);
    }

    [Fact]
    public void A_case_that_is_not_there_is_refused_without_a_hint_at_those_that_are()
    {
        var refused = Sample.Record(
            Id<FeedbackCase>.Of("fbk-2026-03"), new AnswerAccepted(), SampleFile.Programme, new(2026, 11, 30));
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("CP-LIF-013");
        refused.Refusals[0].Message.Should().NotContain("fbk-2026-01").And.NotContain("fbk-2026-02");
    }

    [Fact]
    public void Check_ins_surveys_reports_and_close_outs_are_recorded_under_their_agreement()
    {
        var day = new LocalDate(2026, 11, 30);
        var done = Taken(Sample.Record(
            Id<Survey>.Of(Sample.Surveys[0].Id.Value), new FollowUpCompleted(Id<FollowUp>.Of("fup-1"), day),
            SampleFile.Programme, day));
        done.Dossier.Duties(day).Should().NotContain(duty => duty.Subject.Part == "fup-1");
        Sample.Duties(day).Should().Contain(duty => duty.Subject.Part == "fup-1");
        var planned = Sample.Record(
            SampleFile.Livelihoods,
            new CloseOutPlanned(
                CloseOutHeading.Of(
                    Id<AgreementCloseOut>.Of("co-2"), Sample.Of(SampleFile.Livelihoods)!.Agreement.Heading!),
                Sample.CloseOuts[0].State.Schedule!.Plan,
                CloseOutAnchors.Of(Sample.Of(SampleFile.Livelihoods)!.Agreement)),
            SampleFile.Programme, day);
        Taken(planned).Dossier.Of(SampleFile.Livelihoods)!.CloseOut!.Phase.Should().Be(CloseOutPhase.Planned);
    }

    private static IEnumerable<(EntryKind Kind, LocalDate On, Money Amount)> Booked(AgreementDossier whole) =>
        whole.Account!.Ledger.Select(entry => (entry.Kind, entry.On, entry.Amount));

    private static DossierOutcome Taken(DossierOutcome outcome)
    {
        outcome.Refusals.Should().BeEmpty();
        return outcome;
    }
}
