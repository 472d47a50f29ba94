using System.Buffers;
using System.Security.Claims;
using Care.Partnerships;
using Care.Partnerships.Agreements;
using Care.Partnerships.CheckIns;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Html;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Samples.Web;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Npgsql;

// dotnet run --project docs/samples/web                                              SQLite, in partnership.db
// dotnet run --project docs/samples/web -- --database "Host=localhost;Database=care" PostgreSQL
// Further: --file another.json, --zone Asia/Manila, and --today 2026-11-28 to try another day.
var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration;
var database = settings["database"] ?? "Data Source=partnership.db";
using var source = database.StartsWith("Host=", StringComparison.Ordinal)
    ? NpgsqlDataSource.Create(database)
    : SqliteFactory.Instance.CreateDataSource(database);
var partnership = new Partnership(new EntryStore(source), "typhoon-response");
builder.Services.AddSingleton(partnership)
    .AddSingleton(new Today(
        TimeProvider.System, DateTimeZoneProviders.Tzdb[settings["zone"] ?? "Asia/Manila"],
        settings["today"] is { } day ? LocalDatePattern.Iso.Parse(day).Value : null))
    .AddHostedService<ClockService>()
    .AddProblemDetails()
    .AddAuthorization()
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
    {
        // An API answers; it does not lead anybody to a page.
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    });
var app = builder.Build();
await new EntryStore(source).CreateAsync();
var file = await File.ReadAllBytesAsync(
    settings["file"] ?? Path.Combine(AppContext.BaseDirectory, "typhoon-response.json"));
await partnership.BeginAsync(file, CancellationToken.None);
// What has no body of its own, such as 401 and 404, is a problem with a title too.
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

// A demonstration: whoever comes says who he is. In your host this is your identity provider, and the claim holds the
// identity of a person of the dossier.
app.MapGet("/login", async (string person, HttpContext http) =>
{
    var identity = new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, person)], CookieAuthenticationDefaults.AuthenticationScheme);
    await http.SignInAsync(new ClaimsPrincipal(identity));
    return Results.Redirect("/");
});

var signedIn = app.MapGroup("").RequireAuthorization();
signedIn.MapGet("/", async (Today today, HttpContext http, CancellationToken cancel) =>
{
    var now = await partnership.LoadAsync(cancel);
    var who = Acting.Who(now.Dossier, http);
    if (who.Person is not { } person) return NotKnown(who.Refusal);
    return Results.Content(PartnershipPage.Of(now.Dossier, person.Party, today.Day), "text/html; charset=utf-8");
});

signedIn.MapGet("/duties", async (Today today, HttpContext http, CancellationToken cancel) =>
{
    var now = await partnership.LoadAsync(cancel);
    var who = Acting.Who(now.Dossier, http);
    if (who.Person is not { } person) return NotKnown(who.Refusal);
    return Results.Ok(now.Dossier.Duties(today.Day)
        .Where(duty => (Sees(now.Dossier, duty.Subject.Agreement, person)
                || SeesRelationship(now.Dossier, duty.Subject.Relationship, person))
            && (!duty.IsConfidential || duty.People.Contains(person)))
        .Select(duty => new
        {
            agreement = duty.Subject.Number, id = duty.Subject.Agreement?.Value, what = duty.What,
            side = duty.Side is { } side ? $"{side}" : "either",
            by = duty.By is { } by ? LocalDatePattern.Iso.Format(by) : null,
            daysLate = duty.DaysLate, source = duty.Source, isMine = duty.People.Contains(person),
        }));
});

// Each kind of thing that facts are recorded in. Whoever may not know of one is told that there is none.
Map<Agreement>("agreements", (dossier, id, by, on) => Find(dossier, id, by) is { } whole
        ? Offer.Of(whole, by, on) : null,
    (dossier, id, fact) => dossier.Of(id) is null && fact is AgreementDrafted or AgreementTakenOver,
    (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));
MapHistory<CheckIn, CheckInFact>("check-ins", CheckIn.Lifecycle, dossier => dossier.CheckIns,
    (dossier, one, by) => Sees(dossier, one.Agreement, by),
    (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));
MapHistory<Survey, SurveyFact>("surveys", Survey.Lifecycle, dossier => dossier.Surveys,
    (dossier, one, by) => Sees(dossier, one.Agreement, by),
    (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));
