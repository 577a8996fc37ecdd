using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Web;

/// <summary>Counts REST calls, before anything of them is read: of who is signed in, and of networks where people sign in.</summary>
internal sealed class RestLimits(RequestDelegate next, UserLimits limits, AddressLimits addresses)
{
    public Task Invoke(HttpContext context)
    {
        var called = context.GetEndpoint()?.Metadata;
        if (called?.GetMetadata<LimitedByAddressAttribute>() is not null) addresses.Take(context.Connection.RemoteIpAddress);
        if (called is not null && called.GetMetadata<HubMetadata>() is null && context.User.Identity is { IsAuthenticated: true })
        {
            var user = context.User.UserId();
            limits.Take(user, Limit.RestCalls);
            if (called.GetMetadata<LimitedAttribute>() is { } limited) limits.Take(user, limited.By);
        }
        return next(context);
    }
}
