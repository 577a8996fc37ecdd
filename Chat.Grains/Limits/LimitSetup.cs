using Microsoft.Extensions.DependencyInjection;

namespace Chat.Limits;

/// <summary>The limits of a process.</summary>
public static class LimitSetup
{
    /// <summary>Adds <see cref="LimitOptions"/>; those that are switched off are 0, so whoever keeps one looks at that one only.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddChecked<LimitOptions>(LimitOptions.Section).PostConfigure(limits =>
        {
            if (!limits.Enabled) limits.SwitchOff();
        });
        services.AddHostedService<LimitNotice>();
        return services;
    }
}
