namespace Chat.Gateway.Hosting;

internal static class HostSetup
{
    public static WebApplicationBuilder AddHost(this WebApplicationBuilder builder)
    {
        builder.AddLogLevels().AddKestrel();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<DataFolder>().AddSingleton<ChatMetrics>();
        return builder;
    }
}
