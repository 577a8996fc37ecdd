namespace Chat;

internal static class Ascii
{
    public static bool IsPrintable(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('!', '~');
}
