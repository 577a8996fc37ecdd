using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>Make a room with its first members; the one who asks becomes its owner.</summary>
[GenerateSerializer, Immutable, Alias("chat.CreateRoom")]
public sealed record CreateRoom
{
    /// <summary>Longest name, in visible characters.</summary>
    public const int MaxName = 100;
    /// <summary>Longest description, in visible characters.</summary>
    public const int MaxDescription = 500;
    /// <summary>Most members a room can be made with.</summary>
    public const int MaxMembers = 100;

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId By { get; init; }
    /// <summary>1 to 100 characters.</summary>
    [Id(1)] public required string Name { get; init; }
    /// <summary>At most 500 characters.</summary>
    [Id(2)] public string Description { get; init; } = "";
    /// <summary>Public, private or support: of one that asks for help, who asks is a member, and others come by themselves.</summary>
    [Id(3)] public required RoomType Type { get; init; }
    /// <summary>A cover picture.</summary>
    [Id(4)] public string? ImageUrl { get; init; }
    /// <summary>Further members, at most 100.</summary>
    [Id(5)] public ImmutableArray<UserId> MemberIds { get; init; } = [];
    /// <summary>Of the one who asks: a repeat is answered with the room there is, whose id follows from it. Null makes a room each time.</summary>
    [Id(6)] public ClientId? Key { get; init; }
    /// <summary>It goes by itself some time after the last member has left.</summary>
    [Id(7)] public bool Temporary { get; init; }
}