MapHistory<MediaMaterial, MediaFact>("media", MediaMaterial.Lifecycle, dossier => dossier.MediaMaterials,
    (dossier, one, by) => Sees(dossier, one.Agreement, by),
    (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));
MapHistory<JointMonitoring, MonitoringFact>("monitoring", JointMonitoring.Lifecycle, dossier => dossier.Monitorings,
    (dossier, one, by) => Sees(dossier, one.Agreement, by),
    (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));
MapHistory<FeedbackCase, FeedbackFact>("cases", FeedbackCase.Lifecycle, dossier => dossier.FeedbackCases,
    (_, one, by) => one.State.VisibleTo(by) is not FeedbackAccess.Nothing,
    (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));
MapHistory<Relationship, RelationshipFact>("relationships", Relationship.Lifecycle, dossier => dossier.Relationships,
    (_, one, by) => one.State.SideOf(by) is not null, (dossier, id, fact, by, on) => dossier.Record(id, fact, by, on));

// The history, an entry a line, with the version that a writer says he saw.
signedIn.MapGet("/relationships/{id}/entries", async (
    Id<Relationship> id, HttpContext http, CancellationToken cancel) =>
{
    var now = await partnership.LoadAsync(cancel);
    var who = Acting.Who(now.Dossier, http);
    if (who.Person is not { } person) return NotKnown(who.Refusal);
    http.Response.Headers.ETag = $"\"{now.Number}\"";
    if (!SeesRelationship(now.Dossier, id, person)) return Results.NotFound();
    var (lines, bytes) = (new EntryLines<RelationshipFact>(now.Dossier.People), new ArrayBufferWriter<byte>());
    foreach (var entry in now.Dossier.Relationships.First(one => one.Id == id).Entries) lines.Write(bytes, entry);
    return Results.Bytes(bytes.WrittenMemory, "application/jsonl");
});

app.MapGet("/schema/facts.json", () => Results.Bytes(FactDescription.SchemaOfAll(), "application/schema+json"));
app.Run();

// What somebody may record in a thing today, with what each fact needs: enough for a form. And recording it.
void Map<T>(
    string path, Func<Dossier, Id<T>, Person, LocalDate, IEnumerable<Offer>?> offered,
    Func<Dossier, Id<T>, Fact, bool> begins, Func<Dossier, Id<T>, Fact, Person, LocalDate, DossierOutcome?> record)
{
    signedIn.MapGet($"/{path}/{{id}}/facts", async (
        Id<T> id, Today today, HttpContext http, CancellationToken cancel) =>
    {
        var now = await partnership.LoadAsync(cancel);
        var who = Acting.Who(now.Dossier, http);
        if (who.Person is not { } person) return NotKnown(who.Refusal);
        if (offered(now.Dossier, id, person, today.Day) is not { } offers) return Results.NotFound();
        http.Response.Headers.ETag = $"\"{now.Number}\"";
        return Results.Ok(offers.Select(one => one.Form()));
    });
    signedIn.MapPost($"/{path}/{{id}}/facts/{{*name}}", (
        Id<T> id, string? name, Today today, HttpContext http, CancellationToken cancel) =>
        Propose(name, today, http, cancel,
            (dossier, fact, by) => begins(dossier, id, fact) || offered(dossier, id, by, today.Day) is not null,
            (dossier, fact, by, on) => record(dossier, id, fact, by, on)));
}

// What has a history of its own.
void MapHistory<T, TFact>(
    string path, Lifecycle<T, TFact> lifecycle, Func<Dossier, ValueList<History<T, TFact>>> all,
    Func<Dossier, History<T, TFact>, Person, bool> sees,
    Func<Dossier, Id<T>, TFact, Person, LocalDate, DossierOutcome> record)
    where T : class
    where TFact : Fact
{
    History<T, TFact>? Seen(Dossier dossier, Id<T> id, Person by) =>
        all(dossier).FirstOrDefault(one => one.Id == id && sees(dossier, one, by));

    Map<T>(path, (dossier, id, by, on) => Seen(dossier, id, by) is { } one
            ? Offer.Of(lifecycle.Permissions(one.State, by, on)) : null,
        (dossier, id, fact) => fact is RelationshipOpened and TFact && all(dossier).All(one => one.Id != id),
        (dossier, id, fact, by, on) => fact is TFact about ? record(dossier, id, about, by, on) : null);
}

