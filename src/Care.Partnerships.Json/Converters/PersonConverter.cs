using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json.Converters;

/// <summary>
/// A person as a reference into a directory: the identity alone where it says everything, with party or position where
/// these differ from the post that stands there first.
/// </summary>
/// <remarks>
/// Whoever is not in the directory, or not in this post, cannot be read: nobody is made up in a fact.
/// </remarks>
/// <param name="directory">The directory; null for the one that is open.</param>
internal sealed class PersonConverter(PeopleDirectory? directory) : JsonConverter<Person>
{
    // So many posts of somebody are named in a refusal.
    private const int Few = 10;

    private const string Id = "id",
        Party = "party", Position = "position",
        Wanted = "the identity of a person, or an object with id, party and position";

    private PeopleDirectory Directory => directory ?? PeopleDirectory.Open;

    public override Person Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return Posts(TextConverter.TextOf(ref reader, Wanted))[0];
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            var given = Given.Of(ref reader);
            throw new RefusedJsonException(path => FileRefusals.WrongShape(path, given, Wanted));
        }

        var (id, party, position) = ((string?)null, (string?)null, (string?)null);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = NameOf(ref reader);
            reader.Read();
            if (name == Id) Take(ref id, ref reader, name);
            else if (name == Party) Take(ref party, ref reader, name);
            else if (name == Position)
                Take(ref position, ref reader, name);
            else
                throw new RefusedJsonException(path =>
                    FileRefusals.Unknown($"{path}.{Given.Short(name)}", $"{Id}, {Party}, {Position}"));
        }

        if (id is null) throw new RefusedJsonException(path => FileRefusals.Missing($"{path}.{Id}"));
        var posts = Posts(id);
        var first = posts[0];
        return posts.Find(post =>
            post.Party.Value == (party ?? first.Party.Value)
            && post.Position.Value == (position ?? first.Position.Value))
            ?? throw new RefusedJsonException(path =>
                FileRefusals.NotInThisPost(
                    path, id,
                    string.Join("; ", posts.Take(Few).Select(post => $"{post.Position} of {post.Party}"))));
    }

    public override void Write(Utf8JsonWriter writer, Person value, JsonSerializerOptions options)
    {
        var first = Directory.PostsOf(value.Id.Value)?[0];
        if (value.Equals(first))
        {
            writer.WriteStringValue(value.Id.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Id, value.Id.Value);
        if (value.Party != first?.Party) writer.WriteString(Party, value.Party.Value);
        if (value.Position != first?.Position) writer.WriteString(Position, value.Position.Value);
        writer.WriteEndObject();
    }

    private static void Take(ref string? member, ref Utf8JsonReader reader, string name)
    {
        if (member is not null) throw new RefusedJsonException(path => FileRefusals.Twice($"{path}.{name}"));
        member = TextConverter.TextOf(ref reader, Wanted);
    }

    // The name of a member is no text of its own to the reader; half a character may stand in it too.
    private static string NameOf(ref Utf8JsonReader reader)
    {
        try { return reader.GetString()!; }
        catch (InvalidOperationException) { throw new RefusedJsonException(FileRefusals.HalfACharacter); }
    }

    private List<Person> Posts(string id) => Directory.PostsOf(id) ?? throw Unknown(id, Directory);

    private static RefusedJsonException Unknown(string id, PeopleDirectory directory) =>
        new(path => FileRefusals.UnknownPerson(path, Given.Id(id), directory.Ids));
}
