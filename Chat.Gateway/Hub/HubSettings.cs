using System.ComponentModel.DataAnnotations;

namespace Chat.Gateway.Hub;

/// <summary>Settings of the hub, section <c>Chat:Hub</c> (acceptance H5, H7).</summary>
internal sealed class HubSettings
{
    public const string Section = "Chat:Hub";

    /// <summary>Where the hub is.</summary>
    [RegularExpression("^/[A-Za-z0-9/_-]+$", ErrorMessage = "Chat:Hub:Path must be a path such as /hubs/chat.")]
    public string Path { get; set; } = "/hubs/chat";

    /// <summary>Clients that are told to go reconnect within this time, each at a moment of its own. Longer is gentler on the nodes that take them.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Chat:Hub:DrainSpread must be between 00:00:00 and 00:05:00.")]
    public TimeSpan DrainSpread { get; set; } = TimeSpan.FromSeconds(5);
}
