using System.Text.RegularExpressions;
using Chat.Storage;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Storage;

public sealed partial class StatementTests
{
    private static readonly SqlFile[] OfEveryStatement = [.. Enum.GetValues<Statement>().Select(s => new SqlFile("queries", $"{s}", $"select '{s}'"))];

    [Fact]
    public void A_statement_that_a_database_lacks_is_found_at_the_start() =>
        Assert.Contains("LoadUser", Refusal(OfEveryStatement.Where(f => f.Name != "LoadUser")), StringComparison.Ordinal);

    [Fact]
    public void A_statement_both_shared_and_a_databases_own_is_found_at_the_start() =>
        Assert.Contains("LoadUser", Refusal(OfEveryStatement.Append(new SqlFile("queries", "LoadUser", "select 1"))), StringComparison.Ordinal);

    [Fact]
    public void What_differs_between_the_databases_differs()
    {
        var same = Enum.GetValues<Statement>().Where(s => SqlFiles.Postgres[s] == SqlFiles.Sqlite[s]).Select(s => $"{s}");
        Assert.Equal(SqlFile.Under("sql/").Where(f => f.Folder == "queries").Select(f => f.Name).Order(), same.Order());
    }

    [Fact]
    public void Every_statement_is_used()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "Chat.Grains"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("Statement.g.cs", StringComparison.Ordinal));
        var used = sources.SelectMany(f => Name().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Empty(Enum.GetNames<Statement>().Except(used));
    }

    [Theory, OnBothDatabases]
    public async Task Every_statement_fits_the_schema(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        foreach (var statement in Enum.GetValues<Statement>())
        {
            var sql = chat.Database.Sql[statement];
            // A table is not prepared.
            if (statement is Statement.CreateMigrations) continue;
            await chat.Script(kind == DatabaseKind.Postgres ? $"prepare \"{statement}\" as {sql}" : $"explain {sql}");
        }
    }

    private static string Refusal(IEnumerable<SqlFile> files) => Assert.Throws<StartException>(() => SqlFiles.Statements([.. files], "postgres")).Message;

    [GeneratedRegex(@"\bStatement\.(\w+)")]
    private static partial Regex Name();
}
