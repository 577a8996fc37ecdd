namespace Chat.Gateway.Web;

/// <summary>Settings of the page, section <c>Chat:Web</c>.</summary>
internal sealed class WebOptions
{
    public const string Section = "Chat:Web";

    /// <summary>Folder of the built web client; <c>web/app/dist</c> when missing.</summary>
    public string? Root { get; set; }
}
