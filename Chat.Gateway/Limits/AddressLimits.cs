using System.Net;
using Chat.Gateway.Hosting;
using Chat.Limits;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Limits;

/// <summary>Counts what comes from each network without a token (acceptance G2).</summary>
internal sealed class AddressLimits(IOptions<LimitOptions> options, ChatMetrics metrics) : IDisposable
{
    private readonly TokenBuckets<ClientNetwork>? calls =
        options.Value.AuthCalls.Burst == 0 ? null : new TokenBuckets<ClientNetwork>(options.Value.AuthCalls);

    /// <summary>One call more.</summary>
    /// <param name="address">The client's, not a proxy's.</param>
    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>, with the time to try again after.</exception>
    public void Take(IPAddress? address)
    {
        if (calls?.Take(ClientNetwork.Of(address)) is not { } wait) return;
        metrics.Limited(nameof(LimitOptions.AuthCalls));
        throw Refuse.TooOften(wait);
    }

    public void Dispose() => calls?.Dispose();
}
