namespace Chat.Gateway.Hosting;

/// <summary>What the process is and where it keeps things, section <c>Chat</c>.</summary>
internal sealed class ProcessOptions
{
    public const string Section = "Chat";

    /// <summary>What the process is.</summary>
    public ChatMode Mode { get; set; }

    /// <summary>Folder of a standalone process for what must last: its database and its key.</summary>
    public string DataFolder { get; set; } = "data";
}
