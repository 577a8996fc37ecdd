namespace Chat.Blocks;

/// <summary>Somebody does not want to hear of somebody else.</summary>
internal readonly record struct Block(UserId By, UserId Of);
