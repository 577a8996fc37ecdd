namespace Chat.Accounts;

/// <summary>Is this the password?</summary>
/// <param name="UserId">Whose.</param>
/// <param name="Password">What was given.</param>
/// <param name="From">A word for the network it comes from, the same each time.</param>
[GenerateSerializer, Immutable, Alias("chat.CheckPassword")]
public sealed record CheckPassword([property: Id(0)] UserId UserId, [property: Id(1)] string? Password, [property: Id(2)] string From);
