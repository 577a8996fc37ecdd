namespace Chat.Sanctions;

/// <summary>Ask for a page of bans or mutes.</summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Kind">Which.</param>
/// <param name="Cursor">Where the last page ended; null for the first.</param>
/// <param name="Limit">1 to 200.</param>
[GenerateSerializer, Immutable, Alias("chat.ListSanctions")]
public sealed record ListSanctions(
    [property: Id(0)] UserId Reader, [property: Id(1)] SanctionKind Kind, [property: Id(2)] string? Cursor = null, [property: Id(3)] int Limit = 50);
