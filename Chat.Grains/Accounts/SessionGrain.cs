using Chat.Storage;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Accounts;

/// <summary>
/// A session. One refresh token is good at a time, and the one before it for a moment, for a client that got no answer. Whoever comes with an
/// older one of the family has it from somewhere else; whoever comes with another has nothing.
/// </summary>
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
        var (key, now) = (RefreshToken.NewKey(), time.GetUtcNow());
        var token = RefreshToken.First(Id, key);
        var opened = new SessionRow(Id, user, RefreshToken.Hash(token), now, End(now, now), null) { FamilyKey = key };
        await sessions.Insert(opened);
        row = opened;
        return token;
    }

    public async Task<SignedIn> Renew(string refreshToken)
    {
        if (row is not { } session) throw Ended();
        if (!Open(session)) throw await WhyEnded(session, refreshToken);
        switch (session.Use(refreshToken, time.GetUtcNow()))
        {
            case TokenUse.Current:
                await Trade(session, refreshToken);
                break;
            case TokenUse.Repeat:
                break;
            case TokenUse.Former:
                await Revoke();
                throw Ended();
            default:
                throw Ended();
        }
        var account = await GrainFactory.User(session.UserId).Account();
        return new SignedIn(account, Id, RefreshToken.Next(Id, row.FamilyKey!, refreshToken));
    }

    /// <summary>Who is suspended is told so, if the session was theirs.</summary>
    private async Task<ChatException> WhyEnded(SessionRow session, string refreshToken)
    {
        if (session.Use(refreshToken, time.GetUtcNow()) != TokenUse.Strange) await GrainFactory.User(session.UserId).RequireGoodStanding();
        return Ended();
    }

    public Task LogOut(string refreshToken) =>
        row is { } session && session.Use(refreshToken, time.GetUtcNow()) != TokenUse.Strange ? Revoke() : Task.CompletedTask;

    public async Task UsedAt(SessionPlace place)
    {
        if (row is not { } session || session.Place == place) return;
        await sessions.Put(Id, place);
        row = row with { Place = place };
    }

    public Task End(UserId user) => row is { } session && session.UserId == user ? Revoke() : throw Refuse.NotFound("session");

    public Task<bool> IsOpen() => Task.FromResult(row is { } session && Open(session));

    private async Task Trade(SessionRow session, string token)
    {
        var (key, now) = (session.FamilyKey ?? RefreshToken.NewKey(), time.GetUtcNow());
        var next = session with
        {
            TokenHash = RefreshToken.Hash(RefreshToken.Next(Id, key, token)),
            ExpiresAt = End(session.CreatedAt, now),
            RenewedAt = now,
            FamilyKey = key,
            PreviousHash = session.TokenHash,
        };
        if (!await sessions.Rotate(session.TokenHash, next))
        {
            DeactivateOnIdle();
            throw Refuse.Unavailable();
        }
        row = next;
    }

    public async Task Reload()
    {
        await Load();
        if (row is { RevokedAt: not null } ended) await GrainFactory.User(ended.UserId).EndSession(Id);
    }

    private async Task Revoke()
    {
        if (row is not { RevokedAt: null } session) return;
        var now = time.GetUtcNow();
        await sessions.Revoke(Id, now);
        row = session with { RevokedAt = now };
        await GrainFactory.User(session.UserId).EndSession(Id);
    }

    // Rows may be older than the setting.
    private bool Open(SessionRow session) => session.RevokedAt is null && Min(session.ExpiresAt, LastEnd(session.CreatedAt)) > time.GetUtcNow();

    private DateTimeOffset End(DateTimeOffset made, DateTimeOffset now) => Min(now + options.Value.SessionLifetime, LastEnd(made));

    private DateTimeOffset LastEnd(DateTimeOffset made) => made + options.Value.SessionMaxAge;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static ChatException Ended() => Refuse.Unauthenticated("The session has ended.");
}
