namespace Chat.Gateway.Web;

/// <summary>A way in which the build has compressed a file, and the ending of what came of it.</summary>
internal sealed record Packing(string Encoding, string Extension)
{
    /// <summary>The smaller result first.</summary>
    public static readonly Packing[] All = [new("br", ".br"), new("gzip", ".gz")];

    public static Packing? Of(string? path) => Array.Find(All, p => path?.EndsWith(p.Extension, StringComparison.Ordinal) is true);
}
