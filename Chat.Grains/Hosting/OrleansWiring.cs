using System.Data.Common;
using Chat.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Chat.Hosting;

/// <summary>How the silo is put together; the other half of this class is the runtime's, chosen by the project file.</summary>
internal static partial class OrleansWiring
{
    /// <summary>Name of the grain storage.</summary>
    public const string Storage = "chat";

    // The names under which the ADO.NET providers look their driver up. Orleans knows SQLite by this one only.
    private const string PostgresInvariant = "Npgsql";
    private const string SqliteInvariant = "System.Data.SQLite";

    public static void Configure(ISiloBuilder silo)
    {
        var database = DatabaseSettings.From(silo.Configuration);
        DbProviderFactories.RegisterFactory(PostgresInvariant, NpgsqlFactory.Instance);
        DbProviderFactories.RegisterFactory(SqliteInvariant, SqliteFactory.Instance);
        silo.AddAdoNetGrainStorage(Storage, options =>
        {
            options.Invariant = database.IsPostgres ? PostgresInvariant : SqliteInvariant;
            options.ConnectionString = database.ConnectionString;
        });
        ConfigureRuntime(silo);
    }

    static partial void ConfigureRuntime(ISiloBuilder silo);
}
