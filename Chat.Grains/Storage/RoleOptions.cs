namespace Chat.Storage;

/// <summary>Roles of PostgreSQL that <c>migrate</c> makes, section <c>Chat:Roles</c>. Its own role must be allowed to make roles, or they are there already.</summary>
public sealed class RoleOptions
{
    internal const string Section = "Chat:Roles";

    /// <summary>Password of <c>chat_app</c>, the role of silos; when missing the role is not made, and granted to where it is there.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>Password of <c>chat_gateway</c>, the role of gateways and other clients of the cluster; the same.</summary>
    public string GatewayPassword { get; set; } = "";
}
