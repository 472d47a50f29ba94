using System.Collections.Concurrent;
using System.Globalization;

namespace Care.Partnerships.Samples.Silo;

/// <summary>
/// Many users at once, who go on until they are told to stop, and write down what the cluster said it has taken. A call
/// that gets no answer is sent again, as it was, until one comes.
/// </summary>
public sealed class Load(Client client, string name, int partnerships)
{
    private readonly ConcurrentQueue<string> _taken = new();
    private int _lost, _alreadySo, _sentAgain;

    /// <summary>Runs until the file is there.</summary>
    public async Task<bool> RunAsync(int users, string stop, string log)
    {
        await Task.WhenAll(Enumerable.Range(0, users).Select(user => UseAsync(user, stop)));
        // Time passes for all of them, and more than one client says so.
        for (var i = 0; i < partnerships; i++)
        {
            var stream = StreamOf(i);
            await AskAsync(stream, "agreement-expired", stream, one => one.CatchUpAsync(Client.DayAfter.ToDateOnly()));
        }

        await File.WriteAllLinesAsync(log, _taken.Append(string.Create(
            CultureInfo.InvariantCulture, $"lost {_lost} {_alreadySo} {_sentAgain}")));
        Console.WriteLine($"{name}: {_taken.Count} answers; {_lost} calls got none and were sent again, "
            + $"{_alreadySo} of them had been recorded; {_sentAgain} more were sent twice on purpose.");
        return true;
    }

    /// <summary>The key of a partnership.</summary>
    public static string StreamOf(int number) => string.Create(CultureInfo.InvariantCulture, $"p-{number:d6}");

    private async Task UseAsync(int user, string stop)
    {
        var chance = new Random(user);
        for (var n = 0; !File.Exists(stop); n++)
        {
            await Task.Delay(20);
            // Several users work on one partnership, and whoever comes first takes its agreement over.
            var stream = StreamOf(chance.Next(partnerships));
            var feedback = string.Create(CultureInfo.InvariantCulture, $"fbk-{name}-{user}-{n}");
            await RecordAsync(stream, "agreement-taken-over", stream, client.TakeOver(stream));
            await RecordAsync(stream, "case-received", feedback, client.Receive(stream, feedback));
            await RecordAsync(stream, "case-acknowledged", feedback, client.Acknowledge(feedback));
            if (n % 10 != 0) continue;
            // The answer came, and was lost behind the cluster: the same is asked again, after its successor.
            await RecordAsync(stream, "case-received", feedback, client.Receive(stream, feedback), isAgain: true);
        }
    }

    private async Task RecordAsync(string stream, string fact, string id, Proposal proposal, bool isAgain = false)
    {
        var answer = await AskAsync(stream, fact, id, one => one.RecordAsync(proposal));
        if (!isAgain) return;
        Interlocked.Increment(ref _sentAgain);
        if (answer.Recorded > 0) throw new InvalidOperationException($"{id} was recorded a second time in {stream}.");
    }

    private async Task<Answer> AskAsync(
        string stream, string fact, string id, Func<IPartnershipGrain, Task<Answer>> ask)
    {
        for (var (tried, since) = (0, DateTime.UtcNow); ; tried++)
        {
            Answer answer;
            try
            {
                answer = await ask(client.Of(stream));
            }
            catch (Exception) when (DateTime.UtcNow - since < TimeSpan.FromMinutes(1))
            {
                // No answer: it may have been recorded or not. Which of the two, nobody here can know.
                Interlocked.Increment(ref _lost);
                await Task.Delay(100);
                continue;
            }

            if (answer.Refusals is [var refusal, ..])
                throw new InvalidOperationException($"{id} in {stream}: {refusal.Code} {refusal.Message}");
            if (answer.WasLate) continue;
            if (tried > 0 && answer.Recorded == 0) Interlocked.Increment(ref _alreadySo);
            _taken.Enqueue(string.Create(
                CultureInfo.InvariantCulture, $"{stream} {answer.Position} {answer.Recorded} {fact} {id}"));
            return answer;
        }
    }
}
