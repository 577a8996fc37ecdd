using System.Collections.Immutable;
using Chat.History;
using Chat.Mentions;
using Chat.Messages;
using Chat.Notifications;
using Chat.Profiles;
using Chat.Reading;
using Chat.Sanctions;

namespace Chat.Rooms;

/// <summary>What is read of a room: from memory as far as it reaches back, from the store beyond. Every answer is for one reader, whose right is checked.</summary>
/// <param name="room">Which.</param>
/// <param name="rooms">Its rows.</param>
/// <param name="messages">Those of its messages.</param>
/// <param name="mentions">Whom they name.</param>
/// <param name="profiles">Those of users.</param>
/// <param name="blocked">Whom a user has blocked.</param>
internal sealed class RoomReader(
    Room room, RoomStore rooms, MessageStore messages, MentionStore mentions, ProfileStore profiles, Func<UserId, Task<ImmutableArray<UserId>>> blocked)
{
    /// <summary>Of each kind. One more than an answer holds tells that there are more.</summary>
    private static readonly int MostChanges = Math.Max(SyncPage.MaxMessages, SyncPage.MaxMembers) + 1;

    public async Task<RoomSummary> Describe(UserId reader)
    {
        room.Visible(reader);
        var member = room.Members.Find(reader);
        var state = member is null ? null : await State(member);
        return new RoomSummary
        {
            Room = room.Info,
            Role = member?.Role,
            Muted = member is null || room.Sanction(reader, SanctionKind.Mute) is not { } mute ? null : new Mute(mute.Until, mute.Reason),
            Level = member?.Level ?? NotificationLevel.All,
            LastReadSeq = state?.LastReadSeq ?? 0,
            Unread = state?.Unread ?? 0,
            UnreadCapped = state?.UnreadCapped ?? false,
            Mentions = state?.Mentions ?? 0,
            LastMessage = await LastShown() is { } last ? Preview.Of(await Seen(reader, last)) : null,
            Participants = room.Id.IsDirect ? await profiles.Of([.. room.Members.Users]) : [],
        };
    }

    public async Task<MessagePage> Newest(UserId reader, int limit, CancellationToken cancellation)
    {
        room.Visible(reader);
        if (limit is < 1 or > MessagePage.MaxLimit) throw Refuse.Invalid($"limit must be 1 to {MessagePage.MaxLimit}.");
        var query = new HistoryQuery { Reader = reader, RoomId = room.Id, Limit = limit };
        var page = room.Recent.Newest(limit) ?? await messages.Page(query, cancellation);
        return page with { Messages = await messages.Seen(reader, page.Messages, cancellation) };
    }

    public async Task<SyncPage> Sync(UserId reader, long rev, CancellationToken cancellation)
    {
        room.Visible(reader);
        var page = await CatchUp(rev, cancellation);
        return page with { Messages = await messages.Seen(reader, page.Messages, cancellation) };
    }

    public async Task<SyncPage> CatchUp(long rev, CancellationToken cancellation)
    {
        if (room.Settings is null) throw Refuse.NotFound("room");
        if (rev < 0) throw Refuse.Invalid("rev must not be negative.");
        if (room.Since(rev) is { } page) return page;
        var answer = room.Page([]);
        if (await rooms.ChangesSince(room.Id, rev, MostChanges, cancellation) is not { } changes) return answer with { Resync = true };
        // What was committed while the store was asked is above the rev answered: it is told, and asked for again if that is lost.
        return room.Page(changes.Where(c => c.Rev <= answer.Rev)) with { Rev = answer.Rev, Room = answer.Room };
    }

    public async Task<MemberPage> Members(ListMembers query, Func<UserId, bool> isOnline, CancellationToken cancellation)
    {
        room.Visible(query.Reader);
        if (query.Limit is < 1 or > 200) throw Refuse.Invalid("limit must be 1 to 200.");
        var page = await rooms.MemberPage(room.Id, query.Cursor, query.Limit, cancellation);
        return page with { Members = [.. page.Members.Select(m => m with { Online = isOnline(m.User.Id) })] };
    }

    public async Task<ReadState> State(MemberRow member)
    {
        // Asked where something is unread; before it is counted, so that the counts are of one moment.
        var unheard = room.Recent.CountUnread(member.UserId, member.LastReadSeq, []) > 0 ? await blocked(member.UserId) : [];
        var lastSeq = room.Recent.LastSeq;
        var unread = room.Recent.CountUnread(member.UserId, member.LastReadSeq, unheard) is { } counted
            ? UnreadCount.Of(counted, member.LastReadSeq, lastSeq)
            : await messages.CountUnread(room.Id, member.UserId, member.LastReadSeq, lastSeq);
        var mentioned = room.Recent.CountMentions(member.UserId, member.LastReadSeq, unheard)
            ?? await mentions.Count(room.Id, member.UserId, member.LastReadSeq, lastSeq);
        return new ReadState(room.Id, member.LastReadSeq, unread.Count, mentioned, lastSeq, unread.Capped);
    }

    private async Task<Message?> LastShown() =>
        room.LastShownSeq == 0 ? null : room.Recent.At(room.LastShownSeq) ?? await messages.At(room.Id, room.LastShownSeq);

    /// <summary>A message as one reader sees it, who is named for what they chose.</summary>
    public async Task<Message> Seen(UserId reader, Message message) => (await messages.Seen(reader, [message]))[0];

    /// <summary>Whether a user had chosen an emoji for a message when it was read.</summary>
    public async Task<bool> HasChosen(Message message, UserId user, string emoji)
    {
        if (message.Reactions.Of(emoji) is not { } reaction) return false;
        return reaction.UserIds.Contains(user) || (reaction.IsCut() && await messages.Chosen(user, [(message.Id, emoji)]) is not []);
    }

    /// <summary>The message, and the rev that the room had when it was read. Errors: not_found.</summary>
    public async Task<(Message Message, long AtRev)> Find(UserId reader, long seq)
    {
        room.Visible(reader);
        var (message, atRev) = await At(seq);
        return (message ?? throw Refuse.NotFound("message"), atRev);
    }

    /// <summary>The same, whoever asks; null where there is none.</summary>
    public async Task<(Message? Message, long AtRev)> At(long seq)
    {
        var atRev = room.Rev;
        return (room.Held(seq) ?? await messages.At(room.Id, seq), atRev);
    }
}
