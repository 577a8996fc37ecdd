using System.ComponentModel.DataAnnotations;

namespace Chat.Rooms;

/// <summary>Settings of the group commit, section <c>Chat:Writer</c>.</summary>
public sealed class WriterOptions
{
    /// <summary>Statements in flight at once. More means smaller batches and more connections; SQLite has one writer, so there more gains nothing.</summary>
    [Range(1, 32)]
    public int Loops { get; set; } = 2;

    /// <summary>Rows of one statement. More means a longer wait for the first of them under load.</summary>
    [Range(1, 5000)]
    public int MaxRows { get; set; } = 500;
}
