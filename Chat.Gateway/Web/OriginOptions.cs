namespace Chat.Gateway.Web;

/// <summary>Which pages may call, section <c>Chat:Cors</c> (acceptance A11).</summary>
internal sealed class OriginOptions
{
    public const string Section = "Chat:Cors";

    /// <summary>Other origins whose pages may call: <c>https://host[:port]</c> each.</summary>
    public string[] Origins { get; set; } = [];
}
