using Chat.Blocks;

namespace Chat.Rooms;

/// <summary>
/// Keeps with the activation which of a direct room's two has blocked the other, so that no message asks for it: read with the room, and anew when
/// told that it changed. Other rooms have none. Used on the grain's scheduler only.
/// </summary>
internal sealed class DirectBlocks(Room room, BlockStore store)
{
    private int begun, taken;

    public async Task Read()
    {
        if (room.Settings is not { Type: RoomType.Direct } || room.Members.Users.ToArray() is not [var one, var other]) return;
        var number = ++begun;
        var blocks = await store.Between(one, other);
        // Of two that overlap, the one that began later knows more.
        if (number < taken) return;
        taken = number;
        room.Blocks = blocks;
    }
}
