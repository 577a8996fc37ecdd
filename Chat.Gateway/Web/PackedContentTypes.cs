using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;

namespace Chat.Gateway.Web;

/// <summary>A compressed file is of the type of what is in it.</summary>
internal sealed class PackedContentTypes : IContentTypeProvider
{
    private readonly FileExtensionContentTypeProvider types = new();

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
        types.TryGetContentType(Packing.Of(subpath) is { } packing ? subpath[..^packing.Extension.Length] : subpath, out contentType);
}
