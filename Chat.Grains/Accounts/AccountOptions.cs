using System.ComponentModel.DataAnnotations;

namespace Chat.Accounts;

/// <summary>Settings of accounts and sessions, section <c>Chat:Accounts</c> (acceptance A3).</summary>
public sealed class AccountOptions
{
    internal const string Section = "Chat:Accounts";

    /// <summary>How long a session lasts without being renewed. Longer asks for the password less often and keeps a stolen device in longer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3650.00:00:00", ErrorMessage = "Chat:Accounts:SessionLifetime must be between 00:00:01 and 3650.00:00:00.")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a session lasts however often it is renewed; then the password is asked for again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3650.00:00:00", ErrorMessage = "Chat:Accounts:SessionMaxAge must be between 00:00:01 and 3650.00:00:00.")]
    public TimeSpan SessionMaxAge { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Whether who registers first, where there is nobody yet, is an administrator; when missing, where the process stands alone.</summary>
    public bool? FirstIsAdmin { get; set; }

    /// <summary>E-mail addresses of administrators, from the start or from their coming on. No letter is sent: who registers with one of them is believed.</summary>
    public string[] Admins { get; set; } = [];

    /// <summary>Who may register. Users of another identity provider come as it lets them.</summary>
    public RegistrationMode Registration { get; set; }
}
