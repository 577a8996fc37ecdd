using System.Collections.Immutable;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>The first change of a room. Nobody can listen to it yet, so it is not told.</summary>
/// <param name="Info">The room, without members and messages.</param>
/// <param name="Members">Its first members.</param>
internal sealed record RoomMade(RoomInfo Info, ImmutableArray<MemberRow> Members) : RoomChange(Info.Id, 1);
