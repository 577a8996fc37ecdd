using System.ComponentModel.DataAnnotations;

namespace Chat.Search;

/// <summary>Settings of how messages become searchable, section <c>Chat:Search</c>.</summary>
public sealed class SearchOptions
{
    internal const string Section = "Chat:Search";

    /// <summary>Off: messages are not found by searches until it is on again.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long messages are gathered before they become searchable. Shorter costs more for each, longer holds up those who post for longer at a time.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Chat:Search:Delay must be between 00:00:00 and 00:01:00.")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Most of its time that the worker of a silo is at it. Higher: what is posted faster than that is searchable sooner, and takes more from those who post.
    /// </summary>
    [Range(0.01, 1, ErrorMessage = "Chat:Search:Share must be between 0.01 and 1.")]
    public double Share { get; set; } = 0.2;

    /// <summary>Messages of one transaction.</summary>
    [Range(1, 10_000, ErrorMessage = "Chat:Search:RowsPerTurn must be between 1 and 10000.")]
    public int RowsPerTurn { get; set; } = 500;

    /// <summary>How often rooms are looked for whose messages a silo that died left, or one of an older version; at the start too.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Chat:Search:SweepInterval must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(10);
}
