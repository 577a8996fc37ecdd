using System.Collections.Immutable;

namespace Chat.Fence;

/// <summary>What one transaction writes.</summary>
internal sealed record Commit(ImmutableArray<RoomStep> Rooms, ImmutableArray<Message> Messages)
{
    /// <summary>A message for each post; a room may be named more than once.</summary>
    public static Commit Of(IEnumerable<RoomLog> posts, DateTimeOffset now)
    {
        var rooms = ImmutableArray.CreateBuilder<RoomStep>();
        var messages = ImmutableArray.CreateBuilder<Message>();
        foreach (var room in posts.GroupBy(p => p, ReferenceEqualityComparer.Instance).Select(g => (Log: (RoomLog)g.Key!, Count: g.Count())))
        {
            var expected = room.Log.Rev;
            for (var i = 0; i < room.Count; i++) messages.Add(room.Log.Next(now));
            rooms.Add(new(room.Log.Id, expected, room.Log.Rev, room.Log.Seq));
        }

        return new(rooms.ToImmutable(), messages.ToImmutable());
    }
}
