using Chat.Presence;
using Chat.Streams;

namespace Chat.Users;

/// <summary>The user has changed their profile or status, on whatever device.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Account">As it is now.</param>
/// <param name="Chosen">How they want to show while they are here; clients are told how they do show, in the account.</param>
[GenerateSerializer, Immutable, Alias("chat.AccountChanged")]
public sealed record AccountChanged(
    UserId UserId, [property: Id(0)] Account Account, [property: Id(1)] PresenceStatus Chosen) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => Account;
}
