using Chat.Accounts;
using Chat.Audit;
using Chat.Blocks;
using Chat.CleanUp;
using Chat.Cluster;
using Chat.Contacts;
using Chat.Deletion;
using Chat.Health;
using Chat.Invites;
using Chat.Limits;
using Chat.Mentions;
using Chat.Messages;
using Chat.Metrics;
using Chat.Moderation;
using Chat.Notifications;
using Chat.Presence;
using Chat.Profiles;
using Chat.Reloads;
using Chat.Reports;
using Chat.Rooms;
using Chat.Search;
using Chat.Standings;
using Chat.Storage;
using Chat.Streams;
using Chat.Threads;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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
        services.AddSingleton<ProfileStore>().AddSingleton<ContactStore>().AddSingleton<BlockStore>().AddSingleton<NotificationStore>().AddSingleton<InviteStore>().AddSingleton<UserStore>().AddSingleton<LastSeenWriter>().AddSingleton<SessionStore>();
        services.AddSingleton<MessageStore>().AddSingleton<RoomAccess>().AddSingleton<MentionStore>().AddSingleton<ThreadStore>().AddSingleton<RoomStore>();
        services.AddSingleton<AuditStore>().AddSingleton<ReportStore>();
        services.AddSingleton<SiloMetrics>();
        services.AddSingleton<ChangeStore>().AddSingleton<ChangeWriter>();
        services.AddSingleton<RoomServices>();
        services.AddSingleton<Passwords>();
        services.AddChecked<WriterOptions>("Chat:Writer");
        services.AddChecked<RoomOptions>("Chat:Rooms");
        services.AddPresenceOptions().AddSingleton<GatewayLeases>();
        services.AddLimits();
        services.AddChecked<AccountOptions>(AccountOptions.Section).PostConfigure(o => o.FirstIsAdmin ??= membership == SiloMembership.Alone);
        services.AddSingleton<DeletionStore>().AddSingleton<StandingStore>().AddSingleton(s => new AdminAddresses(s.GetRequiredService<IOptions<AccountOptions>>().Value.Admins));
        services.AddChecked<SchemaOptions>(SchemaOptions.Section).PostConfigure(o => o.MigrateAtStart ??= membership == SiloMembership.Alone);
        // Hosted services start in the order they are added: the database is ours, then the schema is there, then the silo is.
        if (membership == SiloMembership.Alone) services.AddHostedService<SoleUse>();
        services.AddHostedService<SchemaAtStart>().AddHostedService<NamedAdmins>();
        // It remembers what it found.
        services.AddSingleton<StorageHealth>().AddHealthChecks().AddCheck<StorageHealth>("storage");
        services.AddChecked<SiloClusterOptions>(SiloClusterOptions.Section);
        services.AddChecked<StreamOptions>(StreamOptions.Section);
        services.AddCleanUp();
        services.AddSearch();
        services.AddModeration();
        builder.UseOrleans(silo => OrleansWiring.Configure(silo, joinsCluster: membership == SiloMembership.Cluster));
        // After the silo: it calls grains.
        services.AddReloads();
        return builder;
    }

    /// <summary>For silos and gateways both: heartbeats and leases must fit.</summary>
    public static IServiceCollection AddPresenceOptions(this IServiceCollection services)
    {
        services.AddChecked<PresenceOptions>("Chat:Presence");
        return services;
    }
}
