using System.Globalization;

namespace Orleans.Runtime;

/// <summary>Makes keys from integers and Guids, and reads them back.</summary>
public static class GrainIdKeyExtensions
{
    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    public static bool TryGetIntegerKey(this GrainId grainId, out long key, out string? keyExt)
    {
        var text = grainId.Key.ToString();
        var plus = text.IndexOf('+');
        keyExt = plus < 0 ? null : text[(plus + 1)..];
        return long.TryParse(plus < 0 ? text : text.AsSpan(0, plus), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);
    }

    public static bool TryGetGuidKey(this GrainId grainId, out Guid key, out string? keyExt)
    {
        var text = grainId.Key.ToString();
        keyExt = text.Length > 32 && text[32] == '+' ? text[33..] : null;
        key = default;
        return (text.Length == 32 || keyExt is not null) && Guid.TryParseExact(text.AsSpan(0, 32), "N", out key);
    }
}
