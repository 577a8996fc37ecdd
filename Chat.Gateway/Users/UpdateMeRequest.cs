using Chat.Users;

namespace Chat.Gateway.Users;

/// <summary>What is missing or null stays.</summary>
internal sealed record UpdateMeRequest(
    string? DisplayName = null, string? Username = null, string? AvatarUrl = null, string? StatusText = null,
    ContactRule? ContactBy = null, string? About = null, bool? ShowLastSeen = null);
