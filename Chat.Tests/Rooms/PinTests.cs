using Chat.Messages;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Rooms;

public sealed class PinTests
{
    [Theory, OnBothDatabases]
    public async Task Ten_are_pinned_at_a_time_however_many_are_asked_for_at_once_and_after_the_room_was_put_down(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada));
        var posts = await Task.WhenAll(Enumerable.Range(0, 13).Select(i => room.Post(ada, $"c-{i}")));

        var asked = posts[..12].Select(p => room.Pin(ada, p)).ToArray();
        foreach (var refused in asked[10..]) await IsFull(refused);
        await Task.WhenAll(asked[..10]);

        await using var later = await Activation.Of(chat, room.Room.Id);
        await IsFull(later.Pin(ada, posts[12]));
        await later.Unpin(ada, posts[3]);
        await later.Delete(ada, posts[7]);
        await later.Pin(ada, posts[12]);
        await later.Pin(ada, posts[11]);
        await IsFull(later.Pin(ada, posts[10]));
        Assert.Equal([1, 2, 3, 5, 6, 7, 9, 10, 13, 12], (await chat.Messages.Pinned(room.Room.Id, ada))!.Value.Select(m => (int)m.Seq));
        Assert.Equal(later.Room.Recent.At(13), (await chat.Messages.Pinned(room.Room.Id, ada))!.Value[^2]);
    }

    private static async Task IsFull(Task<Message> pinning) =>
        Assert.Equal(ErrorCode.Full, (await Assert.ThrowsAsync<ChatException>(() => pinning)).Code);
}
