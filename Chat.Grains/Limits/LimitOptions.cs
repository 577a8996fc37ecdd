using System.ComponentModel.DataAnnotations;

namespace Chat.Limits;

/// <summary>What people may do in a time, section <c>Chat:Limits</c>; 0 switches a limit off.</summary>
public sealed class LimitOptions
{
    internal const string Section = "Chat:Limits";

    /// <summary>Off: no limit holds, whatever the others say. For measurements and tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Logins tried for one account within <see cref="LoginWindow"/>; the right password begins anew (acceptance A1).</summary>
    [Range(0, 10_000, ErrorMessage = "Chat:Limits:LoginTries must be between 0 and 10000.")]
    public int LoginTries { get; set; } = 10;

    /// <summary>The window of <see cref="LoginTries"/>, which slides.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Chat:Limits:LoginWindow must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan LoginWindow { get; set; } = TimeSpan.FromMinutes(3);
}
