using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Care.Partnerships.Tests.Repository;

/// <summary>What a compiled assembly reaches for outside itself, held against a list of banned symbols.</summary>
internal static class References
{
    // Every iterator that the compiler writes asks for the number of its thread; no source line does.
    private const string WrittenByTheCompiler = "System.Environment.CurrentManagedThreadId";

    /// <summary>The banned symbols that the assembly uses, in the notation of the list.</summary>
    public static IReadOnlyList<string> Banned(string assemblyPath, IEnumerable<string> bans)
    {
        using var stream = File.OpenRead(assemblyPath);
        using var file = new PEReader(stream);
        var reader = file.GetMetadataReader();
        var members = Members(reader).Where(member => member != WrittenByTheCompiler).ToHashSet();
        var types = Types(reader)
            .Where(type =>
                type != "System.Environment"
                || members.Any(member => member.StartsWith("System.Environment.", StringComparison.Ordinal)))
            .ToHashSet();
        return [.. bans.Where(ban => IsUsed(ban[0], ban[2..], types, members))];
    }

    private static bool IsUsed(char kind, string name, HashSet<string> types, HashSet<string> members) => kind switch
    {
        'N' => types.Any(type => type.StartsWith(name + ".", StringComparison.Ordinal)),
        'T' => types.Contains(name),
        _   => members.Contains(name),
    };

    private static IEnumerable<string> Types(MetadataReader reader) =>
        reader.TypeReferences.Select(handle => NameOf(reader, handle));

    private static IEnumerable<string> Members(MetadataReader reader) =>
        from handle in reader.MemberReferences
        let member = reader.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        let name = reader.GetString(member.Name)
        let own = name.StartsWith("get_", StringComparison.Ordinal) ? name[4..] : name
        select $"{NameOf(reader, (TypeReferenceHandle)member.Parent)}.{own}";

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var outside =
            type.ResolutionScope.Kind == HandleKind.TypeReference
                ? NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)
                : reader.GetString(type.Namespace);
        return $"{outside}.{reader.GetString(type.Name)}";
    }
}
