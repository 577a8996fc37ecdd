using System.Security.Cryptography;
using System.Text;
using Chat.Gateway.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Chat.Gateway.Auth;

/// <summary>The key of our own tokens: the configured one, or one that was made once and is kept in the data folder.</summary>
internal sealed class SigningKey(IOptions<AuthOptions> options, IOptions<ProcessOptions> process, DataFolder data)
{
    private const string FileName = "signing.key";

    public SymmetricSecurityKey Key { get; } = new(Bytes(options.Value.SigningKey, process.Value.Mode, data));

    private static byte[] Bytes(string? given, ChatMode mode, DataFolder data) => given is not null
        ? Encoding.UTF8.GetBytes(given)
        : mode == ChatMode.Standalone
            ? Kept(data.Path)
            : throw new StartException("Chat:Auth:SigningKey is required in a cluster: all gateways must know the same key.");

    private static byte[] Kept(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) Make(path);
        var key = Convert.FromBase64String(File.ReadAllText(path));
        return key.Length >= AuthOptions.MinKeyBytes ? key : throw new StartException($"{path} does not hold a signing key; remove it, and a new one is made.");
    }

    /// <summary>Written beside and moved into place, so that a crash leaves no half of a key, and a process that starts at the same time keeps the first.</summary>
    private static void Make(string path)
    {
        var half = $"{path}.{Guid.NewGuid():N}";
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, create))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(AuthOptions.MinKeyBytes))));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(half, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(half);
        }
    }
}
