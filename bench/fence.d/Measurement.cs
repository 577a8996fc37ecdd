using System.Diagnostics;
using System.Threading.Channels;

namespace Chat.Fence;

/// <summary>Runs one load against one variant.</summary>
internal static class Measurement
{
    private const string Wal = "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8";

    public static async Task<Figures> Take(Options options, Variant variant, Load load)
    {
        await using var stand = await Stand.Make(options, variant, load);
        // One row a commit: whoever is free takes the next. Otherwise a room belongs to one writer.
        var shared = variant.MaxRows == 1;
        var queues = Enumerable.Range(0, shared ? 1 : variant.Writers).Select(_ => Channel.CreateUnbounded<RoomLog>()).ToArray();
        var maxRows = variant.MaxRows ?? load.MaxRows;
        var postAgain = load.PostsPerSecond is null;
        var tally = new Tally();
        var writers = Task.WhenAll(Enumerable.Range(0, variant.Writers).Select(i => Task.Run(
            new Writer(variant, stand.Connections, queues[i % queues.Length], maxRows, postAgain, tally).Run)));
        using var stop = new CancellationTokenSource();
        var posts = Task.Run(() => load.Post(stand.Rooms, queues, stop.Token));

        await Task.WhenAny(writers, Task.Delay(options.WarmUp, TimeProvider.System));
        var began = Stopwatch.GetTimestamp();
        var wal = await stand.Ask<double>(Wal);
        var (commits, messages, cpu) = (tally.Commits(), tally.Messages, PostgresCpu.Seconds(options.PostgresPid));
        await Task.WhenAny(writers, Task.Delay(options.Measured, TimeProvider.System));
        (cpu, messages) = (PostgresCpu.Seconds(options.PostgresPid) - cpu, tally.Messages - messages);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        wal = await stand.Ask<double>(Wal) - wal;
        var times = tally.TimesFrom(commits);
        await stop.CancelAsync();
        await Task.WhenAll(posts, writers);

        var stored = await stand.Ask<long>("select count(*) from messages");
        if (stored != tally.Messages) throw new InvalidOperationException($"{variant.Name}: {tally.Messages} committed, {stored} stored.");
        var hot = await HotShare(stand);
        return new(
            variant.Name, load.Name, 1e6 * cpu / messages, wal / messages, times[times.Length / 2], times[times.Length * 99 / 100],
            messages / seconds, (double)messages / times.Length, hot, await Probe.Try(variant, stand));
    }

    private static async Task<double?> HotShare(Stand stand)
    {
        // A session tells its counts when it ends at the latest.
        await stand.Connections.DisposeAsync();
        stand.Source.Clear();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        var share = await stand.Ask<double>("""
            select coalesce(sum(n_tup_hot_upd)::float8 / nullif(sum(n_tup_upd), 0), -1)
            from pg_stat_user_tables
            where relname in ('rooms', 'room_heads')
            """);
        return share < 0 ? null : share;
    }
}
