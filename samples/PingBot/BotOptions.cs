using Chat;

namespace PingBot;

/// <summary>Settings of the bot, section <c>PingBot</c>.</summary>
internal sealed class BotOptions
{
    public const string Section = "PingBot";

    /// <summary>The room to answer in. It must be public, or have the bot as a member already.</summary>
    public string Room { get; set; } = "";

    /// <summary>The bot's user id. Nobody else may have it: no account, and no <c>sub</c> of a token.</summary>
    public string User { get; set; } = "bot:ping";

    /// <summary>How the bot shows.</summary>
    public string Name { get; set; } = "Ping";

    public bool HasRoom => RoomId.TryParse(Room, out var room) && !room.IsDirect;

    public bool HasUser => UserId.TryParse(User, out _);
}
