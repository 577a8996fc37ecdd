using Microsoft.Extensions.DependencyInjection;

namespace Chat.Search;

internal static class SearchSetup
{
    /// <summary>What finds messages, and what makes them to be found.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddChecked<SearchOptions>(SearchOptions.Section);
        return services.AddSingleton<SearchStore>().AddSingleton<EntryStore>().AddSingleton<SearchQueue>().AddHostedService<SearchWorker>();
    }
}
