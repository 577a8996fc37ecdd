namespace Chat.Hosting;

/// <summary>How a silo meets its database, section <c>Chat:Storage</c>.</summary>
internal sealed class SchemaOptions
{
    public const string Section = "Chat:Storage";

    /// <summary>Whether a silo brings the database up to date itself; when missing, one that stands alone does.</summary>
    public bool? MigrateAtStart { get; set; }
}
