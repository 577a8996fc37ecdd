namespace Chat.Storage;

/// <summary>Texts as searches compare them.</summary>
internal static class SearchText
{
    /// <summary>Case folded here and not in the database: SQLite folds ASCII only, PostgreSQL by its locale.</summary>
    public static string Key(string text) => text.ToLowerInvariant();

    /// <summary>The pattern of every key that contains the words; <c>\</c> escapes.</summary>
    public static string Contains(string words) =>
        "%" + Key(words).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";

    /// <summary>Above every key that starts with the words, as bytes compare.</summary>
    public static string EndOfPrefix(string key) => key + "\U0010FFFF";
}
