using System.ComponentModel.DataAnnotations;

namespace Chat.Accounts;

/// <summary>Settings of passwords and sessions, section <c>Chat:Accounts</c> (acceptance A1, A3).</summary>
public sealed class AccountOptions
{
    internal const string Section = "Chat:Accounts";

    /// <summary>Logins tried for one address within <see cref="LoginWindow"/>; 0 switches the limit off.</summary>
    [Range(0, 10_000)]
    public int LoginTries { get; set; } = 10;

    /// <summary>The window of <see cref="LoginTries"/>.</summary>
    public TimeSpan LoginWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a session lasts without being renewed. Longer asks for the password less often and keeps a stolen device in longer.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(30);
}
