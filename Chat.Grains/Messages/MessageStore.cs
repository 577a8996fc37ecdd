using System.Collections.Immutable;
using System.Data.Common;
using Chat.History;
using Chat.Rooms;
using Chat.Storage;

namespace Chat.Messages;

internal sealed class MessageStore(Database database)
{
    /// <summary>
    /// Commits new messages of many rooms in one statement, each room all or nothing: its rows must continue its log
    /// without a hole, above every rev there is. Answers the rooms committed; the others have another writer, or a repeat
    /// of a client id among the rows. Times are kept to the microsecond.
    /// </summary>
    public async Task<ImmutableHashSet<RoomId>> Write(IReadOnlyList<Message> batch, CancellationToken cancellation = default)
    {
        try
        {
            return await WriteAtOnce(batch, cancellation);
        }
        catch (Exception exception) when (BelongsToOneRoom(exception))
        {
            return await WriteRoomByRoom(batch, cancellation);
        }
    }

    public Task<ImmutableArray<Message>> ByClientIds(
        RoomId room, IReadOnlyCollection<(UserId Author, ClientId Client)> keys, CancellationToken cancellation = default)
    {
        var rows = JsonRows.Of(keys, static (json, key) =>
        {
            json.WriteString("author"u8, key.Author.Value);
            json.WriteString("client"u8, key.Client.Value);
        });
        return database.Query("MessagesByClientIds", Row, [room.Value, rows], cancellation);
    }

    /// <summary>The newest messages, oldest first.</summary>
    public async Task<ImmutableArray<Message>> Newest(RoomId room, int limit, CancellationToken cancellation = default)
    {
        var newestFirst = await database.Query("NewestMessages", Row, [room.Value, limit], cancellation);
        return [.. newestFirst.Reverse()];
    }

    /// <summary>Messages made or changed after a rev, by rev.</summary>
    public Task<ImmutableArray<Message>> Since(RoomId room, long rev, int limit, CancellationToken cancellation = default) =>
        database.Query("MessagesSince", Row, [room.Value, rev, limit], cancellation);

    /// <summary>A page, oldest first; null where the reader may not read, see <see cref="Access"/>. Around a seq, "more" means on either side.</summary>
    public async Task<MessagePage?> Page(HistoryQuery query, CancellationToken cancellation = default)
    {
        var stretch = Stretch.Of(query);
        var rows = await database.Query(stretch.Statement, r => MessageRows.ReadOrNull(r), stretch.Values, cancellation);
        return rows.IsEmpty ? null : stretch.Cut([.. rows.OfType<Message>()]);
    }

    /// <summary>One message; null where there is none or the reader may not read it.</summary>
    public Task<Message?> Get(UserId reader, MessageId id, CancellationToken cancellation = default) =>
        database.QuerySingle("LoadMessage", Row, [id.RoomId.Value, reader.Value, id.Seq], cancellation);

    public async Task<RoomAccess> Access(RoomId room, UserId reader, CancellationToken cancellation = default)
    {
        var rows = await database.Query(
            "RoomAccess", r => (Type: (RoomType)r.GetInt32(0), IsMember: r.GetBoolean(1)), [room.Value, reader.Value], cancellation);
        return rows switch
        {
            [{ IsMember: true } or { Type: RoomType.Public }] => RoomAccess.Reader,
            [{ Type: RoomType.Support }] => RoomAccess.NotMember,
            _ => RoomAccess.None,
        };
    }

    /// <summary>Messages above one seq and up to another that are neither the user's own nor deleted.</summary>
    public async Task<int> CountUnread(RoomId room, UserId user, long afterSeq, long throughSeq, CancellationToken cancellation = default) =>
        (int)await database.Scalar<long>("CountUnread", [room.Value, user.Value, afterSeq, throughSeq], cancellation);

    private static Message Row(DbDataReader row) => MessageRows.Read(row);

    private async Task<ImmutableHashSet<RoomId>> WriteAtOnce(IEnumerable<Message> batch, CancellationToken cancellation) =>
        [.. await database.Returning("WriteMessages", r => r.RoomId(0), [JsonRows.Of(batch, MessageRows.Write)], cancellation)];

    // A race between two writers of one room, or one text that cannot be stored, must not cost the other rooms their messages.
    private async Task<ImmutableHashSet<RoomId>> WriteRoomByRoom(IReadOnlyList<Message> batch, CancellationToken cancellation)
    {
        var committed = ImmutableHashSet.CreateBuilder<RoomId>();
        foreach (var room in batch.GroupBy(m => m.RoomId))
        {
            try
            {
                committed.UnionWith(await WriteAtOnce(room, cancellation));
            }
            catch (Exception exception) when (BelongsToOneRoom(exception))
            {
                // Not among the committed ones: that is the answer.
            }
        }

        return committed.ToImmutable();
    }

    private bool BelongsToOneRoom(Exception exception) =>
        exception is ChatException { Code: ErrorCode.Invalid } || (exception is DbException failure && database.IsUniqueViolation(failure));
}
