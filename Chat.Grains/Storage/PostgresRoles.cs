using Npgsql;

namespace Chat.Storage;

/// <summary>Gives the roles of silos and gateways what they need and nothing more.</summary>
public sealed class PostgresRoles
{
    private readonly DatabaseSettings settings;
    private readonly RoleOptions options;

    internal PostgresRoles(DatabaseSettings settings, RoleOptions options) => (this.settings, this.options) = (settings, options);

    /// <summary>After the migrations, since new tables are granted too. A SQLite file has no roles.</summary>
    public async Task Grant(CancellationToken cancellation = default)
    {
        if (!settings.IsPostgres) return;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(SqlFiles.Postgres[Statement.LockMigrations]);
        await Run(SqlFiles.Postgres.RolePasswords, options.AppPassword, options.GatewayPassword);
        await Run(SqlFiles.Postgres.Roles);
        await transaction.CommitAsync(cancellation);

        async Task Run(string text, params string[] values)
        {
            await using var command = new NpgsqlCommand(text, connection);
            foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
