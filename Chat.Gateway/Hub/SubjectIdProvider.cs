using Chat.Gateway.Auth;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Hub;

/// <summary>A connection is its token's subject.</summary>
internal sealed class SubjectIdProvider : IUserIdProvider
{
    public string? GetUserId(HubConnectionContext connection) => connection.User.FindFirst(ChatClaims.Subject)?.Value;
}
