using System.Text.Json;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;

namespace Care.Partnerships.Json.Sections;

/// <summary>
/// One section of a partnership file: a list under a name, how it is read and held against the rest, and how it is
/// written.
/// </summary>
internal interface IFileSection
{
    string Name { get; }

    /// <summary>
    /// Whether it need not be there, which means the same as an empty list; it is then not written either.
    /// </summary>
    bool MayBeLeftOut { get; }

    /// <summary>The contents with this section read; everything wrong in it was told.</summary>
    Dossier Read(JsonElement list, string path, FileReading file, Dossier contents);

    /// <summary>What an item looks like.</summary>
    FieldShape Item { get; }

    void Write(Utf8JsonWriter writer, Dossier contents, JsonSerializerOptions options);
}

/// <summary>A section of items of one type.</summary>
/// <param name="name">Its name in the file.</param>
/// <param name="get">The items in the contents.</param>
/// <param name="set">The contents with other items.</param>
/// <param name="read">
/// Reads all items and tells what is wrong; those that cannot be used are left out. It may look at the contents of the
/// sections before it.
/// </param>
internal sealed class FileSection<T>(string name, Func<Dossier, ValueList<T>> get,
    Func<Dossier, ValueList<T>, Dossier> set,
    Func<IEnumerable<FileItem>, FileReading, Dossier, IEnumerable<T>> read) : IFileSection
{
    /// <summary>
    /// A section whose items are held against nothing but the parties, people and identities of the file.
    /// </summary>
    public FileSection(
        string name, Func<Dossier, ValueList<T>> get,
        Func<Dossier, ValueList<T>, Dossier> set,
        Func<IEnumerable<FileItem>, FileReading, IEnumerable<T>> read)
        : this(name, get, set, (items, file, _) => read(items, file)) { }

    public string Name => name;

    public bool MayBeLeftOut { get; init; } = true;

    /// <summary>What an item looks like; read off its own metadata where nothing else is said.</summary>
    public FieldShape Item { get => field ?? ShapeMaker.Item(typeof(T)); init; }

    /// <summary>Whether each item is one line, in aligned columns.</summary>
    public bool AsTable { get; init; }

    /// <summary>Writes an item; through its own metadata where nothing else is said.</summary>
    public Action<Utf8JsonWriter, T, JsonSerializerOptions>? WriteItem { get; init; }

    public Dossier Read(JsonElement list, string path, FileReading file, Dossier contents) =>
        set(
            contents,
            read(file.Shapes.Items(list, path).Select(item => new FileItem(item.Item, item.Path)), file, contents)
                .ToValueList());

    public void Write(Utf8JsonWriter writer, Dossier contents, JsonSerializerOptions options)
    {
        var items = get(contents);
        if (MayBeLeftOut && items.Count == 0) return;
        writer.WriteStartArray(name);
        if (AsTable && writer.Options.Indented)
            AlignedRows.Write(writer, items, WireTypes.Of<T>(options), ListForm.Table);
        else
            foreach (var item in items)
            {
                if (WriteItem is { } write)
                    write(writer, item, options);
                else
                    JsonSerializer.Serialize(writer, item, WireTypes.Of<T>(options));
            }

        writer.WriteEndArray();
    }
}
