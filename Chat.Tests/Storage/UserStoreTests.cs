using Chat.Accounts;
using Chat.Presence;
using Chat.Tests.Fixtures;
using Chat.Users;
using Microsoft.Extensions.Logging.Abstractions;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

public sealed class UserStoreTests
{
    [Theory, OnBothDatabases]
    public async Task A_user_is_loaded_as_inserted_by_id_and_by_address(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var grace = Row("Grace") with
        {
            DisplayName = "Grace Hopper 🐛",
            Email = "grace@example.org",
            AvatarUrl = "https://example.org/grace.png",
            PasswordHash = "hash",
            Role = UserRole.Admin,
            StatusText = "at sea",
            CreatedAt = Start.ToOffset(TimeSpan.FromHours(2)),
            LastSeenAt = Start.AddMicroseconds(1),
        };

        Assert.Equal(InsertUserOutcome.Inserted, await chat.Users.Insert(grace));

        Assert.Equal(grace, await chat.Users.Load(grace.Id));
        Assert.Equal(grace, await chat.Users.ByEmail("grace@example.org"));
        Assert.Null(await chat.Users.ByEmail("nobody@example.org"));
        Assert.Null(await chat.Users.Load(new UserId("nobody")));
    }

    [Theory, OnBothDatabases]
    public async Task Inserting_tells_which_key_was_taken_and_keeps_the_first(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = Row("Ada") with { Email = "ada@example.org" };
        await chat.Users.Insert(ada);

        Assert.Equal(InsertUserOutcome.Exists, await chat.Users.Insert(ada with { DisplayName = "Another" }));
        Assert.Equal(InsertUserOutcome.UsernameTaken, await chat.Users.Insert(ada with { Id = new("ada-2"), Email = "ada2@example.org" }));
        Assert.Equal(InsertUserOutcome.EmailTaken, await chat.Users.Insert(ada with { Id = new("ada-2"), Username = "ada2" }));
        Assert.Equal(InsertUserOutcome.Inserted, await chat.Users.Insert(ada with { Id = new("ada-2"), Username = "ada2", Email = null }));
        Assert.Equal(ada, await chat.Users.Load(ada.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_who_come_first_one_is_an_administrator_and_nobody_after_them(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var people = Enumerable.Range(0, 8).Select(n => Row($"Ada{n}")).ToArray();

        await Task.WhenAll(people.Select(p => chat.Users.Insert(p, firstIsAdmin: true)));
        await chat.Users.Insert(Row("Grace"), firstIsAdmin: true);

        var roles = await Task.WhenAll(people.Append(Row("Grace")).Select(async p => (await chat.Users.Load(p.Id))!.Role));
        Assert.Single(roles, UserRole.Admin);
        Assert.Equal(UserRole.User, roles[^1]);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_decided_on_somebody_is_stored_with_the_end_of_their_sessions(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, _, _) = await chat.People();
        await chat.Sessions.Insert(new SessionRow("s1", ada, "first", Start, Start.AddDays(30), null) { FamilyKey = "key" });
        var row = (await chat.Users.Load(ada))! with { Role = UserRole.Moderator, SuspendedUntil = Start.AddDays(1), SuspensionReason = "Spam" };

        await chat.Standings.Write(row, Start, []);

        Assert.Equal(row, await chat.Users.Load(ada));
        Assert.Equal(new[] { "s1" }, await chat.Sessions.EndedAt(ada, Start));
    }

    [Theory, OnBothDatabases]
    public async Task A_profile_changes_unless_the_username_is_anothers(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        await chat.People();
        var ada = Row("Ada") with { DisplayName = "Countess", Username = "countess", StatusText = "poetical", About = "Numbers", Status = PresenceStatus.Busy, StatusEmoji = "🧮", StatusUntil = Start.AddDays(1) };

        Assert.True(await chat.Users.Update(ada));
        Assert.True(await chat.Users.Update(ada));
        Assert.False(await chat.Users.Update(ada with { Username = "grace" }));

        Assert.Equal(ada, await chat.Users.Load(ada.Id));
        Assert.Equal([ada.Id], (await chat.Profiles.Find("COUNT", 10)).Select(u => u.Id));
        await Assert.ThrowsAsync<ChatException>(() => chat.Users.Update(ada with { Id = new("nobody"), Username = "nobody" }));
    }

    [Theory, OnBothDatabases]
    public async Task A_profile_that_changes_takes_back_nothing_that_an_operator_did(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var remembered = Row("Ada") with { Email = "ada@example.org", PasswordHash = "stolen" };
        await chat.Users.Insert(remembered);
        await chat.Script("update users set role = 2, password_hash = 'reset', email = 'ada@lovelace.example' where id = 'ada'");

        Assert.True(await chat.Users.Update(remembered with { StatusText = "back" }));

        var stored = (await chat.Users.Load(remembered.Id))!;
        Assert.Equal((UserRole.Admin, "reset", "ada@lovelace.example", "back"), (stored.Role, stored.PasswordHash, stored.Email, stored.StatusText));
    }

    [Theory, OnBothDatabases]
    public async Task Last_seen_never_goes_backwards(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");

        await chat.Users.SaveLastSeen([new(ada, Start.AddHours(2))]);
        await chat.Users.SaveLastSeen([new(ada, Start.AddHours(1))]);

        Assert.Equal(Start.AddHours(2), (await chat.Users.Load(ada))!.LastSeenAt);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_who_go_at_once_each_was_seen_when_they_went(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        var writer = new LastSeenWriter(chat.Users, NullLogger<LastSeenWriter>.Instance);

        await Task.WhenAll(writer.Save(ada, Start), writer.Save(grace, Start.AddSeconds(1)), writer.Save(ada, Start.AddSeconds(2)), writer.Save(new("nobody"), Start));

        Assert.Equal(Start.AddSeconds(2), (await chat.Users.Load(ada))!.LastSeenAt);
        Assert.Equal(Start.AddSeconds(1), (await chat.Users.Load(grace))!.LastSeenAt);
        Assert.Null((await chat.Users.Load(linus))!.LastSeenAt);
    }

    [Theory, OnBothDatabases]
    public async Task Profiles_of_unknown_users_are_left_out(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();

        Assert.Equal(["Ada", "Grace"], (await chat.Profiles.Of([grace, new("nobody"), ada])).Select(u => u.DisplayName));
        Assert.Empty(await chat.Profiles.Of([]));
    }

    [Theory, OnBothDatabases]
    public async Task People_are_found_by_how_either_name_starts(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        await chat.People();
        await chat.Users.Insert(Row("under_score") with { DisplayName = "Émilie 💡" });
        await chat.Users.Insert(Row("underscore") with { DisplayName = "100% real" });

        Assert.Equal(["ada"], await Found("AD"));
        Assert.Equal(["under_score"], await Found("éMI"));
        Assert.Equal(["under_score"], await Found("Émilie 💡"));
        Assert.Equal(["under_score"], await Found("under_"));
        Assert.Equal(["underscore"], await Found("100%"));
        Assert.Empty(await Found("%"));
        Assert.Empty(await Found("da"));
        Assert.Equal(["ada", "grace"], (await chat.Profiles.Find("", 2)).Select(u => u.Username));

        async Task<IEnumerable<string>> Found(string query) => (await chat.Profiles.Find(query, 10)).Select(u => u.Username);
    }
}
