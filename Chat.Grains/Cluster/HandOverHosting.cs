using Microsoft.Extensions.DependencyInjection;

namespace Chat.Cluster;

internal static class HandOverHosting
{
    /// <summary>Has the silo move its grains to the others before it leaves.</summary>
    public static ISiloBuilder AddHandOver(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<HandOver>();
        silo.Services.AddSingleton<IConfigureGrainContextProvider>(services => services.GetRequiredService<HandOver>());
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => services.GetRequiredService<HandOver>());
        return silo;
    }
}
