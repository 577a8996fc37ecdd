using Chat.Streams;

namespace Chat.Users;

/// <summary>The user has changed their profile or status, on whatever device.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Account">As it is now.</param>
[GenerateSerializer, Immutable, Alias("chat.AccountChanged")]
public sealed record AccountChanged(UserId UserId, [property: Id(0)] Account Account) : UserEvent(UserId), IToldToClients
{
    object IToldToClients.Told => Account;
}
