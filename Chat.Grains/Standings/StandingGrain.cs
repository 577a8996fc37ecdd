using Chat.Accounts;
using Chat.Profiles;
using Chat.Storage;
using Chat.Users;

namespace Chat.Standings;

/// <summary>The database decides: who asks may have had another role a moment ago.</summary>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class StandingGrain(UserStore users, ProfileStore profiles, SessionStore sessions, StandingStore standings, TimeProvider time)
    : Grain, IStandingGrain
{
    private UserId Id => new(this.GetPrimaryKeyString());

    private DateTimeOffset Now => SqlTime.Cut(time.GetUtcNow());

    public async Task Change(ChangeStanding command)
    {
        if (!await profiles.IsAdmin(command.By)) throw Refuse.Forbidden("This is for administrators.");
        var user = await users.Load(Id) is { DeletedAt: null } found ? found : throw Refuse.NotFound("user");
        var changed = StandingRules.With(user, command, Now);
        if (changed == user) return;
        var at = Now;
        await standings.Write(changed, at, StandingRules.Entries(user, changed, command));
        await GrainFactory.User(Id).Reload();
        if (!changed.IsSuspended(at)) return;
        // Also those of who signed in at that moment.
        await GrainFactory.Tell([.. await sessions.EndedAt(Id, at), .. await sessions.EndOthers(Id, null, Now)]);
    }

    public async Task<Suspension?> Suspension(UserId reader)
    {
        if (!await profiles.IsAdmin(reader)) return null;
        return await users.Load(Id) is { SuspendedUntil: { } until } user && user.IsSuspended(Now) ? new Suspension(until, user.SuspensionReason) : null;
    }
}
