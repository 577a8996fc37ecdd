namespace Orleans.Configuration;

/// <summary>A database for reminders.</summary>
public class AdoNetReminderTableOptions
{
    /// <summary>The name of the ADO.NET provider: <c>Npgsql</c>, or <c>System.Data.SQLite</c> for SQLite.</summary>
    public string Invariant { get; set; } = "";

    public string ConnectionString { get; set; } = "";
}
