namespace Chat.Hosting;

/// <summary>Whether a silo stands alone or is one of a cluster.</summary>
public enum SiloMembership
{
    /// <summary>The only one; it brings its database up to date itself.</summary>
    Alone,

    /// <summary>One of several that meet in the database, which was brought up to date before.</summary>
    Cluster,
}
