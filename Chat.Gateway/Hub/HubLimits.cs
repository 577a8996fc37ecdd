using System.Collections.Concurrent;
using System.Reflection;
using Chat.Gateway.Limits;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Hub;

/// <summary>Counts the calls of each user, and takes none of who was turned away.</summary>
internal sealed class HubLimits(UserLimits limits) : IHubFilter
{
    private readonly ConcurrentDictionary<MethodInfo, Limit?> limited = new();

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var context = invocationContext.Context;
        if (context.Features.Get<TurnedAway>() is { } away) throw new ChatException(away.Code, away.Message, away.RetryAfter);
        var user = new UserId(context.UserIdentifier!);
        try
        {
            limits.Take(user, Limit.HubCalls);
            var by = limited.GetOrAdd(invocationContext.HubMethod, method => method.GetCustomAttribute<LimitedAttribute>()?.By);
            if (by is { } limit) limits.Take(user, limit);
        }
        catch (ChatException) when (!HasPatience(user))
        {
            context.Abort();
            throw;
        }
        return next(invocationContext);
    }

    /// <summary>Whether the user may be refused once more: who does not wait as told costs even so.</summary>
    private bool HasPatience(UserId user)
    {
        try
        {
            limits.Take(user, Limit.Refusals);
            return true;
        }
        catch (ChatException)
        {
            return false;
        }
    }
}
