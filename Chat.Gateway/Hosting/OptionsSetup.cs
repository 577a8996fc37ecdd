using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hosting;

internal static class OptionsSetup
{
    /// <summary>Options bound to their section and checked before anything starts.</summary>
    public static OptionsBuilder<TOptions> AddChecked<TOptions>(this IServiceCollection services, string section) where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
