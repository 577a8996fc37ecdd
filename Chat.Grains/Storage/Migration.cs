using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chat.Storage;

/// <summary>One numbered file, <c>0001_users.sql</c>, and the hash by which a later edit is told.</summary>
internal sealed record Migration(string Folder, int Number, string Name, string Sql)
{
    // Line ends may change on the way through a checkout; that is no edit.
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    public override string ToString() => $"{Folder}/{Name}";

    /// <summary>The files of a folder in order. Throws where a number is missing, given twice or unreadable.</summary>
    public static ImmutableArray<Migration> Sequence(string folder, IEnumerable<SqlFile> files)
    {
        var sequence = files.Where(f => f.Folder == folder)
            .Select(f => new Migration(folder, NumberOf(folder, f.Name), f.Name, f.Text))
            .OrderBy(m => m.Number)
            .ToImmutableArray();
        for (var i = 0; i < sequence.Length; i++)
            if (sequence[i].Number != i + 1)
                throw new MigrationException($"The migrations in {folder} are not numbered 1, 2, 3, ...: {sequence[i]} stands where {i + 1} is due.");
        return sequence;
    }

    private static int NumberOf(string folder, string name) =>
        name.Split('_') is [{ Length: 4 } digits, _, ..] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MigrationException($"{folder}/{name} is not named like 0001_users.sql.");
}
