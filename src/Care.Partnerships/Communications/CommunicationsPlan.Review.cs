using Care.Partnerships.Parties;
using static Care.Partnerships.Communications.CommunicationsAnswer;

namespace Care.Partnerships.Communications;

public sealed partial record CommunicationsPlan
{
    /// <summary>
    /// How each rule stands as of a day: one finding for each, in the order of <see cref="CommunicationsRule"/>.
    /// </summary>
    /// <param name="distributions">The distributions held; those after the day are not judged.</param>
    /// <param name="on">The day.</param>
    public ValueList<CommunicationsFinding> Review(IEnumerable<DistributionVisibility> distributions, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        var held = distributions.Where(one => one.On <= on).ToArray();
        return
        [
            Found(CommunicationsRule.ProtocolBeforeActivity, Protocol(on)),
            Found(CommunicationsRule.PlannedByBoth, PlannedByBoth()),
            Found(CommunicationsRule.MediaInPreparedness, PreparednessHasMedia switch
            {
                true  => (Met, "the preparedness plan has a section on media"),
                false => (NotMet, "the preparedness plan has no section on media"),
                null  => (NotKnown, "not known whether the preparedness plan has a section on media"),
            }),
            Found(CommunicationsRule.AppearanceAgreed, Appearance()),
            Found(CommunicationsRule.LogosOnSite, Logos(held, CommunicationsRule.LogosOnSite)),
            Found(CommunicationsRule.LogosOfOneSize, Logos(held, CommunicationsRule.LogosOfOneSize)),
            Found(CommunicationsRule.SpokespeopleTrained, Speaking(on)),
            Found(CommunicationsRule.FocalPointNamed, FocalPoints is not { } points
                ? (NotKnown, "no focal point is on record")
                : points.Any(IsOfPartner) ? (Met, $"{points.First(IsOfPartner)}")
                : (NotMet, $"none of {Sides.Partner} is named")),
            Found(CommunicationsRule.VisitsAnnounced, Announced(on)),
            Found(CommunicationsRule.ReadyForJournalists, (IsTrainedForJournalists, HasEscalationCard) switch
            {
                (true, true)           => (Met, "trained, and knows what to do when a journalist asks"),
                (false, _)             => (NotMet, "not trained for journalists"),
                (_, false)             => (NotMet, "nothing in writing on what to do when a journalist asks"),
                (null, _) or (_, null) => (NotKnown, "not known whether trained, or what to do when a journalist asks"),
            }),
        ];
    }

    private static CommunicationsFinding Found(
        CommunicationsRule rule, (CommunicationsAnswer Answer, string Why) found) =>
        CommunicationsFinding.Of(rule, found.Answer, found.Why);

    private (CommunicationsAnswer, string) Protocol(LocalDate on) => (HasProtocol, ProtocolAgreedOn) switch
    {
        (false, _) => (NotMet, "there is no protocol"),
        (null, _)  => (NotKnown, "not known whether there is a protocol"),
        (_, null)  => (NotKnown, "the day on which the protocol was agreed is not known"),
        (_, { } agreed) when agreed > on =>
            (NotMet, Invariant($"the protocol is not agreed before {agreed:uuuu-MM-dd}")),
        (_, { } agreed) => FirstActivityOn is not { } first
            ? (NotKnown, "the day of the first public activity is not known")
            : (agreed < first ? Met : NotMet, Invariant(
                $"agreed on {agreed:uuuu-MM-dd}, first public activity on {first:uuuu-MM-dd}")),
    };

    private (CommunicationsAnswer, string) PlannedByBoth()
    {
        if (Authors is not { } authors) return (NotKnown, "not known who made the plan");
        var absent = Enum.GetValues<Side>().Where(side => authors.All(author => Sides.SideOf(author) != side))
            .Select(side => Sides[side].Value).ToArray();
        return absent.Length == 0 ? (Met, "people of both sides made the plan")
            : (NotMet, $"nobody took part of {string.Join(" and ", absent)}");
    }

    private (CommunicationsAnswer, string) Appearance()
    {
        if (Kinds is not { Count: > 0 } kinds || AppearanceAgreedFor is not { } agreed)
            return (NotKnown, "not known for which kinds of material it is agreed how both appear");
        var open = kinds.Where(kind => !agreed.Contains(kind)).ToArray();
        return open.Length == 0 ? (Met, "agreed for every kind of material in the plan")
            : (NotMet, $"not agreed for {string.Join(", ", open)}");
    }

    // What one distribution lacks is lacking; what is not known of one is not known of all.
    private static (CommunicationsAnswer, string) Logos(DistributionVisibility[] held, CommunicationsRule rule)
    {
        if (held.Length == 0) return (NotKnown, "no distribution is on record");
        var found = held.Select(one => (one.Place, Finding: one.Findings.First(finding => finding.Rule == rule)))
            .ToArray();
        var worst = found.Any(one => one.Finding.Answer is NotMet) ? NotMet
            : found.Any(one => one.Finding.Answer is NotKnown) ? NotKnown
            : Met;
        return (worst, string.Join("; ", found.Where(one => one.Finding.Answer == worst)
            .Select(one => $"{one.Place}: {one.Finding.Why}")));
    }

    private (CommunicationsAnswer, string) Speaking(LocalDate on)
    {
        if (Spokespeople is not { } people) return (NotKnown, "no spokesperson is on record");
        var ours = people.Where(one => IsOfPartner(one.Who)).ToArray();
        return ours.Length == 0 ? (NotMet, $"none of {Sides.Partner} is named")
            : ours.FirstOrDefault(one => one.TrainedOn <= on) is { } trained
                ? (Met, Invariant($"{trained.Who}, trained on {trained.TrainedOn:uuuu-MM-dd}"))
            : ours.Any(one => one.TrainedOn is null)
                ? (NotKnown, $"no media training is on record for the spokespeople of {Sides.Partner}")
            : (NotMet, Invariant($"not trained before {ours.Min(one => one.TrainedOn):uuuu-MM-dd}"));
    }

    private (CommunicationsAnswer, string) Announced(LocalDate on)
    {
        var held = (Visits ?? []).Where(visit => visit.On <= on).ToArray();
        if (held.Length == 0) return (NotKnown, "no media visit is on record");
        var untold = held.Where(visit => visit.Notices is not null && !IsAnnounced(visit, on)).ToArray();
        return untold.Length > 0
            ? (NotMet, Invariant($"{Sides.Partner} was not told before the visit of {untold[0].On:uuuu-MM-dd}"))
            : held.FirstOrDefault(visit => visit.Notices is null) is { } unknown
                ? (NotKnown, Invariant($"not known who was told of the visit of {unknown.On:uuuu-MM-dd}"))
            : (Met, Invariant($"{Sides.Partner} was told before each of {held.Length}"));
    }

    // Whether somebody of the partner was told by a day, and before the visit.
    internal bool IsAnnounced(MediaVisit visit, LocalDate by) => visit.Notices is { } notices
        && notices.Any(notice => IsOfPartner(notice.Told) && notice.On < visit.On && notice.On <= by);

    internal bool IsOfPartner(Person person) => Sides.SideOf(person) is Side.Partner;
}
