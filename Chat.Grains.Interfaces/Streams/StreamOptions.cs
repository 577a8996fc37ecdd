using System.ComponentModel.DataAnnotations;

namespace Chat.Streams;

/// <summary>How events are carried, section <c>Chat:Streams</c>; the same in all processes of a cluster.</summary>
public sealed class StreamOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Chat:Streams";

    /// <summary>
    /// What a process that died had subscribed to is forgotten after so long, a third more at worst. Shorter costs more calls: each
    /// subscription is renewed three times in it. 1 second to 10 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Chat:Streams:Lease must be between 00:00:01 and 00:10:00.")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(45);
}
