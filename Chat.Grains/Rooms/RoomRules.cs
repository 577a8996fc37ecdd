using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What a room may be (acceptance B6).</summary>
internal static class RoomRules
{
    /// <summary>The command as it will be stored, or a refusal.</summary>
    public static CreateRoom Check(CreateRoom command, RoomId id)
    {
        if (command.Key is { } key && RoomId.Of(command.By, key) != id) throw Refuse.Invalid("This key is of another room.");
        if (command.Type is not (RoomType.Public or RoomType.Private)) throw Refuse.Invalid("type must be public or private.");
        if (command.MemberIds.IsDefault) command = command with { MemberIds = [] };
        if (command.MemberIds.Length > CreateRoom.MaxMembers) throw Refuse.Invalid($"A room starts with at most {CreateRoom.MaxMembers} members.");
        return command with
        {
            Name = TextRules.Require(command.Name, "name", CreateRoom.MaxName),
            Description = TextRules.Clean(command.Description, "description", CreateRoom.MaxDescription, lines: true),
            ImageUrl = TextRules.Address(command.ImageUrl, "imageUrl"),
            MemberIds = [.. command.MemberIds.Where(m => m != command.By).Distinct()],
        };
    }

    /// <summary>The room that a checked command asks for.</summary>
    public static RoomInfo New(RoomId id, CreateRoom command) => New(id, command.Type, command.By) with
    {
        Name = command.Name,
        Description = command.Description,
        ImageUrl = command.ImageUrl,
    };

    /// <summary>A room that has nothing but its kind and its maker.</summary>
    public static RoomInfo New(RoomId id, RoomType type, UserId by) => new()
    {
        Id = id,
        Type = type,
        Name = "",
        Description = "",
        CreatedBy = by,
        CreatedAt = default,
        MemberCount = 0,
        LastSeq = 0,
        Rev = 1,
    };
}
