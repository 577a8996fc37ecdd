using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Chat;

/// <summary>The one way from a section of the settings to a class of options.</summary>
public static class CheckedOptions
{
    /// <summary>
    /// Options bound to their section and checked before anything starts. Whoever uses them adds them: the second time does nothing, so
    /// a process that is several things at once binds them once.
    /// </summary>
    public static OptionsBuilder<TOptions> AddChecked<TOptions>(this IServiceCollection services, string section) where TOptions : class
    {
        var options = services.AddOptions<TOptions>();
        var isBound = services.Any(s => s.ServiceType == typeof(IOptionsChangeTokenSource<TOptions>));
        return isBound ? options : options.BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
    }
}
