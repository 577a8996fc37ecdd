using Chat.Messages;
using Chat.Users;
using Orleans.Concurrency;

namespace Chat.Threads;

/// <summary>Threads straight from the store, as many at once as there are cores.</summary>
[StatelessWorker, Reentrant]
internal sealed class ThreadGrain(ThreadStore threads, MessageStore messages, RoomAccess access) : Grain, IThreadGrain
{
    private const int MaxThreads = 50;

    public async Task<ThreadPage> Page(ThreadQuery query, CancellationToken cancellation)
    {
        if (query.Limit is < 1 or > MessagePage.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {MessagePage.MaxLimit}.");
        if (query is { Before: not null, After: not null }) throw Refuse.Invalid("Give at most one of before and after.");
        if ((query.Before ?? query.After) < 0) throw Refuse.Invalid("A seq is not negative.");
        var standing = await Standing(query.Reader, query.MessageId, cancellation);
        var root = standing.Root.Id;
        // One more tells whether there are more. The newest end where the unread ones were counted: a later one is told, and counted then.
        var replies = query.After is { } after
            ? await threads.Replies(root, after, 0, query.Limit + 1, cancellation)
            : await threads.Replies(root, query.Before - 1 ?? standing.LastReplySeq, query.Limit + 1, 0, cancellation);
        var hasMore = replies.Length > query.Limit;
        var page = !hasMore ? replies : query.After is null ? replies[1..] : replies[..^1];
        var seen = await messages.Seen(query.Reader, [standing.Root, .. page], cancellation);
        return new ThreadPage
        {
            Root = seen[0],
            Messages = seen[1..],
            HasMore = hasMore,
            Following = standing.Following,
            LastReadSeq = standing.LastReadSeq,
            Unread = standing.Unread,
        };
    }

    public async Task Follow(UserId user, MessageId root, bool following)
    {
        if (!await threads.Follow(user, root, following)) throw await Refusal(user, root);
    }

    public async Task<ThreadReadState> MarkRead(UserId user, MessageId root, long seq)
    {
        if (seq < 0) throw Refuse.Invalid("A seq is not negative.");
        if (!await threads.MarkRead(user, root, seq)) throw await Refusal(user, root);
        var standing = await Standing(user, root, default);
        var state = new ThreadReadState(root, standing.LastReadSeq, standing.Unread);
        await GrainFactory.User(user).HasReadThread(state);
        return state;
    }

    public async Task<FollowedThreadPage> Followed(UserId user, string? cursor, int limit, CancellationToken cancellation)
    {
        if (limit is < 1 or > MaxThreads) throw Refuse.Invalid($"limit must be 1 to {MaxThreads}.");
        var page = await threads.Followed(user, cursor, limit, cancellation);
        var roots = await messages.Seen(user, page.Threads, t => t.Root, (t, seen) => t with { Root = seen }, cancellation);
        return page with { Threads = await messages.Seen(user, roots, t => t.LastReply, (t, seen) => t with { LastReply = seen }, cancellation) };
    }

    private async Task<ThreadStanding> Standing(UserId reader, MessageId id, CancellationToken cancellation) =>
        await threads.Standing(reader, id, cancellation)
        ?? throw await access.Barrier(id.RoomId, reader, "message", cancellation) ?? Refuse.NotFound("message");

    /// <summary>Who may read the root without being a member; for all others there is none.</summary>
    private async Task<ChatException> Refusal(UserId user, MessageId root) =>
        await access.Barrier(root.RoomId, user, "message")
        ?? (await messages.Get(user, root) is { ThreadId: null } ? Refuse.NotMember() : Refuse.NotFound("message"));
}
