using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Chat.Audit;
using Chat.Invites;
using Chat.Messages;
using Chat.Search;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>
/// Writes the changes of rooms: the only way in which a room, its members or its messages change, but for read cursors. Each kind of change is a
/// statement of its own; before them stands the fence, which takes a room from the rev that its writer knows to the new one.
/// </summary>
internal sealed class ChangeStore(Database database)
{
    /// <summary>
    /// Commits all of it or nothing, in one transaction. False: a room is not where its batch expects it, since another activation was first, or a
    /// client id among its posts is known.
    /// </summary>
    public async Task<bool> Write(IReadOnlyList<RoomBatch> batches, CancellationToken cancellation = default)
    {
        try
        {
            await database.Batch(Statements(batches), cancellation);
            return true;
        }
        catch (DbException refused) when (database.IsRefused(refused))
        {
            return false;
        }
        catch (ChatException refused) when (refused.Code == ErrorCode.Invalid)
        {
            // A text that this database cannot keep.
            return false;
        }
    }

    /// <summary>After a refusal: the rooms that cannot be committed as they are. None, where that has passed meanwhile or the reason is another.</summary>
    public async Task<ImmutableHashSet<RoomId>> Refused(IReadOnlyList<RoomBatch> batches, CancellationToken cancellation = default)
    {
        var posts = batches.SelectMany(b => b.Changes).OfType<MessagePosted>();
        object?[] values = [JsonRows.Of(batches, ChangeRows.Head), JsonRows.Of(posts, ChangeRows.Post)];
        return [.. await database.QueryForBatch(Statement.RefusedRooms, r => r.RoomId("room_id"), values, cancellation)];
    }

    private static ImmutableArray<(Statement, object?[])> Statements(IReadOnlyList<RoomBatch> batches)
    {
        var statements = ImmutableArray.CreateBuilder<(Statement, object?[])>();
        var changes = batches.SelectMany(b => b.Changes).ToArray();
        Add(statements, Statement.InsertRooms, batches.Where(b => b.Expected == 0), ChangeRows.Room);
        Add(statements, Statement.AdvanceRooms, batches.Where(b => b.Expected > 0).OrderBy(b => b.RoomId.Value, StringComparer.Ordinal), ChangeRows.Head);
        Add(statements, Statement.InsertMessages, changes.OfType<MessagePosted>(), ChangeRows.Post);
        // Nearly all batches have nothing else: they are spared a dozen looks for it.
        if (changes.Where(c => !IsPlain(c)).ToArray() is { Length: > 0 } others) AddOthers(statements, others);
        foreach (var batch in batches) statements.AddRange(Beside(batch));
        Add(statements, Statement.EndMemberships, changes.OfType<MemberLeft>().Where(l => IsLast(l, l.UserId, changes)), ChangeRows.End);
        return statements.DrainToImmutable();
    }

    /// <summary>What is stored beside the rows of rooms and new messages.</summary>
    private static void AddOthers(ImmutableArray<(Statement, object?[])>.Builder statements, RoomChange[] changes)
    {
        statements.AddRange(MessageUpdates.Of(changes));
        var details = changes.OfType<MessageChange>().ToArray();
        var inThreads = details.Where(c => c.Message is { ThreadId: not null, Thread: not null });
        Add(statements, Statement.UpdateThreads, Last(inThreads, c => c.Message.ThreadId!.Value), MessageDetailRows.Thread);
        var replies = details.OfType<MessagePosted>().Where(p => p.Message.ThreadId is not null);
        Add(statements, Statement.PutFollows, replies.SelectMany(ThreadFollow.Of), MessageDetailRows.Follow);
        var rewritten = Last(details.Where(c => c is MessageEdited or MessageDeleted), c => c.Message.Id).ToArray();
        Add(statements, Statement.RemoveMentions, rewritten, MessageDetailRows.Mentions);
        var written = Last(details.Where(c => c is MessagePosted or MessageEdited or MessageDeleted), c => c.Message.Id);
        Add(statements, Statement.PutMentions, written.Where(HasMentions), MessageDetailRows.Mentions);
        Add(statements, Statement.PutSearchEntries, rewritten.Select(c => SearchEntry.Of(c.Message)), static (json, entry) => entry.Write(json));
        Add(statements, Statement.PutMembers, Last(changes.SelectMany(StoredMember.Of), m => (m.RoomId, m.Row.UserId)), ChangeRows.Member);
        statements.AddRange(Last(changes.OfType<SettingsChange>(), c => c.RoomId).Select(c => (Statement.UpdateRoom, ChangeRows.Settings(c.Room))));
        foreach (var changed in Last(changes.OfType<MemberChanged>(), c => (c.RoomId, c.Member.User.Id)).Where(c => IsLast(c, c.Member.User.Id, changes)))
            statements.Add((Statement.ChangeRole, ChangeRows.Role(changed)));
    }

    private static void Add<T>(
        ImmutableArray<(Statement, object?[])>.Builder statements, Statement statement, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var given = rows.ToArray();
        if (given.Length > 0) statements.Add((statement, [JsonRows.Of(given, write)]));
    }

    /// <summary>A new message that is a row of its own and nothing more.</summary>
    private static bool IsPlain(RoomChange change) => change is MessagePosted { Message.ThreadId: null } posted && !HasMentions(posted);

    private static bool HasMentions(MessageChange change) => change.Message.MentionsRoom is not null || !change.Message.Mentions.IsEmpty;

    /// <summary>What a batch keeps beside its changes.</summary>
    private static IEnumerable<(Statement, object?[])> Beside(RoomBatch batch)
    {
        foreach (var sanction in Last(batch.Sanctions, s => (s.UserId, s.Kind)))
        {
            yield return sanction.Row is { } row
                ? (Statement.PutSanction, ChangeRows.Sanction(batch.RoomId, row))
                : (Statement.LiftSanction, ChangeRows.Key(batch.RoomId, sanction));
        }
        foreach (var invite in Last(batch.Invites, i => i.Code))
            yield return invite.Invite is { } row ? (Statement.PutInvite, InviteRows.Values(row)) : (Statement.EndInvite, [invite.Code]);
        foreach (var (author, at) in batch.SlowPosts) yield return (Statement.KeepSlowPost, [batch.RoomId.Value, author.Value, at]);
        foreach (var entry in batch.Audit) yield return AuditRows.Adding(entry);
    }

    /// <summary>Whether the user did not come back later in the same batch.</summary>
    private static bool IsLast(RoomChange change, UserId user, RoomChange[] changes) => !changes.Any(c =>
        c.RoomId == change.RoomId && c.Rev > change.Rev && (c as MemberJoined)?.Member.User.Id == user);

    /// <summary>Of several changes of one thing the last is what is stored.</summary>
    private static IEnumerable<T> Last<T, TKey>(IEnumerable<T> changes, Func<T, TKey> key) => changes.GroupBy(key).Select(g => g.Last());
}
