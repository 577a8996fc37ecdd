namespace Chat.Rooms;

/// <summary>Ask for a page of members.</summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Cursor">Where the last page ended; null for the first.</param>
/// <param name="Limit">1 to 200.</param>
[GenerateSerializer, Immutable, Alias("chat.ListMembers")]
public sealed record ListMembers([property: Id(0)] UserId Reader, [property: Id(1)] string? Cursor = null, [property: Id(2)] int Limit = 50);
