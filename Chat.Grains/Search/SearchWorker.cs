using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Search;

/// <summary>
/// Of each silo: gives messages their entries after they are committed, so that nobody who posts waits for it, and for a bounded share of the time,
/// so that they do not compete with it for the database.
/// </summary>
internal sealed class SearchWorker(EntryStore store, SearchQueue queue, IOptions<SearchOptions> options, TimeProvider time, ILogger<SearchWorker> logger)
    : BackgroundService
{
    /// <summary>Rooms that a sweep puts into the queue at once.</summary>
    private const int RoomsPerSweep = 1000;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Enabled ? Task.WhenAll(Follow(stoppingToken), Sweep(stoppingToken)) : Task.CompletedTask;

    private async Task Follow(CancellationToken stopping)
    {
        var isBehind = false;
        while (await queue.Filled(stopping))
        {
            // What is posted meanwhile shares the transaction. Where it is full anyway, that gains nothing.
            if (!isBehind) await Task.Delay(options.Value.Delay, time, stopping);
            isBehind = await Turn(queue.Take(options.Value.RowsPerTurn), stopping);
        }
    }

    /// <summary>And the pause after it. Answers whether there was more than fits.</summary>
    private async Task<bool> Turn(ImmutableArray<RoomId> rooms, CancellationToken stopping)
    {
        var began = time.GetTimestamp();
        try
        {
            var left = await store.AddNext(rooms, options.Value.RowsPerTurn, stopping);
            foreach (var room in left) queue.Add(room);
            await Task.Delay(time.GetElapsedTime(began) * (1 / options.Value.Share - 1), time, stopping);
            return !left.IsEmpty || rooms.Length == options.Value.RowsPerTurn;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            logger.NotSearchable(error, rooms.Length);
            foreach (var room in rooms) queue.Add(room);
            await Task.Delay(AfterFailure, time, stopping);
            return true;
        }
    }

    private async Task Sweep(CancellationToken stopping)
    {
        var after = "";
        while (true)
        {
            try
            {
                var rooms = await store.Rooms(after, RoomsPerSweep, stopping);
                foreach (var room in rooms) queue.Add(room);
                after = rooms.Length == RoomsPerSweep ? rooms[^1].Value : "";
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                logger.NotSwept(error);
            }
            await Task.Delay(after == "" ? options.Value.SweepInterval : AfterFailure, time, stopping);
            while (queue.Count >= RoomsPerSweep) await Task.Delay(AfterFailure, time, stopping);
        }
    }
}
