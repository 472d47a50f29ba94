using Care.Partnerships.Parties;
using Care.Partnerships.Scorecards;
using Care.Partnerships.Values;
using FsCheck.Xunit;
using static Care.Partnerships.Tests.Scorecards.SurveyStory;

namespace Care.Partnerships.Tests.Scorecards;

/// <summary>The rules once more, written the plain way. The table is held against it, over sequences of good and bad commands.</summary>
public class SurveyProperties
{
    private static readonly Lifecycle<Survey, SurveyPhase, SurveyCommand, SurveyEvent> Table = SurveyLifecycle.Table;

    [Property(MaxTest = 400)]
    public void The_table_decides_as_the_naive_model_does(int[] draws)
    {
        var (state, naive, accepted) = (Table.Start, new Naive(), new List<SurveyEvent>());
        foreach (var command in Commands(draws))
        {
            var decision = Table.Decide(state, command);
            if (decision.IsAlreadySo) continue;
            naive.Try(command).Should().Be(decision.IsAccepted, "{0} in {1} gives {2}", command, state.Phase, decision);
            if (!decision.IsAccepted) continue;
            state = Table.Evolve(state, decision.Event);
            accepted.Add(decision.Event);
            (naive.Phase, state.LastOn).Should().Be((state.Phase, command.On));
            Table.Decide(state, command).IsAlreadySo.Should().BeTrue("asked twice, {0} decides once", command);
        }

        Table.Replay(accepted).Should().Be(state);
        state.Answered.Should().BeLessThanOrEqualTo(state.Invited);
    }

    // The first steps of a life come first, so that the rest falls into every phase; everything else is anything at any time by anyone.
    private static IEnumerable<SurveyCommand> Commands(int[] draws)
    {
        Actor[] actors = [Ines, Ana, Ben, Stranger, By(1), By(99), Actor.Clock];
        var start = draws.Length == 0 ? 0 : Math.Abs(draws[0] % 20);
        SurveyCommand[] life = [new PlanSurvey(Ines, Heading, PlannedOn), new InviteRespondents(Ines, Twelve, InvitedOn), new OpenSurvey(Ines, Opens),
            .. Enumerable.Range(1, 6).Select(i => Says(i, 3)), new CloseSurvey(ClosedOn), new AgreeFollowUp(Ana, PayFaster, ClosedOn), new ShareSurvey(Ines, "", ClosedOn)];
        var day = PlannedOn;
        foreach (var command in life.Take(start)) { day = command.On; yield return command; }
        foreach (var draw in draws.Select(draw => draw & int.MaxValue))
        {
            day = day.PlusDays(draw / 7 % 17 - 2);
            var (by, n) = (actors[draw % actors.Length], draw / 128 % 20);
            yield return (draw / 2560 % 9) switch
            {
                0 => new PlanSurvey(by, Heading with { Title = n % 5 == 0 ? "" : "Title" }, day),
                1 => new InviteRespondents(by, [Invite(n, n % 3 == 0 ? "moon" : "north", "women-led")], day),
                2 => new OpenSurvey(by, day),
                3 => new AnswerSurvey(By(n), [new(n % 4 == 0 ? OnTime : Respect, n % 8)], day),
                4 => new AnswerSurvey(by, [new(Respect, 3), new(n % 2 == 0 ? Respect : OnTime, n % 3 == 0 ? null : 3)], day),
                5 => new CloseSurvey(n % 2 == 0 ? ClosedOn : day),
                6 => new AgreeFollowUp(by, PayFaster with { Id = Id<FollowUp>.Of($"f-{n % 3}"), DueOn = day.PlusDays(n % 4 - 1) }, day),
                7 => new CompleteFollowUp(by, Id<FollowUp>.Of($"f-{n % 3}"), day.PlusDays(n % 3 - 1), day),
                _ => new ShareSurvey(by, n % 2 == 0 ? null : "Nothing to do.", day),
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

        public bool Try(SurveyCommand command)
        {
            if (!Allowed(command)) return false;
            _last = command.On;
            return true;
        }

        private bool Allowed(SurveyCommand command)
        {
            if (command is CloseSurvey)
            {
                if (Phase != SurveyPhase.Open || command.By != Actor.Clock || command.On != LocalDate.Max(_last, Ends.PlusDays(1))) return false;
                Phase = SurveyPhase.Closed;
                return true;
            }

            var party = (command.By as Person)?.Party.Value;
            if (command.On < _last && Phase != SurveyPhase.NotStarted) return false;
            switch (command)
            {
                case PlanSurvey c:
                    if (Phase != SurveyPhase.NotStarted || party != "agency" || c.Heading.Title.Length == 0) return false;
                    Phase = SurveyPhase.Planned;
                    return true;
                case InviteRespondents c:
                    if (Phase is not (SurveyPhase.Planned or SurveyPhase.Open) || party != "agency" || c.Invitations.Any(i => _invited.Contains(i.Id.Value) || i.Groups.Any(group => !Groups.Contains(group.Value)))) return false;
                    foreach (var invitation in c.Invitations) _invited.Add(invitation.Id.Value);
                    return true;
                case OpenSurvey c:
                    if (Phase != SurveyPhase.Planned || party != "agency" || c.On < Opens || c.On > Ends || _invited.Count < 5) return false;
                    Phase = SurveyPhase.Open;
                    return true;
                case AnswerSurvey c:
                    var (values, items) = (c.Answers.Select(a => a.Value).OfType<int>().ToArray(), c.Answers.Select(a => a.Item).ToArray());
                    if (Phase != SurveyPhase.Open || c.By is not Respondent by || !_invited.Contains(by.Invitation.Value) || _answered.Contains(by.Invitation.Value) || c.On < Opens || c.On > Ends) return false;
                    return values.Length > 0 && values.All(value => value is >= 1 and <= 5) && items.Distinct().Count() == items.Length && _answered.Add(by.Invitation.Value);
                case AgreeFollowUp c:
                    return Phase >= SurveyPhase.Closed && Sides.Contains(party) && c.FollowUp.DueOn >= c.On && _agreed.Add(c.FollowUp.Id.Value);
                case CompleteFollowUp c:
                    return Phase >= SurveyPhase.Closed && Sides.Contains(party) && c.DoneOn <= c.On && _agreed.Contains(c.FollowUp.Value) && _done.Add(c.FollowUp.Value);
                case ShareSurvey c:
                    if (Phase != SurveyPhase.Closed || party != "agency" || (_agreed.Count == 0 && string.IsNullOrEmpty(c.NoFollowUpBecause))) return false;
                    Phase = SurveyPhase.Shared;
                    return true;
                default:
                    throw new ArgumentOutOfRangeException(nameof(command));
            }
        }
    }
}
