using System.ComponentModel.DataAnnotations;

namespace Chat.Storage;

/// <summary>Settings under <c>Chat:Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Most connections of this process to PostgreSQL, where the connection string does not say. Each costs the server some megabytes, and all processes together must stay below its max_connections.</summary>
    [Range(2, 1000)]
    public int MaxConnections { get; set; } = 30;

    /// <summary>Reading connections to the SQLite file. Each costs a page cache of two megabytes.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;
}
