using System.Collections.Immutable;
using Chat.Storage;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Chat.Accounts;

[StatelessWorker]
internal sealed class SessionListGrain(SessionStore sessions, TimeProvider time, IOptions<AccountOptions> options) : Grain, ISessionListGrain
{
    public Task<ImmutableArray<SessionInfo>> Of(UserId user)
    {
        var now = time.GetUtcNow();
        return sessions.Of(user, now, now - options.Value.SessionMaxAge, ISessionListGrain.MostShown);
    }

    public async Task EndOthers(UserId user, string? session) => await GrainFactory.Tell(await sessions.EndOthers(user, session, SqlTime.Cut(time.GetUtcNow())));

    public async Task<ImmutableArray<string>> Ended(ImmutableArray<string> asked)
    {
        if (asked.Length > ISessionListGrain.Most) throw Refuse.Invalid($"Ask for at most {ISessionListGrain.Most} sessions.");
        var now = time.GetUtcNow();
        ImmutableArray<string> ended = [.. asked.Except(await sessions.OpenAmong(asked, now, now - options.Value.SessionMaxAge))];
        await GrainFactory.Tell(ended);
        return ended;
    }
}
