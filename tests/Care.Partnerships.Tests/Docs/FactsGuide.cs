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
        var dossier = SampleFile.File.Dossier;
        var (people, history) = (dossier.People, dossier.FundingAccounts[0].Entries);
        var (path, cancel) = (Path.GetTempFileName(), TestContext.Current.CancellationToken);

        var lines = new EntryLines<FundingFact>(people);                         // once; keep it
        await using (var file = File.Create(path))
        {
            var writer = PipeWriter.Create(file);
            foreach (var entry in history.AsEnumerable())
            {
                lines.Write(writer, entry);
                await writer.FlushAsync(cancel);
            }

            await writer.CompleteAsync();
        }

        var (balances, place) = (FundingAccount.Lifecycle.Start, 0);
        var reader = PipeReader.Create(File.OpenRead(path));
        for (var isAll = false; !isAll;)
        {
            var arrived = await reader.ReadAsync(cancel);
            (var unread, isAll) = (arrived.Buffer, arrived.IsCompleted);
            while (lines.TryRead(ref unread, isAll, out var entry))
                if (entry.IsSuccess) balances = FundingAccount.Lifecycle.Follow(balances, entry.Value, place++);
                else foreach (var refusal in entry.Refusals()) Console.WriteLine(refusal);
            reader.AdvanceTo(unread.Start, unread.End);
        }

        await reader.CompleteAsync();

        File.Delete(path);
        balances.Should().Be(dossier.FundingAccounts[0].State);
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
