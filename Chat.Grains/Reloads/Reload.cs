namespace Chat.Reloads;

/// <summary>A grain that must read its row anew, since a command has changed it in the database.</summary>
/// <param name="Number">Of the row that says so.</param>
/// <param name="Kind">Which kind of grain.</param>
/// <param name="Key">The grain's key.</param>
internal sealed record Reload(long Number, ReloadKind Kind, string Key);
