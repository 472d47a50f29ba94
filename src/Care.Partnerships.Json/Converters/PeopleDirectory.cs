using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// Who may be named in what is read or written: the posts of each person, the first one listed in front.
/// </summary>
/// <remarks>
/// The serializer hands no data of a call on to converters, and options of their own for each file would have it work
/// out every type anew: more than half of the time of loading one. So a directory is opened for the thread as long as
/// one call reads or writes, and closed again by the same call.
/// </remarks>
internal sealed class PeopleDirectory
{
    [ThreadStatic] private static PeopleDirectory? _open;

    private readonly Dictionary<string, List<Person>> _posts = new(StringComparer.Ordinal);

    public PeopleDirectory(IEnumerable<Person> people) => Add(people);

    /// <summary>The one that this thread reads or writes with; nobody is in it where none was opened.</summary>
    public static PeopleDirectory Open => _open ?? Nobody;

    private static PeopleDirectory Nobody { get; } = new([]);

    public IEnumerable<string> Ids => _posts.Keys;

    public void Add(IEnumerable<Person> people)
    {
        foreach (var person in people)
        {
            ArgumentNullException.ThrowIfNull(person, nameof(people));
            if (!_posts.TryGetValue(person.Id.Value, out var posts)) _posts[person.Id.Value] = posts = [];
            posts.Add(person);
        }
    }

    /// <summary>The posts of a person; null where nobody has the identity.</summary>
    public List<Person>? PostsOf(string id) => _posts.GetValueOrDefault(id);

    /// <summary>Opens it for this thread, until what comes back is disposed of.</summary>
    public Scope Use()
    {
        var before = _open;
        _open = this;
        return new(before);
    }

    public readonly ref struct Scope
    {
        private readonly PeopleDirectory? _before;

        internal Scope(PeopleDirectory? before) => _before = before;

        public void Dispose() => _open = _before;
    }
}
