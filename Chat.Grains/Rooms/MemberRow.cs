namespace Chat.Rooms;

internal sealed record MemberRow(UserId UserId, RoomRole Role, DateTimeOffset JoinedAt, long LastReadSeq);
