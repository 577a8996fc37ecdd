using Chat.Rooms;

namespace Chat.Gateway.Rooms;

/// <summary>What is missing or null stays.</summary>
internal sealed record UpdateRoomRequest(
    string? Name = null, string? Description = null, string? ImageUrl = null, int? MaxMembers = null, PostBy? PostBy = null,
    int? SlowModeSeconds = null);
