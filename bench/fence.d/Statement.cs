using System.Collections.Immutable;
using Npgsql;

namespace Chat.Fence;

/// <summary>One statement of a variant; its header says what it takes, in the order of its parameters.</summary>
internal sealed record Statement(string Sql, ImmutableArray<string> Takes)
{
    public static Statement Read(string file)
    {
        var sql = File.ReadAllText(file);
        return new(sql, [.. (Header.Of(sql, "takes") ?? throw new InvalidDataException($"{file} does not say what it takes.")).Split(' ')]);
    }

    public void AddTo(NpgsqlBatch batch, Commit commit)
    {
        IEnumerable<IEnumerable<NpgsqlParameter>> executions = Takes switch
        {
            ["each-room"] => commit.Rooms.Select(Parameters.Of),
            ["each-message"] => commit.Messages.Select(Parameters.Of),
            ["each-message-untyped"] => commit.Messages.Select(Parameters.Untyped),
            _ => [Takes.SelectMany(kind => Parameters.Of(kind, commit))],
        };
        foreach (var parameters in executions)
        {
            var command = new NpgsqlBatchCommand(Sql);
            foreach (var parameter in parameters) command.Parameters.Add(parameter);
            batch.BatchCommands.Add(command);
        }
    }
}
