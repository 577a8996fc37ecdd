using System.ComponentModel.DataAnnotations;

namespace Chat.Dashboard;

/// <summary>Settings of Orleans' dashboard, section <c>Chat:Dashboard</c>.</summary>
public sealed class SiloDashboardOptions
{
    public const string Section = "Chat:Dashboard";

    /// <summary>Where it listens, on this machine only: whoever reaches it sees the grains' calls. 0: there is none.</summary>
    [Range(0, 65_535, ErrorMessage = "Chat:Dashboard:Port must be between 0 and 65535.")]
    public int Port { get; set; }
}
