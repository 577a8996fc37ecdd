using Chat.Hosting;

namespace Chat.Gateway.Hosting;

/// <summary>Where a standalone process keeps what must last, setting <c>Chat:DataFolder</c>.</summary>
internal sealed class DataFolder(IConfiguration configuration)
{
    public const string Setting = "Chat:DataFolder";

    public string Path { get; } = Open(System.IO.Path.GetFullPath(configuration[Setting] ?? "data"));

    private static string Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {path} cannot be made; set {Setting} to a folder that can be written.", error);
        }
    }
}
