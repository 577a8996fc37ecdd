using System.Globalization;
using Chat.Errors;
using Microsoft.Extensions.Configuration;

namespace Chat.Streams;

/// <summary>How events are carried, section <c>Chat:Streams</c>; the same in all processes of a cluster.</summary>
/// <param name="Lease">
/// Push streams: what a process that died had subscribed to is forgotten after so long, a third more at worst. Shorter costs more calls:
/// each subscription is renewed three times in it. 1 second to 10 minutes, 45 seconds by default.
/// </param>
public sealed record StreamSettings(TimeSpan Lease)
{
    private const string LeaseSetting = "Chat:Streams:Lease";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>What the configuration says. Errors: <see cref="StartException"/>.</summary>
    public static StreamSettings Of(IConfiguration configuration) =>
        new(LeaseOf(configuration[LeaseSetting]));

    private static TimeSpan LeaseOf(string? given)
    {
        if (string.IsNullOrEmpty(given)) return TimeSpan.FromSeconds(45);
        if (TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out var lease) && lease >= Shortest && lease <= Longest) return lease;
        throw new StartException($"{LeaseSetting} is '{given}'; it must be a time from {Shortest} to {Longest}.");
    }
}
