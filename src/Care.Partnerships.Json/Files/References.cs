using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Converters;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Files;

/// <summary>
/// Holds every identity of a party or person, wherever it stands in a section, against those that the file lists.
/// </summary>
internal sealed class References(Problems problems, System.Text.Json.JsonSerializerOptions options)
{
    public HashSet<Id<Party>> Parties { get; private init; } = [];

    public HashSet<Id<Person>> People { get; private init; } = [];

    public HashSet<Id<Agreement>> Agreements { get; private init; } = [];

    public References With(System.Text.Json.JsonSerializerOptions others) =>
        new(problems, others)
        {
            Parties = Parties, People = People, Agreements = Agreements
        };

    /// <summary>
    /// Holds the agreement that something belongs to against those of the file. One that stands in an event may be kept
    /// elsewhere, and is not asked about.
    /// </summary>
    public void CheckAgreement(Id<Agreement> agreement, string path)
    {
        if (!Agreements.Contains(agreement))
            problems.Add(FileRefusals.UnknownAgreement(path, agreement.Value, Agreements.Select(one => one.Value)));
    }

    public void Check(object? value, string path)
    {
        switch (value)
        {
            case null:
                return;
            case Id<Party> party:
                if (!Parties.Contains(party))
                    problems.Add(FileRefusals.UnknownParty(path, party.Value, Parties.Select(one => one.Value)));
                return;
            case Id<Person> person:
                if (!People.Contains(person))
                    problems.Add(FileRefusals.UnknownPerson(path, person.Value, People.Select(one => one.Value)));
                return;
            case Actor:
                // People were looked up when they were read.
                return;
            case RoleMatrix matrix:
                // The cells name no parties but these.
                for (var i = 0; i < matrix.Parties.Count; i++)
                    Check(matrix.Parties[i].Party, Invariant($"{path}.parties[{i}].party"));
                return;
            default:
                CheckWithin(value, options.GetTypeInfo(value.GetType()), path);
                return;
        }
    }

    private void CheckWithin(object value, JsonTypeInfo info, string path)
    {
        if (value is IEntry<Fact> entry)
        {
            Check(entry.Fact, path);
        }
        else if (info.Converter is IMadeConverter made)
        {
            Check(made.PartsOf(value), path);
        }
        else if (info.Converter is IListConverter)
        {
            var index = 0;
            foreach (var item in (IEnumerable)value) Check(item, Invariant($"{path}[{index++}]"));
        }
        else if (info.Kind is JsonTypeInfoKind.Object)
        {
            foreach (var property in info.Properties)
                if (property.PropertyType != typeof(Skipped))
                    Check(property.Get!(value), path + "." + property.Name);
        }
    }
}
