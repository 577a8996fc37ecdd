using Chat.Errors;
using Microsoft.Extensions.Configuration;

namespace Chat.Streams;

/// <summary>Which streams carry the events, setting <c>Chat:Streams:Provider</c>; the same in all processes of a cluster.</summary>
public static class StreamSettings
{
    private const string Setting = "Chat:Streams:Provider";

    /// <summary>What the configuration says. Errors: <see cref="StartException"/>.</summary>
    public static StreamKind Of(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => StreamKind.Push,
        var given when Enum.TryParse<StreamKind>(given, ignoreCase: true, out var kind) && Enum.IsDefined(kind) => kind,
        var given => throw new StartException($"{Setting} is '{given}'; it must be push or memory."),
    };
}
