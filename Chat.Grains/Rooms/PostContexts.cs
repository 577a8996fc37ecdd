using System.Collections.Immutable;
using Chat.Mentions;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>Looks up what a post or an edit needs before its turn. Errors: not_found, not_member, invalid.</summary>
internal sealed class PostContexts(Room room, RoomReader reader, MentionStore mentions)
{
    /// <summary>Whether it is decided as it comes, without a look at anything; nearly all are.</summary>
    public static bool NeedsNone(PostMessage command) =>
        command.ThreadId is null && command.ReplyToId is null && !(command.Content?.Contains('@') ?? false);

    public async Task<PostContext> Of(PostMessage command)
    {
        room.Member(command.AuthorId);
        // Before anything is read: what was told since is newer than the answer.
        var atRev = room.Rev;
        if (command.ReplyToId is { } repliedTo) await Find(command.AuthorId, repliedTo, "replyToId");
        var root = command.ThreadId is { } thread ? await Root(command.AuthorId, thread) : null;
        if (root is not null && room.Held(root.Seq) is null && atRev >= room.Changes.FloorRev) room.Threads.Keep(room.Changes.Newest(root));
        return new PostContext(root, atRev, await Named(command.Content));
    }

    public async Task<PostContext> Of(EditMessage command) => new(null, 0, await Named(command.Content));

    /// <summary>Of a reply the root of its thread: threads are one level deep.</summary>
    private async Task<Message> Root(UserId reader, MessageId id)
    {
        var message = await Find(reader, id, "threadId");
        return message.ThreadId is { } root ? await Find(reader, root, "threadId") : message;
    }

    private async Task<Message> Find(UserId user, MessageId id, string what) =>
        id.RoomId == room.Id ? (await reader.Find(user, id.Seq)).Message : throw Refuse.Invalid($"{what} is of another room.");

    private async Task<ImmutableArray<UserId>> Named(string? content) =>
        MentionScan.Of(content ?? "").Names is { IsEmpty: false } names ? await mentions.Named(names) : [];
}
