using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json;

/// <summary>
/// Reads one fact that somebody proposes, from the bytes of a request or a message, or tells everything that is wrong
/// with it at once.
/// </summary>
/// <remarks>
/// <para>A proposed fact is written as an entry is: one object with <c>type</c>, such as <c>agreement-signed/1</c>, and
/// the members of the fact. Who proposes it and on which day comes from the login and the clock of the host. The bytes
/// may name both in <c>by</c> and <c>on</c>, as a stored entry does; then they must agree.</para>
/// <para>People in a fact are written by identity and looked up in the directory: nobody can be made up. Whether the
/// fact may be recorded is not asked here; propose it with <c>Record</c>.</para>
/// <para>Make one reader for a directory, and keep it. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class FactReader
{
    private const string Root = "$";
    private static readonly JsonSerializerOptions Shared = PartnershipJson.WithOpenDirectory;
    private readonly PeopleDirectory _people;
    private readonly OldShapes? _old;

    /// <summary>A reader with a directory of people.</summary>
    /// <param name="directory">
    /// Who may be named in a fact; one human in two positions stands in it twice. It is read once.
    /// </param>
    public FactReader(IEnumerable<Person> directory) : this(directory, old: null) { }

    internal FactReader(IEnumerable<Person> directory, OldShapes? old)
    {
        ArgumentNullException.ThrowIfNull(directory);
        (_people, _old) = (new(directory), old);
    }

    /// <summary>Reads a fact of one family, such as <c>AgreementFact</c>.</summary>
    /// <typeparam name="TFact">The base type of the family.</typeparam>
    /// <param name="bytes">
    /// UTF-8, at most <see cref="PartnershipFile.Longest"/> bytes, with or without a byte order mark.
    /// </param>
    /// <param name="by">Who proposes it: by the login of the host, or <see cref="Actor.Clock"/>.</param>
    /// <param name="on">The day, by the clock of the host.</param>
    /// <param name="name">The wire name, where the host knows it from an address; else it stands in the bytes.</param>
    /// <returns>
    /// The fact, or each problem with its path: the codes are those of files (<c>CP-FIL-001</c> to <c>007</c>,
    /// <c>010</c> to <c>022</c>, <c>027</c>, <c>037</c>), and <c>CP-FIL-031</c> where the bytes name another type,
    /// <c>044</c> another actor, <c>045</c> another day.
    /// </returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="TFact"/> is no base of a family.</exception>
    public Result<TFact> Read<TFact>(ReadOnlyMemory<byte> bytes, Actor by, LocalDate on, string? name = null)
        where TFact : Fact
    {
        var family = WireFamily.Of(typeof(TFact)) ?? throw new InvalidOperationException(
            $"{typeof(TFact).Name} is no base of a family of facts: AgreementFact is one.");
        var problems = new Problems();
        return Read(family, bytes, by, on, name, problems) is TFact fact ? fact : problems.As<TFact>();
    }

    /// <summary>
    /// Reads a fact of whatever family, as <see cref="Read{TFact}"/> does, for <c>Dossier.Record</c> and others that
    /// take any.
    /// </summary>
    /// <param name="bytes">UTF-8, as above.</param>
    /// <param name="by">Who proposes it.</param>
    /// <param name="on">The day.</param>
    /// <param name="name">The wire name, where the host knows it; else it stands in the bytes.</param>
    public Result<Fact> Read(ReadOnlyMemory<byte> bytes, Actor by, LocalDate on, string? name = null)
    {
        var problems = new Problems();
        return Read(null, bytes, by, on, name, problems) is { } fact ? fact : problems.As<Fact>();
    }

    private Fact? Read(
        WireFamily? family, ReadOnlyMemory<byte> bytes, Actor by, LocalDate on, string? name, Problems problems)
    {
        ArgumentNullException.ThrowIfNull(by);
        using var document = FileBytes.Open(bytes, out var reason, _old);
        if (document is null)
        {
            problems.Add(reason);
            return null;
        }

        // Nobody can write a fact that there is not, so nothing else is looked at.
        if (name is not null && !PartnershipJson.FactTypes.ContainsKey(name))
        {
            problems.Add(FileRefusals.UnknownEvent($"{Root}.{WireFamily.Discriminator}", name, NamesOf(family)));
            return null;
        }

        using var named = name is null ? null : Named(document.RootElement, name);
        var element = (named ?? document).RootElement;
        CheckName(document.RootElement, name, problems);
        family ??= FamilyOf(element, problems);
        if (family is null) return null;
        using var people = _people.Use();
        var shapes = new ShapeReader(problems, Shared);
        var fact = shapes.Read(element, Shared.GetTypeInfo(family.Base), Root);
        CheckWhoAndWhen(element, by, on, shapes, problems);
        return problems.AreNone ? (Fact?)fact : null;
    }

    // The same object with its name in front: the name may come from an address. A name that stands there too is kept,
    // and held against it.
    private static JsonDocument? Named(JsonElement element, string name)
    {
        if (
            element.ValueKind is not JsonValueKind.Object
            || ShapeReader.TryMember(element, WireFamily.Discriminator, out _))
            return null;
        // The bytes as they came: half a character in them is told by whoever reads them, and could not be written.
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(Encoding.UTF8.GetBytes($"{{\"{WireFamily.Discriminator}\":\"{name}\""));
        if (element.EnumerateObject().MoveNext()) buffer.Write(","u8);
        buffer.Write(JsonMarshal.GetRawUtf8Value(element)[1..]);
        return JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { AllowDuplicateProperties = true });
    }

    private static IEnumerable<string> NamesOf(WireFamily? family) =>
        family?.Names.Select(row => row.Name) ?? PartnershipJson.FactTypes.Keys;

    private static void CheckName(JsonElement element, string? name, Problems problems)
    {
        if (
            name is not null
            && element.ValueKind is JsonValueKind.Object
            && ShapeReader.TryMember(element, WireFamily.Discriminator, out var type)
            && ShapeReader.TextOf(type) is { } given
            && given != name)
            problems.Add(FileRefusals.OtherType($"{Root}.{WireFamily.Discriminator}", given, name));
    }

    // A name that no family knows is told with the names of all.
    internal static WireFamily? FamilyOf(JsonElement element, Problems problems)
    {
        var at = $"{Root}.{WireFamily.Discriminator}";
        if (element.ValueKind is not JsonValueKind.Object)
            problems.Add(FileRefusals.WrongShape(Root, Converters.Given.Of(element), "a fact"));
        else if (!ShapeReader.TryMember(element, WireFamily.Discriminator, out var type))
            problems.Add(FileRefusals.NoEventName(Root));
        else if (ShapeReader.TextOf(type) is not { } name)
            problems.Add(FileRefusals.WrongShape(at, Converters.Given.Of(type), "the name of a fact"));
        else if (!PartnershipJson.FactTypes.TryGetValue(name, out var fact))
            problems.Add(FileRefusals.UnknownEvent(at, name, NamesOf(null)));
        else
            return WireFamily.All.Single(family => family[name] == fact);
        return null;
    }

    private static void CheckWhoAndWhen(
        JsonElement element, Actor by, LocalDate on, ShapeReader shapes, Problems problems)
    {
        if (element.ValueKind is not JsonValueKind.Object) return;
        var at = $"{Root}.{WireFamily.By}";
        if (
            ShapeReader.TryMember(element, WireFamily.By, out var member)
            && shapes.Read<Actor>(member, at) is { } given
            && !given.Equals(by))
            problems.Add(FileRefusals.OtherActor(at, $"{given}", $"{by}"));
        at = $"{Root}.{WireFamily.On}";
        var before = problems.Seen;
        if (!ShapeReader.TryMember(element, WireFamily.On, out member)) return;
        var day = shapes.ReadValue<LocalDate>(member, at);
        if (problems.Seen == before && day != on) problems.Add(FileRefusals.OtherDay(at, day, on));
    }
}
