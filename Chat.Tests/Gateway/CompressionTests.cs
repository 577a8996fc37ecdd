using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class CompressionTests
{
    private const string Page = "<!doctype html>", Script = "console.log(1)", Small = "<svg/>";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity", null)]
    [InlineData("zstd, br;q=0", null)]
    public async Task Files_come_as_the_build_compressed_them_for_who_takes_that(string accepted, string? encoding)
    {
        using var site = Site();
        await using var server = await ChatServer.Start($"Chat:Web:Root={site.Path}");

        foreach (var (path, text, type) in ((string, string, string)[])[("/", Page, "text/html"), ("/rooms/r1", Page, "text/html"), ("/assets/app-1a2b.js", Script, "text/javascript")])
        {
            using var answer = await Get(server, path, accepted);
            Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.Equal(text, Unpacked(await answer.Content.ReadAsByteArrayAsync(), encoding));
        }
        using var script = await Get(server, "/assets/app-1a2b.js", accepted);
        Assert.Contains("immutable", script.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var again = await Get(server, "/assets/app-1a2b.js", accepted, script.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task What_the_build_did_not_compress_comes_as_it_is_and_a_compressed_file_has_no_address_of_its_own()
    {
        using var site = Site();
        await using var server = await ChatServer.Start($"Chat:Web:Root={site.Path}");

        foreach (var path in (string[])["/small.svg", "/openapi/v1.json", "/api/nothing", "/health/live"])
        {
            using var answer = await Get(server, path, "gzip, br");
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.DoesNotContain("Accept-Encoding", answer.Headers.Vary);
        }
        foreach (var path in (string[])["/index.html.br", "/assets/app-1a2b.js.gz"])
        {
            using var answer = await Get(server, path, "gzip, br");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_service_worker_is_asked_for_every_time_and_may_serve_the_whole_page()
    {
        using var site = Site();
        await using var server = await ChatServer.Start($"Chat:Web:Root={site.Path}");

        using var worker = await Get(server, "/sw.js", "br");
        Assert.Equal(HttpStatusCode.OK, worker.StatusCode);
        Assert.True(worker.Headers.CacheControl!.NoCache);
        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
    }

    private static TemporaryFolder Site()
    {
        var site = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(site.Path, "assets"));
        foreach (var (name, text) in ((string, string)[])[("index.html", Page), ("assets/app-1a2b.js", Script)])
        {
            File.WriteAllText(Path.Combine(site.Path, name), text);
            using (var br = new BrotliStream(File.Create(Path.Combine(site.Path, $"{name}.br")), CompressionLevel.Fastest)) br.Write(Encoding.UTF8.GetBytes(text));
            using (var gz = new GZipStream(File.Create(Path.Combine(site.Path, $"{name}.gz")), CompressionLevel.Fastest)) gz.Write(Encoding.UTF8.GetBytes(text));
        }
        File.WriteAllText(Path.Combine(site.Path, "small.svg"), Small);
        File.WriteAllText(Path.Combine(site.Path, "sw.js"), Script);
        return site;
    }

    private static async Task<HttpResponseMessage> Get(ChatServer server, string path, string accepted, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null) request.Headers.IfNoneMatch.Add(known);
        return await server.Http.SendAsync(request);
    }

    private static string Unpacked(byte[] body, string? encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream unpacked = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(unpacked);
        return reader.ReadToEnd();
    }
}
