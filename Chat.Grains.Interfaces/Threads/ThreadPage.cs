using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Threads;

/// <summary>A thread as its reader sees it: the root, a stretch of the replies, and how the reader stands to it.</summary>
[GenerateSerializer, Immutable, Alias("chat.ThreadPage")]
public sealed record ThreadPage
{
    /// <summary>The message that it began with.</summary>
    [Id(0)] public required Message Root { get; init; }
    /// <summary>Replies, oldest first.</summary>
    [Id(1)] public required ImmutableArray<Message> Messages { get; init; }
    /// <summary>Whether there are more in the direction asked for.</summary>
    [Id(2)] public required bool HasMore { get; init; }
    /// <summary>Whether the reader is told of new replies.</summary>
    [Id(3)] public required bool Following { get; init; }
    /// <summary>The reader's cursor in the thread, a seq of the room; 0 before anything was read.</summary>
    [Id(4)] public required long LastReadSeq { get; init; }
    /// <summary>Others' replies after the cursor, where the reader follows the thread; at most 999.</summary>
    [Id(5)] public required int Unread { get; init; }
}
