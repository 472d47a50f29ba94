using System.Text.Json;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Schemas;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json;

/// <summary>
/// One thing alone as a file: what two sides fill in and pass to each other. The forms stand in
/// <see cref="WireDocuments"/>.
/// </summary>
/// <remarks>
/// <para>
/// The members are <c>type</c>, which is <see cref="Name"/>, and one for the thing itself, in the form that it has in a
/// <see cref="PartnershipFile"/>.
/// </para>
/// <para>
/// Bytes in, bytes out. Loading what was saved gives an equal thing; saving what was loaded gives the same bytes, if
/// they were written by <see cref="Save"/>.
/// </para>
/// </remarks>
/// <typeparam name="T">The thing.</typeparam>
public sealed class WireDocument<T> where T : class
{
    private const string Type = "type";
    private readonly string _member;

    internal WireDocument(string name, string member) => (Name, _member) = (name, member);

    /// <summary>
    /// The wire name of the form, such as <c>role-matrix/1</c>. Never reused; a new shape gets a new number.
    /// </summary>
    public string Name { get; }

    /// <summary>The schema of the form in JSON Schema 2020-12, as UTF-8. The same at every call.</summary>
    public byte[] Schema() => SchemaWriter.Of(
        Name, [new(_member, ShapeMaker.Of(typeof(T)), IsRequired: true, MayBeNull: false)], (Type, Name));

    /// <summary>
    /// Reads the thing, or refuses it with every problem found in its members and values, up to 1,000; where all of
    /// these are sound, with every problem that its
    /// factory finds, as <c>CP-FIL-014</c> with their code and text, at a path such as
    /// <c>$.matrix.rows[3].signOff[1]</c>.
    /// </summary>
    /// <remarks>Never throws, whatever the bytes.</remarks>
    public Result<T> Load(ReadOnlyMemory<byte> bytes)
    {
        using var document = FileBytes.Open(bytes, out var reason);
        if (document is null) return reason.As<T>();
        var (file, path) = (FileReading.Begin(), "$");
        if (file.Shapes.Members(document.RootElement, path, Type, _member) is not { } members)
            return file.Problems.As<T>();
        if (members.TryGetValue(Type, out var type) && ShapeReader.TextOf(type) is var given && given != Name)
            file.Problems.Add(
                FileRefusals.WrongShape(
                    $"{path}.{Type}", given is null ? Given.Of(type) : $"\"{Given.Short(given)}\"",
                    $"the name \"{Name}\""));
        var thing = members.TryGetValue(_member, out var element)
            ? file.Shapes.Read<T>(element, $"{path}.{_member}")
            : null;
        return file.Problems.AreNone ? thing! : file.Problems.As<T>();
    }

    /// <summary>
    /// The thing as UTF-8 without a byte order mark, long lists of rows in aligned columns; lines end in a line feed.
    /// What holds its default is left out, as somebody who writes by hand leaves it out. The same thing always gives
    /// the same bytes.
    /// </summary>
    /// <exception cref="JsonException">A text cannot be written, as <see cref="PartnershipJson.Options"/>
    /// says.</exception>
    public byte[] Save(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var options = PartnershipJson.Options;
        return FileWriter.Object(writer =>
        {
            writer.WriteString(Type, Name);
            writer.WritePropertyName(_member);
            // Whole, also where it comes with the library: the one who receives it may have none.
            if (WireTypes.Of<T>(options).Converter is IMadeConverter made)
                JsonSerializer.Serialize(writer, made.PartsOf(value), options.GetTypeInfo(made.PartsType));
            else
                JsonSerializer.Serialize(writer, value, WireTypes.Of<T>(options));
        });
    }
}
