using System.ComponentModel.DataAnnotations;

namespace Chat.Gateway.Hosting;

/// <summary>Settings of the hub, section <c>Chat:Hub</c> (acceptance H5, H7).</summary>
internal sealed class ChatHubOptions
{
    public const string Section = "Chat:Hub";

    /// <summary>Where the hub is.</summary>
    [RegularExpression("^/[A-Za-z0-9/_-]+$", ErrorMessage = "Chat:Hub:Path must be a path such as /hubs/chat.")]
    public string Path { get; set; } = "/hubs/chat";

    /// <summary>What carries the hub; clients see no difference.</summary>
    [EnumDataType(typeof(HubTransport), ErrorMessage = "Chat:Hub:Transport must be Direct or SignalR.")]
    public HubTransport Transport { get; set; } = HubTransport.Direct;

    /// <summary>Clients that are told to go reconnect within this time, each at a moment of its own. Longer is gentler on the nodes that take them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Chat:Hub:DrainSpread must be between 00:00:00 and 00:05:00.")]
    public TimeSpan DrainSpread { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Clients that this process takes in a second; who comes beyond it waits for two seconds at most, or is told when to come back. Lower is
    /// gentler on the database when all come back at once, and it takes longer until all are back. 0 is no limit.
    /// </summary>
    [Range(0, 1_000_000, ErrorMessage = "Chat:Hub:ArrivalsPerSecond must be between 0 and 1000000.")]
    public int ArrivalsPerSecond { get; set; } = 1_000;

    /// <summary>
    /// Bytes that may wait for one connection that reads too slowly (promise O7). Beyond it the connection is cut off, and its client comes back
    /// and catches up. More lets slower readers stay, and costs as much memory for each of them; readers of one room share most of it.
    /// </summary>
    [Range(64 * 1024, 1024 * 1024 * 1024, ErrorMessage = "Chat:Hub:MaxBacklogBytes must be between 65536 and 1073741824.")]
    public long MaxBacklogBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Messages that may wait for one connection, as <see cref="MaxBacklogBytes"/>.</summary>
    [Range(100, 1_000_000, ErrorMessage = "Chat:Hub:MaxBacklogMessages must be between 100 and 1000000.")]
    public int MaxBacklogMessages { get; set; } = 5_000;
}
