using System.Data;
using System.Data.Common;

namespace Orleans.Local;

/// <summary>A database whose OrleansQuery table says how each operation is done.</summary>
internal sealed class StoredQueries(string invariant, string connectionString)
{
    private readonly DbProviderFactory _factory = FindFactory(invariant);
    private volatile Dictionary<string, string>? _texts;

    public static void Add(IDbCommand command, string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value, parameter.DbType) = (name, value ?? DBNull.Value, type);
        command.Parameters.Add(parameter);
    }

    public async Task<List<T>> ReadAsync<T>(string key, Action<IDbCommand> bind, Func<DbDataReader, T> read)
    {
        await using var connection = _factory.CreateConnection()!;
        connection.ConnectionString = connectionString;
        await connection.OpenAsync();
        _texts ??= (await RunAsync(connection, "SELECT QueryKey, QueryText FROM OrleansQuery", _ => { }, r => (r.GetString(0), r.GetString(1))))
            .ToDictionary(row => row.Item1, row => row.Item2);
        return await RunAsync(connection, _texts.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"OrleansQuery has no '{key}'."), bind, read);
    }

    private static async Task<List<T>> RunAsync<T>(DbConnection connection, string text, Action<IDbCommand> bind, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        bind(command);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        do
        {
            while (await reader.ReadAsync())
                rows.Add(read(reader));
        }
        while (await reader.NextResultAsync());
        return rows;
    }

    private static DbProviderFactory FindFactory(string invariant)
    {
        if (DbProviderFactories.TryGetFactory(invariant, out var registered))
            return registered;
        var (assembly, type) = invariant switch
        {
            "Npgsql" => ("Npgsql", "Npgsql.NpgsqlFactory"),
            "System.Data.SQLite" or "Microsoft.Data.Sqlite" => ("Microsoft.Data.Sqlite", "Microsoft.Data.Sqlite.SqliteFactory"),
            _ => throw new Runtime.OrleansConfigurationException($"No DbProviderFactory is registered for '{invariant}'."),
        };
        return (DbProviderFactory)Type.GetType($"{type}, {assembly}", throwOnError: true)!.GetField("Instance")!.GetValue(null)!;
    }
}
