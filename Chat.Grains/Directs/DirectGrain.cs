using System.Collections.Immutable;
using Chat.Conversations;
using Chat.Rooms;

namespace Chat.Directs;

/// <summary>A direct conversation: its participants are its address, so it has no joining and no leaving.</summary>
[GrainType(GrainTypes.Direct)]
internal sealed class DirectGrain(ConversationServices services) : ConversationGrain(services), IDirectGrain
{
    public async Task<RoomSummary> Open(OpenDirect command)
    {
        var participants = DirectRules.Check(command, Id);
        if (Row is null) await Start(command.By, participants);
        return await Describe(command.By);
    }

    private async Task Start(UserId by, ImmutableArray<UserId> participants)
    {
        var room = new RoomRow
        {
            Id = Id,
            Type = participants.Length == 2 ? RoomType.Direct : RoomType.Group,
            Name = "",
            Description = "",
            CreatedBy = by,
            CreatedAt = Now,
            Rev = 1,
            LastSeq = 0,
            LastRev = 1,
        };
        using (await EnterWrite())
        {
            if (Row is not null) return;
            if (await Make(room, [.. participants.Select(p => (p, RoomRole.Member))]) == CreateOutcome.UnknownUser) throw Refuse.NotFound("user");
        }
        await Task.WhenAll(participants.Select(p => User(p).Entered(Id)));
    }
}
