using Chat.Storage;
using Chat.Tests.Fixtures;
using Npgsql;

namespace Chat.Tests.Storage;

public sealed class PostgresConnectionTests
{
    [Fact]
    public void Statements_are_prepared_unless_the_connection_string_says_otherwise()
    {
        var ours = Settings("Host=db");
        var theirs = Settings("Host=db;MaxPoolSize=7;Max Auto Prepare=0");

        Assert.Equal((100, 2, 30), (ours.MaxAutoPrepare, ours.AutoPrepareMinUsages, ours.MaxPoolSize));
        Assert.Equal((0, 7), (theirs.MaxAutoPrepare, theirs.MaxPoolSize));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_unavailable()
    {
        await using var database = TestDatabases.Open("Host=127.0.0.1;Port=1;Username=ada;Database=chat");

        var refusal = await Assert.ThrowsAsync<ChatException>(() => database.Scalar<bool>(Statement.MigrationsExist, [], CancellationToken.None));

        Assert.Equal(ErrorCode.Unavailable, refusal.Code);
    }

    private static NpgsqlConnectionStringBuilder Settings(string given) =>
        new(PostgresDatabase.ConnectionString(new DatabaseSettings(true, given), new StorageOptions()));
}
