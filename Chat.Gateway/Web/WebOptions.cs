namespace Chat.Gateway.Web;

/// <summary>Settings of the page and of who may call from where (acceptance A11), read from <c>Chat</c>.</summary>
internal sealed class WebOptions
{
    /// <summary>Folder of the built web client, setting <c>Chat:Web:Root</c>; <c>web/app/dist</c> when missing.</summary>
    public string? Root { get; set; }

    /// <summary>Other origins whose pages may call, setting <c>Chat:Cors:Origins</c>: <c>https://host[:port]</c> each.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Setting <c>Chat:Https:Required</c>: plain requests are redirected, and browsers are told to keep to https.</summary>
    public bool HttpsRequired { get; set; }
}
