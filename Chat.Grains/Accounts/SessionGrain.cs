using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Accounts;

/// <summary>A session. One refresh token is good at a time; another one of the family was used before, so somebody else has it.</summary>
[CollectionAgeLimit(Minutes = 2)]
internal sealed class SessionGrain(SessionStore sessions, TimeProvider time, IOptions<AccountOptions> options) : LoadedGrain, ISessionGrain
{
    private SessionRow? row;

    private string Id => this.GetPrimaryKeyString();

    protected override bool IsKnown => row is not null;

    protected override async Task Load() => row = await sessions.Load(Id);

    public async Task<string> Open(UserId user)
    {
        if (row is not null) throw Refuse.Conflict("The session exists already.");
        var (token, now) = (RefreshToken.New(Id), time.GetUtcNow());
        var opened = new SessionRow(Id, user, RefreshToken.Hash(token), now, End(now, now), null);
        await sessions.Insert(opened);
        row = opened;
        return token;
    }

    public async Task<SignedIn> Renew(string refreshToken)
    {
        if (row is not { } session || !Open(session)) throw Refuse.Unauthenticated("The session has ended.");
        if (RefreshToken.Hash(refreshToken) != session.TokenHash)
        {
            await Revoke();
            throw Refuse.Unauthenticated("The session has ended.");
        }
        var (token, now) = (RefreshToken.New(Id), time.GetUtcNow());
        var renewed = session with { TokenHash = RefreshToken.Hash(token), ExpiresAt = End(session.CreatedAt, now) };
        if (!await sessions.Rotate(Id, session.TokenHash, renewed.TokenHash, renewed.ExpiresAt, now))
        {
            DeactivateOnIdle();
            throw Refuse.Unavailable();
        }
        row = renewed;
        return new SignedIn(await GrainFactory.GetGrain<IUserGrain>(session.UserId.Value).Account(), Id, token);
    }

    public Task LogOut(string refreshToken) => row is { } session && RefreshToken.Hash(refreshToken) == session.TokenHash ? Revoke() : Task.CompletedTask;

    public Task<bool> IsOpen() => Task.FromResult(row is { } session && Open(session));

    public async Task Reload()
    {
        await Load();
        if (row is { RevokedAt: not null } ended) await GrainFactory.GetGrain<IUserGrain>(ended.UserId.Value).EndSession(Id);
    }

    private async Task Revoke()
    {
        if (row is not { RevokedAt: null } session) return;
        var now = time.GetUtcNow();
        await sessions.Revoke(Id, now);
        row = session with { RevokedAt = now };
        await GrainFactory.GetGrain<IUserGrain>(session.UserId.Value).EndSession(Id);
    }

    // Rows may be older than the setting.
    private bool Open(SessionRow session) => session.RevokedAt is null && Min(session.ExpiresAt, LastEnd(session.CreatedAt)) > time.GetUtcNow();

    private DateTimeOffset End(DateTimeOffset made, DateTimeOffset now) => Min(now + options.Value.SessionLifetime, LastEnd(made));

    private DateTimeOffset LastEnd(DateTimeOffset made) => made + options.Value.SessionMaxAge;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
