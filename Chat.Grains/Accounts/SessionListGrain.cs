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

    public async Task EndOthers(UserId user, string? session) => await Tell(await sessions.EndOthers(user, session, SqlTime.Cut(time.GetUtcNow())));

    public async Task<ImmutableArray<string>> Ended(ImmutableArray<string> asked)
    {
        if (asked.Length > ISessionListGrain.Most) throw Refuse.Invalid($"Ask for at most {ISessionListGrain.Most} sessions.");
        var now = time.GetUtcNow();
        ImmutableArray<string> ended = [.. asked.Except(await sessions.OpenAmong(asked, now, now - options.Value.SessionMaxAge))];
        // What ended without them is unknown to them, and they would let the next connection in.
        await Tell(ended);
        return ended;
    }

    private Task Tell(ImmutableArray<string> ended) => Task.WhenAll(ended.Select(id => GrainFactory.GetGrain<ISessionGrain>(id).Reload()));
}
