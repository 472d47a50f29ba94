namespace Care.Partnerships.Json.Files;

/// <summary>The members of a partnership file and of an agreement in it, in the order in which they are written.</summary>
internal static class FileMembers
{
    public const string Version = "version";
    public const string Title = "title";
    public const string Parties = "parties";
    public const string People = "people";
    public const string Agreements = "agreements";
    public const string Id = "id";
    public const string Events = "events";

    public static string[] OfFile { get; } = [Version, Title, Parties, People, Agreements];

    public static string[] OfAgreement { get; } = [Id, Events];
}
