using System.ComponentModel.DataAnnotations;

namespace Chat.Gateway.Hosting;

/// <summary>Settings of the hub, section <c>Chat:Hub</c> (acceptance H5, H7).</summary>
internal sealed class ChatHubOptions
{
    public const string Section = "Chat:Hub";

    /// <summary>Where the hub is.</summary>
    [RegularExpression("^/[A-Za-z0-9/_-]+$", ErrorMessage = "Chat:Hub:Path must be a path such as /hubs/chat.")]
    public string Path { get; set; } = "/hubs/chat";

    /// <summary>Clients that are told to go reconnect within this time, each at a moment of its own. Longer is gentler on the nodes that take them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Chat:Hub:DrainSpread must be between 00:00:00 and 00:05:00.")]
    public TimeSpan DrainSpread { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Clients that this process takes in a second; who comes beyond it waits for two seconds at most, or is told when to come back. Lower is
    /// gentler on the database when all come back at once, and it takes longer until all are back. 0 is no limit.
    /// </summary>
    [Range(0, 1_000_000, ErrorMessage = "Chat:Hub:ArrivalsPerSecond must be between 0 and 1000000.")]
    public int ArrivalsPerSecond { get; set; } = 1_000;
}
