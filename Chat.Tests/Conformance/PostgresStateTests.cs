namespace Chat.Tests.Conformance;

public sealed class PostgresStateTests(PostgresCluster cluster) : SqlStateContract(cluster), IClassFixture<PostgresCluster>;
