using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chat.Storage;

/// <summary>The files of sql/ for one database, which this assembly carries: the statements that all databases share, and its own.</summary>
internal sealed class SqlFiles
{
    public static readonly SqlFiles Postgres = new("postgres");
    public static readonly SqlFiles Sqlite = new("sqlite");

    private readonly FrozenDictionary<Statement, string> statements;

    private SqlFiles(string dialect)
    {
        ImmutableArray<SqlFile> own = [.. SqlFile.Under($"sql/{dialect}/")];
        statements = Statements([.. SqlFile.Under("sql/").Concat(own).Where(f => f.Folder == "queries")], dialect);
        Connection = File("connection");
        (SoleUse, RolePasswords, Roles) = (File("sole-use"), File("role-passwords"), File("roles"));
        // The Orleans tables after ours; each folder counts for itself.
        Migrations = [.. Migration.Sequence("migrations", own), .. Migration.Sequence("orleans", own)];

        string File(string name) => own.SingleOrDefault(f => f.Folder == "" && f.Name == name)?.Text ?? "";
    }

    public string this[Statement statement] => statements[statement];

    /// <summary>What a fresh connection runs first.</summary>
    public string Connection { get; }

    /// <summary>What a process that stands alone asks first, where a file cannot be locked.</summary>
    public string SoleUse { get; }

    /// <summary>Takes the passwords of roles.</summary>
    public string RolePasswords { get; }

    /// <summary>Makes the roles of silos and gateways, and grants what they need. Empty: there are no roles.</summary>
    public string Roles { get; }

    public ImmutableArray<Migration> Migrations { get; }

    /// <summary>Each statement once. Throws where one is missing, or has two texts.</summary>
    internal static FrozenDictionary<Statement, string> Statements(ImmutableArray<SqlFile> files, string dialect)
    {
        var texts = files.ToLookup(f => f.Name, f => f.Text);
        return Enum.GetValues<Statement>().ToFrozenDictionary(s => s, s => texts[$"{s}"].ToArray() switch
        {
            [var text] => text,
            [] => throw new StartException($"sql/{dialect}/queries lacks {s}, and it is not in sql/queries."),
            _ => throw new StartException($"{s} is both in sql/queries and in sql/{dialect}/queries."),
        });
    }
}