// One body, one login, one day: the fact is read, proposed and stored, or everything that is wrong with it is told.
// The body is read last, once it is known who sends it and that it says it is JSON.
async Task<IResult> Propose(
    string? name, Today today, HttpContext http, CancellationToken cancel,
    Func<Dossier, Fact, Person, bool> knows, Func<Dossier, Fact, Person, LocalDate, DossierOutcome?> record)
{
    var people = (await partnership.LoadAsync(cancel)).Dossier;
    var who = Acting.Who(people, http);
    if (who.Person is not { } person) return NotKnown(who.Refusal);
    if (!http.Request.HasJsonContentType())
        return Problem(
            StatusCodes.Status415UnsupportedMediaType, "A fact is JSON: send it with Content-Type: application/json.",
            []);
    using var body = new MemoryStream();
    try
    {
        await http.Request.Body.CopyToAsync(body, cancel);
    }
    catch (BadHttpRequestException tooLong)
    {
        return Problem(tooLong.StatusCode, "It is longer than this host reads.", []);
    }

    var read = new FactReader(people.People).Read(
        body.ToArray(), person, today.Day, name is null || name.Contains('/') ? name : name + "/1");
    if (!read.IsSuccess) return Problem(StatusCodes.Status400BadRequest, "It cannot be read.", read.Refusals());
    var fact = read.Value;
    if (!knows(people, fact, person)) return Results.NotFound();
    if (record(people, fact, person, today.Day) is null)
        return Problem(StatusCodes.Status400BadRequest, "It is about something else.", [Acting.Misplaced(fact)]);
    var match = http.Request.Headers.IfMatch.ToString();
    int? seen = int.TryParse(match.Trim('"'), out var number) ? number : null;
    if (match is not ("" or "*") && seen is null)
        return Problem(StatusCodes.Status400BadRequest, "If-Match holds no version: give the ETag that was sent.", []);
    var change = await partnership.ChangeAsync(
        dossier => record(dossier, fact, person, today.Day)!, seen, cancel);
    http.Response.Headers.ETag = $"\"{change.Version.Number}\"";
    if (change.WasLate)
        return Problem(
            StatusCodes.Status409Conflict,
            $"It stands at version {change.Version.Number}{(seen is null ? "" : $", not {seen}")}: look again.", []);
    var refusals = change.Outcome.Refusals;
    return refusals.Count == 0
        ? Results.Ok(new { recorded = change.Outcome.Recorded.Select(one => PartnershipJson.NameOf(one.Entry.Fact)) })
        : Problem(
            refusals[0].Kind switch
            {
                RefusalKind.Phase => StatusCodes.Status409Conflict,
                RefusalKind.Actor => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status422UnprocessableEntity,
            }, "The rules do not allow it.", refusals);
}

static IResult Problem(int status, string title, ValueList<Refusal> refusals) => Results.Problem(
    statusCode: status, title: title, extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["refusals"] = refusals.Select(refusal => new
        {
            code = refusal.Code, field = refusal.Field, message = refusal.Message
        }),
    });

static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
{
    context.Response.StatusCode = status;
    return Task.CompletedTask;
}

// Nobody of this dossier, or somebody who does not say in which post.
static IResult NotKnown(Refusal? refusal) => refusal is null
    ? Results.Forbid()
    : Problem(StatusCodes.Status400BadRequest, "It is not clear in which post this is done.", [refusal]);

// A party sees the agreements that it is a side of, and no others.
static AgreementDossier? Find(Dossier dossier, Id<Agreement> id, Person person) =>
    Sees(dossier, id, person) ? dossier.Of(id) : null;

static bool Sees(Dossier dossier, Id<Agreement>? agreement, Person person) =>
    agreement is not null && dossier.Of(agreement)?.Agreement.Sides?.SideOf(person.Party) is not null;

static bool SeesRelationship(Dossier dossier, Id<Relationship>? relationship, Person person) =>
    dossier.Relationships.Any(one => one.Id == relationship && one.State.SideOf(person) is not null);
