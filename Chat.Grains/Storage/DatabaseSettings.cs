using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Chat.Storage;

/// <summary>Which database: the PostgreSQL of <c>ConnectionStrings:Chat</c>, or else the SQLite file <c>chat.db</c> in <c>Chat:DataFolder</c>.</summary>
internal sealed record DatabaseSettings(bool IsPostgres, string ConnectionString)
{
    /// <summary>Where the SQLite file is.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The SQLite file.</summary>
    public string File => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    public static DatabaseSettings From(IConfiguration configuration) =>
        configuration.GetConnectionString("Chat") is { } given && !string.IsNullOrWhiteSpace(given)
            ? new(true, given)
            : InFolder(configuration["Chat:DataFolder"] is { Length: > 0 } folder ? folder : "data");

    public static DatabaseSettings InFolder(string folder) =>
        new(false, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "chat.db") }.ConnectionString);
}
