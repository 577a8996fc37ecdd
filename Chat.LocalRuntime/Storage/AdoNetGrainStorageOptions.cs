namespace Orleans.Configuration;

/// <summary>A database for grain states.</summary>
public class AdoNetGrainStorageOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>The name of the ADO.NET provider: <c>Npgsql</c>, or <c>System.Data.SQLite</c> for SQLite.</summary>
    public string Invariant { get; set; } = "Microsoft.Data.SqlClient";

    /// <summary>Whether clearing a state deletes its row. Off by default: the row and its version stay.</summary>
    public bool DeleteStateOnClear { get; set; }
}
