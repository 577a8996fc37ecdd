using Chat.Accounts;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class SessionStoreTests
{
    private static readonly SessionRow Session = new("s1", new("ada"), "first", Start, Start.AddDays(30), null) { FamilyKey = "key" };

    private static readonly SessionRow Renewed = Session with
    {
        TokenHash = "next",
        ExpiresAt = Start.AddDays(31),
        RenewedAt = Start.AddDays(1),
        PreviousHash = "first",
    };

    [Theory, OnBothDatabases]
    public async Task A_session_is_loaded_as_inserted(DatabaseKind kind)
    {
        await using var chat = await WithSession(kind);

        Assert.Equal(Session, await chat.Sessions.Load("s1"));
        Assert.Null(await chat.Sessions.Load("s2"));
    }

    [Theory, OnBothDatabases]
    public async Task A_token_is_traded_once(DatabaseKind kind)
    {
        await using var chat = await WithSession(kind);

        var trades = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            chat.Sessions.Rotate("first", Renewed with { TokenHash = $"next-{i}" })));

        Assert.Single(trades, traded => traded);
        var session = await chat.Sessions.Load("s1");
        Assert.StartsWith("next-", session!.TokenHash, StringComparison.Ordinal);
        Assert.Equal(Renewed, session with { TokenHash = "next" });
    }

    [Theory, OnBothDatabases]
    public async Task A_session_that_expired_or_was_revoked_trades_nothing(DatabaseKind kind)
    {
        await using var chat = await WithSession(kind);

        Assert.False(await chat.Sessions.Rotate("first", Renewed with { RenewedAt = Start.AddDays(30), ExpiresAt = Start.AddDays(60) }));
        await chat.Sessions.Revoke("s1", Start.AddDays(1));
        await chat.Sessions.Revoke("s1", Start.AddDays(2));
        Assert.False(await chat.Sessions.Rotate("first", Renewed));

        Assert.Equal(Session with { RevokedAt = Start.AddDays(1) }, await chat.Sessions.Load("s1"));
    }

    private static async Task<TestChat> WithSession(DatabaseKind kind)
    {
        var chat = await On(kind);
        await chat.Person("Ada");
        await chat.Sessions.Insert(Session);
        return chat;
    }
}
