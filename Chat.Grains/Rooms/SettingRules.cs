using System.Collections.Immutable;
using Chat.Audit;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What of a room may be changed, and by whom (acceptance A9, B11, B14).</summary>
internal static class SettingRules
{
    /// <summary>What is so already changes nothing.</summary>
    public static RoomInfo Update(RoomDraft room, UpdateRoom command)
    {
        room.RequireToRun(command.By, RoomAct.Update);
        var now = room.Info;
        if (command.MaxMembers is < 0 or > UpdateRoom.MostMembers) throw Refuse.Invalid($"maxMembers must be 0 to {UpdateRoom.MostMembers}.");
        if (command.PostBy is { } postBy && !Enum.IsDefined(postBy)) throw Refuse.Invalid("postBy must be members or moderators.");
        if (command.SlowModeSeconds is < 0 or > UpdateRoom.SlowestMode) throw Refuse.Invalid($"slowModeSeconds must be 0 to {UpdateRoom.SlowestMode}.");
        var wanted = now with
        {
            Name = command.Name is null ? now.Name : TextRules.Require(command.Name, "name", CreateRoom.MaxName),
            Description = command.Description is null ? now.Description : TextRules.Clean(command.Description, "description", CreateRoom.MaxDescription, lines: true),
            ImageUrl = command.ImageUrl is null ? now.ImageUrl : TextRules.Address(command.ImageUrl, "imageUrl"),
            MaxMembers = command.MaxMembers is { } most ? (most == 0 ? null : most) : now.MaxMembers,
            PostBy = command.PostBy ?? now.PostBy,
            SlowModeSeconds = command.SlowModeSeconds ?? now.SlowModeSeconds,
        };
        if (wanted == now) return now;
        room.Record(new AuditRow(AuditAction.RoomUpdated, command.By) { Changes = Differences(now, wanted) });
        return Change(room, new RoomUpdated(wanted with { Rev = room.NextRev }));
    }

    /// <summary>One that is archived already stays so since then.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="rules">Whether the caller is an admin of everything, in this room or not.</param>
    public static RoomInfo Archive(RoomDraft room, UserId by, bool rules)
    {
        RequireOwner(room, by, rules);
        if (room.Info.ArchivedAt is not null) return room.Info;
        return Archive(room, by);
    }

    /// <summary>A temporary room that nobody is in; whether it is one.</summary>
    public static bool Expire(RoomDraft room)
    {
        if (room.Settings is not { Temporary: true } || room.MemberCount > 0) return false;
        if (room.Info.ArchivedAt is null) Archive(room, null);
        return true;
    }

    /// <inheritdoc cref="Archive(RoomDraft, UserId, bool)"/>
    public static RoomInfo Restore(RoomDraft room, UserId by, bool rules)
    {
        RequireOwner(room, by, rules);
        if (room.Info.ArchivedAt is null) return room.Info;
        room.Record(new AuditRow(AuditAction.RoomRestored, by));
        return Change(room, new RoomUpdated(room.Info with { ArchivedAt = null, Rev = room.NextRev }));
    }

    private static void RequireOwner(RoomDraft room, UserId by, bool rules)
    {
        if (!rules) room.Visible(by);
        else if (room.Settings is null) throw Refuse.NotFound("room");
        room.Id.RequireRoom();
        if (rules) return;
        var member = room.Member(by) ?? throw Refuse.NotMember();
        if (!member.Role.May(RoomAct.Archive)) throw Refuse.Forbidden(Permissions.Refusal(RoomAct.Archive));
    }

    private static ImmutableArray<AuditChange> Differences(RoomInfo before, RoomInfo after) =>
    [
        .. new[]
        {
            AuditChanges.Of("name", before.Name, after.Name),
            AuditChanges.Of("description", before.Description, after.Description),
            AuditChanges.Of("imageUrl", before.ImageUrl, after.ImageUrl),
            AuditChanges.Of("maxMembers", before.MaxMembers, after.MaxMembers),
            AuditChanges.Of("postBy", before.PostBy, after.PostBy),
            AuditChanges.Of("slowModeSeconds", before.SlowModeSeconds, after.SlowModeSeconds),
        }.Where(change => change.Before != change.After),
    ];

    private static RoomInfo Archive(RoomDraft room, UserId? by)
    {
        room.Record(new AuditRow(AuditAction.RoomArchived, by));
        return Change(room, new RoomArchived(room.Info with { ArchivedAt = room.Now, Rev = room.NextRev }));
    }

    private static RoomInfo Change(RoomDraft room, SettingsChange change)
    {
        room.Change(change);
        return change.Room;
    }
}
