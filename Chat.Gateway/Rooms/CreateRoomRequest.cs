using System.Collections.Immutable;
using Chat.Rooms;

namespace Chat.Gateway.Rooms;

internal sealed record CreateRoomRequest(
    string Name, string? Description = null, RoomType? Type = null, string? ImageUrl = null, ImmutableArray<UserId>? MemberIds = null,
    ClientId? ClientId = null, bool Temporary = false);
