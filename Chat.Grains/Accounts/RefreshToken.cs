using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Chat.Accounts;

/// <summary>A refresh token is <c>{sessionId}.{secret}</c>; the secret has 256 random bits, and only its hash is kept.</summary>
internal static class RefreshToken
{
    public static string New(string sessionId) => $"{sessionId}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
