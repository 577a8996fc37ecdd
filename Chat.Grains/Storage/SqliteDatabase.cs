using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Chat.Storage;

/// <summary>
/// One file, one writer at a time and a few readers beside it, which see the last commit. The library's calls block, so they run on
/// the thread pool: a grain's turn must not.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string connectionString;
    private readonly TimeSpan limit;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim reading;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private SqliteSession? writer;

    public SqliteDatabase(DatabaseSettings where, StorageOptions options, TimeProvider time, ILogger<SqliteDatabase> logger) : base(SqlFiles.Sqlite, logger)
    {
        (limit, this.time, this.logger) = (options.QueryTimeout, time, logger);
        // The sessions are the pool: theirs keep their prepared statements. As long as the busy_timeout of connection.sql, or else the library
        // asks again by itself for half a minute.
        var settings = new SqliteConnectionStringBuilder(where.ConnectionString) { Pooling = false, DefaultTimeout = 5 };
        PrivateFile.MakeFolder(where.Folder);
        // SQLite gives the files beside it the same mode.
        PrivateFile.Make(where.File);
        connectionString = settings.ConnectionString;
        reading = new SemaphoreSlim(options.Readers);
    }

    public override bool IsUniqueViolation(DbException exception) => exception
        // SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE.
        is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    // SQLITE_CONSTRAINT.
    public override bool IsRefused(DbException exception) => exception is SqliteException { SqliteErrorCode: 19 };

    public override async ValueTask DisposeAsync()
    {
        if (writer is not null) await writer.DisposeAsync();
        while (readers.TryTake(out var reader)) await reader.DisposeAsync();
        writing.Dispose();
        reading.Dispose();
    }

    protected override Task<T> Run<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation) =>
        access == Access.Read ? Read(work, cancellation) : Write(access, work, cancellation);

    // SQLITE_BUSY, LOCKED, IOERR, FULL, CANTOPEN.
    protected override bool IsUnavailable(Exception exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 };

    protected override bool IsUnstorableText(Exception exception) => false;

    private async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        using var slow = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellation);
        try
        {
            await reading.WaitAsync(either.Token);
            try
            {
                return await Task.Run(() => ReadNow(work, either.Token), either.Token);
            }
            finally
            {
                reading.Release();
            }
        }
        catch (Exception ended) when (IsInterrupt(ended) && either.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            logger.TooSlow(ended);
            throw Refuse.DatabaseBusy();
        }
    }

    private async Task<T> ReadNow<T>(Func<Session, Task<T>> work, CancellationToken until)
    {
        var session = readers.TryTake(out var idle) ? idle : await Open();
        try
        {
            // The library's own tokens end nothing that runs.
            await using var interrupt = until.Register(session.Interrupt);
            return await work(session);
        }
        finally
        {
            readers.Add(session);
        }
    }

    private static bool IsInterrupt(Exception error) => error is OperationCanceledException or SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT };

    private async Task<T> Write<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(async () =>
            {
                writer ??= await Open();
                return access == Access.Write ? await work(writer) : await Transact(writer, work);
            }, cancellation);
        }
        finally
        {
            writing.Release();
        }
    }

    private static async Task<T> Transact<T>(SqliteSession session, Func<Session, Task<T>> work)
    {
        session.Begin();
        var done = false;
        try
        {
            var result = await work(session);
            done = true;
            return result;
        }
        finally
        {
            session.End(commit: done);
        }
    }

    private async Task<SqliteSession> Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync();
            var session = new SqliteSession(connection, Sql);
            await session.Script(Sql.Connection, CancellationToken.None);
            return session;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
