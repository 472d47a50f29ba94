using Care.Partnerships.Parties;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>
/// The rules once more, written the plain way. The table is held against it, over sequences of good and bad proposals.
/// </summary>
public class SurveyProperties
{
    private static readonly Lifecycle<Survey, SurveyFact> Table = Survey.Lifecycle;

    [Property(MaxTest = 400)]
    public void The_table_decides_as_the_naive_model_does(int[] draws)
    {
        var (state, naive, accepted) = (Table.Start, new Naive(), new List<IEntry<SurveyFact>>());
        foreach (var proposal in Proposals(draws))
        {
            var outcome = state.Record(proposal);
            if (outcome.WasAlreadySo) continue;
            naive.Try(proposal).Should().Be(outcome.IsAccepted, "{0} in {1} gives {2}", proposal, state.Phase, outcome);
            if (!outcome.IsAccepted) continue;
            state = outcome.State;
            accepted.Add(outcome.Entry);
            (naive.Phase, state.LastOn).Should().Be((state.Phase, proposal.On));
            state.Record(proposal).WasAlreadySo.Should().BeTrue("asked twice, {0} decides once", proposal);
        }

        Table.Replay(accepted).Should().Be(state);
        Table.Audit(accepted).Should().BeEmpty();
        state.Answered.Should().BeLessThanOrEqualTo(state.Invited);
    }

    [Property(MaxTest = 400)]
    public void Whatever_is_put_into_a_history_it_replays_or_is_damaged(int[] draws)
    {
        try { Table.Replay(Proposals(draws)); }
        catch (DamagedHistoryException) { }
    }

    // The first steps of a life come first, so that the rest falls into every phase; everything else is anything at any
    // time by anyone.
    private static IEnumerable<IEntry<SurveyFact>> Proposals(int[] draws)
    {
        Actor[] actors = [Ines, Ana, Ben, Stranger, By(1), By(99), Actor.Clock];
        var start = draws.Length == 0 ? 0 : Math.Abs(draws[0] % 20);
        IEntry<SurveyFact>[] life =
        [
            PlanSurvey(Ines, Heading, PlannedOn), InviteRespondents(Ines, Twelve, InvitedOn), OpenSurvey(Ines, Opens),
            .. Enumerable.Range(1, 6).Select(i => Says(i, 3)),
            CloseSurvey(ClosedOn), AgreeFollowUp(Ana, PayFaster, ClosedOn), ShareSurvey(Ines, "", ClosedOn)
        ];
        var day = PlannedOn;
        foreach (var proposal in life.Take(start)) { day = proposal.On; yield return proposal; }
        foreach (var draw in draws.Select(draw => draw & int.MaxValue))
        {
            day = day.PlusDays(draw / 7 % 17 - 2);
            var (by, n) = (actors[draw % actors.Length], draw / 128 % 20);
            yield return (draw / 2560 % 10) switch
            {
                0 => PlanSurvey(by, Heading with { Title = n % 5 == 0 ? "" : "Title" }, day),
                1 => InviteRespondents(by, [Invite(n, n % 3 == 0 ? "moon" : "north", "women-led")], day),
                2 => OpenSurvey(by, day),
                3 => AnswerSurvey(By(n), [new(n % 4 == 0 ? OnTime : Respect, n % 8)], day),
                4 => AnswerSurvey(
                    by, [new(Respect, 3), new(n % 2 == 0 ? Respect : OnTime, n % 3 == 0 ? null : 3)], day),
                5 => CloseSurvey(n % 2 == 0 ? ClosedOn : day),
                6 => AgreeFollowUp(
                    by, PayFaster with
                    {
                        Id = Id<FollowUp>.Of($"f-{n % 3}"), DueOn = day.PlusDays(n % 4 - 1)
                    },
                    day),
                7 => CompleteFollowUp(by, Id<FollowUp>.Of($"f-{n % 3}"), day.PlusDays(n % 3 - 1), day),
                8 => DropFollowUp(by, Id<FollowUp>.Of($"f-{n % 3}"), n % 4 == 0 ? "" : "No.", day),
                _ => ShareSurvey(by, n % 2 == 0 ? null : "Nothing to do.", day),
            };
        }
    }

