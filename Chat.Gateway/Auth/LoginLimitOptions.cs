using System.ComponentModel.DataAnnotations;

namespace Chat.Gateway.Auth;

/// <summary>Settings of the limit on logins, section <c>Chat:Limits</c> (acceptance A1).</summary>
internal sealed class LoginLimitOptions
{
    public const string Section = "Chat:Limits";

    /// <summary>Wrong logins of one account from one remote address within <see cref="LoginWindow"/>; 0 switches the limit off.</summary>
    [Range(0, 10_000, ErrorMessage = "Chat:Limits:LoginTries must be between 0 and 10000.")]
    public int LoginTries { get; set; } = 10;

    /// <summary>The window of <see cref="LoginTries"/>, which begins with the first try.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Chat:Limits:LoginWindow must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan LoginWindow { get; set; } = TimeSpan.FromMinutes(3);
}
