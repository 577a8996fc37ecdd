using Chat.Messages;

namespace Chat.Threads;

/// <summary>A thread's root, and how its reader stands to it.</summary>
/// <param name="Root">The root.</param>
/// <param name="Following">Whether the reader follows it.</param>
/// <param name="LastReadSeq">The reader's cursor.</param>
/// <param name="Unread">Others' replies after it.</param>
/// <param name="LastReplySeq">The newest reply when they were counted; 0 where there is none.</param>
internal sealed record ThreadStanding(Message Root, bool Following, long LastReadSeq, int Unread, long LastReplySeq);
