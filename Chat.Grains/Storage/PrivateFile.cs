namespace Chat.Storage;

/// <summary>Files and folders that only their owner may read: they hold messages and what passwords are checked against.</summary>
public static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder; one that is there already keeps its mode.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
    }

    /// <summary>Makes an empty file; one that is there already stays as it is.</summary>
    public static void Make(string path) => new FileStream(path, Options(FileMode.OpenOrCreate, FileAccess.ReadWrite)).Dispose();

    /// <summary>How a file is opened that, where it is made, only its owner may read.</summary>
    public static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        return options;
    }
}
