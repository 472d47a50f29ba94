using System.Text.Json;

namespace Care.Partnerships.Json.Converters;

/// <summary>A value that its factory refused. The serializer adds the path; a file reader makes the refusal at its own path from it.</summary>
internal sealed class RefusedJsonException(Func<string, Refusal> at) : JsonException(at("$").ToString())
{
    public Refusal At(string path) => at(path);
}
