using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Chat.Accounts;

/// <summary>
/// A refresh token is <c>{sessionId}.{secret}{proof}</c>. The secret has 256 bits, and only its hash is kept. The proof is made of the secret with
/// the key of the session's family: a former token is known as such without keeping all of them, and made-up ones are told apart. A token's
/// successor follows from it and the key, so that a repeat is answered alike.
/// </summary>
internal static class RefreshToken
{
    private const int SecretBytes = 32;
    private const int ProofBytes = 16;

    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string First(string sessionId, string key) => Make(sessionId, key, RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The one that this token is traded for.</summary>
    public static string Next(string sessionId, string key, string token) =>
        Make(sessionId, key, HMACSHA256.HashData(Base64Url.DecodeFromChars(key), Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether the token is or was one of the family with this key.</summary>
    public static bool IsOf(string key, string token)
    {
        var bytes = new byte[SecretBytes + ProofBytes];
        var text = token.AsSpan(token.IndexOf('.', StringComparison.Ordinal) + 1);
        return Base64Url.IsValid(text, out var length) && length == bytes.Length && Base64Url.DecodeFromChars(text, bytes) == length
            && CryptographicOperations.FixedTimeEquals(Proof(key, bytes.AsSpan(0, SecretBytes)), bytes.AsSpan(SecretBytes));
    }

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Make(string sessionId, string key, byte[] secret) =>
        $"{sessionId}.{Base64Url.EncodeToString([.. secret, .. Proof(key, secret)])}";

    private static ReadOnlySpan<byte> Proof(string key, ReadOnlySpan<byte> secret) =>
        HMACSHA256.HashData(Base64Url.DecodeFromChars(key), secret).AsSpan(0, ProofBytes);
}
