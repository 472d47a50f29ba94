using System.Text.Json;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A value that its factory refused, with every refusal. The serializer adds the path; a file reader asks for the
/// refusals at its own path.
/// </summary>
internal sealed class RefusedJsonException : JsonException
{
    private const string Root = "$";
    private readonly Func<string, ValueList<Refusal>> _at;

    public RefusedJsonException(Func<string, Refusal> at) : this(path => [at(path)]) { }

    public RefusedJsonException(Func<string, ValueList<Refusal>> at)
        : base(string.Join('\n', at(Root).Select(refusal => $"At {refusal.Field}: {refusal}"))) => _at = at;

    public ValueList<Refusal> At(string path) => _at(path);
}
