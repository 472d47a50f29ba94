using System.Data.Common;

namespace Care.Partnerships.Samples.Web;

/// <summary>The day by the clock of the host, in the time zone of the office; or one day for a demonstration.</summary>
public sealed class Today(TimeProvider clock, DateTimeZone zone, LocalDate? always)
{
    /// <summary>Today.</summary>
    public LocalDate Day => always ?? Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).Date;
}

/// <summary>Records what time brings: once when the host starts, and then every minute.</summary>
/// <remarks>Several hosts may run it: whoever is late finds that it is recorded already.</remarks>
public sealed partial class ClockService(Partnership partnership, Today today, ILogger<ClockService> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                var change = await partnership.ChangeAsync(
                    dossier => dossier.CatchUp(today.Day), cancel: stoppingToken);
                if (change.Outcome.Recorded.Count > 0) Brought(log, change.Outcome.Recorded.Count, today.Day);
            }
            catch (DbException e)
            {
                // A store that is away for a while must not stop the host: the next tick brings the same.
                Away(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Time brought {Count} entries by {Day}.")]
    private static partial void Brought(ILogger log, int count, LocalDate day);

    [LoggerMessage(LogLevel.Error, "The store did not answer; the clock tries again in a minute.")]
    private static partial void Away(ILogger log, Exception e);
}
