using Care.Partnerships.Scoring;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Surveys.SurveyActs;
using static Care.Partnerships.Tests.Surveys.SurveyStory;
using SurveyScenario = Care.Partnerships.Tests.Kit.Scenario<
    Care.Partnerships.Surveys.Survey, Care.Partnerships.Surveys.SurveyFact>;

namespace Care.Partnerships.Tests.Surveys;

/// <summary>What may happen to a survey, as data.</summary>
internal static class SurveyScenarios
{
    private static readonly SurveyTiming After = Timing with
    {
        Occasion = SurveyOccasion.After, Window = new(new(2027, 1, 1), new(2027, 1, 31))
    };

    public static readonly SurveyScenario[] All =
    [
        // planning
        Nothing
            .When(PlanSurvey(Ines, Heading, PlannedOn))
            .Then<SurveyPlanned>("The conductor plans a survey", SurveyPhase.Planned),
        Nothing.When(PlanSurvey(Actor.Clock, Heading, PlannedOn)).ThenRefused("The clock plans nothing", "CP-LIF-002"),
        Nothing.When(PlanSurvey(By(1), Heading, PlannedOn)).ThenRefused("Nor does a respondent", "CP-LIF-002"),
        Nothing
            .When(PlanSurvey(Ana, Heading, PlannedOn))
            .ThenRefused("Nor does a side that does not conduct it", "CP-LIF-014"),
        Nothing
            .When(PlanSurvey(Ana, Heading with { Conductor = Lead }, PlannedOn))
            .Then<SurveyPlanned>("A side may conduct it itself", SurveyPhase.Planned),
        Nothing
            .When(PlanSurvey(Ines, Heading with { Title = " " }, PlannedOn))
            .ThenRefused("It has a title", "CP-VAL-001"),
        Nothing
            .When(PlanSurvey(Ines, Heading with { Timing = Timing with { Window = Agreement } }, PlannedOn))
            .Then<SurveyPlanned>("One during the agreement may fill it", SurveyPhase.Planned),
        Nothing
            .When(
                PlanSurvey(
                    Ines, Heading with
                    {
                        Timing = Timing with { Window = new(Agreement.Start.PlusDays(-1), Ends) }
                    },
                    PlannedOn))
            .ThenRefused("Not a day before it", "CP-SUR-006"),
        Nothing
            .When(
                PlanSurvey(
                    Ines, Heading with
                    {
                        Timing = Timing with { Window = new(Opens, Agreement.End.PlusDays(1)) }
                    },
                    PlannedOn))
            .ThenRefused("Nor a day beyond it", "CP-SUR-006"),
        Nothing
            .When(PlanSurvey(Ines, Heading with { Timing = After }, PlannedOn))
            .Then<SurveyPlanned>("One after the agreement begins the day after", SurveyPhase.Planned),
        Nothing
            .When(
                PlanSurvey(
                    Ines, Heading with
                    {
                        Timing = After with { Window = new(Agreement.End, Agreement.End) }
                    },
                    PlannedOn))
            .ThenRefused("Not on its last day", "CP-SUR-007"),
        Planned.When(PlanSurvey(Ines, Heading, PlannedOn)).ThenAlreadySo("Planning twice is once"),

        // inviting
        Planned
            .When(InviteRespondents(Ines, Twelve, InvitedOn))
            .Then<RespondentsInvited>("Respondents are invited", SurveyPhase.Planned),
        Open.When(InviteRespondents(Ines, [Invite(13, "islands", "women-led")], Opens))
            .Then<RespondentsInvited>("More are invited while it is open", SurveyPhase.Open),
        Planned
            .When(InviteRespondents(Ana, Twelve, InvitedOn))
            .ThenRefused("The lead does not choose who answers", "CP-SUR-003"),
        Planned.When(InviteRespondents(Ines, [], InvitedOn)).ThenRefused("Nobody is nobody", "CP-VAL-034"),
        Invited
            .When(InviteRespondents(Ines, [Invite(1, "north", "women-led")], Opens))
            .ThenRefused("An invitation is given out once", "CP-LIF-012"),
        Planned
            .When(InviteRespondents(Ines, [Invite(1, "north", "women-led"), Invite(1, "north", "women-led")], Opens))
            .ThenRefused("Also within one round", "CP-LIF-012"),
        Planned
            .When(InviteRespondents(Ines, [Invite(1, "north", "women-led", "moon")], Opens))
            .ThenRefused("Groups are those of the template", "CP-SUR-008"),
        Planned
            .When(InviteRespondents(Ines, [Invite(1, "north")], Opens))
            .ThenRefused("One group of each disaggregation", "CP-SUR-009"),
        Planned
            .When(InviteRespondents(Ines, [Invite(1, "north", "south", "women-led")], Opens))
            .ThenRefused("And only one", "CP-SUR-009"),
        Invited.When(InviteRespondents(Ines, Twelve, InvitedOn)).ThenAlreadySo("Inviting twice is once"),

        // answering
        Invited.When(OpenSurvey(Ines, Opens)).Then<SurveyOpened>("It opens on its first day", SurveyPhase.Open),
        Invited.When(OpenSurvey(Ines, Opens.PlusDays(-1))).ThenRefused("Not a day earlier", "CP-SUR-011"),
        Invited.When(OpenSurvey(Ines, Ends.PlusDays(1))).ThenRefused("Nor after its last day", "CP-SUR-011"),
        Planned
            .And(InviteRespondents(Ines, [.. Twelve.Take(4)], InvitedOn))
            .When(OpenSurvey(Ines, Opens))
            .ThenRefused("Four are too few for five", "CP-SUR-010"),
        Planned
            .And(InviteRespondents(Ines, [.. Twelve.Take(5)], InvitedOn))
            .When(OpenSurvey(Ines, Opens))
            .Then<SurveyOpened>("Five are enough", SurveyPhase.Open),
        Invited.When(OpenSurvey(Ben, Opens)).ThenRefused("The partner does not open it", "CP-SUR-003"),
        Open.When(OpenSurvey(Ines, Opens)).ThenAlreadySo("Opening twice is once"),
        Open.When(Says(1, 5, 1)).Then<SurveyAnswered>("A respondent answers", SurveyPhase.Open),
        Open.When(Says(1, 1, on: Ends))
            .Then<SurveyAnswered>("On the last day as well, and what does not apply is set aside", SurveyPhase.Open),
        Open.When(Says(1, 1, on: Ends.PlusDays(1))).ThenRefused("Not on the day after", "CP-SUR-011"),
        Closed.When(Says(1, 5)).ThenRefused("After closing nothing is answered", "CP-LIF-001"),
        Open.When(Says(99, 5)).ThenRefused("Who is not invited does not answer", "CP-SUR-005"),
        Open.When(AnswerSurvey(Ben, [new(Respect, 5)], Opens)).ThenRefused("Nobody answers under a name", "CP-LIF-002"),
        OneAnswer.When(Says(1, 4)).ThenAlreadySo("The same answer again is already so"),
        OneAnswer.When(Says(1, 5)).ThenRefused("Answering twice is refused", "CP-SUR-012"),
        Open.When(Says(1, 0)).ThenRefused("Below the scale", "CP-SCO-017"),
        Open.When(Says(1, 6)).ThenRefused("Above the scale", "CP-SCO-017"),
        Open.When(AnswerSurvey(By(1), [new(Id<TemplateItem>.Of("horoscope"), 3)], Opens))
            .ThenRefused("An unknown item", "CP-SCO-016"),
        Open.When(AnswerSurvey(By(1), [new(Respect, 3), new(Respect, 3)], Opens))
            .ThenRefused("An item twice", "CP-VAL-028"),
        Open.When(AnswerSurvey(By(1), [], Opens)).ThenRefused("No answer at all", "CP-SUR-013"),
        Open.When(AnswerSurvey(By(1), [new(Respect, null)], Opens))
            .ThenRefused("Nothing that applies is no answer", "CP-SUR-013"),
        Open.When(AnswerSurvey(By(1), [new(Respect, 3, "my-letter")], Opens))
            .ThenRefused("A reference gives away who answers", "CP-SUR-014"),
        Open.When(
                AnswerSurvey(
                    By(1), [new(Id<TemplateItem>.Of("horoscope"), 9, "x"), new(OnTime, 9), new(OnTime, 1)], Opens))
            .ThenRefused("All problems at once", "CP-SCO-016", "CP-VAL-028", "CP-SCO-017", "CP-SUR-014"),
        Open.When(CloseSurvey(ClosedOn)).Then<SurveyClosed>("It closes the day after its last", SurveyPhase.Closed),
        Open.When(CloseSurvey(Ends)).ThenRefused("Not on its last", "CP-LIF-005"),
        Open.When(CloseSurvey(ClosedOn, Ines)).ThenRefused("Nobody closes it early", "CP-LIF-002"),
        Closed.When(CloseSurvey(ClosedOn)).ThenAlreadySo("Closing twice is once"),

        // acting
        Closed
            .When(AgreeFollowUp(Ben, PayFaster, ClosedOn))
            .Then<FollowUpAgreed>("Either side agrees what follows", SurveyPhase.Closed),
        Shared
            .When(AgreeFollowUp(Ben, PayFaster with { Id = Id<FollowUp>.Of("f-2") }, SharedOn))
            .Then<FollowUpAgreed>("Also once it is shared", SurveyPhase.Shared),
        Closed
            .When(AgreeFollowUp(Stranger, PayFaster, ClosedOn))
            .ThenRefused("A stranger agrees nothing", "CP-SUR-004"),
        Agreed.When(AgreeFollowUp(Ana, PayFaster, ClosedOn)).ThenAlreadySo("Agreeing twice is once"),
        Agreed
            .When(AgreeFollowUp(Ana, PayFaster with { What = "Pay within five days." }, ClosedOn))
            .ThenRefused("An identity is used once", "CP-LIF-012"),
        Closed
            .When(
                AgreeFollowUp(
                    Ana, PayFaster with
                    {
                        What = "", Owner = Stranger, DueOn = ClosedOn.PlusDays(-1),
                        About = Id<TemplateItem>.Of("horoscope")
                    },
                    ClosedOn))
            .ThenRefused(
                "What follows is said, owned, due and about something", "CP-VAL-001", "CP-SUR-015", "CP-LIF-011",
                "CP-SCO-016"),
        Closed
            .When(AgreeFollowUp(Ana, PayFaster with { DueOn = ClosedOn, About = null }, ClosedOn))
            .Then<FollowUpAgreed>("Due today, and about the whole", SurveyPhase.Closed),
        Agreed
            .When(CompleteFollowUp(Ben, PayFaster.Id, ClosedOn, ClosedOn))
            .Then<FollowUpCompleted>("What was agreed is done", SurveyPhase.Closed),
        Shared
            .When(CompleteFollowUp(Ana, PayFaster.Id, SharedOn, SharedOn))
            .Then<FollowUpCompleted>("It is tracked after it is shared", SurveyPhase.Shared),
        Shared
            .When(CompleteFollowUp(Stranger, PayFaster.Id, SharedOn, SharedOn))
            .ThenRefused("A stranger completes nothing", "CP-SUR-004"),
        Closed
            .When(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn))
            .ThenRefused("What was never agreed is not done", "CP-LIF-020", "CP-LIF-013"),
        Agreed
            .When(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn.PlusDays(1), ClosedOn))
            .ThenRefused("Nothing is done tomorrow", "CP-LIF-006"),
        Agreed
            .And(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn))
            .When(CompleteFollowUp(Ben, PayFaster.Id, ClosedOn, ClosedOn))
            .ThenRefused("It is done once", "CP-LIF-020", "CP-SUR-016"),
        Agreed
            .And(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn))
            .When(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn))
            .ThenAlreadySo("Completing twice is once"),

        Agreed.When(DropFollowUp(Ben, PayFaster.Id, "The donor changed it.", ClosedOn))
            .Then<FollowUpDropped>("What was agreed is given up, with a reason", SurveyPhase.Closed),
        Shared.When(DropFollowUp(Ana, PayFaster.Id, "The donor changed it.", SharedOn))
            .Then<FollowUpDropped>("It is given up after it is shared", SurveyPhase.Shared),
        Shared.When(DropFollowUp(Stranger, PayFaster.Id, "No.", SharedOn))
            .ThenRefused("A stranger gives up nothing", "CP-SUR-004"),
        Shared.When(DropFollowUp(Ana, PayFaster.Id, " ", SharedOn))
            .ThenRefused("Nothing is given up without a word", "CP-VAL-001"),
        Closed.When(DropFollowUp(Ana, PayFaster.Id, "No.", ClosedOn))
            .ThenRefused("What was never agreed is not given up", "CP-LIF-020", "CP-LIF-013"),
        Agreed.And(DropFollowUp(Ana, PayFaster.Id, "No.", ClosedOn))
            .When(DropFollowUp(Ana, PayFaster.Id, "No.", ClosedOn)).ThenAlreadySo("Giving up twice is once"),
        Agreed.And(DropFollowUp(Ana, PayFaster.Id, "No.", ClosedOn))
            .When(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn))
            .ThenRefused("What is given up is not done", "CP-LIF-020", "CP-SUR-020"),
        Agreed.And(CompleteFollowUp(Ana, PayFaster.Id, ClosedOn, ClosedOn))
            .When(DropFollowUp(Ana, PayFaster.Id, "No.", ClosedOn))
            .ThenRefused("What is done is not given up", "CP-LIF-020", "CP-SUR-016"),

        // sharing
        Agreed
            .When(ShareSurvey(Ines, null, SharedOn))
            .Then<SurveyShared>("It is shared with what follows", SurveyPhase.Shared),
        Closed.When(ShareSurvey(Ines, " ", SharedOn)).ThenRefused("Not without what follows", "CP-SUR-017"),
        Closed
            .When(ShareSurvey(Ines, "All is well.", SharedOn))
            .Then<SurveyShared>("Or a reason why nothing does", SurveyPhase.Shared),
        Agreed.When(ShareSurvey(Ana, null, SharedOn)).ThenRefused("The lead does not share it", "CP-SUR-003"),
        Agreed.When(ShareSurvey(Ines, null, ClosedOn.PlusDays(-1))).ThenRefused("Nothing is backdated", "CP-LIF-003"),
        Shared.When(ShareSurvey(Ines, null, SharedOn)).ThenAlreadySo("Sharing twice is once"),
    ];
}
