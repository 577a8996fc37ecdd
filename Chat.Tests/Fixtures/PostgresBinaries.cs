namespace Chat.Tests.Fixtures;

internal static class PostgresBinaries
{
    public static string Find(string name)
    {
        var exact = Path.Combine(Folders().FirstOrDefault(HasServer) ?? throw Missing(), name);
        return File.Exists(exact) ? exact : throw Missing();
    }

    private static bool HasServer(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)) yield return folder;
        // Where Debian and its kin keep the server, out of the path; the newest first.
        if (!Directory.Exists("/usr/lib/postgresql")) yield break;
        foreach (var version in Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf)) yield return Path.Combine(version, "bin");
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;

    private static InvalidOperationException Missing() => new(
        "The tests need a PostgreSQL server and found neither its programs (initdb, postgres) in the PATH or under /usr/lib/postgresql nor " +
        "CHAT_TEST_POSTGRES. Install PostgreSQL 15 or newer (Debian and Ubuntu: apt install postgresql; macOS: brew install postgresql), or set " +
        "CHAT_TEST_POSTGRES to the connection string of a user who may create databases.");
}
