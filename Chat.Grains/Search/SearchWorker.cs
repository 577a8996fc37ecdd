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
    /// <summary>Rooms of one transaction.</summary>
    private const int RoomsPerTurn = 20;

    /// <summary>Rooms that a sweep puts into the queue at once.</summary>
    private const int RoomsPerSweep = 1000;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Enabled ? Task.WhenAll(Follow(stoppingToken), Sweep(stoppingToken)) : Task.CompletedTask;

    private async Task Follow(CancellationToken stopping)
    {
        while (await queue.Filled(stopping))
        {
            await Task.Delay(options.Value.Delay, time, stopping);
            while (queue.Take(RoomsPerTurn) is { IsEmpty: false } rooms)
            {
                var began = time.GetTimestamp();
                var wait = await Turn(rooms, stopping) ? time.GetElapsedTime(began) * (1 / options.Value.Share - 1) : AfterFailure;
                await Task.Delay(wait, time, stopping);
            }
        }
    }

    private async Task<bool> Turn(ImmutableArray<RoomId> rooms, CancellationToken stopping)
    {
        try
        {
            foreach (var room in await store.AddNext(rooms, options.Value.RowsPerTurn, stopping)) queue.Add(room);
            return true;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            logger.NotSearchable(error, rooms.Length);
            foreach (var room in rooms) queue.Add(room);
            return false;
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
