namespace Chat.Deletion;

/// <summary>Delete a user for good.</summary>
/// <param name="Password">Theirs; null for who has none here.</param>
/// <param name="From">A word for the network it comes from, the same each time.</param>
[GenerateSerializer, Immutable, Alias("chat.DeleteUser")]
public sealed record DeleteUser([property: Id(0)] string? Password, [property: Id(1)] string From);
