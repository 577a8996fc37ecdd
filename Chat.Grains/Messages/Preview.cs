using System.Globalization;

namespace Chat.Messages;

/// <summary>A message as lists show it: the beginning of its text, so that a list is small however long the messages are.</summary>
internal static class Preview
{
    /// <summary>Visible characters of a text that is kept.</summary>
    public const int Most = 200;

    // A visible character has no bound of its own.
    private const int MostUnits = 4 * Most;

    /// <summary>The text is whole, or its first characters with an ellipsis behind them; no character is cut in two.</summary>
    public static Message Of(Message message) => message.Content.Length <= Most ? message : message with { Content = Cut(message.Content) };

    private static string Cut(string text)
    {
        var length = 0;
        for (var characters = 0; length < text.Length; characters++)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            if (characters == Most || length + next > MostUnits) return $"{text[..length]}…";
            length += next;
        }
        return text;
    }
}
