using System.ComponentModel.DataAnnotations;

namespace Chat.Storage;

/// <summary>Settings under <c>Chat:Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// Most connections of this process's stores to PostgreSQL, where the connection string does not say; one in four is for those who write. Beside
    /// them each loop of the group commit has one. Each costs the server some megabytes, and all processes together must stay below its max_connections.
    /// </summary>
    [Range(2, 1000)]
    public int MaxConnections { get; set; } = 30;

    /// <summary>
    /// How long a statement that only reads may take, and how long one may wait for its turn; beyond it its caller is refused as unavailable. Longer
    /// lets slow lists keep others waiting.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Chat:Storage:QueryTimeout must be between 00:00:01 and 00:05:00.")]
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Reading connections to the SQLite file. Each costs a page cache of two megabytes.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;
}
