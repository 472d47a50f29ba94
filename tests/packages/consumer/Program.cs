// A program that knows the packages only. It loads a partnership file, which replays and audits every history, and says
// where things stand; it reads a fact as a host gets it, records it, and keeps it as a line.
using System.Buffers;
using Care.Partnerships;
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;
using NodaTime;

var bytes = File.ReadAllBytes(args[0]);
var file = PartnershipFile.Load(bytes).Value;
if (!file.Save().AsSpan().SequenceEqual(bytes))
    throw new InvalidOperationException("The file is not saved as it was loaded.");
if (file.Audit.Count > 0) throw new InvalidOperationException($"The audit objects: {file.Audit}");
var dossier = file.Dossier;
Console.WriteLine(
    new AgreementReport(Names.Of(dossier.Parties, dossier.People)).Overview(
        dossier.Agreements.Select(history => history.State)));

// What may be recorded, what it needs, and the schema of it.
var (by, today) = (dossier.People.First(person => person.Id.Value == "p-01"), new LocalDate(2026, 11, 28));
var agreement = dossier.Agreements.First(history => history.Id.Value == "agr-2026-01");
foreach (var permission in agreement.State.Permissions(by, today).Where(permission => permission.IsAllowed))
    Console.WriteLine($"{permission.Verb}: {string.Join(", ", FactDescription.Of(permission.Fact).Fields.Select(
        field => $"{field.Name} ({field.Shape.Form})"))}");
if (FactDescription.SchemaOfAll().Length < 10_000) throw new InvalidOperationException("The schema is not whole.");

// A fact that cannot be read, with everything that is wrong in it; then one that can.
var reader = new FactReader(dossier.People);
var wrong = reader.Read("""{"type":"agreement-suspended/1","reason":" ","noticeOn":"soon"}"""u8.ToArray(), by, today);
foreach (var refusal in wrong.Refusals()) Console.WriteLine(refusal);
if (wrong.Refusals().Count != 2) throw new InvalidOperationException("Two things are wrong.");
var fact = reader.Read(
    """{"type":"agreement-suspended/1","reason":"A landslide cut the road.","noticeOn":"2026-11-27"}"""u8.ToArray(),
    by, today).Value;
var outcome = dossier.Record(agreement.Id, fact, by, today);
if (outcome.Refusals.Count > 0) throw new InvalidOperationException($"{outcome.Refusals}");

// Stored as lines, and read back.
var (lines, store) = (new EntryLines<Fact>(dossier.People), new ArrayBufferWriter<byte>());
foreach (var recorded in outcome.Recorded) lines.Write(store, recorded.Entry);
var stored = new ReadOnlySequence<byte>(store.WrittenMemory);
foreach (var recorded in outcome.Recorded)
    if (!lines.TryRead(ref stored, isAll: true, out var read) || !Equals(read.Value, recorded.Entry))
        throw new InvalidOperationException($"{recorded.Entry} came back as something else.");
Console.WriteLine($"{outcome.Recorded.Count} recorded and stored.");
