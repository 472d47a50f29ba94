using Care.Partnerships.Communications;
using Care.Partnerships.Parties;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Communications.MediaStory;

namespace Care.Partnerships.Tests.Communications;

/// <summary>
/// A sequence of proposals, good and bad: three in four follow a possible life, the rest is anything by anyone.
/// </summary>
public sealed record MediaSequence(IEntry<MediaFact>[] Proposals)
{
    public override string ToString() => string.Join('\n', Proposals.Select(proposal => proposal.ToString()));
}

public static class MediaSequences
{
    internal static readonly Person[] People =
    [
        Mia, Leo, Kim, Nena, Pio, Ben, Dora, Nena with { Party = Donor },
        Mia with { Position = Position.CountryDirector },
    ];

    private static readonly MaterialContent[] Contents =
        [Roof, Landscape, Family, Uncredited, new("x", [Rosa, Rosa], Credit), new(" ", [], "By both")];

    private static readonly Clearers[] Teams =
        [Both, WithDonor, Clearers.Of(TwoSides, new(Mia), new(Nena)), Clearers.Of(TwoSides, new(Mia, Leo), new(Nena))];

    public static Arbitrary<MediaSequence> Sequence() =>
        (
            from length in Gen.Choose(1, 40)
            from draws in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), length * 4)
            select new MediaSequence(Build(draws))).ToArbitrary();

    private static IEntry<MediaFact>[] Build(int[] draws)
    {
        var (proposals, state) = (new List<IEntry<MediaFact>>(), MediaMaterial.NotStarted);
        for (var i = 0; i + 3 < draws.Length; i += 4)
        {
            var (day, kind, draw, who) = (draws[i], draws[i + 1], draws[i + 2], draws[i + 3]);
            var last = state.LastOn ?? DraftedOn;
            var on = last.PlusDays(day % 31 == 0 ? 200 : day % 3 - (kind % 7 == 0 ? 1 : 0));
            proposals.Add(
                kind % 4 > 0
                    ? Sensible(state, draw, LocalDate.Max(on, last))
                    : Entry.Of(Anything(state, draw, who), who % 10 == 9 ? Actor.Clock : People[who % 10], on));
            state = state.Record(proposals[^1]).State;
        }

        return [.. proposals];
    }

    private static Entry<MediaFact> Sensible(MediaMaterial m, int draw, LocalDate on)
    {
        if (m.Phase is not MediaPhase.NotStarted && draw % 5 == 0 && m.WithoutConsentOn(on) is [var first, ..])
            return Entry.Of<MediaFact>(new ConsentGiven(first.Id, Consent(draw, on)), Ben, on);
        return m.Phase switch
        {
            MediaPhase.NotStarted => Entry.Of<MediaFact>(
                new MaterialDrafted(Heading with { Clearers = Teams[draw % 4] }, Contents[draw % 4]), Ben, on),
            MediaPhase.Drafted => Entry.Of(
                m.Content!.Credit is null ? new MaterialRevised(Contents[draw % 3])
                    : new ClearanceRequested(draw % 2 == 0 ? null : on.PlusDays(draw % 3)) as MediaFact, Kim, on),
            MediaPhase.InReview => m.MissingOn(on) is [{ People: [.., var who] }, ..]
                ? Entry.Of(draw % 9 == 0 ? new MaterialReturned(m.Version, "More.")
                    : new MaterialCleared(m.Version) as MediaFact, who, on)
                : Entry.Of<MediaFact>(new DonorCleared(m.Version, "letter 1"), Kim, on),
            MediaPhase.ChangesRequested => Entry.Of<MediaFact>(new MaterialRevised(Contents[draw % 3]), Ben, on),
            MediaPhase.Cleared => Entry.Of<MediaFact>(
                new MaterialPublished(m.Version, Channel(draw), m.Content!.Credit!), Ben, on),
            _ => Entry.Of(
                draw % 3 == 0 ? new ConsentWithdrawn(Rosa)
                    : draw % 3 == 1 ? new MaterialPublished(m.Version, Channel(draw / 3), m.Content!.Credit!)
                    : new MaterialWithdrawn("Over.") as MediaFact, Kim, on),
        };
    }

    private static MediaFact Anything(MediaMaterial m, int which, int a) => (which % 11) switch
    {
        0 => new MaterialDrafted(Heading with { Clearers = Teams[a % 4], Title = Text(a) }, Contents[a % 6]),
        1 => new MaterialRevised(Contents[a % 6]),
        2 => new ClearanceRequested(a % 3 == 0 ? null : (m.LastOn ?? DraftedOn).PlusDays(a % 4 - 1)),
        3 or 4 => new MaterialCleared(Version(m, a)),
        5 => new DonorCleared(Version(m, a), Text(a)),
        6 => new MaterialReturned(Version(m, a), Text(a)),
        7 => new MaterialPublished(Version(m, a), Channel(a), a % 4 == 0 ? Text(a) : Credit),
        8 => new ConsentGiven(a % 2 == 0 ? Rosa : Tonyo, Consent(a, (m.LastOn ?? DraftedOn).PlusDays(a % 5 - 2))),
        9 => new ConsentWithdrawn(a % 2 == 0 ? Rosa : Tonyo),
        _ => new MaterialWithdrawn(Text(a)),
    };

    private static MediaConsent Consent(int draw, LocalDate on) => MediaConsent.Of(
        on, draw % 4 == 0 ? [MediaChannel.Press] : [.. Enum.GetValues<MediaChannel>()],
        draw % 3 == 0 ? null : on.PlusDays(draw % 60));

    private static MediaChannel Channel(int draw) => (MediaChannel)(draw % 7);

    private static int Version(MediaMaterial m, int draw) => m.Version + (draw % 5 == 0 ? 1 : 0);

    private static string Text(int draw) => draw % 5 == 0 ? " " : "Yes.";
}

