using System.ComponentModel.DataAnnotations;

namespace Chat.CleanUp;

/// <summary>Settings of what is removed by itself, section <c>Chat:CleanUp</c>.</summary>
public sealed class CleanUpOptions
{
    internal const string Section = "Chat:CleanUp";

    /// <summary>Off: rows that nobody needs stay for ever.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often the tables are gone through.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Chat:CleanUp:Interval must be between 00:00:01 and 30.00:00:00.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Between two turns. Longer is gentler on the database and takes longer to get through.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00", ErrorMessage = "Chat:CleanUp:Pause must be between 00:00:00.010 and 00:01:00.")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Rows that one turn looks at, and so the most that one transaction removes.</summary>
    [Range(1, 100_000)]
    public int RowsPerTurn { get; set; } = 2000;

    /// <summary>How long a session that is over is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Chat:CleanUp:SessionsAfter must be between 00:00:00 and 3650.00:00:00.")]
    public TimeSpan SessionsAfter { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long tries to log in are kept that nobody added to; longer than any activation, which remembers what it has read, goes without a call.</summary>
    [Range(typeof(TimeSpan), "03:00:00", "3650.00:00:00", ErrorMessage = "Chat:CleanUp:LoginTriesAfter must be between 03:00:00 and 3650.00:00:00.")]
    public TimeSpan LoginTriesAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long it is kept that somebody left a room. Who was away from a room for longer loads it anew.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00", ErrorMessage = "Chat:CleanUp:MembershipsAfter must be between 00:00:00 and 3650.00:00:00.")]
    public TimeSpan MembershipsAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long it is kept what those decided who run rooms and the server.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "Chat:CleanUp:AuditAfter must be between 1.00:00:00 and 36500.00:00:00.")]
    public TimeSpan AuditAfter { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How long a report is kept once it was decided, with what the message said.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "36500.00:00:00", ErrorMessage = "Chat:CleanUp:ReportsAfter must be between 00:00:00 and 36500.00:00:00.")]
    public TimeSpan ReportsAfter { get; set; } = TimeSpan.FromDays(365);
}
