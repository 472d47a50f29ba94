using Care.Partnerships.Json.Converters;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Files;

/// <summary>Reads the file of one role matrix.</summary>
internal static class MatrixFileReader
{
    public const string Type = "type";
    public const string Matrix = "matrix";

    public static Result<RoleMatrix> Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = FileBytes.Open(bytes, out var reason);
        if (document is null) return reason.As<RoleMatrix>();
        var (problems, path) = (new Problems(), "$");
        var shapes = new ShapeReader(problems);
        if (shapes.Members(document.RootElement, path, Type, Matrix) is not { } members) return problems.As<RoleMatrix>();
        if (members.TryGetValue(Type, out var type) && ShapeReader.TextOf(type) is var name && name != RoleMatrixFile.Name)
            problems.Add(FileRefusals.WrongShape($"{path}.{Type}", name is null ? Given.Of(type) : $"\"{Given.Short(name)}\"", $"the name \"{RoleMatrixFile.Name}\""));
        var matrix = members.TryGetValue(Matrix, out var element) ? shapes.Read<RoleMatrix>(element, $"{path}.{Matrix}") : null;
        return problems.AreNone ? matrix! : problems.As<RoleMatrix>();
    }
}
