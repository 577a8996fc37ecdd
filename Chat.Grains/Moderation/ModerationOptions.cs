using System.ComponentModel.DataAnnotations;

namespace Chat.Moderation;

/// <summary>What may not be said anywhere, section <c>Chat:Moderation</c>.</summary>
public sealed class ModerationOptions
{
    internal const string Section = "Chat:Moderation";

    /// <summary>Words, and phrases of several, that no message may have. None, and no file of them: nothing is looked at.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>A file with more of them, in UTF-8, one a line; empty lines, and those that begin with <c>#</c>, are left out. Read at the start.</summary>
    public string? WordFile { get; set; }

    /// <summary>How long a filter is given for a message, before it is posted without what the filter says. Longer: who posts waits longer for one that is slow.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:05", ErrorMessage = "Chat:Moderation:FilterTimeout must be between 00:00:00.01 and 00:00:05.")]
    public TimeSpan FilterTimeout { get; set; } = TimeSpan.FromMilliseconds(200);
}
