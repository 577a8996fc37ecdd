using System.Buffers.Text;
using System.Text;

namespace Chat.Storage;

/// <summary>Where a page ended: the last row's id and what it was sorted by, opaque to clients.</summary>
internal sealed record PageCursor(string Id, string Key)
{
    // The id first: it holds no line feed, the key may.
    public string Encode() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Id}\n{Key}"));

    public static PageCursor Decode(string cursor)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            if (text.Split('\n', 2) is [var id, var key] && !text.Contains('\0')) return new PageCursor(id, key);
        }
        catch (FormatException)
        {
            // Not ours; refused below with every other text that is not.
        }

        throw Refuse.StrangeCursor();
    }
}
