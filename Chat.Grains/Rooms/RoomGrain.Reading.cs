using System.Collections.Immutable;
using Chat.Notifications;
using Chat.Reading;

namespace Chat.Rooms;

/// <summary>How far members have read, and of what they want to be notified.</summary>
internal sealed partial class RoomGrain
{
    public async Task<ReadState> MarkRead(UserId reader, long seq)
    {
        RequireMessage(reader, seq);
        if (!cursors.Move(reader, seq)) return await State(reader);
        if (room.Id.IsDirect) publisher.Publish(new ReadAdvanced(room.Id, reader, seq));
        return await TellState(reader);
    }

    public async Task<ReadState> MarkUnread(UserId reader, long seq)
    {
        RequireMessage(reader, seq);
        return await cursors.MoveBack(reader, seq - 1) ? await TellState(reader) : await State(reader);
    }

    public Task<ImmutableArray<MemberCursor>> Cursors(UserId reader)
    {
        room.Member(reader);
        return Task.FromResult(room.Members.Cursors());
    }

    public async Task<RoomNotifications> ChooseNotifications(UserId member, NotificationLevel level)
    {
        var (before, chosen) = (room.Member(member).Level, new RoomNotifications(room.Id, NotificationRules.Level(level)));
        if (level == before) return chosen;
        await services.Rooms.SetNotificationLevel(room.Id, member, level);
        room.Members.SetLevel(member, level);
        await User(member).HasChosen(chosen);
        return chosen;
    }

    private Task<ReadState> State(UserId reader) => this.reader.State(room.Member(reader));

    private async Task<ReadState> TellState(UserId reader)
    {
        var state = await State(reader);
        // Who moved the cursor meanwhile tells of it: so the newest is what the user hears last.
        if (room.Member(reader).LastReadSeq != state.LastReadSeq) return state;
        state = state with { MarkedUnread = cursors.TakeWentBack(reader) };
        await User(reader).HasRead(state);
        return state;
    }

    private void RequireMessage(UserId reader, long seq)
    {
        room.Member(reader);
        if (seq < 1 || seq > room.Recent.LastSeq) throw Refuse.Invalid("There is no message with that seq.");
    }
}
