using System.Text.Json;
using Chat.Gateway.Wire;
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
        catch (OperationCanceledException) when (invocationContext.Context.ConnectionAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
            throw;
        }
        catch (Exception error)
        {
            Report(error, invocationContext.HubMethodName, invocationContext.Context.ConnectionId);
            throw new HubException(Text(Refusal.From(error)));
        }
    }

    public static string Text(ChatException refusal) => JsonSerializer.Serialize(ChatError.From(refusal), WireJson.Default.ChatError);

    /// <summary>Logs what is not a refusal.</summary>
    public void Report(Exception error, string method, string connectionId)
    {
        if (Refusal.IsRefusal(error)) return;
        if (Refusal.IsOutage(error)) logger.CallOutage(error, method, connectionId);
        else logger.CallFault(error, method, connectionId);
    }
}
