using Microsoft.Extensions.DependencyInjection;

namespace Chat.CleanUp;

internal static class CleanUpSetup
{
    /// <summary>What removes rows that nobody needs any more.</summary>
    public static IServiceCollection AddCleanUp(this IServiceCollection services)
    {
        services.AddChecked<CleanUpOptions>(CleanUpOptions.Section);
        return services.AddSingleton<CleanUpStore>().AddSingleton<DeletedMembers>().AddSingleton<RoomPurge>().AddHostedService<CleanUpTicker>();
    }
}
