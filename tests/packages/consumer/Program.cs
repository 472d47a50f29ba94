// A program that knows the packages only: it loads a partnership file, which replays and audits every history, and
// says where things stand.
using Care.Partnerships.Json;
using Care.Partnerships.Reporting;

var bytes = File.ReadAllBytes(args[0]);
var file = PartnershipFile.Load(bytes).Value;
if (!file.Save().AsSpan().SequenceEqual(bytes))
    throw new InvalidOperationException("The file is not saved as it was loaded.");
if (file.Audit.Count > 0) throw new InvalidOperationException($"The audit objects: {file.Audit}");
Console.WriteLine(
    new AgreementReport(Names.Of(file.Dossier.Parties, file.Dossier.People)).Overview(
        file.Dossier.Agreements.Select(history => history.State)));
