namespace Chat.Storage;

/// <summary>The database's schema and this program do not fit; the message says what to do.</summary>
public sealed class MigrationException(string message) : Exception(message);
