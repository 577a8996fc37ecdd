using Chat.Messages;

namespace Chat.Users;

/// <summary>What may be an e-mail address. Whether it exists only a letter can tell.</summary>
public static class EmailAddress
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 254;

    /// <summary>The address in lower case, which is the key of its account. Errors: invalid, too_long.</summary>
    public static string Of(string? text)
    {
        var email = TextRules.Require(text, "email", MaxLength).ToLowerInvariant();
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1 && !email.Any(char.IsWhiteSpace)
            ? email
            : throw Refuse.Invalid("email is not an address.");
    }
}
