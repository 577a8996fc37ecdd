using Chat.Notifications;

namespace Chat.Rooms;

internal sealed record MemberRow(
    UserId UserId, RoomRole Role, DateTimeOffset JoinedAt, long LastReadSeq, NotificationLevel Level = NotificationLevel.All)
{
    public static MemberRow Of(MemberJoined joined) => new(joined.Member.User.Id, joined.Member.Role, joined.Member.JoinedAt, joined.LastSeq);
}
