using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat.Moderation;

internal static class ModerationSetup
{
    /// <summary>What looks at messages before they are committed.</summary>
    public static IServiceCollection AddModeration(this IServiceCollection services)
    {
        services.AddChecked<ModerationOptions>(ModerationOptions.Section);
        return services.AddSingleton<IValidateOptions<ModerationOptions>, ModerationOptionsValidator>().AddSingleton<WordList>().AddSingleton<MessageFilters>();
    }
}
