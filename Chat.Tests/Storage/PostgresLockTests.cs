using Chat.Storage;
using Chat.Tests.Fixtures;
using Npgsql;

namespace Chat.Tests.Storage;

/// <summary>One process that stands alone has its database to itself.</summary>
public sealed class PostgresLockTests
{
    [Fact]
    public async Task It_stays_ours_however_often_we_look_and_nobody_else_has_it_until_we_go()
    {
        var database = await PostgresServer.CreateEmptyDatabase();
        var ours = new PostgresLock(database, SqlFiles.Postgres.SoleUse);
        using var theirs = new PostgresLock(database, SqlFiles.Postgres.SoleUse);

        for (var look = 0; look < 3; look++) Assert.True(await ours.Hold(CancellationToken.None));
        Assert.False(await theirs.Hold(CancellationToken.None));

        ours.Dispose();
        Assert.True(await theirs.Hold(CancellationToken.None));
    }

    [Fact]
    public async Task A_session_that_the_server_ended_is_begun_anew()
    {
        var database = await PostgresServer.CreateEmptyDatabase();
        using var ours = new PostgresLock(database, SqlFiles.Postgres.SoleUse);
        Assert.True(await ours.Hold(CancellationToken.None));

        await using var source = NpgsqlDataSource.Create(database);
        await using var end = source.CreateCommand(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'chat sole use' and datname = current_database()");
        Assert.Equal(true, await end.ExecuteScalarAsync());

        Assert.True(await ours.Hold(CancellationToken.None));
        Assert.True(await ours.Hold(CancellationToken.None));
    }
}
