using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Web;

/// <summary>Counts the REST calls of who is signed in, before anything of them is read.</summary>
internal sealed class RestLimits(RequestDelegate next, UserLimits limits)
{
    public Task Invoke(HttpContext context)
    {
        var called = context.GetEndpoint()?.Metadata;
        if (called is not null && called.GetMetadata<HubMetadata>() is null && context.User.Identity is { IsAuthenticated: true })
        {
            var user = context.User.UserId();
            limits.Take(user, Limit.RestCalls);
            if (called.GetMetadata<LimitedAttribute>() is { } limited) limits.Take(user, limited.By);
        }
        return next(context);
    }
}
