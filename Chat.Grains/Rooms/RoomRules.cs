using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What a room may be (acceptance B6).</summary>
internal static class RoomRules
{
    /// <summary>The command as it will be stored, or a refusal.</summary>
    public static CreateRoom Check(CreateRoom command, RoomId id)
    {
        if (command.Key is { } key && RoomId.Of(command.By, key) != id) throw Refuse.Invalid("This key is of another room.");
        if (command.Type is not (RoomType.Public or RoomType.Private or RoomType.Support)) throw Refuse.Invalid("type must be public, private or support.");
        if (command.MemberIds.IsDefault) command = command with { MemberIds = [] };
        if (command.Type == RoomType.Support && (command.Temporary || !command.MemberIds.IsEmpty)) throw Refuse.Invalid("A room for support begins with nobody else, and is not temporary.");
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
        Temporary = command.Temporary,
    };

    /// <summary>What its maker is: who asks for help runs nothing.</summary>
    public static RoomRole MakerOf(RoomType type) => type == RoomType.Support ? RoomRole.Member : RoomRole.Owner;

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
