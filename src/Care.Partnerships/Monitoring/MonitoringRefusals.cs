using Care.Partnerships.Parties;
using static Care.Partnerships.Values.InvariantText;

namespace Care.Partnerships.Monitoring;

/// <summary>
/// Why an indicator, a figure or a plan was refused, and what the life of a monitoring may refuse. In the order of
/// their numbers; codes are public and never reused.
/// </summary>
internal static class MonitoringRefusals
{
    public static Refusal? FigureOutOfRange(
        string field, decimal given, int decimals = Indicator.MostDecimals) =>
        given is >= 0m and <= Indicator.MostFigure && decimal.Round(given, decimals) == given ? null
            : new("CP-MON-001", field,
                $"{given} is out of range: give 0 to {Indicator.MostFigure}, with {decimals} decimals at most.");

    public static Refusal TargetIsNoChange(decimal target, decimal? baseline) => new("CP-MON-002", "target",
        $"The target {target} is no progress from {baseline ?? 0m}: set a target above it; for a ratio, another one.");

    public static Refusal NotDisaggregated(Disaggregation by, int given) => new("CP-MON-003", "groups",
        $"People are counted by {given} groups of {by}: give at least two groups of {by}, and of the other two.");

    public static Refusal NoSuchGroup(string field, PeopleGroup given) => new("CP-MON-004", field,
        $"The group \"{Quoted(given.Name)}\" of {given.By} is given twice, or to what are not people: leave it out.");

    public static Refusal NoResponsibleSide(Id<Indicator> indicator) => new("CP-MON-005", "responsible",
        $"Nobody is responsible for {indicator}: name the one side that reports it, lead or partner.");

    public static Refusal DoesNotAddUp(Disaggregation by, long sum, decimal count) => new("CP-MON-006", "groups",
        $"The groups of {by} add up to {sum}, the count is {count}: correct one of them; count people who did not " +
        $"say in a group of their own.");

    public static Refusal PartOfNothing(decimal count) => new("CP-MON-007", "outOf",
        $"{count} out of 0 are given: give the whole, or 0 out of 0 where there was nothing to count.");

    public static Refusal NoWayWithoutAccess() => new("CP-MON-008", "modes",
        $"The place cannot be reached, and only joint visits are planned: add a third party or a remote way.");

    public static Refusal MeansNotConfirmed(int index) => new("CP-MON-009", $"modes[{index}].meansConfirmedOn",
        $"Nobody confirmed that the partner has equipment and connection for this: ask the partner, and give the day.");

    public static Refusal BandsOutOfOrder(decimal onTrack, decimal delayed) => new("CP-MON-010", "delayedWithin",
        $"On track within {onTrack} points and delayed within {delayed} are given: " +
        $"give 0 to 100 for both, the second not below the first.");

    public static Refusal AnsweredByProposer(int version, Side by) => new("CP-MON-011", "by",
        $"Version {version} of the plan was proposed by the {by}: have the other side agree, or send it back.",
            RefusalKind.Actor);

    public static Refusal StartsElsewhere(LocalDate given, LocalDate start) => new("CP-MON-012", "plan.period.start",
        $"The plan starts on {given:uuuu-MM-dd}, earlier versions on {start:uuuu-MM-dd}: keep the first day, since " +
        $"the periods of all figures are counted from it.");

    public static Refusal MeasuresOtherwise(int index, Id<Indicator> id) =>
        new("CP-MON-013", $"plan.indicators[{index}]",
            $"Figures of {id} were reported in another kind, unit or in other groups: " +
            $"keep these, or give the new indicator another identity.");

    public static Refusal NothingWaits() => new("CP-MON-014", "version",
        $"No version of the plan waits for an answer: propose another plan first.");

    public static Refusal UnknownIndicator(Id<Indicator> given, MonitoringPlan plan) => new("CP-MON-015", "indicator",
        $"The plan in force has no indicator {given}" +
        $"{Nearest.To(given.Value, plan.Indicators.Select(one => one.Id.Value))}: name one of the plan.");

    public static Refusal NothingToReport(Person by) => new("CP-MON-030", "by",
        $"{by} is of a side that is responsible for no indicator: have figures reported by the other side.");

    public static Refusal NotResponsible(Person by, Id<Indicator> indicator, Id<Party> responsible) =>
        new("CP-MON-016", "by",
            $"{by} reports {indicator}, for which {responsible} is responsible: have it reported by that side.",
            RefusalKind.Actor);

    public static Refusal OtherKind(IndicatorKind given, IndicatorKind wanted) => new("CP-MON-017", "figure",
        $"The figure is of the kind {given}, the indicator of the kind {wanted}: " +
        $"give groups for people, a whole for a ratio, neither for a number.");

    public static Refusal OtherGroups(Indicator indicator) => new("CP-MON-018", "figure.groups",
        $"{indicator.Id} counts people by {indicator.Groups.Count} groups: give each of them once, with 0 where " +
        $"there is nobody, and no other.");

    public static Refusal OtherPeriod(DateInterval given, DateInterval? next) => new("CP-MON-019", "period",
        $"The figure is for {given.ToText()}, which does not follow; " +
        $"next: {next?.ToText() ?? "none, all is reported"}; begin there and end with a period of the indicator, " +
        $"or give a reported period to correct it.");

    public static Refusal OtherMode(MonitoringModeKind given, MonitoringPlan plan) => new("CP-MON-020", "visit.mode",
        $"{given} is not a way of the plan in force; these are " +
        $"{string.Join(", ", plan.Modes.Select(mode => mode.Kind).Distinct())}: use one of them, or revise the plan.");

    public static Refusal NoVisitOpen() => new("CP-MON-021", "visit",
        $"No visit is planned that is not made or cancelled already: plan one first.");

    public static Refusal VisitNotOpen(Id<MonitoringVisit> given, IEnumerable<string> open) =>
        new("CP-MON-022", "visit",
            $"{given} is not a visit that is to be made{Nearest.To(given.Value, open)}: name one that was planned, " +
            $"and neither made nor cancelled.");

    public static Refusal NothingToTell(Side side) => new("CP-MON-023", "visit",
        $"The {side} has told its findings of every visit that was made: record the visit first.");

    public static Refusal NotToBeTold(Id<MonitoringVisit> visit, Side side) => new("CP-MON-024", "visit",
        $"{visit} was not made, or the {side} has told its findings: name a visit that was made, once for each side.");

    public static Refusal NoFindingWaits() => new("CP-MON-025", "finding",
        $"No finding of the other side waits for an answer: answer one once it is told.");

    public static Refusal AnswersItself(Id<VisitFinding> finding) => new("CP-MON-026", "by",
        $"The side that told {finding} does not answer it: have the other side answer.", RefusalKind.Actor);

    public static Refusal AnsweredBefore(Id<VisitFinding> finding, LocalDate on) => new("CP-MON-027", "finding",
        $"{finding} was answered on {on:uuuu-MM-dd}: tell what came of it at the next visit.");

    public static Refusal VisitOpen(Id<MonitoringVisit> visit) => new("CP-MON-028", "visit",
        $"The visit {visit} is planned: record that it was made, or cancel it, before the monitoring is closed.");

    public static Refusal FindingOpen(Id<VisitFinding> finding) => new("CP-MON-029", "finding",
        $"{finding} is to be improved, and is not answered: have it answered before the monitoring is closed.");
}
