using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Chat.Gateway.Web;

/// <summary>The OpenAPI document, made with the first question: to make it takes tens of milliseconds, and anybody may ask.</summary>
internal sealed class OpenApiText([FromKeyedServices(OpenApiText.Name)] IOpenApiDocumentProvider documents)
{
    public const string Name = "v1";

    private readonly Lazy<Task<(byte[] Text, EntityTagHeaderValue Tag)>> made = new(() => Make(documents));

    public async Task<IResult> Answer()
    {
        var (text, tag) = await made.Value;
        return TypedResults.Bytes(text, MediaTypeNames.Application.Json, entityTag: tag);
    }

    private static async Task<(byte[], EntityTagHeaderValue)> Make(IOpenApiDocumentProvider documents)
    {
        var document = await documents.GetOpenApiDocumentAsync();
        var text = Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
        return (text, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..16]}\""));
    }
}
