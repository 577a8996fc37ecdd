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
        services.AddChecked<StorageOptions>("Chat:Storage");
        services.AddSingleton(_ => DatabaseSettings.From(configuration));
        services.AddSingleton(provider => Open(provider, provider.GetRequiredService<DatabaseSettings>()));
        services.AddChecked<RoleOptions>(RoleOptions.Section);
        services.AddSingleton(provider => new PostgresRoles(
            provider.GetRequiredService<DatabaseSettings>(), provider.GetRequiredService<IOptions<RoleOptions>>().Value));
        services.AddSingleton(provider => new Migrator(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<Database>().Sql.Migrations,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILogger<Migrator>>()));
        return services;
    }

    private static Database Open(IServiceProvider provider, DatabaseSettings settings)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var time = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        return settings.IsPostgres
            ? new PostgresDatabase(settings, options, time, provider.GetRequiredService<ILogger<PostgresDatabase>>())
            : new SqliteDatabase(settings, options, time, provider.GetRequiredService<ILogger<SqliteDatabase>>());
    }
}
