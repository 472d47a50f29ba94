using Care.Partnerships.Parties;

namespace Care.Partnerships.Communications;

/// <summary>Somebody who speaks for a side in public.</summary>
/// <param name="Who">The person.</param>
/// <param name="TrainedOn">The day of the media training, held or planned; null where none is on record.</param>
public sealed record Spokesperson(Person Who, LocalDate? TrainedOn = null) : InvariantRecord;

/// <summary>That somebody was told of a media visit.</summary>
/// <param name="Told">Who was told.</param>
/// <param name="On">The day.</param>
public sealed record VisitNotice(Person Told, LocalDate On) : InvariantRecord;

/// <summary>A visit of journalists or of a media team.</summary>
/// <param name="On">The day of the visit.</param>
/// <param name="Notices">Who was told of it and when; empty where nobody was, null where that is not known.</param>
public sealed record MediaVisit(LocalDate On, ValueList<VisitNotice>? Notices = null) : InvariantRecord;

/// <summary>A piece that the plan promises.</summary>
/// <param name="Material">The identity under which it is drafted.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MadeBy">The side that makes it.</param>
/// <param name="DueOn">The last day for it to be out.</param>
public sealed record PlannedMaterial(Id<MediaMaterial> Material, MaterialKind Kind, Side MadeBy, LocalDate DueOn)
    : InvariantRecord;

/// <summary>
/// How the two sides go about communications: what is on record of the plan that they make together.
/// </summary>
/// <remarks>
/// Null is "not known" everywhere, and an empty list is "none"; neither is ever read as met. There is no default value
/// besides null. Value equality. Immutable.
/// </remarks>
public sealed partial record CommunicationsPlan : InvariantRecord
{
    private CommunicationsPlan(Sides sides) => Sides = sides;

    /// <summary>The two sides.</summary>
    public Sides Sides { get; }

    /// <summary>Who made the plan.</summary>
    public ValueList<Person>? Authors { get; private init; }

    /// <summary>Whether there is a media protocol with sign-off and visibility.</summary>
    public bool? HasProtocol { get; private init; }

    /// <summary>The day on which both agreed on the protocol.</summary>
    public LocalDate? ProtocolAgreedOn { get; private init; }

    /// <summary>The day of the first public activity, held or planned.</summary>
    public LocalDate? FirstActivityOn { get; private init; }

    /// <summary>Whether the emergency preparedness plan has a section on media.</summary>
    public bool? PreparednessHasMedia { get; private init; }

    /// <summary>The kinds of material that the plan foresees.</summary>
    public ValueList<MaterialKind>? Kinds { get; private init; }

    /// <summary>The kinds for which it is agreed how both appear.</summary>
    public ValueList<MaterialKind>? AppearanceAgreedFor { get; private init; }

    /// <summary>Who speaks in public.</summary>
    public ValueList<Spokesperson>? Spokespeople { get; private init; }

    /// <summary>Who handles requests of media, and collects photographs and films.</summary>
    public ValueList<Person>? FocalPoints { get; private init; }

    /// <summary>The visits of media, each with who was told.</summary>
    public ValueList<MediaVisit>? Visits { get; private init; }

    /// <summary>Whether the partner was trained for journalists, those from abroad too.</summary>
    public bool? IsTrainedForJournalists { get; private init; }

    /// <summary>Whether the partner has it in writing what to do when a journalist asks.</summary>
    public bool? HasEscalationCard { get; private init; }

    /// <summary>The pieces that the plan promises, each by its day.</summary>
    public ValueList<PlannedMaterial>? Materials { get; private init; }

    /// <summary>The day by which both look at the plan again.</summary>
    public LocalDate? ReviewOn { get; private init; }

    /// <summary>
    /// Describes a plan. Refuses with <c>CP-LIF-007</c> an author, spokesperson or focal point of neither side, with
    /// <c>CP-COM-019</c> the day of a protocol that is not said to exist, and with <c>CP-VAL-028</c> a kind or a piece
    /// that is named twice; all problems at once. What is left out is not known.
    /// </summary>
    public static Result<CommunicationsPlan> From(
        Sides sides, ValueList<Person>? authors = null, bool? hasProtocol = null, LocalDate? protocolAgreedOn = null,
        LocalDate? firstActivityOn = null, bool? preparednessHasMedia = null, ValueList<MaterialKind>? kinds = null,
        ValueList<MaterialKind>? appearanceAgreedFor = null, ValueList<Spokesperson>? spokespeople = null,
        ValueList<Person>? focalPoints = null, ValueList<MediaVisit>? visits = null,
        bool? isTrainedForJournalists = null, bool? hasEscalationCard = null,
        ValueList<PlannedMaterial>? materials = null, LocalDate? reviewOn = null)
    {
        ArgumentNullException.ThrowIfNull(sides);
        List<Refusal> refusals = [];
        OfASide("authors", authors ?? []);
        OfASide("spokespeople", (spokespeople ?? []).Select(one => one.Who));
        OfASide("focalPoints", focalPoints ?? []);
        if (protocolAgreedOn is { } day && hasProtocol is not true)
            refusals.Add(CommunicationsRefusals.ProtocolAgreedWithoutOne(day));
        EachOnce("kinds", kinds ?? []);
        EachOnce("appearanceAgreedFor", appearanceAgreedFor ?? []);
        if (Require.Once("materials", materials ?? [], one => one.Material) is { } twice) refusals.Add(twice);
        return refusals.Count > 0
            ? refusals.As<CommunicationsPlan>()
            : new CommunicationsPlan(sides)
            {
                Authors = authors, HasProtocol = hasProtocol, ProtocolAgreedOn = protocolAgreedOn,
                FirstActivityOn = firstActivityOn, PreparednessHasMedia = preparednessHasMedia, Kinds = kinds,
                AppearanceAgreedFor = appearanceAgreedFor, Spokespeople = spokespeople, FocalPoints = focalPoints,
                Visits = visits, IsTrainedForJournalists = isTrainedForJournalists,
                HasEscalationCard = hasEscalationCard, Materials = materials, ReviewOn = reviewOn,
            };

        void OfASide(string field, IEnumerable<Person> people) => refusals.AddRange(
            people.Select((person, i) => (person, i)).Where(one => sides.SideOf(one.person) is null)
                .Select(one => KernelRefusals.OfNeitherSide(Invariant($"{field}[{one.i}]"), one.person, sides)));
        void EachOnce(string field, ValueList<MaterialKind> given)
        {
            for (var i = 1; i < given.Count; i++)
                if (given.Take(i).Contains(given[i]))
                    refusals.Add(ValueRefusals.Twice(Invariant($"{field}[{i}]"), $"{given[i]}"));
        }
    }
}
