using System.Data;
using Npgsql;

namespace Chat.Storage;

/// <summary>A session that has the database to itself among the processes that stand alone.</summary>
internal sealed class PostgresLock(string connectionString, string statement) : IDisposable
{
    private readonly string settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "chat sole use" }.ConnectionString;
    private NpgsqlConnection? session;

    /// <summary>True where it is ours, now as before or anew after the session was lost. Errors: those of Npgsql, when the server is away.</summary>
    public async Task<bool> Hold(CancellationToken cancellation)
    {
        if (session is not null && await IsAlive(session, cancellation)) return true;
        if (session is not null) await session.DisposeAsync();
        session = null;

        var fresh = new NpgsqlConnection(settings);
        try
        {
            await fresh.OpenAsync(cancellation);
            await using var take = new NpgsqlCommand(statement, fresh);
            if (await take.ExecuteScalarAsync(cancellation) is not true) return false;
            (session, fresh) = (fresh, null);
            return true;
        }
        finally
        {
            if (fresh is not null) await fresh.DisposeAsync();
        }
    }

    public void Dispose() => session?.Dispose();

    private static async Task<bool> IsAlive(NpgsqlConnection session, CancellationToken cancellation)
    {
        if (session.State != ConnectionState.Open) return false;
        try
        {
            await using var look = new NpgsqlCommand("select 1", session);
            await look.ExecuteScalarAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            // It is asked for anew.
            return false;
        }
    }
}
