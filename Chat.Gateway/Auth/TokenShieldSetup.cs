using Chat.Gateway.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Auth;

internal static class TokenShieldSetup
{
    /// <summary>Stands in front of the web server that is registered.</summary>
    public static IServiceCollection AddTokenShield(this IServiceCollection services)
    {
        var web = services.Last(s => s.ServiceType == typeof(IServer));
        services.Remove(web);
        services.AddSingleton<IServer>(provider => new TokenShield(
            (IServer)(web.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, web.ImplementationType!)),
            provider.GetRequiredService<IOptions<ChatHubOptions>>().Value.Path));
        return services;
    }
}
