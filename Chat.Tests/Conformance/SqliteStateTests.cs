namespace Chat.Tests.Conformance;

public sealed class SqliteStateTests(SqliteCluster cluster) : SqlStateContract(cluster), IClassFixture<SqliteCluster>;
