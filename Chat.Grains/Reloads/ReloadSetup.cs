using Microsoft.Extensions.DependencyInjection;

namespace Chat.Reloads;

internal static class ReloadSetup
{
    /// <summary>Takes up what commands change in the database while the process runs.</summary>
    public static IServiceCollection AddReloads(this IServiceCollection services) =>
        services.AddSingleton<ReloadStore>().AddHostedService<Reloader>();
}
