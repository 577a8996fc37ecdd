namespace Chat.Fence;

/// <summary>What the comments at the head of an SQL file tell the program: lines of the form <c>-- name: value</c>.</summary>
internal static class Header
{
    public static string? Of(string sql, string name) => sql.Split('\n')
        .TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal))
        .Select(line => line[2..].Split(": ", 2))
        .Where(parts => parts.Length == 2 && parts[0].Trim() == name)
        .Select(parts => parts[1].Trim())
        .FirstOrDefault();
}
