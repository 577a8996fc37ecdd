using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Mentions;

/// <summary>Whom a text names: <c>@username</c>, <c>@here</c> and <c>@room</c>, but not inside code (acceptance C20). Pure, in linear time.</summary>
internal static class MentionScan
{
    /// <summary>Names that are looked up; a text that has more names nobody else.</summary>
    public const int MostNames = 50;

    private const int ShortestName = 3, LongestName = 20;

    /// <summary>The names, in lower case, that may be usernames, and whether all who are there are meant; the wider of both.</summary>
    public static (ImmutableHashSet<string> Names, RoomMention? Room) Of(string text)
    {
        if (!text.Contains('@')) return ([], null);
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        RoomMention? room = null;
        foreach (var (start, end) in CodeSpans.Outside(text))
        {
            for (var at = start; at < end; at++)
            {
                if (text[at] != '@' || (at > 0 && IsOfWord(text[at - 1]))) continue;
                var length = LengthOfName(text.AsSpan(at + 1, end - at - 1));
                var name = text.Substring(at + 1, length).ToLowerInvariant();
                at += length;
                if (name == "room") room = RoomMention.Room;
                else if (name == "here") room ??= RoomMention.Here;
                else if (name.Length is >= ShortestName and <= LongestName && names.Count < MostNames) names.Add(name);
            }
        }
        return (names.ToImmutable(), room);
    }

    /// <summary>What ends a sentence is not part of a name.</summary>
    private static int LengthOfName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '.' or '-')) length++;
        while (length > 0 && text[length - 1] is '.' or '-') length--;
        return length;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@';
}