[Properties(Arbitrary = [typeof(MediaSequences)], MaxTest = 600)]
public class MediaProperties
{
    private static readonly Lifecycle<MediaMaterial, MediaFact> Table = MediaMaterial.Lifecycle;

    [Property]
    public void The_table_decides_as_the_naive_model_does(MediaSequence sequence)
    {
        var naive = new NaiveMedia();
        Walk(sequence, (state, proposal, outcome) =>
        {
            if (outcome.WasAlreadySo) return;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            if (outcome.IsAccepted) naive.Phase.Should().Be(outcome.State.Phase);
        });
    }

    [Property]
    public void Asked_twice_it_decides_once_replay_equals_step_by_step_and_the_audit_is_empty(MediaSequence sequence)
    {
        var history = new List<IEntry<MediaFact>>();
        Walk(sequence, (_, proposal, outcome) =>
        {
            if (!outcome.IsAccepted) return;
            history.Add(outcome.Entry);
            outcome.State.Record(proposal).WasAlreadySo.Should().BeTrue("{0}", proposal);
            Table.Replay(history).Should().Be(outcome.State);
        });
        Table.Audit(history).Should().BeEmpty();
    }

    [Property]
    public void Whatever_is_put_into_a_history_it_replays_or_is_damaged(MediaSequence sequence)
    {
        try { Table.Replay(sequence.Proposals); }
        catch (DamagedHistoryException) { }
    }

    // Read off the history alone, not off the state that the rules look at.
    [Property]
    public void Nothing_goes_out_without_every_clearance_every_consent_and_its_credit(MediaSequence sequence)
    {
        var history = new List<IEntry<MediaFact>>();
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.Entry is not { } entry) return;
            history.Add(entry);
            if (entry.Fact is not MaterialPublished published) return;
            var drafted = (MaterialDrafted)history[0].Fact;
            var changed = history.FindLastIndex(one => one.Fact is MaterialRevised);
            var content = changed < 0 ? drafted.Content : ((MaterialRevised)history[changed].Fact).Content;
            var since = history.Skip(changed + 1).ToArray();
            since.Where(one => one.Fact is MaterialCleared).Select(one => ((Person)one.By).Party)
                .Should().BeEquivalentTo([CareOffice, Tanglaw]);
            since.Count(one => one.Fact is DonorCleared)
                .Should().Be(drafted.Heading.Clearers.Donor is null ? 0 : 1);
            foreach (var person in content.Shown)
            {
                var last = history.FindLast(one => one.Fact is ConsentGiven given && given.Person == person
                    || one.Fact is ConsentWithdrawn taken && taken.Person == person);
                var consent = last!.Fact.Should().BeOfType<ConsentGiven>().Which.Consent;
                consent.Channels.Should().Contain(published.Channel);
                (consent.GivenOn <= entry.On && !(consent.ExpiresOn < entry.On)).Should().BeTrue();
            }

            published.Credit.Trim().Should().NotBeEmpty();
            published.Credit.Should().Be(content.Credit);
        });
    }

    [Property]
    public void A_deputy_clears_only_after_the_time_of_the_named_person(MediaSequence sequence)
    {
        LocalDate? answerBy = null;
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.Entry?.Fact is ClearanceRequested asked) answerBy = asked.AnswerBy;
            if (outcome.Entry is { Fact: MaterialCleared, By: Person { Id: var id } } entry
                && (id == Leo.Id || id == Pio.Id))
                (entry.On > answerBy).Should().BeTrue();
        });
    }

    [Property]
    public void From_everywhere_but_the_start_it_can_be_withdrawn_and_is_over(MediaSequence sequence) =>
        Walk(sequence, (_, _, outcome) =>
        {
            if (outcome.State is not { Phase: not (MediaPhase.NotStarted or MediaPhase.Withdrawn) } state) return;
            state.Record(Gone, Kim, state.LastOn!.Value).State.Phase.Should().Be(MediaPhase.Withdrawn);
        });

    [Fact]
    public void The_sequences_reach_every_phase()
    {
        var reached = new HashSet<MediaPhase>();
        foreach (var sequence in MediaSequences.Sequence().Generator.Sample(10_000))
            Walk(sequence, (state, _, _) => reached.Add(state.Phase));
        reached.Should().BeEquivalentTo(Enum.GetValues<MediaPhase>());
    }

    private static void Walk(
        MediaSequence sequence,
        Action<MediaMaterial, IEntry<MediaFact>, Outcome<MediaMaterial, MediaFact>> look)
    {
        var state = MediaMaterial.NotStarted;
        foreach (var proposal in sequence.Proposals)
        {
            var outcome = state.Record(proposal);
            look(state, proposal, outcome);
            state = outcome.State;
        }
    }
}
