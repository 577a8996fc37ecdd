using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Gateway.Driver;

/// <summary>A certificate that a server under test makes itself, for a day.</summary>
internal sealed class CertificateFile : IDisposable
{
    private const string Password = "test";

    private readonly TemporaryFolder folder = new();

    public CertificateFile()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
        File.WriteAllBytes(Path, made.Export(X509ContentType.Pfx, Password));
    }

    /// <summary>Of a server that listens without and with TLS.</summary>
    public string[] Settings =>
    [
        "urls=http://127.0.0.1:0;https://127.0.0.1:0", $"Kestrel:Certificates:Default:Path={Path}", $"Kestrel:Certificates:Default:Password={Password}",
    ];

    private string Path => System.IO.Path.Combine(folder.Path, "server.pfx");

    public void Dispose() => folder.Dispose();
}
