using Chat.Tests.Cluster;
using Npgsql;

namespace Chat.Tests.Client;

/// <summary>A cluster with a service beside it.</summary>
public sealed class ServedCluster : ChatCluster, IAsyncLifetime
{
    internal ChatService Service { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Service = await ChatService.Start(this);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await Service.DisposeAsync();
        await DisposeAsync();
    }

    /// <summary>Posts behind the back of the room's activation, as a second activation would that nobody was told of.</summary>
    internal async Task PostElsewhere(RoomId room, UserId author)
    {
        var database = Settings.First(s => s.StartsWith("ConnectionStrings:Chat=", StringComparison.Ordinal)).Split('=', 2)[1];
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        const string Insert =
            """
            with head as (
              update rooms set rev = rev + 1, last_seq = last_seq + 1, last_shown_seq = last_seq + 1 where id = $1 returning rev, last_seq
            )
            insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
            select $1, last_seq, rev, $2, $3, 0, 'from elsewhere', now() from head
            """;
        await using var command = new NpgsqlCommand(Insert, connection);
        foreach (var value in new[] { room.Value, author.Value, Guid.NewGuid().ToString("N") }) command.Parameters.Add(new NpgsqlParameter { Value = value });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
