using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace Chat.Fence;

/// <summary>
/// A way to write messages: tables (schema.sql), and statements that one transaction of one round trip runs in the order of their names.
/// "+reset" behind its name takes connections from Npgsql's pool, which resets those given back; "+pool" does it with 30 connections in the
/// pool, as after a crowd has connected.
/// </summary>
internal sealed record Variant(
    string Name, bool FromPool, int PoolSize, string Schema, ImmutableArray<Statement> Statements, string? OtherChange,
    int Writers, int? MaxRows, bool Prepared)
{
    public static Variant Read(string folder, string name)
    {
        var plain = name.Split('+')[0];
        var schema = File.ReadAllText(Path.Combine(folder, plain, "schema.sql"));
        var statements = Directory.GetFiles(Path.Combine(folder, plain), "?-*.sql").Order(StringComparer.Ordinal).Select(Statement.Read);
        var other = Path.Combine(folder, plain, "other-change.sql");
        var own = new Variant(
            name, name.Contains('+', StringComparison.Ordinal), name.EndsWith("+pool", StringComparison.Ordinal) ? 30 : 0,
            schema, [.. statements], File.Exists(other) ? File.ReadAllText(other) : null,
            Number(schema, "writers") ?? 2, Number(schema, "rows"), Header.Of(schema, "prepared") != "no");
        // What a variant does not say is as in the one it is like.
        return Header.Of(schema, "like") is { } model ? own.After(Read(folder, model)) : own;
    }

    /// <summary>The number of rooms committed: those a statement names in its first column, all if none names any.</summary>
    /// <exception cref="PostgresException">All are refused.</exception>
    public Task<int> Write(Connections connections, Commit commit) => connections.Use(connection => Write(connection, commit));

    private static int? Number(string sql, string name) =>
        Header.Of(sql, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private async Task<int> Write(NpgsqlConnection connection, Commit commit)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in Statements) statement.AddTo(batch, commit);
        await using var reader = await batch.ExecuteReaderAsync();
        HashSet<object>? named = null;
        do
        {
            if (reader.FieldCount > 0) named ??= [];
            while (await reader.ReadAsync()) named!.Add(reader.GetValue(0));
        }
        while (await reader.NextResultAsync());
        return named?.Count ?? commit.Rooms.Length;
    }

    private Variant After(Variant model) => this with
    {
        Schema = model.Schema + '\n' + Schema,
        Statements = Statements.IsEmpty ? model.Statements : Statements,
        OtherChange = OtherChange ?? model.OtherChange,
    };
}
