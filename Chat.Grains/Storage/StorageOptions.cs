using System.ComponentModel.DataAnnotations;

namespace Chat.Storage;

/// <summary>Settings under <c>Chat:Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>PostgreSQL, from <c>ConnectionStrings:Chat</c>; without it a SQLite file is used.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The folder of the SQLite file <c>chat.db</c>, from <c>Chat:DataFolder</c>.</summary>
    [Required(AllowEmptyStrings = false)]
    public string DataFolder { get; set; } = "data";

    /// <summary>Most connections of this process to PostgreSQL, where the connection string does not say. Each costs the server some megabytes, and all processes together must stay below its max_connections.</summary>
    [Range(2, 1000)]
    public int MaxConnections { get; set; } = 30;

    /// <summary>Reading connections to the SQLite file. Each costs a page cache of two megabytes.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;
}
