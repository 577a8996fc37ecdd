using Chat.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Chat.Gateway.Hosting;

internal static class HostSetup
{
    public static WebApplicationBuilder AddHost(this WebApplicationBuilder builder)
    {
        builder.AddLogLevels();
        builder.AddKestrel();
        builder.Services.AddChecked<ProcessOptions>(ProcessOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DataFolder>().AddSingleton<ChatMetrics>();
        // Nothing here is protected by it; the default writes keys into the home folder.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return builder;
    }
}
