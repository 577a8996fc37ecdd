namespace Chat;

/// <summary>An id that travels as text. Parsing is the only way in from outside.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface ITextId<TSelf> where TSelf : struct, ITextId<TSelf>
{
    /// <summary>Reads an id; false when the text is not one.</summary>
    static abstract bool TryParse(string? text, out TSelf id);
}
