using System.Text;
using Chat.Gateway.Errors;

namespace Chat.Gateway.Auth;

/// <summary>The shape of an address that may become a grain's key; the account decides about the rest.</summary>
internal static class EmailAddress
{
    private const int MaxLength = 254;

    public static string Key(string given)
    {
        var email = given.Trim();
        if (email.Length > MaxLength) throw new ChatException(ErrorCode.TooLong, $"email may have at most {MaxLength} characters.");
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var whole = at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1;
        if (!whole || email.EnumerateRunes().Any(r => r == Rune.ReplacementChar || Rune.IsControl(r) || Rune.IsWhiteSpace(r)))
            throw Refusal.Invalid("email is not an address.");
        return email.ToLowerInvariant();
    }
}
