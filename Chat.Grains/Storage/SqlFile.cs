namespace Chat.Storage;

/// <summary>A file of sql/, by the folder it is in and its name without the extension.</summary>
internal sealed record SqlFile(string Folder, string Name, string Text)
{
    /// <summary>Those that this assembly carries under a path; the folder is what stands behind it.</summary>
    public static IEnumerable<SqlFile> Under(string prefix)
    {
        var assembly = typeof(SqlFile).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            if (!path.StartsWith(prefix, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var inside = path[prefix.Length..];
            yield return new SqlFile(Path.GetDirectoryName(inside)!, Path.GetFileNameWithoutExtension(inside), reader.ReadToEnd());
        }
    }
}
