using Care.Partnerships.Parties;

namespace Care.Partnerships.Roles;

/// <summary>What happened to a sign-off that a host stores by itself: see <see cref="SignOff.Restore"/>. The closed family is in this file.</summary>
/// <remarks>What happens to the sign-off of an agreement or of an amendment stands in the history of the agreement.</remarks>
/// <inheritdoc cref="Event"/>
public abstract record SignOffEvent(LocalDate On) : Event(On);

/// <summary>A sign-off was opened.</summary>
/// <param name="Rule">Who signs off.</param>
/// <param name="Item">What is signed off, as the host names it.</param>
/// <param name="Version">The version that is asked about.</param>
/// <param name="Performers">Who did the work on it.</param>
/// <param name="On">The day.</param>
public sealed record SignOffOpened(SignOffRule Rule, string Item, int Version, ValueList<Id<Person>> Performers, LocalDate On) : SignOffEvent(On);

/// <summary>Somebody approved, asked for changes, or rejected.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Comment">Conditions, wanted changes or reasons; null for a plain approval.</param>
/// <param name="Under">The delegation under which the person answered; null in the person's own post.</param>
/// <param name="By">Who answered, in which post.</param>
/// <param name="On">The day of the answer.</param>
public sealed record SignOffAnswered(int Version, Verdict Verdict, string? Comment, Delegation? Under, Person By, LocalDate On) : SignOffEvent(On)
{
    /// <summary>What is stored of an answer.</summary>
    public static SignOffAnswered Of(SignOffAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(answer.Version, answer.Verdict, answer.Comment, answer.Under, answer.By, answer.On);
    }
}

/// <summary>A new version was put up, and approvals of the one before ceased to count.</summary>
/// <param name="Version">The new version.</param>
/// <param name="Performers">Who did the work on it.</param>
/// <param name="On">The day.</param>
public sealed record SignOffRevised(int Version, ValueList<Id<Person>> Performers, LocalDate On) : SignOffEvent(On);
