using Chat.Storage;

namespace Chat.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void Files_run_by_their_numbers() =>
        Assert.Equal([1, 2], Sequence("0002_b", "0001_a").Select(m => m.Number));

    [Theory]
    [InlineData("0001_a", "0003_c")]
    [InlineData("0002_b")]
    [InlineData("0001_a", "0001_b")]
    [InlineData("first")]
    [InlineData("1_a")]
    public void A_gap_a_double_or_a_name_without_a_number_is_refused(params string[] names) =>
        Assert.Throws<MigrationException>(() => Sequence(names));

    [Fact]
    public void Line_ends_are_no_edit() =>
        Assert.Equal(new Migration("m", 1, "0001_a", "a\nb\n").Sha256, new Migration("m", 1, "0001_a", "a\r\nb\r\n").Sha256);

    [Fact]
    public void Both_databases_have_the_same_migrations() =>
        Assert.Equal(Names(SqlFiles.Postgres), Names(SqlFiles.Sqlite));

    private static IEnumerable<string> Names(SqlFiles files) => files.Migrations.Where(m => m.Folder == "migrations").Select(m => m.Name);

    private static IEnumerable<Migration> Sequence(params string[] names) =>
        Migration.Sequence("migrations", names.Select(name => new SqlFile("migrations", name, "select 1")));
}
