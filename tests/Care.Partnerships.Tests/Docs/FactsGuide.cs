using System.IO.Pipelines;
using Care.Partnerships.Agreements;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Tests.Json;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/facts.md, run.</summary>
public class FactsGuide
{
    [Fact]
    public void Reading()
    {
        var file = SampleFile.File.Dossier;
        var agreement = file.Agreements[0].State;
        var (people, today) = (file.People, file.Agreements[0].Entries[^1].On);
        var jose = people[0];
        var bytes = """
            {"type":"agreement-suspended/1","reason":"A landslide cut the road.","noticeOn":"2026-03-01"}
            """u8.ToArray();

        var reader = new FactReader(people);                                     // once; keep it
        var read = reader.Read<AgreementFact>(bytes, by: jose, on: today);
        foreach (var refusal in read.Refusals())
            Console.WriteLine($"{refusal.Code} {refusal.Field}: {refusal.Message}");
        if (read.IsSuccess)
        {
            var outcome = agreement.Record(read.Value, by: jose, on: today);     // and now the rules are asked
            Console.WriteLine(outcome.IsRefused ? "refused" : "recorded");
        }

        read.IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Long_histories()
    {
        var file = SampleFile.File.Dossier;
        var (people, history) = (file.People, file.FundingAccounts[0].Entries);
        var (pipe, cancel) = (new Pipe(new(pauseWriterThreshold: 0)), TestContext.Current.CancellationToken);

        var lines = new EntryLines<FundingFact>(people);                         // once; keep it
        foreach (var entry in history) lines.Write(pipe.Writer, entry);
        await pipe.Writer.CompleteAsync();

        var (balances, place) = (FundingAccount.Lifecycle.Start, 0);
        while (true)
        {
            var arrived = await pipe.Reader.ReadAsync(cancel);
            var unread = arrived.Buffer;
            while (lines.TryRead(ref unread, arrived.IsCompleted, out var entry))
                balances = FundingAccount.Lifecycle.Follow(balances, entry.Required(), place++);
            pipe.Reader.AdvanceTo(unread.Start, unread.End);
            if (arrived.IsCompleted) break;
        }

        balances.Should().Be(file.FundingAccounts[0].State);
    }

    [Fact]
    public void Forms()
    {
        var file = SampleFile.File.Dossier;
        var agreement = file.Agreements[0].State;
        var (jose, today) = (file.People[0], file.Agreements[0].Entries[^1].On);

        foreach (var permission in agreement.Permissions(jose, today).Where(permission => permission.IsAllowed))
        {
            Console.WriteLine(permission.Verb);
            foreach (var field in FactDescription.Of(permission.Fact).Fields)
                Console.WriteLine($"  {field.Name}: {field.Shape.Form}{(field.IsRequired ? ", required" : "")}");
        }

        FactDescription.All.Count.Should().BePositive();
    }
}
