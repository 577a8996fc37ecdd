namespace Chat.Invites;

/// <summary>What an invite shows of its room to who is not in it: no more than its name, its picture and how many are there.</summary>
[GenerateSerializer, Immutable, Alias("chat.InvitePreview")]
public sealed record InvitePreview
{
    /// <summary>The invite.</summary>
    [Id(0)] public required string Code { get; init; }
    /// <summary>The room's name.</summary>
    [Id(1)] public required string RoomName { get; init; }
    /// <summary>The room's picture.</summary>
    [Id(2)] public string? ImageUrl { get; init; }
    /// <summary>Members of the room.</summary>
    [Id(3)] public required int MemberCount { get; init; }
    /// <summary>Who invites; told to whom it is for. Null of a link.</summary>
    [Id(4)] public UserProfile? By { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(5)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When it ends by itself, UTC.</summary>
    [Id(6)] public required DateTimeOffset ExpiresAt { get; init; }
}
