namespace Care.Partnerships.Json.Files;

/// <summary>The problems found in one file, in the order in which they were found.</summary>
internal sealed class Problems
{
    /// <summary>How many are told: a file that is wrong throughout must not fill the memory.</summary>
    public const int Most = 1000;

    private readonly List<Refusal> _found = [];
    private int _untold;

    /// <summary>What is told.</summary>
    public IReadOnlyList<Refusal> Found => _found;

    public bool AreNone => _found.Count == 0;

    public int Count => _found.Count;

    /// <summary>
    /// The identities of people that are listed, but with a mistake: that mistake was told, and is not told again where
    /// they are named.
    /// </summary>
    public HashSet<string> BrokenPeople { get; } = new(StringComparer.Ordinal);

    /// <summary>How many were found, those that are not told again included.</summary>
    public int Seen => _found.Count + _untold;

    /// <summary>Nothing more is told, so nothing more need be looked at.</summary>
    public bool AreFull => _found.Count > Most;

    public void Add(Refusal refusal)
    {
        if (AreFull) return;
        if (
            refusal.Code == FileRefusals.UnknownPersonCode
            && refusal.Arguments is [string id, ..]
            && BrokenPeople.Contains(id))
        {
            _untold++;
            return;
        }

        _found.Add(_found.Count < Most ? refusal : FileRefusals.AndMore(refusal.Field, Most));
    }

    public Result<T> As<T>() => _found.As<T>();
}
