using Chat.Rooms;
using Chat.Streams;

namespace Chat.Gateway.Wire;

/// <summary>Something of the room could not be delivered.</summary>
/// <param name="RoomId">Which.</param>
/// <param name="Since">Everything up to this rev was told before.</param>
/// <param name="Missed">What came after it: who has everything up to <paramref name="Since"/> needs nothing else. Null: each asks for what it lacks.</param>
internal sealed record Resync(RoomId RoomId, long Since, SyncPage? Missed) : IToldToClients;
