using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Partnerships.Json;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Testing;

/// <summary>One accepted fact and its neighbours. Lives within one call.</summary>
internal sealed class SampleMaker<TState, TFact>(
    RecordedHistory<TState, TFact> history, IEntry<TFact> accepted, ValueList<Person> directory,
    JsonSerializerOptions options, FactReader reader)
    where TState : class
    where TFact : Fact
{
    private const int ManyDays = 36_500;
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };


    private readonly string _name = PartnershipJson.NameOf(accepted.Fact);
    private readonly JsonObject _root =
        JsonSerializer.SerializeToNode(accepted.Fact, options.GetTypeInfo(typeof(TFact)))!.AsObject();

    /// <summary>The fact itself, then its neighbours; what is already so is left out.</summary>
    public IEnumerable<SampleFact<TFact>> All() =>
        OfFields().Concat(OfActors()).Concat(OfDays()).OfType<SampleFact<TFact>>()
            .Prepend(new(new(_name, "", "", Text(), accepted.By, accepted.On), accepted, []));

    private IEnumerable<SampleFact<TFact>?> OfFields()
    {
        var fields = FactDescription.Of(accepted.Fact.GetType()).Fields;
        foreach (var place in SamplePlace.Within(_root, fields))
        {
            foreach (var change in SampleChanges.Of(place)) yield return Changed(place, change.Words, change.Value);
            foreach (var steps in SampleSteps.Of(place))
                foreach (var bound in new[] { -1, 1 }.SelectMany(towards => Bounds(towards, steps.Most, step =>
                    steps.At(step) is { } value ? Changed(place, $"{place.Shown} -> {SamplePlace.Text(value)}", value)
                    : null)))
                    yield return bound;
        }
    }

    private IEnumerable<SampleFact<TFact>?> OfActors()
    {
        var position = accepted.By is Person person ? person.Position : Position.ProgrammeManager;
        var stranger = new Person(Id<Person>.Of("a-stranger"), Id<Party>.Of("elsewhere"), position, "A stranger");
        return directory.Append<Actor>(stranger).Append(Actor.Clock).Where(actor => !actor.Equals(accepted.By))
            .Select(actor => Judged("by", $"{accepted.By} -> {actor}", Text(), actor, accepted.On));
    }

    private IEnumerable<SampleFact<TFact>?> OfDays() =>
        new[] { -1, 1 }.SelectMany(towards => Bounds(towards, ManyDays, step =>
            SampleSteps.Moved(accepted.On, step) is { } day
                ? Judged("on", Invariant($"{accepted.On:uuuu-MM-dd} -> {day:uuuu-MM-dd}"), Text(), accepted.By, day)
                : null));

    // The last that is accepted, where that is another, and the first that is refused; nothing where all are accepted.
    private static IEnumerable<SampleFact<TFact>?> Bounds(int towards, long most, Func<long, SampleFact<TFact>?> at)
    {
        var (good, bad, step) = (0L, 0L, 1L);
        while (bad == 0)
        {
            if (at(towards * step) is not { } sample) yield break;
            if (!sample.IsAccepted) bad = step;
            else if (step >= most) yield break;
            else (good, step) = (step, Math.Min(most, step * 2));
        }

        while (bad - good > 1)
        {
            var middle = good + (bad - good) / 2;
            if (at(towards * middle) is { IsAccepted: true }) good = middle;
            else bad = middle;
        }

        if (good > 0) yield return at(towards * good);
        yield return at(towards * bad);
    }

    private SampleFact<TFact>? Changed(SamplePlace place, string words, JsonNode? value)
    {
        var before = place.Take(value);
        var json = Text();
        place.Take(before);
        return Judged(place.Path, words, json, accepted.By, accepted.On);
    }

    // Null where it is the same again.
    private SampleFact<TFact>? Judged(string field, string change, string json, Actor by, LocalDate on)
    {
        var request = new SampleRequest(_name, field, change, json, by, on);
        var read = reader.Read<TFact>(Encoding.UTF8.GetBytes(json), by, on);
        if (!read.IsSuccess) return new(request, null, read.Refusals());
        var proposal = Entry.Of(read.Value, by, on);
        if (proposal.Equals(accepted)) return null;
        var outcome = Proposals.Record(history, proposal);
        return outcome.WasAlreadySo ? null : new(request, proposal, outcome.Refusals);
    }

    private string Text()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Readable)) _root.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
