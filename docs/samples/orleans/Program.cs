using System.Text;
using Care.Partnerships;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Json;
using Care.Partnerships.Samples.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Configuration;

// One program with several tasks. test.sh shows them at work; each takes --database "Host=localhost;Database=care".
//   setup                                          makes the tables, and keeps the parties and people of the sample
//   silo    --port 11111 --gateway 30000           one silo; start as many as you like, each with ports of its own
//   load    --name a --stop FILE --log FILE        a client that records until FILE is there, and says what was taken
//   check   --logs FILE,FILE [--plant FAULT]       what was taken stands once, and the histories hold
//   measure --partnerships N --seconds S [--fill]  the curve of docs/guide/hosting-orleans.md
// Further: --cluster care, the cluster that a silo belongs to or a client asks; --patience 30, seconds for an answer.
var builder = Host.CreateApplicationBuilder(args.Length == 0 ? args : args[1..]);
var settings = builder.Configuration;
var database = settings["database"] ?? "Host=localhost;Database=care";
var cluster = settings["cluster"] ?? "care";
builder.Logging.SetMinimumLevel(LogLevel.Warning)
    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
await using var source = NpgsqlDataSource.Create(database);
var store = new EntryStore(source);
switch (args.FirstOrDefault())
{
    case "setup":
        await store.SetUpAsync(await ReadAsync("tables.sql"), PeopleOf(await ReadAsync("typhoon-response.json")));
        return 0;
    case "silo":
        builder.Services.AddSingleton(store).AddSingleton(await OfficeAsync());
        builder.UseOrleans(silo => silo
            .ConfigureEndpoints("127.0.0.1", Number("port", 11111), Number("gateway", 30000))
            .Configure<ClusterOptions>(one => (one.ClusterId, one.ServiceId) = (cluster, "partnerships"))
            .UseAdoNetClustering(one => (one.Invariant, one.ConnectionString) = ("Npgsql", database))
            // Silos of one room: whoever misses three of these is dead. Leave the defaults where they are apart.
            .Configure<ClusterMembershipOptions>(one => one.ProbeTimeout = TimeSpan.FromSeconds(2))
            // A partnership that was not asked for so long leaves the memory, and comes back from the store.
            .Configure<GrainCollectionOptions>(one => one.CollectionAge = TimeSpan.FromHours(2)));
        await builder.Build().RunAsync();
        return 0;
    case "load" or "check" or "measure":
        builder.UseOrleansClient(client => client
            .Configure<ClusterOptions>(one => (one.ClusterId, one.ServiceId) = (cluster, "partnerships"))
            .UseAdoNetClustering(one => (one.Invariant, one.ConnectionString) = ("Npgsql", database))
            .Configure<ClientMessagingOptions>(one =>
                one.ResponseTimeout = TimeSpan.FromSeconds(Number("patience", 30)))
            .Configure<GatewayOptions>(one => one.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1)));
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var client = new Client(host.Services.GetRequiredService<IClusterClient>(), await OfficeAsync());
            var passed = args[0] switch
            {
                "load" => await new Load(client, settings["name"] ?? "a", Number("partnerships", 40)).RunAsync(
                    Number("clients", 16), settings["stop"] ?? "stop", settings["log"] ?? "log"),
                "check" => await new Check(client, source, settings["plant"]).RunAsync(
                    (settings["logs"] ?? "log").Split(','), settings["lost"] is not null),
                _ => await new Measure(client, store, Number("partnerships", 100_000)).RunAsync(
                    Number("seconds", 20), settings["fill"] is not null),
            };
            await host.StopAsync();
            return passed ? 0 : 1;
        }
    default:
        Console.WriteLine("setup, silo, load, check or measure? Program.cs says what each of them takes.");
        return 2;
}

int Number(string name, int otherwise) => settings.GetValue(name, otherwise);

async Task<Office> OfficeAsync() => new(DossierOf(await store.OfficeAsync()));

static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, name));

static Dossier DossierOf(string file) => PartnershipFile.Load(Encoding.UTF8.GetBytes(file)).Required().Dossier;

// The parties and people of a file, without what was recorded in it.
static string PeopleOf(string file)
{
    var dossier = DossierOf(file);
    return Encoding.UTF8.GetString(PartnershipFile.From(
        new(dossier.Title) { Parties = dossier.Parties, People = dossier.People }).Required().Save());
}
