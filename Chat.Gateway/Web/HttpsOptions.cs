namespace Chat.Gateway.Web;

/// <summary>Settings of https, section <c>Chat:Https</c>.</summary>
internal sealed class HttpsOptions
{
    public const string Section = "Chat:Https";

    /// <summary>Plain requests are redirected, and browsers are told to keep to https.</summary>
    public bool Required { get; set; }
}
