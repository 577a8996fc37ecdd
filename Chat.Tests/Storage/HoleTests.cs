using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

/// <summary>Rows that somebody removed by hand, as the law may ask for.</summary>
public sealed class HoleTests
{
    [Theory, OnBothDatabases]
    public async Task A_room_that_lacks_a_message_is_described_read_and_written_as_before(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var id = await chat.Room(ada, grace);
        await chat.Post(id, 1, ada, grace, ada, grace, ada);
        await chat.Script($"delete from messages where room_id = '{id}' and seq in (1, 3)");

        var room = new Room(id, new RoomOptions { RecentMessages = 50 }, TimeProvider.System);
        room.Load((await chat.Rooms.Load(id, 50))!);
        var reader = new RoomReader(room, chat.Rooms, chat.Messages, chat.Mentions, chat.Profiles, user => chat.Blocks.Of(user));

        var described = await reader.Describe(ada);
        Assert.Equal((5L, 2), (described.Room.LastSeq, described.Unread));
        Assert.Equal([2L, 4L, 5L], (await reader.Newest(ada, 50, CancellationToken.None)).Messages.Select(m => m.Seq));
        Assert.Equal([4L, 5L], (await reader.Sync(ada, 4, CancellationToken.None)).Messages.Select(m => m.Seq));
        var page = await chat.Messages.Page(new() { RoomId = id, Reader = ada, Limit = 50, Before = 5 });
        Assert.Equal([2L, 4L], page.Messages.Select(m => m.Seq));
        Assert.True(await chat.Changes.Write([Batch(room.Info, new MessagePosted(Message(id, 6, grace) with { Rev = room.Rev + 1 }))]));
    }
}
