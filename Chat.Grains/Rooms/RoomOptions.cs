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

    /// <summary>Who makes rooms (acceptance B6). Direct ones are made by whoever writes, and rooms for support by whoever asks.</summary>
    public RoomMakers CreateBy { get; set; }

    /// <summary>How long a temporary room is kept that nobody is in any more (acceptance B12). It is looked for once a minute, or more often where this is shorter.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00", ErrorMessage = "Chat:Rooms:TemporaryLifetime must be between 00:00:01 and 365.00:00:00.")]
    public TimeSpan TemporaryLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long read cursors are gathered before they are written. Longer writes less and loses more when a silo dies.</summary>
    public TimeSpan CursorDelay { get; set; } = TimeSpan.FromMilliseconds(500);
}
