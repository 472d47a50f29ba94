namespace Care.Partnerships.Json.Files;

/// <summary>The members of a partnership file beside its sections, and of a history in it.</summary>
internal static class FileMembers
{
    public const string Version = "version";
    public const string Title = "title";
    public const string Id = "id";
    public const string Agreement = "agreement";
    public const string Entries = "entries", Events = "events";
}
