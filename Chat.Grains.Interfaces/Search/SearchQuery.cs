using Chat.Messages;

namespace Chat.Search;

/// <summary>Ask for messages: what is given must all be so.</summary>
[GenerateSerializer, Immutable, Alias("chat.SearchQuery")]
public sealed record SearchQuery
{
    /// <summary>Most visible characters of the words.</summary>
    public const int MaxWords = 200;
    /// <summary>Most hits of a page.</summary>
    public const int MaxLimit = 50;
    /// <summary>Hits of a page where no limit is given.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Reader { get; init; }
    /// <summary>
    /// Words, at most 20 in 200 characters; each must be there, and what stands in quotes as it stands there. Of a word three letters are enough,
    /// or its first two, in scripts without spaces one. Case, accents and punctuation do not matter. Empty where one of the others is given.
    /// </summary>
    [Id(1)] public string Words { get; init; } = "";
    /// <summary>In this room, which the reader is in or which is public; null for all rooms that the reader is in.</summary>
    [Id(2)] public RoomId? RoomId { get; init; }
    /// <summary>Written by this user.</summary>
    [Id(3)] public UserId? From { get; init; }
    /// <summary>Of this kind.</summary>
    [Id(4)] public MessageType? Type { get; init; }
    /// <summary>With this in it.</summary>
    [Id(5)] public MessagePart? Has { get; init; }
    /// <summary>Not older.</summary>
    [Id(6)] public DateTimeOffset? After { get; init; }
    /// <summary>Older.</summary>
    [Id(7)] public DateTimeOffset? Before { get; init; }
    /// <summary>Where the last page ended; null for the first.</summary>
    [Id(8)] public string? Cursor { get; init; }
    /// <summary>1 to 50.</summary>
    [Id(9)] public int Limit { get; init; } = DefaultLimit;
}
