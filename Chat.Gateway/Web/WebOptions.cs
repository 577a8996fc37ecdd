namespace Chat.Gateway.Web;

/// <summary>Settings of the page, section <c>Chat:Web</c>.</summary>
internal sealed class WebOptions
{
    public const string Section = "Chat:Web";

    /// <summary>Folder of the built web client; <c>web/app/dist</c> when missing.</summary>
    public string? Root { get; set; }

    /// <summary>
    /// Other origins whose pictures the page may show, as <c>https://www.gravatar.com</c>. Whoever runs one of them learns the address of
    /// everybody who sees such a picture; other pictures are not loaded.
    /// </summary>
    public string[] ImageOrigins { get; set; } = [];
}
