using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chat.Storage;

/// <summary>The files of sql/ for one database, which this assembly carries.</summary>
internal sealed class SqlFiles
{
    public static readonly SqlFiles Postgres = new("postgres");
    public static readonly SqlFiles Sqlite = new("sqlite");

    private readonly FrozenDictionary<string, string> _queries;

    private SqlFiles(string dialect)
    {
        var files = Read($"sql/{dialect}/").ToImmutableArray();
        _queries = files.Where(f => f.Folder == "queries").ToFrozenDictionary(f => f.Name, f => f.Text);
        Connection = files.SingleOrDefault(f => f is { Folder: "", Name: "connection" }).Text ?? "";
        // The Orleans tables after ours; each folder counts for itself.
        Migrations = [.. Migration.Sequence("migrations", files), .. Migration.Sequence("orleans", files)];
    }

    public string this[string statement] => _queries[statement];

    public IEnumerable<string> Statements => _queries.Keys;

    /// <summary>What a fresh connection runs first.</summary>
    public string Connection { get; }

    public ImmutableArray<Migration> Migrations { get; }

    private static IEnumerable<(string Folder, string Name, string Text)> Read(string prefix)
    {
        var assembly = typeof(SqlFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(prefix, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var inside = path[prefix.Length..];
            yield return (Path.GetDirectoryName(inside)!, Path.GetFileNameWithoutExtension(inside), reader.ReadToEnd());
        }
    }
}
