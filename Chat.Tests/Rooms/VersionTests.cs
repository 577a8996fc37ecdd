using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Rooms;

public sealed class VersionTests
{
    [Theory, OnBothDatabases]
    public async Task Every_text_of_a_message_is_kept_also_of_those_that_one_batch_replaced(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada));
        var sent = await room.Post(ada, "c", "one");

        await room.Edit(ada, sent, "two");
        await Task.WhenAll(room.Pin(ada, sent), room.Edit(ada, sent, "three"), room.Edit(ada, sent, "three"), room.Edit(ada, sent, "four"), room.Unpin(ada, sent));

        var now = room.Room.Recent.At(1)!;
        var versions = await chat.Messages.Versions(now);
        Assert.Equal(["one", "two", "three", "four"], versions.Select(v => v.Content));
        Assert.Equal((sent.CreatedAt, now.EditedAt, ada), (versions[0].EditedAt, versions[^1].EditedAt, versions[1].EditedBy));
        Assert.Equal(versions.Select(v => v.EditedAt).Order(), versions.Select(v => v.EditedAt));
        Assert.Equal(now, await chat.Messages.At(room.Room.Id, 1));
        Assert.Equal(["one", "two"], (await chat.Messages.Versions(now with { Rev = 3, Content = "two" })).Select(v => v.Content));

        await Task.WhenAll(room.Edit(ada, sent, "five"), room.Delete(ada, sent));
        Assert.Empty(await chat.Messages.Versions(room.Room.Recent.At(1)!));
        Assert.Equal([""], (await chat.Messages.Versions(room.Room.Recent.At(1)! with { DeletedAt = null })).Select(v => v.Content));
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_message_that_was_edited_without_end_the_newest_texts_are_told(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada));
        var sent = await room.Post(ada, "c", "0");
        await Task.WhenAll(Enumerable.Range(1, 250).Select(n => room.Edit(ada, sent, $"{n}")));

        var versions = await chat.Messages.Versions(room.Room.Recent.At(1)!);

        Assert.Equal(Enumerable.Range(51, 200).Select(n => $"{n}"), versions.Select(v => v.Content));
    }
}
