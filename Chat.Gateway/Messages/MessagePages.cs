using Chat.History;
using Chat.Messages;
using Chat.Rooms;

namespace Chat.Gateway.Messages;

/// <summary>The newest page comes from the room's own memory, any other from the history beside it.</summary>
internal static class MessagePages
{
    public static Task<MessagePage> LoadMessages(
        this IGrainFactory grains, UserId me, RoomId room, long? before, long? after, long? around, int? limit, bool? replies, CancellationToken cancellation)
    {
        var size = limit ?? MessagePage.DefaultLimit;
        if ((before ?? after ?? around) is null)
        {
            if (replies is not true) return grains.Room(room).Newest(me, size, cancellation);
            before = long.MaxValue;
        }
        var query = new HistoryQuery { Reader = me, RoomId = room, Before = before, After = after, Around = around, Limit = size, Replies = replies ?? false };
        return grains.History().Page(query, cancellation);
    }
}
