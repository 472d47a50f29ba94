using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Files;

/// <summary>
/// Reads the parts of a file. Where the serializer stops at the first mistake, it walks the metadata and finds them
/// all.
/// </summary>
internal sealed class ShapeReader(Problems problems, JsonSerializerOptions options)
{
    /// <summary>The part; null where it is wrong, and everything wrong in it was told.</summary>
    public T? Read<T>(JsonElement element, string path) where T : class => ReadValue<T>(element, path);

    /// <summary>
    /// The part, which may be a list; the default value where it is wrong, and everything wrong in it was told.
    /// </summary>
    public T? ReadValue<T>(JsonElement element, string path) =>
        Read(element, WireTypes.Of<T>(options), path) is T part ? part : default;

    /// <summary>The part of a type; null where it is wrong, and everything wrong in it was told.</summary>
    public object? Read(JsonElement element, JsonTypeInfo info, string path)
    {
        if (
            info.Converter is IEntryConverter entry
            && PlainEntry.Read(JsonMarshal.GetRawUtf8Value(element)) is { } plain
            && entry.Written.IsInstanceOfType(plain))
            return plain;
        try
        {
            if (element.Deserialize(info) is { } part) return part;
        }
        catch (Exception e) when (IsOfTheSerializer(e)) { }
        var before = problems.Seen;
        Explain(element, info, path);
        if (problems.Seen == before) problems.Add(FileRefusals.Unreadable(path, Given.Of(element)));
        return null;
    }

    /// <summary>
    /// The members of an object by their names, those that are given and not null; null where it is no object. Tells
    /// what is unknown, repeated, missing or null.
    /// </summary>
    public Dictionary<string, JsonElement>? Members(
        JsonElement element, string path,
        params IReadOnlyList<string> names) => Members(element, path, names, _ => true);

    /// <inheritdoc cref="Members(JsonElement, string, IReadOnlyList{string})"/>
    /// <param name="element">The object.</param>
    /// <param name="path">Its path.</param>
    /// <param name="names">The names that are known.</param>
    /// <param name="isNeeded">Whether the member of a name must be there.</param>
    public Dictionary<string, JsonElement>? Members(
        JsonElement element, string path, IReadOnlyList<string> names,
        Func<string, bool> isNeeded) => Members(element, path, names, isNeeded, _ => false);

    /// <summary>The items of a list with their paths; none where it is no list, which is told.</summary>
    public IEnumerable<(JsonElement Item, string Path)> Items(JsonElement element, string path)
    {
        if (element.ValueKind is not JsonValueKind.Array)
        {
            problems.Add(FileRefusals.WrongShape(path, Given.Of(element), "a list"));
            yield break;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            if (problems.AreFull) yield break;
            yield return (item, Invariant($"{path}[{index++}]"));
        }
    }

