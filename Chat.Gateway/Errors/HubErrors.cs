using System.Text.Json;
using Chat.Gateway.Json;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Errors;

/// <summary>Turns every exception of a hub method into a coded one.</summary>
internal sealed class HubErrors(ILogger<HubErrors> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception error)
        {
            if (!Refusal.IsRefusal(error)) Report(invocationContext, error);
            throw new HubException(Text(Refusal.From(error)));
        }
    }

    public static string Text(ChatException refusal) => JsonSerializer.Serialize(ChatError.From(refusal), HubJson.Default.ChatError);

    private void Report(HubInvocationContext invocation, Exception error)
    {
        if (Refusal.IsOutage(error)) logger.CallOutage(error, invocation.HubMethodName, invocation.Context.ConnectionId);
        else logger.CallFault(error, invocation.HubMethodName, invocation.Context.ConnectionId);
    }
}
