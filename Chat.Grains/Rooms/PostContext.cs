using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What a post needs beside its room, looked up before its turn; a plain text needs nothing.</summary>
/// <param name="Root">The root of the thread that it goes into.</param>
/// <param name="AtRev">The rev that the room had when the root was read.</param>
/// <param name="Named">Who has the usernames in its text.</param>
internal sealed record PostContext(Message? Root, long AtRev, ImmutableArray<UserId> Named)
{
    public static readonly PostContext None = new(null, 0, []);
}
