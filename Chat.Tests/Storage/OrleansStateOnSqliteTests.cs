namespace Chat.Tests.Storage;

public sealed class OrleansStateOnSqliteTests(OrleansOnSqlite silo) : OrleansStateContract(silo), IClassFixture<OrleansOnSqlite>;
