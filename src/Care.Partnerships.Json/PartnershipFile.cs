using Care.Partnerships.Dossiers;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Schemas;

namespace Care.Partnerships.Json;

/// <summary>
/// Everything about one partnership or response in one file that people can read and compare: parties, people,
/// agreements with their histories, and what belongs to them.
/// </summary>
/// <remarks>
/// <para>Bytes in, bytes out: where they are kept is the host's affair. A file exists only if it is sound, so
/// <see cref="Save"/> has nothing to refuse, and
/// loading what was saved gives an equal file; saving what was loaded gives the same bytes, if they were written by
/// <see cref="Save"/>.</para>
/// <para>What is wrong comes as refusals <c>CP-FIL-001</c> to <c>CP-FIL-041</c>, all at once, each with its path in the
/// file, such as
/// <c>$.agreements[1].events[12].signedOn</c>. Value equality. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed record PartnershipFile
{
    /// <summary>The greatest file that is read: 64 MiB, in bytes.</summary>
    public const int Longest = 64 * 1024 * 1024;

    internal PartnershipFile(Dossier dossier, ValueList<FileFinding> audit = default) =>
        (Dossier, Audit) = (dossier, audit);

    /// <summary>
    /// The version of the form in which files are written and read: 2. Version 1 was never published, and is refused.
    /// </summary>
    public static int Version => 2;

    /// <summary>
    /// The schema of the form in JSON Schema 2020-12, as UTF-8. The same at every call for a version.
    /// </summary>
    public static byte[] Schema() => FileSchema.Write();

    /// <summary>What is in it.</summary>
    public Dossier Dossier { get; }

    /// <summary>
    /// The entries that today's rules would not have allowed, each with its path. They are lawful as far as anybody
    /// knows who wrote them; nobody calls the file lawful while one stands here.
    /// </summary>
    public ValueList<FileFinding> Audit { get; }

    /// <summary>Makes a file, or refuses with what <see cref="Load"/> would refuse in it.</summary>
    /// <exception cref="System.Text.Json.JsonException">A text, day or name cannot be written at all, as
    /// <see cref="PartnershipJson.Options"/> says.</exception>
    public static Result<PartnershipFile> From(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        // What a file must be is written once, in the reader: so the new file is held against it by being read.
        return Load(FileWriter.Write(new(dossier)));
    }

    /// <summary>
    /// Reads a file, or refuses it with every problem found in it, up to 1,000. Never throws, whatever the bytes.
    /// </summary>
    /// <remarks>
    /// <para>UTF-8, with or without a byte order mark. Members may come in any order; none may be unknown or repeated,
    /// none missing but sections that are empty, and no event may be
    /// one that its lifecycle could not have produced where it stands. Nothing is left out silently.</para>
    /// <para>
    /// A file of a newer version is refused with <c>CP-FIL-008</c> alone, since nothing is known of its form; one of
    /// version 1, which
    /// was never published, with <c>CP-FIL-033</c> alone.
    /// </para>
    /// </remarks>
    public static Result<PartnershipFile> Load(ReadOnlyMemory<byte> bytes) => FileReader.Read(bytes);

    /// <summary>
    /// The file as UTF-8 without a byte order mark: two spaces for each level, lines that end in a line feed, members
    /// in a fixed order.
    /// The same file always gives the same bytes.
    /// </summary>
    /// <remarks>
    /// Lines and columns make it at most ten times as long as the shortest form of the same file. Where that would be
    /// more than <see cref="Longest"/>,
    /// the file is written without any space: then it is at most three times as long as the bytes that were read, which
    /// holds for characters
    /// outside the basic plane only; all others take no more than they took.
    /// </remarks>
    public byte[] Save() => FileWriter.Write(this);

    /// <summary>Whether both hold the same; what an audit tells follows from that.</summary>
    public bool Equals(PartnershipFile? other) => other is not null && Dossier == other.Dossier;

    /// <inheritdoc/>
    public override int GetHashCode() => Dossier.GetHashCode();

    /// <summary>Title and number of findings. Never throws.</summary>
    public override string ToString() => Invariant($"{Dossier.Title}: {Audit.Count} findings");
}

/// <summary>An entry of a file that today's rules would not have allowed.</summary>
/// <param name="Path">Its place in the file, such as <c>$.agreements[1].entries[12]</c>.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Refusals">What stands against it.</param>
public sealed record FileFinding(string Path, IEntry<Fact> Entry, ValueList<Refusal> Refusals)
{
    /// <summary>Place, entry and refusals. Never throws.</summary>
    public override string ToString() => $"{Path}: {Entry}: {string.Join(' ', Refusals.AsEnumerable())}";
}
