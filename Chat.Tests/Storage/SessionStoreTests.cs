using Chat.Accounts;
using Chat.Reloads;
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

    [Theory, OnBothDatabases]
    public async Task Open_sessions_are_listed_by_their_last_use_with_their_place(DatabaseKind kind)
    {
        await using var chat = await WithSession(kind);
        await chat.Person("Grace");
        var place = new SessionPlace("Phone", "192.0.2.1");
        foreach (var (id, user, made) in new[] { ("s2", "ada", Start.AddDays(2)), ("s3", "grace", Start), ("s4", "ada", Start.AddDays(-9)), ("s5", "ada", Start.AddDays(1)) })
            await chat.Sessions.Insert(Session with { Id = id, UserId = new(user), CreatedAt = made, RenewedAt = made });
        await chat.Sessions.Put("s2", place);
        await chat.Sessions.Revoke("s5", Start.AddDays(1));

        Assert.Equal(
            new SessionInfo[] { new("s2", place, Start.AddDays(2), Start.AddDays(2)), new("s1", new(null, null), Start, Start) },
            await chat.Sessions.Of(new("ada"), Start.AddDays(3), Start.AddDays(-8), 10));
        Assert.Equal("s2", Assert.Single(await chat.Sessions.Of(new("ada"), Start.AddDays(3), Start.AddDays(-10), 1)).Id);
        Assert.Empty(await chat.Sessions.Of(new("ada"), Start.AddDays(31), Start.AddDays(-10), 10));
        Assert.Equal(place, (await chat.Sessions.Load("s2"))!.Place);
    }

    [Theory, OnBothDatabases]
    public async Task All_of_a_user_but_one_are_ended_at_once_with_a_new_password(DatabaseKind kind)
    {
        await using var chat = await WithSession(kind);
        await chat.Person("Grace");
        foreach (var (id, user) in new[] { ("s2", "ada"), ("s3", "grace"), ("s4", "ada"), ("s5", "ada") }) await chat.Sessions.Insert(Session with { Id = id, UserId = new(user) });
        await chat.Sessions.Revoke("s5", Start);
        var at = Start.AddDays(1);

        Assert.Equal(["s2", "s4"], (await chat.Sessions.EndOthers(new("ada"), "s1", at, "another")).Order(StringComparer.Ordinal));
        Assert.Equal("another", (await chat.Users.Load(new("ada")))!.PasswordHash);
        Assert.Equal(new[] { "s1" }, await chat.Sessions.EndOthers(new("ada"), null, at.AddDays(1)));
        Assert.Equal(at, (await chat.Sessions.Load("s2"))!.RevokedAt);
        Assert.Null((await chat.Sessions.Load("s3"))!.RevokedAt);
        Assert.Equal(["s1", "s2", "s4"], (await new ReloadStore(chat.Database).Waiting(10)).Select(r => r.Key).Order(StringComparer.Ordinal));
    }

    private static async Task<TestChat> WithSession(DatabaseKind kind)
    {
        var chat = await On(kind);
        await chat.Person("Ada");
        await chat.Sessions.Insert(Session);
        return chat;
    }
}
