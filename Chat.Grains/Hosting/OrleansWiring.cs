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

    public static void Configure(ISiloBuilder silo, bool joinsCluster)
    {
        var database = DatabaseSettings.From(silo.Configuration);
        DbProviderFactories.RegisterFactory(PostgresInvariant, NpgsqlFactory.Instance);
        DbProviderFactories.RegisterFactory(SqliteInvariant, SqliteFactory.Instance);
        silo.AddAdoNetGrainStorage(Storage, options =>
        {
            options.Invariant = database.IsPostgres ? PostgresInvariant : SqliteInvariant;
            options.ConnectionString = database.ConnectionString;
        });
        if (joinsCluster) Join(silo);
        else StandAlone(silo);
    }

    /// <summary>A silo of a cluster, whose members are in the database.</summary>
    static partial void Join(ISiloBuilder silo);

    /// <summary>A silo that meets nobody.</summary>
    static partial void StandAlone(ISiloBuilder silo);
}
