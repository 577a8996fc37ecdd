using Chat.Accounts;
using Chat.Cluster;
using Chat.Health;
using Chat.Presence;
using Chat.Rooms;
using Chat.Storage;
using Chat.Streams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Chat.Hosting;

/// <summary>Everything a process needs to host the grains.</summary>
public static class ChatSilo
{
    /// <summary>
    /// Adds the grains, their stores and the silo. The database comes from <c>ConnectionStrings:Chat</c> (PostgreSQL), or is a SQLite file
    /// in <c>Chat:DataFolder</c>; the silo starts once it is up to date.
    /// </summary>
    public static IHostApplicationBuilder AddChatSilo(this IHostApplicationBuilder builder, SiloMembership membership = SiloMembership.Alone)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddChatStorage(builder.Configuration);
        services.AddSingleton<SiloMetrics>();
        services.AddSingleton<ChangeStore>().AddSingleton<ChangeWriter>();
        services.AddSingleton<RoomServices>();
        services.AddSingleton<Passwords>();
        services.AddOptionsAt<WriterOptions>("Chat:Writer");
        services.AddOptionsAt<RoomOptions>("Chat:Rooms");
        services.AddOptionsAt<PresenceOptions>("Chat:Presence");
        services.AddOptionsAt<AccountOptions>("Chat:Accounts");
        // Hosted services start in the order they are added: the schema is there before the silo is.
        services.AddSingleton(new MigrateAtStart(builder.Configuration.GetValue("Chat:Storage:MigrateAtStart", membership == SiloMembership.Alone)));
        services.AddHostedService<SchemaAtStart>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        services.AddOptionsAt<SiloClusterOptions>(SiloClusterOptions.Section);
        services.AddOptionsAt<StreamOptions>(StreamOptions.Section);
        builder.UseOrleans(silo => OrleansWiring.Configure(silo, joinsCluster: membership == SiloMembership.Cluster));
        return builder;
    }

    private static void AddOptionsAt<TOptions>(this IServiceCollection services, string section) where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
