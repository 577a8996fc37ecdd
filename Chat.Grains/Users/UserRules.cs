using System.Security.Cryptography;
using System.Text;
using Chat.Messages;

namespace Chat.Users;

/// <summary>What a profile may hold (acceptance A5, A6), and how one is made from what another identity provider says.</summary>
internal static class UserRules
{
    public const int MinUsername = 3;
    public const int MaxUsername = 20;
    public const int MaxDisplayName = 50;
    public const int MaxStatusText = 100;
    public const int MaxAbout = 500;

    /// <summary>Without those that look like another.</summary>
    private const string NeutralCharacters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A username in lower case, or a refusal.</summary>
    public static string Username(string? text)
    {
        var name = (text ?? "").Trim().ToLowerInvariant();
        if (name.Length > MaxUsername) throw Refuse.TooLong("username", MaxUsername);
        if (name.Length < MinUsername || !name.All(IsUsernameCharacter)) throw Refuse.Invalid("username must be 3 to 20 of a-z, 0-9, dot, dash and underscore.");
        return name;
    }

    public static string DisplayName(string? text) => TextRules.Require(text, "displayName", MaxDisplayName);

    public static string StatusText(string? text) => TextRules.Clean(text, "statusText", MaxStatusText);

    public static string About(string? text) => TextRules.Clean(text, "about", MaxAbout, lines: true);

    /// <summary>The row of a user that a valid token speaks of: whatever of its claims is usable.</summary>
    /// <param name="id">The token's subject.</param>
    /// <param name="claims">Claims, none of them trusted to be well-formed.</param>
    /// <param name="now">When.</param>
    public static UserRow Provisioned(UserId id, ProvisionUser claims, DateTimeOffset now)
    {
        var name = IsAddress(claims.Name) ? null : Usable(claims.Name, MaxDisplayName);
        var email = Try(() => EmailAddress.Of(claims.Email));
        var username = SuggestUsername(claims.PreferredUsername, name, id.Value);
        return new UserRow
        {
            Id = id,
            Username = username,
            DisplayName = name ?? username,
            Email = email,
            AvatarUrl = Try(() => TextRules.Address(claims.Picture, "picture")),
            Role = UserRole.User,
            CreatedAt = now,
        };
    }

    /// <summary>
    /// The first of the hints that makes a username, or one that tells nothing. Everybody sees it, so no part of an e-mail address is in it.
    /// </summary>
    public static string SuggestUsername(params ReadOnlySpan<string?> hints)
    {
        foreach (var hint in hints)
        {
            if (hint is null || IsAddress(hint)) continue;
            var name = new StringBuilder();
            foreach (var c in hint.ToLowerInvariant())
            {
                if (name.Length == MaxUsername) break;
                if (IsUsernameCharacter(c)) name.Append(c);
                else if (char.IsWhiteSpace(c)) name.Append('.');
            }
            if (name.Length >= MinUsername) return name.ToString();
        }
        return $"user-{RandomNumberGenerator.GetString(NeutralCharacters, 8)}";
    }

    /// <summary>The username of who is deleted.</summary>
    public static string OfNobody() => $"deleted-{RandomNumberGenerator.GetString(NeutralCharacters, 12)}";

    /// <summary>A username that is taken, with a number behind it.</summary>
    public static string Numbered(string username, int number) => $"{username[..Math.Min(username.Length, MaxUsername - 6)]}.{number:D5}";

    private static bool IsAddress(string? text) => Try(() => EmailAddress.Of(text)) is not null;

    private static bool IsUsernameCharacter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '.' or '-';

    private static string? Usable(string? text, int most)
    {
        var clean = Try(() => TextRules.Clean(text is { Length: > 0 } && text.Length > most ? text[..most] : text, "name", most));
        return clean is { Length: > 0 } ? clean : null;
    }

    private static string? Try(Func<string?> rule)
    {
        try
        {
            return rule();
        }
        catch (ChatException)
        {
            // A claim of another identity provider that does not fit here is no reason to turn its user away.
            return null;
        }
    }
}
