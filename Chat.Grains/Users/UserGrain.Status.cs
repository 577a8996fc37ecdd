using Chat.Presence;
using Chat.Storage;

namespace Chat.Users;

/// <summary>How the user shows.</summary>
internal sealed partial class UserGrain
{
    private bool IsHidden => row is { Status: PresenceStatus.Invisible };

    public async Task<Account> ChangeStatus(ChangeStatus command)
    {
        Known.RequireGoodStanding(Now);
        var changed = StatusRules.With(Known, command, Now);
        // From here on nobody sees when the user is here; until now they could.
        if (!IsHidden && changed.Status == PresenceStatus.Invisible) changed = changed with { LastSeenAt = await SaveLastSeen() };
        if (changed != Known) await users.Update(changed);
        return await Take(changed);
    }

    private async Task<DateTimeOffset?> SaveLastSeen()
    {
        if (IsOnline) Heard(Now);
        if (lastHeard is not { } at) return Known.LastSeenAt;
        await lastSeen.Save(Id, at);
        return SqlTime.Cut(at);
    }
}
