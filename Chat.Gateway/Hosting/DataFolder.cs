using Chat.Storage;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hosting;

/// <summary>Where a standalone process keeps what must last, setting <c>Chat:DataFolder</c>.</summary>
internal sealed class DataFolder(IOptions<ProcessOptions> options)
{
    private const string Setting = "Chat:DataFolder";

    public string Path { get; } = Open(System.IO.Path.GetFullPath(options.Value.DataFolder));

    private static string Open(string path)
    {
        try
        {
            PrivateFile.MakeFolder(path);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {path} cannot be made; set {Setting} to a folder that can be written.", error);
        }
    }
}
