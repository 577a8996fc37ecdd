using Chat.Messages;
using Chat.Reading;

namespace Chat.Rooms;

/// <summary>Reading: the room as one sees it, the newest page, catch-up, and the cursor, which is written behind.</summary>
internal abstract partial class RoomBase
{
    private IGrainTimer? cursorTimer;

    public async Task<RoomSummary> Describe(UserId reader)
    {
        var seen = Visible(reader);
        var member = members.Find(reader);
        var state = member is null ? null : await ReadState(member);
        return new RoomSummary
        {
            Room = Info(seen),
            Role = member?.Role,
            LastReadSeq = state?.LastReadSeq ?? 0,
            Unread = state?.Unread ?? 0,
            Mentions = 0,
            LastMessage = recent.Last,
            Participants = seen.Id.IsDirect ? await services.Users.Profiles([.. members.Users]) : [],
        };
    }

    public async Task<MessagePage> Newest(UserId reader, int limit)
    {
        Visible(reader);
        if (limit is < 1 or > MessagePage.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {MessagePage.MaxLimit}.");
        if (recent.Newest(limit) is { } page) return page;
        var messages = await services.Messages.Newest(Id, limit);
        return new MessagePage(messages, messages is [{ Seq: > 1 }, ..]);
    }

    public async Task<SyncPage> Sync(UserId reader, long rev)
    {
        var seen = Visible(reader);
        if (rev < 0) throw Refuse.Invalid("rev must not be negative.");
        var answer = new SyncPage { RoomId = Id, Rev = Rev, Room = Info(seen) };
        if (rev >= Rev) return answer;

        var messages = recent.Since(rev) ?? await services.Messages.Since(Id, rev, SyncPage.MaxMessages + 1);
        // What was committed while the store was asked is above the rev answered: it is told, and asked for again if that is lost.
        messages = [.. messages.Where(m => m.Rev <= answer.Rev).OrderBy(m => m.Seq)];
        if (messages.Length > SyncPage.MaxMessages) return answer with { Resync = true };
        var changes = rev < seen.Rev ? await services.Rooms.MembershipSince(Id, rev) : MembershipChanges.None;
        return answer with { Messages = messages, Joined = changes.Joined, Left = changes.Left };
    }

    public async Task<ReadState> MarkRead(UserId reader, long seq)
    {
        RequireMember(reader);
        if (seq < 1 || seq > recent.LastSeq) throw Refuse.Invalid("There is no message with that seq.");
        var moved = members.MarkRead(reader, seq);
        var state = await ReadState(members.Find(reader)!);
        if (!moved) return state;

        cursorTimer ??= this.RegisterGrainTimer(_ => SaveCursors(), new GrainTimerCreationOptions { DueTime = services.Options.Value.CursorDelay, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        if (Id.IsDirect) teller.Tell(new ReadAdvanced(Id, reader, seq));
        await User(reader).HasRead(state);
        return state;
    }

    protected RoomInfo Info(RoomRow seen) => new()
    {
        Id = seen.Id,
        Type = seen.Type,
        Name = seen.Name,
        Description = seen.Description,
        ImageUrl = seen.ImageUrl,
        CreatedBy = seen.CreatedBy,
        CreatedAt = seen.CreatedAt,
        ArchivedAt = seen.ArchivedAt,
        MemberCount = members.Count,
        LastSeq = recent.LastSeq,
        Rev = Rev,
    };

    private async Task<ReadState> ReadState(MemberRow member)
    {
        var lastSeq = recent.LastSeq;
        var unread = recent.CountUnread(member.UserId, member.LastReadSeq)
            ?? await services.Messages.CountUnread(Id, member.UserId, member.LastReadSeq, lastSeq);
        return new ReadState(Id, member.LastReadSeq, unread, 0, lastSeq);
    }

    private async Task SaveCursors()
    {
        cursorTimer?.Dispose();
        cursorTimer = null;
        var moved = members.TakeMovedCursors();
        if (moved.IsEmpty) return;
        try
        {
            await services.Rooms.SaveCursors(Id, moved);
        }
        catch (Exception error)
        {
            services.Logger.CursorsNotSaved(error, Id, moved.Length);
            members.PutBack(moved);
        }
    }
}
