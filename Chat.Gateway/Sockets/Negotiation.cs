using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Connections;

namespace Chat.Gateway.Sockets;

/// <summary>
/// What a client that asks is told before it connects. Nothing is kept: the id of the connection follows from the token, so that any gateway takes
/// what another has answered (promise O3).
/// </summary>
internal static class Negotiation
{
    private const int Version = 1, TokenBytes = 16, IdBytes = 16;

    private static readonly AvailableTransport WebSockets = new() { Transport = nameof(HttpTransportType.WebSockets), TransferFormats = ["Text"] };

    public static NegotiationResponse New(string? user)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return new NegotiationResponse { Version = Version, ConnectionToken = token, ConnectionId = IdOf(token, user), AvailableTransports = [WebSockets] };
    }

    /// <summary>Of a user's connection, by its token; one of its own where there is none.</summary>
    public static string IdOf(string? token, string? user) => Base64Url.EncodeToString(
        string.IsNullOrEmpty(token) ? RandomNumberGenerator.GetBytes(IdBytes) : SHA256.HashData(Encoding.UTF8.GetBytes($"{user} {token}")).AsSpan(0, IdBytes));
}