    /// <summary>
    /// The first member of an object under a name. Unlike the document's own search it never throws, whatever the names
    /// beside it.
    /// </summary>
    public static bool TryMember(JsonElement element, string name, out JsonElement member)
    {
        member = default;
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) != name) continue;
            member = property.Value;
            return true;
        }

        return false;
    }

    /// <summary>The text of an element; null where it is none, or one that cannot be read.</summary>
    public static string? TextOf(JsonElement element)
    {
        try { return element.ValueKind is JsonValueKind.String ? element.GetString() : null; }
        catch (InvalidOperationException) { return null; }
    }

    private void Explain(JsonElement element, JsonTypeInfo info, string path)
    {
        if (element.ValueKind is JsonValueKind.Null) problems.Add(FileRefusals.Null(path));
        else if (Nullable.GetUnderlyingType(info.Type) is { } inner) Explain(element, options.GetTypeInfo(inner), path);
        else if (WireFamily.Of(info.Type) is { } family) ExplainEvent(element, family, path);
        else if (info.Kind is JsonTypeInfoKind.Object) ExplainMembers(element, info, path);
        else if (info.Converter is IEntryConverter entry) ExplainEntry(element, entry.Family, path);
        else if (info.Converter is IListConverter list)
            foreach (var (item, itemPath) in Items(element, path))
                Explain(item, options.GetTypeInfo(list.ItemType), itemPath);
        else if (info.Converter is IMadeConverter made
            && !(made.TakesText && element.ValueKind is JsonValueKind.String))
            ExplainMade(element, made, path);
        else
            ExplainValue(element, info, path);
    }

    // The factory is asked about parts that can be read, and about no others.
    private void ExplainMade(JsonElement element, IMadeConverter made, string path)
    {
        var before = problems.Count;
        Explain(element, options.GetTypeInfo(made.PartsType), path);
        if (problems.Count > before) return;
        try
        {
            foreach (var refusal in made.Refusals(element, path, options))
                problems.Add(refusal);
        }
        catch (Exception e) when (IsOfTheSerializer(e))
        {
            problems.Add(FileRefusals.Unreadable(path, Given.Of(element)));
        }
    }

    private void ExplainEntry(JsonElement element, WireFamily family, string path)
    {
        ExplainEvent(element, family, path);
        if (element.ValueKind is not JsonValueKind.Object) return;
        if (!TryMember(element, WireFamily.On, out var on))
            problems.Add(FileRefusals.Missing($"{path}.{WireFamily.On}"));
        else
            ExplainDay(on, $"{path}.{WireFamily.On}");
        if (TryMember(element, WireFamily.By, out var by))
            Explain(by, options.GetTypeInfo(typeof(Actor)), $"{path}.{WireFamily.By}");
        else if (
            TryMember(element, WireFamily.Discriminator, out var type)
            && TextOf(type) is { } name
            && family[name] is { } fact
            && !family.IsByClock(fact))
            problems.Add(FileRefusals.Missing($"{path}.{WireFamily.By}"));
    }

    private void ExplainDay(JsonElement on, string path)
    {
        var before = problems.Seen;
        Explain(on, options.GetTypeInfo(typeof(LocalDate)), path);
        if (problems.Seen > before || on.Deserialize(WireTypes.Of<LocalDate>(options)) is var day
            && EntryDay.Objection(day, path) is not { } objection)
            return;
        problems.Add(objection);
    }

    private void ExplainEvent(JsonElement element, WireFamily family, string path)
    {
        var at = path + "." + WireFamily.Discriminator;
        if (element.ValueKind is not JsonValueKind.Object)
            problems.Add(FileRefusals.WrongShape(path, Given.Of(element), "a fact"));
        else if (!TryMember(element, WireFamily.Discriminator, out var type))
            problems.Add(FileRefusals.NoEventName(path));
        else if (type.ValueKind is not JsonValueKind.String)
            problems.Add(FileRefusals.WrongShape(at, Given.Of(type), "the name of a fact"));
        else if (TextOf(type) is not { } name)
            problems.Add(FileRefusals.HalfACharacter(at));
        else if (family[name] is not { } happened)
            problems.Add(FileRefusals.UnknownEvent(at, name, family.Names.Select(row => row.Name)));
        else
            ExplainMembers(element, options.GetTypeInfo(happened), path, WireFamily.Discriminator);
    }

    private void ExplainMembers(JsonElement element, JsonTypeInfo info, string path, params string[] besides)
    {
        var properties = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var members = Members(element, path, [.. besides, .. properties.Keys],
            name =>
                !properties.TryGetValue(name, out var property)
                || WireTypes.MustBeThere(property),
            name => properties.TryGetValue(name, out var property) && property.IsGetNullable);
        foreach (var (name, member) in members ?? [])
        {
            if (!properties.TryGetValue(name, out var property) || property.PropertyType == typeof(Skipped)) continue;
            var before = problems.Count;
            Explain(member, options.GetTypeInfo(property.PropertyType), path + "." + name);
            if (
                problems.Count == before
                && property.CustomConverter == TextConverter.Words
                && BlankText.Is(TextOf(member)))
                problems.Add(FileRefusals.Blank(path + "." + name));
        }
    }

    private void ExplainValue(JsonElement element, JsonTypeInfo info, string path)
    {
        try
        {
            _ = element.Deserialize(info);
        }
        catch (RefusedJsonException e)
        {
            foreach (var refusal in e.At(path))
                problems.Add(refusal);
        }
        catch (Exception e) when (IsOfTheSerializer(e))
        {
            problems.Add(FileRefusals.Unreadable(path, Given.Of(element)));
        }
    }

    private Dictionary<string, JsonElement>? Members(
        JsonElement element, string path, IReadOnlyList<string> names, Func<string, bool> isNeeded,
        Func<string, bool> mayBeNull)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            problems.Add(
                FileRefusals.WrongShape(path, Given.Of(element), $"an object with {string.Join(", ", names)}"));
            return null;
        }

        var (given, told) = (
            new Dictionary<string, JsonElement>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var property in element.EnumerateObject())
        {
            if (problems.AreFull) break;
            if (NameOf(property) is not { } name)
                problems.Add(FileRefusals.HalfACharacter(path));
            else if (!names.Contains(name, StringComparer.Ordinal))
                problems.Add(FileRefusals.Unknown(At(path, name), string.Join(", ", names)));
            else if (!given.TryAdd(name, property.Value) && told.Add(name))
                problems.Add(FileRefusals.Twice(At(path, name)));
        }

        foreach (var name in names)
        {
            if (!given.TryGetValue(name, out var member))
            {
                if (isNeeded(name)) problems.Add(FileRefusals.Missing(At(path, name), mayBeNull(name)));
            }
            else if (member.ValueKind is JsonValueKind.Null)
            {
                given.Remove(name);
                if (!mayBeNull(name)) problems.Add(FileRefusals.Null(At(path, name)));
            }
        }

        return given;
    }

    private static string At(string path, string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
            ? $"{path}.{Given.Short(name)}"
            : $"{path}['{Given.Short(name)}']";

    private static string? NameOf(JsonProperty property)
    {
        try { return property.Name; }
        catch (InvalidOperationException) { return null; }
    }

    // NotSupported is what the serializer says to an event without its name, InvalidOperation to text that cannot be
    // read.
    private static bool IsOfTheSerializer(Exception e) =>
        e is JsonException or NotSupportedException or InvalidOperationException;
}
