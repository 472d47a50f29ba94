using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Json.Converters;

namespace Care.Partnerships.Json.Wire;

/// <summary>What is asked of the members of an object, by the reader and by the description of it.</summary>
internal static class MembersOf
{
    /// <summary>Whether a member must be there; it may still be null where null is allowed.</summary>
    public static bool MustBeThere(JsonPropertyInfo property) =>
        property.PropertyType != typeof(Skipped)
        && (property.IsRequired
            || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false });
}
