using System.Globalization;

namespace Chat.Messages;

/// <summary>What a text from outside may hold, and how its length is counted.</summary>
internal static class TextRules
{
    // A visible character is a grapheme cluster, which has no bound of its own: without one in UTF-16 units, a few
    // "characters" could carry megabytes of combining marks.
    private const int MaxUnitsPerCharacter = 8;

    /// <summary>
    /// Trims and checks: at most <paramref name="most"/> visible characters, no control characters, no lone surrogates; in one line nothing hidden.
    /// </summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="what">What it is called in a refusal.</param>
    /// <param name="most">Most visible characters.</param>
    /// <param name="lines">Whether line feeds and tabs are allowed.</param>
    public static string Clean(string? text, string what, int most, bool lines = false)
    {
        var clean = (text ?? "").Trim();
        if (lines) clean = clean.ReplaceLineEndings("\n");
        if (clean.Length > most * MaxUnitsPerCharacter) throw Refuse.TooLong(what, most);
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1])) i++;
            else if (char.IsSurrogate(clean[i])) throw Refuse.Invalid($"{what} is not well-formed Unicode.");
            else if (char.IsControl(clean[i]) && !(lines && clean[i] is '\n' or '\t')) throw Refuse.Invalid($"{what} has control characters.");
        }
        // A name stands among other texts, which it must not turn around.
        if (!lines && Visible.HasHidden(clean)) throw Refuse.Invalid($"{what} has hidden characters.");
        if (clean.Length > most && new StringInfo(clean).LengthInTextElements > most) throw Refuse.TooLong(what, most);
        return clean;
    }

    /// <summary>As <see cref="Clean"/>, with at least one character that people see.</summary>
    public static string Require(string? text, string what, int most, bool lines = false)
    {
        var clean = Clean(text, what, most, lines);
        return Visible.Any(clean) ? clean : throw Refuse.Invalid($"{what} is empty.");
    }

    /// <summary>What something is done for, in one line; null where nothing was said. Errors: invalid, too_long.</summary>
    public static string? Reason(string? text, int most) => Clean(text, "reason", most) is { Length: > 0 } reason ? reason : null;

    /// <summary>An http or https address of at most 500 characters; null when empty.</summary>
    public static string? Address(string? text, string what)
    {
        var clean = Clean(text, what, 500);
        if (clean.Length == 0) return null;
        return Uri.TryCreate(clean, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? clean
            : throw Refuse.Invalid($"{what} is not an http address.");
    }
}
