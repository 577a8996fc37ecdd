using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>Who may start a direct room with whom (acceptance B3, B4).</summary>
internal static class DirectRules
{
    /// <summary>The participants, each once and sorted, or a refusal.</summary>
    public static ImmutableArray<UserId> Check(OpenDirect command, RoomId id)
    {
        if (command.Participants.IsDefaultOrEmpty) throw Refuse.Invalid("participantIds is empty.");
        ImmutableArray<UserId> participants = [.. command.Participants.Distinct().OrderBy(p => p.Value, StringComparer.Ordinal)];
        if (participants.Length < 2) throw Refuse.Invalid("A direct message has at least two participants.");
        if (participants.Length > OpenDirect.MaxParticipants) throw Refuse.Invalid($"A direct message has at most {OpenDirect.MaxParticipants} participants.");
        if (!participants.Contains(command.By)) throw Refuse.Forbidden("Only a participant starts a direct message.");
        return RoomId.Of(participants) == id ? participants : throw Refuse.Invalid("These participants have another room.");
    }
}
