using Chat.Messages;

namespace Chat.Threads;

/// <summary>How a thread counts what is in it (acceptance C16). Threads are one level deep.</summary>
internal static class ThreadRules
{
    /// <summary>The thread with one more reply.</summary>
    public static ThreadSummary WithReply(Message root, UserId by, DateTimeOffset at)
    {
        var before = root.Thread ?? new ThreadSummary(root.Id, 0, at, []);
        var participants = before.Participants;
        if (participants.Length < ThreadSummary.MaxParticipants && !participants.Contains(by)) participants = participants.Add(by);
        return before with { ReplyCount = before.ReplyCount + 1, LastReplyAt = at, Participants = participants };
    }

    /// <summary>The thread once a reply of it is deleted; null for what is no reply.</summary>
    public static ThreadSummary? WithoutReply(Message? root) => root?.Thread is { } thread ? thread with { ReplyCount = Math.Max(0, thread.ReplyCount - 1) } : null;

    /// <summary>
    /// Where a thread may grow. Errors: not_found (the root is deleted and nobody has replied to it), invalid (the server's own messages have none).
    /// </summary>
    public static void RequireRoot(Message root)
    {
        if (root.Type == MessageType.System) throw Refuse.Invalid("Nobody replies to a message of the server.");
        if (root.DeletedAt is not null && root.Thread is null) throw Refuse.NotFound("message");
    }
}
