namespace Chat.CleanUp;

/// <summary>What one turn did.</summary>
/// <param name="What">The kind of rows, a word for metrics.</param>
/// <param name="Rows">How many are gone.</param>
internal readonly record struct Removed(string What, int Rows);
