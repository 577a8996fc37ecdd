using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Chat.Storage;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

/// <summary>Removes a room with all that was said in it. What was decided there, and what was reported, stays.</summary>
internal sealed class RoomPurge(Database database, IOptions<CleanUpOptions> options)
{
    private static readonly ImmutableArray<Statement> OfMessages =
        [Statement.PurgeReactions, Statement.PurgeEdits, Statement.PurgeMentions, Statement.PurgeSearchEntries, Statement.PurgeMessages];

    /// <summary>The room last: what is interrupted is found again.</summary>
    private static readonly ImmutableArray<Statement> OfRoom =
        [Statement.PurgeFollows, Statement.PurgeSearchProgress, Statement.PurgeSanctions, Statement.PurgeInvites, Statement.PurgeMembers, Statement.PurgeRoom];

    /// <summary>Temporary rooms that nobody was in since a time; some of them.</summary>
    public Task<ImmutableArray<RoomId>> Empty(DateTimeOffset since, CancellationToken cancellation = default) =>
        database.Query(Statement.EmptyRooms, r => r.RoomId("id"), [since, options.Value.RowsPerTurn], cancellation);

    /// <summary>Of a room into which nobody gets any more; each element is a turn, and nothing runs between two of them.</summary>
    public async IAsyncEnumerable<Removed> Purge(RoomId room, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var isLast = false; !isLast;)
        {
            var end = await database.QuerySingle(Statement.EndOfMessages, r => (object)r.Long("seq"), [room.Value, options.Value.RowsPerTurn - 1], cancellation);
            isLast = end is null;
            object?[] values = [room.Value, end ?? long.MaxValue];
            yield return new Removed("messages", (await database.Batch([.. OfMessages.Select(s => (s, values))], cancellation))[^1]);
        }
        object?[] key = [room.Value];
        yield return new Removed("rooms", (await database.Batch([.. OfRoom.Select(s => (s, key))], cancellation))[^1]);
    }
}
