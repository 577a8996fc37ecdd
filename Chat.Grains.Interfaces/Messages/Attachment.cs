namespace Chat.Messages;

/// <summary>A file of a message. <see cref="Size"/> is in bytes, width and height in pixels.</summary>
[GenerateSerializer, Immutable, Alias("chat.Attachment")]
public sealed record Attachment
{
    /// <summary>The file's id.</summary>
    [Id(0)] public required string Id { get; init; }
    /// <summary>Where to fetch it.</summary>
    [Id(1)] public required string Url { get; init; }
    /// <summary>The name it was uploaded with.</summary>
    [Id(2)] public required string Name { get; init; }
    /// <summary>Bytes.</summary>
    [Id(3)] public required long Size { get; init; }
    /// <summary>The media type found in its content.</summary>
    [Id(4)] public required string MimeType { get; init; }
    /// <summary>Pixels, for pictures.</summary>
    [Id(5)] public int? Width { get; init; }
    /// <summary>Pixels, for pictures.</summary>
    [Id(6)] public int? Height { get; init; }
}
