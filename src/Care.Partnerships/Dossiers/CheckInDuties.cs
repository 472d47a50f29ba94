using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Dossiers;

/// <summary>
/// Check-ins to be planned, filled in, discussed and agreed to, and the actions that came out of them.
/// </summary>
internal static class CheckInDuties
{
    // How long before its day a check-in that nobody planned comes up: a proposal.
    private const int DaysAhead = 30;

    public static IEnumerable<Duty> Of(AgreementDossier dossier, DutySubject subject, LocalDate on) =>
        [.. Plan(dossier, subject, on), .. dossier.CheckIns.SelectMany(checkIn => Of(checkIn, subject, on))];

    // The periods of the calendar that no check-in looks back on, the last one only: what was missed is not made up.
    private static IEnumerable<Duty> Plan(AgreementDossier dossier, DutySubject subject, LocalDate on)
    {
        if (dossier is not { CheckIns: [.., { Setup: { } setup }], Agreement: { IsSigned: true, Period: { } period } }
            || dossier.Agreement.Phase is not (AgreementPhase.Active or AgreementPhase.ClosingOut))
            yield break;
        var due = CheckInDue.Of(period, null, setup.Rules)
            .LastOrDefault(due => Period.DaysBetween(on, due.DueOn) <= DaysAhead);
        if (due is null || dossier.CheckIns.Any(checkIn => checkIn.Setup?.Dates.Period.Overlaps(due.Period) is true))
            yield break;
        yield return new(
            subject, typeof(CheckInScheduled), $"plan the check-in {DutyWords.Days(due.Period)}", null)
        {
            Since = due.Period.Start, By = due.DueOn, IsProposed = true,
        };
    }

    private static IEnumerable<Duty> Of(CheckIn checkIn, DutySubject subject, LocalDate on)
    {
        if (checkIn.Setup is not { } setup) return [];
        var part = subject with { Part = setup.Id.Value };
        var named = $"the check-in {DutyWords.Days(setup.Dates.Period)}";
        IEnumerable<Duty> moves = checkIn.Phase switch
        {
            CheckInPhase.Scheduled => checkIn.Due(on).Select(due => AgreementDuties.ByTime(part, due)),
            CheckInPhase.Open when checkIn.AreBothIn =>
            [
                new(part, typeof(SheetsDiscussed), $"discuss {named}", null)
                {
                    Since = checkIn.BothInOn, By = checkIn.LastDayToDiscuss,
                },
            ],
            CheckInPhase.Open => Enum.GetValues<Side>().Where(side => checkIn.HandedIn[side] is null)
                .Select(side => new Duty(part, typeof(SheetsHandedIn), $"hand in the sheets of {named}", side)
                {
                    Since = checkIn.Opened?.On, By = checkIn.LastDayToDiscuss, People = setup.Invited[side],
                }),
            CheckInPhase.Discussed when Without(checkIn) is { Count: > 0 } concerns =>
            [
                new(part, typeof(ActionAdded),
                    $"agree on an action in {named} on: {string.Join(", ", concerns.AsEnumerable())}", null)
                {
                    Since = checkIn.Discussed?.On,
                },
            ],
            CheckInPhase.Discussed => Enum.GetValues<Side>().Where(side => checkIn.Agreed[side] is null)
                .Select(side => new Duty(part, typeof(CheckInAgreed), $"agree to the result of {named}", side)
                {
                    Since = checkIn.LastOn, People = setup.Invited[side],
                }),
            CheckInPhase.Agreed =>
            [
                new(part, typeof(CheckInClosed), $"close {named}", null) { Since = checkIn.LastOn },
            ],
            _ => [],
        };
        return moves.Concat(checkIn.OpenActions.AsEnumerable().Select(added => Do(added, part)));
    }

    // Both owners answer for it.
    private static Duty Do(IEntry<ActionAdded> added, DutySubject part)
    {
        var (action, lead, partner) = added.Fact;
        return new(part with { Part = action.Id.Value }, typeof(ActionCompleted), action.What, null)
        {
            Since = added.On, By = action.DueOn, People = [lead, partner],
            Source = $"agreed in check-in {part.Part}",
        };
    }

    private static ValueList<Concern> Without(CheckIn checkIn) => CheckInView.ConcernsOf(checkIn)
        .Where(concern => !checkIn.Actions.Any(added => added.Fact.Action.Concern == concern)).ToValueList();
}
