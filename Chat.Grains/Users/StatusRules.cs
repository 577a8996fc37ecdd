using Chat.Messages;
using Chat.Presence;

namespace Chat.Users;

/// <summary>How a user shows (acceptance E1, E2, E4). Pure.</summary>
internal static class StatusRules
{
    /// <summary>Longer is for good.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The row with another status. Errors: invalid, too_long.</summary>
    public static UserRow With(UserRow user, ChangeStatus command, DateTimeOffset now)
    {
        if (command.Status == PresenceStatus.Offline || !Enum.IsDefined(command.Status)) throw Refuse.Invalid("status can be online, away, busy or invisible.");
        if (command.Text is null) return Now(user, now) with { Status = command.Status };
        if (command.Until is { } until && (until <= now || until > now + Longest)) throw Refuse.Invalid("until must be within a year from now.");
        return user with
        {
            Status = command.Status,
            StatusText = UserRules.StatusText(command.Text),
            StatusEmoji = command.Emoji is { Length: > 0 } emoji ? Emoji.Of(emoji) : null,
            StatusUntil = command.Until?.ToUniversalTime(),
        };
    }

    /// <summary>The row as it is now: what was said with an end is over after it, though nothing has happened. Who is invisible stays it.</summary>
    public static UserRow Now(UserRow user, DateTimeOffset now) => user.StatusUntil is not { } until || until > now
        ? user
        : user with
        {
            Status = user.Status == PresenceStatus.Invisible ? PresenceStatus.Invisible : PresenceStatus.Online,
            StatusText = "",
            StatusEmoji = null,
            StatusUntil = null,
        };

    /// <summary>How somebody who has chosen a status shows to themselves.</summary>
    public static PresenceStatus Shown(PresenceStatus chosen, bool isOnline) =>
        chosen == PresenceStatus.Invisible || isOnline ? chosen : PresenceStatus.Offline;

    /// <summary>What others see of that: what was chosen goes before what the user does.</summary>
    public static PresenceStatus Seen(PresenceStatus shown, bool isIdle) => shown switch
    {
        PresenceStatus.Invisible => PresenceStatus.Offline,
        PresenceStatus.Online when isIdle => PresenceStatus.Away,
        _ => shown,
    };
}
