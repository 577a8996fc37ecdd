using System.Collections.Immutable;
using Chat.Streams;

namespace Chat.Blocks;

/// <summary>The user has blocked somebody or does not any more, on whatever device.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Blocked">All whom they have blocked now, the newest first.</param>
[GenerateSerializer, Immutable, Alias("chat.BlocksChanged")]
public sealed record BlocksChanged(UserId UserId, [property: Id(0)] ImmutableArray<UserId> Blocked) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => new BlockNews(Blocked);
}
