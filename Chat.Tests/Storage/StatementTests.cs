using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Chat.Storage;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Storage;

public sealed class StatementTests
{
    [Fact]
    public void Both_databases_have_the_same_statements() =>
        Assert.Equal(SqlFiles.Postgres.Statements.Order(), SqlFiles.Sqlite.Statements.Order());

    [Fact]
    public void Every_statement_is_used() =>
        Assert.Empty(SqlFiles.Postgres.Statements.Except(LiteralsOfTheProgram()));

    [Theory, OnBothDatabases]
    public async Task Every_statement_fits_the_schema(DatabaseKind kind)
    {
        await using var chat = await TestChat.On(kind);
        foreach (var statement in chat.Database.Sql.Statements)
        {
            var sql = chat.Database.Sql[statement];
            // A table is not prepared.
            if (statement is "CreateMigrations") continue;
            await chat.Script(kind == DatabaseKind.Postgres ? $"prepare \"{statement}\" as {sql}" : $"explain {sql}");
        }
    }

    private static HashSet<string> LiteralsOfTheProgram()
    {
        using var assembly = new PEReader(File.OpenRead(typeof(Database).Assembly.Location));
        var metadata = assembly.GetMetadataReader();
        var literals = new HashSet<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            literals.Add(metadata.GetUserString(handle));
        return literals;
    }
}
