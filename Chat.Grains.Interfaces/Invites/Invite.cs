namespace Chat.Invites;

/// <summary>A way into a room, as those see it who may make and revoke it: by a link for whoever has it, or for one person.</summary>
[GenerateSerializer, Immutable, Alias("chat.Invite")]
public sealed record Invite
{
    /// <summary>What the link ends with: 22 characters that nobody guesses (128 random bits).</summary>
    [Id(0)] public required string Code { get; init; }
    /// <summary>Into which room.</summary>
    [Id(1)] public required RoomId RoomId { get; init; }
    /// <summary>Whom it is for; null: whoever has the link.</summary>
    [Id(2)] public UserId? UserId { get; init; }
    /// <summary>By whom.</summary>
    [Id(3)] public required UserId CreatedBy { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(4)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When it ends by itself, UTC.</summary>
    [Id(5)] public required DateTimeOffset ExpiresAt { get; init; }
    /// <summary>How many can come in by it; null for any number.</summary>
    [Id(6)] public int? MaxUses { get; init; }
    /// <summary>How many have.</summary>
    [Id(7)] public int Uses { get; init; }
}
