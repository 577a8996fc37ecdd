namespace Chat.Gateway.Hosting;

/// <summary>What the process is, setting <c>Chat:Mode</c>.</summary>
internal enum ChatMode
{
    /// <summary>All in one: it hosts the grains alone.</summary>
    Standalone,

    /// <summary>A client of a cluster; the grains are on silos elsewhere.</summary>
    Gateway,

    /// <summary>A gateway that is a silo of a cluster too.</summary>
    Cohosted,
}
