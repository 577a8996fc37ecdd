using System.ComponentModel.DataAnnotations;

namespace Chat.Rooms;

/// <summary>Settings of the group commit, section <c>Chat:Writer</c>.</summary>
public sealed class WriterOptions
{
    /// <summary>
    /// Transactions in flight at once. More means smaller batches, and with that more processor time for each message; it shortens the wait where a commit
    /// takes long and processors are free. SQLite has one writer: there more gains nothing.
    /// </summary>
    [Range(1, 32)]
    public int Loops { get; set; } = 1;

    /// <summary>Rows of one statement. More means a longer wait for the first of them under load.</summary>
    [Range(1, 5000)]
    public int MaxRows { get; set; } = 500;
}
