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
        foreach (var group in posts.GroupBy(post => post.Id))
        {
            var room = group.First();
            var expected = room.Rev;
            messages.AddRange(group.Select(post => post.Next(now)));
            rooms.Add(new(room.Id, expected, room.Rev, room.Seq));
        }

        return new(rooms.ToImmutable(), messages.ToImmutable());
    }
}
