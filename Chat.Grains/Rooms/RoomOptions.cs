using System.ComponentModel.DataAnnotations;

namespace Chat.Rooms;

/// <summary>Settings of every room, section <c>Chat:Rooms</c>.</summary>
public sealed class RoomOptions
{
    /// <summary>Messages kept in memory per active room. More answers longer catch-ups without a query and costs about half a kilobyte each.</summary>
    [Range(50, 10_000)]
    public int RecentMessages { get; set; } = 200;

    /// <summary>
    /// Characters of all the messages kept in memory per active room, two bytes each: so that a room of long messages takes no more memory than
    /// others. The newest message is kept whatever its length.
    /// </summary>
    [Range(1_000, 100_000_000)]
    public int RecentCharacters { get; set; } = 100_000;

    /// <summary>Posts of one room that one commit may hold. More makes a hot room faster and its slowest acknowledgement slower.</summary>
    [Range(1, 1000)]
    public int MaxBatch { get; set; } = 200;

    /// <summary>Posts that may wait in one room; beyond it they are refused as unavailable.</summary>
    [Range(1, 100_000)]
    public int MaxWaiting { get; set; } = 2000;

    /// <summary>How long read cursors are gathered before they are written. Longer writes less and loses more when a silo dies.</summary>
    public TimeSpan CursorDelay { get; set; } = TimeSpan.FromMilliseconds(500);
}
