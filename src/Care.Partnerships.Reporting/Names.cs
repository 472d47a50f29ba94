using System.Globalization;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Reporting;

/// <summary>The names of the parties and people that reports show. Made once, and given to every report.</summary>
/// <remarks>
/// A party that is missing is shown by its identity, a person by the name that the entry carries. Where one is listed
/// twice, the first counts. Immutable; safe to share between threads.
/// </remarks>
public sealed class Names
{
    private readonly Dictionary<Id<Party>, string> _parties = [];
    private readonly Dictionary<Id<Person>, string> _people = [];

    private Names(ValueList<Party> parties, ValueList<Person> people)
    {
        (Parties, People) = (parties, people);
        foreach (var party in parties) _parties.TryAdd(party.Id, party.Name);
        foreach (var person in people) _people.TryAdd(person.Id, person.Name);
    }

    /// <summary>No names at all: parties are shown by their identities.</summary>
    public static Names None { get; } = new([], []);

    /// <summary>The organisations, in the order in which they were given.</summary>
    public ValueList<Party> Parties { get; }

    /// <summary>The people, in the order in which they were given; one human in two positions is there twice.</summary>
    public ValueList<Person> People { get; }

    /// <summary>The names of these, such as those of a partnership file.</summary>
    /// <exception cref="ArgumentNullException">One of the lists is null.</exception>
    public static Names Of(IEnumerable<Party> parties, IEnumerable<Person> people)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(people);
        return new(parties.ToValueList(), people.ToValueList());
    }

    /// <summary>The name of a party; its identity where the party is not listed.</summary>
    /// <exception cref="ArgumentNullException">The identity is null.</exception>
    public string Of(Id<Party> party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return _parties.GetValueOrDefault(party) ?? party.Value;
    }

    /// <summary>
    /// The name of who acted: of a person as listed here, else as the entry carries it. The clock and respondents have
    /// words of their own.
    /// </summary>
    /// <exception cref="ArgumentNullException">The actor is null.</exception>
    public string Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor is Person person ? _people.GetValueOrDefault(person.Id) ?? person.Name : actor.ToString();
    }

    /// <summary>
    /// The text of a refusal, with the names of the parties and people that it was given as identities, and their
    /// positions in words.
    /// </summary>
    /// <exception cref="ArgumentNullException">The refusal is null.</exception>
    public string Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return string.Format(CultureInfo.InvariantCulture, refusal.Template, [.. refusal.Arguments.Select(Named)]);
    }

    // Such as country director of CARE Philippines.
    internal string Of(PartyPosition post) => $"{Words.Of(post.Position)} of {Of(post.Party)}";

    private object? Named(object? figure) => figure switch
    {
        Person person                     => $"{Of(person)} ({Of(PartyPosition.Of(person))})",
        PartyPosition post                => Of(post),
        ValueList<PartyPosition> posts    => $"[{string.Join(", ", posts.Select(Of))}]",
        IEnumerable<PartyPosition> either => string.Join(" or the ", either.Select(Of)),
        Sides sides                       => $"{Of(sides.Lead)} and {Of(sides.Partner)}",
        Id<Party> party                   => Of(party),
        Id<Person> person                 => _people.GetValueOrDefault(person) ?? person.Value,
        _                                 => figure,
    };
}
