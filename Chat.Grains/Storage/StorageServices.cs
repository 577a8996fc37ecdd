using Chat.Accounts;
using Chat.Messages;
using Chat.Rooms;
using Chat.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Storage;

/// <summary>Wires the storage.</summary>
public static class StorageServices
{
    /// <summary>The database that the configuration names, its stores, and the migrator.</summary>
    public static IServiceCollection AddChatStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection("Chat:Storage"))
            .Configure(options =>
            {
                options.ConnectionString = configuration.GetConnectionString("Chat");
                options.DataFolder = configuration["Chat:DataFolder"] ?? options.DataFolder;
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();

        services.AddSingleton(provider => Open(provider, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(provider => new Migrator(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<Database>().Sql.Migrations,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILogger<Migrator>>()));
        return services
            .AddSingleton<RoomStore>()
            .AddSingleton<MessageStore>()
            .AddSingleton<UserStore>()
            .AddSingleton<SessionStore>();
    }

    private static Database Open(IServiceProvider provider, StorageOptions options) =>
        string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new SqliteDatabase(options, provider.GetRequiredService<ILogger<SqliteDatabase>>())
            : new PostgresDatabase(options, provider.GetRequiredService<ILogger<PostgresDatabase>>());
}
