namespace Chat.Tests.Fixtures;

public enum DatabaseKind
{
    Postgres,
    Sqlite,
}
