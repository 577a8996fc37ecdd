using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace Chat.Fence;

/// <summary>A fresh database with a variant's tables, and users and rooms in it.</summary>
internal sealed class Stand(NpgsqlDataSource source, Connections connections, ImmutableArray<RoomLog> rooms) : IAsyncDisposable
{
    public NpgsqlDataSource Source => source;

    public Connections Connections => connections;

    public ImmutableArray<RoomLog> Rooms => rooms;

    public static async Task<Stand> Make(Options options, Variant variant, Load load)
    {
        await using (var server = NpgsqlDataSource.Create(options.Connection + ";Database=postgres;Pooling=false"))
        {
            string[] statements = ["drop database if exists fence with (force)", "create database fence", "checkpoint"];
            foreach (var sql in statements) await Run(server, sql);
        }

        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.Connection)
        {
            Database = "fence",
            MaxPoolSize = 30,
            MaxAutoPrepare = variant.Prepared ? 100 : 0,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = !variant.FromPool,
        }.ConnectionString);
        var users = load.Rooms * load.Authors;
        var count = load.Rooms + options.IdleRooms;
        var counts = string.Create(CultureInfo.InvariantCulture, $"set fence.users = {users}; set fence.rooms = {count};");
        await Run(source, $"{counts}\n{variant.Schema}");
        var ids = await Texts(source, "select id::text from rooms order by md5(id::text)");
        var connections = new Connections(source, variant.FromPool);
        await connections.Fill(variant.PoolSize);
        var rooms = ids.Take(load.Rooms).Select((id, place) => new RoomLog(id, place, Authors(place, load.Authors)));
        return new(source, connections, [.. rooms]);
    }

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task Run(NpgsqlDataSource source, string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await connections.DisposeAsync();
        await source.DisposeAsync();
    }

    private static ImmutableArray<string> Authors(int place, int count) => [.. Enumerable.Range(place * count, count).Select(i => $"u{i}")];

    private static async Task<ImmutableArray<string>> Texts(NpgsqlDataSource source, string sql)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts.ToImmutable();
    }
}
