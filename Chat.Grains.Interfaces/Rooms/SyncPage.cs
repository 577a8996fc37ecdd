using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What changed in a room after a rev the client holds.</summary>
[GenerateSerializer, Immutable, Alias("chat.SyncPage")]
public sealed record SyncPage
{
    /// <summary>Most messages of one answer; beyond it the client is told to reload.</summary>
    public const int MaxMessages = 500;

    /// <summary>Most members who came, went or changed in one answer; beyond it the client is told to reload.</summary>
    public const int MaxMembers = 500;

    /// <summary>The room.</summary>
    [Id(0)] public required RoomId RoomId { get; init; }
    /// <summary>The rev the client holds once it has applied this.</summary>
    [Id(1)] public required long Rev { get; init; }
    /// <summary>Messages posted or changed since, as they are now, by seq.</summary>
    [Id(2)] public ImmutableArray<Message> Messages { get; init; } = [];
    /// <summary>Members who came since, have another role, or were muted or are not any more.</summary>
    [Id(3)] public ImmutableArray<Member> Joined { get; init; } = [];
    /// <summary>Members who went since.</summary>
    [Id(4)] public ImmutableArray<UserId> Left { get; init; } = [];
    /// <summary>The room as it is now.</summary>
    [Id(5)] public required RoomInfo Room { get; init; }
    /// <summary>True when there is more than one answer holds: the lists are empty, and the client must load the newest page anew.</summary>
    [Id(6)] public bool Resync { get; init; }
}
