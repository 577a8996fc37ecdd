using Chat.Streams;

namespace Chat.Hosting;

internal static partial class OrleansWiring
{
    private const string PostgresInvariant = "Npgsql";
    private const string SqliteInvariant = "Microsoft.Data.Sqlite";

    static partial void ConfigureRuntime(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering();
        silo.AddMemoryStreams(ChatStreams.Provider);
    }
}
