namespace Chat.Gateway.Rooms;

internal sealed record HandOverRequest(UserId UserId);
