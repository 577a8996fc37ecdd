namespace Chat.Storage;

/// <summary>The data folder of a process that stands alone is its own: two on one file would each tell their own clients only.</summary>
internal static class DataFolderLock
{
    private const string FileName = "chat.lock";

    /// <summary>The system lets go of it with the process, however that ends. Errors: <see cref="StartException"/>.</summary>
    public static IDisposable Take(string folder)
    {
        PrivateFile.MakeFolder(folder);
        try
        {
            var file = PrivateFile.Options(FileMode.OpenOrCreate, FileAccess.ReadWrite);
            file.Share = FileShare.None;
            return new FileStream(Path.Combine(folder, FileName), file);
        }
        catch (IOException taken)
        {
            throw new StartException(
                $"Another process has its data in {folder}: stop it, or set Chat:DataFolder to another folder. ({taken.Message})", taken);
        }
    }
}