    private sealed class Naive
    {
        private static readonly string?[] Sides = ["agency", "care-phl", "tanglaw"];
        private static readonly string[] Groups = ["north", "south", "islands", "women-led", "not-women-led"];
        private readonly HashSet<string> _invited = [], _answered = [], _agreed = [], _done = [];
        private LocalDate _last;

        public SurveyPhase Phase { get; private set; }

        public bool Try(IEntry<SurveyFact> proposal)
        {
            if (!Allowed(proposal)) return false;
            _last = proposal.On;
            return true;
        }

        private bool Allowed(IEntry<SurveyFact> proposal)
        {
            var (by, on) = (proposal.By, proposal.On);
            if (proposal.Fact is SurveyClosed)
            {
                if (Phase != SurveyPhase.Open || by != Actor.Clock || on != LocalDate.Max(_last, Ends.PlusDays(1)))
                    return false;
                Phase = SurveyPhase.Closed;
                return true;
            }

            var party = (by as Person)?.Party.Value;
            if (on < _last && Phase != SurveyPhase.NotStarted) return false;
            switch (proposal.Fact)
            {
                case SurveyPlanned c:
                    if (Phase != SurveyPhase.NotStarted || party != "agency" || c.Heading.Title.Length == 0)
                        return false;
                    Phase = SurveyPhase.Planned;
                    return true;
                case RespondentsInvited c:
                    if (
                        Phase is not (SurveyPhase.Planned or SurveyPhase.Open)
                        || party != "agency"
                        || c.Invitations.Any(i =>
                            _invited.Contains(i.Id.Value) || i.Groups.Any(group => !Groups.Contains(group.Value))))
                        return false;
                    foreach (var invitation in c.Invitations) _invited.Add(invitation.Id.Value);
                    return true;
                case SurveyOpened:
                    if (
                        Phase != SurveyPhase.Planned
                        || party != "agency"
                        || on < Opens
                        || on > Ends
                        || _invited.Count < 5)
                        return false;
                    Phase = SurveyPhase.Open;
                    return true;
                case SurveyAnswered c:
                    var (values, items) = (
                        c.Answers.Select(a => a.Value).OfType<int>().ToArray(),
                        c.Answers.Select(a => a.Item).ToArray());
                    if (
                        Phase != SurveyPhase.Open
                        || by is not Respondent r
                        || !_invited.Contains(r.Invitation.Value)
                        || _answered.Contains(r.Invitation.Value)
                        || on < Opens
                        || on > Ends)
                        return false;
                    return values.Length > 0
                        && values.All(value => value is >= 1 and <= 5)
                        && items.Distinct().Count() == items.Length
                        && _answered.Add(r.Invitation.Value);
                case FollowUpAgreed c:
                    return Phase >= SurveyPhase.Closed
                        && Sides.Contains(party)
                        && c.FollowUp.DueOn >= on
                        && _agreed.Add(c.FollowUp.Id.Value);
                case FollowUpCompleted c:
                    return Phase >= SurveyPhase.Closed
                        && Sides.Contains(party)
                        && c.DoneOn <= on
                        && _agreed.Contains(c.FollowUp.Value)
                        && _done.Add(c.FollowUp.Value);
                case FollowUpDropped c:
                    return Phase >= SurveyPhase.Closed
                        && Sides.Contains(party)
                        && c.Reason.Length > 0
                        && _agreed.Contains(c.FollowUp.Value)
                        && _done.Add(c.FollowUp.Value);
                case SurveyShared c:
                    if (
                        Phase != SurveyPhase.Closed
                        || party != "agency"
                        || (_agreed.Count == 0 && string.IsNullOrEmpty(c.NoFollowUpBecause)))
                        return false;
                    Phase = SurveyPhase.Shared;
                    return true;
                default:
                    throw new ArgumentOutOfRangeException(nameof(proposal));
            }
        }
    }
}
