using Chat.Messages;

namespace Chat.Rooms;

/// <summary>Somebody whom a reply makes a follower of its thread.</summary>
/// <param name="RootId">The thread.</param>
/// <param name="UserId">Who.</param>
/// <param name="ReadSeq">What they have read of it by then.</param>
/// <param name="AuthorId">Who wrote the reply.</param>
/// <param name="Replied">Whether they replied themselves; others stay away where they stopped to follow.</param>
internal sealed record ThreadFollow(MessageId RootId, UserId UserId, long ReadSeq, UserId AuthorId, bool Replied)
{
    public static IEnumerable<ThreadFollow> Of(MessagePosted reply)
    {
        var message = reply.Message;
        yield return new(message.ThreadId!.Value, message.AuthorId, message.Seq, message.AuthorId, true);
        foreach (var named in message.Mentions.Where(u => u != message.AuthorId)) yield return new(message.ThreadId.Value, named, message.Seq - 1, message.AuthorId, false);
    }
}
