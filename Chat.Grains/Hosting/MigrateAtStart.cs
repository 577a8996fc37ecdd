namespace Chat.Hosting;

/// <summary>Whether a silo brings the database up to date itself, setting <c>Chat:Storage:MigrateAtStart</c>.</summary>
internal sealed record MigrateAtStart(bool Value);
