using System.Collections.Immutable;
using System.Data.Common;
using Chat.Storage;

namespace Chat.Rooms;

/// <summary>Rooms and their members, as their grains load and change them.</summary>
internal sealed partial class RoomStore(Database database)
{
    public Task<RoomRow?> Load(RoomId id, CancellationToken cancellation = default) =>
        database.QuerySingle("LoadRoom", RoomRows.Read, [id.Value], cancellation);

    /// <summary>Who is a member now, by time of joining.</summary>
    public Task<ImmutableArray<MemberRow>> Members(RoomId id, CancellationToken cancellation = default) => database.Query(
        "LoadMembers", r => new MemberRow(r.UserId(0), (RoomRole)r.GetInt32(1), r.Time(2), r.GetInt64(3)), [id.Value], cancellation);

    /// <summary>Makes the room with its first members, at rev 1.</summary>
    public Task<CreateOutcome> Create(
        RoomRow room, ImmutableArray<(UserId User, RoomRole Role)> members, CancellationToken cancellation = default)
    {
        object?[] values =
        [
            room.Id.Value, (int)room.Type, room.Name, SearchText.Key(room.Name), room.Description, room.ImageUrl,
            room.CreatedBy.Value, room.CreatedAt, room.ArchivedAt, members.Length,
        ];
        var rows = JsonRows.Of(members, static (json, member) =>
        {
            json.WriteString("user"u8, member.User.Value);
            json.WriteNumber("role"u8, (int)member.Role);
        });
        return database.Transaction(
            async session =>
            {
                if (await session.Execute("InsertRoom", values, cancellation) == 0)
                {
                    return await session.Scalar<bool>("RoomExists", [room.Id.Value], cancellation)
                        ? CreateOutcome.Exists
                        : CreateOutcome.UnknownUser;
                }

                if (await session.Execute("InsertMembers", [room.Id.Value, room.CreatedAt, rows], cancellation) == members.Length)
                    return CreateOutcome.Created;
                session.Abandon();
                return CreateOutcome.UnknownUser;
            },
            cancellation);
    }

    /// <summary>Enters a user, or brings one back; false when another activation was first, and nothing changed. Errors: not_found (the user).</summary>
    public async Task<bool> AddMember(
        RoomId id, UserId user, RoomRole role, DateTimeOffset at, long rev, long expectedRev, long lastReadSeq, CancellationToken cancellation = default)
    {
        try
        {
            return await Change(
                id, rev, expectedRev, +1, "PutMember", [id.Value, user.Value, (int)role, at, rev, lastReadSeq], cancellation);
        }
        catch (DbException exception) when (database.IsForeignKeyViolation(exception))
        {
            throw new ChatException(ErrorCode.NotFound, "There is no such user.");
        }
    }

    /// <summary>Ends a membership; false when another activation was first, and nothing changed.</summary>
    public Task<bool> RemoveMember(
        RoomId id, UserId user, DateTimeOffset at, long rev, long expectedRev, CancellationToken cancellation = default) =>
        Change(id, rev, expectedRev, -1, "EndMembership", [id.Value, user.Value, at, rev], cancellation);

    /// <summary>Moves cursors of members forward; one that is behind, or not a member's, changes nothing.</summary>
    public Task SaveCursors(RoomId id, IReadOnlyCollection<(UserId User, long Seq)> cursors, CancellationToken cancellation = default)
    {
        // One row a user: of two the statement would take either.
        var rows = JsonRows.Of(cursors.GroupBy(c => c.User, c => c.Seq), static (json, user) =>
        {
            json.WriteString("user"u8, user.Key.Value);
            json.WriteNumber("seq"u8, user.Max());
        });
        return database.Execute("SaveCursors", [id.Value, rows], cancellation);
    }

    private Task<bool> Change(
        RoomId id, long rev, long expectedRev, int joined, string statement, object?[] values, CancellationToken cancellation) =>
        database.Transaction(
            async session =>
            {
                await session.Execute("LockRoom", [id.Value], cancellation);
                var done = await session.Execute("AdvanceRoom", [id.Value, rev, expectedRev, joined], cancellation) == 1
                    && await session.Execute(statement, values, cancellation) == 1;
                if (!done) session.Abandon();
                return done;
            },
            cancellation);
}
