using System.Collections.Immutable;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Wire;

/// <summary>The answer of Hello: all a client needs to be up to date.</summary>
internal sealed record Greeting(Account User, ImmutableArray<RoomSummary> Rooms, ImmutableArray<SyncPage> Missed, DateTimeOffset ServerTime);
