using System.IO.Compression;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class CompressionTests
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Files_of_the_page_are_compressed_for_who_takes_that_and_nothing_else_is(string encoding)
    {
        var (page, script) = ($"<!doctype html>{new string(' ', 10_000)}", new string('1', 10_000));
        using var site = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(site.Path, "assets"));
        await File.WriteAllTextAsync(Path.Combine(site.Path, "index.html"), page);
        await File.WriteAllTextAsync(Path.Combine(site.Path, "assets", "app-1a2b.js"), script);
        await using var server = await ChatServer.Start($"Chat:Web:Root={site.Path}");

        foreach (var (path, text) in ((string, string)[])[("/", page), ("/rooms/r1", page), ("/assets/app-1a2b.js", script)])
        {
            using var answer = await Get(server, path, encoding);
            var body = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            Assert.InRange(body.Length, 1, 1_000);
            Assert.Equal(text, Unpacked(body, encoding));
        }
        foreach (var path in (string[])["/openapi/v1.json", "/api/nothing", "/health/live"])
        {
            using var answer = await Get(server, path, encoding);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
        using var plain = await Get(server, "/assets/app-1a2b.js", "identity");
        Assert.Equal(script, await plain.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> Get(ChatServer server, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", encoding } } };
        return await server.Http.SendAsync(request);
    }

    private static string Unpacked(byte[] body, string encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream unpacked = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return reader.ReadToEnd();
    }
}
