using Chat.Errors;
using Microsoft.Extensions.Configuration;

namespace Chat.Cluster;

/// <summary>The PostgreSQL that a cluster meets in.</summary>
public static class ClusterDatabase
{
    /// <summary>Its connection string, <c>ConnectionStrings:Chat</c>. Errors: <see cref="StartException"/> where there is none.</summary>
    public static string Of(IConfiguration configuration) =>
        configuration.GetConnectionString("Chat") is { } given && !string.IsNullOrWhiteSpace(given)
            ? given
            : throw new StartException("A cluster needs PostgreSQL: set ConnectionStrings:Chat.");
}
