namespace Chat.Accounts;

/// <summary>What may be a password.</summary>
internal static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 200;

    /// <summary>Errors: invalid, too_long.</summary>
    public static void Check(string? password)
    {
        if (password is null || password.Length < MinLength) throw Refuse.Invalid($"password must have at least {MinLength} characters.");
        if (password.Length > MaxLength) throw Refuse.TooLong("password", MaxLength);
    }
}
