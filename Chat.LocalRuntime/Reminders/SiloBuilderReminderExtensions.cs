using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Local;

namespace Orleans.Hosting;

/// <summary>Where a silo keeps reminders.</summary>
public static class SiloBuilderReminderExtensions
{
    public static ISiloBuilder UseInMemoryReminderService(this ISiloBuilder builder) => builder.Use(services =>
        services.GetRequiredService<Silo>().Cluster.Part("reminders", () => new MemoryReminderStore()));

    public static ISiloBuilder UseAdoNetReminderService(this ISiloBuilder builder, Action<AdoNetReminderTableOptions> configureOptions)
    {
        builder.Services.Configure(configureOptions);
        return builder.Use(services => new AdoNetReminderStore(
            services.GetRequiredService<IOptions<AdoNetReminderTableOptions>>().Value,
            services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId));
    }

    private static ISiloBuilder Use(this ISiloBuilder builder, Func<IServiceProvider, IReminderStore> makeStore)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(makeStore));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ISiloPart, ReminderPart>());
        return builder;
    }
}
