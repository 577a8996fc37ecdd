using Chat.Gateway.Auth;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Connections;

/// <summary>A connection to this process. Two of the same id are the same.</summary>
internal readonly struct LocalConnection(HubCallerContext context)
{
    public static LocalConnection Of(HubCallerContext context) => new(context);

    public string Id => context.ConnectionId;

    public UserId UserId => new(context.UserIdentifier!);

    public string? SessionId => context.User!.SessionId();

    public string? Name => context.User!.FindFirst(ChatClaims.Name)?.Value;

    public void Abort() => context.Abort();
}
