using Chat.Gateway.Errors;
using Chat.History;
using Chat.Messages;
using Chat.Rooms;

namespace Chat.Gateway.Messages;

/// <summary>The newest page comes from the room's own memory, any other from the history beside it.</summary>
internal static class MessagePages
{
    public static Task<MessagePage> LoadMessages(this IGrainFactory grains, UserId me, RoomId room, long? before, long? after, long? around, int? limit)
    {
        var size = limit ?? MessagePage.DefaultLimit;
        if (size is < 1 or > MessagePage.MaxLimit) throw Refusal.Invalid($"limit must be 1 to {MessagePage.MaxLimit}.");
        if (before < 0 || after < 0 || around < 0) throw Refusal.Invalid("A seq cannot be negative.");
        var given = (before is null ? 0 : 1) + (after is null ? 0 : 1) + (around is null ? 0 : 1);
        return given switch
        {
            0 => grains.Room(room).Newest(me, size),
            1 => grains.GetGrain<IHistoryGrain>(0).Page(new HistoryQuery { Reader = me, RoomId = room, Before = before, After = after, Around = around, Limit = size }),
            _ => throw Refusal.Invalid("Give at most one of before, after and around."),
        };
    }
}
