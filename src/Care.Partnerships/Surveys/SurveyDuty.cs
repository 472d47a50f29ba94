namespace Care.Partnerships.Surveys;

/// <summary>How it stands with a survey that is owed.</summary>
public enum SurveyDutyState
{
    /// <summary>Its day has not passed, and none is planned.</summary>
    Ahead,

    /// <summary>One is planned or open, and its last day is not after the day that it is due.</summary>
    Planned,

    /// <summary>One was closed or shared, and somebody answered.</summary>
    Held,

    /// <summary>Its day has passed without one that anybody answered.</summary>
    Overdue,
}

/// <summary>A survey that both sides are owed: one while the agreement runs, one after it.</summary>
/// <param name="Occasion">Which one.</param>
/// <param name="DueOn">The day by which it is held, included.</param>
/// <param name="State">How it stands.</param>
/// <param name="Surveys">The surveys of this occasion, whatever their phase.</param>
public sealed record SurveyDuty(
    SurveyOccasion Occasion, LocalDate DueOn, SurveyDutyState State, ValueList<Id<Survey>> Surveys) : InvariantRecord
{
    /// <summary>
    /// How many days after the end of the agreement the survey after it is due: 90 calendar days. Our own proposal; the
    /// guidance asks for the survey and names no day.
    /// </summary>
    public static Dated<int> DaysAfterTheEnd { get; } = Dated.Of(90, LocalDate.MinIsoValue, "Care.Partnerships",
        Source.Of("Care.Partnerships", "Proposal: asked within 90 days after the end"));

    /// <summary>Both duties of an agreement, as they stand on a day: during, then after.</summary>
    /// <param name="agreement">First and last day of the agreement, both included; the one during it is due on the
    /// last.</param>
    /// <param name="surveys">The surveys about this agreement.</param>
    /// <param name="on">The day.</param>
    public static ValueList<SurveyDuty> Of(DateInterval agreement, ValueList<Survey> surveys, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return
        [
            Duty(SurveyOccasion.During, agreement.End),
            Duty(SurveyOccasion.After, agreement.End.Shifted(DaysAfterTheEnd.Unchecked))
        ];

        SurveyDuty Duty(SurveyOccasion occasion, LocalDate dueOn)
        {
            var ofThis = surveys.Where(survey => survey.Heading?.Timing.Occasion == occasion).ToArray();
            var state =
                ofThis.Any(survey => survey.Closed is not null && survey.Answered > 0) ? SurveyDutyState.Held
                : on > dueOn ? SurveyDutyState.Overdue
                : ofThis.Any(survey =>
                    survey.Closed is null
                    && survey.KnownHeading.Timing.Window.End is var end
                    && end >= on
                    && end <= dueOn)
                    ? SurveyDutyState.Planned
                : SurveyDutyState.Ahead;
            return new(occasion, dueOn, state, ofThis.Select(survey => survey.KnownHeading.Id).ToValueList());
        }
    }
}
