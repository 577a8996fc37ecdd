using Orleans.Concurrency;

namespace Chat.Threads;

/// <summary>
/// Threads and how their readers stand to them, read and kept beside the room's grain, as history is; replies themselves are posted to the room.
/// Stateless; key 0. Errors common to all: not_found (also where the caller may not know of it).
/// </summary>
[Alias("chat.IThreadGrain")]
public interface IThreadGrain : IGrainWithIntegerKey
{
    /// <summary>A thread with a stretch of its replies; by the id of a reply too. Errors: invalid.</summary>
    [Alias("Page"), ReadOnly]
    Task<ThreadPage> Page(ThreadQuery query, CancellationToken cancellation = default);

    /// <summary>Follows a thread, or stops to. Errors: not_member.</summary>
    [Alias("Follow")]
    Task Follow(UserId user, MessageId root, bool following);

    /// <summary>Moves the user's cursor in a thread forward; one that is behind changes nothing. Errors: not_member.</summary>
    [Alias("MarkRead")]
    Task<ThreadReadState> MarkRead(UserId user, MessageId root, long seq);

    /// <summary>The threads that a user follows, newest activity first. Errors: invalid.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="cursor">Where the last page ended; null for the first.</param>
    /// <param name="limit">1 to 50.</param>
    /// <param name="cancellation">The reader has given up.</param>
    [Alias("Followed"), ReadOnly]
    Task<FollowedThreadPage> Followed(UserId user, string? cursor, int limit, CancellationToken cancellation = default);
}
