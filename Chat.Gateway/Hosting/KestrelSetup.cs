namespace Chat.Gateway.Hosting;

internal static class KestrelSetup
{
    /// <summary>A thousand clients that come back at once must not be dropped into retries of their SYN; 512 is the default.</summary>
    private const int Backlog = 4096;

    private const int MaxBodyBytes = 64 * 1024;

    private const string DefaultUrl = "http://127.0.0.1:5080";

    private static readonly string[] UrlSettings = ["urls", "http_ports", "https_ports"];

    public static WebApplicationBuilder AddKestrel(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseSockets(o => o.Backlog = Backlog);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        var isTold = UrlSettings.Any(s => builder.Configuration[s] is { Length: > 0 }) || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isTold) builder.WebHost.UseUrls(DefaultUrl);
        return builder;
    }
}
