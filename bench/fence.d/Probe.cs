using Npgsql;

namespace Chat.Fence;

/// <summary>Whether a variant refuses a writer with stale numbers, and one that has not seen a change of another kind.</summary>
internal static class Probe
{
    public static async Task<string> Try(Variant variant, Stand stand)
    {
        if (variant.OtherChange is null) return "none";
        var room = stand.Rooms[0];
        var (seq, rev) = (room.Seq, room.Rev);
        if (!await Accepts(variant, stand, room)) throw new InvalidOperationException($"{variant.Name} refuses the writer that is right.");
        (room.Seq, room.Rev) = (seq, rev);
        if (await Accepts(variant, stand, room)) return "forks";

        (room.Seq, room.Rev) = (seq + 1, rev + 1);
        await Stand.Run(stand.Source, variant.OtherChange, room.Id);
        return await Accepts(variant, stand, room) ? "doubles a rev" : "holds";
    }

    private static async Task<bool> Accepts(Variant variant, Stand stand, RoomLog room)
    {
        try
        {
            return await variant.Write(stand.Connections, Commit.Of([room], TimeProvider.System.GetUtcNow())) == 1;
        }
        catch (PostgresException refused)
            when (refused.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.NotNullViolation)
        {
            return false;
        }
    }
}
