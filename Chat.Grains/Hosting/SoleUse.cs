using Chat.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Chat.Hosting;

/// <summary>
/// A process that stands alone has its database to itself: of two, each would tell its own clients only, and rooms would step down for each other
/// all the time. The second is refused at its start.
/// </summary>
internal sealed class SoleUse(DatabaseSettings settings, TimeProvider time, IHostApplicationLifetime process, ILogger<SoleUse> logger) : BackgroundService
{
    private const string Advice = "Another process that stands alone uses this database: stop it, or run both as a cluster.";

    /// <summary>How soon it is noticed that the session was lost, and taken again.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly PostgresLock? session = settings.IsPostgres ? new PostgresLock(settings.ConnectionString, SqlFiles.Postgres.SoleUse) : null;
    private IDisposable? folder;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (session is null) folder = DataFolderLock.Take(settings.Folder);
        else if (!await IsOurs(session, cancellationToken)) throw new StartException(Advice);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        folder?.Dispose();
        session?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (session is null) return;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await IsStillOurs(session, stoppingToken)) continue;
            logger.UsedByAnother();
            process.StopApplication();
            return;
        }
    }

    private static async Task<bool> IsOurs(PostgresLock session, CancellationToken cancellation)
    {
        try
        {
            return await session.Hold(cancellation);
        }
        catch (NpgsqlException error)
        {
            throw SchemaAtStart.Unreachable(error);
        }
    }

    /// <summary>While the server is away nobody else can have it either.</summary>
    private static async Task<bool> IsStillOurs(PostgresLock session, CancellationToken cancellation)
    {
        try
        {
            return await session.Hold(cancellation);
        }
        catch (NpgsqlException)
        {
            return true;
        }
    }
}
