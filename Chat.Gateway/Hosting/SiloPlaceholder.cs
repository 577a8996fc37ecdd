namespace Chat.Gateway.Hosting;

internal static class SiloPlaceholder
{
    public static WebApplicationBuilder AddChatSilo(this WebApplicationBuilder builder)
    {
        builder.UseOrleans(silo => silo.UseLocalhostClustering().AddMemoryStreams(Chat.Streams.ChatStreams.Provider).AddMemoryGrainStorage("PubSubStore"));
        return builder;
    }
}
