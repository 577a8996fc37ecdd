using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>A gateway's word on who is connected to it, which holds until it says otherwise or its lease ends (see <see cref="IGatewayLeaseGrain"/>).</summary>
[GenerateSerializer, Immutable, Alias("chat.PresenceReport")]
public sealed record PresenceReport
{
    /// <summary>The gateway process.</summary>
    [Id(0)] public required string GatewayId { get; init; }
    /// <summary>Users who connected or show otherwise since the last report, or all of them.</summary>
    [Id(1)] public ImmutableArray<UserId> Online { get; init; } = [];
    /// <summary>Users no longer connected.</summary>
    [Id(2)] public ImmutableArray<UserId> Offline { get; init; } = [];
    /// <summary>True when <see cref="Online"/> is everybody, whatever was said before.</summary>
    [Id(3)] public bool IsComplete { get; init; }
    /// <summary>Higher in each report of a gateway: one that comes after a later one is not heard.</summary>
    [Id(4)] public long Number { get; init; }
    /// <summary>Those of <see cref="Online"/> who are away: they say so, or are idle at all their devices here.</summary>
    [Id(5)] public ImmutableArray<UserId> Away { get; init; } = [];
    /// <summary>Those of <see cref="Online"/> who are busy.</summary>
    [Id(6)] public ImmutableArray<UserId> Busy { get; init; } = [];
}
