using Chat.Messages;
using Chat.Rooms;
using Chat.Storage;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Microsoft.Data.Sqlite;

namespace Chat.Tests.Gateway;

/// <summary>What somebody read while the database was away is stored once it is back.</summary>
public sealed class CursorOutageTests
{
    [Fact]
    public async Task A_cursor_that_moved_while_PostgreSQL_was_away_is_stored_later()
    {
        using var wire = await DatabaseWire.ToNewDatabase();
        var sink = new LogSink();
        await using var server = await ChatServer.Start(sink, $"ConnectionStrings:Chat={wire.ConnectionString}", "Chat:Rooms:CursorDelay=00:00:00.010");
        await using var grace = await server.SignUp("grace");
        var room = await Filled(server, grace);
        await using var database = TestDatabases.Open(wire.ConnectionString);

        wire.Cut();
        await grace.Device.Do("MarkRead", room, 5);
        await Failed(sink);
        wire.Mend();

        await Stored(database, room);
    }

    [Fact]
    public async Task A_cursor_that_moved_while_the_file_was_locked_is_stored_later()
    {
        var sink = new LogSink();
        await using var server = await ChatServer.Start(sink, "Chat:Rooms:CursorDelay=00:00:00.010");
        await using var grace = await server.SignUp("grace");
        var room = await Filled(server, grace);
        await using var database = TestDatabases.Open(server.Folder);
        await using var other = new SqliteConnection(DatabaseSettings.InFolder(server.Folder.Path).ConnectionString);
        await other.OpenAsync();

        await using (await Locked(other))
        {
            await grace.Device.Do("MarkRead", room, 5);
            await Failed(sink);
        }

        await Stored(database, room);
    }

    /// <summary>A room with five messages that Grace has not read.</summary>
    private static async Task<string> Filled(ChatServer server, ChatUser grace)
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        for (var n = 1; n <= 5; n++) await ada.Send(room, $"{n}");
        return room;
    }

    private static async Task<IAsyncDisposable> Locked(SqliteConnection other) => await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);

    private static Task Failed(LogSink sink) =>
        Waiting.Until(() => Task.FromResult(sink.Lines.Any(l => l.Contains("read cursors", StringComparison.Ordinal))), "the cursor could not be written");

    private static Task Stored(Database database, string room) => Waiting.Until(
        async () => (await new RoomStore(database, new MessageStore(database)).Members(new RoomId(room))).Any(m => m.LastReadSeq == 5),
        "the cursor is stored");
}
