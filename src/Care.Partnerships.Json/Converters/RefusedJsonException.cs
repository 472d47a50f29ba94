using System.Text.Json;

namespace Care.Partnerships.Json.Converters;

/// <summary>A value that its factory refused. The serializer adds the path; a file reader makes refusals at its own path from it.</summary>
internal sealed class RefusedJsonException(params Func<string, Refusal>[] at) : JsonException(string.Join(' ', at.Select(one => one("$"))))
{
    public IEnumerable<Refusal> At(string path) => at.Select(one => one(path));
}
