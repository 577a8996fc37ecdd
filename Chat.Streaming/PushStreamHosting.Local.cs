namespace Chat.Streaming;

/// <summary>Registers push streams: the local runtime's own streams push within the process.</summary>
public static class PushStreamHosting
{
    /// <summary>Adds push streams to a client.</summary>
    public static IClientBuilder AddPushStreams(this IClientBuilder builder, string name) => builder.AddMemoryStreams(name);
}
