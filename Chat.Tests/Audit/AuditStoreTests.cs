using Chat.Audit;
using Chat.CleanUp;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Audit;

public sealed class AuditStoreTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_decided_comes_newest_first_in_pages(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada, grace);
        for (var i = 0; i < 5; i++) await Add(chat, new AuditRow(AuditAction.MemberMuted, ada) { RoomId = room, Target = grace, Reason = $"{i}" });

        var first = await chat.Audit.Page(new AuditQuery { Reader = ada, Limit = 2 });
        var second = await chat.Audit.Page(new AuditQuery { Reader = ada, Limit = 2, Cursor = first.Next });
        var last = await chat.Audit.Page(new AuditQuery { Reader = ada, Limit = 2, Cursor = second.Next });

        Assert.Equal(["4", "3", "2", "1", "0"], new[] { first, second, last }.SelectMany(p => p.Entries).Select(e => e.Reason));
        Assert.Null(last.Next);
        var strange = await Assert.ThrowsAsync<ChatException>(() => chat.Audit.Page(new AuditQuery { Reader = ada, Cursor = "!" }));
        Assert.Equal(ErrorCode.Invalid, strange.Code);
    }

    [Theory, OnBothDatabases]
    public async Task All_that_was_kept_of_it_is_there(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(chat.NewRoom(ada, name: "Lobby"), grace);
        await Add(chat, new AuditRow(AuditAction.MessageDeleted, ada)
        {
            RoomId = room,
            Target = grace,
            Seq = 7,
            Reason = "Spam \"at\" 😀",
            Until = Start.AddDays(1),
            Changes = [new AuditChange("name", "Über", "\n"), new AuditChange("imageUrl", null, "x")],
        });
        await Add(chat, new AuditRow(AuditAction.UserRoleChanged, null));

        var entries = (await chat.Audit.Page(new AuditQuery { Reader = ada })).Entries;

        Assert.Equal((AuditAction.UserRoleChanged, null, null, null), (entries[0].Action, entries[0].Actor, entries[0].RoomId, entries[0].Target));
        var full = entries[1];
        Assert.Equal((Start, "Ada", "Grace", "Lobby", new MessageId(room, 7)), (full.At, full.Actor!.DisplayName, full.Target!.DisplayName, full.RoomName, full.MessageId));
        Assert.Equal(("Spam \"at\" 😀", Start.AddDays(1)), (full.Reason, full.Until));
        Assert.Equal([new AuditChange("name", "Über", "\n"), new AuditChange("imageUrl", null, "x")], full.Changes.AsEnumerable());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_asked_for_must_all_be_so(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        RoomId[] rooms = [await chat.Room(ada), await chat.Room(ada)];
        foreach (var room in rooms)
            foreach (var by in new[] { ada, grace })
                foreach (var action in new[] { AuditAction.MemberBanned, AuditAction.MemberMuted })
                    await Add(chat, new AuditRow(action, by) { RoomId = room });

        for (var asked = 0; asked < 8; asked++)
        {
            RoomId? room = (asked & 1) > 0 ? rooms[0] : null;
            UserId? actor = (asked & 2) > 0 ? ada : null;
            AuditAction? action = (asked & 4) > 0 ? AuditAction.MemberMuted : null;
            var found = (await chat.Audit.Page(new AuditQuery { Reader = ada, RoomId = room, Actor = actor, Action = action })).Entries;
            Assert.Equal(8 >> int.PopCount(asked), found.Length);
            Assert.All(found, e => Assert.True((room ?? e.RoomId, actor ?? e.Actor!.Id, action ?? e.Action) == (e.RoomId, e.Actor!.Id, e.Action)));
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_was_decided_more_than_a_year_ago_is_forgotten(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        for (var day = 0; day < 5; day++) await Add(chat, new AuditRow(AuditAction.RoomUpdated, ada) { Reason = $"{day}" }, Start.AddDays(day));
        var clock = new FakeTimeProvider(Start.AddDays(365 + 3));

        var removed = 0;
        await foreach (var turn in new CleanUpStore(chat.Database, Options.Create(new CleanUpOptions { RowsPerTurn = 2 }), clock).Pass()) removed += turn.Rows;

        Assert.Equal(3, removed);
        Assert.Equal(["4", "3"], (await chat.Audit.Page(new AuditQuery { Reader = ada })).Entries.Select(e => e.Reason));
    }

    private static Task Add(TestChat chat, AuditRow entry, DateTimeOffset? at = null) =>
        chat.Database.Batch([AuditRows.Adding(entry with { At = at ?? Start })], default);
}
